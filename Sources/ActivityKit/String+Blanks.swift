extension String {
  /// The text without blanks at its ends. Foundation's `trimmingCharacters` takes as long as all else that is
  /// done to read an answer.
  package var withoutBlanksAround: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.isBlank }),
      let last = unicodeScalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}

extension Unicode.Scalar {
  /// What Foundation's `CharacterSet.whitespaces` holds.
  fileprivate var isBlank: Bool {
    if isASCII { return self == " " || self == "\t" }
    return self == "\u{200B}" || properties.generalCategory == .spaceSeparator
  }
}
