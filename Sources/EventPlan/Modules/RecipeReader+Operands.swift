import ActivityKit
import Foundation
import Recipes
import YAML

extension RecipeReader {
  typealias Operands = [String: RecipeTemplate.Operand]

  /// The options of a step, or nil when anything in them was wrong.
  mutating func operands(
    _ entries: [Node.Entry], of verb: RecipeVerb, at word: Node.Entry, in scope: RecipeScope
  ) -> Operands? {
    let errors = shape.diagnostics.errorCount
    var operands: Operands = [:]
    var rest: [Node.Entry] = []
    var taken: Set<String> = []
    for entry in entries {
      let key = entry.key.text ?? ""
      if key == "steps", verb.hasSteps { continue }
      if verb.schema.field(key)?.type.holdsTexts == true, let inner = entry.value.bracedWord {
        shape.diagnostics.error(
          "text that begins with '{' goes in quotes: \"{\(inner)} …\"", at: entry.value.range)
        use(inner.split(separator: ".").map(String.init))
        taken.insert(key)
        continue
      }
      guard let field = verb.schema.field(key), let text = entry.value.text,
        let names = RecipePhrase.reference(text)
      else {
        rest.append(entry)
        continue
      }
      taken.insert(key)
      operands[key] = reference(names, for: field, entry, in: scope)
    }
    let schema = SettingsSchema(verb.schema.fields.filter { !taken.contains($0.name) })
    let owner = ShapeReader.Owner(
      name: verb.rawValue, subject: "'\(verb.rawValue)'", place: word.key.range)
    let range = word.key.range
    let written = Node(.mapping(rest), range: range)
    let values = translated {
      $0.settings(written, schema, owner: owner, path: SettingsPath())
    }
    for field in schema.fields {
      guard let value = values?.value(field.name) else { continue }
      operands[field.name] = .value(value)
    }
    for entry in rest { checkPhrases(in: entry, of: verb, scope) }
    return values != nil && shape.diagnostics.errorCount == errors ? operands : nil
  }

  // MARK: Settings in the place of values

  private mutating func reference(
    _ names: [String], for field: SettingsSchema.Field, _ entry: Node.Entry, in scope: RecipeScope
  ) -> RecipeTemplate.Operand? {
    let written = "$" + names.joined(separator: ".")
    guard !RecipeVerb.fixedKeys.contains(field.name) else {
      shape.diagnostics.error(
        "'\(field.name)' takes \(field.type.phrase), and no setting can stand for it",
        at: entry.value.range)
      use(names)
      return nil
    }
    guard let type = type(of: names, written, at: entry.value.range, in: scope) else { return nil }
    if field.name == "each" {
      guard case .list = type else {
        shape.diagnostics.error(
          "'each' takes a list, and \(written) is \(type.phrase)", at: entry.value.range)
        return nil
      }
      return .setting(names)
    }
    if field.type.takesText, type.isSpeakable {
      return .value(.text("{" + names.joined(separator: ".") + "}"))
    }
    if let misfit = SettingFit.misfit(of: type, called: written, in: field.type) {
      shape.diagnostics.error("'\(field.name)' \(misfit)", at: entry.value.range)
      return nil
    }
    return .setting(names)
  }

  /// The type of what names lead to, or nil with an error.
  private mutating func type(
    of names: [String], _ written: String, at range: SourceRange, in scope: RecipeScope,
    facts: [String] = []
  ) -> SettingType? {
    use(names)
    if let type = scope.type(of: names) { return type }
    if let first = names.first, flow.broken.contains(first) { return nil }
    let known = names.indices.first { scope.type(of: Array(names[...$0])) == nil } ?? 0
    let before = Array(names[..<known])
    let candidates = scope.names(after: before) + (known == 0 ? facts : [])
    let near = Spelling.nearest(to: names[known], among: candidates)
    if let near { use(before + [near]) }
    let lead = written.hasPrefix("$") ? "$" : "{"
    let suggestion = near.map {
      lead + (before + [$0]).joined(separator: ".") + (lead == "{" ? "}" : "")
    }
    if names[0] == RecipeScope.item, known == 0 {
      shape.diagnostics.error("\(written) stands for something only within 'each'", at: range)
    } else if known > 0 {
      shape.diagnostics.error(
        "'\(before.joined(separator: "."))' has no part '\(names[known])'", at: range,
        suggestion: suggestion)
    } else {
      shape.diagnostics.error(
        "there is no setting '\(names[0])'", at: range, suggestion: suggestion)
    }
    return nil
  }

  private mutating func use(_ names: [String]) {
    if let first = names.first { used.insert(first) }
  }

  // MARK: Fields in texts

  /// Checks the fields of every text in an option.
  private mutating func checkPhrases(
    in entry: Node.Entry, of verb: RecipeVerb, _ scope: RecipeScope
  ) {
    let key = entry.key.text ?? ""
    guard key != "each", !RecipeVerb.fixedKeys.contains(key),
      let field = verb.schema.field(key), field.type.holdsTexts
    else { return }
    for node in entry.value.items ?? [entry.value] {
      guard let translations = node.translations else {
        checkPhrase(node, in: key, scope)
        continue
      }
      for translation in translations { checkPhrase(translation.value, in: key, scope) }
      checkFields(in: translations)
    }
  }

  /// Every language names what the first one does.
  private mutating func checkFields(in translations: [Node.Entry]) {
    func fields(_ entry: Node.Entry) -> Set<String> {
      Set(RecipePhrase(entry.value.text ?? "").fields.map { "{\($0.joined(separator: "."))}" })
    }
    guard let first = translations.first else { return }
    let model = fields(first)
    // What is blank is wrong already.
    for other in translations.dropFirst() where !other.value.isEmpty {
      let found = fields(other)
      let (language, leader) = (other.key.text ?? "", first.key.text ?? "")
      if let missing = model.subtracting(found).min() {
        shape.diagnostics.error(
          "the text in '\(language)' leaves out \(missing), which that in '\(leader)' has",
          at: Subject(other).place(of: other.value))
      } else if let more = found.subtracting(model).min() {
        shape.diagnostics.error(
          "the text in '\(language)' has \(more), and that in '\(leader)' has not",
          at: Subject(other).place(of: other.value))
      }
    }
  }

  private mutating func checkPhrase(_ node: Node, in key: String, _ scope: RecipeScope) {
    guard let text = node.text else { return }
    if let names = RecipePhrase.reference(text) {
      shape.diagnostics.error(
        "in a list write {\(names.joined(separator: "."))} in quotes, not \(text)",
        at: node.range)
      use(names)
    }
    let phrase = RecipePhrase(text)
    for names in phrase.fields {
      let written = "{" + names.joined(separator: ".") + "}"
      check(names, in: key, at: place(of: written, in: node.range), scope)
    }
    for fault in phrase.faults { note(fault, in: key, node.range, scope) }
  }

  private mutating func check(
    _ names: [String], in key: String, at range: SourceRange, _ scope: RecipeScope
  ) {
    let written = "{" + names.joined(separator: ".") + "}"
    if names.count == 1, let fact = RecipeFact(rawValue: names[0]) {
      if let why = absence(of: fact, in: key) {
        shape.diagnostics.error("\(written) \(why)", at: range)
      }
      return
    }
    let facts = RecipeFact.allCases.filter { absence(of: $0, in: key) == nil }.map(\.rawValue)
    guard let type = type(of: names, written, at: range, in: scope, facts: facts) else { return }
    if !type.isSpeakable {
      shape.diagnostics.error("\(written) is \(type.phrase), and cannot be said", at: range)
    }
  }

  /// Notes braces that are no field.
  private mutating func note(
    _ fault: RecipePhrase.Fault, in key: String, _ range: SourceRange, _ scope: RecipeScope
  ) {
    let hint = "a brace that is to be read out is written twice"
    switch fault {
    case .noName(let inner):
      let written = "{\(inner)}"
      let near = field(meantBy: inner, in: key, scope)
      let message =
        inner.contains { "+-*/=<>?".contains($0) }
        ? "\(Quotation.of(written)) is no field: nothing is calculated in one"
        : "\(Quotation.of(written)) is no field: that is a name in braces"
      let place = place(of: written, in: range)
      shape.diagnostics.error(
        near == nil ? "\(message); \(hint)" : message, at: place, suggestion: near,
        mended: near.flatMap { name in shape.diagnostics.mended(place) { _ in name } })
    case .unclosed(let written):
      let name = String(
        written.dropFirst().prefix { $0.isLetter || $0.isNumber || "._".contains($0) })
      let near = field(meantBy: name, in: key, scope)
      let place = place(of: "{" + name, in: range)
      shape.diagnostics.error(
        "the '{' of \(Quotation.of(written)) is not closed\(near == nil ? "; \(hint)" : "")",
        at: place, suggestion: near,
        mended: near.flatMap { name in shape.diagnostics.mended(place) { _ in name } })
    case .unopened:
      shape.diagnostics.error(
        "this '}' closes no field; \(hint)", at: place(of: "}", in: range))
    }
  }

  /// The field that was meant by what is not quite a name, in its braces.
  private mutating func field(
    meantBy text: String, in key: String, _ scope: RecipeScope
  ) -> String? {
    let name = text.split { !($0.isLetter || $0.isNumber || "._".contains($0)) }.first ?? ""
    let facts = RecipeFact.allCases.filter { absence(of: $0, in: key) == nil }.map(\.rawValue)
    let known = scope.names(after: []) + facts
    let names = name.lowercased().split(separator: ".").map(String.init)
    guard let first = names.first else { return nil }
    if names.count > 1, scope.type(of: names) != nil {
      use(names)
      return "{\(names.joined(separator: "."))}"
    }
    guard let near = known.contains(first) ? first : Spelling.nearest(to: first, among: known)
    else {
      return nil
    }
    use([near])
    return "{\(near)}"
  }

  /// Where something stands in a text, if that can be told; all of the text otherwise.
  private func place(of written: String, in range: SourceRange) -> SourceRange {
    guard range.start.line == range.end.line,
      let line = shape.diagnostics.source(of: range.file)?.line(range.start.line)
    else { return range }
    let before = line.unicodeScalars.prefix(range.start.column - 1).count
    let text = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(before)))
    guard let found = text.range(of: written) else { return range }
    let column = range.start.column + text[..<found.lowerBound].unicodeScalars.count
    return SourceRange(
      file: range.file, start: SourcePosition(line: range.start.line, column: column),
      end: SourcePosition(
        line: range.start.line, column: column + written.unicodeScalars.count))
  }

  /// Why a fact is not there for a text to name; nil when it is.
  private func absence(of fact: RecipeFact, in key: String) -> String? {
    switch fact {
    case .number, .total:
      flow.loops == 0 && key != "called"
        ? "counts the turns of a 'repeat' or 'each', and this is in none" : nil
    case .count: flow.asked.isEmpty ? "counts answers, and nothing has been asked before" : nil
    case .name: key == "turn" ? nil : "is a name only in the 'turn' of a 'round'"
    case .people: nil
    }
  }
}

extension Node {
  /// The word of `{word}`, which YAML takes for a mapping.
  fileprivate var bracedWord: String? {
    guard isFlow, let entries, entries.count == 1, entries[0].value.isEmpty else { return nil }
    return entries[0].key.text
  }
}

extension SettingType {
  /// Whether a text can name its values.
  var isSpeakable: Bool {
    switch self {
    case .text, .word, .integer, .number, .duration: true
    case .flag, .list, .record, .either: false
    }
  }

  /// Whether texts for people are written here.
  var holdsTexts: Bool {
    switch self {
    case .text: true
    case .list(let item, _): item.holdsTexts
    case .either(let types): types.contains(where: \.holdsTexts)
    case .integer, .number, .duration, .flag, .word, .record: false
    }
  }
}
