extension Schema {
  /// The fifth migration: when things happened by a clock that cannot be set, in milliseconds since the
  /// occurrence was opened. Of what is there already only the wall clock tells.
  static let elapsed = """
    ALTER TABLE occurrences ADD COLUMN started_ms INTEGER;
    ALTER TABLE occurrences ADD COLUMN ended_ms INTEGER;
    ALTER TABLE occurrences ADD COLUMN seen_ms INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE attendance ADD COLUMN joined_ms INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE attendance ADD COLUMN left_ms INTEGER;
    ALTER TABLE activities ADD COLUMN began_ms INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE activities ADD COLUMN ended_ms INTEGER;
    ALTER TABLE journal ADD COLUMN elapsed_ms INTEGER NOT NULL DEFAULT 0;

    UPDATE occurrences SET started_ms = started_at - opened_at, ended_ms = ended_at - opened_at,
      seen_ms = seen_at - opened_at;
    UPDATE attendance SET (joined_ms, left_ms) = (
      SELECT joined_at - opened_at, left_at - opened_at FROM occurrences WHERE id = occurrence);
    UPDATE activities SET (began_ms, ended_ms) = (
      SELECT activities.began_at - opened_at, activities.ended_at - opened_at
      FROM occurrences WHERE id = occurrence);
    UPDATE journal SET elapsed_ms = wall - (
      SELECT opened_at FROM occurrences WHERE id = occurrence);
    """
}
