import ActivityKit

/// Waiting for a disk that cannot be written.
struct Trouble {
  private var delay = Duration.milliseconds(250)
  private(set) var retryAt: Duration

  init(at now: Duration) { retryAt = now + delay }

  /// A try is under way; its result sets the next one.
  mutating func isRetrying() { retryAt += .hours(24) }

  mutating func failedAgain(at now: Duration) {
    delay = min(delay * 2, .seconds(4))
    retryAt = now + delay
  }
}
