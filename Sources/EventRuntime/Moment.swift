import ActivityKit

/// When something happened, by two clocks: one to count with and one to show.
public struct Moment: Sendable, Equatable {
  /// Milliseconds since the occurrence was opened, by a clock that nobody can set and that stands still while
  /// the house is down. Lengths of time are differences of it.
  public let elapsed: Int64
  /// Milliseconds since 1970, as the clock of the machine said then. It may have been set since, so
  /// nothing is decided or counted by it.
  public let wall: Int64

  public init(elapsed: Int64, wall: Int64) {
    self.elapsed = elapsed
    self.wall = wall
  }
}

/// The time since an occurrence was opened. Unlike the time of its activities it goes on as long as the house
/// runs.
struct ElapsedTime {
  private let counted: Int64
  private let since: Duration

  /// Begins at zero.
  init(from now: Duration) {
    counted = 0
    since = now
  }

  /// Goes on after the house was down. Nobody could be there then, so that counts neither for anyone nor
  /// against them.
  /// - Parameter seen: when the occurrence was last saved.
  init(after seen: Moment, from now: Duration) {
    counted = seen.elapsed
    since = now
  }

  /// In milliseconds.
  func time(at now: Duration) -> Int64 { counted + max(.zero, now - since).milliseconds }
}
