import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Records
import Testing

/// When the house deletes what it has kept for long enough.
@Suite struct PurgingTests {
  private let journal: StallingJournal
  private let house: TestHouse

  init() throws {
    let records = try Records.inMemory()
    journal = StallingJournal(records)
    let plan = HousePlan(
      name: "Test House",
      facilitators: ["rosa", "roy"].map { PlannedFacilitator(name: $0, key: .made) },
      events: ["one", "two"].map {
        PlannedEvent(
          slug: $0, title: $0,
          agenda: [
            PlannedActivity(title: "Diary", module: "diary", activity: Diary(privacy: .named))
          ])
      })
    house = try TestHouse(
      plan, modules: [ModuleDefinition(Diary.self)], records: records, journal: journal)
    house.join("rosa", "one")
    house.join("roy", "two")
  }

  @Test func onceForWhatEndsTogether() {
    let before = journal.purges
    journal.isStalled = true
    house.send("/end now", from: "rosa")
    house.send("/end now", from: "roy")
    journal.isStalled = false
    house.advance(by: .seconds(1))
    #expect(journal.purges == before + 1)
  }

  @Test func notForTheOneWhoseEndCannotBeSaved() {
    let before = journal.purges
    journal.isStalled = true
    house.send("/end now", from: "rosa")
    journal.isStalled = false
    journal.fails = true
    house.send("/end now", from: "roy")
    house.advance(by: .seconds(1))
    journal.fails = false
    house.advance(by: .minutes(2))
    #expect(journal.purges == before + 2)
  }

  /// What failed is not done again where it has succeeded meanwhile.
  @Test func notAgainForWhatIsDone() throws {
    journal.failsPurges = true
    house.send("/end now", from: "rosa")
    journal.failsPurges = false
    house.advance(by: .seconds(10))
    house.send("/end now", from: "roy")
    let before = journal.purges
    house.advance(by: .minutes(2))
    #expect(journal.purges == before)
  }
}
