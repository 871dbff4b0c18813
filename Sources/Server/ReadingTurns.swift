import NIOCore

/// Those of one event loop who send more than people type: they are read from in turn, one address after another
/// and only so many in a moment, and not before they have paid for what they had done.
final class ReadingTurns: Sendable {
  private static let moment = TimeAmount.milliseconds(5)
  private static let mostInAMoment = 16
  /// Of those who have spent everything so many are looked at in a moment.
  private static let mostLookedAt = 64

  private struct Waiting {
    var line = FairLine<SessionHandler>()
    var spent = CircularBuffer<SessionHandler>()
    var isScheduled = false
  }

  private let loop: any EventLoop
  private let waiting: NIOLoopBoundBox<Waiting>

  init(_ loop: any EventLoop) {
    self.loop = loop
    waiting = .makeBoxSendingValue(Waiting(), eventLoop: loop)
  }

  /// - Parameter hasLeft: whether something of the budget is left.
  func wait(_ handler: SessionHandler, hasLeft: Bool) {
    if hasLeft {
      waiting.value.line.append(handler, from: handler.address)
    } else {
      waiting.value.spent.append(handler)
    }
    schedule()
  }

  private func schedule() {
    guard !waiting.value.isScheduled,
      !(waiting.value.line.isEmpty && waiting.value.spent.isEmpty)
    else { return }
    waiting.value.isScheduled = true
    loop.scheduleTask(in: Self.moment) { self.goOn() }
  }

  private func goOn() {
    waiting.value.isScheduled = false
    let now = loop.now
    for _ in 0..<min(Self.mostLookedAt, waiting.value.spent.count) {
      let handler = waiting.value.spent.removeFirst()
      if handler.isRested(at: now) {
        waiting.value.line.append(handler, from: handler.address)
      } else {
        waiting.value.spent.append(handler)
      }
    }
    var left = Self.mostInAMoment
    while left > 0, let handler = waiting.value.line.popFirst() {
      waiting.value.line.endTurn()
      if handler.takeTurn() { left -= 1 }
    }
    schedule()
  }
}
