import EventRuntime
import EventTerms
import Foundation
import Testing

@testable import Records

/// What activities store, from one occurrence of an event to the next.
@Suite struct StoreRecordTests {
  private static let day: Int64 = 86_400_000

  /// Something is stored for all, of Ana, who proved nothing, and of Ben, who has a code.
  private static let facts: [Fact] = [
    seated(2, "Ana"), seated(3, "Ben"), .personalCode(seat: 3, hash: "hash"),
    .stored(module: "trivia", name: "", seat: nil, value: "[1]"),
    .stored(module: "trivia", name: "", seat: nil, value: "[1,2]"),
    .stored(module: "trivia", name: "league", seat: 2, value: "500"),
    .stored(module: "trivia", name: "league", seat: 3, value: "700"),
    .stored(module: "letters", name: "", seat: 3, value: "gone"),
    .stored(module: "letters", name: "", seat: 3, value: nil), .ended,
  ]

  private static func write(
    into records: Records, keeping lifetime: Keeping.Lifetime = .days(90), isOver: Bool = true
  ) async throws {
    var keep = Keeping()
    keep[.store] = lifetime
    let opening = Opening(
      occurrence: 1, event: "friday-social", title: "Friday social", seed: 1, wall: evening,
      keep: keep)
    let kept = facts.filter(opening.keeps)
    try await records.writeNow([
      .open(opening), .facts(occurrence: 1, at: moment(minutes(1)), kept),
      // As after a crash.
      .facts(occurrence: 1, at: moment(minutes(1)), kept),
    ])
    if isOver { try await records.writeNow([.close(occurrence: 1)]) }
  }

  private static func stored(
    _ records: Records, for event: String = "friday-social"
  ) async throws -> [String] {
    try await withCheckedContinuation { done in
      records.stored(for: event) { done.resume(returning: $0) }
    }.get().map { "\($0.module)/\($0.name) \($0.person == nil ? "all" : "one") \($0.value)" }
  }

  private static func purge(_ records: Records, after days: Int64) async throws -> Int {
    try await withCheckedContinuation { done in
      records.purge([:], others: Keeping(), at: minutes(1) + days * day) {
        done.resume(returning: $0)
      }
    }.get()[.store]
  }

  @Test func theNextOccurrenceFindsIt() async throws {
    let records = try Records.inMemory()
    try await Self.write(into: records)
    // Nobody could say that they are that Ana.
    #expect(try await Self.stored(records) == ["trivia/ all [1,2]", "trivia/league one 700"])
    #expect(try await Self.stored(records, for: "another").isEmpty)
  }

  @Test func ofThoseWhoProvedNothingItGoesWithTheEnd() async throws {
    let records = try Records.inMemory()
    try await Self.write(into: records, isOver: false)
    #expect(try await Self.purge(records, after: 0) == 0)
    try await records.writeNow([.close(occurrence: 1)])
    #expect(try await Self.purge(records, after: 0) == 1)
    #expect(try await Self.stored(records).count == 2)
  }

  @Test func itGoesWhenItsTimeIsUp() async throws {
    let records = try Records.inMemory()
    try await Self.write(into: records, keeping: .days(60))
    _ = try await Self.purge(records, after: 59)
    #expect(try await Self.stored(records).count == 2)
    #expect(try await Self.purge(records, after: 60) == 2)
    #expect(try records.rows("SELECT count(*) FROM activity_store") == ["0"])
  }

  @Test func whereNothingIsKeptNothingIsWritten() async throws {
    let records = try Records.inMemory()
    try await Self.write(into: records, keeping: .none)
    #expect(try records.rows("SELECT count(*) FROM activity_store") == ["0"])
  }

  @Test func itIsGivenOutAndForgotten() async throws {
    let folder = try TemporaryFolder()
    let path = folder("records.sqlite")
    var records = try Records.open(path: path)
    try await Self.write(into: records)
    try await records.writeNow([.open(opening(2))])
    try records.close()
    let reader = try RecordsReader.open(path: path)
    let ben = try #require(try reader.people { $0 == "Ben" }.first).id
    let text = try PersonExport(timeZone: newYork).render([ben], from: reader)
    #expect(text.contains("\"value\" : \"700\"") && text.contains("\"name\" : \"league\""))
    // What is live has read it already.
    let error = #expect(throws: RecordsError.self) { try RecordsReader.forget([ben], at: path) }
    #expect(error?.kind == .inUse)
    records = try Records.open(path: path)
    try await records.writeNow([.close(occurrence: 2)])
    try records.close()
    #expect(try RecordsReader.forget([ben], at: path)[.store] == 1)
    records = try Records.open(path: path)
    #expect(try await Self.stored(records) == ["trivia/ all [1,2]"])
    try records.close()
  }
}
