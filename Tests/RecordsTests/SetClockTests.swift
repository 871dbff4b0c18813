import ActivityKit
import EventRuntime
import Testing

@testable import Records

/// The clock of the machine is set while people are there.
@Suite struct SetClockTests {
  private static let hour: Int64 = 3_600_000

  /// After so many minutes by the one clock the other is that many minutes off.
  private func at(_ minute: Int64, off: Int64 = 0) -> Moment {
    Moment(elapsed: minute * 60_000, wall: minutes(minute + off))
  }

  private func records() async throws -> Records {
    let records = try Records.inMemory()
    let steps: [(Moment, [Fact])] = [
      (at(0), [seated(1, "Rosa", .facilitator), .entered(seat: 1, entry: 1)]),
      (at(0), [seated(2, "Ana"), .entered(seat: 2, entry: 1), .started]),
      (at(0), [.activityBegan(run: 1, place: 1, module: "trivia", title: "Quiz")]),
      (at(10, off: -60), [.departed(seat: 2, entry: 1, how: .dropped)]),
      (at(20, off: 600), [.entered(seat: 2, entry: 2)]),
    ]
    try await records.writeNow(
      [.open(opening())] + steps.map { .facts(occurrence: 1, at: $0.0, $0.1) })
    return records
  }

  private func end(_ records: Records) async throws -> Report {
    try await records.writeNow([
      .facts(
        occurrence: 1, at: at(30, off: -120),
        [
          .activityEnded(run: 1, how: "ended"), .departed(seat: 1, entry: 1, how: .ended),
          .departed(seat: 2, entry: 2, how: .ended), .ended,
        ]), .close(occurrence: 1),
    ])
    return try #require(try records.reader.report().first)
  }

  @Test func lengthsAreWhatTheyWere() async throws {
    let report = try await end(try records())
    #expect(report.attendees.map(\.present) == [.minutes(30), .minutes(20)])
    #expect(report.attendees.map(\.share) == [1, 2.0 / 3])
    #expect(report.activities.map(\.length) == [.minutes(30)])
    #expect(report.clockWasSet)
    // What the clock on the wall said is shown as it said it.
    let text = ReportText(timeZone: newYork).render([report])
    #expect(text.contains("Ana                 19:00     18:10       20      67 %"))
    #expect(text.contains("The clock of this machine was set meanwhile"))
  }

  @Test func whatIsOpenIsCountedUpToTheLastTrace() async throws {
    let records = try await records()
    try await records.writeNow([.clock(occurrence: 1, .minutes(25), at: at(25, off: -300))])
    let report = try #require(try records.reader.report().first)
    #expect(report.seen == at(25, off: -300))
    #expect(report.attendees.map(\.present) == [.minutes(25), .minutes(15)])
    #expect(report.activities.map(\.length) == [.minutes(25)])
    let saved = try #require(try records.liveOccurrences().first)
    #expect(saved.seen == at(25, off: -300))
    // Killed then, and ended without having been taken up.
    _ = try records.closeLiveOccurrences()
    let closed = try #require(try records.reader.report().first)
    #expect(closed.ended == at(25, off: -300))
    #expect(closed.attendees.map(\.present) == [.minutes(25), .minutes(15)])
  }

  @Test func thePersonReadsTheSame() async throws {
    let records = try await records()
    _ = try await end(records)
    let export = try PersonExport(timeZone: newYork).render([2], from: records.reader)
    #expect(export.split(separator: "\"seconds\" : 600").count == 3)
  }

  /// By the clock that counts no time has passed meanwhile.
  @Test func theHouseWasDown() async throws {
    let records = try Records.inMemory()
    let steps: [(Moment, [Fact])] = [
      (at(0), [seated(1, "Rosa", .facilitator), .entered(seat: 1, entry: 1), .started]),
      (at(10), [.departed(seat: 1, entry: 1, how: .dropped)]),
      (at(10, off: 7), [.entered(seat: 1, entry: 2)]),
      (at(20, off: 7), [.departed(seat: 1, entry: 2, how: .ended), .ended]),
    ]
    try await records.writeNow(
      [.open(opening())] + steps.map { .facts(occurrence: 1, at: $0.0, $0.1) }
        + [.close(occurrence: 1)])
    let report = try #require(try records.reader.report().first)
    #expect(report.attendees.map(\.share) == [1] && report.attendees[0].present == .minutes(20))
    let text = ReportText(timeZone: newYork).render([report])
    #expect(text.contains("set meanwhile, or the house was down:"))
  }

  @Test func aClockThatIsNotSetIsNotMentioned() async throws {
    let report = try #require(try await eveningRecords().reader.report().first)
    #expect(!report.clockWasSet)
  }
}
