import ActivityKit
import EventTerms
import YAML

/// `access` as a mapping: `{ code: WORD }`.
extension EventAccess: PlanMapping {
  static let owner = "'access'"
  static let takes = "open, invited or 'code WORD'"

  static let keys: [PlanKey<EventAccess>] = [
    PlanKey(
      "code", "one word that lets people in", absent: nil,
      schema: { _ in ["type": ["string", "number", "boolean"], "pattern": .text("^\(word)$")] },
      read: { reader, entry, access in
        if let text = reader.value(entry, .text(maxLength: 200), isProse: false)?.text {
          access = reader.codeWord(text, at: entry.value.range) ?? access
        }
      })
  ]

  init() { self = .open }

  fileprivate static let lengths = 4...40
  fileprivate static let word = #"[^/\s]\S{\#(lengths.lowerBound - 1),\#(lengths.upperBound - 1)}"#
}

extension PlanDraft.Event {
  static let access = PlanKey<PlanDraft.Event>(
    "access", "who may come: `open`, `code WORD` or `invited`", absent: "`open`",
    schema: {
      .object([
        "anyOf": [
          ["type": "string", "pattern": .text("^ *(open|invited|code +\(EventAccess.word)) *$")],
          $0.object(EventAccess.self), SchemaPart.include.reference,
        ]
      ])
    },
    read: { $2.planned.access = $0.access($1) ?? $2.planned.access })
}

extension ShapeReader {
  /// `open`, `invited`, `code WORD` or `{ code: WORD }`; nil after an error.
  fileprivate mutating func access(_ entry: Node.Entry) -> EventAccess? {
    if entry.value.entries != nil {
      var access = EventAccess()
      return read(entry, into: &access) ? access : nil
    }
    let subject = Subject(entry)
    let place = subject.place(of: entry.value)
    guard let text = entry.value.text, !entry.value.isEmpty else {
      diagnostics.error("'access' takes \(EventAccess.takes)", at: place)
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
        "'access' takes \(EventAccess.takes), not \(Quotation.of(text))", at: place,
        suggestion: near)
    }
    return nil
  }

  fileprivate mutating func codeWord(_ word: String, at range: SourceRange) -> EventAccess? {
    if word.contains(where: \.isWhitespace)
      || !word.unicodeScalars.allSatisfy(Quotation.isPrintable)
    {
      diagnostics.error("the code is one word, without spaces: 'code WORD'", at: range)
    } else if word.hasPrefix("/") {
      diagnostics.error("a code word does not start with /: that would be a command", at: range)
    } else if !EventAccess.lengths.contains(word.count) {
      diagnostics.error(
        "the code word has \(Phrase.count(word.count, "character")); it takes \(Bounds.integers(EventAccess.lengths))",
        at: range)
    } else {
      return .code(word)
    }
    return nil
  }
}
