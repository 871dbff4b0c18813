import ActivityKit
import YAML

extension ShapeReader {
  /// What a mapping of settings belongs to, as messages call it.
  struct Owner {
    /// In "is not a setting of …": a module, or the list whose items these are.
    let name: String
    /// In "… needs 'answer'".
    let subject: String
    /// Where a missing setting is reported.
    let place: SourceRange
  }

  /// The settings of one activity; nothing at all stands for all defaults.
  mutating func settings(of module: ModuleDefinition, _ entry: Node.Entry) -> Settings? {
    let owner = Owner(name: module.name, subject: module.name, place: entry.key.range)
    let node = written(entry, module.settings)
    guard node.entries != nil else {
      let message = "'\(module.name)' takes its settings by name, \(example(module.settings))"
      if let mark = misplacedMark(in: node) {
        diagnostics.error("\(message); \(mark.message)", at: mark.place, mended: mark.mended)
      } else {
        diagnostics.error(message, at: Subject(entry).place(of: node))
      }
      return nil
    }
    return settings(node, module.settings, owner: owner, path: SettingsPath())
  }

  /// The settings as a mapping, as which nothing at all stands for none, and a value for the one of the short
  /// form.
  private func written(_ entry: Node.Entry, _ schema: SettingsSchema) -> Node {
    let value = entry.value
    if value.isNull { return Node(.mapping([]), range: value.range) }
    guard value.entries == nil, let field = schema.shortForm else { return value }
    let key = Node(.scalar(field.name, .plain), range: entry.key.range)
    return Node(.mapping([Node.Entry(key: key, value: value)]), range: value.range)
  }

  /// Reads a mapping through its declaration; nil when anything in it was wrong.
  mutating func settings(
    _ node: Node, _ schema: SettingsSchema, owner: Owner, path: SettingsPath
  ) -> Settings? {
    var values: [String: SettingValue] = [:]
    var written: Set<String> = []
    let parts = cutTexts(in: node) { schema.field($0) != nil }
    var isSound = parts.isEmpty
    for entry in node.entries ?? [] where !parts.contains(entry.key.range) {
      let key = entry.key.text ?? ""
      guard let field = schema.field(key) else {
        let near = unknown(
          entry.key, "a setting of \(owner.name)", known: schema.names,
          meant: EverydayWords.setting(meantBy: key, among: schema.names) {
            node.entry($0) != nil
          }, all: "its settings are")
        // A misspelt key is one mistake, not a missing key as well.
        if let near { written.insert(near) }
        isSound = false
        continue
      }
      written.insert(key)
      let value = value(entry, field.type, isRequired: field.isRequired, path: path)
      values[key] = value
      if value == nil { isSound = false }
    }
    for field in schema.fields where field.isRequired && !written.contains(field.name) {
      if let other = field.alternative, written.contains(other) { continue }
      let other = field.alternative.map { " or '\($0)'" } ?? ""
      diagnostics.error("\(owner.subject) needs '\(field.name)'\(other)", at: owner.place)
      isSound = false
    }
    return isSound ? Settings(values, path: path) : nil
  }

  /// How a mapping of these settings begins.
  func example(_ schema: SettingsSchema) -> String {
    guard let field = schema.fields.first(where: \.isRequired) ?? schema.fields.first else {
      return "of which it has none"
    }
    return "as in { \(field.name): … }"
  }
}
