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
  }

  let name: String
  let title: Text
  let question: Question
  let privacy: Privacy
  /// How many answered.
  let count: Int
  /// Empty where nobody is shown the answers.
  var entries: [Entry]

  /// Anonymous answers come in an order that says nothing.
  init(
    _ ask: RecipeStep.Ask, _ question: Question, _ answers: [Answer], count: Int,
    using random: inout RandomSource
  ) {
    name = ask.name
    title = question.text
    self.question = question
    privacy = ask.privacy
    self.count = count
    entries = answers.map { Entry(id: $0.id, person: $0.person, value: $0.value) }
    if privacy != .named { entries.shuffle(using: &random) }
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
      return (Int(range.lowerBound)...Int(range.upperBound)).map { number in
        Display.Count(
          .commonAnswered(number: number), numbers.count { Int($0.rounded()) == number })
      }
    case .text, .ready: return nil
    }
  }

  /// "On average 3.5." for numbers.
  var average: Text? {
    guard !numbers.isEmpty else { return nil }
    let tenths = (numbers.reduce(0, +) / Double(numbers.count) * 10).rounded()
    guard tenths.magnitude < 1e15 else { return nil }
    let (whole, rest) = Int(tenths).quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 && whole == 0 ? "-" : ""
    return .commonAverage(number: "\(sign)\(whole)\(rest == 0 ? "" : ".\(abs(rest))")")
  }

  private var numbers: [Double] {
    entries.compactMap { if case .number(let number) = $0.value { number } else { nil } }
  }

  /// The beginning of a long answer.
  static func cut(_ text: String) -> Text { Text(Phrase.shortened(text, to: 60)) }
}

extension AskedQuestion.Entry {
  var text: String { value.text ?? "" }
}
