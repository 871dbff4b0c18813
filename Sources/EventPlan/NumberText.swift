import ActivityKit

/// Numbers as plans write them: digits, perhaps with a sign, a decimal point or comma, and grouped where
/// that can mean one thing only. Nothing else that YAML or Swift could read as one (`1e3`, `0x1F`,
/// `1_000`, `nan`) is taken.
enum NumberText {
  /// Whether the text is a whole number in ASCII digits, of any size.
  static func isWhole(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    return !digits.isEmpty && digits.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
  }

  static func number(_ text: String) -> Double? {
    guard !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), text.first != ".",
      text.last != ".", case .number(let numeral) = NumberReader.read(text, by: .format)
    else { return nil }
    return numeral.value
  }

  /// What to write instead of a number that can be read in two ways, or is more than one.
  static func advice(on text: String) -> String {
    switch NumberReader.read(text, by: .format) {
    case .ambiguous, .refused(.severalNumbers):
      NumberReader.fault(in: text, by: .format).map { "; \($0)" } ?? ""
    case .number, .refused: ""
    }
  }

  /// The same where only a whole number is taken.
  static func wholeAdvice(on text: String) -> String {
    guard case .ambiguous(let grouped, _) = NumberReader.read(text, by: .author) else {
      return advice(on: text)
    }
    return "; write \(grouped) if that is meant"
  }
}
