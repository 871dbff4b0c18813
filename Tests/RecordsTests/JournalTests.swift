import ActivityKit
import EventRuntime
import Foundation
import GRDB
import Testing

@testable import Records

@Suite struct JournalTests {
  @Test func aHouseThatDiedFindsItsOccurrenceAgain() async throws {
    let folder = try TemporaryFolder()
    let inputs: [Input] = [
      .join(name: "Ana \"é\" 山", role: .participant, codeHash: "h"), .enter(seat: 1),
      .drop(seat: 1), .leave(seat: 1), .answer(seat: 1, prompt: 3, .choice([0, 2])),
      .answer(seat: 1, prompt: 3, .text("a/b\u{1F30A}")), .pass(seat: 1, prompt: 3),
      .pass(seat: 1, prompt: nil), .done(seat: 1),
      .reveal(seat: 1), .stay(seat: 1), .stop(seat: 1), .control(.extend(.seconds(90) / 7), by: 2),
      .control(.start, by: nil), .tick,
    ]
    // Thirds of a second are no whole number of anything.
    let entries = inputs.enumerated().map { entry($0 + 1, at: .seconds($0) / 3, $1) }
    do {
      let records = try Records.open(path: folder("a.sqlite"))
      try await records.writeNow([.open(opening())])
      try await records.writeNow(entries.map { .entry(occurrence: 1, $0) })
    }
    let records = try Records.open(path: folder("a.sqlite"))
    let saved = try #require(try records.liveOccurrences().first)
    #expect(saved.opening == opening())
    #expect(saved.entries == entries)
    #expect(saved.snapshot == nil)
    #expect(saved.clock == entries.last?.at)
    #expect(try records.nextOccurrence() == 2)
    #expect(try records.nextOccurrence() == 3)
    // A house has counted on by itself.
    try await records.writeNow([.open(opening(4))])
    #expect(try records.nextOccurrence() == 5)
  }

  @Test func aSnapshotTakesThePlaceOfWhatItIncludes() async throws {
    let records = try Records.inMemory()
    try await records.writeNow([.open(opening())])
    try await records.writeNow((1...5).map { .entry(occurrence: 1, entry($0, at: .seconds($0))) })
    try await records.writeNow([.snapshot(occurrence: 1, through: 2, state: [1])])
    try await records.writeNow([.snapshot(occurrence: 1, through: 3, state: [0, 255, 7])])
    let saved = try #require(try records.liveOccurrences().first)
    #expect(saved.snapshot?.through == 3)
    #expect(saved.snapshot?.state == [0, 255, 7])
    #expect(saved.entries.map(\.number) == [4, 5])
    #expect(try records.rows("SELECT count(*) FROM journal") == ["2"])
  }

  @Test func theClockIsTheLatestThatWasHeardOf() async throws {
    let records = try Records.inMemory()
    try await records.writeNow([
      .open(opening()), .entry(occurrence: 1, entry(1, at: .seconds(2))),
      .clock(occurrence: 1, .seconds(9), at: moment(after: .seconds(9))),
      .clock(occurrence: 1, .seconds(8), at: moment(after: .seconds(8))),
    ])
    #expect(try records.liveOccurrences().first?.clock == .seconds(9))
    try await records.writeNow([.entry(occurrence: 1, entry(2, at: .milliseconds(9_500)))])
    #expect(try records.liveOccurrences().first?.clock == .milliseconds(9_500))
    try await records.writeNow([.snapshot(occurrence: 1, through: 2, state: [])])
    #expect(try records.liveOccurrences().first?.clock == .milliseconds(9_500))
  }

  @Test func noEntryIsLeftOut() async throws {
    let records = try Records.inMemory()
    try await records.writeNow([.open(opening()), .entry(occurrence: 1, entry(1))])
    await #expect(throws: WriteFailure.self) {
      try await records.writeNow([.entry(occurrence: 1, entry(3))])
    }
    // The same again is no gap.
    try await records.writeNow([.entry(occurrence: 1, entry(1)), .entry(occurrence: 1, entry(2))])
    try await records.writeNow([.snapshot(occurrence: 1, through: 2, state: [])])
    try await records.writeNow([.entry(occurrence: 1, entry(3))])
    #expect(try records.liveOccurrences().first?.entries.map(\.number) == [3])
  }

  @Test func entriesGoOnAfterARestart() async throws {
    let folder = try TemporaryFolder()
    do {
      let records = try Records.open(path: folder("a.sqlite"))
      try await records.writeNow([.open(opening())])
      try await records.writeNow((1...4).map { .entry(occurrence: 1, entry($0)) })
      try await records.writeNow([.snapshot(occurrence: 1, through: 4, state: [])])
    }
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.entry(occurrence: 1, entry(5))])
    await #expect(throws: WriteFailure.self) {
      try await records.writeNow([.entry(occurrence: 1, entry(7))])
    }
  }

  @Test func closingDropsTheJournalAndEndsWhatIsOpen() async throws {
    let records = try Records.inMemory()
    try await records.writeNow([.open(opening())] + writes(eveningFacts.prefix(4)))
    try await records.writeNow([
      .entry(occurrence: 1, entry(1, at: .minutes(3))),
      .snapshot(occurrence: 1, through: 1, state: [1]),
      .entry(occurrence: 1, entry(2, at: .minutes(4))),
      .clock(occurrence: 1, .minutes(7), at: moment(after: .minutes(7))),
      .close(occurrence: 1),
    ])
    #expect(try records.liveOccurrences().isEmpty)
    #expect(try records.rows("SELECT count(*) FROM journal") == ["0"])
    #expect(try records.rows("SELECT count(*) FROM snapshots") == ["0"])
    let end = minutes(7)
    #expect(try records.rows("SELECT ended_at, is_live FROM occurrences") == ["\(end) 0"])
    let left = try records.rows("SELECT DISTINCT left_at, how FROM attendance")
    #expect(left == ["\(end) ended"])
    #expect(try records.rows("SELECT ended_at, how FROM activities") == ["\(end) ended"])
  }

  @Test func occurrencesAreClosedWithoutReadingTheirJournals() async throws {
    let records = try Records.inMemory()
    try await records.writeNow([
      .open(opening(4)), .open(opening(2)), .entry(occurrence: 2, entry(1)),
    ])
    try await records.writer.write {
      try $0.execute(sql: #"UPDATE journal SET input = '{"dance":{}}'"#)
    }
    #expect(
      try records.liveOccurrences().map(\.damage?.description) == [
        "entry 1 of its journal cannot be read", nil,
      ])
    #expect(try records.closeLiveOccurrences().map(\.occurrence) == [2, 4])
    #expect(try records.liveOccurrences().isEmpty)
  }

  @Test(arguments: [0, 2]) func aMissingEntryIsNoticed(through: Int) async throws {
    let records = try Records.inMemory()
    try await records.writeNow(
      [.open(opening())] + (1...5).map { .entry(occurrence: 1, entry($0)) })
    if through > 0 {
      try await records.writeNow([.snapshot(occurrence: 1, through: through, state: [])])
    }
    #expect(try records.liveOccurrences().first?.damage == nil)
    for missing in (through + 1...4).reversed() {
      try await records.writer.write {
        try $0.execute(sql: "DELETE FROM journal WHERE number = ?", arguments: [missing])
      }
      let saved = try #require(try records.liveOccurrences().first)
      #expect(saved.damage?.description == "entry \(missing) is missing in its journal")
      #expect(saved.entries.map(\.number) == Array(through + 1..<missing))
    }
  }

  @Test func inMemoryIsWrittenBeforeTheCallReturns() throws {
    let records = try Records.inMemory()
    nonisolated(unsafe) var order: [String] = []
    records.write([.open(opening())]) { _ in
      order.append("opened")
      records.write([.entry(occurrence: 1, entry(1))]) { _ in order.append("entered") }
    }
    order.append("returned")
    #expect(order == ["opened", "entered", "returned"])
    #expect(try records.liveOccurrences().count == 1)
  }

  @Test func numbersAreNotUsedAgain() async throws {
    let folder = try TemporaryFolder()
    do {
      let records = try Records.open(path: folder("a.sqlite"))
      try await records.writeNow([.open(opening(7))])
      try await records.writer.write { try $0.execute(sql: "DELETE FROM occurrences") }
      try records.close()
    }
    #expect(try Records.open(path: folder("a.sqlite")).nextOccurrence() == 8)
  }
}
