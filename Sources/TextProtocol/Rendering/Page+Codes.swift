import Messages
import Words

extension Page {
  /// Has each code letter by letter after the line that it stands in: a voice would make words of it.
  mutating func spellCodes() {
    for index in paragraphs.indices.reversed() {
      let text = paragraphs[index].text.spans.map(\.text).joined()
      for code in Self.codes(in: text).reversed() {
        insert(.eventsCodeSpelt(letters: Self.spelt(code)), after: index)
      }
    }
  }

  /// Groups of four in Crockford's base 32.
  private static func codes(in text: String) -> [Substring] {
    guard text.contains("-") else { return [] }
    let code = /\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2,3}\b/
    return text.matches(of: code).map(\.output)
  }

  /// "7, K, M, 2; 9, Q, R, T": with pauses, since an A before a blank would be read as an article. The code may be
  /// typed without the dashes.
  private static func spelt(_ code: Substring) -> String {
    code.split(separator: "-").map { $0.map(String.init).joined(separator: ", ") }
      .joined(separator: "; ")
  }
}
