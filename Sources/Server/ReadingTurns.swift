import EventPlan
import NIOCore

/// Those of one event loop who send more than people type: they are read from in turn, one address after another
/// and only so many in a moment, and not before they have paid for what they had done.
final class ReadingTurns: Sendable {
  private static let moment = TimeAmount.milliseconds(5)
  /// Of those who have spent everything so many are looked at in a moment.
  private static let mostLookedAt = 64

  private struct Waiting {
    var line = FairLine<SessionHandler>()
    var spent = CircularBuffer<SessionHandler>()
    var isScheduled = false
    /// How many may still go on in this moment.
    var left: Int
  }

  private let loop: any EventLoop
  private let mostInAMoment: Int
  private let waiting: NIOLoopBoundBox<Waiting>

  init(_ loop: any EventLoop, _ limits: HouseLimits) {
    self.loop = loop
    mostInAMoment = limits.bytesPerSecond / 4_096
    waiting = .makeBoxSendingValue(Waiting(left: mostInAMoment), eventLoop: loop)
  }

  /// - Parameter hasLeft: whether something of the budget is left.
  func wait(_ handler: SessionHandler, hasLeft: Bool) {
    if hasLeft {
      waiting.value.line.append(handler, from: handler.address)
      takeTurns()
    } else {
      waiting.value.spent.append(handler)
    }
    guard !waiting.value.isScheduled else { return }
    waiting.value.isScheduled = true
    loop.scheduleTask(in: Self.moment) { self.beginMoment() }
  }

  private func beginMoment() {
    let now = loop.now
    for _ in 0..<min(Self.mostLookedAt, waiting.value.spent.count) {
      let handler = waiting.value.spent.removeFirst()
      if handler.isRested(at: now) {
        waiting.value.line.append(handler, from: handler.address)
      } else {
        waiting.value.spent.append(handler)
      }
    }
    let isOver = waiting.value.line.isEmpty && waiting.value.spent.isEmpty
    waiting.value.left = mostInAMoment
    takeTurns()
    waiting.value.isScheduled = !isOver
    if !isOver { loop.scheduleTask(in: Self.moment) { self.beginMoment() } }
  }

  private func takeTurns() {
    while waiting.value.left > 0, let handler = waiting.value.line.popFirst() {
      waiting.value.line.charge(1)
      if handler.takeTurn() { waiting.value.left -= 1 }
    }
  }
}
