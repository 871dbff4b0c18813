import ActivityKit
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
    struct SnapshotRow: StoredRow {
      let through: Int
      let state: Data
    }
    return try SnapshotRow.fetchOne(
      db, sql: "SELECT * FROM snapshots WHERE occurrence = ?", arguments: [occurrence]
    ).map { ($0.through, [UInt8]($0.state)) }
  }

  /// The entries after `through`, up to the first that is missing or cannot be read; and which one that
  /// is. It may have been written by another version, and going on without it would be a guess.
  static func entries(
    of occurrence: Int64, after through: Int, in db: Database
  ) throws -> ([Entry], SavedOccurrence.Damage?) {
    let decoder = JSONDecoder()
    let rows = try JournalRow.fetchCursor(
      db, sql: "SELECT * FROM journal WHERE occurrence = ? AND number > ? ORDER BY number",
      arguments: [occurrence, through])
    var entries: [Entry] = []
    while let row = try rows.next() {
      let expected = through + entries.count + 1
      guard row.number == expected else {
        return (entries, .init("entry \(expected) is missing in its journal"))
      }
      // What it says of why may quote what people gave.
      guard let input = try? decoder.decode(Input.self, from: Data(row.input.utf8)) else {
        return (entries, .init("entry \(row.number) of its journal cannot be read"))
      }
      entries.append(row.entry(input))
    }
    return (entries, nil)
  }
}

extension Input {
  /// The input as JSON, in its `Codable` form. Most of a journal is answers, and `JSONEncoder` takes ten times as
  /// long for one as it takes to put these words together.
  func json(by encoder: JSONEncoder) throws -> String {
    guard case .answer(let seat, let prompt, let value, let isPart) = self, let value = value.json
    else { return String(decoding: try encoder.encode(self), as: UTF8.self) }
    let part = isPart.map { ",\"isPart\":\($0)" } ?? ""
    return "{\"answer\":{\"seat\":\(seat),\"prompt\":\(prompt),\"_2\":\(value)\(part)}}"
  }
}

extension Answer.Value {
  /// Nil of what JSON has a form of its own for: marks to be escaped, and fractions.
  fileprivate var json: String? {
    switch self {
    case .choice(let picked):
      "{\"choice\":{\"_0\":[\(picked.map { "\($0)" }.joined(separator: ","))]}}"
    case .text(let text):
      text.utf8.allSatisfy(\.standsForItself) ? "{\"text\":{\"_0\":\"\(text)\"}}" : nil
    case .ready: "{\"ready\":{}}"
    case .number, .lines: nil
    }
  }
}

extension UInt8 {
  fileprivate var standsForItself: Bool {
    self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}
