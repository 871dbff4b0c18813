extension Schema {
  /// The first migration. A migration that has been released is never changed.
  static let occurrences = """
    PRAGMA application_id = 1348563564;

    CREATE TABLE people (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      facilitator TEXT UNIQUE,
      since INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE occurrences (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      event TEXT NOT NULL,
      title TEXT NOT NULL,
      seed INTEGER NOT NULL,
      opened_at INTEGER NOT NULL,
      started_at INTEGER,
      ended_at INTEGER,
      is_live INTEGER NOT NULL DEFAULT 1 CHECK (is_live IN (0, 1)),
      clock_ms INTEGER NOT NULL DEFAULT 0,
      seen_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX occurrences_by_event ON occurrences (event);
    CREATE INDEX occurrences_live ON occurrences (id) WHERE is_live = 1;

    CREATE TABLE seats (
      occurrence INTEGER NOT NULL REFERENCES occurrences ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      person INTEGER NOT NULL REFERENCES people,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      code_hash TEXT,
      taken_at INTEGER NOT NULL,
      PRIMARY KEY (occurrence, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX seats_by_person ON seats (person);

    CREATE TABLE attendance (
      occurrence INTEGER NOT NULL,
      seat INTEGER NOT NULL,
      entry INTEGER NOT NULL CHECK (entry > 0),
      joined_at INTEGER NOT NULL,
      left_at INTEGER,
      how TEXT CHECK (how IN ('left', 'dropped', 'ended')),
      PRIMARY KEY (occurrence, seat, entry),
      FOREIGN KEY (occurrence, seat) REFERENCES seats ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE activities (
      occurrence INTEGER NOT NULL REFERENCES occurrences ON DELETE CASCADE,
      run INTEGER NOT NULL CHECK (run > 0),
      place INTEGER NOT NULL,
      module TEXT NOT NULL,
      title TEXT NOT NULL,
      began_at INTEGER NOT NULL,
      ended_at INTEGER,
      how TEXT,
      PRIMARY KEY (occurrence, run)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE answers (
      occurrence INTEGER NOT NULL,
      run INTEGER NOT NULL,
      prompt INTEGER NOT NULL,
      answer INTEGER NOT NULL,
      seat INTEGER,
      privacy TEXT NOT NULL CHECK (privacy <> 'nobody'),
      value TEXT NOT NULL,
      at INTEGER,
      PRIMARY KEY (occurrence, run, prompt, answer),
      FOREIGN KEY (occurrence, run) REFERENCES activities ON DELETE CASCADE,
      FOREIGN KEY (occurrence, seat) REFERENCES seats ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE scores (
      occurrence INTEGER NOT NULL,
      run INTEGER NOT NULL,
      number INTEGER NOT NULL,
      seat INTEGER NOT NULL,
      points INTEGER NOT NULL,
      reason TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (occurrence, run, number),
      FOREIGN KEY (occurrence, run) REFERENCES activities ON DELETE CASCADE,
      FOREIGN KEY (occurrence, seat) REFERENCES seats ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE journal (
      occurrence INTEGER NOT NULL REFERENCES occurrences ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      at_ms INTEGER NOT NULL,
      at_rest INTEGER NOT NULL,
      wall INTEGER NOT NULL,
      input TEXT NOT NULL,
      PRIMARY KEY (occurrence, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE snapshots (
      occurrence INTEGER PRIMARY KEY REFERENCES occurrences ON DELETE CASCADE,
      through INTEGER NOT NULL,
      state BLOB NOT NULL,
      written_at INTEGER NOT NULL
    ) STRICT;
    """
}
