import ActivityKit

/// The time of one activity: it stands still while the activity is paused.
struct StageClock: Codable, Sendable, Equatable {
  private var counted = Duration.zero
  /// The event's time since which the clock has been running; nil while paused.
  private var runningSince: Duration?

  init(startingAt now: Duration) { runningSince = now }

  var isPaused: Bool { runningSince == nil }

  /// The activity's time at the event's time `now`.
  func elapsed(at now: Duration) -> Duration {
    guard let runningSince else { return counted }
    return counted + max(.zero, now - runningSince)
  }

  /// The event's time at which the activity's time is `moment`; nil while paused.
  func eventTime(of moment: Duration) -> Duration? {
    runningSince.map { $0 + (moment - counted) }
  }

  mutating func pause(at now: Duration) {
    counted = elapsed(at: now)
    runningSince = nil
  }

  mutating func resume(at now: Duration) {
    if isPaused { runningSince = now }
  }
}
