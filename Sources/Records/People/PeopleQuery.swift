import GRDB

/// Who is in the records under a name.
enum PeopleQuery {
  /// All names that people go by, and those that others gave them another for, as long as that is kept.
  private static let names = """
    SELECT id AS person, name FROM people UNION SELECT person, name FROM seats
    UNION SELECT person, detail FROM moderation
      JOIN seats ON seats.occurrence = moderation.occurrence AND seats.number = about
      WHERE act = 'rename' AND detail IS NOT NULL
    """

  static func names(of person: Int64, in db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT DISTINCT name FROM (\(names)) WHERE person = ?", arguments: [person])
  }

  /// Everyone for whom one of their names fits, oldest first.
  static func people(
    _ fits: (String) -> Bool, in db: Database
  ) throws -> [KnownPerson] {
    struct NameRow: StoredRow {
      let person: Int64
      let name: String
    }
    var ids: Set<Int64> = []
    let names = try NameRow.fetchCursor(db, sql: names)
    while let row = try names.next() {
      if fits(row.name) { ids.insert(row.person) }
    }
    return try ids.sorted().map { try person($0, in: db) }
  }

  static func person(_ id: Int64, in db: Database) throws -> KnownPerson {
    guard
      let name = try String.fetchOne(
        db, sql: "SELECT name FROM people WHERE id = ?", arguments: [id])
    else { throw RecordsError(.missing, "There is no person \(id) in the records.") }
    let visits = try KnownPerson.Visit.fetchAll(
      db,
      sql: """
        SELECT occurrence, event, title, opened_at, name, is_live FROM seats
        JOIN occurrences ON occurrences.id = occurrence
        WHERE person = ? ORDER BY occurrence, number
        """, arguments: [id])
    return KnownPerson(id: id, name: name, visits: visits)
  }
}

extension RecordsReader {
  /// Those of whom a name fits, oldest first. A name proves nothing: several people may have gone by
  /// it.
  public func people(where fits: (String) -> Bool) throws -> [KnownPerson] {
    try database.read { try PeopleQuery.people(fits, in: $0) }
  }
}
