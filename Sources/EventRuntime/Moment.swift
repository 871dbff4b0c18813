import ActivityKit

/// When something happened, by two clocks: one to count with and one to show.
public struct Moment: Sendable, Equatable {
  /// Milliseconds since the occurrence was opened, by a clock that nobody can set. Lengths of time are
  /// differences of it.
  public let elapsed: Int64
  /// Milliseconds since 1970, as the clock of the machine said then. It may have been set since, so
  /// nothing is decided or counted by it.
  public let wall: Int64

  public init(elapsed: Int64, wall: Int64) {
    self.elapsed = elapsed
    self.wall = wall
  }
}

/// The time since an occurrence was opened. Unlike the time of its activities it never stands still.
struct ElapsedTime {
  private let counted: Int64
  private let since: Duration

  /// Begins at zero.
  init(from now: Duration) {
    counted = 0
    since = now
  }

  /// Goes on after the house was down. The clock of the house began anew with it, so only the wall
  /// can tell for how long.
  /// - Parameters:
  ///   - seen: when the occurrence was last saved.
  ///   - wall: milliseconds since 1970 now.
  init(after seen: Moment, wall: Int64, from now: Duration) {
    counted = seen.elapsed + min(max(0, wall - seen.wall), Self.longestStop)
    since = now
  }

  /// The wall clock may have been set while the house was down: a stop counts for no less than nothing
  /// and no more than this, a day in milliseconds.
  static let longestStop: Int64 = 86_400_000

  /// In milliseconds.
  func time(at now: Duration) -> Int64 { counted + max(.zero, now - since).milliseconds }
}
