/// How an evening stands: what is done, what is on and what comes, planned and as it was.
public struct RunSheet: Sendable, Equatable {
  public var rows: [RunRow]
  /// What is asked in between just now.
  public var between: String?
  /// About how long it still takes, as far as anybody can tell.
  public var leftSeconds: Int
  /// The titles of those that are on or come of which nobody can tell how long they take. They come on top.
  public var unknown: [String]
  /// The same of those of which that is estimated, and for how many people.
  public var estimated: [String]
  public var people: Int
  /// When that is over, by the clock: "20:17".
  public var ends: String
  /// When it is over at the earliest; nil where nothing is estimated.
  public var earliest: String?
  /// When it is meant to be over; nil where nobody can tell.
  public var due: String?
  /// How much later than meant; less than nothing where it is earlier.
  public var behindSeconds: Int?
  /// When it is over whatever is on then.
  public var closes: String?
  /// In whose time that is: "Madrid time".
  public var zone: Sentence
  public var advice: RunAdvice?
  /// Who has called for help and waits still.
  public var calls: [String]

  public init(
    rows: [RunRow], between: String? = nil, leftSeconds: Int, unknown: [String] = [],
    estimated: [String] = [], people: Int = 0, ends: String, earliest: String? = nil,
    due: String? = nil, behindSeconds: Int? = nil, closes: String? = nil, zone: Sentence,
    advice: RunAdvice? = nil, calls: [String] = []
  ) {
    self.rows = rows
    self.between = between
    self.leftSeconds = leftSeconds
    self.unknown = unknown
    self.estimated = estimated
    self.people = people
    self.ends = ends
    self.earliest = earliest
    self.due = due
    self.behindSeconds = behindSeconds
    self.closes = closes
    self.zone = zone
    self.advice = advice
    self.calls = calls
  }
}

public struct RunRow: Sendable, Equatable {
  public var number: Int
  public var title: String
  public var module: String
  public var state: AgendaState
  /// About how long it takes as planned, where the module can tell.
  public var plannedSeconds: Int?
  /// How long it has taken, with what ran in between; nil of what has not begun.
  public var takenSeconds: Int?
  /// What whoever leads has given it instead.
  public var givenSeconds: Int?
  /// About how long it takes with those who are there, where the plan alone does not tell; nil of what is over.
  public var aboutSeconds: Int?

  public init(
    number: Int, title: String, module: String, state: AgendaState, plannedSeconds: Int? = nil,
    takenSeconds: Int? = nil, givenSeconds: Int? = nil, aboutSeconds: Int? = nil
  ) {
    self.number = number
    self.title = title
    self.module = module
    self.state = state
    self.plannedSeconds = plannedSeconds
    self.takenSeconds = takenSeconds
    self.givenSeconds = givenSeconds
    self.aboutSeconds = aboutSeconds
  }
}

/// What would end an evening in time: commands as they are typed.
public enum RunAdvice: Sendable, Equatable {
  /// One of these is enough.
  case either([String])
  /// It takes all of them.
  case all([String])

  public var commands: [String] {
    switch self {
    case .either(let commands), .all(let commands): commands
    }
  }
}

extension RunSheet {
  /// In one line, each part of which stands for itself: "Number 3 of 5, 'Quiz'.", "It ends at about 20:17, 7 minutes
  /// later than meant.", how sure that is, and who waits for help.
  public var parts: [Sentence] {
    var sentences: [Sentence] = []
    if let now = rows.first(where: { $0.state == .now }) {
      sentences.append(.runNow(number: now.number, count: rows.count, title: now.title))
    }
    sentences.append(forecast)
    if closes == nil { sentences += doubts }
    if !calls.isEmpty { sentences.append(callsWaiting) }
    return sentences
  }

  /// Who waits for help.
  public var callsWaiting: Sentence { .runCalls(names: calls, calls: "/calls") }

  /// When it ends, and how that is compared to what was meant.
  public var forecast: Sentence {
    if let closes { return .runCloses(hour: closes) }
    let minutes = behindSeconds.map { (abs($0) + 30) / 60 } ?? 0
    let isLate = minutes > 0 && (behindSeconds ?? 0) > 0
    let difference = Duration.seconds(minutes * 60)
    guard unknown.isEmpty else {
      guard let due else { return .runEndsOpen(hour: ends) }
      return isLate
        ? .runEndsOpenLate(hour: ends, time: difference, due: due)
        : .runEndsOpenMeant(hour: ends, due: due)
    }
    guard let due else { return .runEnds(hour: ends) }
    guard minutes > 0 else { return .runEndsInTime(hour: ends) }
    return isLate
      ? .runEndsLate(hour: ends, time: difference, due: due)
      : .runEndsEarly(hour: ends, time: difference, due: due)
  }

  /// How sure that is, where it is not.
  public var doubts: [Sentence] {
    var doubts: [Sentence] = []
    if let earliest, earliest != ends { doubts.append(.runEarliest(hour: earliest)) }
    if !estimated.isEmpty { doubts.append(.runEstimated(count: people, titles: estimated)) }
    if !unknown.isEmpty { doubts.append(.runUnknown(titles: unknown)) }
    return doubts
  }
}
