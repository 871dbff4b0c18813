import ActivityKit
import Messages
import Words
import YAML

/// In which language the house speaks.
extension PlanKey {
  /// The language of people who have chosen none.
  static func language(_ path: Path<Language?>, absent: PlanWords) -> Self {
    Self(
      "language", "the language of people who have chosen none, such as `es`", absent: absent,
      schema: { _ in
        .object(["type": "string", "examples": .texts(Words.shipped.languages.map(\.tag))])
      },
      read: { $2[keyPath: path] = $0.language($1) })
  }
}

extension ShapeReader {
  /// One of those that the house speaks.
  fileprivate mutating func language(_ entry: Node.Entry) -> Language? {
    guard let tag = value(entry, .text(maxLength: 40), isOneLine: true, isProse: false)?.text
    else { return nil }
    if let language = Language(tag).flatMap(words.language(for:)) { return language }
    let tags = words.languages.map(\.tag)
    diagnostics.error(
      "the house does not speak \(Quotation.of(tag)); it speaks \(Phrase.list(tags)), "
        + "and others by 'words'",
      at: entry.value.range,
      suggestion: words.language(named: tag)?.tag ?? Spelling.nearest(to: tag, among: tags))
    return nil
  }
}
