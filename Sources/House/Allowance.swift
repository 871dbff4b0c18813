/// How often something may happen: so many at once after a pause, and then at an even rate. A token
/// bucket kept as one number, the time at which the bucket is full again (GCRA, ITU-T I.371).
public struct Allowance: Sendable {
  private let interval: Int64
  private let tolerance: Int64
  private(set) var fullAt = Int64.min

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
    guard hasLeft(at: now) else { return false }
    fullAt = start + interval
    return true
  }

  /// Takes so many, also when fewer are left: none is then until they are paid off.
  mutating func spend(_ count: Int, at now: Int64, longestDebt: Duration) {
    let spent = max(fullAt, now) + Int64(count) * interval
    fullAt = min(spent, now + tolerance + longestDebt.nanoseconds)
  }

  /// The same allowance with the whole burst there at another time.
  func filled(at time: Int64) -> Allowance {
    var allowance = self
    allowance.fullAt = time
    return allowance
  }

  /// Whether one is left, without taking it.
  func hasLeft(at now: Int64) -> Bool { max(fullAt, now) - now <= tolerance }

  /// Gives back one that was taken.
  mutating func giveBack() { fullAt = max(Int64.min + interval, fullAt) - interval }

  /// Whether the whole burst is there again, but for so many.
  public func isFull(at now: Int64, butFor taken: Int64 = 0) -> Bool {
    max(fullAt, now) - taken * interval <= now
  }

  /// How long it takes until at least half of the burst is there again.
  func rest(at now: Int64) -> Int64 { max(0, max(fullAt, now) - now - tolerance / 2) }

  /// Whether that is there.
  public func isRested(at now: Int64) -> Bool { rest(at: now) == 0 }
}
