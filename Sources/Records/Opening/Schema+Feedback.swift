extension Schema {
  /// The sixteenth migration: how long activities were meant to take and what they asked about the event itself, below
  /// how many answers nothing is shown that was counted of them, and how long feedback is kept.
  static let feedback = """
    ALTER TABLE activities ADD COLUMN planned_ms INTEGER;
    ALTER TABLE activities ADD COLUMN items TEXT;
    ALTER TABLE occurrences ADD COLUMN tally_floor INTEGER;
    ALTER TABLE occurrences ADD COLUMN keep_feedback INTEGER;
    """
}
