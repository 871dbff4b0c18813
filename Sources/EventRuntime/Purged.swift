public import EventTerms

/// How much was deleted because its time was up, in rows.
public struct Purged: Sendable, Equatable {
  private var kept: [Keeping.Kind: Int] = [:]
  /// What people said of dates that are over.
  public var rsvps = 0
  /// Seats of which nothing else is kept.
  public var seats = 0
  /// People of whom nothing else is kept.
  public var people = 0

  /// Whether the clock has leapt ahead, so that what has come of age since waits for a day.
  public var isClockDoubted = false

  public init() {}

  public subscript(kind: Keeping.Kind) -> Int {
    get { kept[kind] ?? 0 }
    set { kept[kind] = newValue }
  }

  /// By their names.
  public var counts: [String: Int] {
    var counts = ["rsvps": rsvps, "seats": seats, "people": people]
    for kind in Keeping.Kind.allCases { counts[kind.rawValue] = self[kind] }
    return counts
  }
  public var isEmpty: Bool { counts.values.allSatisfy { $0 == 0 } }
}
