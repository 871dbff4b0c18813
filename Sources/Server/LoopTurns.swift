import NIOCore

/// The turns of one event loop, in two lines. Whoever wants no more than people type waits for the others of that
/// kind alone. All others (whoever has just come, shakes hands or wants much) are the crowd: however many they are,
/// they have a quarter of the loop's time.
final class LoopTurns: Sendable {
  /// For each moment of the crowd there are three for all else.
  private static let restOfCrowd: Int64 = 3

  private let fresh: Turns
  private let crowd: Turns

  convenience init(_ loop: any EventLoop) {
    let polls = PollTurns(loop)
    self.init(
      loop, clock: { .now() },
      afterPoll: { work in
        if !polls.perform(work) { loop.scheduleTask(in: .microseconds(250), work) }
      })
  }

  /// - Parameters:
  ///   - clock: what the turns are measured by.
  ///   - afterPoll: does something on the loop once that has looked at its sockets.
  init(
    _ loop: any EventLoop, clock: @escaping @Sendable () -> NIODeadline,
    afterPoll: @escaping @Sendable (@escaping Turns.Work) -> Void
  ) {
    fresh = Turns(loop, rest: 0, clock: clock, afterPoll: afterPoll)
    crowd = Turns(loop, rest: Self.restOfCrowd, clock: clock, afterPoll: afterPoll)
  }

  /// Has something done in turn, after what was handed in before from the same address with the same `isFresh`.
  func post(from address: Int, isFresh: Bool, _ work: @escaping Turns.Work) {
    (isFresh ? fresh : crowd).post(from: address, work)
  }
}
