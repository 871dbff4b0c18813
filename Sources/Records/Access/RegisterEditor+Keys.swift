public import ActivityKit
import Foundation
import GRDB
import Messages
public import Names

/// A key, without anything that could open a door.
public struct KeptKey: Sendable, Equatable {
  public let name: String
  public let role: Role
  /// Milliseconds since 1970.
  public let madeAt: Int64
}

extension RegisterEditor {
  /// Keeps a key.
  /// - Parameter renewing: whether a key that the name has already gives way to this one. Otherwise it
  ///   stands, and nothing is changed.
  /// - Returns: the key that the name had; nil when it had none.
  /// - Throws: a `RecordsError` or `DatabaseError` when it cannot be written.
  @discardableResult
  public func keep(
    _ key: String, of name: Nickname, role: Role, renewing: Bool = true
  ) throws -> KeptKey? {
    let hash = try KeyHash(of: key, cost: cost)
    return try writer.write { db in
      let known = try Self.key(of: name.key, in: db)
      if known != nil, !renewing { return known }
      try db.run("DELETE FROM keys WHERE name_key = ?", [name.key])
      let person = try staff(name.text, in: db)
      try KeyRow(
        person: person, name: name.text, nameKey: name.key, role: role.rawValue,
        rounds: hash.cost.rounds, blockSize: hash.cost.blockSize,
        parallelism: hash.cost.parallelism, salt: hash.salt, hash: hash.hash, madeAt: now
      ).insert(db)
      return known
    }
  }

  /// Gives the holder of a key another role, by the same key.
  /// - Returns: false when the name has no key.
  public func setRole(_ role: Role, of name: String) throws -> Bool {
    try writer.write { db in
      try db.run(
        "UPDATE keys SET role = ? WHERE name_key = ?", [role.rawValue, Nickname.key(of: name)])
      return db.changesCount > 0
    }
  }

  /// - Returns: false when the name has no key.
  public func revokeKey(of name: String) throws -> Bool {
    try writer.write { db in
      try db.run("DELETE FROM keys WHERE name_key = ?", [Nickname.key(of: name)])
      return db.changesCount > 0
    }
  }

  /// The key of a name; nil when it has none.
  public func key(of name: String) throws -> KeptKey? {
    try writer.read { try Self.key(of: Nickname.key(of: name), in: $0) }
  }

  private static func key(of nameKey: String, in db: Database) throws -> KeptKey? {
    try KeyRow.of(nameKey, in: db)?.kept
  }

  /// In alphabetical order.
  public func keys() throws -> [KeptKey] { try writer.read(Self.keys) }

  static func keys(_ db: Database) throws -> [KeptKey] {
    try KeyRow.fetchAll(db).map(\.kept).sorted { $0.name.isNaturallyBefore($1.name) }
  }
}

extension Records {
  /// The keys that were made with `parlor key`.
  public func keptKeys() throws -> [KeptKey] { try writer.read(RegisterEditor.keys) }
}
