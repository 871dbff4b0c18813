/// A question open to some of the room, which a line answers or `pass` declines.
public struct Prompt: Codable, Sendable, Equatable {
  public var question: Question
  /// Who may see who answered what.
  public var privacy: Privacy
  /// Whom it is open to; nobody else is asked or waited for.
  public var audience: Audience
  /// Whether a later answer replaces an earlier one while the prompt is open.
  public var mayChange: Bool
  /// Of the choice of a team: what holds of the teams that come of it; nil of all else.
  public internal(set) var teams: TeamRules?

  public init(
    _ question: Question, privacy: Privacy = .named, audience: Audience = .everyone,
    mayChange: Bool = true
  ) {
    self.question = question
    self.privacy = privacy
    self.audience = audience
    // Each line changes the text.
    self.mayChange = mayChange || question.isForLines
  }
}

/// Who may link an answer to its author. Told to people with every prompt.
public enum Privacy: String, Codable, Sendable, CaseIterable {
  /// The activity and the records know who answered.
  case named
  /// Nobody sees who answered: the activity gets no author, the records keep none. It cannot be asked
  /// of chosen people who are fewer than the event's floor: each would be known.
  case anonymous
  /// Only facilitators are shown the answer with its author; the activity learns how many answered.
  case facilitator
  /// The answer is counted and then gone: neither shown to anyone nor stored. The activity gets the
  /// counts of choices, if enough people answered.
  case nobody
}

/// Whom a prompt is open to.
public enum Audience: Codable, Sendable, Equatable {
  /// Every participant, including those who come later.
  case everyone
  /// These people only, in join order.
  case only([Person.ID])

  public func contains(_ person: Person.ID) -> Bool {
    switch self {
    case .everyone: true
    case .only(let people): people.contains(person)
    }
  }

  /// Those of the people named of whom this is true; everyone where all are meant.
  package func filter(_ isIncluded: (Person.ID) -> Bool) -> Audience {
    switch self {
    case .everyone: .everyone
    case .only(let people): .only(people.filter(isIncluded))
    }
  }
}
