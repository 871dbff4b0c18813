import GRDB

/// How far the clock on the wall is believed when things are deleted because their time is up: a clock
/// that was set forward by mistake must not delete everything at once.
///
/// A clock that is more than two days ahead of when it was last looked at has either been set or
/// the house was closed. So things are deleted as of that last look until a day has passed.
struct ClockTrust: Equatable, StoredRow {
  static let day: Int64 = 86_400_000
  private static let leap = 2 * day

  /// Deletions go by this, in milliseconds since 1970; nil before the first of them.
  private(set) var trusted: Int64?
  /// What the clock said when it had leapt ahead; nil where it is believed.
  private(set) var doubted: Int64?

  init(trusted: Int64?, doubted: Int64?) { (self.trusted, self.doubted) = (trusted, doubted) }

  /// Takes a look at the clock.
  mutating func see(_ wall: Int64) {
    // What it said before has been looked at again a day later, or was wrong, as the clock was set back.
    if let since = doubted, wall < since || wall - since >= Self.day {
      doubted = nil
      if wall >= since { trusted = since }
    }
    if doubted != nil { return }
    if let last = trusted, wall - last > Self.leap { doubted = wall } else { trusted = wall }
  }
}
