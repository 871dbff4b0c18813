import ActivityKit

/// Letters of other alphabets that look like Latin ones: whoever is called `rоsa` with a Cyrillic о
/// is meant to be taken for `rosa`.
///
/// A choice from Unicode's `confusables.txt` (UTS 39): the lower-case letters of Cyrillic and Greek
/// that look like a Latin letter in either case. It stays as it is, since the keys of names that are
/// made with it stand in the records; all else that looks alike is told by ``Likeness``.
enum Lookalikes {
  /// The text with each of them replaced by the Latin letter. Expects lower case.
  static func folded(_ text: String) -> String {
    if text.isASCII { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { latin[$0] ?? $0 }))
  }

  private static let latin: [Unicode.Scalar: Unicode.Scalar] = [
    // Cyrillic
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "н": "h", "і": "i", "ј": "j",
    "к": "k",
    "ӏ": "l", "м": "m", "о": "o", "р": "p", "ԛ": "q", "ѕ": "s", "т": "t", "у": "y", "ү": "y",
    "ѵ": "v",
    "ԝ": "w", "х": "x", "ё": "ë", "ї": "ï",
    // Greek
    "α": "a", "β": "b", "ε": "e", "η": "n", "ι": "i", "κ": "k", "μ": "u", "ν": "v", "ο": "o",
    "ρ": "p",
    "τ": "t", "υ": "u", "χ": "x", "γ": "y", "ϲ": "c", "ϳ": "j",
    // Armenian and Latin letters of their own
    "օ": "o", "ս": "u", "հ": "h", "ո": "n", "ı": "i", "ɑ": "a", "ɡ": "g", "ɩ": "i",
  ]
}
