import ActivityKit
import Recipes
import YAML

extension RecipeReader {
  private static let mostSteps = 200
  private static let mostDepth = 4

  mutating func steps(
    _ entry: Node.Entry, in scope: RecipeScope, depth: Int
  ) -> [RecipeTemplate]? {
    let place = Subject(entry).place(of: entry.value)
    guard let items = entry.value.items else {
      shape.diagnostics.error(
        "'steps' takes a list of steps, each starting with '- ', as in '- say: Welcome.'",
        at: place)
      return nil
    }
    guard !items.isEmpty else {
      shape.diagnostics.error("'steps' is empty; it takes a step or more", at: place)
      return nil
    }
    guard items.count <= Self.mostSteps else {
      shape.diagnostics.error(
        "'steps' has \(items.count) items; at most \(Self.mostSteps) fit", at: place)
      return nil
    }
    guard depth <= Self.mostDepth else {
      shape.diagnostics.error(
        "steps stand in one another more than \(Self.mostDepth) deep", at: entry.key.range)
      return nil
    }
    // All of them are read, whatever is wrong with one.
    let steps = items.map { step($0, in: scope, depth: depth) }
    return steps.contains { $0 == nil } ? nil : steps.compactMap(\.self)
  }

  private mutating func step(
    _ item: Node, in scope: RecipeScope, depth: Int
  ) -> RecipeTemplate? {
    guard let entries = item.entries else {
      let word = item.text.flatMap { RecipeVerb(rawValue: $0) }
      let first = item.text?.split(separator: " ").first.map(String.init) ?? ""
      if word == nil,
        let mark = shape.misplacedMark(in: item, isKey: RecipeVerb(rawValue: first) != nil)
      {
        shape.diagnostics.error(mark.message, at: mark.place, mended: mark.mended)
        return nil
      }
      shape.diagnostics.error(
        word.map { "write '\($0.rawValue):' with a colon, and what it takes after it" }
          ?? "a step begins with a word such as say, ask or wait, as in '- say: Welcome.'",
        at: item.firstPlace)
      return nil
    }
    if !shape.cutTexts(in: item, known: RecipeVerb.keys.contains).isEmpty { return nil }
    let named = entries.compactMap { entry in
      entry.key.text.flatMap { RecipeVerb(rawValue: $0) }.map { (verb: $0, entry: entry) }
    }
    guard let (verb, entry) = named.first else {
      unknownStep(item, entries)
      return nil
    }
    for second in named.dropFirst() {
      shape.diagnostics.error(
        "a step does one thing, and this one has '\(verb.rawValue)' already; "
          + "start another with '- '", at: second.entry.key.range)
    }
    let others = entries.filter { other in
      !named.dropFirst().contains { $0.entry.key.text == other.key.text }
    }
    guard var operands = operands(others, of: verb, at: entry, in: scope) else {
      // What comes after may rely on it, so as much as can be told is noted.
      guess(verb, others)
      if verb.hasSteps { _ = self.body(of: verb, item, entry, nil, in: scope, depth: depth) }
      return nil
    }
    let context = StepContext(verb: verb, entry: entry, entries: others)
    guard follow(context, &operands) else { return nil }
    guard verb.hasSteps else { return RecipeTemplate(verb: verb, operands: operands) }
    let wasLimited = flow.isLimited
    flow.isLimited = wasLimited || operands["until"] != nil
    defer { flow.isLimited = wasLimited }
    let type = itemType(of: operands["each"], in: scope)
    return body(of: verb, item, entry, type, in: scope, depth: depth).map {
      RecipeTemplate(verb: verb, operands: operands, steps: $0)
    }
  }

  private mutating func body(
    of verb: RecipeVerb, _ item: Node, _ entry: Node.Entry, _ type: SettingType?,
    in scope: RecipeScope, depth: Int
  ) -> [RecipeTemplate]? {
    guard let steps = item.entry("steps") else {
      shape.diagnostics.error("'\(verb.rawValue)' needs 'steps'", at: entry.key.range)
      return nil
    }
    flow.loops += 1
    defer { flow.loops -= 1 }
    let scope = verb == .each ? scope.within(type ?? .text(maxLength: 1_000)) : scope
    return self.steps(steps, in: scope, depth: depth + 1)
  }

  private func itemType(
    of operand: RecipeTemplate.Operand?, in scope: RecipeScope
  ) -> SettingType? {
    guard case .setting(let names) = operand, case .list(let item, _) = scope.type(of: names) else {
      return nil
    }
    return item
  }

  /// Reports the key of a step that has none of the words.
  private mutating func unknownStep(_ item: Node, _ entries: [Node.Entry]) {
    guard let entry = entries.first(where: { !RecipeVerb.keys.contains($0.key.text ?? "") }) else {
      shape.diagnostics.error(
        "this step has no word that says what it does, such as say, ask or wait",
        at: item.firstPlace)
      return
    }
    shape.unknown(
      entry.key, "a step", known: RecipeVerb.allCases.map(\.rawValue), all: "the steps are")
  }

  /// Notes what a step with an error in it was meant to do.
  private mutating func guess(_ verb: RecipeVerb, _ entries: [Node.Entry]) {
    func text(_ key: String) -> String? { entries.first { $0.key.text == key }?.value.text }
    func has(_ key: String) -> Bool { entries.contains { $0.key.text == key } }
    switch verb {
    case .ask:
      flow.ask(
        RecipeFlow.Asked(
          name: text("as") ?? RecipeVerb.answers,
          privacy: text("privacy").flatMap(Privacy.init(rawValue:)) ?? .named,
          isText: !has("choices") && !has("min") && !has("max") && !has("done"),
          isReady: has("done"), hasSolution: has("solution")))
    case .share:
      if let name = text("share").flatMap({ flow.named($0)?.name }) ?? flow.asked.last?.name {
        flow.share(name)
      }
    case .pair, .group:
      guard has("asking") else { break }
      flow.ask(
        RecipeFlow.Asked(
          name: text("as") ?? RecipeVerb.answers, privacy: .named, isText: !has("choices"),
          isReady: false))
    case .vote: flow.voted = flow.lastShared ?? flow.asked.last
    case .say, .wait, .alone, .round, .teams, .repeat, .each, .award, .show, .board: break
    }
  }
}

/// A step as it is written.
struct StepContext {
  let verb: RecipeVerb
  /// The entry of its word.
  let entry: Node.Entry
  let entries: [Node.Entry]

  func entry(_ key: String) -> Node.Entry? { entries.first { $0.key.text == key } }

  /// Where a key or its value stands, or the word of the step when it is absent.
  func place(_ key: String) -> SourceRange {
    self.entry(key).map { Subject($0).place(of: $0.value) } ?? entry.key.range
  }
}
