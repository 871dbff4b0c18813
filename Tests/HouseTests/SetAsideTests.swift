import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Foundation
import GRDB
import Records
import Testing

/// A journal that cannot be read keeps its own occurrence from going on, and nothing else.
@Suite struct SetAsideTests {
  private func house(with records: Records) throws -> TestHouse {
    let diary = PlannedActivity(
      title: "Diary", module: "diary", activity: Diary(privacy: .named))
    let events = ["evening", "other"].map { slug in
      PlannedEvent(
        slug: slug, title: slug.capitalized, about: "", starts: .onDemand, capacity: 10,
        scores: .off, agenda: [diary])
    }
    let plan = HousePlan(
      name: "Test House", timeZone: "UTC",
      facilitators: [PlannedFacilitator(name: "rosa", key: .made)], events: events)
    return try TestHouse(
      plan, modules: [ModuleDefinition(Diary.self)], records: records)
  }

  private func edit(_ path: String, _ sql: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }

  @Test(arguments: [
    "UPDATE journal SET input = '{\"dance\":{}}'", "DELETE FROM journal WHERE number = 2",
    "UPDATE snapshots SET state = x'00'",
  ]) func theOthersGoOn(damage: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "parlor.sqlite").path
    do {
      let records = try Records.open(path: path, by: ImmediateScheduler())
      let house = try house(with: records)
      for (name, event) in [("ana", "evening"), ("cy", "evening"), ("ben", "other")] {
        house.join(name, event)
      }
      house.send("/mycode", from: "ana")
      try records.close()
    }
    let one = "occurrence = (SELECT id FROM occurrences WHERE event = 'evening')"
    try edit(path, damage + (damage.contains("WHERE") ? " AND " : " WHERE ") + one)

    let house = try house(with: Records.open(path: path, by: ImmediateScheduler()))
    house.join("rosa", "evening")
    let told = house.takeLines(of: "rosa")
    #expect(told.contains { $0.contains("It was set aside, and nothing of it was deleted") })
    house.join("dan", "evening")
    #expect(!house.takeLines(of: "dan").contains { $0.contains("set aside") })
    house.join("eva", "other")
    house.send("/who", from: "eva")
    #expect(house.takeLines(of: "eva").contains { $0.contains("ben") })
    let live = try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT event FROM occurrences WHERE is_live = 1 ORDER BY id")
    }
    #expect(live == ["evening", "other", "evening"])
  }
}
