import GRDB

/// What is known of the house itself.
enum HouseTable {
  static func keep(timeZone: String, in db: Database) throws {
    try db.run(
      """
      INSERT INTO house (id, time_zone) VALUES (1, ?)
      ON CONFLICT (id) DO UPDATE SET time_zone = excluded.time_zone
      """, [timeZone])
  }

  /// Looks at the clock on the wall, and keeps what it is believed to be.
  static func see(_ wall: Int64, in db: Database) throws -> ClockTrust {
    var clock =
      try ClockTrust.fetchOne(
        db, sql: "SELECT trusted_at AS trusted, doubted_at AS doubted FROM house")
      ?? ClockTrust(trusted: nil, doubted: nil)
    clock.see(wall)
    try db.run(
      "UPDATE house SET trusted_at = ?, doubted_at = ?", [clock.trusted, clock.doubted])
    return clock
  }

  static func timeZone(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT time_zone FROM house")
  }
}
