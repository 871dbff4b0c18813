import ActivityKit

/// Waiting for a disk that cannot be written.
struct Trouble {
  private var delay = Duration.milliseconds(250)
  private(set) var retryAt: Duration
  private(set) var isTrying = false

  init(at now: Duration) { retryAt = now + delay }

  /// A try is under way; its result sets the next one.
  mutating func beginTry() {
    isTrying = true
    retryAt += .hours(24)
  }

  mutating func failedAgain(at now: Duration) {
    isTrying = false
    delay = min(delay * 2, .seconds(4))
    retryAt = now + delay
  }
}
