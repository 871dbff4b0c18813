/// The time of an occurrence: it stands still while the house is down, while nothing can be saved,
/// and after a restart until people are back.
struct EventClock {
  private var counted: Duration
  /// The dispatcher's time since which the clock has been running; nil while it stands still.
  private var runningSince: Duration?

  init(at counted: Duration, runningSince: Duration?) {
    self.counted = counted
    self.runningSince = runningSince
  }

  var isFrozen: Bool { runningSince == nil }

  func time(at now: Duration) -> Duration {
    guard let runningSince else { return counted }
    return counted + max(.zero, now - runningSince)
  }

  /// The dispatcher's time at which the event's time is `moment`; nil while frozen.
  func dispatcherTime(of moment: Duration) -> Duration? {
    runningSince.map { $0 + (moment - counted) }
  }

  mutating func freeze(at now: Duration) {
    counted = time(at: now)
    runningSince = nil
  }

  mutating func run(from now: Duration) {
    if isFrozen { runningSince = now }
  }
}
