import Dispatch
import NIOCore
import NIOPosix
import Testing

@testable import Server

@Suite struct EventLoopDispatcherTests {
  /// The snapshot of one event may take long, and another's people wait for theirs.
  @Test func whatIsWorkedOutElsewhereWaitsForNothingElse() async {
    let dispatcher = EventLoopDispatcher(MultiThreadedEventLoopGroup.singleton.next())
    let other = DispatchSemaphore(value: 0)
    let isFinished = await withCheckedContinuation { finished in
      dispatcher.performElsewhere({ other.wait(timeout: .now() + 10) == .success }) {
        finished.resume(returning: $0)
      }
      dispatcher.performElsewhere({ _ = other.signal() }, then: { _ in })
    }
    #expect(isFinished)
  }
}
