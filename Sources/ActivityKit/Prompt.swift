/// A question open to some of the room, which a line answers or `pass` declines.
public struct Prompt: Codable, Sendable, Equatable {
  public var question: Question
  /// Who may see who answered what.
  public var privacy: Privacy
  /// Whom it is open to; nobody else is asked or waited for.
  public var audience: Audience
  /// Whether a later answer replaces an earlier one while the prompt is open.
  public var mayChange: Bool
  /// Whether it closes before its time once everyone who is asked has answered or passed. One that does
  /// not is for guessing again: it closes early only once all have passed.
  public var closesEarly: Bool {
    get { staysOpen != true }
    set { staysOpen = newValue ? nil : true }
  }
  /// nil of one that was saved before there was such a thing, too.
  private var staysOpen: Bool?
  /// Of the choice of a team: what holds of the teams that come of it; nil of all else.
  public internal(set) var teams: TeamRules?

  public init(
    _ question: Question, privacy: Privacy = .named, audience: Audience = .everyone,
    mayChange: Bool = true, closesEarly: Bool = true
  ) {
    self.question = question
    self.privacy = privacy
    self.audience = audience
    // Each line changes the text.
    self.mayChange = mayChange || question.isForLines
    staysOpen = closesEarly ? nil : true
  }
}

/// When prompts close that were opened together. None is open for longer than their time.
public enum Closing: String, Codable, Sendable, CaseIterable {
  /// All at once, when all have answered or passed whom any of them is open to.
  case together
  /// Each by itself, when those have answered or passed whom it is open to; what follows comes with the
  /// last one.
  case each
}

/// What came of one of the prompts that were opened together.
public struct PromptResult: Codable, Sendable, Equatable {
  /// In the order people first answered. There are none where people were told that only facilitators, or
  /// nobody, see what they answer.
  public var answers: [Answer]
  /// How many answered, whoever may see what.
  public var answered: Int
  /// How often each choice was picked, once it has closed; nil when it had none, where only facilitators may
  /// know, and where too few answered what nobody may know of one person.
  public var counts: [Int]?

  public init(answers: [Answer] = [], answered: Int? = nil, counts: [Int]? = nil) {
    self.answers = answers
    self.answered = answered ?? answers.count
    self.counts = counts
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
  /// Every participant, including those who come later. Of prompts that are opened together, one may be
  /// open to everyone whom no other one is open to.
  case everyone
  /// These people only, in join order.
  case only([Person.ID])
  /// Every participant but these, including those who come later.
  case everyoneBut([Person.ID])

  public func contains(_ person: Person.ID) -> Bool {
    switch self {
    case .everyone: true
    case .only(let people): people.contains(person)
    case .everyoneBut(let people): !people.contains(person)
    }
  }

  /// Those of the people named of whom this is true; everyone where all are meant.
  package func filter(_ isIncluded: (Person.ID) -> Bool) -> Audience {
    switch self {
    case .everyone: .everyone
    case .only(let people): .only(people.filter(isIncluded))
    case .everyoneBut(let people): .everyoneBut(people)
    }
  }
}
