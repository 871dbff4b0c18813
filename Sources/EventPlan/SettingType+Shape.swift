import ActivityKit
import YAML

extension SettingType {
  /// Whether a node is a scalar, a list or a mapping as this type needs it, whatever is in it.
  func fitsShape(of node: Node) -> Bool {
    switch self {
    case .text, .integer, .number, .duration, .flag, .word: node.text != nil
    case .list: node.items != nil
    case .record: node.entries != nil
    case .either(let types): types.contains { $0.fitsShape(of: node) }
    }
  }

  /// Whether `null` or `~` would be a text here like any other.
  var takesText: Bool {
    switch self {
    case .text: true
    case .either(let types): types.contains(where: \.takesText)
    case .integer, .number, .duration, .flag, .word, .list, .record: false
    }
  }

  /// Whether a list or a mapping can stand here.
  var takesCollection: Bool {
    switch self {
    case .list, .record: true
    case .either(let types): types.contains(where: \.takesCollection)
    case .text, .integer, .number, .duration, .flag, .word: false
    }
  }

  /// What it takes, to be said after "takes".
  var phrase: String {
    switch self {
    case .text: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .duration: "a duration such as 20s, 3m or 1h30m"
    case .flag: "true or false"
    case .word(let words): Phrase.list(words, "or")
    case .list(let item, _): "a list\(item.itemPhrase)"
    case .record(let schema):
      "a mapping" + (schema.fields.first.map { " such as { \($0.name): … }" } ?? "")
    case .either(let types): Phrase.list(types.map(\.phrase), "or")
    }
  }

  private var itemPhrase: String {
    switch self {
    case .text: " such as [one, two]"
    case .record: " of mappings, each starting with '- '"
    case .integer, .number, .duration, .flag, .word, .list, .either: ""
    }
  }
}
