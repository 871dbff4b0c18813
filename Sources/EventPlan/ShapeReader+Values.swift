import ActivityKit
import Words
import YAML

extension ShapeReader {
  /// The value of a key, or nil with an error.
  mutating func value(
    _ entry: Node.Entry, _ type: SettingType, isOneLine: Bool = false, isRequired: Bool = true,
    isProse: Bool = true, path: SettingsPath = SettingsPath()
  ) -> SettingValue? {
    let subject = Subject(entry, isOneLine: isOneLine, isProse: isProse)
    let outer = untranslated
    defer { untranslated = outer }
    if outer?.contains(entry.key.text ?? "") == true { untranslated = nil }
    let isNothing = type.takesText ? entry.value.isEmpty : entry.value.isNull
    guard !isNothing else {
      if type.takesText, noteComment(entry.value, subject) { return nil }
      let hint = isRequired ? "it takes \(type.phrase)" : "without the key its default holds"
      diagnostics.error("\(subject.name) has no value; \(hint)", at: subject.place(of: entry.value))
      return nil
    }
    return value(
      entry.value, type, subject, path: path.appending(.key(entry.key.text ?? "")))
  }

  /// Words of a plan on one line, or nil with an error.
  mutating func word(_ entry: Node.Entry, maxLength: Int = 80) -> String? {
    value(entry, .text(maxLength: maxLength), isOneLine: true, isProse: false)?.text
  }

  private mutating func value(
    _ node: Node, _ type: SettingType, _ subject: Subject, path: SettingsPath
  ) -> SettingValue? {
    if untranslated != nil, let text = type.ofText, let entries = node.translations {
      return translations(entries, text, subject, path: path)
    }
    switch type {
    case .either(let types):
      guard let fitting = types.first(where: { $0.fitsShape(of: node) }) else {
        return wrong(type, node, subject)
      }
      return value(node, fitting, subject, path: path)
    case .list(let item, let count):
      return list(node, of: item, count: count, subject, path: path)
    case .record(let schema):
      return record(node, schema, subject, path: path)
    case .text, .integer, .number, .duration, .flag, .word:
      guard let text = node.text else { return wrong(type, node, subject) }
      if type.takesText, node.isEmpty, noteComment(node, subject) { return nil }
      let reader = ScalarReader(type: type, isOneLine: subject.isOneLine)
      switch reader.read(text) {
      case .success(let value):
        if type.takesText, subject.isProse { checkWriting(of: node) }
        return value
      case .failure(let fault):
        if let quotes = foreignQuotes(
          around: text, node, fits: { if case .success = reader.read($0) { true } else { false } })
        {
          diagnostics.error(quotes.message, at: subject.place(of: node), mended: quotes.mended)
          return nil
        }
        diagnostics.error(
          "\(subject.name) \(fault.message)", at: subject.place(of: node),
          suggestion: fault.suggestion,
          mended: fault.written.flatMap { written in diagnostics.mended(node.range) { _ in written }
          })
        return nil
      }
    }
  }

  /// A text in several languages: `{ en: Welcome., es: Hola. }`.
  private mutating func translations(
    _ entries: [Node.Entry], _ type: SettingType, _ subject: Subject, path: SettingsPath
  ) -> SettingValue? {
    var texts: [String: String] = [:]
    let outer = untranslated
    defer { untranslated = outer }
    untranslated = nil
    for entry in entries {
      let tag = entry.key.text ?? ""
      if !Node.isLanguage(tag) {
        diagnostics.error(
          "\(Quotation.of(tag)) is no language; a text in several is written by their short names, as in "
            + "{ en: …, es: … }", at: entry.key.range)
      }
      texts[tag] = value(entry.value, type, subject.within(tag), path: path)?.text
    }
    return texts.count == entries.count ? .translations(texts) : nil
  }

  private mutating func list(
    _ node: Node, of type: SettingType, count: ClosedRange<Int>, _ subject: Subject,
    path: SettingsPath
  ) -> SettingValue? {
    guard let items = node.items else {
      return wrong(.list(type, count: count), node, subject)
    }
    if type.takesText { checkCommas(in: node, subject) }
    let values = items.enumerated().map { index, item in
      value(item, type, subject.item(index), path: path.appending(.index(index)))
    }
    guard count.contains(items.count) else {
      return error(
        "\(subject.name) has \(Phrase.count(items.count, "item")); it takes \(Bounds.items(count))",
        node, subject)
    }
    let sound = values.compactMap(\.self)
    return sound.count == values.count ? .list(sound) : nil
  }

  private mutating func record(
    _ node: Node, _ schema: SettingsSchema, _ subject: Subject, path: SettingsPath
  ) -> SettingValue? {
    guard node.entries != nil else { return wrong(.record(schema), node, subject) }
    let list = path.steps.last { if case .key = $0 { true } else { false } }
    var name = ""
    if case .key(let key) = list { name = key }
    let owner = Owner(
      name: name, subject: subject.name, place: subject.key ?? node.firstPlace)
    return settings(node, schema, owner: owner, path: path).map(SettingValue.record)
  }

  private mutating func wrong(
    _ type: SettingType, _ node: Node, _ subject: Subject
  ) -> SettingValue? {
    let message = "\(subject.name) takes \(type.phrase)"
    if type.takesText, let key = keyInText(node) {
      diagnostics.error("\(message); \(key.message)", at: key.place, mended: key.mended)
      return nil
    }
    if let mark = misplacedMark(in: node), type.takesCollection {
      diagnostics.error("\(message); \(mark.message)", at: mark.place, mended: mark.mended)
      return nil
    }
    if case .list(let item, _) = type, item.takesText, let list = listInText(node) {
      diagnostics.error("\(message); put it in brackets", at: node.range, mended: list)
      return nil
    }
    return error(message, node, subject)
  }

  /// Notes that a comment stands where a text should.
  /// - Returns: whether one does.
  private mutating func noteComment(_ node: Node, _ subject: Subject) -> Bool {
    guard let comment = commentInPlace(of: node, subject) else { return false }
    diagnostics.error(comment.message, at: comment.place, mended: comment.mended)
    return true
  }

  private mutating func error(
    _ message: String, _ node: Node, _ subject: Subject, _ suggestion: String? = nil
  ) -> SettingValue? {
    diagnostics.error(message, at: subject.place(of: node), suggestion: suggestion)
    return nil
  }
}

extension Node {
  /// A text by languages. A mapping without any is a text with a colon in it.
  var translations: [Node.Entry]? {
    entries.flatMap { entries in
      entries.contains { Self.isLanguage($0.key.text ?? "") } ? entries : nil
    }
  }

  static func isLanguage(_ tag: String) -> Bool {
    Text.isTag(tag) && PluralRules.languages.contains(String(tag.prefix { $0 != "-" }))
  }
}

extension SettingType {
  /// The text that it is, or may be.
  fileprivate var ofText: SettingType? {
    switch self {
    case .text: self
    case .either(let types): types.lazy.compactMap(\.ofText).first
    case .integer, .number, .duration, .flag, .word, .list, .record: nil
    }
  }
}
