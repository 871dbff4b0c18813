/// Where and when things happen: the one thread of a house, and its clock.
///
/// The server's runs on an event loop; that of the transcripts has virtual time.
public protocol Dispatcher: SerialExecutor {
  /// Time since some fixed moment; never runs backwards.
  var now: Duration { get }

  /// Milliseconds since 1970.
  var wallClock: Int64 { get }

  /// Runs `work` on the dispatcher's thread, after what was handed in before.
  func perform(_ work: @escaping @Sendable () -> Void)

  /// Runs `work` a moment later, when whatever somebody waits for has likely been done.
  func performLater(_ work: @escaping @Sendable () -> Void)

  /// Runs `work` when it is the turn of those who want it done, after what they wanted before with the same
  /// `isFresh`.
  /// - Parameters:
  ///   - address: stands for them.
  ///   - isFresh: whether it is no more than people type.
  func performInTurn(of address: Int, isFresh: Bool, _ work: @escaping @Sendable () -> Void)

  /// Runs `work` on another thread, and hands what came of it to `done` on the dispatcher's.
  func performElsewhere<Product: Sendable>(
    _ work: @escaping @Sendable () -> Product, then done: @escaping @Sendable (Product) -> Void)

  /// Runs `work` once `now` has reached `moment`, unless cancelled before.
  func schedule(at moment: Duration, _ work: @escaping @Sendable () -> Void) -> any Alarm
}

extension Dispatcher {
  public func performInTurn(
    of address: Int, isFresh: Bool, _ work: @escaping @Sendable () -> Void
  ) {
    perform(work)
  }

  public func performLater(_ work: @escaping @Sendable () -> Void) { perform(work) }

  public func performElsewhere<Product: Sendable>(
    _ work: @escaping @Sendable () -> Product, then done: @escaping @Sendable (Product) -> Void
  ) {
    perform { done(work()) }
  }
}

/// Something scheduled.
public protocol Alarm: Sendable {
  func cancel()
}
