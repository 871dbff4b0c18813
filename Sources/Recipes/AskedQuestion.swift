import ActivityKit

/// What came of an `ask`, for later steps to show.
struct AskedQuestion: Codable, Sendable {
  struct Entry: Codable, Sendable {
    let id: Answer.ID
    /// nil unless the prompt was named.
    let person: Person.ID?
    let value: Answer.Value
    var votes = 0
    /// Whether people have read it without the name of its author.
    var isShown: Bool?
    /// To which of several questions it was given; nil where there was one.
    var part: Int?
    /// The small group that gave it as one; nil where a person did.
    var people: [Person.ID]?

    /// Those who are known to have given it.
    var authors: [Person.ID] { people ?? [person].compactMap(\.self) }

    /// nil where nobody is to know them.
    func names(in room: Room<Recipe.Cue>) -> String? {
      authors.isEmpty ? nil : authors.map(room.name).joined(separator: ", ")
    }
  }

  /// One of several questions.
  struct Part: Codable, Sendable {
    let title: Text
    /// How many answered it.
    let count: Int
  }

  let name: String
  private(set) var title: Text
  let question: Question
  let privacy: Privacy
  /// How many answered.
  private(set) var count: Int
  /// Empty where nobody is shown the answers.
  var entries: [Entry]
  /// The questions, where several were dealt, which are answered in the same way; nil where there was one.
  let parts: [Part]?

  /// Anonymous answers come in an order that says nothing.
  /// - Parameters:
  ///   - questions: that were asked, one or more.
  ///   - results: what came of each of them.
  init(
    _ ask: RecipeStep.Ask, _ questions: [Question], _ results: [PromptResult],
    using random: inout RandomSource
  ) {
    name = ask.name
    title = questions[0].text
    question = questions[0]
    privacy = ask.privacy
    count = results.reduce(0) { $0 + $1.answered }
    let isOne = questions.count == 1
    entries = results.enumerated().flatMap { place, result in
      result.answers.map {
        Entry(id: $0.id, person: $0.person, value: $0.value, part: isOne ? nil : place)
      }
    }
    parts =
      isOne ? nil : zip(questions, results).map { Part(title: $0.text, count: $1.answered) }
    if privacy != .named { entries.shuffle(using: &random) }
  }

  /// What small groups have answered, each as one.
  init(_ asking: RecipeStep.GroupAsk, _ question: Question, _ given: [GroupAnswer]) {
    name = asking.name
    title = question.text
    self.question = question
    privacy = .named
    entries = given.compactMap { group in
      group.answer.map {
        Entry(id: $0.id, person: $0.person, value: $0.value, people: group.people)
      }
    }
    count = entries.count
    parts = nil
  }

  /// What came of one of several questions.
  func part(_ place: Int) -> AskedQuestion {
    var part = self
    guard let parts, parts.indices.contains(place) else { return part }
    (part.title, part.count) = (parts[place].title, parts[place].count)
    part.entries = entries.filter { $0.part == place }
    return part
  }

  var isText: Bool { if case .text = question.kind { true } else { false } }

  /// With fewer answers than this, showing how they were spread would show who gave which.
  /// - Parameter floor: of the event.
  func fewest(_ floor: Int) -> Int { isText || privacy == .named ? 1 : floor }

  /// How often each choice or number was given; nil where they are too many to list.
  var tally: [Display.Count]? {
    switch question.kind {
    case .choice(let choices):
      return choices.labels.indices.map { index in
        Display.Count(
          choices.labels[index],
          votes: entries.count { entry in
            if case .choice(let picked) = entry.value { picked.contains(index) } else { false }
          })
      }
    case .number(let rule):
      guard let range = rule.range, range.upperBound - range.lowerBound <= 10 else { return nil }
      return (Int(range.lowerBound)...Int(range.upperBound)).compactMap { number in
        let count = numbers.count { Int($0.rounded()) == number }
        return count == 0 ? nil : Display.Count(.commonAnswered(number: number), people: count)
      }
    case .text, .ready: return nil
    }
  }

  /// "On average 3.5." for numbers.
  var average: Text? { numbers.average.map { .commonAverage(number: $0) } }

  private var numbers: [Double] {
    entries.compactMap { if case .number(let number) = $0.value { number } else { nil } }
  }

  /// The beginning of a long answer.
  static func cut(_ text: String) -> Text { Text(Phrase.shortened(text, to: 60)) }
}

extension AskedQuestion.Entry {
  var text: String { value.text ?? "" }
}
