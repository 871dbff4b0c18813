import Foundation
import GRDB
import Testing

@testable import Records

@Suite struct SchemaDocumentationTests {
  /// The tables of a page: under a heading with the table's name, rows whose first cell names a
  /// field, with the cells that follow.
  private func documented(_ page: String) throws -> [String: [(field: String, cells: [String])]] {
    let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/\(page)")
    var tables: [String: [(String, [String])]] = [:]
    var current: String?
    for line in try String(contentsOf: docs, encoding: .utf8).split(separator: "\n") {
      if let heading = line.wholeMatch(of: /#+ `(\w+)`.*/) {
        current = String(heading.1)
        tables[String(heading.1)] = []
      } else if line.hasPrefix("#") {
        current = nil
      } else if let current, let field = line.prefixMatch(of: /\| `(\w+)` \|/) {
        let cells = line.split(separator: "|").dropFirst().map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        tables[current]?.append((String(field.1), cells))
      }
    }
    return tables
  }

  private func live() throws -> [String: [String]] {
    try Records.inMemory().writer.read { db in
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
  }

  @Test(arguments: ["records.md", "privacy.md"])
  func thePageNamesEachTableAndField(_ page: String) throws {
    #expect(try documented(page).mapValues { $0.map(\.field) } == live())
  }

  @Test func privacySaysHowLongAndWhoSees() throws {
    for (table, rows) in try documented("privacy.md") {
      for (field, cells) in rows {
        #expect(cells.count == 3 && cells.allSatisfy { !$0.isEmpty }, "\(table).\(field)")
        if ["attendance", "answers", "scores", "moderation"].contains(table) {
          #expect(cells.dropFirst().first == "`\(table)`", "\(table).\(field)")
        }
      }
    }
  }

  /// By the four bytes where `file` looks for the program that a database of SQLite belongs to.
  @Test func ourFilesCanBeToldFromOthers() throws {
    let folder = try TemporaryFolder()
    try Records.open(path: folder("a.sqlite")).close()
    let bytes = try #require(FileManager.default.contents(atPath: folder("a.sqlite")))
    #expect(bytes[68..<72].elementsEqual("Parl".utf8))
  }
}
