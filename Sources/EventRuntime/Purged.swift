/// How much was deleted because its time was up, in rows.
public struct Purged: Sendable, Equatable {
  public var attendance = 0
  public var answers = 0
  public var scores = 0
  public var moderation = 0
  /// What activities had stored.
  public var store = 0
  /// What people said of dates that are over.
  public var rsvps = 0
  /// Seats of which nothing else is kept.
  public var seats = 0
  /// People of whom nothing else is kept.
  public var people = 0

  /// Whether the clock has leapt ahead, so that what has come of age since waits for a day.
  public var isClockDoubted = false

  public init() {}

  public var rows: Int {
    attendance + answers + scores + moderation + store + rsvps + seats + people
  }
  public var isEmpty: Bool { rows == 0 }
}
