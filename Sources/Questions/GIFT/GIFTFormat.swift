/// How the texts of a question are marked up.
enum GIFTFormat: String {
  /// Moodle's own: plain text in which tags and entities of HTML count.
  case moodle
  case html
  case markdown
  case plain

  /// A text of the question, as a terminal shows it, without the marker it may start with.
  mutating func read(_ text: String, into draft: inout QuestionDraft) -> String {
    let text = unmarked(text)
    guard let html = html(text) else { return text }
    return draft.text(of: html)
  }

  /// An explanation, which is worth telling also without what it shows.
  func aside(_ text: String, into draft: inout QuestionDraft) -> String {
    var format = self
    let text = format.unmarked(text)
    guard let html = format.html(text) else { return text }
    return draft.aside(of: html)
  }

  private func html(_ text: String) -> HTMLText? {
    switch self {
    case .moodle: HTMLText(text)
    case .html: HTMLText(text, keepsLines: false)
    case .markdown, .plain: nil
    }
  }

  mutating func unmarked(_ text: String) -> String {
    guard text.startsWithBytes("["), let end = text.utf8.firstIndex(of: UInt8(ascii: "]")),
      let format = GIFTFormat(rawValue: String(text[..<end].dropFirst()))
    else { return text }
    self = format
    return PlainText.trimmed(String(text[text.utf8.index(after: end)...]))
  }
}
