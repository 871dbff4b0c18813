import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Records
import Testing

/// Lines of one connection are taken in the order they came.
@Suite struct LineOrderTests {
  /// One that comes in the moment in which those before it may go on comes after them.
  @Test func noLineOvertakesThoseThatWaited() throws {
    var problems: [SettingsProblem] = []
    let activity = PlannedActivity(
      title: "Words", module: "tripwire", activity: Tripwire(Settings(), &problems))
    let plan = HousePlan(
      name: "Test House", facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      events: [PlannedEvent(slug: "evening", title: "Evening", agenda: [activity])])
    let records = try Records.inMemory()
    let journal = StallingJournal(records)
    let house = try TestHouse(
      plan, modules: [ModuleDefinition(Tripwire.self)], records: records, journal: journal)
    house.join("rosa", "evening")
    house.join("ana", "evening")
    // The question stays open for somebody who says nothing.
    house.join("ben", "evening")
    house.send("/start", from: "rosa")
    _ = house.takeLines(of: "ana")
    journal.isStalled = true
    house.send("first", from: "ana")
    house.send("second", from: "ana")
    journal.isStalled = false
    house.send("third", from: "ana")
    let saved = house.takeLines(of: "ana").filter { $0.hasPrefix("Saved") }
    #expect(
      saved.compactMap { $0.firstMatch(of: /Saved: ([a-z]+)/).map { String($0.1) } }
        == ["first", "second", "third"])
  }
}
