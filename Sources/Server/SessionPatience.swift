import ActivityKit
import EventPlan
import NIOCore
import TextProtocol

/// How long a connection may be silent, and what is said when that is over.
struct SessionPatience: Sendable {
  private let signIn: TimeAmount
  private let idle: TimeAmount?
  private let limits: HouseLimits

  init(_ limits: HouseLimits) {
    self.limits = limits
    signIn = .nanoseconds(limits.signInTime.nanoseconds)
    idle = limits.idleTime.map { .nanoseconds($0.nanoseconds) }
  }

  /// Why a connection that has sent no line for so long ends now; nil while it need not.
  func end(after silence: TimeAmount, isSeated: Bool) -> (reason: ByeReason, text: String)? {
    if isSeated {
      guard let idle, let time = limits.idleTime, silence > idle else { return nil }
      return (
        .idle,
        "Nothing came from you for \(time.short), so this connection is closed. Your seat is kept."
      )
    }
    guard silence > signIn else { return nil }
    return (
      .signinTimeout,
      "You have \(limits.signInTime.short) between lines to find a seat, and they are over. "
        + "Goodbye; please come again."
    )
  }
}

extension Duration {
  /// In whole nanoseconds; of the lengths that a plan allows, all fit.
  var nanoseconds: Int64 {
    components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
  }
}
