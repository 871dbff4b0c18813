import ActivityKit
import EventRuntime
import Foundation
import Testing

@testable import Records

@Suite struct ReportTests {
  @Test func aReportTellsTheEvening() async throws {
    let report = try #require(try await eveningRecords().reader.report().first)
    #expect(report.title == "Friday social")
    #expect(report.started?.wall == evening)
    #expect(report.ended?.wall == minutes(40))
    #expect(!report.isLive)
    #expect(report.answers == 3)

    let people = report.attendees
    #expect(people.map(\.name) == ["Rosa", "Ana", "Ben"])
    #expect(people.map(\.role) == ["facilitator", "participant", "participant"])
    #expect(people.map(\.present) == [.minutes(45), .minutes(31), .minutes(33)])
    // Of the 40 minutes from start to end.
    #expect(people.map(\.share) == [1, 0.75, 0.825])
    #expect(people[2].intervals.map(\.how) == ["dropped", "ended"])

    #expect(report.activities.map(\.run) == [1, 2, 3])
    #expect(report.activities.map(\.how) == ["repeated", "finished", "ended"])
    #expect(report.activities.map(\.length) == [.minutes(6), .minutes(14), .minutes(20)])
    #expect(report.activities.map(\.answers) == [2, 0, 1])

    #expect(report.scores.map(\.rank) == [1, 1, 3])
    #expect(report.scores.map(\.name) == ["Ana", "Ben", "Rosa"])
    #expect(report.scores.map(\.points) == [700, 700, 100])
    #expect(report.scores[0].reasons.map(\.text) == ["right", "fast"])
  }

  @Test func aLiveOccurrenceIsCountedUpToWhenItWasSeen() async throws {
    let records = try Records.inMemory()
    try await records.writeNow([.open(opening())] + writes(eveningFacts.prefix(4)))
    try await records.writeNow([
      .entry(occurrence: 1, entry(1, at: .minutes(2))),
      .clock(occurrence: 1, .minutes(8), at: moment(after: .minutes(8))),
    ])
    let report = try #require(try records.reader.report().first)
    #expect(report.isLive)
    #expect(report.seen.wall == minutes(8))
    #expect(report.attendees.map(\.present) == [.minutes(13), .minutes(9), .minutes(6)])
    #expect(report.attendees.map(\.share) == [1, 1, 0.75])
    #expect(report.activities.map(\.length) == [.minutes(8)])
    #expect(
      ReportText(timeZone: newYork).render([report]).contains(
        "Friday 24 October 2025, since 19:00, live as of 19:08 (America/New_York)"))
  }

  @Test func reasonsAreInTheOrderOfTheEvening() async throws {
    let records = try await eveningRecords()
    func award(_ minute: Int64, _ run: Int, _ number: Int, _ reasons: String...) -> Write {
      .facts(
        occurrence: 1, at: moment(minutes(minute)),
        reasons.enumerated().map {
          .scored(
            run: run, number: number + $0.offset, seat: 2, points: 1, reason: "\($0.element)")
        })
    }
    // Points have no say, nor has how often.
    try await records.writeNow([
      award(13, 2, 10, "question 10", "fast"), award(14, 2, 20, "question 9"),
      award(15, 2, 30, "question 10", "fast"), award(25, 3, 10, "a vote"),
    ])
    let report = try #require(try records.reader.report().first)
    #expect(
      report.scores[0].reasons.map(\.text)
        == ["right", "fast", "question 10", "question 9", "a vote"])
    #expect(report.scores[0].reasons.map(\.count) == [1, 3, 2, 1, 1])
    let text = ReportText(timeZone: newYork).render([report])
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      text.contains(
        "Quiz (705) right (and fast): 700 2 × question 10 (and fast): 4 question 9: 1 "
          + "Six words (1): a vote"))
    #expect("Ana 9".isNaturallyBefore("ana 10") && !"ana 10".isNaturallyBefore("Ana 9"))
    #expect("Ana".isNaturallyBefore("ana") && !"ana".isNaturallyBefore("ana"))
  }

  /// By hand it is as if it had never been given; by an activity what it takes makes up for what it gave.
  @Test func whatWasTakenBackIsNotInTheReport() async throws {
    let records = try await eveningRecords()
    let before = try #require(try records.reader.report().first).scores
    func score(_ minute: Int64, _ number: Int, _ points: Int, _ reason: Text) -> Write {
      .facts(
        occurrence: 1, at: moment(minutes(minute)),
        [.scored(run: 2, number: number, seat: 2, points: points, reason: reason)])
    }
    try await records.writeNow([
      score(13, 10, 100, "the song"), score(14, 10, 0, "the song"),
      score(15, 11, 300, "question 7"), score(16, 12, -300, "question 7"),
    ])
    #expect(try #require(try records.reader.report().first).scores == before)
    #expect(try records.rows("SELECT number FROM scores WHERE run = 2 AND number = 10") == [])
  }

  @Test func theLastOneIsOneThatSomebodyCameTo() async throws {
    let records = try Records.inMemory()
    for occurrence: Int64 in 1...4 {
      let event = occurrence == 3 ? "book-club" : "friday-social"
      try await records.writeNow([.open(opening(occurrence, event: event))])
      if occurrence != 4 {
        try await records.writeNow([
          .facts(occurrence: occurrence, at: moment(evening), [seated(1, "Ana")])
        ])
      }
    }
    let reader = records.reader
    #expect(try reader.report().map(\.occurrence) == [3])
    #expect(try reader.report(event: "friday-social").map(\.occurrence) == [2])
    #expect(try reader.report(event: "friday-social", all: true).map(\.occurrence) == [1, 2, 4])
    #expect(try reader.report(all: true).map(\.occurrence) == [1, 2, 3, 4])
    #expect(try reader.report(event: "nothing").isEmpty)
    #expect(try reader.events() == ["book-club", "friday-social"])
  }

  @Test func anEveningThatNeverStartedHasNoShares() async throws {
    let records = try Records.inMemory()
    try await records.writeNow([.open(opening())] + writes(eveningFacts.prefix(2)))
    try await records.writeNow([.close(occurrence: 1)])
    let report = try #require(try records.reader.report().first)
    #expect(report.attendees.map(\.share) == [nil, nil])
    let text = ReportText(timeZone: newYork).render([report])
    #expect(text.contains("never started"))
  }

  @Test func presenceIsClippedToTheEvent() {
    func interval(_ joined: Int64, _ left: Int64?) -> Report.Interval {
      Report.Interval(joined: at(joined), left: left.map(at), how: nil)
    }
    func at(_ elapsed: Int64) -> Moment { Moment(elapsed: elapsed, wall: -elapsed) }
    let intervals = [interval(-50, 10), interval(20, 30), interval(90, nil)]
    #expect(Presence.total(of: intervals, until: at(100)) == .milliseconds(80))
    #expect(Presence.share(of: intervals, from: at(0), to: at(100)) == 0.3)
    #expect(Presence.share(of: intervals, from: at(0), to: at(0)) == nil)
    #expect(Presence.share(of: [interval(-9, 999)], from: at(0), to: at(100)) == 1)
    #expect(Presence.share(of: [interval(200, 300)], from: at(0), to: at(100)) == 0)
    #expect(Presence.total(of: [interval(10, 5)], until: at(100)) == .zero)
  }
}
