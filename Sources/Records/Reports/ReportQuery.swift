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
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM occurrences WHERE id = ?", arguments: [occurrence])
    else { throw RecordsError(.missing, "There is no occurrence \(occurrence).") }
    var report = Report(
      occurrence: occurrence, event: row["event"], title: row["title"], openedAt: row["opened_at"],
      startedAt: row["started_at"], endedAt: row["ended_at"], isLive: row["is_live"],
      seenAt: row["seen_at"], people: row["people_erased"],
      keep: OccurrenceTable.keeping(row), attendees: [], activities: [], scores: [], moderation: [])
    report.seenAt = try report.endedAt ?? max(report.seenAt, lastTrace(of: occurrence, in: db))
    let seats = try attendees(of: report, in: db)
    report.people += seats.count
    report.attendees = seats.filter { !$0.intervals.isEmpty }
    report.activities = try activities(of: report, in: db)
    report.scores = try scores(of: occurrence, in: db)
    report.moderation = try moderation(of: occurrence, in: db)
    return report
  }

  /// The last moment of which anything is recorded.
  private static func lastTrace(of occurrence: Int64, in db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT max(at) FROM (
          SELECT max(wall) AS at FROM journal WHERE occurrence = ?1
          UNION ALL SELECT max(joined_at) FROM attendance WHERE occurrence = ?1
          UNION ALL SELECT max(left_at) FROM attendance WHERE occurrence = ?1
          UNION ALL SELECT max(began_at) FROM activities WHERE occurrence = ?1
          UNION ALL SELECT max(ended_at) FROM activities WHERE occurrence = ?1)
        """, arguments: [occurrence]) ?? 0
  }

  private static func attendees(of report: Report, in db: Database) throws -> [Report.Attendee] {
    var intervals: [Int: [Report.Interval]] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM attendance WHERE occurrence = ? ORDER BY seat, entry",
      arguments: [report.occurrence])
    while let row = try rows.next() {
      intervals[row["seat"], default: []].append(
        Report.Interval(joinedAt: row["joined_at"], leftAt: row["left_at"], how: row["how"]))
    }
    return try Row.fetchAll(
      db, sql: "SELECT number, name, role FROM seats WHERE occurrence = ? ORDER BY number",
      arguments: [report.occurrence]
    ).map { row in
      let own = intervals[row["number"]] ?? []
      return Report.Attendee(
        seat: row["number"], name: row["name"], role: row["role"], intervals: own,
        present: Presence.total(of: own, until: report.seenAt),
        share: Presence.share(
          of: own, from: report.startedAt, to: report.endedAt ?? report.seenAt))
    }
  }

  private static func activities(of report: Report, in db: Database) throws -> [Report.Activity] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT *, (SELECT count(*) FROM answers
          WHERE answers.occurrence = activities.occurrence AND answers.run = activities.run)
          + answers_erased AS answers
        FROM activities WHERE occurrence = ? ORDER BY run
        """, arguments: [report.occurrence]
    ).map { row in
      let (began, ended): (Int64, Int64?) = (row["began_at"], row["ended_at"])
      return Report.Activity(
        run: row["run"], place: row["place"], title: row["title"], module: row["module"],
        beganAt: began, endedAt: ended, how: row["how"],
        length: .milliseconds(max(0, (ended ?? report.seenAt) - began)), answers: row["answers"])
    }
  }

  private static func scores(of occurrence: Int64, in db: Database) throws -> [Report.Score] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT seat, name, reason, count(*) AS count, sum(points) AS points
        FROM scores JOIN seats
          ON seats.occurrence = scores.occurrence AND seats.number = scores.seat
        WHERE scores.occurrence = ? GROUP BY seat, reason
        ORDER BY seat, count(*) DESC, sum(points) DESC, reason
        """, arguments: [occurrence])
    var scores: [Report.Score] = []
    for row in rows {
      let reason = Report.Reason(text: row["reason"], count: row["count"], points: row["points"])
      if scores.last?.seat != row["seat"] {
        scores.append(
          Report.Score(rank: 0, seat: row["seat"], name: row["name"], points: 0, reasons: []))
      }
      scores[scores.count - 1].points += reason.points
      scores[scores.count - 1].reasons.append(reason)
    }
    return ranked(scores)
  }

  private static func moderation(of occurrence: Int64, in db: Database) throws -> [Report.Act] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT moderation.number, act, actors.name AS actor, subjects.name AS subject, detail, at
        FROM moderation
        JOIN seats AS actors
          ON actors.occurrence = moderation.occurrence AND actors.number = actor
        LEFT JOIN seats AS subjects
          ON subjects.occurrence = moderation.occurrence AND subjects.number = about
        WHERE moderation.occurrence = ? ORDER BY moderation.number
        """, arguments: [occurrence]
    ).map { row in
      Report.Act(
        number: row["number"], act: row["act"], actor: row["actor"], about: row["subject"],
        detail: row["detail"], at: row["at"])
    }
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
