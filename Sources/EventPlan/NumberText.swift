/// Numbers as plans write them: decimal digits, perhaps with a sign and a decimal point. Nothing else
/// that YAML or Swift could read as one (`1e3`, `0x1F`, `1_000`, `nan`) is taken.
enum NumberText {
  /// Whether the text is a whole number, of any size.
  static func isWhole(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    return !digits.isEmpty && digits.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
  }

  static func number(_ text: String) -> Double? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, isWhole(String(whole)) else { return nil }
    if parts.count == 2 {
      guard parts[1].first?.isNumber == true, isWhole(String(parts[1])) else { return nil }
    }
    return Double(text)
  }

  /// Without `.0` where the number is whole.
  static func short(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
