import EventRuntime
import Foundation
import GRDB

/// The inputs of live occurrences since their last snapshot, and the snapshots.
enum JournalTable {
  static func insert(_ entry: Entry, input: String, of occurrence: Int64, in db: Database) throws {
    try db.run(
      """
      INSERT OR REPLACE INTO journal (occurrence, number, at_ms, at_rest, wall, elapsed_ms, input)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        occurrence, entry.number, entry.at.milliseconds, entry.at.belowMilliseconds,
        entry.moment.wall, entry.moment.elapsed, input,
      ])
  }

  /// Keeps a snapshot in place of the one before and of the entries that it includes.
  static func replace(
    _ occurrence: Int64, through: Int, state: [UInt8], writtenAt: Int64, in db: Database
  ) throws {
    try db.run(
      """
      INSERT OR REPLACE INTO snapshots (occurrence, through, state, written_at) VALUES (?, ?, ?, ?)
      """, [occurrence, through, Data(state), writtenAt])
    try db.run("DELETE FROM journal WHERE occurrence = ? AND number <= ?", [occurrence, through])
  }

  static func clear(_ occurrence: Int64, in db: Database) throws {
    try db.run("DELETE FROM journal WHERE occurrence = ?", [occurrence])
    try db.run("DELETE FROM snapshots WHERE occurrence = ?", [occurrence])
  }

  static func snapshot(
    of occurrence: Int64, in db: Database
  ) throws -> (through: Int, state: [UInt8])? {
    let row = try Row.fetchOne(
      db, sql: "SELECT through, state FROM snapshots WHERE occurrence = ?", arguments: [occurrence])
    return row.map { row in
      let state: Data = row["state"]
      return (row["through"], [UInt8](state))
    }
  }

  /// - Throws: ``RecordsError`` when an entry cannot be read: it may have been written by another
  ///   version, and going on without it would be a guess.
  static func entries(of opening: Opening, after through: Int, in db: Database) throws -> [Entry] {
    let decoder = JSONDecoder()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT number, at_ms, at_rest, wall, elapsed_ms, input FROM journal
        WHERE occurrence = ? AND number > ? ORDER BY number
        """, arguments: [opening.occurrence, through])
    var entries: [Entry] = []
    while let row = try rows.next() {
      let input: String = row["input"]
      do {
        entries.append(
          Entry(
            number: row["number"], at: Duration(milliseconds: row["at_ms"], rest: row["at_rest"]),
            moment: Moment(elapsed: row["elapsed_ms"], wall: row["wall"]),
            input: try decoder.decode(Input.self, from: Data(input.utf8))))
      } catch let error as DecodingError {
        let number: Int = row["number"]
        throw RecordsError(
          .damaged,
          "Entry \(number) in the journal of '\(opening.title)' (occurrence "
            + "\(opening.occurrence)) cannot be read: \(error). Start with --fresh to end that "
            + "occurrence and keep its records.")
      }
    }
    return entries
  }
}
