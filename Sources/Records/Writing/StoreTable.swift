public import EventRuntime
import GRDB

/// What activities keep from one occurrence of an event to the next.
enum StoreTable {
  /// - Parameter seat: whose it is; nil for all. Nothing is kept of somebody who was forgotten since.
  static func keep(
    _ value: String?, of seat: Int?, in module: String, _ name: String, by occurrence: Int64,
    at wall: Int64, in db: Database
  ) throws {
    try db.run(
      """
      DELETE FROM activity_store WHERE module = ?1 AND name = ?2
        AND event = (SELECT event FROM occurrences WHERE id = ?3)
        AND (person IS NULL) = (?4 IS NULL)
        AND person IS (SELECT person FROM seats WHERE occurrence = ?3 AND number = ?4)
      """, [module, name, occurrence, seat])
    guard let value else { return }
    try db.run(
      """
      INSERT INTO activity_store (event, module, name, person, value, occurrence, stored_at)
      SELECT event, ?1, ?2, person, ?5, id, ?6
      FROM occurrences LEFT JOIN seats ON occurrence = id AND number = ?4
      WHERE id = ?3 AND (?4 IS NULL OR person IS NOT NULL)
      """, [module, name, occurrence, seat, value, wall])
  }

  /// What there is of an event: for all, and of those who can prove that they are the same.
  static func values(for event: String, in db: Database) throws -> [StoredValue] {
    struct ValueRow: StoredRow {
      let module: String
      let name: String
      let person: Int64?
      let value: String
    }
    return try ValueRow.fetchAll(
      db,
      sql: """
        SELECT module, name, person, value FROM activity_store
        WHERE event = ? AND (person IS NULL OR person IN (\(provable)))
        ORDER BY module, name, person
        """, arguments: [event]
    ).map { StoredValue(module: $0.module, name: $0.name, person: $0.person, value: $0.value) }
  }

  /// Those who have something that proves who they are.
  static let provable = """
    SELECT id FROM people WHERE facilitator IS NOT NULL
    UNION SELECT person FROM keys UNION SELECT person FROM personal_codes
    UNION SELECT person FROM invitations WHERE revoked_at IS NULL
    """
}

extension Records {
  public func stored(
    for event: String,
    then done: @escaping @Sendable (Result<[StoredValue], WriteFailure>) -> Void
  ) {
    // After the writes that were handed in before: the last occurrence may just be over.
    write([]) { [self] _ in
      guard !calls.isClosed else { return done(.failure(WriteFailure("the records are closed"))) }
      scheduler.write(
        to: writer,
        { db in
          Result { try StoreTable.values(for: event, in: db) }.mapError { WriteFailure($0) }
        }, then: done)
    }
  }
}
