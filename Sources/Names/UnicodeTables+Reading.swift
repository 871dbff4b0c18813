extension UnicodeTables {
  /// Goes through a table: each word, and what the `=` before it said.
  static func forEach(_ table: String, _ take: (_ heading: Substring, _ word: Substring) -> Void) {
    var heading: Substring = ""
    for word in table.split(whereSeparator: \.isWhitespace) {
      if word.utf8.first == UInt8(ascii: "=") {
        heading = word.dropFirst()
      } else {
        take(heading, word)
      }
    }
  }

  static func scalar(_ hexadecimal: Substring) -> Unicode.Scalar? {
    UInt32(hexadecimal, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
