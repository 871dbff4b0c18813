import ActivityKit

/// After a restart the clock waits until those who were here are back, but not for long once the
/// first of them is. It also waits while nobody is here at all.
public struct RecoveryHold {
  public enum Cause: Sendable {
    /// The house was down.
    case restart
    /// Everybody had gone.
    case deserted
  }

  /// How long the others are waited for once somebody is back.
  static let patience = Duration.seconds(30)

  private var missing: Set<Int>
  /// The dispatcher's time at which waiting ends; nil while nobody is back.
  private(set) var until: Duration?

  let cause: Cause

  init(_ cause: Cause, waitingFor seats: [Int]) {
    self.cause = cause
    missing = Set(seats)
  }

  mutating func arrived(_ seat: Int, at now: Duration) {
    missing.remove(seat)
    if until == nil { until = now + Self.patience }
  }

  /// Nobody is here any more: the wait begins anew.
  mutating func everyoneLeft() { until = nil }

  func isMissing(othersThan seat: Int) -> Bool { missing.contains { $0 != seat } }

  var isComplete: Bool { until != nil && missing.isEmpty }
}
