import CCrypto
import Foundation

/// SHA-256 (FIPS 180-4) as sheets have it: 64 lower-case hexadecimal digits.
enum Digest {
  /// What the first entry of a chain follows.
  static let none = String(repeating: "0", count: 64)

  static func of(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(bytes, bytes.count, &digest)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
