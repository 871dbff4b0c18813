extension Schema {
  /// The eleventh migration: the seat that whoever held this one has instead, to which belongs all that belonged
  /// to it.
  static let reseating = "ALTER TABLE seats ADD COLUMN became INTEGER;"
}
