/// What one person gave to one prompt.
public struct Answer: Codable, Sendable, Equatable, Identifiable {
  public enum Value: Codable, Sendable, Equatable {
    /// Indices into the choices, in the order given.
    case choice([Int])
    case text(String)
    case number(Double)
    case ready
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

  /// The line given, or nil for another kind of answer.
  public var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// The number given, or nil for another kind of answer.
  public var number: Double? {
    if case .number(let number) = value { number } else { nil }
  }
}
