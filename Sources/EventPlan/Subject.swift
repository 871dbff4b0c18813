import YAML

/// The place a value stands at, as messages call it and as carets show it.
struct Subject {
  /// In the form "'time'" or "item 2 of 'choices'".
  let name: String
  /// The key before the value; nil for an item of a list.
  let key: SourceRange?
  /// Whether text must be on one line here.
  var isOneLine = false
  /// Whether a text is written for people, rather than one of the words of a plan.
  var isProse = true

  init(_ entry: Node.Entry, isOneLine: Bool = false, isProse: Bool = true) {
    name = Quotation.of(entry.key.text ?? "")
    key = entry.key.range
    self.isOneLine = isOneLine
    self.isProse = isProse
  }

  private init(name: String) {
    self.name = name
    key = nil
  }

  /// The item at `index` (from 0) of the list that this subject names.
  func item(_ index: Int) -> Subject { Subject(name: "item \(index + 1) of \(name)") }

  /// The text of this subject in one language.
  func within(_ language: String) -> Subject { Subject(name: "\(name) in '\(language)'") }

  /// What to underline for `node`: all of it when it has a place of its own on a line, its key when
  /// it is empty or spreads over the lines below the key.
  func place(of node: Node) -> SourceRange {
    switch node.content {
    case .scalar: node.isEmpty ? key ?? node.range : node.range
    case .sequence, .mapping: node.isFlow ? node.range : key ?? node.firstPlace
    }
  }
}

extension Node {
  /// The first key of a mapping, the first place in a list, or the scalar.
  var firstPlace: SourceRange {
    switch content {
    case .scalar: range
    case .sequence(let items): items.first?.firstPlace ?? range
    case .mapping(let entries): entries.first?.key.range ?? range
    }
  }
}
