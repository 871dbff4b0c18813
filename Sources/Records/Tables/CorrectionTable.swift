import GRDB

/// What was put right about attendance, or excused, also beforehand: by the event and the day.
enum CorrectionTable {
  private struct CorrectionRow: StoredRow {
    let id: Int64
    let person: Int64
    let name: String
    let minutes: Int?
    let reason: String
    let madeAt: Int64
  }

  /// Those of an occurrence, under the names that people have in it, as long as its attendance is kept. Another
  /// occurrence of the day may be the one that somebody came to: what is put right about it stands there.
  static func of(_ report: Report, in db: Database) throws -> [Report.Correction] {
    guard !report.attendees.isEmpty else { return [] }
    let rows = try CorrectionRow.fetchAll(
      db,
      sql: """
        SELECT corrections.*, coalesce(
          (SELECT seats.name FROM seats WHERE occurrence = ?1 AND seats.person = corrections.person),
          people.name) AS name
        FROM corrections JOIN people ON people.id = person
        WHERE event = ?2 AND day_from <= ?3 AND day_until > ?3 ORDER BY corrections.id
        """, arguments: [report.occurrence, report.event, report.begun])
    let people = Set(report.attendees.map(\.person) + report.absent.map(\.person))
    return rows.filter { people.contains($0.person) }.map { row in
      Report.Correction(
        number: row.id, person: row.person, name: row.name, minutes: row.minutes,
        reason: row.reason, madeAt: row.madeAt)
    }
  }
}

extension RecordsReader {
  /// Puts right how long somebody was at an event on a day, or excuses them. A house may have the records open.
  /// - Parameters:
  ///   - person: their number.
  ///   - event: its slug.
  ///   - day: from its first moment to the first of the next day, in milliseconds since 1970.
  ///   - minutes: how long they were there in truth; nil excuses them.
  /// - Throws: ``RecordsError``
  public static func correct(
    _ person: Int64, at event: String, on day: Range<Int64>, minutes: Int?, reason: String,
    in path: String
  ) throws {
    let file = DatabaseFile(path: path)
    try file.translating {
      let queue = try file.openToEdit()
      try queue.write { db in
        try db.run(
          """
          INSERT INTO corrections (person, event, day_from, day_until, minutes, reason, made_at)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          [
            person, event, day.lowerBound, day.upperBound, minutes, reason, RegisterEditor.now,
          ])
      }
      try queue.close()
    }
  }

  /// Those who may be meant by a name at an event: who held a seat in an occurrence that began on a day, or is
  /// invited to the event.
  /// - Returns: their numbers, in order.
  public func people(
    at event: String, on day: Range<Int64>, where fits: (String) -> Bool
  ) throws -> [Int64] {
    struct NameRow: StoredRow {
      let person: Int64
      let name: String
    }
    let rows = try database.read { db in
      try NameRow.fetchAll(
        db,
        sql: """
          SELECT person, name FROM seats WHERE occurrence IN (
            SELECT id FROM occurrences WHERE event = ?1
              AND coalesce(started_at, opened_at) >= ?2 AND coalesce(started_at, opened_at) < ?3)
          UNION SELECT person, name FROM invitations WHERE event = ?1 AND revoked_at IS NULL
          """, arguments: [event, day.lowerBound, day.upperBound])
    }
    return Set(rows.filter { fits($0.name) }.map(\.person)).sorted()
  }
}
