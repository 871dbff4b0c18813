import ActivityKit
import Words
import YAML

/// The phase of shape: which keys there are, and whether each value is of the right kind and within
/// its bounds. What it returns is complete unless it has noted an error.
struct ShapeReader {
  let modules: [ModuleDefinition]
  /// The names of modules that have errors of their own.
  var broken: Set<String> = []
  /// What the house says.
  var words = Words.shipped
  /// Where texts may be in several languages, the keys whose texts are not; nil elsewhere.
  var untranslated: Set<String>?
  var diagnostics: Diagnostics

  // MARK: Mappings with known keys

  /// The entries of a mapping by key. Keys other than `keys` are errors, and so are required ones
  /// that are missing, which are reported at `place`.
  mutating func entries(
    of node: Node, keys: [String], required: [String] = [], alternatives: [String] = [],
    owner: String, at place: SourceRange
  ) -> [String: Node.Entry] {
    var known: [String: Node.Entry] = [:]
    var meant: Set<String> = []
    let parts = cutTexts(in: node, known: keys.contains)
    for entry in node.entries ?? [] where !parts.contains(entry.key.range) {
      let key = entry.key.text ?? ""
      if keys.contains(key) {
        known[key] = entry
      } else if let near = unknown(
        entry.key, "a key of \(owner)", known: keys, all: "its keys are")
      {
        meant.insert(near)
      }
    }
    // A misspelt key is one mistake, not a missing key as well.
    for key in required where known[key] == nil && !meant.contains(key) {
      diagnostics.error("\(owner) needs '\(key)'", at: place)
    }
    if let key = alternatives.first,
      alternatives.allSatisfy({ known[$0] == nil && !meant.contains($0) })
    {
      diagnostics.error("\(owner) needs '\(key)'", at: place)
    }
    return known
  }

  /// Reports a key that is not `what`, with a suggestion or, when they are few, all known keys.
  /// - Parameters:
  ///   - meant: a known key that people call so.
  ///   - all: what to say before the list of known keys.
  /// - Returns: the known key that was suggested.
  @discardableResult
  mutating func unknown(
    _ key: Node, _ what: String, known: [String], meant: String? = nil, all: String
  ) -> String? {
    let text = key.text ?? ""
    if text == "include" {
      diagnostics.error(
        "'include' stands for a whole value, so no other key can stand beside it", at: key.range)
      return nil
    }
    let near = meant ?? Spelling.nearest(to: text, among: known)
    let list = near == nil && (1...24).contains(known.count) ? "; \(all) \(Phrase.list(known))" : ""
    diagnostics.error(
      "\(Quotation.of(text)) is not \(what)\(list)", at: key.range, suggestion: near)
    return near
  }

  /// The entries of a value that must be a mapping, or nil with an error.
  mutating func mapping(_ entry: Node.Entry, takes: String) -> [Node.Entry]? {
    if let entries = entry.value.entries { return entries }
    let subject = Subject(entry)
    let message = "\(subject.name) takes \(takes)"
    if let mark = misplacedMark(in: entry.value) {
      diagnostics.error("\(message); \(mark.message)", at: mark.place, mended: mark.mended)
    } else {
      diagnostics.error(message, at: subject.place(of: entry.value))
    }
    return nil
  }
}
