import GRDB

/// What was put right about attendance, or excused, also beforehand: of an occurrence, or of all of an event on a day.
enum CorrectionTable {
  private struct CorrectionRow: StoredRow {
    let id: Int64
    let person: Int64
    let name: String
    let minutes: Int?
    let reason: String
    let madeAt: Int64
  }

  /// Whether a correction is about an occurrence, in SQL of both tables.
  static let isAbout = """
    corrections.event = occurrences.event AND CASE WHEN corrections.occurrence IS NULL
      THEN day_from <= coalesce(started_at, opened_at) AND day_until > coalesce(started_at, opened_at)
      ELSE corrections.occurrence = occurrences.id END
    """

  /// Those of an occurrence, under the names that people have in it, as long as its attendance is kept. Another
  /// occurrence of the day may be the one that somebody came to: what is put right about it stands there.
  static func of(_ report: Report, in db: Database) throws -> [Report.Correction] {
    guard !report.attendees.isEmpty else { return [] }
    let rows = try CorrectionRow.fetchAll(
      db,
      sql: """
        SELECT corrections.*, coalesce(
          (SELECT seats.name FROM seats WHERE seats.occurrence = ?1 AND seats.person = corrections.person),
          people.name) AS name
        FROM corrections JOIN people ON people.id = person
          JOIN occurrences ON occurrences.id = ?1 AND \(isAbout)
        ORDER BY corrections.id
        """, arguments: [report.occurrence])
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
  ///   - occurrence: which one of that day; nil for each of them.
  ///   - minutes: how long they were there in truth; nil excuses them.
  /// - Throws: ``RecordsError``
  public static func correct(
    _ person: Int64, at event: String, on day: Range<Int64>, occurrence: Int64?, minutes: Int?,
    reason: String, in path: String
  ) throws {
    let file = DatabaseFile(path: path)
    try file.translating {
      let queue = try file.openToEdit()
      try queue.write { db in
        try db.run(
          """
          INSERT INTO corrections (
            person, event, day_from, day_until, occurrence, minutes, reason, made_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            person, event, day.lowerBound, day.upperBound, occurrence, minutes, reason,
            RegisterEditor.wallClock(),
          ])
      }
      try queue.close()
    }
  }

  /// An occurrence of an event on a day: its number, and when it began in milliseconds since 1970.
  public struct Held: Sendable, Equatable {
    public let number: Int64
    public let begun: Int64
  }

  /// The occurrences of an event that began on a day, as long as anybody is recorded in them, oldest first.
  public func occurrences(of event: String, on day: Range<Int64>) throws -> [Held] {
    struct HeldRow: StoredRow {
      let id: Int64
      let begun: Int64
    }
    return try database.read { db in
      try HeldRow.fetchAll(
        db,
        sql: """
          SELECT id, coalesce(started_at, opened_at) AS begun FROM occurrences
          WHERE event = ?1 AND begun >= ?2 AND begun < ?3
            AND EXISTS (SELECT * FROM attendance WHERE attendance.occurrence = id) ORDER BY id
          """, arguments: [event, day.lowerBound, day.upperBound]
      ).map { Held(number: $0.id, begun: $0.begun) }
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
