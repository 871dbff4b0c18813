import Crypto

/// The code that brings a person back to their seat from any connection: eight letters and digits
/// without those that look alike, 40 bits in all.
public enum RejoinCode {
  /// Crockford's base 32: no I, L, O or U.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  public static func make(using random: inout some RandomNumberGenerator) -> String {
    let letters = (0..<8).map { _ in alphabet[Int.random(in: 0..<32, using: &random)] }
    return String(letters[..<4]) + "-" + String(letters[4...])
  }

  /// SHA-256 of the code, in hexadecimal. Case, dashes and spaces do not matter, and O, I and L are
  /// read as the digits they look like.
  public static func hash(_ code: String) -> String {
    let bare = code.uppercased().compactMap { character -> Character? in
      switch character {
      case "O": "0"
      case "I", "L": "1"
      case "-", " ": nil
      default: character
      }
    }
    return Secret.hash(String(bare))
  }
}

/// Hashes of secrets, and their comparison.
enum Secret {
  static func hash(_ secret: String) -> String {
    SHA256.hash(data: Array(secret.utf8)).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// In a time that does not depend on where the two differ.
  static func matches(_ given: String, _ expected: String) -> Bool {
    SHA256.hash(data: Array(given.utf8)) == SHA256.hash(data: Array(expected.utf8))
  }
}
