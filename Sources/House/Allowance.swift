/// How often something may happen: so many at once after a pause, and then at an even rate. A token
/// bucket kept as one number, the time at which the bucket is full again (GCRA, ITU-T I.371).
public struct Allowance: Sendable {
  private let interval: Int64
  private let tolerance: Int64
  private var fullAt = Int64.min

  /// - Parameters:
  ///   - burst: how many at once; at least 1.
  ///   - count: how many in `time`, in the long run; at least 1.
  public init(burst: Int, count: Int, in time: Duration) {
    let nanoseconds =
      time.components.seconds * 1_000_000_000
      + time.components.attoseconds / 1_000_000_000
    interval = max(1, nanoseconds / Int64(max(1, count)))
    tolerance = Int64(max(0, burst - 1)) * interval
  }

  /// Takes one, if one is left.
  /// - Parameter now: the time in nanoseconds on a clock that never goes back.
  public mutating func take(at now: Int64) -> Bool {
    let start = max(fullAt, now)
    guard start - now <= tolerance else { return false }
    fullAt = start + interval
    return true
  }

  /// Gives back one that was taken.
  mutating func giveBack() { fullAt = max(Int64.min + interval, fullAt) - interval }

  /// Whether the whole burst is there again, but for so many.
  func isFull(at now: Int64, butFor taken: Int64 = 0) -> Bool {
    max(fullAt, now) - taken * interval <= now
  }

  /// Whether at least half of the burst is there again.
  public func isRested(at now: Int64) -> Bool { max(fullAt, now) - now <= tolerance / 2 }
}
