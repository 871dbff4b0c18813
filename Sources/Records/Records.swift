public import EventRuntime
import EventTerms
import Foundation
import GRDB
import NIOConcurrencyHelpers

/// What a house keeps in SQLite: the journal of its live occurrences, and the attendance, answers
/// and scores of all of them. `docs/records.md` describes the tables.
///
/// A house is the only one that writes to its file: a second one is refused. Others may read it
/// meanwhile, see ``RecordsReader``.
public final class Records: Journal, Register, Sendable {
  let scheduler: any DatabaseScheduler
  private let lock: HouseLock?
  /// Nil of records in memory.
  private let held: HeldFiles?
  let calls = CallQueue()
  let eraser = Eraser()
  private let sideReading = SideReading()
  /// The progress of the live occurrences as it is on disk.
  private let progress = NIOLockedValueBox<[Int64: Progress]>([:])
  private let lastNumber: NIOLockedValueBox<Int64>
  /// Commits since the log was last written into the file.
  private let commits = NIOLockedValueBox(0)
  private let isRescued = NIOLockedValueBox(false)
  let writer: DatabaseQueue

  /// Who may come, read beside the writes.
  private let desk: RegisterDesk

  /// What reads these records.
  public let reader: RecordsReader

  /// Whether the house that had them before did not close them.
  public let wereLeftOpen: Bool
  /// What of them SQLite could not take up then, as a sentence.
  public let loss: String?
  private let file: DatabaseFile?

  private init(
    _ writer: DatabaseQueue, desk: RegisterDesk, lock: HouseLock?, held: HeldFiles?,
    file: DatabaseFile? = nil, wereLeftOpen: Bool = false, loss: String? = nil,
    by scheduler: any DatabaseScheduler
  ) throws {
    self.writer = writer
    self.desk = desk
    self.lock = lock
    self.held = held
    self.file = file
    self.wereLeftOpen = wereLeftOpen
    self.loss = loss
    self.scheduler = scheduler
    reader = RecordsReader(writer)
    lastNumber = NIOLockedValueBox(try writer.read(OccurrenceTable.highestNumber))
  }

  /// Opens the database at `path` for a house; it is made, readable by its owner only, when there
  /// is none, and brought to the schema of this version when it is of an older one.
  /// - Throws: ``RecordsError``
  public static func open(path: String) throws -> Records {
    try open(path: path, by: QueueScheduler())
  }

  /// The same, with what nobody waits for done where a scheduler has it done.
  package static func open(
    path: String, by scheduler: any DatabaseScheduler
  ) throws -> Records {
    let file = DatabaseFile(path: path)
    try file.requireFolder()
    let wereLeftOpen =
      access(file.path + "-lock", F_OK) == 0 || access(file.path + "-wal", F_OK) == 0
    let lock = try HouseLock(of: file)
    try file.create()
    try lock.hold(file)
    let loss = wereLeftOpen ? LogSurvey.loss(inLogAt: file.path + "-wal") : nil
    return try file.translating {
      let queue = try file.connect()
      try Schema.migrate(queue, at: file)
      let desk = RegisterDesk(
        try DatabaseQueue(path: file.path, configuration: .ofReader(mayWrite: true)), by: scheduler)
      let records = try Records(
        queue, desk: desk, lock: lock, held: HeldFiles(of: file, lock: lock), file: file,
        wereLeftOpen: wereLeftOpen, loss: loss, by: scheduler)
      // The house before may have deleted something last, and not come to cut the log.
      if wereLeftOpen { records.eraser.demand() }
      return records
    }
  }

  /// Records that last as long as the object, for tests: each call of ``write(_:then:)`` is carried
  /// out, and its `done` called, before it returns.
  public static func inMemory() throws -> Records {
    let scheduler = ImmediateScheduler()
    let queue = try DatabaseQueue(configuration: .ofHouse)
    try Schema.migrator.migrate(queue)
    return try Records(
      queue, desk: RegisterDesk(queue, by: scheduler), lock: nil, held: nil, by: scheduler)
  }

  /// Waits for the writes that were handed in, then closes the file. Later ones fail, and an inspection ends.
  ///
  /// Not to be called from a `done` of ``write(_:then:)``.
  public func close() throws {
    calls.close()
    sideReading.close()
    writer.writeWithoutTransaction { db in
      while let group = calls.next() { carryOut(group, in: db).report(to: group) }
      erase(in: db)
    }
    try desk.close()
    try writer.close()
    lock?.release()
  }

  /// Changes who may come, for tests with records in memory.
  package var editor: RegisterEditor { editor(at: RegisterEditor.wallClock) }

  /// - Parameter clock: the time on the wall, in milliseconds since 1970.
  package func editor(at clock: @escaping @Sendable () -> Int64) -> RegisterEditor {
    RegisterEditor(writer, cost: .test, clock: clock)
  }

  /// Makes the checks of ``Checkup`` while the house goes on.
  /// - Throws: `CancellationError` where the records are closed before it is done.
  public func inspect() throws -> Checkup { try readAside { try $0.check() } }

  /// Reads while the house goes on, whose writes do not wait for it.
  /// - Throws: what `look` throws; `CancellationError` where the records are closed before it is done.
  public func readAside<Value>(_ look: (RecordsReader) throws -> Value) throws -> Value {
    guard let file else { return try look(reader) }
    // Not by way of the file: to close it would take SQLite's locks from this process.
    return try sideReading.read(
      by: { try DatabaseQueue(path: file.path, configuration: .ofReader(mayWrite: true)) },
      { try look(RecordsReader($0)) })
  }

  // MARK: Register

  public func answer(_ inquiry: Inquiry, then: @escaping @Sendable (Finding) -> Void) {
    desk.answer(inquiry, then: then)
  }

  // MARK: Journal

  public func write(
    _ writes: [Write], then done: @escaping @Sendable (Result<Void, WriteFailure>) -> Void
  ) {
    let call = Call(writes: writes, done: done)
    switch calls.add(call) {
    case .closed: done(.failure(WriteFailure("the records are closed")))
    case .joined: break
    case .first: writeNext()
    }
  }

  /// A group at a time, so that others get at the database in between.
  /// - Parameter isNext: whether there is one to tidy up after, now that it is confirmed.
  private func writeNext(afterAnother isNext: Bool = false) {
    scheduler.write(to: writer) { [self] db -> (group: [Call], results: [CallResult])? in
      if isNext, !calls.isClosed {
        erase(in: db)
        shortenLog(in: db)
      }
      guard let group = calls.next() else { return nil }
      return (group, carryOut(group, in: db))
    } then: { [self] written in
      guard let written else { return }
      written.results.report(to: written.group)
      writeNext(afterAnother: true)
    }
  }

  /// Writes the log into the file now and then, while nobody waits for a commit. Where somebody always
  /// does, SQLite sees to it as part of a commit.
  private func shortenLog(in db: Database) {
    let isDue = commits.withLockedValue { commits in
      commits += 1
      guard commits >= Self.commitsInLog, calls.isEmpty else { return false }
      commits = 0
      return true
    }
    if isDue { _ = try? db.checkpoint(.passive) }
  }

  private static let commitsInLog = 50

  private typealias CallResult = Result<Void, WriteFailure>

  private func carryOut(_ group: [Call], in db: Database) -> [CallResult] {
    let results = write(group, in: db)
    for (call, result) in zip(group, results) {
      if case .success = result, call.erases { eraser.demand() }
    }
    return results
  }

  func erase(in db: Database) {
    eraser.eraseIfDue(in: db) { [weak self] in self?.eraseLater() }
  }

  private func eraseLater() {
    guard !calls.isClosed else { return }
    writer.asyncWriteWithoutTransaction { [self] db in erase(in: db) }
  }

  private func write(_ group: [Call], in db: Database) -> [CallResult] {
    let known = progress.withLockedValue { known in
      defer { known = [:] }
      return known
    }
    var scribe = Scribe(progress: known, afterCommit: requireFiles)
    let results = scribe.commit(group.map(\.writes), in: db)
    progress.withLockedValue { $0 = scribe.progress }
    return results
  }

  /// To be called between a commit and its confirmation: it must be where the next start looks for it.
  func requireFiles(_ db: Database) throws {
    do { try held?.check() } catch {
      // Where only the log is gone, what was confirmed before goes into the file now.
      _ = try? db.checkpoint(.passive)
      rescue()
      throw error
    }
  }

  /// Copies a database that was deleted and is still open, once.
  private func rescue() {
    guard let held, held.isRescueNeeded,
      isRescued.withLockedValue({ isRescued in
        defer { isRescued = true }
        return !isRescued
      })
    else { return }
    let reader = reader
    DispatchQueue.global().async { try? reader.backup(to: held.rescuePath) }
  }

  public func liveOccurrences() throws -> [SavedOccurrence] {
    try writer.read(OccurrenceTable.live)
  }

  public func lastHeld() throws -> [String: Int64] { try writer.read(OccurrenceTable.lastHeld) }

  public func nextOccurrence() throws -> Int64 {
    // A house counts on from what it was given, so more may be taken than were asked for here.
    let highest = try writer.read(OccurrenceTable.highestNumber)
    return lastNumber.withLockedValue { number in
      number = max(number, highest) + 1
      return number
    }
  }

  /// Ends the occurrences that were live when the house last stopped, without looking into their
  /// journals: what is recorded of them stays.
  public func closeLiveOccurrences() throws -> [Opening] {
    let openings = try writer.read(OccurrenceTable.liveOpenings)
    let result = writer.writeWithoutTransaction { db in
      write([Call(writes: openings.map { .close(occurrence: $0.occurrence) }) { _ in }], in: db)
    }
    try result.first?.get()
    return openings
  }
}

extension [Result<Void, WriteFailure>] {
  fileprivate func report(to calls: [Call]) {
    for (call, result) in zip(calls, self) { call.done(result) }
  }
}
