import ActivityKit

/// One question of a quiz with what is right.
struct TriviaItem: Codable, Sendable, Equatable {
  enum Key: Codable, Sendable, Equatable {
    /// The indices of the right choices, in the order of the choices.
    case choices([String], right: [Int])
    /// The indices of the labels in the right order.
    case order([String], right: [Int])
    case typed(TypedKey)
    /// Right within the tolerance.
    case within(NumberKey, tolerance: Double)
    /// Right is who comes nearest.
    case nearest(NumberKey)
  }

  struct NumberKey: Codable, Sendable, Equatable {
    /// As people read it.
    let text: String
    let value: Double
  }

  let ask: String
  var key: Key
  let because: String?
  let source: String?

  /// Whether somebody who types a right answer would be taken to call on the house.
  var isHardToGive: Bool {
    guard case .typed(let key) = key else { return false }
    return ([key.answer] + key.aliases).contains(where: HouseWord.claims)
  }

  /// The question where what follows is a sentence of its own.
  var closedAsk: String { ask.last.map { ".!?:…。？！".contains($0) } == true ? ask : ask + "." }

  /// - Parameter saysHow: whether to say how any text can be given. It is said with every question of a
  ///   quiz where one needs it, so that it gives no answer away.
  func question(number: Int, of count: Int, saysHow: Bool = false) -> Question {
    func asked(_ ask: Text) -> Text { .triviaAsked(number: number, count: count, ask: ask) }
    let (ask, closed) = (Text(ask), Text(closedAsk))
    switch key {
    case .choices(let labels, let right) where right.count == 1:
      return .choice(asked(ask), Self.shown(labels))
    case .choices(let labels, _):
      return .choice(
        asked(.triviaPickEvery(ask: closed)), Self.shown(labels), pick: 1...labels.count)
    case .order(let labels, _):
      let labels = labels.map(Text.verbatim)
      let isLettered = ChoiceMarks(labels).kind == .letters
      return .choice(
        asked(isLettered ? .triviaOrderLetters(ask: closed) : .triviaOrderThem(ask: closed)),
        labels, pick: labels.count...labels.count)
    case .typed(let key):
      return .text(asked(saysHow ? .triviaTakesAny(ask: ask) : ask), maxLength: 200, key: key)
    case .within:
      return .number(asked(ask))
    case .nearest:
      return .number(asked(.triviaNearestHasIt(ask: closed)))
    }
  }

  /// What judges typed answers; nil for other questions.
  var judge: AnswerJudge? {
    if case .typed(let key) = key { AnswerJudge(key, of: ask) } else { nil }
  }

  /// Whether an answer is right whatever the others say; never for ``Key/nearest(_:)``.
  /// - Parameter judge: the one of the question, made once where many answers are judged.
  func isRight(_ value: Answer.Value, by judge: AnswerJudge? = nil) -> Bool {
    switch (key, value) {
    case (.choices(_, let right), .choice(let picked)): picked.sorted() == right
    case (.order(_, let right), .choice(let picked)): picked == right
    case (.typed, .text(let line)): (judge ?? self.judge)?.accepts(line) ?? false
    // A hair more than the tolerance, because decimals are not exact in binary.
    case (.within(let key, let tolerance), .number(let number)):
      abs(number - key.value) <= tolerance + abs(key.value) * 1e-12
    case (.choices, _), (.order, _), (.typed, _), (.within, _), (.nearest, _): false
    }
  }

  func right(among answers: [Answer]) -> [Answer] {
    guard case .nearest(let key) = key else {
      let judge = judge
      return answers.filter { isRight($0.value, by: judge) }
    }
    // A loop, because swiftc 6.3 fails to optimise the same as filter over map.
    var nearest: [Answer] = []
    var least = Double.infinity
    for answer in answers {
      guard case .number(let number) = answer.value else { continue }
      let distance = abs(number - key.value)
      if distance < least { nearest = [] }
      if distance <= least { nearest.append(answer) }
      least = min(least, distance)
    }
    return nearest
  }

  /// What tells it from other questions, whatever order its choices come in.
  var mark: String {
    switch key {
    case .choices(let labels, _), .order(let labels, _):
      ([ask] + labels.sorted()).joined(separator: "\n")
    case .typed, .within, .nearest: ask
    }
  }

  var isNearest: Bool { if case .nearest = key { true } else { false } }

  var isOrder: Bool { if case .order = key { true } else { false } }

  var hasChoices: Bool {
    switch key {
    case .choices, .order: true
    case .typed, .within, .nearest: false
    }
  }

  /// Choices as people read them: true and false in their language.
  static func shown(_ labels: [String]) -> [Text] {
    guard isTruth(labels) else { return labels.map(Text.verbatim) }
    let truths = [
      Text(translations: ["en": "True", "es": "Verdadero"]),
      Text(translations: ["en": "False", "es": "Falso"]),
    ]
    return labels.map { $0 == "True" ? truths[0] : truths[1] }
  }

  static func isTruth(_ labels: [String]) -> Bool {
    labels.count == 2 && Set(labels) == ["True", "False"]
  }

  /// Brings the choices into a drawn order; what is right moves along.
  mutating func shuffle(using random: inout RandomSource) {
    switch key {
    case .choices(let labels, let right):
      let drawn = labels.indices.shuffled(using: &random)
      key = .choices(
        drawn.map { labels[$0] },
        right: drawn.indices.filter { right.contains(drawn[$0]) })
    case .order(let labels, let right):
      var drawn = labels.indices.shuffled(using: &random)
      if drawn == right { drawn.append(drawn.removeFirst()) }
      key = .order(
        drawn.map { labels[$0] }, right: right.compactMap { drawn.firstIndex(of: $0) })
    case .typed, .within, .nearest:
      break
    }
  }
}
