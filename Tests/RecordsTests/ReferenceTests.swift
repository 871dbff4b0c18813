import Foundation
import Testing

@testable import Records

/// What refers to people is deleted when its time is up, given out to them, and forgotten.
@Suite struct ReferenceTests {
  /// The columns that refer to a table, as `TABLE COLUMN`.
  private func references(to table: String) throws -> [(table: String, column: String)] {
    try Records.inMemory().rows(
      """
      SELECT DISTINCT tables.name, keys."from"
      FROM sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS keys
      WHERE tables.type = 'table' AND keys."table" = '\(table)' AND keys."from" <> 'occurrence'
      """
    ).map { row in
      let words = row.split(separator: " ").map(String.init)
      return (words[0], words[1])
    }
  }

  private func source(_ file: String) throws -> String {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Records")
    return try String(contentsOf: sources.appending(path: file), encoding: .utf8)
  }

  private func words(of file: String) throws -> Set<Substring> {
    Set(try source(file).split { !$0.isLetter && $0 != "_" })
  }

  @Test func everythingOfASeatIsKeptInMind() throws {
    let found = try references(to: "seats")
    #expect(
      Set(found.map { "\($0.table) \($0.column)" }).isSuperset(of: [
        "answers seat", "attendance seat", "moderation about", "moderation actor", "scores seat",
      ]))
    let purge = try source("Keeping/Purge.swift").replacing(/delete\(\s+/, with: "delete(")
    for (table, column) in found {
      #expect(purge.contains(#"delete("\#(table)""#), "the purge deletes no \(table)")
      // A stretch of attendance is kept for no longer than the seat.
      if table != "attendance" {
        #expect(
          purge.contains("SELECT \(column) FROM \(table) "),
          "the purge deletes seats that \(table).\(column) needs")
      }
    }
  }

  @Test func everythingOfAPersonIsGivenOutAndForgotten() throws {
    let people = try references(to: "people").map(\.table)
    let seats = try references(to: "seats").map(\.table)
    #expect(Set(people).isSuperset(of: ["agreements", "invitations", "keys", "seats"]))
    for file in ["People/PersonExport.swift", "People/Forgetting.swift"] {
      let words = try words(of: file)
      for table in people + seats {
        #expect(words.contains(table[...]), "\(file) knows no \(table)")
      }
    }
  }
}
