public import ActivityKit

/// A prompt as a person is asked it, or sees others asked.
public struct OpenPrompt: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case choice
    /// Lettered choices of which several may be picked.
    case several
    /// Lettered choices, all of which are put in order.
    case order
    case text, number, ready
  }

  /// Unique within the occurrence; `saved`, `passed` and `closed` refer to it.
  public var id: Int
  public var kind: Kind
  public var text: Text
  /// The labels of `choice`, `several` and `order`.
  public var choices: [Text]
  /// How many are picked, for `choice`, `several` and `order`.
  public var pick: ClosedRange<Int>
  /// The longest answer in characters, for `text`.
  public var maxLength: Int?
  /// The word count asked for, for `text`: a goal, not a condition.
  public var words: Int?
  /// How many lines may be written until `done`, for `text`; nil where one is all.
  public var lines: Int?
  /// The bounds of a `number`.
  public var range: ClosedRange<Double>?
  /// What is left of its time.
  public var seconds: Int
  public var privacy: Privacy
  /// Whether it was open before this person came or returned.
  public var again: Bool
  /// Whether so few are asked without names that others may guess whose an answer is.
  public var few: Bool
  /// Where too few are asked for their answers to be counted before all; nil where they are enough, and where nothing
  /// is counted.
  public var uncounted: Uncounted?
  /// Whether its time stands still.
  public var paused: Bool
  /// Whether people who are asked for any text read how to talk meanwhile.
  public var saysHowToTalk: Bool
  /// How many are asked, for whoever watches; nil for those whom it is open to.
  public var asked: Int?
  /// Who these are, where a few were chosen and people may know who answers.
  public var people: [String]
  /// How many of those asked have answered or passed, for whoever watches.
  public var responded: Int
  /// Whose answer counts, where the small group of the reader answers as one; nil where each answers for
  /// themselves.
  public var group: Group?
  /// What the reader has heard before and is spared.
  public var known = Known()
  /// Whether the choices are so long that how to answer is read before them.
  public var readsChoicesLast = false
  /// Whether it has no time limit, so that `seconds` mean nothing.
  public var isUntimed = false
  /// Whether it is open to some of the room, and nobody else is to see it.
  public var isForSome = false
  /// Whether a line takes a turn rather than answers it.
  public var isForTurn = false

  public enum Group: Sendable, Equatable {
    /// That of whoever answers last.
    case last
    case majority
    /// The reader's.
    case yours
    /// That of somebody of this name.
    case scribe(String)
  }

  public struct Uncounted: Sendable, Equatable {
    /// How many are asked.
    public var people: Int
    /// From how many answers on counts are shown.
    public var floor: Int

    public init(people: Int, floor: Int) {
      (self.people, self.floor) = (people, floor)
    }
  }

  public struct Known: Sendable, Equatable {
    /// Who sees the answers.
    public var privacy: Bool
    public var choices: Bool

    public init(privacy: Bool = false, choices: Bool = false) {
      self.privacy = privacy
      self.choices = choices
    }
  }

  public init(
    id: Int, kind: Kind, text: Text, choices: [Text] = [], pick: ClosedRange<Int> = 1...1,
    maxLength: Int? = nil, words: Int? = nil, range: ClosedRange<Double>? = nil, seconds: Int,
    privacy: Privacy = .named, again: Bool = false, few: Bool = false, paused: Bool = false,
    saysHowToTalk: Bool = false, asked: Int? = nil, people: [String] = [], responded: Int = 0
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.choices = choices
    self.pick = pick
    self.maxLength = maxLength
    self.words = words
    self.range = range
    self.seconds = seconds
    self.privacy = privacy
    self.again = again
    self.few = few
    self.paused = paused
    self.saysHowToTalk = saysHowToTalk
    self.asked = asked
    self.people = people
    self.responded = responded
  }

  /// Whether it is for whoever reads it to answer.
  public var isYours: Bool {
    if case .scribe? = group { false } else { asked == nil }
  }

  /// What stands before the choices.
  public var marks: ChoiceMarks { ChoiceMarks(choices) }

  /// The prompt of an activity.
  public init(
    id: Int, _ prompt: Prompt, seconds: Int, again: Bool = false, few: Bool = false,
    paused: Bool = false, saysHowToTalk: Bool = false, asked: Int? = nil, people: [String] = [],
    responded: Int = 0
  ) {
    self.init(
      id: id, kind: .ready, text: prompt.question.text, seconds: seconds, privacy: prompt.privacy,
      again: again, few: few, paused: paused, saysHowToTalk: saysHowToTalk, asked: asked,
      people: people, responded: responded)
    isForSome = prompt.audience != .everyone
    switch prompt.question.kind {
    case .choice(let offered):
      kind = offered.isOrder ? .order : offered.pick == 1...1 ? .choice : .several
      choices = offered.labels
      pick = offered.pick
    case .text(let rule):
      kind = .text
      maxLength = rule.maxLength
      words = rule.words
      lines = rule.lines
    case .number(let rule):
      kind = .number
      range = rule.range
    case .ready:
      kind = .ready
    }
  }
}
