import ActivityKit
import EventRuntime
import Foundation
import Logging

/// The thread of modules: waits for what their processes write, for deadlines and for orders.
///
/// Everything here is confined to that thread, on which the processes are started, too.
final class Supervisor {
  private let orders: OrderBox
  private let surroundings: Surroundings
  private var sessions: [ModuleRun: ModuleSession] = [:]
  private var stopping: DispatchSemaphore?
  private var nextCensus: ContinuousClock.Instant

  /// How often it is looked how many processes a module has.
  private static let censusInterval = Duration.milliseconds(500)

  init(
    _ orders: OrderBox, _ options: ModuleProcesses.Options, _ restarts: RestartCount, _ log: Logger
  ) {
    self.orders = orders
    surroundings = Surroundings(options, log, restarts)
    if let note = WallMeans.here.note { log.warning("\(note)") }
    nextCensus = .now
  }

  func run() {
    // A process that has ended is noticed when it is read from.
    var broken = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &broken, nil)
    while stopping == nil {
      wait()
      for order in orders.take() { carryOut(order) }
      let now = ContinuousClock.now
      for session in sessions.values { session.check(at: now) }
      takeCensus(at: now)
    }
    for session in sessions.values { session.end() }
    surroundings.remove()
    stopping?.signal()
  }

  private func carryOut(_ order: ModuleProcesses.Order) {
    switch order {
    case .send(let call, let module, let reply):
      let session =
        sessions[call.run] ?? ModuleSession(call, of: module, in: surroundings)
      sessions[call.run] = session
      session.send(call.request, then: reply)
    case .end(let run):
      sessions.removeValue(forKey: run)?.end()
    case .hide(let folder):
      surroundings.hide(folder)
    case .stop(let done):
      stopping = done
    }
  }

  /// Until something can be read or written, or is due.
  private func wait() {
    var watched = [pollfd(fd: orders.descriptor, events: Int16(POLLIN), revents: 0)]
    var owners: [ModuleSession] = []
    for session in sessions.values {
      for watch in session.watches {
        watched.append(watch)
        owners.append(session)
      }
    }
    let deadlines = sessions.values.compactMap(\.deadline)
    let due = (owners.isEmpty ? deadlines : deadlines + [nextCensus]).min()
    let count = poll(&watched, nfds_t(watched.count), milliseconds(until: due))
    guard count > 0 else { return }
    for (watch, session) in zip(watched.dropFirst(), owners) where watch.revents != 0 {
      session.happened(on: watch.fd)
    }
  }

  private func milliseconds(until due: ContinuousClock.Instant?) -> Int32 {
    guard let due else { return -1 }
    let left = ContinuousClock.now.duration(to: due)
    return Int32(clamping: max(0, left.milliseconds + 1))
  }

  private func takeCensus(at now: ContinuousClock.Instant) {
    guard now >= nextCensus else { return }
    nextCensus = now + Self.censusInterval
    let running = sessions.values.filter { $0.group != nil }
    guard !running.isEmpty else { return }
    let census = ProcessCensus.taken()
    for session in running {
      if let group = session.group, let households = census[group] { session.measure(households) }
    }
  }
}
