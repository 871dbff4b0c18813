import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Testing

@testable import House

/// Limits that the house itself holds people to.
@Suite struct LimitTests {
  @Test func anAllowanceIsABurstAndThenARate() {
    var allowance = Allowance(burst: 3, count: 60, in: .seconds(60))
    let second: Int64 = 1_000_000_000
    #expect((0..<5).map { _ in allowance.take(at: second) } == [true, true, true, false, false])
    #expect(!allowance.isRested(at: second))
    #expect((0..<2).map { _ in allowance.take(at: 2 * second) } == [true, false])
    #expect(allowance.isRested(at: 10 * second))
  }

  private func house(_ change: (inout HouseLimits) -> Void) throws -> TestHouse {
    var limits = HouseLimits()
    change(&limits)
    var problems: [SettingsProblem] = []
    let activity = PlannedActivity(
      title: "Words", module: "tripwire", activity: Tripwire(Settings(), &problems))
    let plan = HousePlan(
      name: "Test House", facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      limits: limits,
      events: [PlannedEvent(slug: "evening", title: "Evening", agenda: [activity])])
    return try TestHouse(plan, modules: [ModuleDefinition(Tripwire.self)])
  }

  @Test func privateMessagesAreCounted() throws {
    let house = try house { $0.tellsPerMinute = 3 }
    house.join("ana", "evening")
    house.join("ben", "evening")
    _ = house.takeLines(of: "ana")
    _ = house.takeLines(of: "ben")
    for number in 1...5 { house.send("/tell ben psst \(number)", from: "ana") }
    #expect(house.takeLines(of: "ben").count == 3)
    let told = house.takeLines(of: "ana").filter { $0.contains("3 private messages a minute") }
    #expect(told.count == 2)
    house.dispatcher.advance(by: .seconds(20))
    house.send("/tell ben psst again", from: "ana")
    #expect(house.takeLines(of: "ben").count == 1)
  }

  @Test func newSeatsOfAnAddressAreCounted() throws {
    let house = try house { $0.seatsPerAddress = 3 }
    for name in ["ana", "ben", "cleo"] { house.join(name, "evening") }
    house.join("dan", "evening")
    #expect(house.takeLines(of: "dan").contains { $0.contains("taken 3 new seats") })
    // Whoever comes back to a seat, or proves who they are, takes no new one.
    house.join("rosa", "evening")
    house.drop("ana")
    house.rejoin("ana", asOwner: "ana", "evening")
    for name in ["rosa", "ana"] {
      #expect(house.takeLines(of: name).contains { $0.hasPrefix("You are in Evening") }, "\(name)")
    }
    house.advance(by: .seconds(200))
    house.send("/join evening", from: "dan")
    #expect(house.takeLines(of: "dan").contains { $0.hasPrefix("You are in Evening") })
  }

  /// A handful who come and go, or raise their hands and take them down, do not fill the others' screens.
  @Test func whatPeopleDoOverAndOverIsToldInFewLines() throws {
    let house = try house { $0.seatsPerAddress = 1_000 }
    for name in ["rosa", "ana"] { house.join(name, "evening") }
    for number in 0..<10 { house.join("p\(number)", "evening") }
    house.advance(by: .minutes(1))
    _ = house.takeLines(of: "rosa")
    for _ in 0..<60 {
      for number in 0..<10 {
        house.send("/hand", from: "p\(number)")
        house.send("/lower", from: "p\(number)")
      }
      house.advance(by: .milliseconds(500))
    }
    let hands = house.takeLines(of: "rosa")
    #expect(hands.count <= Flurry.burst + 8, "\(hands.count)")
    house.send("/hand", from: "p3")
    house.advance(by: .minutes(1))
    #expect(house.takeLines(of: "rosa").last == "Hands up: p3.")
    _ = house.takeLines(of: "ana")
    for round in 0..<60 {
      for number in 0..<10 {
        house.send("/leave", from: "p\(number)")
        house.send("/join evening as q\(round)x\(number)", from: "p\(number)")
      }
      house.advance(by: .milliseconds(500))
    }
    let comings = house.takeLines(of: "ana")
    #expect(comings.count <= Flurry.burst + 10, "\(comings.count)")
    #expect(comings.last?.contains("people joined") == true, "\(comings.last ?? "")")
  }

  /// Whoever goes is read of in two groups each time.
  @Test func goingFromGroupToGroupIsCounted() throws {
    let house = try house { _ in }
    for name in ["rosa", "ana", "ben", "cleo"] { house.join(name, "evening") }
    house.send("/groups on Tea | Walking for 5m", from: "rosa")
    _ = house.takeLines(of: "ana")
    for number in 0..<20 { house.send("/join \(number % 2 + 1)", from: "ana") }
    let lines = house.takeLines(of: "ana")
    #expect(lines.contains { $0.contains("30 commands of an activity a minute") })
    #expect(lines.filter { $0.hasPrefix("Saved") }.count <= 6)
  }

  @Test func anAnswerHasItsLength() throws {
    let house = try house { $0.answerLength = 10 }
    house.join("rosa", "evening")
    house.join("ana", "evening")
    house.send("/start", from: "rosa")
    _ = house.takeLines(of: "ana")
    house.send("This is far too long.", from: "ana")
    #expect(house.takeLines(of: "ana").contains { $0.contains("at most 10 characters") })
    house.send("Short.", from: "ana")
    #expect(house.takeLines(of: "ana").contains { $0.contains("Saved") })
  }
}
