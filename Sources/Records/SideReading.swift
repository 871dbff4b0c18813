import Dispatch
import GRDB
import NIOConcurrencyHelpers

/// What is read beside a house, by connections of their own, and ends before its records are closed: with their
/// files SQLite's locks go, and whoever still read would take what the next house writes for damage.
final class SideReading: Sendable {
  private struct State {
    var connections: [ObjectIdentifier: DatabaseQueue] = [:]
    var isClosed = false
  }

  private let state = NIOLockedValueBox(State())
  private let underWay = DispatchGroup()

  /// - Throws: `CancellationError` once it is closed, also where that happened meanwhile.
  func read<Value>(
    by connect: () throws -> DatabaseQueue, _ look: (DatabaseQueue) throws -> Value
  ) throws -> Value {
    try state.withLockedValue { state in
      guard !state.isClosed else { throw CancellationError() }
      underWay.enter()
    }
    defer { underWay.leave() }
    let queue = try connect()
    let id = ObjectIdentifier(queue)
    state.withLockedValue { $0.connections[id] = queue }
    let result = Result { try look(queue) }
    state.withLockedValue { $0.connections[id] = nil }
    try? queue.close()
    if state.withLockedValue({ $0.isClosed }) { throw CancellationError() }
    return try result.get()
  }

  /// Stops what is read, and waits until its files are closed. A disk that hangs is not waited for.
  func close() {
    state.withLockedValue { $0.isClosed = true }
    for _ in 0..<500 {
      // Again and again: SQLite forgets it where no statement runs just then.
      state.withLockedValue { for queue in $0.connections.values { queue.interrupt() } }
      if underWay.wait(timeout: .now() + .milliseconds(10)) == .success { return }
    }
  }
}
