public import EventRuntime
import Foundation
public import NIOCore

/// A dispatcher on an event loop: the house lives on the thread that also serves some of its
/// connections.
public final class EventLoopDispatcher: Dispatcher {
  let loop: any EventLoop

  /// People may wait for what is worked out here, and no event for what another has worked out.
  private let elsewhere = DispatchQueue(
    label: "parlor.elsewhere", qos: .userInitiated, attributes: .concurrent)

  /// Those of its connections, and of all who have the house do something.
  private let turns: LoopTurns

  public init(_ loop: any EventLoop) {
    self.loop = loop
    turns = LoopTurns(loop)
  }

  func turns(of loop: any EventLoop) -> LoopTurns? { loop === self.loop ? turns : nil }

  public var now: Duration { .nanoseconds(Int64(NIODeadline.now().uptimeNanoseconds)) }

  public var wallClock: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

  public func perform(_ work: @escaping @Sendable () -> Void) { loop.execute(work) }

  /// After as long as a line to two thousand people takes.
  public func performLater(_ work: @escaping @Sendable () -> Void) {
    loop.scheduleTask(in: .milliseconds(10), work)
  }

  public func performInTurn(
    of address: Int, isFresh: Bool, _ work: @escaping @Sendable () -> Void
  ) {
    turns.post(from: address, isFresh: isFresh, work)
  }

  public func performElsewhere<Product: Sendable>(
    _ work: @escaping @Sendable () -> Product, then done: @escaping @Sendable (Product) -> Void
  ) {
    elsewhere.async { [loop] in
      let product = work()
      loop.execute { done(product) }
    }
  }

  public func schedule(at moment: Duration, _ work: @escaping @Sendable () -> Void) -> any Alarm {
    let nanoseconds =
      UInt64(max(0, moment.components.seconds)) * 1_000_000_000
      + UInt64(max(0, moment.components.attoseconds)) / 1_000_000_000
    return ScheduledAlarm(
      scheduled: loop.scheduleTask(deadline: .uptimeNanoseconds(nanoseconds), work))
  }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  public func checkIsolated() { loop.preconditionInEventLoop() }

  public func isIsolatingCurrentContext() -> Bool? { loop.inEventLoop }
}

private struct ScheduledAlarm: Alarm {
  let scheduled: Scheduled<Void>

  func cancel() { scheduled.cancel() }
}
