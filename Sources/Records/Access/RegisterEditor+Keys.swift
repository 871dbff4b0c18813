import ActivityKit
import Foundation
import GRDB
import TextProtocol

/// A key, without anything that could open a door.
public struct KeptKey: Sendable, Equatable {
  public let name: String
  public let role: Role
  /// Milliseconds since 1970.
  public let madeAt: Int64
}

extension RegisterEditor {
  /// Keeps a key, in place of the one that the name had.
  /// - Returns: whether it had one.
  /// - Throws: a `RecordsError` or `DatabaseError` when it cannot be written.
  @discardableResult
  public func keep(_ key: String, of name: Nickname, role: Role) throws -> Bool {
    let hash = try KeyHash(of: key, cost: cost)
    return try writer.write { db in
      try db.run("DELETE FROM keys WHERE name_key = ?", [name.key])
      let isNew = db.changesCount == 0
      let person = try Self.staff(name.text, in: db)
      try db.run(
        """
        INSERT INTO keys (person, name, name_key, role, rounds, block_size, parallelism, salt, hash,
          made_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          person, name.text, name.key, role.rawValue, hash.cost.rounds, hash.cost.blockSize,
          hash.cost.parallelism, hash.salt, hash.hash, Self.now,
        ])
      return !isNew
    }
  }

  /// - Returns: false when the name has no key.
  public func revokeKey(of name: String) throws -> Bool {
    try writer.write { db in
      try db.run("DELETE FROM keys WHERE name_key = ?", [Nickname.key(of: name)])
      return db.changesCount > 0
    }
  }

  /// The role that a name has by its key; nil when it has none.
  public func role(of name: String) throws -> Role? {
    try writer.read { try RegisterTables.key(of: Nickname.key(of: name), in: $0)?.holder.role }
  }

  /// In alphabetical order.
  public func keys() throws -> [KeptKey] { try writer.read(Self.keys) }

  static func keys(_ db: Database) throws -> [KeptKey] {
    try Row.fetchAll(db, sql: "SELECT name, role, made_at FROM keys ORDER BY name").map { row in
      let role: String = row["role"]
      return KeptKey(
        name: row["name"], role: Role(rawValue: role) ?? .peerLead, madeAt: row["made_at"])
    }
  }
}

extension Records {
  /// The keys that were made with `parlor key`.
  public func keptKeys() throws -> [KeptKey] { try writer.read(RegisterEditor.keys) }
}
