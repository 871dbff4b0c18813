import ActivityKit
import Dispatch
import GRDB
import NIOConcurrencyHelpers

/// Makes what was deleted be gone from the write-ahead log as well: the log is written into the
/// database, where deleted content was overwritten with zeros, and cut to nothing.
///
/// Whoever is reading keeps the log in use. Then it is tried again, as soon as something is written
/// and otherwise after a pause.
final class Eraser: Sendable {
  private struct State {
    var isDue = false
    var pause = DispatchTimeInterval.seconds(1)
    var isWaiting = false
  }

  private let state = NIOLockedValueBox(State())

  /// Nothing of what has been deleted until now may be left in any file.
  func demand() { state.withLockedValue { $0.isDue = true } }

  /// Erases what is due, outside of a transaction.
  /// - Parameter again: called when it has to be tried once more later, after `pause`.
  func eraseIfDue(in db: Database, again: @escaping @Sendable () -> Void) {
    guard state.withLockedValue({ $0.isDue }) else { return }
    // A reader is not waited for here: that would hold up everybody's answers.
    if Self.cutLog(of: db, waiting: .seconds(0)) {
      state.withLockedValue { $0 = State() }
      return
    }
    let pause: DispatchTimeInterval? = state.withLockedValue { state in
      guard !state.isWaiting else { return nil }
      state.isWaiting = true
      defer { state.pause = .seconds(30) }
      return state.pause
    }
    guard let pause else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + pause) { [weak self] in
      self?.state.withLockedValue { $0.isWaiting = false }
      again()
    }
  }

  /// - Parameter patience: how long readers are waited for.
  /// - Returns: whether the log is empty now.
  static func cutLog(of db: Database, waiting patience: Duration) -> Bool {
    try? db.execute(sql: "PRAGMA busy_timeout = \(patience.milliseconds)")
    defer { try? db.execute(sql: "PRAGMA busy_timeout = 5000") }
    // The first column is whether somebody was in the way.
    return (try? Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")) == 0
  }
}
