extension Schema {
  /// The sixth migration: what is known of the house itself, in one row.
  static let house = """
    CREATE TABLE house (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      time_zone TEXT NOT NULL
    ) STRICT;
    """

  /// The clock on the wall as deletions go by it: ``ClockTrust``.
  static let clock = """
    ALTER TABLE house ADD COLUMN trusted_at INTEGER;
    ALTER TABLE house ADD COLUMN doubted_at INTEGER;
    """
}
