import ActivityKit
import Foundation
import GRDB

/// What the checks of a database have found.
public struct Checkup: Sendable, Equatable {
  /// What is wrong, a sentence each; empty when all is well.
  public let findings: [String]

  public var isSound: Bool { findings.isEmpty }

  /// Checks the database at `path`, which a house may be writing to.
  /// - Throws: ``RecordsError`` when there is no such file, or none of ours, to check.
  public static func of(path: String) throws -> Checkup {
    let file = DatabaseFile(path: path)
    do {
      return try RecordsReader(try file.openToRead()).check()
    } catch let error as DatabaseError where error.isDamage {
      return Checkup(findings: [error.finding])
    } catch let error as DatabaseError {
      return try file.translating { throw error }
    }
  }
}

extension RecordsReader {
  /// Runs SQLite's checks of integrity and of foreign keys.
  public func check() throws -> Checkup {
    do {
      return try database.read { db in
        Checkup(findings: try Self.integrity(db) + Self.references(db))
      }
    } catch let error as DatabaseError where error.isDamage {
      return Checkup(findings: [error.finding])
    }
  }

  private static func integrity(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map {
      "The file is damaged: \($0.replacing("\n", with: "; "))."
    }
  }

  /// One sentence for each pair of tables, since one missing row may be missed by many.
  private static func references(_ db: Database) throws -> [String] {
    struct MissingParent: StoredRow {
      let table: String
      let parent: String
      let count: Int
    }
    return try MissingParent.fetchAll(
      db,
      sql: """
        SELECT "table", parent, count(*) AS count FROM pragma_foreign_key_check
        GROUP BY "table", parent ORDER BY "table", parent
        """
    ).map { row in
      "\(Phrase.count(row.count, "row")) of \(row.table) "
        + "\(row.count == 1 ? "refers" : "refer") to a row of \(row.parent) that is not there."
    }
  }
}

extension DatabaseError {
  fileprivate var isDamage: Bool { [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode) }
  fileprivate var finding: String {
    "The file is damaged: SQLite cannot read it, with its error \(extendedResultCode.rawValue)."
  }
}
