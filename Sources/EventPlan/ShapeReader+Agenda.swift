import ActivityKit
import YAML

extension ShapeReader {
  private static let mostItems = 200

  mutating func agenda(_ entry: Node.Entry) -> [PlanDraft.Activity]? {
    let place = Subject(entry).place(of: entry.value)
    guard let items = entry.value.items else {
      diagnostics.error(
        "'agenda' takes a list of activities, each starting with '- '", at: place)
      return nil
    }
    if items.isEmpty {
      diagnostics.error("'agenda' is empty; it takes an activity or more", at: place)
    }
    if items.count > Self.mostItems {
      diagnostics.error(
        "'agenda' has \(items.count) items; at most \(Self.mostItems) fit", at: place)
    }
    return items.compactMap { agendaItem($0) }
  }

  private mutating func agendaItem(_ item: Node) -> PlanDraft.Activity? {
    guard let entries = item.entries else {
      let word = item.text.flatMap { text in modules.first { $0.name == text }?.name }
      diagnostics.error(
        word.map { "write '\($0):' with a colon, and its settings after it" }
          ?? "an agenda item takes a module with its settings, as in '- \(moduleNames.first ?? "trivia"): {}'",
        at: item.firstPlace)
      return nil
    }
    if entries.contains(where: { broken.contains($0.key.text ?? "") }) { return nil }
    let title = item.entry("title").flatMap {
      value($0, .text(maxLength: 80), isOneLine: true)?.text
    }
    let named = entries.compactMap { entry in module(entry.key).map { (module: $0, entry: entry) } }
    let others = entries.filter { $0.key.text != "title" && module($0.key) == nil }
    for entry in others { unknownKey(entry.key, beside: named.first?.module) }
    guard let (module, entry) = named.first else {
      if others.isEmpty {
        diagnostics.error(
          "this agenda item names no module; the modules are \(Phrase.list(moduleNames))",
          at: item.firstPlace)
      }
      return nil
    }
    for second in named.dropFirst() {
      diagnostics.error(
        "an agenda item holds one module and has '\(module.name)' already; start another with '- '",
        at: second.entry.key.range)
    }
    // Settings that are not indented are missing below the module; once is enough.
    if entry.value.isNull,
      others.contains(where: { module.settings.field($0.key.text ?? "") != nil })
    {
      return nil
    }
    guard let settings = settings(of: module, entry) else { return nil }
    return PlanDraft.Activity(
      title: title ?? Phrase.title(of: module.name), module: module, settings: settings,
      key: entry.key.range, node: entry.value)
  }

  private var moduleNames: [String] { modules.map { $0.name } }

  private func module(_ key: Node) -> ModuleDefinition? { modules.first { $0.name == key.text } }

  private mutating func unknownKey(_ key: Node, beside module: ModuleDefinition?) {
    let text = key.text ?? ""
    if let module, module.settings.field(text) != nil {
      diagnostics.error(
        "'\(text)' is a setting of \(module.name); indent it below '\(module.name):'",
        at: key.range)
    } else if Spelling.nearest(to: text, among: moduleNames + ["title"]) == "title" {
      unknown(key, "a key of an agenda item", known: ["title"], all: "")
    } else {
      unknown(key, "a module", known: moduleNames, all: "the modules are")
    }
  }
}
