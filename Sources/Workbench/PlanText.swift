import Foundation
import YAML

/// A plan written anew, one value a line: without braces, anchors and includes.
struct PlanText {
  private(set) var lines: [String] = []

  /// The text of a mapping and all that is in it.
  static func of(_ root: Node) -> String {
    var text = PlanText()
    text.add(root, indent: 0)
    return text.lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ node: Node, indent: Int) {
    let blanks = String(repeating: " ", count: indent)
    switch node.content {
    case .scalar: lines.append(blanks + Self.word(node))
    case .mapping(let entries):
      for entry in entries { add(entry.value, after: "\(blanks)\(Self.word(entry.key)):", indent) }
    case .sequence(let items):
      for item in items { add(item, after: "\(blanks)-", indent) }
    }
  }

  private mutating func add(_ value: Node, after lead: String, _ indent: Int) {
    if let word = Self.inline(value) {
      lines.append(word.isEmpty ? lead : "\(lead) \(word)")
    } else {
      lines.append(lead)
      add(value, indent: indent + 2)
    }
  }

  /// What fits on the line of its key.
  private static func inline(_ node: Node) -> String? {
    switch node.content {
    case .scalar: word(node)
    case .mapping(let entries): entries.isEmpty ? "{}" : nil
    case .sequence(let items): items.isEmpty ? "[]" : nil
    }
  }

  /// A scalar: what was written without quotes may be a number or a flag and stays without.
  private static func word(_ node: Node) -> String {
    guard case .scalar(let text, let style) = node.content else { return "" }
    if style == .plain, !text.contains(where: \.isNewline) { return text }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
