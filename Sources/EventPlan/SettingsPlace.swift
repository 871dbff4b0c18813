import ActivityKit
import YAML

/// Where in the file a path of settings leads: to the value, or to as near as was written.
struct SettingsPlace {
  let range: SourceRange

  /// - Parameters:
  ///   - node: what stands under the module.
  ///   - key: where the module is named.
  init(of path: SettingsPath, under node: Node, key: SourceRange) {
    var (node, place) = (node, key)
    for step in path.steps {
      switch step {
      case .key(let name):
        guard let entry = node.entry(name) else {
          range = place
          return
        }
        place = Subject(entry).place(of: entry.value)
        node = entry.value
      case .index(let index):
        guard let items = node.items, items.indices.contains(index) else {
          range = place
          return
        }
        node = items[index]
        place = node.firstPlace
      }
    }
    range = place
  }
}
