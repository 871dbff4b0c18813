import ActivityKit
import EventTerms
public import Foundation
import GRDB
import Messages

/// What the records hold of people, for themselves: JSON with `people`, a list. Times are as in RFC
/// 3339. What others did is not in it: a report about somebody is theirs who made it.
public struct PersonExport: Sendable {
  private let timeZone: TimeZone

  public init(timeZone: TimeZone) { self.timeZone = timeZone }

  /// The text with a line break at its end.
  /// - Throws: ``RecordsError`` of kind `missing` when one of the people is not in the records.
  public func render(_ people: [Int64], from records: RecordsReader) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let time = HouseTime(timeZone)
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(time.stamp(Int64((date.timeIntervalSince1970 * 1_000).rounded())))
    }
    let document = try records.database.read { db in
      Document(
        timeZone: timeZone.identifier,
        people: try people.map { try PersonQuery(person: $0, db: db).data() })
    }
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}

private struct Document: Encodable {
  let timeZone: String
  let people: [PersonData]
}

/// The shape of the document, and of the rows that it is made of: its names are those that readers see.
private struct PersonData: Encodable {
  struct Visit: Encodable {
    let event: String
    let title: String
    let opened: Date
    let name: String
    let role: String
    let seated: Date
    let attendance: [Stretch]
    let answers: [Answer]
    let scores: [Score]
    let moderation: [Act]
  }

  struct Stretch: StoredRow, Encodable {
    let joined: Date
    let left: Date?
    let how: String?
    /// Nil while they are there.
    let seconds: Int64?
  }

  struct Answer: StoredRow, Encodable {
    let activity: String
    let prompt: Int
    let privacy: String
    let answer: String
    let at: Date?
  }

  struct Score: StoredRow, Encodable {
    let activity: String
    let points: Int
    let reason: String
    let at: Date
  }

  struct Act: StoredRow, Encodable {
    let act: String
    /// Whether the person did it, or it was done about them.
    let by: String
    let detail: String?
    let at: Date
  }

  /// What proves who they are; never the secret itself, which is nowhere.
  struct Proof: StoredRow, Encodable {
    /// `key`, `invitation` or `personal code`.
    let kind: String
    /// The role of a key, the event of an invitation.
    let of: String?
    let made: Date
    let revoked: Date?
  }

  /// What an activity has stored of them for the next occurrence of its event.
  struct Stored: StoredRow, Encodable {
    let event: String
    let module: String
    let name: String
    let value: String
    let at: Date
  }

  /// What was put right about their attendance; without minutes they are excused.
  struct Correction: StoredRow, Encodable {
    let event: String
    let day: Date
    let minutes: Int?
    let reason: String
    let made: Date
  }

  /// What they say of a date that is to come.
  struct Rsvp: StoredRow, Encodable {
    let event: String
    let day: String
    let answer: String?
    /// How many seconds before it they are to be reminded.
    let remindSeconds: Int?
    let said: Date
  }

  struct Agreement: StoredRow, Encodable {
    let textHash: String
    let agreed: Date
  }

  let name: String
  let since: Date
  let language: String?
  let pace: String?
  let zone: String?
  let proofs: [Proof]
  let agreements: [Agreement]
  let stored: [Stored]
  let corrections: [Correction]
  let rsvps: [Rsvp]
  let visits: [Visit]
}

private struct PersonQuery {
  let person: Int64
  let db: Database

  func data() throws -> PersonData {
    struct PersonRow: StoredRow {
      let name: String
      let since: Date
      let language: String?
      let pace: String?
      let zone: String?
    }
    guard
      let row = try PersonRow.fetchOne(
        db, sql: "SELECT name, since, language, pace, zone FROM people WHERE id = ?",
        arguments: [person])
    else { throw RecordsError(.missing, "There is no person \(person) in the records.") }
    return PersonData(
      name: row.name, since: row.since, language: row.language, pace: row.pace,
      zone: row.zone, proofs: try proofs(), agreements: try agreements(), stored: try stored(),
      corrections: try corrections(), rsvps: try rsvps(), visits: try visits())
  }

  private func proofs() throws -> [PersonData.Proof] {
    try PersonData.Proof.fetchAll(
      db,
      sql: """
        SELECT 'key' AS kind, role AS "of", made_at AS made, NULL AS revoked
          FROM keys WHERE person = ?1
        UNION ALL SELECT 'invitation', event, made_at, revoked_at FROM invitations WHERE person = ?1
        UNION ALL SELECT 'personal code', NULL, made_at, NULL FROM personal_codes WHERE person = ?1
        """, arguments: [person])
  }

  private func agreements() throws -> [PersonData.Agreement] {
    try PersonData.Agreement.fetchAll(
      db,
      sql: """
        SELECT text_hash, agreed_at AS agreed FROM agreements WHERE person = ? ORDER BY agreed_at
        """, arguments: [person])
  }

  private func stored() throws -> [PersonData.Stored] {
    try PersonData.Stored.fetchAll(
      db,
      sql: """
        SELECT event, module, name, value, stored_at AS at FROM activity_store
        WHERE person = ? ORDER BY event, module, name
        """, arguments: [person])
  }

  private func corrections() throws -> [PersonData.Correction] {
    try PersonData.Correction.fetchAll(
      db,
      sql: """
        SELECT event, day_from AS day, minutes, reason, made_at AS made FROM corrections
        WHERE person = ? ORDER BY id
        """, arguments: [person])
  }

  private func rsvps() throws -> [PersonData.Rsvp] {
    try PersonData.Rsvp.fetchAll(
      db,
      sql: """
        SELECT event, day, answer, remind_seconds, said_at AS said FROM rsvps
        WHERE person = ? ORDER BY day, event
        """, arguments: [person])
  }

  private func visits() throws -> [PersonData.Visit] {
    struct SeatRow: StoredRow {
      let occurrence: Int64
      let number: Int
      let event: String
      let title: String
      let openedAt: Date
      let name: String
      let role: String
      let takenAt: Date
    }
    return try SeatRow.fetchAll(
      db,
      sql: """
        SELECT seats.*, event, title, opened_at FROM seats
        JOIN occurrences ON occurrences.id = occurrence
        WHERE person = ? ORDER BY occurrence, number
        """, arguments: [person]
    ).map { row in
      let seat: StatementArguments = [row.occurrence, row.number]
      return PersonData.Visit(
        event: row.event, title: row.title, opened: row.openedAt, name: row.name, role: row.role,
        seated: row.takenAt, attendance: try attendance(seat), answers: try answers(seat),
        scores: try scores(seat), moderation: try moderation(seat))
    }
  }

  private func attendance(_ seat: StatementArguments) throws -> [PersonData.Stretch] {
    try PersonData.Stretch.fetchAll(
      db,
      sql: """
        SELECT joined_at AS joined, left_at AS "left", how,
          max(0, left_ms - joined_ms) / 1000 AS seconds
        FROM attendance WHERE occurrence = ? AND seat = ? ORDER BY entry
        """, arguments: seat)
  }

  private func answers(_ seat: StatementArguments) throws -> [PersonData.Answer] {
    try PersonData.Answer.fetchAll(
      db,
      sql: """
        SELECT title AS activity, prompt, privacy, value AS answer, at
        FROM answers JOIN activities USING (occurrence, run)
        WHERE occurrence = ? AND seat = ? ORDER BY run, prompt, answers.answer
        """, arguments: seat)
  }

  private func scores(_ seat: StatementArguments) throws -> [PersonData.Score] {
    try PersonData.Score.fetchAll(
      db,
      sql: """
        SELECT title AS activity, points, reason, at
        FROM scores JOIN activities USING (occurrence, run)
        WHERE occurrence = ? AND seat = ? ORDER BY run, number
        """, arguments: seat)
  }

  /// What they did, in full; of what was done about them only what they were told as well.
  private func moderation(_ seat: StatementArguments) throws -> [PersonData.Act] {
    try PersonData.Act.fetchAll(
      db,
      sql: """
        SELECT act, iif(actor = ?2, 'them', 'a facilitator') AS "by", detail, at FROM moderation
        WHERE occurrence = ?1 AND (actor = ?2 OR about = ?2 AND act <> 'report')
        ORDER BY number
        """, arguments: seat)
  }
}
