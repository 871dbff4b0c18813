import CCrypto
import Foundation
import NIOConcurrencyHelpers

/// Keys that were found to be right since the house was opened, so that whoever has one waits behind nobody.
/// They are kept in memory as codes of authentication (RFC 2104) under a key of this run, bound to the hash
/// on disk: with a new key the old one is not recent any more.
final class RecentKeys: Sendable {
  private static let most = 1_000

  private let secret: [UInt8]
  private let codes = NIOLockedValueBox<Set<Data>>([])

  init() {
    var random = SystemRandomNumberGenerator()
    secret = (0..<SHA256_DIGEST_LENGTH).map { _ in .random(in: .min ... .max, using: &random) }
  }

  func note(_ key: String, for hash: KeyHash) {
    let code = code(of: key, hash)
    codes.withLockedValue { codes in
      if codes.count >= Self.most { codes = [] }
      codes.insert(code)
    }
  }

  func hold(_ key: String, for hash: KeyHash) -> Bool {
    let code = code(of: key, hash)
    return codes.withLockedValue { $0.contains(code) }
  }

  private func code(of key: String, _ hash: KeyHash) -> Data {
    let data = hash.salt + hash.hash + Data(key.utf8)
    var code = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    HMAC(EVP_sha256(), secret, SHA256_DIGEST_LENGTH, Array(data), data.count, &code, nil)
    return Data(code)
  }
}
