import GRDB

/// The tables and how a database gets them. `docs/records.md` says what they mean.
enum Schema {
  /// "Parl", so that `file` and we can tell our databases from others.
  static let applicationID = 0x5061_726C

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 occurrences") { try $0.execute(sql: occurrences) }
    migrator.registerMigration("2 moderation") { try $0.execute(sql: moderation) }
    migrator.registerMigration("3 access") { try $0.execute(sql: access) }
    migrator.registerMigration("4 keeping") { try $0.execute(sql: keeping) }
    migrator.registerMigration("5 elapsed") { try $0.execute(sql: elapsed) }
    migrator.registerMigration("6 house") { try $0.execute(sql: house) }
    migrator.registerMigration("7 clock") { try $0.execute(sql: clock) }
    migrator.registerMigration("8 languages") { try $0.execute(sql: languages) }
    migrator.registerMigration("9 reasons") { try $0.execute(sql: reasons) }
    migrator.registerMigration("10 pace") { try $0.execute(sql: pace) }
    migrator.registerMigration("11 reseating") { try $0.execute(sql: reseating) }
    migrator.registerMigration("12 store") { try $0.execute(sql: store) }
    migrator.registerMigration("13 corrections") { try $0.execute(sql: corrections) }
    migrator.registerMigration("14 scheduled") { try $0.execute(sql: scheduled) }
    migrator.registerMigration("15 corrected occurrences") {
      try $0.execute(sql: correctedOccurrences)
    }
    migrator.registerMigration("16 feedback") { try $0.execute(sql: feedback) }
    migrator.registerMigration("17 zone") { try $0.execute(sql: zone) }
    migrator.registerMigration("18 rsvps") { try $0.execute(sql: rsvps) }
    return migrator
  }

  /// Brings a database up to date.
  /// - Throws: ``RecordsError`` when it is of another program or of a newer version.
  static func migrate(_ writer: any DatabaseWriter, at file: DatabaseFile) throws {
    try writer.read { try requireOurs($0, at: file) }
    try migrator.migrate(writer)
  }

  /// - Throws: ``RecordsError`` when the database has not exactly the schema of this version.
  static func require(_ db: Database, at file: DatabaseFile) throws {
    try requireOurs(db, at: file)
    if try !migrator.hasCompletedMigrations(db) {
      throw try isEmpty(db)
        ? RecordsError(.missing, "\(file.name) holds no records yet; `parlor run` makes them.")
        : file.older
    }
  }

  private static func requireOurs(_ db: Database, at file: DatabaseFile) throws {
    if try isEmpty(db) { return }
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
    guard id == applicationID else { throw file.foreign }
    if try migrator.hasBeenSuperseded(db) { throw file.newer }
  }

  private static func isEmpty(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
  }
}
