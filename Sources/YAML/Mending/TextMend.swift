/// A line whose text goes in quotes, in them.
///
/// The text is the value of the line's key, or the item of a list that the line is.
package struct TextMend: Equatable {
  /// All of the line, mended.
  package let line: String
  /// The quotation mark that stands where YAML takes `"`, if there is one, and where, in scalars from
  /// the beginning of the line.
  package let quote: (scalar: Unicode.Scalar, offset: Int)?

  package static func == (one: TextMend, other: TextMend) -> Bool { one.line == other.line }

  /// - Returns: nil when the line holds no text that could go in quotes.
  package init?(_ line: String) {
    let form = /(?<lead>[ \t]*(?:- +)*(?:[A-Za-z0-9_.-]+:[ \t]+)?)(?<text>[^ \t].*)/
    guard let match = line.wholeMatch(of: form), !match.lead.allSatisfy(\.isWhitespace) else {
      return nil
    }
    let (text, comment) = Self.parted(match.text)
    guard !text.isEmpty else { return nil }
    let unquoted = Self.unquoted(text)
    self.line = match.lead + QuotedText.of(unquoted ?? text) + comment
    let first = text.unicodeScalars.first
    quote =
      unquoted == nil || first == "\"" || first == "'"
      ? nil : first.map { ($0, match.lead.unicodeScalars.count) }
  }

  /// A text without what is likely a comment after it.
  private static func parted(_ text: Substring) -> (text: String, comment: String) {
    var before: Character = " "
    for index in text.indices {
      defer { before = text[index] }
      guard text[index] == "#", before == " " || before == "\t" else { continue }
      let after = text[index...].drop { $0 == "#" }.first
      guard after.map({ $0 == " " || $0 == "\t" }) ?? true else { continue }
      let trimmed = text[..<index].trimmedAtEnd
      return (trimmed, String(text.dropFirst(trimmed.count)))
    }
    return (text.trimmedAtEnd, "")
  }

  /// What stands between marks that were meant as the quotes of a text; nil when there are none.
  package static func unquoted(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last else { return nil }
    let isMeant =
      first == "\"" || first == "'"
      ? first == last
      : OddCharacter.openingQuotes.contains(first) && OddCharacter.closingQuotes.contains(last)
    return isMeant ? String(String.UnicodeScalarView(scalars.dropFirst().dropLast())) : nil
  }
}

extension Substring {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
