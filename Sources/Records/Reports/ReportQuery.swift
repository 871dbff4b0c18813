import ActivityKit
import EventRuntime
import Foundation
import GRDB

/// Reads a report out of the tables.
enum ReportQuery {
  /// - Parameter since: those that were opened before, in milliseconds since 1970, are left out.
  static func occurrences(
    of event: String?, all: Bool, since: Int64, in db: Database
  ) throws -> [Int64] {
    let order =
      all
      ? "id"
      : "EXISTS (SELECT * FROM seats WHERE occurrence = id) DESC, started_at IS NULL, id DESC LIMIT 1"
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM occurrences WHERE (?1 IS NULL OR event = ?1) AND opened_at >= ?2
        ORDER BY \(order)
        """, arguments: [event, since])
  }

  static func report(of occurrence: Int64, in db: Database) throws -> Report {
    guard
      let row = try OccurrenceRow.fetchOne(
        db, sql: "\(OccurrenceRow.select) WHERE id = ?", arguments: [occurrence])
    else { throw RecordsError(.missing, "There is no occurrence \(occurrence).") }
    var report = Report(
      occurrence: occurrence, event: row.event, title: row.title, openedAt: row.openedAt,
      started: row.started, ended: row.ended, isLive: row.isLive, seen: row.seen,
      people: row.peopleErased, keep: row.promise, attendees: [], activities: [], scores: [],
      moderation: [])
    report.floor = max(Report.smallestGroup, row.tallyFloor ?? 0)
    report.seen = try report.ended ?? lastTrace(of: report, in: db)
    let seats = try attendees(of: report, in: db)
    report.people += seats.count
    report.attendees = seats.filter { !$0.intervals.isEmpty }
    report.absent = try absent(from: report, in: db)
    report.corrections = try CorrectionTable.of(report, in: db)
    report.activities = try activities(of: report, in: db)
    report.moods = try GroupQuery.moods(of: report, in: db)
    report.feedback = try GroupQuery.feedback(of: report, in: db)
    report.scores = try scores(of: occurrence, in: db)
    report.moderation = try moderation(of: occurrence, in: db)
    report.hasStored =
      try Bool.fetchOne(
        db,
        sql: "SELECT EXISTS (SELECT * FROM activity_store WHERE event = ? AND occurrence = ?)",
        arguments: [report.event, occurrence]) ?? false
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
  private static func absent(from report: Report, in db: Database) throws -> [Report.Absentee] {
    struct AbsentRow: StoredRow {
      let person: Int64
      let name: String
    }
    guard !report.attendees.isEmpty else { return [] }
    return try AbsentRow.fetchAll(
      db,
      sql: """
        SELECT person, invitations.name FROM invitations JOIN people ON people.id = person
        WHERE event = ?1 AND revoked_at IS NULL AND since <= ?2
          AND person NOT IN (SELECT person FROM seats WHERE occurrence = ?3)
        """,
      arguments: [report.event, report.ended?.wall ?? .max, report.occurrence]
    ).map { Report.Absentee(person: $0.person, name: $0.name) }
      .sorted { $0.name.isNaturallyBefore($1.name) }
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
      let person: Int64
      let name: String
      let role: String
    }
    let attendance = Dictionary(
      grouping: try AttendanceRow.fetchAll(
        db, sql: "SELECT * FROM attendance WHERE occurrence = ? ORDER BY seat, entry",
        arguments: [report.occurrence]), by: \.seat)
    let removed = try removed(from: report.occurrence, in: db)
    return try SeatRow.fetchAll(
      db,
      sql: """
        SELECT number, person, name, role FROM seats WHERE occurrence = ? AND became IS NULL
        ORDER BY number
        """, arguments: [report.occurrence]
    ).map { row in
      let own = (attendance[row.number] ?? []).map(\.interval)
      return Report.Attendee(
        seat: row.number, person: row.person, name: row.name, role: row.role,
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
      let plannedMs: Int64?
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
      let until = (ended ?? report.seen).elapsed
      let present = report.attendees.count { Presence.isThere($0, from: row.beganMs, to: until) }
      return Report.Activity(
        run: row.run, place: row.place, title: row.title, module: row.module,
        began: Moment(elapsed: row.beganMs, wall: row.beganAt), ended: ended, how: row.how,
        length: .milliseconds(max(0, until - row.beganMs)),
        planned: row.plannedMs.map { .milliseconds($0) }, answers: row.answers,
        present: report.attendees.isEmpty ? nil : present)
    }
  }

  private static func scores(of occurrence: Int64, in db: Database) throws -> [Report.Score] {
    struct AwardRow: StoredRow {
      let run: Int
      let seat: Int
      let name: String
      let reason: String
      let points: Int
      let at: Int64
      let reasonText: String?
    }
    let rows = try AwardRow.fetchAll(
      db,
      sql: """
        SELECT run, seat, name, reason, points, at, reason_text
        FROM scores JOIN seats
          ON seats.occurrence = scores.occurrence AND seats.number = scores.seat
        WHERE scores.occurrence = ? ORDER BY seat, run, scores.number
        """, arguments: [occurrence])
    var scores: [Report.Score] = []
    var last: (run: Int, at: Int64)?
    for row in rows {
      if scores.last?.seat != row.seat {
        last = nil
        scores.append(
          Report.Score(rank: 0, seat: row.seat, name: row.name, points: 0, reasons: []))
      }
      let wording = row.reasonText.flatMap {
        try? JSONDecoder().decode(Text.self, from: Data($0.utf8))
      }
      let reason = Report.Reason(text: row.reason, count: 1, points: row.points, wording: wording)
      let isBeside = last?.run == row.run && last?.at == row.at
      last = (row.run, row.at)
      scores[scores.count - 1].add(reason, in: row.run, isBeside: isBeside)
    }
    for index in scores.indices { scores[index].joinPortions() }
    return ranked(scores.filter { !$0.reasons.isEmpty })
  }

  /// With names as they were then.
  private static func moderation(of occurrence: Int64, in db: Database) throws -> [Report.Act] {
    struct NameRow: StoredRow {
      let number: Int
      let name: String
    }
    struct ActRow: StoredRow {
      let number: Int
      let act: String
      let actor: Int
      let about: Int?
      let detail: String?
      let at: Int64
    }
    let seats = try NameRow.fetchAll(
      db, sql: "SELECT number, name FROM seats WHERE occurrence = ?", arguments: [occurrence])
    let acts = try ActRow.fetchAll(
      db, sql: "SELECT * FROM moderation WHERE occurrence = ? ORDER BY number DESC",
      arguments: [occurrence])
    // From what they are called now back to what they were called first.
    var names = Dictionary(uniqueKeysWithValues: seats.map { ($0.number, $0.name) })
    let told: [Report.Act] = acts.compactMap { row in
      guard let actor = names[row.actor] else { return nil }
      let isRename = row.act == "rename"
      let about = row.about.flatMap { names[$0] }
      if isRename, let seat = row.about, let before = row.detail { names[seat] = before }
      return Report.Act(
        number: row.number, act: row.act, actor: actor, about: about, detail: row.detail,
        became: isRename ? about : nil, at: row.at)
    }
    return told.reversed()
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

extension Report.Score {
  /// - Parameter isBeside: whether it was given at the same moment as the one before.
  fileprivate mutating func add(_ reason: Report.Reason, in run: Int, isBeside: Bool) {
    points += reason.points
    if let index = reasons.firstIndex(where: { $0.text == reason.text }) {
      reasons[index].count += 1
      reasons[index].points += reason.points
      reasons[index].wording = reasons[index].wording ?? reason.wording
    } else {
      reasons.append(reason)
    }
    if isBeside {
      portions[portions.count - 1].reasons.append(reason)
    } else {
      portions.append(Report.Portion(run: run, reasons: [reason]))
    }
  }

  /// Those of a run that are for the same become one.
  fileprivate mutating func joinPortions() {
    portions = portions.reduce(into: []) { joined, portion in
      let words = portion.reasons.map(\.text)
      let index = joined.firstIndex { $0.run == portion.run && $0.reasons.map(\.text) == words }
      guard let index else { return joined.append(portion) }
      joined[index].count += 1
      for (place, reason) in portion.reasons.enumerated() {
        joined[index].reasons[place].points += reason.points
      }
    }
    // What was given and taken back.
    portions.removeAll { $0.points == 0 }
    reasons.removeAll { $0.points == 0 }
  }
}
