/// Words from a file as a message repeats them: short, on one line, without control characters.
package enum Quotation {
  /// In single quotes, at most 40 characters.
  package static func of(_ text: String) -> String {
    let short = text.prefix(41)
    let shown = short.count > 40 ? short.prefix(39) + "…" : short
    return "'" + printable(String(shown)) + "'"
  }

  /// The text with each character that is not to be printed as its code point.
  package static func printable(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if isShown(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "<\(codePoint(scalar))>"
      }
    }
  }

  /// False for control characters, line and paragraph separators, and for the characters that
  /// override the direction of the text around them.
  package static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      false
    default: true
    }
  }

  /// Whether a diagnostic shows it as it is: marks of direction have their place in a text, but move
  /// what stands beside them in a message.
  package static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    isPrintable(scalar) && ![0x061C, 0x200E, 0x200F].contains(scalar.value)
  }

  /// In the form U+001B.
  package static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
