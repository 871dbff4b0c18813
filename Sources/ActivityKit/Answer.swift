/// What one person gave to one prompt.
public struct Answer: Codable, Sendable, Equatable, Identifiable {
  public enum Value: Codable, Sendable, Equatable {
    /// Indices into the choices, in the order given.
    case choice([Int])
    case text(String)
    /// A text of several lines. As an input it is what is added to those before.
    case lines([String])
    case number(Double)
    case ready

    /// The line given, or the lines with " / " between them; nil for another kind of answer.
    public var text: String? {
      switch self {
      case .text(let text): text
      case .lines(let lines): lines.joined(separator: " / ")
      case .choice, .number, .ready: nil
      }
    }

    /// With the lines before it, if these are lines.
    package func added(to before: Answer.Value?) -> Answer.Value {
      guard case .lines(let lines) = self, case .lines(let first)? = before else { return self }
      return .lines(first + lines)
    }
  }

  /// Counted from 1 within an activity, in the order people first answered.
  public let id: Int
  /// Who gave it; nil when the prompt is anonymous or nobody's.
  public let person: Person.ID?
  public let value: Value
  /// How long the prompt had been open, pauses not counted; zero where the author is hidden, whom the
  /// time could tell. Of somebody who has twice the usual time it is half of that, and so on; where prompts have
  /// no limit it is the whole time that was asked for.
  public let after: Duration

  public init(id: Int, person: Person.ID?, value: Value, after: Duration) {
    self.id = id
    self.person = person
    self.value = value
    self.after = after
  }

  /// The first choice picked, or nil for another kind of answer.
  public var choice: Int? { choices.first }

  /// All choices picked; empty for another kind of answer.
  public var choices: [Int] {
    if case .choice(let picked) = value { picked } else { [] }
  }

  /// The line given, or the lines with " / " between them, so that no line of somebody's can be taken for one of
  /// the house; nil for another kind of answer.
  public var text: String? { value.text }

  /// The lines of a text of several; empty for another kind of answer.
  public var lines: [String] {
    if case .lines(let lines) = value { lines } else { [] }
  }

  /// The number given, or nil for another kind of answer.
  public var number: Double? {
    if case .number(let number) = value { number } else { nil }
  }
}
