import ActivityKit
import EventRuntime
import Foundation
import GRDB

/// Reads a report out of the tables.
enum ReportQuery {
  static func occurrences(of event: String?, all: Bool, in db: Database) throws -> [Int64] {
    let order =
      all
      ? "id"
      : "EXISTS (SELECT * FROM seats WHERE occurrence = id) DESC, started_at IS NULL, id DESC LIMIT 1"
    return try Int64.fetchAll(
      db, sql: "SELECT id FROM occurrences WHERE ?1 IS NULL OR event = ?1 ORDER BY \(order)",
      arguments: [event])
  }

  static func report(of occurrence: Int64, in db: Database) throws -> Report {
    guard
      let row = try OccurrenceRow.fetchOne(
        db, sql: "SELECT * FROM occurrences WHERE id = ?", arguments: [occurrence])
    else { throw RecordsError(.missing, "There is no occurrence \(occurrence).") }
    var report = Report(
      occurrence: occurrence, event: row.event, title: row.title, openedAt: row.openedAt,
      started: row.started, ended: row.ended, isLive: row.isLive, seen: row.seen,
      people: row.peopleErased, keep: row.keep, attendees: [], activities: [], scores: [],
      moderation: [])
    report.seen = try report.ended ?? lastTrace(of: report, in: db)
    let seats = try attendees(of: report, in: db)
    report.people += seats.count
    report.attendees = seats.filter { !$0.intervals.isEmpty }
    report.absent = try absent(from: report, in: db)
    report.activities = try activities(of: report, in: db)
    report.scores = try scores(of: occurrence, in: db)
    report.moderation = try moderation(of: occurrence, in: db)
    return report
  }

  /// The last moment of which anything is recorded.
  private static func lastTrace(of report: Report, in db: Database) throws -> Moment {
    struct TraceRow: StoredRow {
      let seenMs: Int64?
      let seenAt: Int64?
    }
    let row = try TraceRow.fetchOne(
      db,
      sql: """
        SELECT seen_ms, seen_at FROM occurrences WHERE id = ?1
        UNION ALL SELECT elapsed_ms, wall FROM journal WHERE occurrence = ?1
        UNION ALL SELECT joined_ms, joined_at FROM attendance WHERE occurrence = ?1
        UNION ALL SELECT left_ms, left_at FROM attendance WHERE occurrence = ?1
        UNION ALL SELECT began_ms, began_at FROM activities WHERE occurrence = ?1
        UNION ALL SELECT ended_ms, ended_at FROM activities WHERE occurrence = ?1
        ORDER BY 1 DESC LIMIT 1
        """, arguments: [report.occurrence])
    return row.flatMap { Moment($0.seenMs, $0.seenAt) } ?? report.seen
  }

  /// Those who were invited by the end and hold no seat. Once the attendance is deleted nobody can tell
  /// any more.
  private static func absent(from report: Report, in db: Database) throws -> [String] {
    guard !report.attendees.isEmpty else { return [] }
    return try String.fetchAll(
      db,
      sql: """
        SELECT invitations.name FROM invitations JOIN people ON people.id = person
        WHERE event = ?1 AND revoked_at IS NULL AND since <= ?2
          AND person NOT IN (SELECT person FROM seats WHERE occurrence = ?3)
        """,
      arguments: [report.event, report.ended?.wall ?? .max, report.occurrence]
    ).sorted { $0.isNaturallyBefore($1) }
  }

  private static func removed(from occurrence: Int64, in db: Database) throws -> Set<Int> {
    struct RemovalRow: StoredRow {
      let about: Int
      let isRemoved: Bool
    }
    let rows = try RemovalRow.fetchAll(
      db,
      sql: """
        SELECT about, act = 'remove' AS is_removed FROM moderation
        WHERE occurrence = ? AND act IN ('remove', 'unremove') AND about IS NOT NULL ORDER BY number
        """, arguments: [occurrence])
    return rows.reduce(into: []) { removed, row in
      if row.isRemoved { removed.insert(row.about) } else { removed.remove(row.about) }
    }
  }

  private static func attendees(of report: Report, in db: Database) throws -> [Report.Attendee] {
    struct SeatRow: StoredRow {
      let number: Int
      let name: String
      let role: String
    }
    let attendance = Dictionary(
      grouping: try AttendanceRow.fetchAll(
        db, sql: "SELECT * FROM attendance WHERE occurrence = ? ORDER BY seat, entry",
        arguments: [report.occurrence]), by: \.seat)
    let removed = try removed(from: report.occurrence, in: db)
    return try SeatRow.fetchAll(
      db, sql: "SELECT number, name, role FROM seats WHERE occurrence = ? ORDER BY number",
      arguments: [report.occurrence]
    ).map { row in
      let own = (attendance[row.number] ?? []).map(\.interval)
      return Report.Attendee(
        seat: row.number, name: row.name, role: row.role,
        wasRemoved: removed.contains(row.number), intervals: own,
        present: Presence.total(of: own, until: report.seen),
        share: Presence.share(of: own, from: report.started, to: report.ended ?? report.seen))
    }
  }

  private static func activities(of report: Report, in db: Database) throws -> [Report.Activity] {
    struct ActivityRow: StoredRow {
      let run: Int
      let place: Int
      let title: String
      let module: String
      let beganMs: Int64
      let beganAt: Int64
      let endedMs: Int64?
      let endedAt: Int64?
      let how: String?
      let answers: Int
    }
    return try ActivityRow.fetchAll(
      db,
      sql: """
        SELECT *, (SELECT count(*) FROM answers
          WHERE answers.occurrence = activities.occurrence AND answers.run = activities.run)
          + answers_erased AS answers
        FROM activities WHERE occurrence = ? ORDER BY run
        """, arguments: [report.occurrence]
    ).map { row in
      let ended = Moment(row.endedMs, row.endedAt)
      return Report.Activity(
        run: row.run, place: row.place, title: row.title, module: row.module,
        began: Moment(elapsed: row.beganMs, wall: row.beganAt), ended: ended, how: row.how,
        length: .milliseconds(max(0, (ended ?? report.seen).elapsed - row.beganMs)),
        answers: row.answers)
    }
  }

  private static func scores(of occurrence: Int64, in db: Database) throws -> [Report.Score] {
    struct ReasonRow: StoredRow {
      let seat: Int
      let name: String
      let reason: String
      let count: Int
      let points: Int
      let reasonText: String?
    }
    let rows = try ReasonRow.fetchAll(
      db,
      sql: """
        SELECT seat, name, reason, count(*) AS count, sum(points) AS points,
          max(reason_text) AS reason_text
        FROM scores JOIN seats
          ON seats.occurrence = scores.occurrence AND seats.number = scores.seat
        WHERE scores.occurrence = ? GROUP BY seat, reason ORDER BY seat
        """, arguments: [occurrence])
    var scores: [Report.Score] = []
    for row in rows {
      if scores.last?.seat != row.seat {
        scores.append(
          Report.Score(rank: 0, seat: row.seat, name: row.name, points: 0, reasons: []))
      }
      scores[scores.count - 1].points += row.points
      scores[scores.count - 1].reasons.append(
        Report.Reason(
          text: row.reason, count: row.count, points: row.points,
          wording: row.reasonText.flatMap {
            try? JSONDecoder().decode(Text.self, from: Data($0.utf8))
          }))
    }
    for index in scores.indices { scores[index].reasons.sort(by: comesFirst) }
    return ranked(scores)
  }

  private static func comesFirst(_ one: Report.Reason, _ other: Report.Reason) -> Bool {
    one.count == other.count ? one.text.isNaturallyBefore(other.text) : one.count > other.count
  }

  private static func moderation(of occurrence: Int64, in db: Database) throws -> [Report.Act] {
    try Report.Act.fetchAll(
      db,
      sql: """
        SELECT moderation.number, act, actors.name AS actor, subjects.name AS about, detail, at,
          LEAD(detail, 1, subjects.name)
            OVER (PARTITION BY act, moderation.about ORDER BY moderation.number) AS became
        FROM moderation
        JOIN seats AS actors
          ON actors.occurrence = moderation.occurrence AND actors.number = actor
        LEFT JOIN seats AS subjects
          ON subjects.occurrence = moderation.occurrence AND subjects.number = moderation.about
        WHERE moderation.occurrence = ? ORDER BY moderation.number
        """, arguments: [occurrence])
  }

  private static func ranked(_ scores: [Report.Score]) -> [Report.Score] {
    var sorted = scores.sorted { ($1.points, $0.seat) < ($0.points, $1.seat) }
    for index in sorted.indices {
      let isTied = index > 0 && sorted[index - 1].points == sorted[index].points
      sorted[index].rank = isTied ? sorted[index - 1].rank : index + 1
    }
    return sorted
  }
}
