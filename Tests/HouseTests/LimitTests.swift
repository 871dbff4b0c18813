import ActivityKit
import ActivityTesting
import EventPlan
import House
import Testing

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
