public import Messages

/// How long an event keeps what it learns of people: its `keep:`.
public struct Keeping: Sendable, Equatable {
  /// How long one kind of record is kept.
  public enum Lifetime: Sendable, Equatable {
    /// It is not recorded at all.
    case none
    /// Until the occurrence is over; zero days are the same.
    case untilEnd
    /// So many days from the end of the occurrence.
    case days(Int)
  }

  /// A kind of record.
  public enum Kind: String, Sendable, CaseIterable {
    /// Who was there, and when.
    case attendance
    /// What people answered to prompts.
    case answers
    /// Points, and what they were for.
    case scores
    /// What was done and said to keep the room safe.
    case moderation
    /// What activities store for the next occurrence.
    case store
    /// What people said of an occurrence at its end.
    case feedback

    /// How long it is kept where no plan says so.
    var usual: Lifetime {
      switch self {
      case .attendance, .scores: .days(30)
      case .answers: .untilEnd
      case .moderation: .days(90)
      // Long enough for an event that comes once a month.
      case .store: .days(90)
      // Long enough to compare the occurrences of a year.
      case .feedback: .days(365)
      }
    }

    /// What people are told is kept.
    public var sentence: Sentence {
      switch self {
      case .attendance: .keepingAttendance
      case .answers: .keepingAnswers
      case .scores: .keepingScores
      case .moderation: .keepingModeration
      case .store: .keepingStore
      case .feedback: .keepingFeedback
      }
    }
  }

  private var lifetimes = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { ($0, $0.usual) })

  public init() {}

  public subscript(kind: Kind) -> Lifetime {
    get { lifetimes[kind] ?? kind.usual }
    set { lifetimes[kind] = newValue }
  }
}

extension Keeping.Lifetime: Comparable {
  /// The shorter one is the lesser.
  public static func < (one: Self, other: Self) -> Bool { one.order < other.order }

  private var order: Int {
    switch self {
    case .none: -1
    case .untilEnd: 0
    case .days(let days): days
    }
  }
}

extension Keeping {
  /// The shorter of two lifetimes of each kind: a promise that was made is never stretched.
  public func shortened(to other: Keeping) -> Keeping {
    var keeping = self
    for kind in Kind.allCases { keeping[kind] = min(self[kind], other[kind]) }
    return keeping
  }
}

extension Keeping.Lifetime {
  /// After "kept": "for 30 days", "until the end".
  public var sentence: Sentence {
    switch self {
    case .none: .keepingNotAtAll
    case .untilEnd: .keepingUntilEnd
    case .days(let days) where days % 365 == 0: .keepingYears(count: days / 365)
    case .days(let days): .keepingDays(count: days)
    }
  }

  /// As plans write it.
  public var short: String {
    switch self {
    case .none: "none"
    case .untilEnd: "until end"
    case .days(let days): days % 365 == 0 ? "\(days / 365)y" : "\(days)d"
    }
  }

  /// The longest that can be set: ten years.
  static let longest = 3_650

  /// Reads `none`, `until end`, or a number of days, weeks or years such as `30d`, `2w`, `1y`.
  /// - Returns: nil when the text is none of these, or is longer than ten years.
  public init?(_ text: String) {
    switch text {
    case "none": self = .none
    case "until end": self = .untilEnd
    default:
      guard let match = text.wholeMatch(of: /([0-9]{1,4})([dwy])/), let count = Int(match.1) else {
        return nil
      }
      let unit = ["d": 1, "w": 7, "y": 365][match.2] ?? 1
      guard count * unit <= Self.longest else { return nil }
      self = count == 0 ? .untilEnd : .days(count * unit)
    }
  }
}
