import Crypto

/// Codes of letters and digits without those that look alike. Twelve of them, 60 bits in all, bring a
/// person back to their seat from any connection; sixteen, 80 bits, are an invitation or a personal
/// code. At least one is a digit, so that none looks like a name.
public enum RejoinCode {
  /// Crockford's base 32: no I, L, O or U.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  public static func make(using random: inout some RandomNumberGenerator) -> String {
    make(groups: 3, using: &random)
  }

  /// A code that holds for longer than an evening.
  public static func makeLong(using random: inout some RandomNumberGenerator) -> String {
    make(groups: 4, using: &random)
  }

  private static func make(
    groups: Int, using random: inout some RandomNumberGenerator
  ) -> String {
    while true {
      let letters = (0..<(4 * groups)).map { _ in
        alphabet[Int.random(in: 0..<32, using: &random)]
      }
      guard letters.contains(where: \.isNumber) else { continue }
      return (0..<groups).map { String(letters[(4 * $0)..<(4 * $0 + 4)]) }.joined(separator: "-")
    }
  }

  /// Whether a line can only be a code, and no name: it has a digit, and the dashes or no small
  /// letter.
  static func isCode(_ typed: String) -> Bool {
    let line = typed.split(separator: " ").joined(separator: " ")
    guard mayBeCode(line), !line.contains(" ") else { return false }
    return !line.contains(where: \.isLowercase)
      || line.wholeMatch(of: /(?:[0-9A-Za-z]{4}-){2,3}[0-9A-Za-z]{4}/) != nil
  }

  /// Whether a line may be a code: as it is written, or with spaces or nothing for the dashes.
  static func mayBeCode(_ line: String) -> Bool {
    line.contains(where: \.isNumber)
      && line.wholeMatch(of: /(?:[0-9A-Za-z]{4}[\- ]?){2,3}[0-9A-Za-z]{4}/) != nil
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
