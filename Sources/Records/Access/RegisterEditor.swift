import ActivityKit
import Foundation
import GRDB
import Messages

/// Makes, lists and revokes keys and invitations: for the host, also while a house is open.
public final class RegisterEditor: Sendable {
  let writer: DatabaseQueue
  let cost: KeyCost
  private let clock: @Sendable () -> Int64

  /// - Parameter clock: the time on the wall, in milliseconds since 1970.
  init(
    _ writer: DatabaseQueue, cost: KeyCost = .standard,
    clock: @escaping @Sendable () -> Int64 = wallClock
  ) {
    self.writer = writer
    self.cost = cost
    self.clock = clock
  }

  /// Opens the database at `path`. A house may have it open.
  /// - Parameter mayMake: whether it is made when there is none.
  /// - Throws: ``RecordsError``, of kind `inUse` when a house of an older version has it open.
  public static func open(path: String, mayMake: Bool) throws -> RegisterEditor {
    try open(path: path, mayMake: mayMake, cost: .standard)
  }

  package static func open(
    path: String, mayMake: Bool = true, cost: KeyCost
  ) throws -> RegisterEditor {
    let file = DatabaseFile(path: path)
    try file.requireFolder()
    if mayMake { try file.create() } else { try file.requireFile() }
    return try file.translating {
      let queue = try file.connect()
      if try !queue.read(Schema.migrator.hasCompletedMigrations) {
        let lock = try HouseLock(of: file)
        defer { lock.release() }
        try Schema.migrate(queue, at: file)
      } else {
        try queue.read { try Schema.require($0, at: file) }
      }
      return RegisterEditor(queue, cost: cost)
    }
  }

  static let wallClock: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000) }

  var now: Int64 { clock() }

  /// Looks up the staff row of `people` for a name, or makes one.
  func staff(_ name: String, in db: Database) throws -> Int64 {
    if let known = try Int64.fetchOne(
      db, sql: "SELECT id FROM people WHERE facilitator = ?", arguments: [name])
    {
      return known
    }
    try db.run("INSERT INTO people (name, facilitator, since) VALUES (?, ?, ?)", [name, name, now])
    return db.lastInsertedRowID
  }
}
