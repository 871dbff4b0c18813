import ActivityKit
import EventRuntime
import Foundation
import GRDB
import Messages
import Testing
import Words

@testable import Records

@Suite struct ModerationRecordTests {
  private static let acts: [(minute: Int64, facts: [Fact])] = [
    (3, [.moderated(number: 1, act: "mute", by: 1, about: 3, detail: "5m")]),
    (
      4,
      [
        .moderated(number: 2, act: "help", by: 2, about: nil, detail: nil),
        .moderated(number: 3, act: "report", by: 2, about: 3, detail: "He does not stop."),
      ]
    ),
    (5, [.moderated(number: 4, act: "remove", by: 1, about: 3, detail: "shouting")]),
    (6, [.moderated(number: 5, act: "slow", by: 1, about: nil, detail: "off")]),
    (9, [.moderated(number: 6, act: "note", by: 1, about: nil, detail: note)]),
  ]

  private static let note =
    "The second round went deep; next time begin with it, and leave ten minutes for silence."

  private func records() async throws -> Records {
    let records = try Records.inMemory()
    try await records.writeNow(
      [.open(opening())] + writes(eveningFacts.prefix(4)) + writes(Self.acts))
    return records
  }

  @Test func whatIsWrittenAgainLeavesTheSameRows() async throws {
    let records = try await records()
    let once = try records.everything()
    #expect(once.count { $0.hasPrefix("moderation ") } == 6)
    try await records.writeNow(writes(Self.acts.suffix(3)))
    #expect(try records.everything() == once)
  }

  /// Points by hand and commands in an activity, with their reasons; and who called for which group.
  @Test func howAnActivityWasSteeredIsTold() async throws {
    let steering: [(minute: Int64, facts: [Fact])] = [
      (3, [.moderated(number: 1, act: "award", by: 1, about: 3, detail: "the song")]),
      (4, [.moderated(number: 2, act: "deduct", by: 1, about: 3, detail: "a slip")]),
      (5, [.moderated(number: 3, act: "withdraw", by: 1, about: 3, detail: "a slip")]),
      (6, [.moderated(number: 4, act: "command", by: 1, about: nil, detail: "/key 2 Mars only")]),
      (7, [.moderated(number: 5, act: "help us", by: 2, about: nil, detail: "2")]),
    ]
    let records = try Records.inMemory()
    try await records.writeNow(
      [.open(opening())] + writes(eveningFacts.prefix(4)) + writes(steering))
    let report = try #require(try records.reader.report(all: true).first)
    let spanish = Voice(.shipped, try #require(Language("es")))
    for (voice, lines) in [
      (
        Voice.english,
        [
          "Rosa gave Ben points, for the song", "Rosa took points from Ben, for a slip",
          "Rosa took back points by hand of Ben, for a slip", "Rosa typed /key 2 Mars only",
          "Ana asked for help for group 2",
        ]
      ),
      (
        spanish,
        [
          "Rosa dio puntos a Ben, por the song", "Rosa escribió /key 2 Mars only",
          "Ana pidió ayuda para el grupo 2",
        ]
      ),
    ] {
      let text = ReportText(timeZone: newYork, voice: voice).render([report])
      for line in lines { #expect(text.contains(line), "\(line)") }
    }
  }

  @Test func aCallForHelpIsKeptWithoutText() async throws {
    let rows = try await records().rows(
      "SELECT act, actor, about, detail, (at - \(evening)) / 60000 FROM moderation")
    #expect(rows[1] == "help 2 - - 4")
    #expect(rows[3] == "remove 1 3 shouting 5")
  }

  /// What belonged to the seat that somebody had on the way to theirs belongs to theirs.
  @Test func aSeatOnTheWayIsNobodyInTheReport() async throws {
    let facts: [(minute: Int64, facts: [Fact])] = [
      (
        0,
        [
          .seated(seat: 1, name: "Rosa", role: .facilitator, codeHash: nil),
          .seated(seat: 2, name: "Cleo", role: .participant, codeHash: "lost"),
          .entered(seat: 1, entry: 1), .entered(seat: 2, entry: 1), .started,
          .activityBegan(run: 1, place: 0, module: "trivia", title: "Quiz"),
        ]
      ),
      (2, [.departed(seat: 2, entry: 1, how: .dropped)]),
      (
        4,
        [
          .seated(seat: 3, name: "Mia", role: .participant, codeHash: "new"),
          .agreed(seat: 3, text: "be kind"), .entered(seat: 3, entry: 1),
          .answered(
            run: 1, prompt: 1, answer: 1, seat: 3, privacy: .named, value: "Lima"),
          .scored(run: 1, number: 1, seat: 3, points: 100, reason: "question 1"),
          .moderated(number: 1, act: "help", by: 3, about: nil, detail: nil),
        ]
      ),
      (
        6,
        [
          .seated(seat: 2, name: "Cleo", role: .participant, codeHash: "other"),
          .moderated(number: 2, act: "reseat", by: 1, about: 2, detail: nil),
          .departed(seat: 3, entry: 1, how: .left), .absorbed(seat: 3, into: 2, after: 1),
          .entered(seat: 2, entry: 3),
        ]
      ),
      (9, [.departed(seat: 2, entry: 3, how: .ended), .ended]),
    ]
    let records = try Records.inMemory()
    try await records.writeNow([.open(opening())] + writes(facts))
    let once = try records.everything()
    let report = try #require(try records.reader.report(all: true).first)
    #expect(report.people == 2 && report.attendees.map(\.name) == ["Rosa", "Cleo"])
    #expect(report.attendees.last?.present == .minutes(7))
    #expect(report.scores.map(\.name) == ["Cleo"] && report.answers == 1)
    #expect(report.moderation.first?.actor == "Mia", "as they were called then")
    #expect(try records.rows("SELECT name FROM people ORDER BY id") == ["Rosa", "Cleo"])
    // As after a crash.
    try await records.writeNow(writes(facts.suffix(3)))
    #expect(try records.everything() == once)
  }

  @Test func namesAreThoseOfTheirTime() async throws {
    let renames: [(minute: Int64, facts: [Fact])] = [
      (3, [.moderated(number: 1, act: "rename", by: 1, about: 3, detail: "Ben")]),
      (4, [.moderated(number: 2, act: "rename", by: 1, about: 3, detail: "Sam")]),
      (5, [.moderated(number: 3, act: "rename", by: 3, about: 3, detail: "Bo")]),
      (6, [.moderated(number: 4, act: "remove", by: 1, about: 3, detail: nil)]),
      (7, [.moderated(number: 5, act: "rename", by: 1, about: 3, detail: "Bea")]),
    ]
    let records = try Records.inMemory()
    try await records.writeNow(
      [.open(opening())] + writes(eveningFacts.prefix(4)) + writes(renames))
    let acts = try records.reader.report().flatMap(\.moderation)
    #expect(
      acts.compactMap(\.deed).map(Voice.english.text)
        == [
          "Rosa renamed Ben to Sam", "Rosa renamed Sam to Bo", "Rosa removed Bea",
          "Rosa renamed Bea to Ben",
        ])
    // Nobody but themselves did that.
    #expect(acts.compactMap(\.renaming).map(Voice.english.text) == ["Bo took the name Bea"])
    let text = ReportText(timeZone: newYork).render(try records.reader.report())
    #expect(text.contains("\n\nWho took another name\n19:05  Bo took the name Bea\n"))
  }

  @Test func timesAreInWordsInOtherLanguages() async throws {
    let acts: [(minute: Int64, facts: [Fact])] = [
      (3, [.moderated(number: 1, act: "mute", by: 1, about: 3, detail: "1m")]),
      (4, [.moderated(number: 2, act: "slow", by: 1, about: nil, detail: "10s")]),
      (5, [.moderated(number: 3, act: "slow", by: 1, about: nil, detail: "off")]),
      (6, [.moderated(number: 4, act: "remove", by: 1, about: 3, detail: "10s")]),
    ]
    let records = try Records.inMemory()
    try await records.writeNow(
      [.open(opening())] + writes(eveningFacts.prefix(4)) + writes(acts))
    let spanish = Voice(.shipped, try #require(Language("es")))
    let text = ReportText(timeZone: newYork, voice: spanish).render(
      try records.reader.report())
    #expect(text.contains("Rosa silenció a Ben durante 1 minuto\n"))
    #expect(text.contains("Rosa puso el modo lento, 10 segundos\n"))
    #expect(text.contains("Rosa quitó el modo lento\n"))
    // What somebody wrote stays.
    #expect(text.contains("Rosa expulsó a Ben: 10s\n"))
  }

  @Test func aReportShowsWhatWasDoneToldAndNoted() async throws {
    let reports = try await records().reader.report()
    let text = ReportText(timeZone: newYork).render(reports)
    #expect(
      text.hasSuffix(
        """

        What facilitators did
        19:03  Rosa muted Ben for 5 minutes
        19:05  Rosa removed Ben: shouting
        19:06  Rosa ended slow mode

        Calls for help, and reports
        19:04  Ana asked for help
        19:04  Ana reported Ben: He does not stop.

        Notes
        19:09  Rosa: The second round went deep; next time begin with it, and leave ten
               minutes for silence.

        """))
    let json = try ReportJSON(timeZone: newYork).render(reports)
    #expect(
      json.contains(
        """
              "moderation" : [
                {
                  "about" : "Ben",
                  "act" : "mute",
                  "actor" : "Rosa",
                  "at" : "2025-10-24T19:03:00-04:00",
                  "detail" : "5m",
                  "number" : 1
                },
        """))
  }

  @Test func nothingIsWiderThanATerminal() async throws {
    var report = try #require(try await records().reader.report().first)
    for index in report.moderation.indices {
      report.moderation[index].actor = String(repeating: "長", count: 60)
      report.moderation[index].detail = String(repeating: "word 長い ", count: 40)
    }
    let lines = ReportText(timeZone: newYork).render([report]).split(separator: "\n")
    #expect(lines.allSatisfy { Columns.count(of: String($0)) <= 80 })
  }

  /// A house of the version before gets the table when it is opened.
  @Test func anOlderHouseGetsTheTable() async throws {
    let folder = try TemporaryFolder()
    let old = try Records.open(path: folder("parlor.sqlite"))
    try await old.writer.write { db in
      try db.execute(
        sql: "DROP TABLE moderation; DELETE FROM grdb_migrations WHERE identifier LIKE '2 %'")
    }
    try old.close()
    let records = try Records.open(path: folder("parlor.sqlite"))
    #expect(try records.rows("SELECT count(*) FROM moderation") == ["0"])
    try records.close()
  }
}
