extension Schema {
  /// The fourteenth migration: for which time an occurrence was planned.
  static let scheduled = "ALTER TABLE occurrences ADD COLUMN scheduled_at INTEGER;"
}
