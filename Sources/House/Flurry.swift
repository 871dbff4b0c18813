/// Decides whether what happens in a room is told at once or gathered: now and then, at once; over and over,
/// in one line for a stretch of time, which grows while it goes on. So a handful of people who toggle
/// something cannot fill everybody's screen, and a quiet room waits for nothing.
struct Flurry {
  enum Verdict: Equatable {
    case tell
    /// It is told when the stretch that is under way ends.
    case gather
    /// It begins a stretch, which ends then.
    case gatherUntil(Duration)
  }

  /// So much is told at once, and one more for each time that passes.
  static let burst = 8
  static let pace = Duration.seconds(2)
  /// The first stretch, and the longest.
  static let shortest = Duration.seconds(1)
  static let longest = Duration.seconds(8)
  /// So much within a stretch is little.
  static let few = 3

  private var allowance = Allowance(burst: burst, count: 1, in: pace)
  private var stretch = shortest
  private var count = 0
  private var isUnderWay = false
  private var endedAt = Duration.zero

  mutating func note(at now: Duration) -> Verdict {
    count += 1
    if isUnderWay { return .gather }
    if now > endedAt + Self.longest { stretch = Self.shortest }
    // Where it has just been too much, it still is.
    if stretch == Self.shortest, allowance.take(at: now.nanoseconds) {
      count = 0
      return .tell
    }
    isUnderWay = true
    return .gatherUntil(now + stretch)
  }

  /// What has gathered is told.
  mutating func end(at now: Duration) {
    stretch = count > Self.few ? min(stretch * 2, Self.longest) : Self.shortest
    (count, isUnderWay, endedAt) = (0, false, now)
  }
}
