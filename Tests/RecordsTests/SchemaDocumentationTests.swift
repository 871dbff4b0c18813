import Foundation
import GRDB
import Testing

@testable import Records

@Suite struct SchemaDocumentationTests {
  /// The tables and fields of `docs/records.md`: a heading with the table's name, and under it a
  /// table whose first column names the fields.
  private func documented() throws -> [String: [String]] {
    let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/records.md")
    var tables: [String: [String]] = [:]
    var current: String?
    for line in try String(contentsOf: docs, encoding: .utf8).split(separator: "\n") {
      if let heading = line.wholeMatch(of: /#+ `(\w+)`.*/) {
        current = String(heading.1)
        tables[String(heading.1)] = []
      } else if line.hasPrefix("#") {
        current = nil
      } else if let current, let field = line.prefixMatch(of: /\| `(\w+)` \|/) {
        tables[current]?.append(String(field.1))
      }
    }
    return tables
  }

  @Test func theDocumentationNamesEachTableAndField() throws {
    let live = try Records.inMemory().writer.read { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
      return try tables.reduce(into: [String: [String]]()) { found, table in
        found[table] = try db.columns(in: table).map(\.name)
      }
    }
    #expect(try documented() == live)
  }

  @Test func ourFilesCanBeToldFromOthers() throws {
    #expect(Schema.occurrences.contains("PRAGMA application_id = \(Schema.applicationID);"))
  }
}
