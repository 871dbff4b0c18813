import ActivityKit
import EventRuntime
import Foundation
import GRDB
import Messages
import Names

/// What is asked of the keys, invitations, personal codes and agreements.
enum RegisterTables {
  static func find(
    _ inquiry: Inquiry, in db: Database, _ looks: NameLooks
  ) throws -> Finding {
    switch inquiry {
    case .standing(let name, let likeness, let event, let person, let occurrence):
      .standing(try standing(of: name, likeness, event, person, occurrence, in: db, looks))
    case .key, .recentKey: .key(nil)
    case .code(let hash): .code(try holder(ofCode: hash, in: db))
    case .agreed(let claimant, let text): .agreed(try hasAgreed(claimant, to: text, in: db))
    case .habits(let claimant): .habits(try habits(of: claimant, in: db))
    case .rsvps(let date, let claimant): .rsvps(try RsvpTable.all(date, for: claimant, in: db))
    }
  }

  static func key(
    of name: String, in db: Database
  ) throws -> (hash: KeyHash, holder: KeyHolder)? {
    try KeyRow.of(name, in: db).map { ($0.keyHash, $0.holder) }
  }

  private static func standing(
    of name: String, _ likeness: Likeness?, _ event: String?, _ person: Int64?,
    _ occurrence: Int64?, in db: Database, _ looks: NameLooks
  ) throws -> Standing {
    var standing = Standing()
    standing.isStaff =
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT * FROM keys WHERE name_key = ?)"),
        arguments: [name]) ?? false
    if let likeness, !standing.isStaff, person == nil {
      standing.resembled = try nameLike(likeness, but: name, in: "keys", [], db, looks)
    }
    guard let event else { return standing }
    standing.invitee = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT person FROM invitations WHERE event = ? AND name_key = ? AND revoked_at IS NULL
          """), arguments: [event, name])
    if let likeness, standing.invitee == nil, standing.resembled == nil, person == nil {
      standing.resembled = try nameLike(
        likeness, but: name, in: "invitations WHERE event = ? AND revoked_at IS NULL", [event], db,
        looks)
    }
    guard let person else { return standing }
    standing.isInvited =
      try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT * FROM invitations
              WHERE event = ? AND person = ? AND revoked_at IS NULL)
            """), arguments: [event, person]) ?? false
    standing.seat = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT number FROM seats WHERE occurrence = ? AND person = ? AND became IS NULL
          ORDER BY number DESC
          """),
      arguments: [occurrence, person])
    return standing
  }

  /// A name of those rows that looks like another. Compared here, since what looks alike changes with
  /// the tables of Unicode.
  private static func nameLike(
    _ likeness: Likeness, but key: String, in rows: String, _ arguments: StatementArguments,
    _ db: Database, _ looks: NameLooks
  ) throws -> String? {
    let names = try String.fetchCursor(
      db.cachedStatement(sql: "SELECT name FROM \(rows)"), arguments: arguments)
    while let name = try names.next() {
      if looks.likeness(of: name) == likeness, Nickname.key(of: name) != key { return name }
    }
    return nil
  }

  private static func holder(ofCode hash: String, in db: Database) throws -> CodeHolder? {
    struct CodeRow: StoredRow {
      let person: Int64
      let name: String
      let event: String?
    }
    return try CodeRow.fetchOne(
      db,
      sql: """
        SELECT person, name, event FROM invitations WHERE code_hash = ? AND revoked_at IS NULL
        UNION ALL
        SELECT person, name, NULL FROM personal_codes JOIN people ON people.id = person
        WHERE code_hash = ?
        """, arguments: [hash, hash]
    ).map { CodeHolder(person: $0.person, name: $0.name, event: $0.event) }
  }

  private static func hasAgreed(
    _ claimant: Claimant, to text: String, in db: Database
  ) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT * FROM agreements
          WHERE person = (\(claimant.person)) AND text_hash = ?)
        """, arguments: claimant.arguments + [text]) ?? false
  }

  private static func habits(of claimant: Claimant, in db: Database) throws -> Habits {
    struct HabitsRow: StoredRow {
      let language: String?
      let pace: String?
      let zone: String?
    }
    let row = try HabitsRow.fetchOne(
      db, sql: "SELECT language, pace, zone FROM people WHERE id = (\(claimant.person))",
      arguments: claimant.arguments)
    return Habits(
      language: row?.language.flatMap { Language($0) },
      pace: row?.pace.flatMap(Pace.init(rawValue:)), zone: row?.zone)
  }
}

extension Claimant {
  /// A query that gives their number, unless they are not in the records.
  var person: String {
    switch self {
    case .person: "SELECT id FROM people WHERE id = ?"
    case .staff: "SELECT id FROM people WHERE facilitator = ?"
    case .seat: "SELECT person FROM seats WHERE number = ? AND occurrence = ?"
    }
  }

  /// What it asks by.
  var arguments: StatementArguments {
    switch self {
    case .person(let id): [id]
    case .staff(let name): [name]
    case .seat(let number, let occurrence): [number, occurrence]
    }
  }
}
