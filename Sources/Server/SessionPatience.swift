import ActivityKit
import EventPlan
import Messages
import NIOCore
import TextProtocol

/// How long a connection may be silent, and what is said before that is over and then.
struct SessionPatience: Sendable {
  private let signIn: TimeAmount
  private let idle: TimeAmount?
  private let limits: HouseLimits

  init(_ limits: HouseLimits) {
    self.limits = limits
    signIn = .nanoseconds(limits.signInTime.nanoseconds)
    idle = limits.idleTime.map { .nanoseconds($0.nanoseconds) }
  }

  /// What it takes to read a text, or to hear it.
  static func readingTime(ofBytes count: Int) -> TimeAmount {
    .nanoseconds(UnhurriedVoice.time(bytes: count).nanoseconds)
  }

  /// How much is left before somebody without a seat is sent away, where it is time to say so: a minute, or half of
  /// a time that is shorter than two.
  func warning(after silence: TimeAmount) -> Duration? {
    let lead = min(limits.signInTime / 2, .minutes(1))
    return silence > signIn - .nanoseconds(lead.nanoseconds) ? lead : nil
  }

  /// Why a connection ends now; nil while it need not.
  /// - Parameter silence: since the last line. Of somebody without a seat since the house last said something, if
  ///   that was later, and had been read: the time to find a seat begins then.
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
