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

  /// The entries after `through`, up to the first that is missing or cannot be read; and which one that
  /// is. It may have been written by another version, and going on without it would be a guess.
  static func entries(
    of occurrence: Int64, after through: Int, in db: Database
  ) throws -> ([Entry], SavedOccurrence.Damage?) {
    let decoder = JSONDecoder()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT number, at_ms, at_rest, wall, elapsed_ms, input FROM journal
        WHERE occurrence = ? AND number > ? ORDER BY number
        """, arguments: [occurrence, through])
    var entries: [Entry] = []
    while let row = try rows.next() {
      let (number, expected): (Int, Int) = (row["number"], through + entries.count + 1)
      guard number == expected else {
        return (entries, .init("entry \(expected) is missing in its journal"))
      }
      let text: String = row["input"]
      // What it says of why may quote what people gave.
      guard let input = try? decoder.decode(Input.self, from: Data(text.utf8)) else {
        return (entries, .init("entry \(number) of its journal cannot be read"))
      }
      entries.append(
        Entry(
          number: number, at: Duration(milliseconds: row["at_ms"], rest: row["at_rest"]),
          moment: Moment(elapsed: row["elapsed_ms"], wall: row["wall"]), input: input))
    }
    return (entries, nil)
  }
}
