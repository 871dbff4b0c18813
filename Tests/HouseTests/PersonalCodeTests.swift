import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Records
import Testing

/// A code that somebody keeps makes one person of their seats. A name makes nobody anything.
@Suite struct PersonalCodeTests {
  private static func house(
    access: EventAccess = .open, records: Records? = nil
  ) throws -> TestHouse {
    var problems: [SettingsProblem] = []
    let tripwire = PlannedActivity(
      title: "Tripwire", module: "tripwire", activity: Tripwire(Settings(), &problems))
    let plan = HousePlan(
      name: "Test House", timeZone: "UTC",
      facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      events: ["monday", "tuesday"].map {
        PlannedEvent(
          slug: $0, title: $0, access: $0 == "tuesday" ? access : .open, agenda: [tripwire])
      })
    return try TestHouse(plan, modules: [ModuleDefinition(Tripwire.self)], records: records)
  }

  @Test func itLinksTheSeatsOfLaterEvents() throws {
    let house = try Self.house()
    house.join("ana", "monday")
    let code = try house.makePersonalCode(for: "ana")
    house.send("/leave", from: "ana")
    house.drop("ana")
    house.send(code.lowercased(), from: "ana")
    house.send("tuesday", from: "ana")
    #expect(house.takeLines(of: "ana").contains("You are in tuesday as ana."))
    #expect(try house.records.reader.people(seatedAs: "ana") == 1)
    #expect(try !house.records.reader.holds(code))
    house.join("eve", "monday")
    house.send("/leave", from: "eve")
    house.join("eve", "tuesday")
    #expect(try house.records.reader.people(seatedAs: "eve") == 2, "a name links nothing")
  }

  @Test func itBringsBackToTheSeatItWasMadeIn() throws {
    let house = try Self.house()
    for name in ["rosa", "ana"] { house.join(name, "monday") }
    let code = try house.makePersonalCode(for: "ana")
    house.drop("ana")
    house.send(code, from: "phone")
    house.send("monday", from: "phone")
    #expect(house.takeLines(of: "rosa").contains("ana is back."))
    #expect(try house.records.reader.report().last?.attendees.count == 2)
  }

  @Test func aNewOneVoidsTheOneBefore() throws {
    let house = try Self.house()
    house.join("ana", "monday")
    let first = try house.makePersonalCode(for: "ana")
    let second = try house.makePersonalCode(for: "ana")
    #expect(first != second)
    house.send("/leave", from: "ana")
    house.send("/rejoin \(first)", from: "eve")
    #expect(house.takeLines(of: "eve").contains { $0.hasPrefix("That code is not known") })
    house.send("/rejoin \(second)", from: "ana")
    #expect(house.takeLines(of: "ana").contains("Which one? Type its number."))
  }

  @Test func whoWasRemovedDoesNotComeBackByIt() throws {
    let house = try Self.house()
    for name in ["rosa", "ana", "ben"] { house.join(name, "monday") }
    let code = try house.makePersonalCode(for: "ana")
    house.send("/remove ana", from: "rosa")
    _ = house.takeLines(of: "ana")
    for round in 1...2 {
      house.send(code, from: "door \(round)")
      house.send("monday", from: "door \(round)")
      #expect(
        house.takeLines(of: "door \(round)")
          .contains("A facilitator has removed you from monday, so you cannot return to it."))
      try house.kill()
    }
  }

  @Test func itIsNoInvitation() throws {
    let house = try Self.house(access: .invited)
    house.join("ana", "monday")
    let code = try house.makePersonalCode(for: "ana")
    house.send("/leave", from: "ana")
    house.drop("ana")
    house.send(code, from: "ana")
    house.send("tuesday", from: "ana")
    house.send(code, from: "ana")
    let lines = house.takeLines(of: "ana")
    #expect(lines.contains("That is your code, but it is no invitation to this event."))
    #expect(!lines.contains { $0.hasPrefix("You are in") })
  }

  /// Somebody else may have the name by then.
  @Test func whoseNameIsTakenGoesInUnderAnother() throws {
    let house = try Self.house()
    house.join("ana", "monday")
    let code = try house.makePersonalCode(for: "ana")
    house.send("/leave", from: "ana")
    house.drop("ana")
    house.join("rosa", "tuesday")
    house.send("/join tuesday as ana", from: "eve")
    house.send(code, from: "ana")
    house.send("tuesday", from: "ana")
    #expect(house.takeLines(of: "ana").contains("Somebody in tuesday has the name ana."))
    house.send("ANA", from: "ana")
    house.send("anita", from: "ana")
    #expect(house.takeLines(of: "ana").contains("You are in tuesday as anita."))
  }

  @Test func staffNeedNone() throws {
    let house = try Self.house()
    house.join("rosa", "monday")
    _ = house.takeLines(of: "rosa")
    house.send("/mycode", from: "rosa")
    #expect(house.takeLines(of: "rosa") == ["You sign in with your key, so you need no code."])
  }
}
