import EventRuntime
import GRDB

/// What people gained in an occurrence and keep beyond it.
enum ProofTables {
  /// A text that was agreed to before keeps its time.
  static func agree(
    _ seat: Int, _ text: String, of occurrence: Int64, at wall: Int64, in db: Database
  ) throws {
    try db.run(
      """
      INSERT INTO agreements (person, text_hash, agreed_at)
      SELECT person, ?, ? FROM seats WHERE occurrence = ? AND number = ?
      ON CONFLICT DO NOTHING
      """, [text, wall, occurrence, seat])
  }

  static func keepCode(
    _ hash: String, of seat: Int, _ occurrence: Int64, at wall: Int64, in db: Database
  ) throws {
    try db.run(
      """
      INSERT INTO personal_codes (person, code_hash, made_at)
      SELECT person, ?, ? FROM seats WHERE occurrence = ? AND number = ?
      ON CONFLICT (person) DO UPDATE SET code_hash = excluded.code_hash, made_at = excluded.made_at
      """, [hash, wall, occurrence, seat])
  }
}
