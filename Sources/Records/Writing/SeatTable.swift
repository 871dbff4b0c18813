import ActivityKit
import EventRuntime
import GRDB

/// Who sat where, and which person that is.
enum SeatTable {
  static func seat(
    _ number: Int, _ name: String, _ role: Role, _ codeHash: String?, _ proved: Int64?,
    of occurrence: Int64, at wall: Int64, in db: Database
  ) throws {
    let known = try db.cachedStatement(
      sql: "SELECT person FROM seats WHERE occurrence = ? AND number = ?")
    let person =
      try Int64.fetchOne(known, arguments: [occurrence, number])
      ?? proved.flatMap { try existing($0, in: db) } ?? self.person(name, role, in: occurrence, db)
    try db.run(
      """
      INSERT INTO seats (occurrence, number, person, name, role, code_hash, taken_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET name = excluded.name, role = excluded.role,
        code_hash = excluded.code_hash
      """, [occurrence, number, person, name, role.rawValue, codeHash, wall])
    // Of whoever has proved nothing there is no name but that of the seat.
    if proved == nil {
      try db.run(
        """
        UPDATE people SET name = ?2 WHERE id = ?1 AND name <> ?2 AND facilitator IS NULL
          AND NOT EXISTS (SELECT * FROM keys WHERE person = ?1)
          AND NOT EXISTS (SELECT * FROM personal_codes WHERE person = ?1)
          AND NOT EXISTS (SELECT * FROM invitations WHERE person = ?1)
        """, [person, name])
    }
  }

  /// What belongs to a seat belongs to another one from now on. The row stays: what was done there is on record
  /// under its name, and after a crash facts may refer to it again.
  static func absorb(
    _ seat: Int, into other: Int, after: Int, of occurrence: Int64, in db: Database
  ) throws {
    try db.run(
      """
      UPDATE OR REPLACE attendance SET seat = ?, entry = entry + ? WHERE occurrence = ? AND seat = ?
      """, [other, after, occurrence, seat])
    for table in ["answers", "scores"] {
      try db.run(
        "UPDATE \(table) SET seat = ? WHERE occurrence = ? AND seat = ?", [other, occurrence, seat])
    }
    let person = try Int64.fetchOne(
      db, sql: "SELECT person FROM seats WHERE occurrence = ? AND number = ?",
      arguments: [occurrence, seat])
    try db.run(
      """
      UPDATE OR IGNORE rsvps SET person = (
        SELECT person FROM seats WHERE occurrence = ? AND number = ?)
      WHERE person = ?
      """, [occurrence, other, person])
    try db.run(
      """
      UPDATE seats SET became = ?1, code_hash = NULL,
        person = (SELECT person FROM seats WHERE occurrence = ?2 AND number = ?1)
      WHERE occurrence = ?2 AND number = ?3
      """, [other, occurrence, seat])
    // Nothing had proved who that was.
    try db.run(
      "DELETE FROM people WHERE id = ?1 AND NOT EXISTS (SELECT * FROM seats WHERE person = ?1)",
      [person])
  }

  /// The person whom a proof has told, unless they were forgotten since.
  private static func existing(_ person: Int64, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM people WHERE id = ?"), arguments: [person])
  }

  /// Staff came with the key of their name, so it is the same person each time. The name of anybody
  /// else proves nothing: each seat is a person of its own. They are known since the occurrence was
  /// opened: the moment they came is part of the attendance, which may go earlier.
  private static func person(
    _ name: String, _ role: Role, in occurrence: Int64, _ db: Database
  ) throws -> Int64 {
    let key = role == .participant ? nil : name
    if let key {
      let known = try db.cachedStatement(sql: "SELECT id FROM people WHERE facilitator = ?")
      if let person = try Int64.fetchOne(known, arguments: [key]) { return person }
    }
    try db.run(
      """
      INSERT INTO people (name, facilitator, since)
      SELECT ?, ?, opened_at FROM occurrences WHERE id = ?
      """, [name, key, occurrence])
    return db.lastInsertedRowID
  }
}
