import GRDB

extension RecordsReader {
  /// Whether a text stands anywhere in the records, the journal and the snapshots included: for
  /// tests of what is not kept.
  package func holds(_ text: String) throws -> Bool {
    try database.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      for table in tables {
        for column in try db.columns(in: table) {
          let name = column.name.quotedDatabaseIdentifier
          let found = try Bool.fetchOne(
            db,
            sql: """
              SELECT EXISTS (SELECT * FROM \(table.quotedDatabaseIdentifier)
                WHERE instr(CAST(\(name) AS TEXT), ?))
              """, arguments: [text])
          if found == true { return true }
        }
      }
      return false
    }
  }
}
