import NIOCore

/// Goes round the connections of one event loop once a second: whoever has been silent for too long
/// is sent away, and whoever was slowed down may go on. No connection has a timer of its own, but
/// for its greeting.
final class Sweep: Sendable {
  static let interval = TimeAmount.seconds(1)

  private let loop: any EventLoop
  private let handlers: NIOLoopBoundBox<[ObjectIdentifier: SessionHandler]>

  init(_ loop: any EventLoop) {
    self.loop = loop
    handlers = .makeBoxSendingValue([:], eventLoop: loop)
  }

  /// Begins to go round; it ends with the loop.
  func start() {
    loop.scheduleRepeatedTask(initialDelay: Self.interval, delay: Self.interval) { [self] _ in
      goRound()
    }
  }

  func add(_ handler: SessionHandler) { handlers.value[ObjectIdentifier(handler)] = handler }

  func remove(_ handler: SessionHandler) { handlers.value[ObjectIdentifier(handler)] = nil }

  private func goRound() {
    let now = loop.now
    // A copy: what is swept out leaves the collection.
    for handler in Array(handlers.value.values) { handler.sweep(at: now) }
  }
}
