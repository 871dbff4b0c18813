import YAML

/// An object of JSON that is a question.
struct JSONQuestion {
  private let entries: [(key: String, field: QuestionField?, value: JSONValue)]
  /// Keys that nothing is known of and that hold something.
  let unknown: [String]

  private typealias Entries = [(key: String, field: QuestionField?, value: JSONValue)]

  /// nil for an object that asks nothing.
  init?(_ object: [(key: String, value: JSONValue)]) {
    var entries = object.map { (key: $0.key, field: QuestionField($0.key), value: $0.value) }
    guard Self.settleQuestion(&entries) else { return nil }
    Self.settleAnswers(&entries)
    // Without a right answer or choices it may be a heading that has questions below it.
    let isAnswered = entries.contains { [.right, .choices, .wrong].contains($0.field) }
    if !isAnswered, entries.contains(where: { $0.value.isContainer && $0.field == nil }) {
      return nil
    }
    self.entries = entries
    unknown = entries.filter { $0.field == nil && !$0.value.isNothing }.map(\.key)
  }

  /// Whether one of its keys asks something; others that might are left out.
  private static func settleQuestion(_ entries: inout Entries) -> Bool {
    let asking = entries.indices.filter {
      entries[$0].field == .question && entries[$0].value.label != nil
    }
    let named = asking.first { QuestionField.plain(entries[$0].key).hasPrefix("question") }
    guard let best = named ?? asking.first ?? title(entries) else { return false }
    for index in entries.indices where entries[index].field == .question && index != best {
      entries[index].field = nil
    }
    entries[best].field = .question
    return true
  }

  /// A title asks where there is something to choose from.
  private static func title(_ entries: Entries) -> Int? {
    guard entries.contains(where: { [.choices, .wrong].contains($0.field) }) else { return nil }
    return entries.firstIndex {
      ["title", "name"].contains(QuestionField.plain($0.key)) && $0.value.text != nil
    }
  }

  private static func settleAnswers(_ entries: inout Entries) {
    // `answers` beside another right answer, or with choices that tell themselves, are the choices.
    let rights = entries.indices.filter { entries[$0].field == .right }
    let lists = rights.filter { QuestionField.plain(entries[$0].key) == "answers" }
    let others = rights.contains { !lists.contains($0) && !entries[$0].value.isNothing }
    for index in lists {
      let value = entries[index].value
      let isMarked = value.isObject || value.array?.contains(where: \.isContainer) == true
      if isMarked || (others && value.array != nil) { entries[index].field = .choices }
    }
    let letters = entries.indices.filter {
      if case .choice = entries[$0].field { true } else { false }
    }
    if letters.count == 1, rights.isEmpty { entries[letters[0]].field = .right }
    // A number counts something: the list that is there, whatever it is called.
    let isCounted = rights.contains {
      if case .word(let word) = entries[$0].value.content { Int(word) != nil } else { false }
    }
    guard isCounted, letters.isEmpty,
      !entries.contains(where: { [.choices, .wrong].contains($0.field) })
    else { return }
    let unnamed = entries.indices.filter {
      entries[$0].field == nil && entries[$0].value.labels.count > 1
        && entries[$0].value.array != nil
    }
    if unnamed.count == 1 { entries[unnamed[0]].field = .choices }
  }

  /// Whether it has what a question has, but for the question.
  static func isWithoutQuestion(_ object: [(key: String, value: JSONValue)]) -> Bool {
    object.contains { key, value in
      [.choices, .wrong].contains(QuestionField(key)) && !value.isNothing
    }
  }

  func fields(at range: SourceRange) -> QuestionFields {
    var result = QuestionFields(at: range)
    var ids: [String?] = []
    for (_, field, value) in entries where field == .choices {
      ids += setChoices(value, &result)
    }
    for (key, field, value) in entries {
      guard let field, !value.isNothing else { continue }
      set(field, key, value, ids, &result)
    }
    return result
  }

  private func set(
    _ field: QuestionField, _ key: String, _ value: JSONValue, _ ids: [String?],
    _ result: inout QuestionFields
  ) {
    switch field {
    case .question:
      result.question = value.label ?? ""
    case .right:
      setRight(key, value, ids, &result)
    case .choice(let place):
      if result.choices.count <= place {
        result.choices += Array(repeating: nil, count: place + 1 - result.choices.count)
      }
      result.choices[place] = value.label
    case .wrong: result.wrong += value.labels
    case .accept: result.accept += value.labels
    case .because: result.because = value.label
    case .category: result.category = value.labels.joined(separator: ", ")
    case .difficulty: result.difficulty = value.label
    case .source: result.source = value.label
    case .kind: result.kind = value.label
    case .within: result.within = value.label
    case .media: result.media += value.labels
    case .choices, .aside: break
    }
  }

  private func setRight(
    _ key: String, _ value: JSONValue, _ ids: [String?], _ result: inout QuestionFields
  ) {
    if case .object(let flags) = value.content, value.label == nil {
      return setFlags(flags, ids, &result)
    }
    let words = (value.array ?? [value]).compactMap { item -> String? in
      if case .word(let word) = item.content {
        if ["true", "false"].contains(word) {
          result.isTruth = true
        } else {
          result.isIndex = true
        }
      }
      return item.label
    }
    // A number is the answer itself where there is nothing to count.
    let hasChoices = entries.contains {
      if case .choice = $0.field { true } else { $0.field == .choices }
    }
    result.isIndex =
      hasChoices && result.isIndex || QuestionField.plain(key).hasSuffix("index")
    for word in words {
      if let place = ids.firstIndex(of: word), !result.isIndex {
        if !result.marked.contains(place) { result.marked.append(place) }
      } else {
        result.right.append(word)
      }
    }
  }

  /// `{"answer_a_correct": "false", "answer_b_correct": "true"}`.
  private func setFlags(
    _ flags: [(key: String, value: JSONValue)], _ ids: [String?], _ result: inout QuestionFields
  ) {
    for flag in flags where flag.value.text == "true" {
      let name = flag.key.replacingBytes("_correct", with: "")
      if let place = ids.firstIndex(of: name), !result.marked.contains(place) {
        result.marked.append(place)
      }
    }
  }

  /// - Returns: what the choices are called, such as letters, where they have such names.
  private func setChoices(_ value: JSONValue, _ result: inout QuestionFields) -> [String?] {
    var ids: [String?] = []
    if case .object(let choices) = value.content {
      for choice in choices {
        ids.append(choice.key)
        result.choices.append(choice.value.label)
      }
      return ids
    }
    for item in value.array ?? [] {
      guard case .object(let parts) = item.content else {
        ids.append(nil)
        result.choices.append(item.label)
        continue
      }
      let isRight = parts.contains { part in
        Self.flags.contains(QuestionField.plain(part.key))
          && ["true", "1", "100"].contains(part.value.text?.lowercased() ?? "")
      }
      if isRight { result.marked.append(result.choices.count) }
      ids.append(parts.first { Self.names.contains(QuestionField.plain($0.key)) }?.value.text)
      result.choices.append(item.label)
    }
    return ids
  }

  private static let flags: Set<String> = [
    "correct", "iscorrect", "right", "isright", "isanswer", "isrightanswer", "iscorrectanswer",
    "fraction",
  ]
  private static let names: Set<String> = ["id", "key", "letter", "label"]
}

extension JSONValue {
  var isObject: Bool { if case .object = content { true } else { false } }
  var isContainer: Bool { isObject || array != nil }

  /// Nothing that would be missed.
  var isNothing: Bool {
    switch content {
    case .string(let text): text.isEmpty
    case .word(let word): word == "null"
    case .array(let items): items.isEmpty
    case .object(let entries): entries.isEmpty
    }
  }

  /// Its text, or that of an object that has one.
  var label: String? {
    if isNothing { return nil }
    if let text { return text }
    guard case .object(let entries) = content else { return nil }
    return entries.first {
      Self.texts.contains(QuestionField.plain($0.key)) && $0.value.text != nil
    }?
    .value.text
  }

  /// The texts of a list, or the one.
  var labels: [String] { (array ?? [self]).compactMap(\.label) }

  private static let texts: Set<String> = [
    "text", "answer", "option", "choice", "value", "title", "content", "name", "question", "label",
    "answertext", "optiontext",
  ]
}
