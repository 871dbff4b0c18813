import Crypto

/// Codes of letters and digits without those that look alike. Eight of them, 40 bits in all, bring a
/// person back to their seat from any connection; sixteen, 80 bits, are an invitation or a personal
/// code.
public enum RejoinCode {
  /// Crockford's base 32: no I, L, O or U.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  public static func make(using random: inout some RandomNumberGenerator) -> String {
    let letters = (0..<8).map { _ in alphabet[Int.random(in: 0..<32, using: &random)] }
    return String(letters[..<4]) + "-" + String(letters[4...])
  }

  /// A code that holds for longer than an evening.
  public static func makeLong(using random: inout some RandomNumberGenerator) -> String {
    make(using: &random) + "-" + make(using: &random)
  }

  /// Whether a line can only be a code of sixteen: it has the dashes, too.
  static func isLong(_ line: String) -> Bool {
    line.wholeMatch(of: /(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{4}/) != nil
  }

  /// Whether a line may be a code of sixteen, with or without dashes and spaces.
  static func mayBeLong(_ line: String) -> Bool {
    let bare = line.filter { $0 != "-" && $0 != " " }
    return bare.count == 16 && bare.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
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
public enum Secret {
  /// SHA-256 in hexadecimal.
  public static func hash(_ secret: String) -> String {
    SHA256.hash(data: Array(secret.utf8)).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// In a time that does not depend on where the two differ.
  static func matches(_ given: String, _ expected: String) -> Bool {
    SHA256.hash(data: Array(given.utf8)) == SHA256.hash(data: Array(expected.utf8))
  }
}
