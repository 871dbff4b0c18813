import ActivityKit
import EventRuntime
import Foundation
import GRDB
import Messages
import Testing
import Words

@testable import Records

/// Databases of the version before are taken up.
@Suite struct MigrationTests {
  /// As the version before wrote it: one occurrence that is over, and one that is live.
  private func old(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "4 keeping")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO people (id, name, since) VALUES (1, 'Ana', \(evening));
          INSERT INTO occurrences (id, event, title, seed, opened_at, started_at, ended_at, is_live,
            clock_ms, seen_at)
          VALUES (1, 'quiz', 'Quiz', 1, \(evening), \(minutes(5)), \(minutes(45)), 0, 0, \(minutes(45))),
            (2, 'quiz', 'Quiz', 1, \(evening), \(minutes(1)), NULL, 1, 120000, \(minutes(3)));
          INSERT INTO seats (occurrence, number, person, name, role, taken_at)
          VALUES (1, 1, 1, 'Ana', 'participant', 0), (2, 1, 1, 'Ana', 'participant', 0);
          INSERT INTO attendance (occurrence, seat, entry, joined_at, left_at, how)
          VALUES (1, 1, 1, \(minutes(-5)), \(minutes(25)), 'left'),
            (2, 1, 1, \(evening), NULL, NULL);
          INSERT INTO activities (occurrence, run, place, module, title, began_at, ended_at, how)
          VALUES (1, 1, 1, 'trivia', 'Quiz', \(minutes(5)), \(minutes(20)), 'finished'),
            (2, 1, 1, 'trivia', 'Quiz', \(minutes(1)), NULL, NULL);
          INSERT INTO journal (occurrence, number, at_ms, at_rest, wall, input)
          VALUES (2, 1, 180000, 0, \(minutes(4)), '{"tick":{}}');
          """)
    }
    try queue.close()
  }

  @Test func lengthsAreAsTheClockOnTheWallToldThem() throws {
    let folder = try TemporaryFolder()
    try old(folder("parlor.sqlite"))
    let records = try Records.open(path: folder("parlor.sqlite"))
    let reports = try records.reader.report(all: true)
    #expect(reports.map(\.attendees.first?.present) == [.minutes(30), .minutes(4)])
    #expect(reports.map(\.attendees.first?.share) == [0.5, 1])
    #expect(reports.map(\.activities.first?.length) == [.minutes(15), .minutes(3)])
    #expect(reports.map(\.clockWasSet) == [false, false])
    #expect(try records.rows("SELECT name, language FROM people") == ["Ana -"])
    let saved = try #require(try records.liveOccurrences().first)
    #expect(saved.entries.map(\.moment) == [moment(minutes(4))])
    #expect(saved.seen == moment(minutes(4)))
    try records.close()
  }

  /// Points of the version before have their reason in English; what comes is in the language of the report.
  @Test func reasonsAreInTheLanguageOfTheReport() async throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: folder("parlor.sqlite"))
    try Schema.migrator.migrate(queue, upTo: "8 languages")
    try await queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO people (id, name, since) VALUES (1, 'Ana', \(evening));
          INSERT INTO occurrences (id, event, title, seed, opened_at, started_at, is_live, seen_at)
          VALUES (1, 'quiz', 'Quiz', 1, \(evening), \(evening), 1, \(evening));
          INSERT INTO seats (occurrence, number, person, name, role, taken_at)
          VALUES (1, 1, 1, 'Ana', 'participant', 0);
          INSERT INTO activities (occurrence, run, place, module, title, began_at)
          VALUES (1, 1, 1, 'trivia', 'Quiz', \(evening));
          INSERT INTO scores (occurrence, run, number, seat, points, reason, at)
          VALUES (1, 1, 1, 1, 500, 'question 1', \(evening));
          """)
    }
    try queue.close()
    let records = try Records.open(path: folder("parlor.sqlite"))
    let reasons: [Text] = [
      .sentence("modules.trivia.for_question", [.number(2)]),
      Text(translations: ["en": "a vote", "es": "un voto"]), "luck",
      .sentence("modules.gone.for_it", [.number(3)]),
    ]
    try await records.writeNow([
      .facts(
        occurrence: 1, at: moment(minutes(1)),
        reasons.enumerated().map {
          .scored(run: 1, number: $0.offset + 2, seat: 1, points: 1, reason: $0.element)
        })
    ])
    let report = try #require(try records.reader.report(all: true).first)
    let spanish = Voice(.shipped, try #require(Language("es")))
    let texts = [Voice.english, spanish].map { voice in
      ReportText(timeZone: newYork, voice: voice).render([report])
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(texts[0].contains("question 1: 500 question 2 (and a vote, luck): 4"))
    #expect(texts[1].contains("question 1: 500 la pregunta 2 (y además un voto, luck): 4"))
    #expect(
      try ReportJSON(timeZone: newYork).render([report]).contains(#""text" : "question 2""#))
    #expect(ReportCSV(timeZone: newYork, of: .scores).render([report]).contains("a vote,1,1"))
    #expect(
      try records.rows("SELECT reason_text FROM scores WHERE number IN (1, 4)") == ["-", "-"])
    try records.close()
  }

  /// Minutes counted for each occurrence of a day; now for the one that somebody came to.
  @Test func minutesThatWerePutRightCountOnce() async throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: folder("parlor.sqlite"))
    try Schema.migrator.migrate(queue, upTo: "14 scheduled")
    try await queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO people (id, name, since) VALUES (1, 'Ana', \(evening));
          INSERT INTO occurrences (id, event, title, seed, opened_at, is_live, seen_at)
          VALUES (1, 'quiz', 'Quiz', 1, \(evening), 0, \(evening)),
            (2, 'quiz', 'Quiz', 1, \(minutes(60)), 0, \(minutes(60)));
          INSERT INTO seats (occurrence, number, person, name, role, taken_at)
          VALUES (2, 1, 1, 'Ana', 'participant', 0);
          INSERT INTO corrections (person, event, day_from, day_until, minutes, reason, made_at)
          VALUES (1, 'quiz', \(minutes(-60)), \(minutes(120)), 40, 'power', 0),
            (1, 'quiz', \(minutes(-60)), \(minutes(120)), NULL, 'ill', 0);
          """)
    }
    try queue.close()
    let records = try Records.open(path: folder("parlor.sqlite"))
    #expect(try records.rows("SELECT occurrence FROM corrections ORDER BY id") == ["2", "-"])
    try records.close()
  }

  @Test func theTimeZoneIsKnownOnceAHouseHasRun() async throws {
    let folder = try TemporaryFolder()
    try old(folder("parlor.sqlite"))
    let records = try Records.open(path: folder("parlor.sqlite"))
    #expect(try records.reader.timeZone() == nil)
    for zone in ["Europe/Berlin", "America/New_York"] {
      try await records.writeNow([.timeZone(zone)])
    }
    #expect(try records.reader.timeZone() == newYork)
    #expect(try records.rows("SELECT * FROM house") == ["1 America/New_York - -"])
    try records.close()
  }

  /// Only a house brings a file up to date; a report says what to do.
  @Test func aReportAsksForIt() throws {
    let folder = try TemporaryFolder()
    try old(folder("parlor.sqlite"))
    let error = #expect(throws: RecordsError.self) {
      try RecordsReader.open(path: folder("parlor.sqlite"))
    }
    #expect(error?.kind == .older)
  }
}
