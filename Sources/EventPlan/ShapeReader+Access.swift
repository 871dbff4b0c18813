import ActivityKit
import Foundation
import YAML

/// Who may come, and what they agree to first.
extension ShapeReader {
  static let accessForms = "open, invited or 'code WORD'"

  /// `open`, `invited`, `code WORD` or `{ code: WORD }`; nil after an error.
  mutating func access(_ entry: Node.Entry) -> EventAccess? {
    if entry.value.entries != nil {
      let entries = self.entries(
        of: entry.value, keys: ["code"], required: ["code"], owner: "'access'", at: entry.key.range)
      guard let code = entries["code"],
        let word = value(code, .text(maxLength: 200), isProse: false)?.text
      else {
        return nil
      }
      return codeWord(word, at: code.value.range)
    }
    let subject = Subject(entry)
    let place = subject.place(of: entry.value)
    guard let text = entry.value.text, !entry.value.isEmpty else {
      diagnostics.error("'access' takes \(Self.accessForms)", at: place)
      return nil
    }
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    switch (words.first, words.count) {
    case ("open", 1): return .open
    case ("invited", 1): return .invited
    case ("code", 1):
      diagnostics.error("the code word is missing: 'code WORD'", at: place)
    case ("code", 2): return codeWord(String(words[1]), at: place)
    case ("code", _):
      diagnostics.error("the code is one word, without spaces: 'code WORD'", at: place)
    default:
      let near = EverydayWords.meant(by: text, among: ["open", "invited"])
      diagnostics.error(
        "'access' takes \(Self.accessForms), not \(Quotation.of(text))", at: place,
        suggestion: near)
    }
    return nil
  }

  private mutating func codeWord(_ word: String, at range: SourceRange) -> EventAccess? {
    if word.contains(where: \.isWhitespace)
      || !word.unicodeScalars.allSatisfy(Quotation.isPrintable)
    {
      diagnostics.error("the code is one word, without spaces: 'code WORD'", at: range)
    } else if word.hasPrefix("/") {
      diagnostics.error("a code word does not start with /: that would be a command", at: range)
    } else if !(4...40).contains(word.count) {
      diagnostics.error(
        "the code word has \(Phrase.count(word.count, "character")); it takes 4 to 40", at: range)
    } else {
      return .code(word)
    }
    return nil
  }

  /// The text, or `none`; nil after an error.
  mutating func agreement(_ entry: Node.Entry) -> AgreementChoice? {
    guard let text = value(entry, .text(maxLength: 4_000))?.text else { return nil }
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if ["no", "off", "false", "yes", "on", "true"].contains(trimmed.lowercased()) {
      let isNo = ["no", "off", "false"].contains(trimmed.lowercased())
      diagnostics.error(
        "'agreement' is the text that people agree to, or none", at: entry.value.range,
        suggestion: isNo ? "none" : nil)
      return nil
    }
    return trimmed == "none" ? .waived : .text(Agreement(text: trimmed))
  }
}
