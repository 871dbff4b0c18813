public import ActivityKit

/// Something a module in a process of its own is told, to which it replies once.
///
/// It is kept with the state until the reply is in the journal, so that it can be sent again after a
/// crash of either side.
public struct ModuleRequest: Codable, Sendable, Equatable {
  public enum Kind: Codable, Sendable, Equatable {
    /// The activity starts.
    case begin
    /// What was named with the last verb is due.
    case cue(String)
    /// An answer to what is open, the `asked`-th time that the activity has asked; where that is several
    /// prompts, to the one at this place among them.
    case answered(Answer, asked: Int, of: Int? = nil)
    /// A command of the activity, given after the cue that was the `turn`-th request.
    case called(CommandCall, turn: Int?)
    /// What a program hears that has asked for it.
    case heard(Happening, turn: Int?)
  }

  /// What there is to see, with `begin` and a cue.
  public struct View: Codable, Sendable, Equatable {
    public var people: [Person]
    public var everyone: [Person]
    /// Those present who may speak; nil in a request from before programs were told.
    public var speakers: [Person.ID]?
    /// Empty where the last prompt was for facilitators only, or nobody's.
    public var answers: [Answer] = []
    /// How many answered the last prompt.
    public var answered = 0
    /// How often each choice of the last prompt was picked; nil when it had none, or where that may
    /// not be known.
    public var counts: [Int]?
    /// What came of each of the last prompts, where several were opened together.
    public var results: [PromptResult]?
    public var mayTally = true
    /// The names that people put to anonymous answers of theirs, by answer.
    public var signatures: [Answer.ID: String] = [:]
    /// The breakouts that have just ended.
    public var groups: [[Person.ID]]?
    /// What each of them has answered, where they were asked something.
    public var groupAnswers: [Answer?]?
    /// What was stored before, as far as the module was not told of it yet; nil where that is nothing.
    public var stored: Stored?
    /// nil where there are none.
    public var teams: [Team]?

    public init(people: [Person], everyone: [Person]) {
      self.people = people
      self.everyone = everyone
    }
  }

  /// What the module has kept, for all and of people.
  public struct Stored: Codable, Sendable, Equatable {
    public var shared: String?
    public var people: [Person.ID: String] = [:]

    public init() {}

    var isEmpty: Bool { shared == nil && people.isEmpty }
  }

  /// Counted from 1 within the activity.
  public let number: Int
  public let kind: Kind
  /// How long the activity has run.
  public let elapsed: Duration
  /// For what the module draws at random now; 53 bits.
  public let seed: Int64
  /// nil but with `begin` and a cue.
  public let view: View?
  /// Who gave the answer that it is about, who may have come since the view before.
  public let name: String?

  public init(
    number: Int, kind: Kind, elapsed: Duration, seed: Int64, view: View?, name: String? = nil
  ) {
    self.number = number
    self.kind = kind
    self.elapsed = elapsed
    self.seed = seed
    self.view = view
    self.name = name
  }

  /// Whether the activity stands still until the reply comes.
  public var isAwaited: Bool { view != nil }
}
