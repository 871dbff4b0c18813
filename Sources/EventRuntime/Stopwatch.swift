/// Time that can stand still.
///
/// One is the time of an occurrence, read against the dispatcher's: it stands still while the house
/// is down, while nothing can be saved, and while nobody is there. One is the time of an activity,
/// read against the occurrence's: it stands still while paused.
struct Stopwatch: Codable, Sendable, Equatable {
  private var counted: Duration
  /// The outer time since which it has been running; nil while it stands still.
  private var runningSince: Duration?

  init(at counted: Duration = .zero, runningSince: Duration?) {
    self.counted = counted
    self.runningSince = runningSince
  }

  var isStopped: Bool { runningSince == nil }

  /// Its time at the outer time `now`.
  func time(at now: Duration) -> Duration {
    guard let runningSince else { return counted }
    return counted + max(.zero, now - runningSince)
  }

  /// The outer time at which its time is `moment`; nil while it stands still.
  func outerTime(of moment: Duration) -> Duration? {
    runningSince.map { $0 + (moment - counted) }
  }

  mutating func stop(at now: Duration) {
    counted = time(at: now)
    runningSince = nil
  }

  mutating func run(from now: Duration) {
    if isStopped { runningSince = now }
  }
}
