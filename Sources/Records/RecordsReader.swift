public import Foundation
import GRDB

/// Reads records, also while a house writes to them: for reports, backups and checks.
public final class RecordsReader: Sendable {
  let database: any DatabaseReader

  init(_ database: any DatabaseReader) { self.database = database }

  /// Opens the database at `path` for reading only.
  /// - Throws: ``RecordsError``
  public static func open(path: String) throws -> RecordsReader {
    let file = DatabaseFile(path: path)
    return try file.translating { RecordsReader(try file.openToRead()) }
  }

  /// The slugs of the events that have had an occurrence, in alphabetical order.
  public func events() throws -> [String] {
    try database.read {
      try String.fetchAll($0, sql: "SELECT DISTINCT event FROM occurrences")
    }.sorted { $0.isNaturallyBefore($1) }
  }

  /// The time zone of the house when it last ran; nil when no house of this version has.
  public func timeZone() throws -> TimeZone? {
    try database.read(HouseTable.timeZone).flatMap { TimeZone(identifier: $0) }
  }

  /// What is to be reported of the last occurrence, oldest first with `all` of them.
  ///
  /// An occurrence to which nobody came is not taken for the last one while there is another.
  /// - Parameters:
  ///   - event: the slug of the event, or nil for any.
  ///   - since: those that were opened before, in milliseconds since 1970, are left out.
  public func report(
    event: String? = nil, all: Bool = false, since: Int64 = .min
  ) throws -> [Report] {
    try database.read { db in
      try ReportQuery.occurrences(of: event, all: all, since: since, in: db).map {
        try ReportQuery.report(of: $0, in: db)
      }
    }
  }
}
