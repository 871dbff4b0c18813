extension Schema {
  /// The fourth migration: how long things are kept, and how many were deleted when their time was
  /// up. Lifetimes are as ``StoredLifetime`` writes them.
  static let keeping = """
    ALTER TABLE occurrences ADD COLUMN keep_attendance INTEGER;
    ALTER TABLE occurrences ADD COLUMN keep_answers INTEGER;
    ALTER TABLE occurrences ADD COLUMN keep_scores INTEGER;
    ALTER TABLE occurrences ADD COLUMN keep_moderation INTEGER;
    ALTER TABLE occurrences ADD COLUMN people_erased INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE activities ADD COLUMN answers_erased INTEGER NOT NULL DEFAULT 0;
    """
}
