extension Schema {
  /// The twelfth migration: what activities keep from one occurrence of an event to the next.
  static let store = """
    ALTER TABLE occurrences ADD COLUMN keep_store INTEGER;

    CREATE TABLE activity_store (
      event TEXT NOT NULL,
      module TEXT NOT NULL,
      name TEXT NOT NULL,
      person INTEGER REFERENCES people ON DELETE CASCADE,
      value TEXT NOT NULL,
      occurrence INTEGER NOT NULL REFERENCES occurrences ON DELETE CASCADE,
      stored_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX activity_store_by_place
      ON activity_store (event, module, name, coalesce(person, 0));
    CREATE INDEX activity_store_by_person ON activity_store (person);
    """
}
