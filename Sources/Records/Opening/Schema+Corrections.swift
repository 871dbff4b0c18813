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

extension Schema {
  /// The fifteenth migration: which of several occurrences of a day is meant. Minutes of before count for the one to
  /// which somebody came first.
  static let correctedOccurrences = """
    ALTER TABLE corrections ADD COLUMN occurrence INTEGER REFERENCES occurrences ON DELETE CASCADE;
    UPDATE corrections SET occurrence = (
      SELECT min(id) FROM occurrences WHERE event = corrections.event
        AND coalesce(started_at, opened_at) >= day_from
        AND coalesce(started_at, opened_at) < day_until)
    WHERE minutes IS NOT NULL;
    UPDATE corrections SET occurrence = coalesce((
      SELECT min(occurrences.id) FROM occurrences JOIN seats ON seats.occurrence = occurrences.id
      WHERE occurrences.event = corrections.event AND seats.person = corrections.person
        AND coalesce(occurrences.started_at, occurrences.opened_at) >= day_from
        AND coalesce(occurrences.started_at, occurrences.opened_at) < day_until), occurrence)
    WHERE minutes IS NOT NULL;
    """
}
