import GRDB

extension RecordsReader {
  /// An occurrence that is over, and whether its attendance is still kept.
  struct SheetSource: StoredRow {
    let occurrence: Int64
    let openedAt: Int64
    let isKept: Bool
    /// How many things were put right about it.
    let corrections: Int
  }

  /// Oldest first.
  func sheetSources() throws -> [SheetSource] {
    try database.read { db in
      try SheetSource.fetchAll(
        db,
        sql: """
          SELECT id AS occurrence, opened_at,
            EXISTS (SELECT * FROM attendance WHERE attendance.occurrence = occurrences.id) AS is_kept,
            (SELECT count(*) FROM corrections WHERE \(CorrectionTable.isAbout)) AS corrections
          FROM occurrences WHERE is_live = 0 ORDER BY id
          """)
    }
  }

  /// The numbers of all people in the records.
  func personNumbers() throws -> Set<Int64> {
    try database.read { try Set(Int64.fetchAll($0, sql: "SELECT id FROM people")) }
  }

  func report(of occurrence: Int64) throws -> Report {
    try database.read { try ReportQuery.report(of: occurrence, in: $0) }
  }
}
