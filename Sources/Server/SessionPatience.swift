import ActivityKit
import EventPlan
import Messages
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

  /// Why a connection ends now; nil while it need not.
  /// - Parameter silence: since the last line, or since the seat was lost if that was later: the time to
  ///   find another begins with the end of an event.
  /// - Parameter hasSat: whether there was a seat before: whoever was in an event is thanked.
  func end(
    after silence: TimeAmount, isSeated: Bool, hasSat: Bool
  ) -> Goodbye? {
    if isSeated {
      guard let idle, let time = limits.idleTime, silence > idle else { return nil }
      return .idleSilent(time: time.short)
    }
    guard silence > signIn else { return nil }
    let time = limits.signInTime.short
    return hasSat ? .signinTimeoutAfterEvent(time: time) : .signinTimeoutAtTheDoor(time: time)
  }
}

extension Duration {
  /// In whole nanoseconds; of the lengths that a plan allows, all fit.
  var nanoseconds: Int64 {
    components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
  }
}
