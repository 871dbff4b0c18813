/// Numbers as Rome wrote them.
enum RomanNumeral {
  /// The value of a numeral in small letters; nil for anything else, `iiii` and `mix` among it.
  static func value(of text: String) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 12 else { return nil }
    var value = 0
    var last = 0
    for letter in text.utf8.reversed() {
      guard let digit = digits[letter] else { return nil }
      value += digit < last ? -digit : digit
      last = max(last, digit)
    }
    return value > 0 && numeral(value) == text ? value : nil
  }

  private static let digits: [UInt8: Int] = [
    UInt8(ascii: "i"): 1, UInt8(ascii: "v"): 5, UInt8(ascii: "x"): 10, UInt8(ascii: "l"): 50,
    UInt8(ascii: "c"): 100, UInt8(ascii: "d"): 500, UInt8(ascii: "m"): 1_000,
  ]

  private static func numeral(_ value: Int) -> String {
    var rest = value
    var text = ""
    for (amount, letters) in steps {
      while rest >= amount {
        text += letters
        rest -= amount
      }
    }
    return text
  }

  private static let steps = [
    (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
}
