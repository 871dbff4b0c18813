extension Schema {
  /// The tenth migration: how much time somebody takes to answer, as they type it.
  static let pace = "ALTER TABLE people ADD COLUMN pace TEXT;"
}
