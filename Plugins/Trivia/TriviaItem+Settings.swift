import ActivityKit
import Foundation

extension TriviaItem {
  private static let ask = Setting.text("ask", maxLength: 500, "The question.")
  private static let choices = Setting.texts(
    "choices", default: [], count: 2...26, maxLength: 200,
    "What to choose from. Without it, people type the answer.")
  private static let answer = Setting<[String]>(
    SettingsSchema.Field(
      name: "answer",
      type: .either([
        .text(maxLength: 200), .list(.text(maxLength: 200), count: 1...26),
      ]),
      fallback: nil, isRequired: false,
      help: "The right choice, a list of them where several are right, or what people should type; "
        + "true or false makes True and False the choices, unless there is 'accept'.")
  ) { value in
    value?.text.map { [$0] } ?? value?.list.compactMap(\.text) ?? []
  }
  private static let accept = Setting.texts(
    "accept", count: 0...50, maxLength: 200, "Other typed answers that are as right.")
  private static let reject = Setting.texts(
    "reject", count: 0...50, maxLength: 200,
    "Typed answers that look right and are not; a slip that leads near one is not forgiven.")
  private static let spelling = Setting<TypedKey.Spelling?>(
    SettingsSchema.Field(
      name: "spelling", type: .word(TypedKey.Spelling.allCases.map(\.rawValue)), fallback: nil,
      isRequired: false, help: "For this question, other than for the quiz.")
  ) { $0?.text.flatMap(TypedKey.Spelling.init(rawValue:)) }
  private static let within = Setting.optionalNumber(
    "within", in: 0...1e15, "The answer is a number, right within this much.")
  private static let nearest = Setting.flag(
    "nearest", default: false, "The answer is a number, and whoever comes nearest is right.")
  private static let order = Setting.texts(
    "order", default: [], count: 2...10, maxLength: 200,
    "Instead of choices and answer: what is to be put in order, written in the right order.")
  private static let because = Setting.optionalText("because", "Why; told after the answer.")
  private static let source = Setting.optionalText(
    "source", maxLength: 300, "Where that is from; told after the answer.")

  static let settings = SettingsSchema(
    Self.ask, Self.choices, Self.answer, Self.accept, Self.reject, Self.spelling, Self.within,
    Self.nearest, Self.order,
    Self.because, Self.source)

  /// Reads one question; what does not fit together goes into `problems`.
  /// - Parameter spelling: how much it matters in the quiz.
  init(
    _ settings: Settings, spelling: TypedKey.Spelling, _ problems: inout [SettingsProblem]
  ) {
    ask = settings[Self.ask]
    because = settings[Self.because]
    source = settings[Self.source]
    if settings.has(Self.order) {
      key = Self.order(settings, &problems)
    } else if settings.has(Self.choices) {
      key = Self.choices(settings, &problems)
    } else if settings.has(Self.within) || settings[Self.nearest] {
      key = Self.number(settings, &problems)
    } else {
      key = Self.typed(settings, spelling, &problems)
    }
  }

  private static let nearestAnswer = Setting.text(
    "answer", maxLength: 200, "A number. Whoever comes nearest to it wins.")

  /// Of a question whose answer is a number that somebody comes nearest to.
  static let nearestSettings = SettingsSchema(
    Self.ask, Self.nearestAnswer, Self.because, Self.source)

  init(nearest settings: Settings, _ problems: inout [SettingsProblem]) {
    ask = settings[Self.ask]
    because = settings[Self.because]
    source = settings[Self.source]
    key = .nearest(Self.number(settings[Self.nearestAnswer], within: nil, settings, &problems))
  }

  /// What only a question has that is answered in words.
  private static var typedOnly: [SettingsSchema.Field] {
    [accept.field, reject.field, spelling.field]
  }

  private static func order(_ settings: Settings, _ problems: inout [SettingsProblem]) -> Key {
    let others = [choices.field, answer.field] + typedOnly + [within.field, nearest.field]
    refuse(others, "order", settings, &problems)
    let labels = settings[order]
    findTwins(in: labels, of: "order", settings, &problems)
    return .order(labels, right: Array(labels.indices))
  }

  private static func choices(_ settings: Settings, _ problems: inout [SettingsProblem]) -> Key {
    refuse(typedOnly + [within.field, nearest.field], "choices", settings, &problems)
    let (labels, answers) = (settings[choices], settings[answer])
    findTwins(in: labels, of: "choices", settings, &problems)
    needAnswer(settings, &problems)
    let isList = settings.value("answer")?.text == nil
    let folded = labels.map(fold)
    var right: [Int] = []
    for (index, answer) in answers.enumerated() {
      let place = isList ? index : nil
      let exact = labels.firstIndex(of: answer)
      guard let choice = exact ?? folded.firstIndex(of: fold(answer)) else {
        problems.append(
          settings.problem(
            "answer", at: place,
            "answer '\(answer)' is not one of the choices (\(labels.joined(separator: ", ")))"))
        continue
      }
      if right.contains(choice) {
        problems.append(
          settings.problem("answer", at: place, "answer '\(answer)' is given twice"))
      }
      right.append(choice)
    }
    return .choices(labels, right: right.sorted())
  }

  private static func number(_ settings: Settings, _ problems: inout [SettingsProblem]) -> Key {
    refuse(typedOnly, "number", settings, &problems)
    needAnswer(settings, &problems)
    let text = single(settings, &problems)
    let key = Self.number(text, within: settings[within], settings, &problems)
    guard settings[nearest] else {
      return .within(key, tolerance: settings[within] ?? 0)
    }
    if settings.has(within) {
      problems.append(settings.problem("within", "give 'within' or 'nearest', not both"))
    }
    return .nearest(key)
  }

  private static func number(
    _ text: String, within tolerance: Double?, _ settings: Settings,
    _ problems: inout [SettingsProblem]
  ) -> NumberKey {
    if let number = NumberKey(text, within: tolerance) { return number }
    if !text.isEmpty, let fault = NumberReader.fault(in: text, by: .author) {
      problems.append(settings.problem("answer", "answer \(fault)"))
    }
    return NumberKey(text: text, value: 0)
  }

  private static func typed(
    _ settings: Settings, _ spelling: TypedKey.Spelling, _ problems: inout [SettingsProblem]
  ) -> Key {
    needAnswer(settings, &problems)
    let answer = single(settings, &problems)
    // With `accept`, even where it is empty, it is a word to be typed: a song may be called True.
    if !settings.has(accept),
      let truth = ["true", "false"].firstIndex(of: answer.lowercased())
    {
      refuse([reject.field, Self.spelling.field], "true or false", settings, &problems)
      return .choices(["True", "False"], right: [truth])
    }
    let key = TypedKey(
      answer, aliases: settings[accept], rejected: settings[reject],
      spelling: settings[Self.spelling] ?? spelling)
    if !key.rejected.isEmpty {
      let judge = AnswerJudge(TypedKey(answer, aliases: key.aliases, spelling: .exact))
      for (index, text) in key.rejected.enumerated() where judge.accepts(text) {
        problems.append(
          settings.problem("reject", at: index, "'\(text)' is accepted as the answer too"))
      }
    }
    return .typed(key)
  }
}

extension TriviaItem {
  private static func needAnswer(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    if !settings.has(answer) {
      problems.append(settings.problem("ask", "this question has no 'answer'"))
    }
  }

  private static func single(
    _ settings: Settings, _ problems: inout [SettingsProblem]
  ) -> String {
    let answers = settings[answer]
    if answers.count > 1 {
      problems.append(
        settings.problem(
          "answer", "several answers need 'choices'; other spellings belong under 'accept'"))
    }
    return answers.first ?? ""
  }

  /// Settings that would go unread are refused.
  private static func refuse(
    _ fields: [SettingsSchema.Field], _ kind: String, _ settings: Settings,
    _ problems: inout [SettingsProblem]
  ) {
    for field in fields where settings.value(field.name) != nil {
      problems.append(
        settings.problem(field.name, "'\(field.name)' does not go with a question of \(kind)"))
    }
  }

  private static func findTwins(
    in labels: [String], of name: String, _ settings: Settings,
    _ problems: inout [SettingsProblem]
  ) {
    var known: Set<String> = []
    // Those that differ in case or accents are told apart by their letters.
    for (index, label) in labels.enumerated()
    where !known.insert(label.trimmingCharacters(in: .whitespaces)).inserted {
      problems.append(settings.problem(name, at: index, "'\(label)' is listed twice"))
    }
    for (index, label) in labels.enumerated() where isPass(label) {
      problems.append(
        settings.warning(
          name, at: index,
          "whoever types '\(label)' passes; it can be picked by its letter, or by /answer \(label)")
      )
    }
  }

  private static func isPass(_ label: String) -> Bool {
    label.utf8.count < 12 && HouseWord(label) == .pass
  }

  /// As the reader of answers compares: `lima` picks Lima.
  static func fold(_ label: String) -> String {
    // Folding is slow, and packs have thousands of choices.
    if label.utf8.allSatisfy({ (0x21..<0x80).contains($0) }) { return label.lowercased() }
    return label.trimmingCharacters(in: .whitespaces)
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}

extension TriviaItem.NumberKey {
  /// As its author wrote it; nil where that is not plainly a number.
  init?(_ text: String, within tolerance: Double?) {
    guard case .number(let numeral) = NumberReader.answer(text, within: tolerance) else {
      return nil
    }
    self.init(text: NumberReader.shown(text, as: numeral), value: numeral.value)
  }
}
