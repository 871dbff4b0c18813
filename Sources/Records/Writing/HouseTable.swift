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

  static func timeZone(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT time_zone FROM house")
  }
}
