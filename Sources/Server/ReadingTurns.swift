import NIOCore

/// Those of one event loop who sent more than they may, until they are read from again: once they have paid
/// for it, in the order in which they came, and only so many at a time.
final class ReadingTurns: Sendable {
  private static let interval = TimeAmount.milliseconds(20)
  private static let mostAtATime = 16

  private struct Line {
    var waiting = CircularBuffer<SessionHandler>()
    var isScheduled = false
  }

  private let loop: any EventLoop
  private let line: NIOLoopBoundBox<Line>

  init(_ loop: any EventLoop) {
    self.loop = loop
    line = .makeBoxSendingValue(Line(), eventLoop: loop)
  }

  func wait(_ handler: SessionHandler) {
    line.value.waiting.append(handler)
    schedule()
  }

  private func schedule() {
    guard !line.value.isScheduled, !line.value.waiting.isEmpty else { return }
    line.value.isScheduled = true
    loop.scheduleTask(in: Self.interval) { self.goRound() }
  }

  private func goRound() {
    let now = loop.now
    line.value.isScheduled = false
    var left = Self.mostAtATime
    for _ in 0..<line.value.waiting.count {
      let handler = line.value.waiting.removeFirst()
      switch handler.readOn(at: now, isTurn: left > 0) {
      case .read: left -= 1
      case .waits: line.value.waiting.append(handler)
      case .needNot: break
      }
    }
    schedule()
  }
}
