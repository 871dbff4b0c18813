extension Schema {
  /// The seventeenth migration: the zone in which somebody reads times.
  static let zone = "ALTER TABLE people ADD COLUMN zone TEXT;"
}
