import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import Server

@Suite struct LoopTurnsTests {
  private let loop = EmbeddedEventLoop()
  private let done = Done()
  private let turns: LoopTurns

  private final class Done: Sendable {
    let names = Mutex<[String]>([])
    /// How often the loop has looked at its sockets.
    let polls = Atomic<Int>(0)
    /// Microseconds in which nothing was done.
    let idle = Atomic<Int>(0)
    /// Each thing takes a tenth of a millisecond.
    var now: NIODeadline {
      let busy = 100 * names.withLock { $0.count }
      return .uptimeNanoseconds(UInt64(1_000 * (busy + idle.load(ordering: .relaxed))))
    }
  }

  init() {
    turns = LoopTurns(
      loop, clock: { [done] in done.now },
      afterPoll: { [loop, done] work in
        done.polls.add(1, ordering: .relaxed)
        loop.execute(work)
      })
  }

  private func post(_ name: String, from address: Int, isFresh: Bool = true) {
    turns.post(from: address, isFresh: isFresh) { [done] in
      done.names.withLock { $0.append(name) }
    }
  }

  private var names: [String] {
    loop.run()
    return done.names.withLock { $0 }
  }

  @Test func whatComesGoesOnInOrder() {
    for number in 1...30 { post("\(number)", from: 1) }
    #expect(names == (1...30).map { "\($0)" })
  }

  /// Fifty connections of one address keep somebody from another waiting for one thing of theirs.
  @Test(arguments: [true, false])
  func addressesTakeTurns(isFresh: Bool) {
    for number in 1...1_000 { post("mal\(number)", from: 1, isFresh: isFresh) }
    post("ana", from: 2, isFresh: isFresh)
    #expect(names.prefix(3) == ["mal1", "ana", "mal2"])
  }

  /// However much waits, the loop looks at its sockets after each half of a millisecond.
  @Test func theLoopLooksAtItsSocketsMeanwhile() {
    for number in 1...100 { post("\(number)", from: number % 7) }
    #expect(names.count == 100)
    #expect(done.polls.load(ordering: .relaxed) == 19)
  }

  /// What many addresses want together takes a quarter of the time, and whoever types does not wait for it.
  @Test func theCrowdHasAQuarterOfTheTime() {
    for number in 1...1_000 { post("mal", from: number % 50, isFresh: false) }
    #expect(names.count == 5)
    // Half of that was saved up.
    loop.advanceTime(by: .microseconds(749))
    #expect(names.count == 5)
    post("ana", from: 60)
    #expect(names.last == "ana" && names.count == 6)
    loop.advanceTime(by: .microseconds(1))
    #expect(names.count == 11)
    // The clock has gone on by no more than was done meanwhile.
    loop.advanceTime(by: .microseconds(15_000))
    #expect(names.count == 61)
  }

  /// Somebody who wants a fifth of the time, and no more than a tenth of a millisecond at once, waits for no rest.
  @Test func whoWantsLittleNeedNotRest() {
    for round in 1...100 {
      done.idle.add(400, ordering: .relaxed)
      post("ana", from: 1, isFresh: false)
      #expect(names.count == round)
    }
  }

  /// It has that quarter, too, however much others type.
  @Test func theCrowdIsNotForgotten() {
    for number in 1...1_000 { post("\(number)", from: number) }
    for _ in 1...5 { post("crowd", from: 0, isFresh: false) }
    #expect(names.firstIndex(of: "crowd") ?? .max <= 10)
  }

  /// Whatever waits, what comes from one address stays in order.
  @Test func orderStays() {
    for round in 0..<200 {
      for address in 1...7 { post("\(address):\(round)", from: address) }
      if round % 5 == 0 { loop.run() }
    }
    let names = names
    for address in 1...7 {
      #expect(names.filter { $0.hasPrefix("\(address):") } == (0..<200).map { "\(address):\($0)" })
    }
  }
}
