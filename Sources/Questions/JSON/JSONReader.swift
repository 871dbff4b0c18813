import YAML

/// Reads questions in JSON as programs have them, whatever they call the keys: a list, or objects in
/// objects, each with a question, its answer and perhaps choices.
struct JSONReader {
  private var log: ImportLog
  private var questions: [QuestionFields] = []
  private var unknown: [String] = []
  private var firstUnknown: SourcePosition?

  init(_ log: ImportLog) { self.log = log }

  mutating func read() -> ImportLog {
    var parser = JSONParser(log.source.bytes)
    let values: [JSONValue]
    do { values = try parser.parseLines() } catch {
      log.refuse(error.message, at: SourceRange(file: log.source.file, at: error.position))
      return log
    }
    let before = questions.count
    for value in values { collect(value, under: nil, isListed: values.count > 1) }
    if questions.count == before {
      log.refuse(
        "there is no question in it; each is an object with 'question' and 'answer'",
        at: log.start)
      return log
    }
    if let firstUnknown {
      log.note(
        QuestionField.leftOut("key", unknown),
        at: SourceRange(file: log.source.file, at: firstUnknown))
    }
    log.take(questions, countingFrom: .zero)
    return log
  }

  // MARK: Finding them

  /// - Parameters:
  ///   - name: the key that leads to it, if it says something.
  ///   - isListed: whether it stands where others are questions.
  private mutating func collect(_ value: JSONValue, under name: String?, isListed: Bool) {
    switch value.content {
    case .array(let items):
      for item in items { collect(item, under: name, isListed: true) }
    case .object(let entries):
      if let object = JSONQuestion(entries) {
        add(object, value, under: name)
        return
      }
      if isListed, JSONQuestion.isWithoutQuestion(entries) {
        return fault("it has no 'question'", value)
      }
      let parts = entries.filter { $0.value.isContainer }
      guard !parts.isEmpty else {
        if isListed { fault("it has no 'question'", value) }
        return
      }
      let category = entries.first { QuestionField($0.key) == .category }?.value.label
      for part in parts {
        collect(
          part.value, under: category ?? Self.category(part, among: parts.count) ?? name,
          isListed: false)
      }
    case .string, .word:
      if isListed { fault("this is not a question", value) }
    }
  }

  /// The key of a part, where it names what its questions are about and is not the name of one.
  private static func category(_ part: (key: String, value: JSONValue), among count: Int) -> String?
  {
    if case .object(let entries) = part.value.content, JSONQuestion(entries) != nil { return nil }
    let isNamed = !containers.contains(QuestionField.plain(part.key)) && Int(part.key) == nil
    return isNamed && count > 1 ? part.key : nil
  }

  /// Names of what holds questions; others name a category.
  private static let containers: Set<String> = [
    "content", "data", "items", "questions", "quiz", "quizzes", "results", "trivia",
  ]

  private mutating func add(_ object: JSONQuestion, _ value: JSONValue, under name: String?) {
    var fields = object.fields(at: range(value))
    fields.category = fields.category ?? name
    questions.append(fields)
    for key in object.unknown where !unknown.contains(key) && unknown.count < 20 {
      unknown.append(key)
      firstUnknown = firstUnknown ?? value.start
    }
  }

  private mutating func fault(_ reason: String, _ value: JSONValue) {
    var fields = QuestionFields(at: range(value))
    fields.fault = reason
    questions.append(fields)
  }

  private func range(_ value: JSONValue) -> SourceRange {
    SourceRange(
      file: log.source.file, start: value.start,
      end: value.end.line == value.start.line
        ? value.end
        : SourcePosition(line: value.start.line, column: value.start.column + 1))
  }
}
