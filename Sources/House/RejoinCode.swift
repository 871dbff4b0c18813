import CCrypto

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
    let bytes = typed.utf8
    guard let start = bytes.firstIndex(where: { $0 != space }),
      let end = bytes.lastIndex(where: { $0 != space }),
      let shape = Shape(bytes[start...end])
    else { return false }
    return !shape.hasSpaces && (!shape.hasSmallLetters || shape.dashes == shape.groups - 1)
  }

  /// Whether a line gives a code away: it is one, or says one in a few words, such as "rejoin" before it.
  static func isSaid(in line: String) -> Bool {
    if isCode(line) { return true }
    let words = line.utf8.count > 80 ? [] : line.split(separator: " ")
    return (2...4).contains(words.count)
      && words.contains { $0.contains(where: \.isLetter) && isCode(String($0)) }
  }

  /// Whether a line may be a code: as it is written, or with spaces or nothing for the dashes.
  static func mayBeCode(_ line: String) -> Bool { Shape(line.utf8) != nil }

  /// Whether a line that is typed where a code is asked for may be one, however it is written: letter by letter, or
  /// with what looks like a digit for it.
  static func couldBeMeant(by line: String) -> Bool {
    guard line.utf8.count <= 80 else { return false }
    let groups = line.uppercased().split { $0 == " " || $0 == "-" }
    let letters: String = groups.joined()
    guard letters.count == 12 || letters.count == 16,
      letters.allSatisfy({ alphabet.contains($0) || "OIL".contains($0) })
    else { return false }
    // Words with nothing but letters in them are no code.
    return letters.contains(where: \.isNumber) || line.split(separator: " ").count == 1
  }

  /// A code as the house writes it, of a line that may be one however it is written; nil for others.
  public static func written(_ line: String) -> String? {
    guard couldBeMeant(by: line) else { return nil }
    let letters = Array(bare(line))
    return stride(from: 0, to: letters.count, by: 4)
      .map { String(letters[$0..<($0 + 4)]) }.joined(separator: "-")
  }

  private static let space = UInt8(ascii: " ")

  /// Three or four groups of four letters and digits, at least one of them a digit, with a dash, a space
  /// or nothing between them. Every line that is said is looked at, so this allocates nothing.
  private struct Shape {
    private(set) var groups = 0
    private(set) var dashes = 0
    private(set) var hasSpaces = false
    private(set) var hasSmallLetters = false

    init?(_ line: some Collection<UInt8>) {
      var (letters, hasDigit, isSeparated) = (0, false, true)
      for byte in line {
        switch byte {
        case 0x30...0x39: hasDigit = true
        case 0x41...0x5A: break
        case 0x61...0x7A: hasSmallLetters = true
        case UInt8(ascii: "-"), RejoinCode.space:
          guard letters > 0, letters % 4 == 0, !isSeparated else { return nil }
          isSeparated = true
          if byte == RejoinCode.space { hasSpaces = true } else { dashes += 1 }
          continue
        default: return nil
        }
        isSeparated = false
        letters += 1
        guard letters <= 16 else { return nil }
      }
      guard letters == 12 || letters == 16, hasDigit, !isSeparated else { return nil }
      groups = letters / 4
    }
  }

  /// SHA-256 of the code, in hexadecimal. Case, dashes and spaces do not matter, and O, I and L are
  /// read as the digits they look like.
  public static func hash(_ code: String) -> String { Secret.hash(bare(code)) }

  private static func bare(_ code: String) -> String {
    String(
      code.uppercased().compactMap { character -> Character? in
        switch character {
        case "O": "0"
        case "I", "L": "1"
        case "-", " ": nil
        default: character
        }
      })
  }
}

/// Hashes of secrets, and their comparison.
public enum Secret {
  /// SHA-256 in hexadecimal.
  public static func hash(_ secret: String) -> String {
    digest(secret).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// In a time that does not depend on where the two differ.
  static func matches(_ given: String, _ expected: String) -> Bool {
    CRYPTO_memcmp(digest(given), digest(expected), Int(SHA256_DIGEST_LENGTH)) == 0
  }

  private static func digest(_ text: String) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(text, text.utf8.count, &digest)
    return digest
  }
}
