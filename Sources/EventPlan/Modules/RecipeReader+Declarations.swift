import ActivityKit
import Recipes
import YAML

extension RecipeReader {
  /// The types that a recipe's setting may have, by the word for each.
  enum TypeWord: String, CaseIterable {
    case text, integer, number, duration, flag, word, list, record

    /// The keys that go with it, besides `type`, `help` and `default`.
    var keys: Set<String> {
      switch self {
      case .text: ["max_length"]
      case .integer, .number, .duration: ["min", "max"]
      case .flag: []
      case .word: ["choices"]
      case .list: ["of", "min", "max", "max_length", "fields"]
      case .record: ["fields"]
      }
    }

    /// The keys that it needs.
    var needs: [String] {
      switch self {
      case .word: ["choices"]
      case .list: ["of"]
      case .record: ["fields"]
      case .text, .integer, .number, .duration, .flag: []
      }
    }

    static let inLists: [TypeWord] = [.text, .integer, .number, .duration, .record]
  }

  struct Declaration {
    let field: SettingsSchema.Field
    let place: SourceRange
  }

  private static let mostDepth = 3

  mutating func declarations(_ entry: Node.Entry, depth: Int) -> [Declaration] {
    if entry.value.isNull { return [] }
    let takes = "settings by name, as in 'time: { type: duration, default: 2m, help: … }'"
    guard let entries = shape.mapping(entry, takes: takes) else { return [] }
    return entries.compactMap { declaration($0, depth: depth) }
  }

  private mutating func declaration(_ entry: Node.Entry, depth: Int) -> Declaration? {
    let name = entry.key.text ?? ""
    if depth == 0, reserved.contains(name) {
      shape.diagnostics.error(
        "'\(name)' cannot be a setting, because {\(name)} stands for something else",
        at: entry.key.range)
      used.insert(name)
    } else if !RecipePhrase.isName(name) {
      shape.diagnostics.error(
        "a setting is known by lower-case letters, digits and underscores, beginning with a letter",
        at: entry.key.range)
      used.insert(name)
    }
    var written = WrittenSetting()
    guard shape.read(entry, into: &written) else { return broken(name) }
    let entries = written.entries
    let help = entries["help"].flatMap {
      shape.value($0, .text(maxLength: WrittenSetting.longestHelp), isOneLine: true)?.text
    }
    guard let type = type(entries, depth: depth) else { return broken(name) }
    let fallback = entries["default"].flatMap { entry in
      translated { $0.value(entry, type, isRequired: false) }
    }
    return Declaration(
      field: SettingsSchema.Field(
        name: name, type: type, fallback: fallback, isRequired: entries["default"] == nil,
        help: help ?? ""),
      place: entry.key.range)
  }

  /// A setting whose declaration is wrong: that steps use it is no mistake as well.
  private mutating func broken(_ name: String) -> Declaration? {
    flow.broken.insert(name)
    return nil
  }

  private mutating func type(_ entries: [String: Node.Entry], depth: Int) -> SettingType? {
    guard let entry = entries["type"],
      let text = shape.value(entry, .word(TypeWord.allCases.map(\.rawValue)))?.text,
      let word = TypeWord(rawValue: text)
    else { return nil }
    for key in WrittenSetting.typed {
      guard let other = entries[key], !word.keys.contains(key) else { continue }
      shape.diagnostics.error(
        "'\(key)' does not go with the type \(word.rawValue)", at: other.key.range)
    }
    switch word {
    case .list: return list(entries, at: entry, depth: depth)
    case .word:
      guard let choices = entries["choices"] else { return missing("choices", of: word, entry) }
      return shape.value(choices, WrittenSetting.choices).map { .word($0.list.compactMap(\.text)) }
    case .text, .integer, .number, .duration, .flag, .record:
      return scalar(word, entries, at: entry, depth: depth)
    }
  }

  private mutating func scalar(
    _ word: TypeWord, _ entries: [String: Node.Entry], at entry: Node.Entry, depth: Int
  ) -> SettingType? {
    switch word {
    case .text:
      let limit = entries["max_length"].flatMap {
        shape.value($0, WrittenSetting.maxLength)?.integer
      }
      return .text(maxLength: limit ?? 500)
    case .integer:
      return bounds(entries, .integer(-1_000_000...1_000_000), 0, 1_000_000) { $0.integer }
        .map { .integer($0) }
    case .number:
      return bounds(entries, .number(-1e9...1e9), 0, 1e9) { $0.number }.map { .number($0) }
    case .duration:
      let most = Duration.hours(24)
      return bounds(entries, .duration(.zero...most), .seconds(5), .hours(2)) { $0.duration }
        .map { .duration($0) }
    case .flag: return .flag
    case .record:
      guard let fields = entries["fields"] else { return missing("fields", of: word, entry) }
      return record(fields, depth: depth)
    case .word, .list: return nil
    }
  }

  private mutating func list(
    _ entries: [String: Node.Entry], at entry: Node.Entry, depth: Int
  ) -> SettingType? {
    guard let of = entries["of"] else { return missing("of", of: .list, entry) }
    let words = TypeWord.inLists
    guard let text = shape.value(of, .word(words.map(\.rawValue)))?.text,
      let word = TypeWord(rawValue: text)
    else { return nil }
    for key in ["max_length", "fields"] where !word.keys.contains(key) {
      guard let other = entries[key] else { continue }
      shape.diagnostics.error(
        "'\(key)' does not go with a list of the type \(word.rawValue)", at: other.key.range)
    }
    // In a list, 'min' and 'max' are how many items there are.
    let rest = entries.filter { !["min", "max"].contains($0.key) }
    guard let item = scalar(word, rest, at: of, depth: depth) else { return nil }
    return bounds(entries, .integer(0...500), 1, 200) { $0.integer }
      .map { .list(item, count: $0) }
  }

  private mutating func record(_ entry: Node.Entry, depth: Int) -> SettingType? {
    guard depth < Self.mostDepth else {
      shape.diagnostics.error(
        "settings are nested more than \(Self.mostDepth) levels deep", at: entry.key.range)
      return nil
    }
    let fields = declarations(entry, depth: depth + 1)
    return fields.isEmpty ? nil : .record(SettingsSchema(fields.map(\.field)))
  }

  /// `min` and `max` of a type, or what holds without them.
  private mutating func bounds<Bound: Comparable>(
    _ entries: [String: Node.Entry], _ type: SettingType, _ low: Bound, _ high: Bound,
    _ read: (SettingValue) -> Bound?
  ) -> ClosedRange<Bound>? {
    let least = entries["min"].map { shape.value($0, type).flatMap(read) }
    let most = entries["max"].map { shape.value($0, type).flatMap(read) }
    if case .some(.none) = least { return nil }
    if case .some(.none) = most { return nil }
    let lower = (least ?? nil) ?? min(low, (most ?? nil) ?? low)
    let upper = (most ?? nil) ?? max(high, lower)
    guard lower <= upper else {
      if let entry = entries["max"] {
        shape.diagnostics.error("'max' is less than 'min'", at: entry.value.range)
      }
      return nil
    }
    return lower...upper
  }

  private mutating func missing(
    _ key: String, of word: TypeWord, _ entry: Node.Entry
  ) -> SettingType? {
    shape.diagnostics.error("the type \(word.rawValue) needs '\(key)'", at: entry.value.range)
    return nil
  }
}
