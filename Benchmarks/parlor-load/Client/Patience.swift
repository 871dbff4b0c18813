enum Patience {
  /// Looks again and again.
  /// - Returns: whether it came to hold in time.
  static func holds(
    within time: Duration, every pause: Duration = .milliseconds(5), _ condition: () -> Bool
  ) async -> Bool {
    let end = ContinuousClock.now + time
    while !condition() {
      if ContinuousClock.now > end { return false }
      try? await Task.sleep(for: pause)
    }
    return true
  }

  /// The same for up to half a minute.
  static func until(_ problem: String, _ condition: () -> Bool) async throws {
    guard await holds(within: .seconds(30), condition) else { throw LoadError(problem) }
  }
}
