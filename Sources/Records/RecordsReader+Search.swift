import GRDB

extension RecordsReader {
  /// How many people have held seats under a name: for tests of whose records belong together.
  package func people(seatedAs name: String) throws -> Int {
    try database.read {
      try Int.fetchOne(
        $0, sql: "SELECT count(DISTINCT person) FROM seats WHERE name = ?", arguments: [name]) ?? 0
    }
  }

  /// How many agreements are kept, for tests.
  package func agreements() throws -> Int {
    try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM agreements") ?? 0 }
  }

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
