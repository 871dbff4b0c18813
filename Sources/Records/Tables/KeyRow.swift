import ActivityKit
import EventRuntime
import Foundation
import GRDB

/// A row of `keys`.
struct KeyRow: InsertedRow {
  static let databaseTableName = "keys"

  let person: Int64
  let name: String
  let nameKey: String
  let role: String
  let rounds: Int
  let blockSize: Int
  let parallelism: Int
  let salt: Data
  let hash: Data
  let madeAt: Int64

  static func of(_ nameKey: String, in db: Database) throws -> KeyRow? {
    try fetchOne(db, sql: "SELECT * FROM keys WHERE name_key = ?", arguments: [nameKey])
  }

  var keyHash: KeyHash {
    KeyHash(
      cost: KeyCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism), salt: salt,
      hash: hash)
  }
  var holder: KeyHolder { KeyHolder(person: person, name: name, role: knownRole) }
  var kept: KeptKey { KeptKey(name: name, role: knownRole, madeAt: madeAt) }

  private var knownRole: Role { Role(rawValue: role) ?? .peerLead }
}
