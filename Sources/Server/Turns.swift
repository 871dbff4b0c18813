import NIOConcurrencyHelpers
import NIOCore

/// What one event loop does in turn: next is whoever's address has had least of its time. After each moment of it
/// the loop looks at its sockets, and rests for so many moments, in which it does other things. Who wants less than
/// that share of its time need not rest: it is saved up, as far as ``Turns/most``.
final class Turns: Sendable {
  typealias Work = @Sendable () -> Void

  static let moment = TimeAmount.microseconds(500)
  /// So much may be done without a rest after a pause.
  static let most = TimeAmount.microseconds(250)

  private struct State {
    var line = FairLine<Work>()
    /// Whether something is under way, or will be without being asked for.
    var isUnderWay = false
    /// What may be done before the next rest.
    var saved = most
    /// Until when that is reckoned.
    var reckoned = NIODeadline.uptimeNanoseconds(0)

    /// - Returns: how long a rest has to follow what was done from `begun` to `end`.
    mutating func rest(after begun: NIODeadline, _ end: NIODeadline, times: Int64) -> TimeAmount {
      saved = min(most, saved + .nanoseconds(max(0, (begun - reckoned).nanoseconds) / times))
      saved = saved - (end - begun)
      let rest = TimeAmount.nanoseconds(times * max(0, -saved.nanoseconds))
      saved = max(.zero, saved)
      reckoned = end + rest
      return rest
    }
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
    let pause = state.withLockedValue { [now] in $0.rest(after: begun, now, times: rest) }
    guard pause > .zero else { return goOn() }
    loop.scheduleTask(in: pause) { self.goOn() }
  }

  private func goOn() {
    let isUnderWay = state.withLockedValue { state in
      state.isUnderWay = !state.line.isEmpty
      return state.isUnderWay
    }
    if isUnderWay { afterPoll { self.take() } }
  }
}
