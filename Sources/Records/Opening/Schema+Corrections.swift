extension Schema {
  /// The thirteenth migration: what was put right about attendance, with the reason.
  static let corrections = """
    CREATE TABLE corrections (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
      event TEXT NOT NULL,
      day_from INTEGER NOT NULL,
      day_until INTEGER NOT NULL,
      minutes INTEGER CHECK (minutes >= 0),
      reason TEXT NOT NULL,
      made_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX corrections_by_event ON corrections (event, day_from);
    CREATE INDEX corrections_by_person ON corrections (person);
    """
}
