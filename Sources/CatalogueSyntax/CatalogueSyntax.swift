public import YAML

/// A catalogue as its file has it: sentences by section, subject and wording.
///
///     notices:
///       muted:
///         by_somebody: You are muted by {who:name}.
///         for_a_while: You are muted for {time:duration}.
///       event_ended: "{event:title} is over."
///
/// The key of a sentence is the way to it, `notices.muted.for_a_while`.
public struct CatalogueSyntax: Sendable {
  public struct Entry: Sendable {
    /// `["notices", "muted", "for_a_while"]`.
    public let path: [String]
    public let wording: Wording
    /// Where its key stands.
    public let range: SourceRange

    public var key: String { path.joined(separator: ".") }
  }

  public private(set) var entries: [Entry] = []
  public private(set) var problems: [YAMLProblem] = []

  /// How deep a key may go: section, subject, wording; of modules, which are a section each.
  static let depth = 4

  /// - Parameter path: the way to where the sentences of the file stand, as those of a module.
  public init(_ document: YAMLDocument, below path: [String] = []) {
    problems = document.problems
    guard let root = document.root, !root.isEmpty else { return }
    read(root, path)
  }

  private mutating func read(_ node: Node, _ path: [String]) {
    guard let entries = node.entries else {
      return fail("here stands a mapping of sentences by their keys", at: node.range)
    }
    for entry in entries {
      guard let word = entry.key.text, word.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil else {
        fail("a key is made of small letters, numbers and '_'", at: entry.key.range)
        continue
      }
      let path = path + [word]
      if let wording = wording(entry.value) {
        guard path.count > 1 else {
          fail("a sentence stands below a section such as 'notices'", at: entry.key.range)
          continue
        }
        self.entries.append(Entry(path: path, wording: wording, range: entry.key.range))
      } else if entry.value.entries != nil, path.count < Self.depth, !hasForms(entry.value) {
        read(entry.value, path)
      } else if entry.value.items != nil || entry.value.entries != nil && !hasForms(entry.value) {
        fail("here stands a sentence", at: entry.value.range)
      }
    }
  }

  /// Whether the node is the forms of one sentence and not sentences by their keys.
  private func hasForms(_ node: Node) -> Bool {
    guard let entries = node.entries, !entries.isEmpty else { return false }
    return node["other"] != nil
      && entries.allSatisfy { $0.key.text.flatMap(Wording.Form.init(rawValue:)) != nil }
  }

  /// The wording that a node is; nil for another node, and with a problem for a faulty one.
  private mutating func wording(_ node: Node) -> Wording? {
    if node.text != nil { return template(node).map { Wording(forms: [.other: $0]) } }
    guard hasForms(node), let entries = node.entries else { return nil }
    var forms: [Wording.Form: Template] = [:]
    for entry in entries {
      guard let form = entry.key.text.flatMap(Wording.Form.init(rawValue:)) else { continue }
      forms[form] = template(entry.value)
    }
    return forms[.other] == nil ? nil : Wording(forms: forms)
  }

  private mutating func template(_ node: Node) -> Template? {
    guard let text = node.text, !text.isEmpty else {
      fail("here stands a sentence", at: node.range)
      return nil
    }
    do {
      return try Template(text)
    } catch {
      fail(error.message, at: node.range)
      return nil
    }
  }

  private mutating func fail(_ message: String, at range: SourceRange) {
    problems.append(YAMLProblem(message, at: range))
  }
}
