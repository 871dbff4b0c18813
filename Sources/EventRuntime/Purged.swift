/// How much was deleted because its time was up, in rows.
public struct Purged: Sendable, Equatable {
  public var attendance = 0
  public var answers = 0
  public var scores = 0
  public var moderation = 0
  /// Seats of which nothing else is kept.
  public var seats = 0
  /// People of whom nothing else is kept.
  public var people = 0

  public init() {}

  public var isEmpty: Bool { self == Purged() }
}
