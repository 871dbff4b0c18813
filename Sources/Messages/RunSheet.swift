/// How an evening stands: what is done, what is on and what comes, planned and as it was.
public struct RunSheet: Sendable, Equatable {
  public var rows: [RunRow]
  /// What is asked in between just now.
  public var between: String?
  /// About how long it still takes, as far as anybody can tell.
  public var leftSeconds: Int
  /// Of how many activities that are on or come nobody can tell how long they take.
  public var unknown: Int
  /// When that is over, by the clock: "20:17".
  public var ends: String
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
    rows: [RunRow], between: String? = nil, leftSeconds: Int, unknown: Int = 0, ends: String,
    due: String? = nil, behindSeconds: Int? = nil, closes: String? = nil, zone: Sentence,
    advice: RunAdvice? = nil, calls: [String] = []
  ) {
    self.rows = rows
    self.between = between
    self.leftSeconds = leftSeconds
    self.unknown = unknown
    self.ends = ends
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

  public init(
    number: Int, title: String, module: String, state: AgendaState, plannedSeconds: Int? = nil,
    takenSeconds: Int? = nil, givenSeconds: Int? = nil
  ) {
    self.number = number
    self.title = title
    self.module = module
    self.state = state
    self.plannedSeconds = plannedSeconds
    self.takenSeconds = takenSeconds
    self.givenSeconds = givenSeconds
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
  /// "Number 3 of 5, 'Quiz'. It will end at about 20:17, 7 minutes later than meant."
  public var line: Sentence {
    var sentences: [Sentence] = []
    if let now = rows.first(where: { $0.state == .now }) {
      sentences.append(.runNow(number: now.number, count: rows.count, title: now.title))
    }
    sentences.append(forecast)
    if !calls.isEmpty { sentences.append(callsWaiting) }
    return Sentence.following(sentences) ?? forecast
  }

  /// Who waits for help.
  public var callsWaiting: Sentence { .runCalls(names: calls, calls: "/calls") }

  /// When it ends, and how that is compared to what was meant.
  public var forecast: Sentence {
    if let closes { return .runCloses(hour: closes) }
    guard let behindSeconds, let due else { return .runEnds(hour: ends) }
    let minutes = (abs(behindSeconds) + 30) / 60
    guard minutes > 0 else { return .runEndsInTime(hour: ends) }
    return behindSeconds > 0
      ? .runEndsLate(hour: ends, time: .seconds(minutes * 60), due: due)
      : .runEndsEarly(hour: ends, time: .seconds(minutes * 60), due: due)
  }
}
