extension Schema {
  /// The sixth migration: what is known of the house itself, in one row.
  static let house = """
    CREATE TABLE house (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      time_zone TEXT NOT NULL
    ) STRICT;
    """
}
