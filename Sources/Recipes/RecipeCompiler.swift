import ActivityKit

/// Puts the settings of one activity into the steps of a recipe.
struct RecipeCompiler {
  private(set) var problems: [SettingsProblem] = []
  private var scope: RecipeScope
  private let values: Settings
  private var item: SettingValue?
  private var written = 0
  private var characters = 0

  /// How many steps there may be in all, those within a loop once for each of its turns.
  private static let mostSteps = 10_000
  /// How many characters the texts may have in all: they are saved at each step.
  private static let mostCharacters = 200_000
  /// How many lines may be said at once.
  private static let mostLines = 100

  init(_ scope: RecipeScope, values: Settings) {
    self.scope = scope
    self.values = values
  }

  mutating func compile(_ templates: [RecipeTemplate]) -> [RecipeStep] {
    let steps = self.steps(templates)
    guard problems.isEmpty else { return [] }
    let extent = RecipeExtent(steps)
    if written > Self.mostSteps || extent.steps > Self.mostSteps {
      refuse("with these settings it takes over \(Self.mostSteps) steps")
    } else if characters > Self.mostCharacters {
      refuse("with these settings its texts have over \(Self.mostCharacters) characters")
    } else if extent.burst > Self.mostLines {
      refuse("with these settings it says over \(Self.mostLines) lines at once, without a 'wait'")
    }
    return problems.isEmpty ? steps : []
  }

  private mutating func refuse(_ message: String) {
    problems.append(SettingsProblem(path: values.path, message: message))
  }

  /// Whether there is no use in going on.
  private var isTooLong: Bool { written > Self.mostSteps || characters > Self.mostCharacters }

  private mutating func steps(_ templates: [RecipeTemplate]) -> [RecipeStep] {
    var steps: [RecipeStep] = []
    for template in templates where !isTooLong {
      written += 1
      if let step = step(template) { steps.append(step) }
    }
    return steps
  }

  mutating func step(_ template: RecipeTemplate) -> RecipeStep? {
    let options = options(of: template)
    switch template.verb {
    case .say: return .say(texts(options[RecipeOption.say]))
    case .wait: return .wait(options[RecipeOption.wait])
    case .alone:
      return .alone(
        RecipeStep.Alone(
          topics: texts(options[RecipeOption.alone]), time: options[RecipeOption.time]))
    case .ask: return ask(options, template)
    case .share:
      return .share(
        RecipeStep.Share(
          name: options[RecipeOption.share], title: text(options[RecipeOption.title]),
          fewest: options[RecipeOption.fewest]))
    case .vote:
      return .vote(
        RecipeStep.Vote(
          name: options[RecipeOption.on] ?? RecipeVerb.answers,
          text: text(options[RecipeOption.vote]), pick: options[RecipeOption.favouritesToPick],
          time: options[RecipeOption.time]))
    case .pair: return groups(options[RecipeOption.pair], of: 2, options)
    case .group: return groups(options[RecipeOption.group], of: options[RecipeOption.size], options)
    case .round:
      return .round(
        RecipeStep.Round(
          topics: texts(options[RecipeOption.round]), time: options[RecipeOption.time],
          turn: text(options[RecipeOption.turn])))
    case .teams: return teams(options)
    case .repeat:
      return .loop(
        RecipeStep.Loop(
          bodies: [steps(template.steps)], turns: options[RecipeOption.repeat], isShuffled: false,
          called: text(options[RecipeOption.called]), limit: options[RecipeOption.until]))
    case .each: return each(options, template)
    case .award:
      return .award(
        RecipeStep.Award(
          points: options[RecipeOption.award], to: options[RecipeOption.to],
          reason: text(options[RecipeOption.reason])))
    case .show:
      guard let lines = options[RecipeOption.show] else { return .scores }
      return .list(
        RecipeStep.List(
          title: text(options[RecipeOption.title] ?? Text("")), lines: texts(lines),
          isNumbered: options[RecipeOption.numbered]))
    case .board: return board(options)
    }
  }

  /// What is filled in only as it is shown may make a board too large still.
  private mutating func board(_ options: Settings) -> RecipeStep {
    let lines = texts(options[RecipeOption.board])
    let spoken: RecipeText = text(options[RecipeOption.spoken])
    if let misfit = Board(lines.map { $0.filled([:]) }, spoken: spoken.filled([:])).misfit {
      refuse("with these settings \(misfit)")
    }
    return .board(lines, spoken: spoken)
  }

  private mutating func ask(_ options: Settings, _ template: RecipeTemplate) -> RecipeStep {
    let choices = options[RecipeOption.choices]
    let questions = texts(options[RecipeOption.ask])
    let closes = options[RecipeOption.closes]
    let kind: RecipeStep.Kind
    var solution: [Int]?
    var typed: [RecipeText]?
    if !choices.isEmpty {
      let pick = options[RecipeOption.pick]
      if pick > choices.count {
        let key = if case .setting = template.operands["pick"] { "pick" } else { "choices" }
        problem(template, key, "\(pick) may be picked, but there are \(choices.count) choices")
      }
      let labels = texts(choices)
      kind = .choice(labels, pick: pick)
      solution = self.solution(options, template, among: labels, pick: pick)
    } else if let low = options[RecipeOption.min], let high = options[RecipeOption.max] {
      if low > high {
        problem(template, "max", "\(high) is the most that can be answered, but \(low) the least")
      }
      kind = .number(Swift.min(low, high)...Swift.max(low, high))
    } else if options[RecipeOption.done] {
      kind = .ready
    } else {
      kind = .text(
        maxLength: options[RecipeOption.maxLength], words: options[RecipeOption.words],
        lines: options[RecipeOption.lines])
      let right = texts(options[RecipeOption.solution])
      typed = right.isEmpty ? nil : right
    }
    if questions.count > 1, solution != nil || typed != nil {
      problem(template, "ask", "a 'solution' is for one question, and these are \(questions.count)")
    }
    return .ask(
      RecipeStep.Ask(
        name: options[RecipeOption.name], text: questions.first ?? RecipeText([]), kind: kind,
        privacy: options[RecipeOption.privacy], time: options[RecipeOption.time],
        solution: solution, typed: typed,
        others: questions.count > 1 ? Array(questions[1...]) : nil,
        closes: closes == .early ? nil : closes, form: form(options, template),
        isHeld: options[RecipeOption.hold] ? true : nil))
  }

  /// How a text is asked to be made; the first that is said, where a setting hides that there are several.
  private mutating func form(_ options: Settings, _ template: RecipeTemplate) -> TextForm? {
    if let counts = options[RecipeOption.syllables] {
      let lines = counts.split(separator: "-", omittingEmptySubsequences: false)
      let syllables = lines.compactMap { Int($0) }.filter { (1...40).contains($0) }
      if syllables.count == lines.count { return .syllables(syllables) }
      problem(template, "syllables", "'\(counts)' is no form; syllables are written as in 5-7-5")
    }
    if let word = options[RecipeOption.initials] { return .initials(word) }
    return options[RecipeOption.wordsOf].map { TextForm.words(of: $0) }
  }

  /// The choices that are right, in their order; nil where none are said to be.
  private mutating func solution(
    _ options: Settings, _ template: RecipeTemplate, among labels: [RecipeText], pick: Int
  ) -> [Int]? {
    let right = texts(options[RecipeOption.solution]).map { $0.filled([:]).words() }
    guard !right.isEmpty else { return nil }
    let words = labels.map { $0.filled([:]).words() }
    for text in right where !words.contains(text) {
      problem(template, "solution", "'\(text)' is the solution, and not one of the choices")
    }
    if right.count > pick {
      problem(
        template, "solution", "the solution has \(right.count) choices, but \(pick) may be picked")
    }
    return words.indices.filter { right.contains(words[$0]) }
  }

  private mutating func groups(_ topics: [Text], of size: Int, _ options: Settings) -> RecipeStep {
    let choices = texts(options[RecipeOption.choices])
    let asking = text(options[RecipeOption.asking]).map { text in
      RecipeStep.GroupAsk(
        name: options[RecipeOption.name], text: text, choices: choices.isEmpty ? nil : choices,
        answeredBy: options[RecipeOption.answeredBy])
    }
    return .groups(
      RecipeStep.Groups(
        size: size, topics: texts(topics), time: options[RecipeOption.time], asking: asking))
  }

  private mutating func teams(_ options: Settings) -> RecipeStep {
    var (count, names): (Int, [RecipeText]) = (0, [])
    switch options[RecipeOption.teams] {
    case .count(let number): count = number
    case .names(let written): names = texts(written)
    }
    return .teams(
      RecipeStep.Teams(
        count: count, names: names, by: options[TeamPlan.by],
        rules: TeamRules(keep: options[TeamPlan.keep], score: options[TeamPlan.score]),
        time: options[RecipeOption.timeToChoose] ?? .seconds(30)))
  }

  private mutating func each(_ options: Settings, _ template: RecipeTemplate) -> RecipeStep {
    let items = options[RecipeOption.each]
    let (outerScope, outerItem) = (scope, item)
    defer { (scope, item) = (outerScope, outerItem) }
    let called = text(options[RecipeOption.called])
    let type = itemType(of: template)
    scope = scope.within(type)
    var bodies: [[RecipeStep]] = []
    for item in items where !isTooLong {
      self.item = item
      bodies.append(steps(template.steps))
    }
    let turns = Swift.min(options[RecipeOption.count] ?? items.count, items.count)
    return .loop(
      RecipeStep.Loop(
        bodies: bodies, turns: turns, isShuffled: options[RecipeOption.shuffle], called: called,
        limit: options[RecipeOption.until],
        fresh: options[RecipeOption.fresh] ? items.map { mark(of: $0, type) } : nil))
  }

  /// What tells an item from others, whatever the other settings are.
  private func mark(of item: SettingValue, _ type: SettingType) -> String {
    switch item {
    case .record(let record):
      guard case .record(let schema) = type else { return "" }
      return schema.fields.map { field in
        record.value(field.name).map { mark(of: $0, field.type) } ?? ""
      }.joined(separator: "\n")
    case .list(let list):
      guard case .list(let type, _) = type else { return "" }
      return list.map { mark(of: $0, type) }.joined(separator: "\n")
    case .duration(let time): return "\(time)"
    case .flag(let flag): return "\(flag)"
    case .text, .translations, .integer, .number: return item.spoken(in: "en") ?? ""
    }
  }

  private func itemType(of template: RecipeTemplate) -> SettingType {
    if case .setting(let names) = template.operands["each"],
      case .list(let item, _) = scope.type(of: names)
    {
      return item
    }
    return .text(maxLength: 1_000)
  }

  // MARK: Values

  /// The options of a step as if they had been written without settings.
  private func options(of template: RecipeTemplate) -> Settings {
    Settings(
      template.operands.compactMapValues { operand in
        switch operand {
        case .value(let value): value
        case .setting(let names):
          template.verb == .each ? value(of: names) : value(of: names).map(Self.escaped)
        }
      })
  }

  /// Texts of a setting stand for themselves where a phrase is read.
  private static func escaped(_ value: SettingValue) -> SettingValue {
    switch value {
    case .text(let text): .text(RecipePhrase.escaped(text))
    case .translations(let texts): .translations(texts.mapValues(RecipePhrase.escaped))
    case .list(let list): .list(list.map(escaped))
    case .integer, .number, .duration, .flag, .record: value
    }
  }

  private func value(of names: [String]) -> SettingValue? {
    guard let first = names.first else { return nil }
    let root =
      first == RecipeScope.item
      ? item : values.value(first) ?? scope.settings.field(first)?.fallback
    var path = [first]
    return names.dropFirst().reduce(root) { value, name in
      defer { path.append(name) }
      guard let record = value?.record, case .record(let schema) = scope.type(of: path) else {
        return nil
      }
      return record.value(name) ?? schema.field(name)?.fallback
    }
  }

  private mutating func texts(_ texts: [Text]) -> [RecipeText] {
    var filled: [RecipeText] = []
    for text in texts { filled.append(self.text(text)) }
    return filled
  }

  private mutating func text(_ phrase: Text?) -> RecipeText? { phrase.map { text($0) } }

  /// In every language that the phrase is written in, or the texts of the settings in it.
  private mutating func text(_ phrase: Text) -> RecipeText {
    var languages = phrase.languages
    for language in languages.union(["en"]) {
      for field in RecipePhrase(phrase.words(in: language)).fields {
        languages.formUnion(value(of: field)?.wording?.languages ?? [])
      }
    }
    let text =
      languages.isEmpty
      ? RecipeText(parts(of: phrase.words()))
      : RecipeText(
        translations: Dictionary(
          uniqueKeysWithValues: languages.map {
            ($0, parts(of: phrase.words(in: $0), in: $0))
          }))
    characters += text.length
    return text
  }

  private func parts(of phrase: String, in language: String = "en") -> [RecipeText.Part] {
    RecipePhrase(phrase).pieces.map { piece in
      switch piece {
      case .words(let words): .words(words)
      case .field(let names):
        if names.count == 1, let fact = RecipeFact(rawValue: names[0]) {
          .fact(fact)
        } else if case .duration(let time) = value(of: names) {
          .time(time)
        } else {
          .words(value(of: names)?.spoken(in: language) ?? "")
        }
      }
    }
  }

  private mutating func problem(_ template: RecipeTemplate, _ key: String, _ message: String) {
    var path = values.path
    if case .setting(let names) = template.operands[key], names.first != RecipeScope.item {
      for name in names { path = path.appending(.key(name)) }
    }
    problems.append(SettingsProblem(path: path, message: message))
  }
}

extension SettingValue {
  /// As people are told; nil of a time, which each language says in its own way, and of what is not said.
  fileprivate func spoken(in language: String) -> String? {
    switch self {
    case .text, .translations: wording?.words(in: language)
    case .integer(let number): String(number)
    case .number(let number): number.plain
    case .duration, .flag, .list, .record: nil
    }
  }
}
