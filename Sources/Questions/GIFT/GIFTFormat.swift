/// How the texts of a question are marked up.
enum GIFTFormat: String {
  /// Moodle's own: plain text in which tags and entities of HTML count.
  case moodle
  case html
  case markdown
  case plain

  /// The text without the marker it may start with, as a terminal shows it.
  mutating func read(_ text: String) -> String {
    var text = text
    if text.startsWithBytes("["), let end = text.utf8.firstIndex(of: UInt8(ascii: "]")),
      let format = GIFTFormat(rawValue: String(text[..<end].dropFirst()))
    {
      self = format
      text = PlainText.trimmed(String(text[text.utf8.index(after: end)...]))
    }
    switch self {
    case .moodle, .html: return HTMLText.plain(text)
    case .markdown, .plain: return text
    }
  }

  func hasMedia(_ text: String) -> Bool { self != .plain && HTMLText.hasMedia(text) }
}
