import NIOConcurrencyHelpers
import NIOCore

/// What one event loop does in turn: next is whoever's address has had least of its time. After each moment of it
/// the loop looks at its sockets, and rests for so many moments, in which it does other things.
final class Turns: Sendable {
  typealias Work = @Sendable () -> Void

  static let moment = TimeAmount.microseconds(500)

  private struct State {
    var line = FairLine<Work>()
    /// Whether something is under way, or will be without being asked for.
    var isUnderWay = false
  }

  private let loop: any EventLoop
  private let rest: Int64
  private let clock: @Sendable () -> NIODeadline
  private let afterPoll: @Sendable (@escaping Work) -> Void
  private let state = NIOLockedValueBox(State())

  /// - Parameters:
  ///   - rest: how many moments of rest follow each.
  ///   - clock: what the turns are measured by.
  ///   - afterPoll: does something on the loop once that has looked at its sockets.
  init(
    _ loop: any EventLoop, rest: Int64, clock: @escaping @Sendable () -> NIODeadline,
    afterPoll: @escaping @Sendable (@escaping Work) -> Void
  ) {
    self.loop = loop
    self.rest = rest
    self.clock = clock
    self.afterPoll = afterPoll
  }

  /// Has something done, after what was handed in before from the same address.
  func post(from address: Int, _ work: @escaping Work) {
    let isUnderWay = state.withLockedValue { state in
      state.line.append(work, from: address)
      defer { state.isUnderWay = true }
      return state.isUnderWay
    }
    if !isUnderWay { loop.execute { self.take() } }
  }

  private func take() {
    let begun = clock()
    var now = begun
    while now - begun < Self.moment, let work = state.withLockedValue({ $0.line.popFirst() }) {
      work()
      let end = clock()
      // However short it was, the next is somebody else's.
      let cost = max(1, (end - now).nanoseconds)
      state.withLockedValue { $0.line.charge(cost) }
      now = end
    }
    guard rest > 0 else { return goOn() }
    loop.scheduleTask(in: .nanoseconds(rest * (now - begun).nanoseconds)) { self.goOn() }
  }

  private func goOn() {
    let isUnderWay = state.withLockedValue { state in
      state.isUnderWay = !state.line.isEmpty
      return state.isUnderWay
    }
    if isUnderWay { afterPoll { self.take() } }
  }
}
