import ActivityKit
import Foundation
import GRDB

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
    let time = HouseTime(timeZone)
    let document = try records.database.read { db in
      Document(
        timeZone: timeZone.identifier,
        people: try people.map { try PersonQuery(person: $0, time: time, db: db).data() })
    }
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}

private struct Document: Encodable {
  let timeZone: String
  let people: [PersonData]

  enum CodingKeys: String, CodingKey {
    case timeZone = "time_zone"
    case people
  }
}

/// The shape of the document; its names are those that readers see.
struct PersonData: Encodable {
  struct Visit: Encodable {
    let event: String
    let title: String
    let opened: String
    let name: String
    let role: String
    let seated: String
    let attendance: [Stretch]
    let answers: [Answer]
    let scores: [Score]
    let moderation: [Act]
  }

  struct Stretch: Encodable {
    let joined: String
    let left: String?
    let how: String?
    /// Nil while they are there.
    let seconds: Int64?
  }

  struct Answer: Encodable {
    let activity: String
    let prompt: Int
    let privacy: String
    let answer: String
    let at: String?
  }

  struct Score: Encodable {
    let activity: String
    let points: Int
    let reason: String
    let at: String
  }

  struct Act: Encodable {
    let act: String
    /// Whether the person did it, or it was done about them.
    let by: String
    let detail: String?
    let at: String
  }

  /// What proves who they are; never the secret itself, which is nowhere.
  struct Proof: Encodable {
    /// `key`, `invitation` or `personal code`.
    let kind: String
    /// The role of a key, the event of an invitation.
    let of: String?
    let made: String
    let revoked: String?
  }

  struct Agreement: Encodable {
    let textHash: String
    let agreed: String

    enum CodingKeys: String, CodingKey {
      case textHash = "text_hash"
      case agreed
    }
  }

  let name: String
  let since: String
  let proofs: [Proof]
  let agreements: [Agreement]
  let visits: [Visit]
}

private struct PersonQuery {
  let person: Int64
  let time: HouseTime
  let db: Database

  func data() throws -> PersonData {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT name, since FROM people WHERE id = ?", arguments: [person])
    else { throw RecordsError(.missing, "There is no person \(person) in the records.") }
    return PersonData(
      name: row["name"], since: time.stamp(row["since"]), proofs: try proofs(),
      agreements: try agreements(), visits: try visits())
  }

  private func proofs() throws -> [PersonData.Proof] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT 'key' AS kind, role AS of, made_at, NULL AS revoked_at FROM keys WHERE person = ?1
        UNION ALL SELECT 'invitation', event, made_at, revoked_at FROM invitations WHERE person = ?1
        UNION ALL SELECT 'personal code', NULL, made_at, NULL FROM personal_codes WHERE person = ?1
        """, arguments: [person]
    ).map { row in
      PersonData.Proof(
        kind: row["kind"], of: row["of"], made: time.stamp(row["made_at"]),
        revoked: (row["revoked_at"] as Int64?).map(time.stamp))
    }
  }

  private func agreements() throws -> [PersonData.Agreement] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM agreements WHERE person = ? ORDER BY agreed_at", arguments: [person]
    ).map { row in
      PersonData.Agreement(textHash: row["text_hash"], agreed: time.stamp(row["agreed_at"]))
    }
  }

  private func visits() throws -> [PersonData.Visit] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT seats.*, event, title, opened_at FROM seats
        JOIN occurrences ON occurrences.id = occurrence
        WHERE person = ? ORDER BY occurrence, number
        """, arguments: [person]
    ).map { row in
      let seat: StatementArguments = [row["occurrence"] as Int64, row["number"] as Int]
      return PersonData.Visit(
        event: row["event"], title: row["title"], opened: time.stamp(row["opened_at"]),
        name: row["name"], role: row["role"], seated: time.stamp(row["taken_at"]),
        attendance: try attendance(seat), answers: try answers(seat), scores: try scores(seat),
        moderation: try moderation(seat))
    }
  }

  private func attendance(_ seat: StatementArguments) throws -> [PersonData.Stretch] {
    try Row.fetchAll(
      db,
      sql: "SELECT * FROM attendance WHERE occurrence = ? AND seat = ? ORDER BY entry",
      arguments: seat
    ).map { row in
      let joined: Int64 = row["joined_ms"]
      return PersonData.Stretch(
        joined: time.stamp(row["joined_at"]),
        left: (row["left_at"] as Int64?).map(time.stamp), how: row["how"],
        seconds: (row["left_ms"] as Int64?).map { max(0, $0 - joined) / 1_000 })
    }
  }

  private func answers(_ seat: StatementArguments) throws -> [PersonData.Answer] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT answers.*, title FROM answers JOIN activities USING (occurrence, run)
        WHERE occurrence = ? AND seat = ? ORDER BY run, prompt, answer
        """, arguments: seat
    ).map { row in
      PersonData.Answer(
        activity: row["title"], prompt: row["prompt"], privacy: row["privacy"],
        answer: row["value"], at: (row["at"] as Int64?).map(time.stamp))
    }
  }

  private func scores(_ seat: StatementArguments) throws -> [PersonData.Score] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT scores.*, title FROM scores JOIN activities USING (occurrence, run)
        WHERE occurrence = ? AND seat = ? ORDER BY run, number
        """, arguments: seat
    ).map { row in
      PersonData.Score(
        activity: row["title"], points: row["points"], reason: row["reason"],
        at: time.stamp(row["at"]))
    }
  }

  /// What they did, in full; of what was done about them only what they were told as well.
  private func moderation(_ seat: StatementArguments) throws -> [PersonData.Act] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT *, actor = ?2 AS is_own FROM moderation
        WHERE occurrence = ?1 AND (actor = ?2 OR about = ?2 AND act <> 'report')
        ORDER BY number
        """, arguments: seat
    ).map { row in
      PersonData.Act(
        act: row["act"], by: row["is_own"] ? "them" : "a facilitator", detail: row["detail"],
        at: time.stamp(row["at"]))
    }
  }
}
