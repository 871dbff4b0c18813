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

  /// Who was there, and when.
  public var attendance = Lifetime.days(30)
  /// What people answered to prompts.
  public var answers = Lifetime.untilEnd
  /// Points, and what they were for.
  public var scores = Lifetime.days(30)
  /// What was done and said to keep the room safe.
  public var moderation = Lifetime.days(90)
  /// What activities store for the next occurrence: long enough for an event that comes once a month.
  public var store = Lifetime.days(90)
  /// What people said of an occurrence at its end: long enough to compare the occurrences of a year.
  public var feedback = Lifetime.days(365)

  public init() {}
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
    keeping.attendance = min(attendance, other.attendance)
    keeping.answers = min(answers, other.answers)
    keeping.scores = min(scores, other.scores)
    keeping.moderation = min(moderation, other.moderation)
    keeping.store = min(store, other.store)
    keeping.feedback = min(feedback, other.feedback)
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
