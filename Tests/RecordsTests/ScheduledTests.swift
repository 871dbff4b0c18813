import EventRuntime
import Testing

@testable import Records

/// For which times occurrences were planned.
@Suite struct ScheduledTests {
  /// An occurrence that opened in the evening and ended half an hour later.
  private static func hold(
    _ number: Int64, of event: String, at time: Int64?, in records: Records
  ) async throws {
    let opening = Opening(
      occurrence: number, event: event, title: "Circle", seed: 1, wall: evening, scheduled: time)
    try await records.writeNow([
      .open(opening), .facts(occurrence: number, at: moment(minutes(30)), [.ended]),
      .close(occurrence: number),
    ])
  }

  @Test func whatEndedBeforeItsTimeWasNotHeld() async throws {
    let records = try Records.inMemory()
    try await Self.hold(1, of: "circle", at: minutes(-10_080), in: records)
    try await Self.hold(2, of: "circle", at: minutes(10), in: records)
    // A rehearsal of the next one.
    try await Self.hold(3, of: "circle", at: minutes(10_080), in: records)
    try await Self.hold(4, of: "quiz", at: nil, in: records)
    #expect(try records.lastHeld() == ["circle": minutes(10)])
  }

  @Test func aRestartKnowsForWhichTimeItWas() async throws {
    let records = try Records.inMemory()
    let opening = Opening(
      occurrence: 1, event: "circle", title: "Circle", seed: 1, wall: evening,
      scheduled: minutes(20))
    try await records.writeNow([.open(opening)])
    #expect(try records.liveOccurrences().map(\.opening.scheduled) == [minutes(20)])
    #expect(try records.lastHeld() == [:])
  }
}
