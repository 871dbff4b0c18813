import Foundation

/// Numbers as trivia reads the answer to a question of numbers: digits, a sign, a point, an exponent,
/// and commas and blanks between digits.
enum PlainNumber {
  static func value(_ text: String) -> Decimal? {
    let bare = text.replacing(",", with: "").replacing(" ", with: "")
    guard let double = Double(bare), double.isFinite, abs(double) <= 1e15,
      bare.utf8.allSatisfy({ isPart($0) })
    else { return nil }
    return Decimal(string: bare, locale: Locale(identifier: "en_US_POSIX"))
  }

  /// Without an exponent, as a plan takes a number.
  static func text(_ number: Decimal) -> String { number.description }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
