import CCrypto
import Foundation

/// What it costs to try a key: the parameters of scrypt (RFC 7914). They are kept beside each hash, so
/// that they can grow.
public struct KeyCost: Sendable, Equatable {
  /// N: a power of 2.
  public var rounds: Int
  /// r
  public var blockSize: Int
  /// p
  public var parallelism: Int

  /// 32 MiB of memory and tens of milliseconds.
  public static let standard = KeyCost(rounds: 1 << 15, blockSize: 8, parallelism: 1)

  /// Next to nothing, for tests.
  package static let test = KeyCost(rounds: 16, blockSize: 8, parallelism: 1)
}

/// A key as it is kept: nobody can tell the key from it.
struct KeyHash {
  let cost: KeyCost
  let salt: Data
  let hash: Data

  init(cost: KeyCost, salt: Data, hash: Data) {
    self.cost = cost
    self.salt = salt
    self.hash = hash
  }

  /// - Throws: when there is not the memory for it.
  init(of key: String, cost: KeyCost) throws {
    var random = SystemRandomNumberGenerator()
    let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    self.init(cost: cost, salt: salt, hash: Data(try Self.derive(key, salt, cost)))
  }

  /// In a time that does not depend on where the two differ.
  func matches(_ key: String) throws -> Bool {
    let derived = try Self.derive(key, salt, cost)
    return derived.count == hash.count && CRYPTO_memcmp(derived, Array(hash), hash.count) == 0
  }

  private static func derive(_ key: String, _ salt: Data, _ cost: KeyCost) throws -> [UInt8] {
    let (n, r, p) = (UInt64(cost.rounds), UInt64(cost.blockSize), UInt64(cost.parallelism))
    // What scrypt needs; without it the library stops at 32 MiB.
    let memory = 128 * r * (n + p + 2)
    var derived = [UInt8](repeating: 0, count: 32)
    let done = EVP_PBE_scrypt(
      key, key.utf8.count, Array(salt), salt.count, n, r, p, memory, &derived, derived.count)
    guard done == 1 else { throw KeyHashError() }
    return derived
  }
}

/// scrypt refused: there is not the memory for it, or the parameters kept beside a hash are damaged.
struct KeyHashError: Error, CustomStringConvertible {
  var description: String { "the key cannot be compared: there is not enough memory for scrypt" }
}
