import EventRuntime
import Foundation
import GRDB
import Testing

@testable import Records

@Suite struct DiskTroubleTests {
  @Test(arguments: [false, true]) func aCommitThatFailsLeavesNothing(onDisk: Bool) async throws {
    let folder = try TemporaryFolder()
    let fault = Fault()
    let records =
      try (onDisk ? Records.open(path: folder("a.sqlite")) : Records.inMemory())
      .beforeEachCommit(fault.check)
    try await records.writeNow([.open(opening())])
    let before = try records.everything()

    fault.set(DatabaseError(resultCode: .SQLITE_IOERR, message: "disk I/O error"))
    let writes =
      [.entry(occurrence: 1, entry(1)), .snapshot(occurrence: 1, through: 1, state: [1])]
      + writes(eveningFacts)
    let failure = await #expect(throws: WriteFailure.self) { try await records.writeNow(writes) }
    #expect(failure?.description.contains("the disk reported an error") == true)
    #expect(try records.everything() == before)
    #expect(try records.rows("SELECT count(*) FROM journal") == ["0"])

    // Nothing is remembered of it either: the next entry is still the first one.
    fault.set(nil)
    await #expect(throws: WriteFailure.self) {
      try await records.writeNow([.entry(occurrence: 1, entry(2))])
    }
    try await records.writeNow(writes)
    #expect(try records.liveOccurrences().first?.snapshot?.through == 1)
  }

  @Test func aFullDiskIsSaidAndSurvived() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())])
    try await records.writer.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
    }
    let writes: [Write] = (1...2_000).map { .entry(occurrence: 1, entry($0)) }
    let failure = await #expect(throws: WriteFailure.self) { try await records.writeNow(writes) }
    #expect(failure?.description == "nothing was written to the database: the disk is full")
    #expect(try records.liveOccurrences().first?.entries.isEmpty == true)
    try await records.writer.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    try await records.writeNow(writes)
    #expect(try records.liveOccurrences().first?.entries.count == 2_000)
  }

  @Test func aLockedDatabaseIsSaid() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())])
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder("a.sqlite"), configuration: configuration)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    try await records.writer.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA busy_timeout = 20")
    }
    let failure = await #expect(throws: WriteFailure.self) {
      try await records.writeNow([.entry(occurrence: 1, entry(1))])
    }
    #expect(failure?.description.contains("another program has locked it") == true)
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try await records.writeNow([.entry(occurrence: 1, entry(1))])
  }

  @Test func anotherFileInItsPlaceTakesNothing() async throws {
    let folder = try TemporaryFolder()
    let (path, away) = (folder("a.sqlite"), folder("b.sqlite"))
    let records = try Records.open(path: path)
    try await records.writeNow([.open(opening())])
    try FileManager.default.moveItem(atPath: path, toPath: away)
    try FileManager.default.copyItem(atPath: away, toPath: path)
    let writes = [Write.entry(occurrence: 1, entry(1))]
    let failure = await #expect(throws: WriteFailure.self) { try await records.writeNow(writes) }
    #expect(failure?.description.contains("another file was put in the place of \(path)") == true)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: away, toPath: path)
    // The same again, as it is tried again; and no entry is left out.
    try await records.writeNow(writes)
    await #expect(throws: WriteFailure.self) {
      try await records.writeNow([.entry(occurrence: 1, entry(3))])
    }
    #expect(try records.liveOccurrences().first?.entries.map(\.number) == [1])
  }
}
