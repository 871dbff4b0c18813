extension Schema {
  /// The third migration: what proves who somebody is, and what they have agreed to.
  static let access = """
    CREATE TABLE keys (
      person INTEGER PRIMARY KEY REFERENCES people ON DELETE CASCADE,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL UNIQUE,
      role TEXT NOT NULL,
      rounds INTEGER NOT NULL CHECK (rounds > 1),
      block_size INTEGER NOT NULL CHECK (block_size > 0),
      parallelism INTEGER NOT NULL CHECK (parallelism > 0),
      salt BLOB NOT NULL,
      hash BLOB NOT NULL,
      made_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE invitations (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      event TEXT NOT NULL,
      name TEXT NOT NULL,
      name_key TEXT NOT NULL,
      code_hash TEXT NOT NULL UNIQUE,
      person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
      made_at INTEGER NOT NULL,
      revoked_at INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX invitations_live ON invitations (event, name_key)
      WHERE revoked_at IS NULL;
    CREATE INDEX invitations_by_person ON invitations (person);

    CREATE TABLE personal_codes (
      person INTEGER PRIMARY KEY REFERENCES people ON DELETE CASCADE,
      code_hash TEXT NOT NULL UNIQUE,
      made_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE agreements (
      person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
      text_hash TEXT NOT NULL,
      agreed_at INTEGER NOT NULL,
      PRIMARY KEY (person, text_hash)
    ) STRICT, WITHOUT ROWID;
    """
}
