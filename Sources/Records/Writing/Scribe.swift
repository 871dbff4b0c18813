import ActivityKit
import EventRuntime
import Foundation
import GRDB

/// Writes a group of calls in one transaction.
struct Scribe {
  /// How far the occurrences have come, those that were written to lately.
  private(set) var progress: [Int64: Progress]
  let afterCommit: (Database) throws -> Void
  private let encoder = JSONEncoder()

  init(progress: [Int64: Progress], afterCommit: @escaping (Database) throws -> Void) {
    self.progress = progress
    self.afterCommit = afterCommit
    encoder.outputFormatting = .withoutEscapingSlashes
  }

  /// Commits the calls together, in order. A call that cannot be written fails alone; trouble with
  /// the disk fails them all, and nothing of them stays.
  mutating func commit(_ calls: [[Write]], in db: Database) -> [Result<Void, WriteFailure>] {
    do {
      try transaction(in: db) { scribe in
        for call in calls { try scribe.write(call, in: db) }
      }
      return calls.map { _ in .success(()) }
    } catch  where calls.count > 1 && blamesCall(error) {
      return commitApart(calls, in: db)
    } catch {
      return calls.map { _ in .failure(WriteFailure(error)) }
    }
  }

  /// Still one transaction, but a call that fails takes back only what it wrote itself.
  private mutating func commitApart(
    _ calls: [[Write]], in db: Database
  ) -> [Result<Void, WriteFailure>] {
    var results: [Result<Void, WriteFailure>] = []
    do {
      try transaction(in: db) { scribe in
        for call in calls {
          let before = scribe.progress
          do {
            try db.inSavepoint {
              try scribe.write(call, in: db)
              return .commit
            }
            results.append(.success(()))
          } catch  where blamesCall(error) {
            scribe.progress = before
            results.append(.failure(WriteFailure(error)))
          }
        }
      }
      return results
    } catch {
      return calls.map { _ in .failure(WriteFailure(error)) }
    }
  }

  private mutating func transaction(
    in db: Database, _ body: (inout Scribe) throws -> Void
  ) throws {
    let before = progress
    do {
      try db.inTransaction(.immediate) {
        try body(&self)
        return .commit
      }
      try afterCommit(db)
    } catch {
      progress = before
      throw error
    }
  }

  private mutating func write(_ call: [Write], in db: Database) throws {
    for write in call {
      switch write {
      case .open(let opening): try open(opening, in: db)
      case .entry(let occurrence, let entry): try journal(entry, of: occurrence, in: db)
      case .facts(let occurrence, let moment, let facts):
        for fact in facts { try fact.write(of: occurrence, at: moment, in: db) }
      case .snapshot(let occurrence, let through, let state):
        try snapshot(occurrence, through: through, state: state, in: db)
      case .clock(let occurrence, let time, let moment):
        try mark(time.millisecondsUp, moment, of: occurrence, in: db)
      case .close(let occurrence): try close(occurrence, in: db)
      case .erase: break
      case .timeZone(let zone): try HouseTable.keep(timeZone: zone, in: db)
      case .intention(let intention, let date, let claimant, let wall):
        try RsvpTable.keep(intention, date, of: claimant, at: wall, in: db)
      }
    }
  }

  private mutating func open(_ opening: Opening, in db: Database) throws {
    try OccurrenceTable.insert(opening, in: db)
    if progress[opening.occurrence] == nil {
      progress[opening.occurrence] = Progress(seen: Moment(elapsed: 0, wall: opening.wall))
    }
  }

  /// An entry may be written again, but none may be left out: a replay without it would be another
  /// event.
  private mutating func journal(_ entry: Entry, of occurrence: Int64, in db: Database) throws {
    var progress = try progress(of: occurrence, in: db)
    guard entry.number <= progress.entry + 1 else {
      throw WriteFailure(
        "entry \(entry.number) of occurrence \(occurrence) does not follow entry \(progress.entry), "
          + "the last one that was written")
    }
    try JournalTable.insert(entry, input: entry.input.json(by: encoder), of: occurrence, in: db)
    progress.entry = max(progress.entry, entry.number)
    progress.clock = entry.at.milliseconds
    progress.see(entry.moment)
    self.progress[occurrence] = progress
  }

  private mutating func snapshot(
    _ occurrence: Int64, through: Int, state: [UInt8], in db: Database
  ) throws {
    var progress = try progress(of: occurrence, in: db)
    try JournalTable.replace(
      occurrence, through: through, state: state, writtenAt: progress.seen.wall, in: db)
    try OccurrenceTable.mark(occurrence, clock: progress.clock, seen: progress.seen, in: db)
    progress.entry = max(progress.entry, through)
    self.progress[occurrence] = progress
  }

  private mutating func mark(
    _ clock: Int64, _ moment: Moment, of occurrence: Int64, in db: Database
  ) throws {
    var progress = try progress(of: occurrence, in: db)
    progress.see(moment)
    try OccurrenceTable.mark(occurrence, clock: clock, seen: progress.seen, in: db)
    self.progress[occurrence] = progress
  }

  private mutating func close(_ occurrence: Int64, in db: Database) throws {
    let progress = try progress(of: occurrence, in: db)
    try OccurrenceTable.close(occurrence, seen: progress.seen, in: db)
    try JournalTable.clear(occurrence, in: db)
    self.progress[occurrence] = nil
  }

  private mutating func progress(of occurrence: Int64, in db: Database) throws -> Progress {
    if let known = progress[occurrence] { return known }
    let saved = try OccurrenceTable.progress(of: occurrence, in: db)
    progress[occurrence] = saved
    return saved
  }
}
