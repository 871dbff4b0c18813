extension Schema {
  /// The eighth migration: the language that somebody has chosen, as its tag.
  static let languages = "ALTER TABLE people ADD COLUMN language TEXT;"
}
