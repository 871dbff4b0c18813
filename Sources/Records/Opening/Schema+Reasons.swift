extension Schema {
  /// The ninth migration: what points were for, so that each reader has it in their language. It is null where
  /// the reason is the same in all of them, and of points from before.
  static let reasons = "ALTER TABLE scores ADD COLUMN reason_text TEXT;"
}
