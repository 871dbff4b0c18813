/// What an activity does to the room: the verbs of ``Room`` as values, in the order they were used.
public enum Effect: Codable, Sendable, Equatable {
  case say(Text)
  /// It is about this person, who reads it in other words.
  case sayOf(Person.ID, own: Text, others: Text)
  case tell([Person.ID], Text)
  /// Nobody else reads it.
  case tellFacilitators(Text)
  case show(Display)
  case award(points: Int, to: Person.ID, reason: Text)
  /// What the activity gave by a mistake; no more than it has given.
  case takeBack(points: Int, from: Person.ID, reason: Text)
  /// These are the teams from now on, with their members.
  case teams([Team], TeamRules)
  case awardTeam(points: Int, to: Team.ID, reason: Text)
  /// What was right of the last prompt, or of one of those that were opened together, by its place among
  /// them, and who was: for programs, which read no sentences.
  case result(solution: [Text], right: [Person.ID], of: Int? = nil)
  /// A text to be kept for the next occurrence of the event, for all or of one person; nil keeps nothing.
  case store(String?, of: Person.ID?)
  /// What stays before these people until another one takes its place; an empty one takes it down.
  case board(Board, for: Audience)
  /// The activity misused the room; it is ended and the facilitator reads why.
  case fault(String)
}

/// Something to look at, which the text protocol renders for each kind of client.
public enum Display: Codable, Sendable, Equatable {
  /// How often each thing was chosen, in the order given.
  case tally(title: Text, [Count])
  /// Lines to read, numbered or not.
  case list(title: Text, [Text], numbered: Bool)
  /// The standings, as far as the event's `scores` lets people see them.
  case scores
  /// What goes on for a while, such as breathing in. Only programs are told so, to draw it: people read what
  /// is said. Where it rings, whoever asked for a bell hears one.
  case phase(Phase)

  public struct Phase: Codable, Sendable, Equatable {
    public var label: Text
    public var time: Duration
    /// What it is a part of, such as "Round 3 of 8".
    public var step: Text?
    public var rings: Bool

    public init(_ label: Text, for time: Duration, step: Text? = nil, rings: Bool = false) {
      self.label = label
      self.time = time
      self.step = step
      self.rings = rings
    }

    /// What the label is called in the catalogues, such as `in`; nil where it is no sentence of theirs.
    public var name: String? {
      guard case .sentence(let key, _) = label else { return nil }
      return key.split(separator: ".").last.map(String.init)
    }
  }

  public struct Count: Codable, Sendable, Equatable {
    public var label: Text
    public var count: Int
    /// Whether this one is pointed out: the right answer, the winner.
    public var marked: Bool
    /// What is said of it besides: `right`, or who they are.
    public var remark: Text?
    /// Whether these are votes, and are called so; nil for other counts.
    public var areVotes: Bool?
    /// Whether these are people, and are called so; nil for other counts.
    public var arePeople: Bool?

    public init(_ label: Text, _ count: Int, marked: Bool = false, remark: Text? = nil) {
      self.label = label
      self.count = count
      self.marked = marked
      self.remark = remark
    }

    public init(_ label: Text, votes: Int, marked: Bool = false) {
      self.init(label, votes, marked: marked)
      areVotes = true
    }

    public init(_ label: Text, people: Int, marked: Bool = false, remark: Text? = nil) {
      self.init(label, people, marked: marked, remark: remark)
      arePeople = true
    }
  }
}

/// What follows the effects of a cue.
public enum Next<Cue: Sendable>: Sendable {
  /// The cue at once.
  case go(Cue)
  case wait(Duration, then: Cue)
  /// Time to oneself, in which what people type reaches nobody.
  case alone(about: [Text], for: Duration, then: Cue)
  /// Prompts, each to people of its own, until their time is up, or everyone present has answered or passed
  /// and has had a moment to correct it.
  case ask([Prompt], closing: Closing, for: Duration, then: Cue)
  /// Breakouts with topics to talk about, and a question that each answers as one, until the time is up.
  case split(
    [[Person.ID]], about: [Text], asking: GroupQuestion? = nil, for: Duration, then: Cue)
  /// One person's turn to speak, until they say `done` or `pass` or the time is up.
  case floor(Person.ID, for: Duration, then: Cue)
  case finish
}

extension Next: Codable where Cue: Codable {}

extension Next {
  /// The same with another cue.
  func map<Other: Sendable>(_ change: (Cue) -> Other) -> Next<Other> {
    switch self {
    case .go(let cue): .go(change(cue))
    case .wait(let time, let cue): .wait(time, then: change(cue))
    case .alone(let topics, let time, let cue): .alone(about: topics, for: time, then: change(cue))
    case .ask(let prompts, let closing, let time, let cue):
      .ask(prompts, closing: closing, for: time, then: change(cue))
    case .split(let groups, let topics, let question, let time, let cue):
      .split(groups, about: topics, asking: question, for: time, then: change(cue))
    case .floor(let person, let time, let cue): .floor(person, for: time, then: change(cue))
    case .finish: .finish
    }
  }
}
