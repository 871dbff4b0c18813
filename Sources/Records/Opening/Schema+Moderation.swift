extension Schema {
  /// The second migration: what was done to keep rooms safe.
  static let moderation = """
    CREATE TABLE moderation (
      occurrence INTEGER NOT NULL REFERENCES occurrences ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      act TEXT NOT NULL,
      actor INTEGER NOT NULL,
      about INTEGER,
      detail TEXT,
      at INTEGER NOT NULL,
      PRIMARY KEY (occurrence, number),
      FOREIGN KEY (occurrence, actor) REFERENCES seats ON DELETE CASCADE,
      FOREIGN KEY (occurrence, about) REFERENCES seats ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    """
}
