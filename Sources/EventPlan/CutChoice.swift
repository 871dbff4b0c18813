import ActivityKit
import YAML

/// A list in brackets in which a comma has cut the text that another setting beside it names: the
/// choices `[Paris, France, Rome, Italy]` with the answer `Paris, France`.
struct CutChoice {
  /// From the first piece of it to the last.
  let range: SourceRange
  /// The text as it was meant.
  let text: String
  let pieces: Int

  /// - Parameters:
  ///   - path: of the setting that names the text.
  ///   - node: what is written under the module.
  /// - Returns: nil when no list beside the setting holds its text in pieces.
  init?(named path: SettingsPath, under node: Node) {
    guard case .key(let name) = path.steps.last, let parent = path.parent(under: node) else {
      return nil
    }
    guard let text = parent[name]?.text, text.contains(",") else { return nil }
    let pieces = text.split(separator: ",").map(Self.trimmed)
    for entry in parent.entries ?? [] where entry.value.isFlow && entry.key.text != name {
      let items = entry.value.items ?? []
      guard pieces.count > 1, items.count >= pieces.count,
        let first = items.indices.dropLast(pieces.count - 1).first(where: { index in
          zip(items[index...], pieces).allSatisfy { $0.text == $1 }
        })
      else { continue }
      range = SourceRange(
        file: node.range.file, start: items[first].range.start,
        end: items[first + pieces.count - 1].range.end)
      self.text = text
      self.pieces = pieces.count
      return
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension SettingsPath {
  /// What the setting of a path stands in; nil where that was not written.
  func parent(under node: Node) -> Node? {
    var parent = node
    for step in steps.dropLast() {
      switch step {
      case .key(let key): parent = parent[key] ?? parent
      case .index(let index):
        guard let items = parent.items, items.indices.contains(index) else { return nil }
        parent = items[index]
      }
    }
    return parent
  }
}
