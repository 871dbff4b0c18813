import Foundation

/// How Open Trivia DB encodes its texts, which a file does not say.
enum OpenTriviaEncoding {
  /// HTML entities, the default; plain text reads the same.
  case entities
  /// `url3986`, and with plus signs for blanks `urlLegacy`.
  case percent
  case base64

  /// What all items of a file amount to.
  init(_ items: [JSONValue]) {
    let types = items.compactMap { $0["type"]?.string }
    let texts = items.compactMap { $0["question"]?.string }
    if types.contains(where: { ["bXVsdGlwbGU=", "Ym9vbGVhbg=="].contains($0) }) {
      self = .base64
    } else if !texts.isEmpty, texts.allSatisfy({ !$0.utf8.contains(0x20) }),
      texts.contains(where: { $0.contains("%20") || $0.contains("%3F") || $0.contains("+") })
    {
      self = .percent
    } else {
      self = .entities
    }
  }

  /// nil for what is not encoded so. With entities a text is HTML; in the other two it is plain.
  func decoded(_ text: String) -> HTMLText? {
    switch self {
    case .entities: HTMLText(text)
    case .percent:
      text.replacing("+", with: " ").removingPercentEncoding.map { HTMLText(plain: $0) }
    case .base64:
      Data(base64Encoded: text).flatMap { String(validating: $0, as: UTF8.self) }
        .map { HTMLText(plain: $0) }
    }
  }
}
