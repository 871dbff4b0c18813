import YAML

/// What text of a plan may be: not blank, bounded, and safe on anyone's terminal.
struct TextRule {
  let maxLength: Int
  /// Whether line breaks are refused, as in a title.
  let isOneLine: Bool

  /// What is wrong with a text, to be said after its name; nil when it is fine.
  func fault(in text: String) -> String? {
    if text.allSatisfy(\.isWhitespace) { return "is blank; write something" }
    if text.count > maxLength {
      return "is \(text.count) characters long; at most \(maxLength) fit"
    }
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        if isOneLine { return "takes one line" }
      } else if !Quotation.isPrintable(scalar) {
        return "contains the control character \(Quotation.codePoint(scalar)); remove it"
      }
    }
    return nil
  }
}
