public import ActivityKit

/// How many people came and went, and how many are here now.
public struct CrowdChange: Sendable, Equatable {
  /// For the first time.
  public var joined = 0
  public var returned = 0
  /// Of their own will.
  public var left = 0
  /// Who lost the connection; their seats are kept.
  public var dropped = 0
  public var here = 0

  public init() {}
}

/// An event as the list of events shows it.
public struct EventRow: Sendable, Equatable {
  /// Counted from 1: it may be given in place of the slug.
  public var number: Int
  public var slug: String
  public var title: String
  public var about: String?
  /// When it starts; nil when it starts on demand.
  public var starts: Sentence?
  /// When the occurrences after this one start, the first few of them.
  public var next: [Sentence]
  /// How many are in it now.
  public var people: Int
  public var state: EventProgress
  /// Whether all places are taken, and how many wait at the door for one.
  public var isFull: Bool
  public var waiting: Int
  /// Whether only those may come who were invited by name.
  public var isByInvitation: Bool
  /// What holds for whoever comes, such as what is kept. People are told with their seat.
  public var terms: Sentence?

  public init(
    number: Int, slug: String, title: String, about: String? = nil, starts: Sentence? = nil,
    next: [Sentence] = [], people: Int, state: EventProgress, isFull: Bool = false,
    waiting: Int = 0, isByInvitation: Bool = false, terms: Sentence? = nil
  ) {
    self.number = number
    self.slug = slug
    self.title = title
    self.about = about
    self.starts = starts
    self.next = next
    self.people = people
    self.state = state
    self.isFull = isFull
    self.waiting = waiting
    self.isByInvitation = isByInvitation
    self.terms = terms
  }
}

/// The place in an event that a person has just taken.
public struct SeatTaken: Sendable, Equatable {
  public var event: String
  public var title: String
  public var about: String?
  public var name: String
  /// `participant`, `facilitator` …
  public var role: Role
  /// The rejoin code, told once; nil when the seat is resumed.
  public var code: String?
  /// What the house says about this seat, such as what is kept.
  public var text: Sentence?
  /// Who else is here; nil where people are not told who comes and goes.
  public var others: OthersHere?
  /// Whether the reader knows where they are and as who, and is spared that.
  public var isKnown = false

  public init(
    event: String, title: String, about: String? = nil, name: String, role: Role,
    code: String? = nil, text: Sentence? = nil, others: OthersHere? = nil
  ) {
    self.event = event
    self.title = title
    self.about = about
    self.name = name
    self.role = role
    self.code = code
    self.text = text
    self.others = others
  }
}

/// Who else is in an event when somebody comes.
public struct OthersHere: Sendable, Equatable {
  /// More are counted, and not named.
  public static let most = 8

  /// At most ``most`` of them, in the order in which they came.
  public var people: [PersonRow]
  /// How many more there are.
  public var more: Int
  /// Whether nobody has come before.
  public var isNobodyYet: Bool

  public init(people: [PersonRow], more: Int = 0, isNobodyYet: Bool = false) {
    self.people = people
    self.more = more
    self.isNobodyYet = isNobodyYet
  }
}

public struct PersonRow: Sendable, Equatable {
  public var name: String
  public var role: Role
  /// Whether they are connected now.
  public var here: Bool
  /// Whether they are in the reader's small group; nil while the reader is in none.
  public var isInGroup: Bool?
  /// Whether they are in a small group; nil unless there are some and the reader is in none.
  public var isInAnyGroup: Bool?

  public init(
    name: String, role: Role = .participant, here: Bool = true, isInGroup: Bool? = nil,
    isInAnyGroup: Bool? = nil
  ) {
    self.name = name
    self.role = role
    self.here = here
    self.isInGroup = isInGroup
    self.isInAnyGroup = isInAnyGroup
  }
}

/// Where somebody is who has come.
public enum RosterPlace: String, Sendable, CaseIterable {
  case here
  /// The connection is lost; they may be back any moment.
  case away
  /// They went of their own will, and may come back.
  case left
  /// They were removed, and may not.
  case removed
}

/// A person as the roster shows them to facilitators.
public struct RosterRow: Sendable, Equatable {
  public var name: String
  public var role: Role
  public var place: RosterPlace
  /// How long ago they first joined.
  public var joinedSeconds: Int?
  /// For how long they have been away; nil of those who are here.
  public var awaySeconds: Int?
  /// Whether their hand is up.
  public var hand: Bool
  /// Whether they are muted, where the reader may know.
  public var muted: Bool
  /// Whether they stay out of the small groups.
  public var staysOut: Bool
  /// The small group that they are in, counted from 1.
  public var group: Int?

  public init(
    name: String, role: Role, place: RosterPlace, joinedSeconds: Int? = nil,
    awaySeconds: Int? = nil, hand: Bool = false, muted: Bool = false, staysOut: Bool = false,
    group: Int? = nil
  ) {
    self.name = name
    self.role = role
    self.place = place
    self.joinedSeconds = joinedSeconds
    self.awaySeconds = awaySeconds
    self.hand = hand
    self.muted = muted
    self.staysOut = staysOut
    self.group = group
  }
}

/// A person with how many lines they have said since the house started.
public struct SpeakerRow: Sendable, Equatable {
  public var name: String
  public var lines: Int
  /// How many answers they have given of which one may know whose they are; nil where that is not asked.
  public var answers: Int?

  public init(name: String, lines: Int, answers: Int? = nil) {
    self.name = name
    self.lines = lines
    self.answers = answers
  }
}

/// Points, and what they are for.
public struct Award: Sendable, Equatable {
  public var points: Int
  public var reason: Text

  public init(points: Int, reason: Text) {
    self.points = points
    self.reason = reason
  }
}

extension [Award] {
  public var points: Int { reduce(0) { $0 + $1.points } }

  /// What all of them are for, each once: "question 1 and answering early".
  public var reason: Sentence {
    var reasons: [Text] = []
    for award in self where !reasons.contains(award.reason) { reasons.append(award.reason) }
    return Sentence.list(reasons.map { Sentence($0) }) ?? .plainVerbatim(text: "")
  }

  /// What whoever gets them reads.
  /// - Parameter reason: as a sentence, where it has a mark of its own at the end.
  public func sentence(reason: Sentence? = nil, total: Int) -> Sentence {
    .activitiesPointsFor(
      count: points, reason: reason ?? .listsEnded(text: self.reason),
      total: .scoresOwn(count: total))
  }
}

public struct ScoreRow: Sendable, Equatable {
  /// Counted from 1 among the rows told; people with as many points share a rank.
  public var rank: Int
  public var name: String
  public var points: Int

  public init(rank: Int, name: String, points: Int) {
    self.rank = rank
    self.name = name
    self.points = points
  }
}

/// The standings of the teams, best first.
public struct TeamScores: Sendable, Equatable {
  public var rule: TeamRules.Score
  public var rows: [TeamScoreRow]

  public init(rule: TeamRules.Score, rows: [TeamScoreRow]) {
    self.rule = rule
    self.rows = rows
  }
}

public struct TeamScoreRow: Sendable, Equatable {
  /// Counted from 1; teams with as many points share a rank.
  public var rank: Int
  public var number: Int
  public var name: Text
  public var points: Int

  public init(rank: Int, number: Int, name: Text, points: Int) {
    self.rank = rank
    self.number = number
    self.name = name
    self.points = points
  }
}

/// A team, and who is in it.
public struct TeamRow: Sendable, Equatable {
  /// More are counted, and not named.
  public static let most = 30

  /// Counted from 1.
  public var number: Int
  public var name: Text
  /// At most ``most`` of them, in the order in which they came.
  public var people: [String]
  /// How many more there are.
  public var more: Int

  /// - Parameter people: all of them.
  public init(number: Int, name: Text, people: [String]) {
    self.number = number
    self.name = name
    self.people = Array(people.prefix(Self.most))
    more = max(0, people.count - Self.most)
  }
}

public struct AgendaRow: Sendable, Equatable {
  public var number: Int
  public var title: String
  public var module: String
  public var state: AgendaState
  /// About how long it takes, where the module can tell.
  public var seconds: Int?

  public init(
    number: Int, title: String, module: String, state: AgendaState, seconds: Int? = nil
  ) {
    self.number = number
    self.title = title
    self.module = module
    self.state = state
    self.seconds = seconds
  }
}

/// How long an event has run and what is left of the present step.
public struct EventTime: Sendable, Equatable {
  public var elapsedSeconds: Int
  /// What is left of the step that runs now; nil when nothing is timed.
  public var remainingSeconds: Int?
  /// What is left of the activity as a whole; nil where it has no clock for that.
  public var remainingInAllSeconds: Int?
  /// The title of the activity that runs now.
  public var activity: String?
  /// What the activity calls the step that goes on, such as "Round 3 of 8".
  public var step: Sentence?
  public var paused: Bool
  /// Whether the clock waits for people after a restart, or until the house can save again.
  public var waits: Bool
  /// When it is planned to start; nil once it has, and of an event on demand.
  public var starts: Sentence?

  public init(
    elapsedSeconds: Int, remainingSeconds: Int? = nil, remainingInAllSeconds: Int? = nil,
    activity: String? = nil,
    step: Sentence? = nil, paused: Bool = false, waits: Bool = false, starts: Sentence? = nil
  ) {
    self.elapsedSeconds = elapsedSeconds
    self.remainingSeconds = remainingSeconds
    self.remainingInAllSeconds = remainingInAllSeconds
    self.activity = activity
    self.step = step
    self.paused = paused
    self.waits = waits
    self.starts = starts
  }
}
