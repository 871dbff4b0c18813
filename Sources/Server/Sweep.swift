import NIOCore

/// Goes round the connections of one event loop once a second, a tenth of them at a time: whoever has been
/// silent for too long is sent away. No connection has a timer of its own, but for its greeting and while it pays
/// off what it has spent.
final class Sweep: Sendable {
  private static let interval = TimeAmount.milliseconds(100)
  private static let parts = 10

  private struct Rounds {
    var parts = Array(repeating: [ObjectIdentifier: SessionHandler](), count: Sweep.parts)
    var next = 0
  }

  private let loop: any EventLoop
  private let rounds: NIOLoopBoundBox<Rounds>

  init(_ loop: any EventLoop) {
    self.loop = loop
    rounds = .makeBoxSendingValue(Rounds(), eventLoop: loop)
  }

  /// Begins to go round; it ends with the loop.
  func start() {
    loop.scheduleRepeatedTask(initialDelay: Self.interval, delay: Self.interval) { [self] _ in
      goRound()
    }
  }

  func add(_ handler: SessionHandler) {
    rounds.value.parts[handler.id % Self.parts][ObjectIdentifier(handler)] = handler
  }

  func remove(_ handler: SessionHandler) {
    rounds.value.parts[handler.id % Self.parts][ObjectIdentifier(handler)] = nil
  }

  private func goRound() {
    let now = loop.now
    rounds.value.next = (rounds.value.next + 1) % Self.parts
    // A copy: what is swept out leaves the collection.
    for handler in Array(rounds.value.parts[rounds.value.next].values) { handler.sweep(at: now) }
  }
}
