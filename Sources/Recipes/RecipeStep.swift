import ActivityKit

/// One step of a running recipe, with every setting in its place.
indirect enum RecipeStep: Codable, Sendable {
  case say([RecipeText])
  case wait(Duration)
  case alone(Alone)
  case ask(Ask)
  case share(Share)
  case vote(Vote)
  case groups(Groups)
  case round(Round)
  case teams(Teams)
  case loop(Loop)
  case award(Award)
  case list(List)
  case scores
  case board([RecipeText], spoken: RecipeText)

  struct Alone: Codable, Sendable {
    let topics: [RecipeText]
    let time: Duration
  }

  struct Ask: Codable, Sendable {
    /// What its answers are called.
    let name: String
    let text: RecipeText
    let kind: Kind
    let privacy: Privacy
    let time: Duration
    /// The indices of the choices that are right together; nil where none are.
    var solution: [Int]?
    /// What may be typed that is right, as it is told first; nil where nothing is.
    var typed: [RecipeText]?
    /// More questions, of which each person is dealt one; nil where all are asked the same.
    var others: [RecipeText]?
    /// nil where that is early.
    var closes: RecipeVerb.Closes?
    /// How a text is asked to be made.
    var form: TextForm?
    /// nil where nobody reads the answers first.
    var isHeld: Bool?

    var hasSolution: Bool { solution != nil || typed != nil }
  }

  enum Kind: Codable, Sendable {
    case text(maxLength: Int, words: Int?, lines: Int? = nil)
    case choice([RecipeText], pick: Int)
    case number(ClosedRange<Int>)
    case ready
  }

  struct Share: Codable, Sendable {
    let name: String
    /// The question when nil.
    let title: RecipeText?
    /// With fewer answers than this nothing is shown; as private as the prompt asks for when nil.
    let fewest: Int?
  }

  struct Vote: Codable, Sendable {
    let name: String
    let text: RecipeText
    let pick: Int
    let time: Duration
  }

  struct Groups: Codable, Sendable {
    let size: Int
    let topics: [RecipeText]
    let time: Duration
    /// What each group answers; nil where it only talks.
    var asking: GroupAsk?
  }

  struct GroupAsk: Codable, Sendable {
    /// What their answers are called.
    let name: String
    let text: RecipeText
    /// nil where they answer in words.
    let choices: [RecipeText]?
    let answeredBy: GroupVoice
  }

  struct Round: Codable, Sendable {
    let topics: [RecipeText]
    let time: Duration
    let turn: RecipeText?
  }

  struct Teams: Codable, Sendable {
    let count: Int
    /// None where they are numbered.
    let names: [RecipeText]
    let by: TeamPlan.By
    let rules: TeamRules
    let time: Duration
  }

  struct Loop: Codable, Sendable {
    /// One for each item, or a single one that is repeated.
    let bodies: [[RecipeStep]]
    let turns: Int
    let isShuffled: Bool
    /// What a turn of it is called, which is then what `/skip` ends.
    let called: RecipeText?
    /// How long all of it may take; nil where that is not bounded.
    var limit: Duration?
    /// What tells the items apart, one for each of the bodies, where those come first that the group has not had;
    /// nil of all others.
    var fresh: [String]?
  }

  struct Award: Codable, Sendable {
    let points: Int
    let to: RecipeVerb.Winners
    let reason: RecipeText
  }

  struct List: Codable, Sendable {
    let title: RecipeText
    let lines: [RecipeText]
    let isNumbered: Bool
  }
}

extension RecipeStep {
  /// How long steps take one after the other.
  /// - Parameter people: how many take part; nil where nobody knows, and then it is nil where that decides.
  static func length(of steps: [RecipeStep], among people: Int? = nil) -> Duration? {
    var total = Duration.zero
    for step in steps {
      guard let length = step.length(among: people) else { return nil }
      total += length
    }
    return total
  }

  private func length(among people: Int?) -> Duration? {
    switch self {
    case .wait(let time): time
    case .alone(let alone): alone.time
    case .ask(let ask): ask.time
    case .vote(let vote): vote.time
    case .groups(let groups): Recipe.notice + groups.time
    case .round(let round): people.map { Recipe.breath + round.time * $0 }
    case .teams(let teams): teams.by == .choice ? teams.time : .zero
    // Of several bodies a turn takes what they take on average.
    case .loop(let loop):
      Self.length(of: Array(loop.bodies.joined()), among: people)
        .map { $0 * loop.turns / max(1, loop.bodies.count) }
        .map { min($0, loop.limit ?? $0) }
    case .say, .share, .award, .list, .scores, .board: .zero
    }
  }

  /// Whether it notes what the group has had for the next occurrence of the event.
  var stores: Bool {
    guard case .loop(let loop) = self else { return false }
    return loop.fresh != nil || loop.bodies.contains { $0.contains(where: \.stores) }
  }

  var countsAnonymousAnswers: Bool {
    switch self {
    case .vote: true
    case .ask(let ask):
      switch ask.kind {
      case .choice, .number: ask.privacy == .anonymous
      case .text, .ready: false
      }
    case .loop(let loop): loop.bodies.contains { $0.contains(where: \.countsAnonymousAnswers) }
    case .say, .wait, .alone, .share, .groups, .round, .teams, .award, .list, .scores, .board: false
    }
  }
}
