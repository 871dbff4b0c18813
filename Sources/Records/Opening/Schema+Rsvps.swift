extension Schema {
  /// The eighteenth migration: who says that they come to a date, and wants to be reminded of it.
  static let rsvps = """
    CREATE TABLE rsvps (
      event TEXT NOT NULL,
      day TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
      answer TEXT CHECK (answer IN ('yes', 'maybe', 'no')),
      remind_seconds INTEGER CHECK (remind_seconds > 0),
      said_at INTEGER NOT NULL,
      PRIMARY KEY (event, day, person)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rsvps_by_person ON rsvps (person);
    """
}
