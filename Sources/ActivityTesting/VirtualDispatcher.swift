import ActivityKit
public import EventRuntime
import NIOConcurrencyHelpers
import Synchronization

/// A dispatcher whose time moves only when it is told to. Work runs on the thread that calls
/// ``run()`` or ``advance(by:)``.
public final class VirtualDispatcher: Dispatcher {
  private struct Timer {
    let moment: Duration
    let number: Int
    let work: @Sendable () -> Void
  }

  private struct State {
    var now = Duration.zero
    /// By how much the clock on the wall was set, in milliseconds.
    var clockStep: Int64 = 0
    var ready: [@Sendable () -> Void] = []
    var timers: [Timer] = []
    var count = 0
  }

  /// The time on the wall when virtual time begins, unless another is given: 27 November 2026, 18:00 UTC.
  public static let epoch: Int64 = 1_795_802_400_000

  private let state = NIOLockedValueBox(State())
  private let isRunning = Atomic<Bool>(false)

  private let begins: Int64

  /// - Parameter epoch: the time on the wall when virtual time begins, in milliseconds since 1970.
  public init(epoch: Int64 = VirtualDispatcher.epoch) { begins = epoch }

  public var now: Duration { state.withLockedValue { $0.now } }

  public var wallClock: Int64 {
    let (now, step) = state.withLockedValue { ($0.now, $0.clockStep) }
    return begins + step + now.milliseconds
  }

  /// Somebody, or the network, sets the clock on the wall; time goes on as before.
  public func setClock(by step: Duration) {
    state.withLockedValue { $0.clockStep += step.milliseconds }
  }

  public func perform(_ work: @escaping @Sendable () -> Void) {
    state.withLockedValue { $0.ready.append(work) }
  }

  public func schedule(at moment: Duration, _ work: @escaping @Sendable () -> Void) -> any Alarm {
    let number = state.withLockedValue { state in
      state.count += 1
      state.timers.append(Timer(moment: moment, number: state.count, work: work))
      return state.count
    }
    return VirtualAlarm { [weak self] in
      self?.state.withLockedValue { $0.timers.removeAll { $0.number == number } }
    }
  }

  /// Does all that is ready, and what comes of it.
  public func run() {
    isRunning.store(true, ordering: .relaxed)
    defer { isRunning.store(false, ordering: .relaxed) }
    while let work = takeReady() { work() }
  }

  /// Does one thing that is ready, or else what is due next until then, at its moment.
  /// - Returns: whether there was anything; otherwise time has moved on to `end`.
  package func step(until end: Duration) -> Bool {
    guard let work = takeReady() ?? takeTimer(until: end)?.work else {
      state.withLockedValue { $0.now = max($0.now, end) }
      return false
    }
    lookOn(work)
    return true
  }

  /// Does something at once, as if it were its turn.
  package func lookOn(_ work: () -> Void) {
    isRunning.store(true, ordering: .relaxed)
    defer { isRunning.store(false, ordering: .relaxed) }
    work()
  }

  private func takeReady() -> (@Sendable () -> Void)? {
    state.withLockedValue { $0.ready.isEmpty ? nil : $0.ready.removeFirst() }
  }

  /// Forgets all that was to be done, as when a process dies.
  package func forgetAll() {
    state.withLockedValue { state in
      state.ready = []
      state.timers = []
    }
  }

  /// Moves time on, doing what is due on the way, each thing at its moment.
  public func advance(by time: Duration) {
    run()
    let end = now + time
    while let timer = takeTimer(until: end) {
      perform(timer.work)
      run()
    }
    state.withLockedValue { $0.now = end }
  }

  private func takeTimer(until end: Duration) -> Timer? {
    state.withLockedValue { state in
      let due = state.timers.filter { $0.moment <= end }
      guard let first = due.min(by: { ($0.moment, $0.number) < ($1.moment, $1.number) }) else {
        return nil
      }
      state.timers.removeAll { $0.number == first.number }
      state.now = max(state.now, first.moment)
      return first
    }
  }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    perform { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  public func checkIsolated() {
    precondition(isRunning.load(ordering: .relaxed), "outside of the virtual dispatcher")
  }
}

private struct VirtualAlarm: Alarm {
  let cancelling: @Sendable () -> Void

  init(_ cancelling: @escaping @Sendable () -> Void) { self.cancelling = cancelling }

  func cancel() { cancelling() }
}
