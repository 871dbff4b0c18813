import EventPlan
import EventRuntime
import EventTerms
import Records
import Synchronization

/// A journal that takes its time, or that cannot write, as told.
final class StallingJournal: Journal {
  private struct State {
    var isStalled = false
    var fails = false
    var failsPurges = false
    var purges = 0
    var held: [@Sendable () -> Void] = []
    var inputs: [Input] = []
  }

  private let records: Records
  private let state = Mutex(State())

  init(_ records: Records) { self.records = records }

  /// While it is, nothing is written; afterwards everything is, in its order.
  var isStalled: Bool {
    get { state.withLock(\.isStalled) }
    set {
      let held = state.withLock { state in
        state.isStalled = newValue
        defer { if !newValue { state.held = [] } }
        return newValue ? [] : state.held
      }
      for write in held { write() }
    }
  }

  var fails: Bool {
    get { state.withLock(\.fails) }
    set { state.withLock { $0.fails = newValue } }
  }

  var failsPurges: Bool {
    get { state.withLock(\.failsPurges) }
    set { state.withLock { $0.failsPurges = newValue } }
  }

  /// How often what has been kept for long enough was to be deleted.
  var purges: Int { state.withLock(\.purges) }

  /// What has been handed in to be written, in order.
  var inputs: [Input] { state.withLock(\.inputs) }

  func write(
    _ writes: [Write], then done: @escaping @Sendable (Result<Void, WriteFailure>) -> Void
  ) {
    state.withLock { state in
      for case .entry(_, let entry) in writes { state.inputs.append(entry.input) }
    }
    if fails { return done(.failure(WriteFailure("the disk is full"))) }
    let write: @Sendable () -> Void = { [records] in records.write(writes, then: done) }
    let isHeld = state.withLock { state in
      if state.isStalled { state.held.append(write) }
      return state.isStalled
    }
    if !isHeld { write() }
  }

  func liveOccurrences() throws -> [SavedOccurrence] { try records.liveOccurrences() }
  func nextOccurrence() throws -> Int64 { try records.nextOccurrence() }
  func lastHeld() throws -> [String: Int64] { try records.lastHeld() }
  func reminderTimes() throws -> [String: Set<Duration>] { try records.reminderTimes() }

  func takeReminders(
    of date: EventDate, startingIn left: Duration,
    then done: @escaping @Sendable (Result<[Reminder], WriteFailure>) -> Void
  ) {
    records.takeReminders(of: date, startingIn: left, then: done)
  }

  func stored(
    for event: String,
    then done: @escaping @Sendable (Result<[StoredValue], WriteFailure>) -> Void
  ) {
    records.stored(for: event, then: done)
  }

  func purge(
    _ terms: [String: Keeping], others: Keeping, at wall: Int64,
    then done: @escaping @Sendable (Result<Purged, WriteFailure>) -> Void
  ) {
    state.withLock { $0.purges += 1 }
    if failsPurges { return done(.failure(WriteFailure("the disk is full"))) }
    records.purge(terms, others: others, at: wall, then: done)
  }
}
