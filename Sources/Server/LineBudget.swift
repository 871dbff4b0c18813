import EventPlan
import House

/// What a connection may still send before it is too much. Asked on the loop, before a line costs
/// the house anything.
struct LineBudget: Sendable {
  enum Verdict: Equatable {
    case take
    /// Too fast, and to be told so.
    case refuse
    /// Too fast, and told so already.
    case drop
    /// So much too fast that the connection is to end.
    case dismiss
  }

  /// How many bursts may be dropped without a pause before the connection ends.
  static let patience = 10

  /// Pings at once, and how long until there is one more, that count as no lines. Otherwise one would be dropped of a
  /// page whose reader types fast, and the page would take the net for lost.
  static let pings = 2
  static let pingInterval = Duration.seconds(5)

  private var allowance: Allowance
  private var ofPings = Allowance(burst: Self.pings, count: 1, in: Self.pingInterval)
  private let mostDropped: Int
  /// Lines dropped since the last pause.
  private var dropped = 0

  init(_ limits: HouseLimits) {
    allowance = Allowance(burst: limits.lineBurst, count: limits.linesPerSecond, in: .seconds(1))
    mostDropped = Self.patience * limits.lineBurst
  }

  /// - Parameter now: in nanoseconds.
  mutating func spend(at now: Int64, isPing: Bool = false) -> Verdict {
    if isPing, ofPings.take(at: now) { return .take }
    if dropped > 0, allowance.isRested(at: now) { dropped = 0 }
    if allowance.take(at: now) { return .take }
    dropped += 1
    if dropped == 1 { return .refuse }
    return dropped > mostDropped ? .dismiss : .drop
  }
}
