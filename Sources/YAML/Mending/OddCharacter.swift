/// Characters that look like the marks of YAML and are none: what a word processor, a web page or an
/// input method writes in their place.
package enum OddCharacter {
  /// A space that YAML takes for a letter. A tab is none between a key and its value.
  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000: true
    default: false
    }
  }

  /// In the place of a `:`.
  static let colons: Set<Unicode.Scalar> = ["：", "﹕", "︓", "꞉", "∶", "ː"]

  /// In the place of a `-` before an item of a list; each stands for one only before a blank.
  static let listMarks: Set<Unicode.Scalar> = [
    "—", "–", "‒", "―", "−", "‐", "\u{2011}", "－", "﹣", "•", "‣", "◦", "●", "○", "▪", "∙", "·", "・",
    "*", "+",
  ]

  /// What opens a quotation where `"` or `'` should.
  static let openingQuotes: Set<Unicode.Scalar> = [
    "“", "”", "„", "‟", "«", "»", "‘", "’", "‚", "‛", "‹", "›", "「", "『", "＂", "＇", "`", "´",
  ]

  static let closingQuotes: Set<Unicode.Scalar> = [
    "“", "”", "‟", "«", "»", "‘", "’", "‹", "›", "」", "』", "＂", "＇", "`", "´",
  ]

  /// "U+00A0 (no-break space)", by its name in Unicode.
  package static func name(_ scalar: Unicode.Scalar) -> String {
    let name = scalar == "\t" ? "tab" : scalar.properties.name?.lowercased()
    return Quotation.codePoint(scalar) + (name.map { " (\($0))" } ?? "")
  }

  /// The same after the character itself, where it can be seen.
  static func shown(_ scalar: Unicode.Scalar) -> String {
    isBlank(scalar) || scalar == "\t" ? name(scalar) : "'\(scalar)', \(name(scalar)),"
  }
}
