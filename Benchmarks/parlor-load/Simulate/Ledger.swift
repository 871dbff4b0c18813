import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import EventTerms
import NIOConcurrencyHelpers
import Records

/// A disk that fails as it is told. What it has taken outlasts the house; where it is given records, these
/// are written as well, and are what a new house finds.
final class Ledger: Journal {
  enum Fault: Sendable, Equatable {
    /// Nothing is written, and the house is told so: of one event only, where it is named.
    case failing(event: String?)
    /// Each write takes this long.
    case slow(Duration)
    /// It is written, but the house is told that it is not.
    case torn
    /// The process dies before anything of the next entry is on disk.
    case cutShort
    /// The process dies once the next entry is on disk, before the house hears of it.
    case lastWords
    /// The house is told that it is written, and it is not: what no disk should do, for tests of the
    /// simulation.
    case lying

    /// Whether what an event writes may fail.
    func concerns(_ event: String) -> Bool {
      if case .failing(let only?) = self { only == event } else { true }
    }
  }

  /// What is on disk of an occurrence.
  struct Kept: Sendable {
    let opening: Opening
    var isLive = true
    var snapshot: (through: Int, state: [UInt8])?
    var entries: [Entry] = []
    var lastEntry = 0
    var clock = Duration.zero
    var seen: Moment
    /// The rows that facts have made, by what names them.
    var rows: [FactRow: Fact] = [:]
    /// The prompts of answers whose entries were deleted, and are not overwritten yet.
    var residue: Set<Int> = []
  }

  private struct State {
    var kept: [Int64: Kept] = [:]
    var last: Int64 = 0
    var fault: Fault?
    var random: RandomSource
    /// What was carried out.
    var writes: [Write] = []
    var rejected: String?
    var isCutShort = false
  }

  private let state: NIOLockedValueBox<State>
  private let dispatcher: VirtualDispatcher
  private let records: Records?

  init(seed: UInt64, dispatcher: VirtualDispatcher, records: Records?) {
    state = NIOLockedValueBox(State(random: RandomSource(seed: seed)))
    self.dispatcher = dispatcher
    self.records = records
  }

  var fault: Fault? {
    get { state.withLockedValue { $0.fault } }
    set { state.withLockedValue { $0.fault = newValue } }
  }

  var kept: [Int64: Kept] { state.withLockedValue { $0.kept } }

  /// Whether the process is to die now.
  func takeCut() -> Bool {
    state.withLockedValue { state in
      defer { state.isCutShort = false }
      return state.isCutShort
    }
  }

  /// What was written since the last time, and why something could not be written that should have been.
  func takeWrites() -> (writes: [Write], rejected: String?) {
    state.withLockedValue { state in
      defer { (state.writes, state.rejected) = ([], nil) }
      return (state.writes, state.rejected)
    }
  }

  // MARK: Journal

  func write(
    _ writes: [Write], then done: @escaping @Sendable (Result<Void, WriteFailure>) -> Void
  ) {
    let (set, pace) = state.withLockedValue { ($0.fault, $0.random.next()) }
    let hasEntry = writes.contains { if case .entry = $0 { true } else { false } }
    let fault = [.cutShort, .lastWords].contains(set) && !hasEntry ? nil : set
    switch fault {
    case .failing(let event) where event == nil || event == self.event(of: writes):
      after(.milliseconds(2)) { done(.failure(WriteFailure("the disk is full"))) }
    case .slow(let time): after(time) { self.commit(writes, then: done) }
    case .torn:
      carryOut(writes)
      after(.milliseconds(2)) { done(.failure(WriteFailure("input/output error"))) }
    case .cutShort: die()
    case .lastWords:
      carryOut(writes)
      die()
    case .lying: dispatcher.perform { done(.success(())) }
    case .failing, nil:
      if pace % 2 == 0 {
        commit(writes, then: done)
      } else {
        after(.milliseconds(pace >> 1 % 20 + 1)) { self.commit(writes, then: done) }
      }
    }
  }

  private func die() { state.withLockedValue { ($0.isCutShort, $0.fault) = (true, nil) } }

  /// What is on disk and what the house hears of it are two things, and the process may die in between.
  private func commit(
    _ writes: [Write], then done: @escaping @Sendable (Result<Void, WriteFailure>) -> Void
  ) {
    let result = carryOut(writes)
    dispatcher.perform { done(result) }
  }

  private func after(_ time: Duration, _ work: @escaping @Sendable () -> Void) {
    _ = dispatcher.schedule(at: dispatcher.now + time, work)
  }

  private func event(of writes: [Write]) -> String? {
    writes.lazy.compactMap(\.occurrence).first.flatMap { number in
      state.withLockedValue { $0.kept[number]?.opening.event }
    }
  }

  @discardableResult
  private func carryOut(_ writes: [Write]) -> Result<Void, WriteFailure> {
    let result = state.withLockedValue { state -> Result<Void, WriteFailure> in
      var kept = state.kept
      for write in writes {
        if let why = Self.apply(write, to: &kept) {
          state.rejected = why
          return .failure(WriteFailure(why))
        }
      }
      if writes.contains(where: \.erases) {
        for number in kept.keys { kept[number]?.residue = [] }
      }
      state.kept = kept
      state.last = max(state.last, kept.keys.max() ?? 0)
      state.writes += writes
      return .success(())
    }
    records?.write(writes) { [state] written in
      if case .failure(let why) = written { state.withLockedValue { $0.rejected = "\(why)" } }
    }
    return result
  }

  /// - Returns: why it cannot be written.
  private static func apply(_ write: Write, to kept: inout [Int64: Kept]) -> String? {
    if case .open(let opening) = write {
      if kept[opening.occurrence] == nil {
        kept[opening.occurrence] = Kept(
          opening: opening, seen: Moment(elapsed: 0, wall: opening.wall))
      }
      return nil
    }
    guard let number = write.occurrence else { return nil }
    guard kept[number] != nil else { return "there is no occurrence \(number)" }
    return kept[number]?.take(write)
  }

  func liveOccurrences() throws -> [SavedOccurrence] {
    let own = kept.values.filter(\.isLive).map(\.saved)
      .sorted { $0.opening.occurrence < $1.opening.occurrence }
    guard let records else { return own }
    let found = try records.liveOccurrences()
    guard zip(own, found).allSatisfy({ $0.isSame(as: $1) }), own.count == found.count else {
      state.withLockedValue { $0.rejected = "the records hold something else than was written" }
      return own
    }
    return found
  }

  func nextOccurrence() throws -> Int64 {
    if let records { return try records.nextOccurrence() }
    return state.withLockedValue { state in
      state.last += 1
      return state.last
    }
  }

  func lastHeld() throws -> [String: Int64] { try records?.lastHeld() ?? [:] }

  /// Nobody comes again, so nobody is reminded.
  func reminderTimes() -> [String: Set<Duration>] { [:] }

  func takeReminders(
    of date: EventDate, startingIn left: Duration,
    then done: @escaping @Sendable (Result<[Reminder], WriteFailure>) -> Void
  ) {
    dispatcher.perform { done(.success([])) }
  }

  /// Each evening is the first of its event: what others stored would be no part of what is drawn for it.
  func stored(
    for event: String,
    then done: @escaping @Sendable (Result<[StoredValue], WriteFailure>) -> Void
  ) {
    dispatcher.perform { done(.success([])) }
  }

  func purge(
    _ terms: [String: Keeping], others: Keeping, at wall: Int64,
    then done: @escaping @Sendable (Result<Purged, WriteFailure>) -> Void
  ) {
    guard let records else { return dispatcher.perform { done(.success(Purged())) } }
    records.purge(terms, others: others, at: wall, then: done)
  }
}

extension Write {
  /// Whether nothing of what was deleted may be left in the file.
  fileprivate var erases: Bool {
    switch self {
    case .erase, .close: true
    case .open, .entry, .facts, .snapshot, .clock, .timeZone, .intention: false
    }
  }

  var occurrence: Int64? {
    switch self {
    case .open(let opening): opening.occurrence
    case .entry(let occurrence, _), .facts(let occurrence, _, _), .snapshot(let occurrence, _, _),
      .clock(let occurrence, _, _), .close(let occurrence):
      occurrence
    case .erase, .timeZone, .intention: nil
    }
  }
}
