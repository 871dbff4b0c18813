import ActivityKit
import EventRuntime
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Records

/// A folder that goes away with the test.
final class TemporaryFolder {
  let path = NSTemporaryDirectory() + "parlor-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func put(_ data: Data, into name: String) throws {
    try data.write(to: URL(fileURLWithPath: self(name)))
  }
}

extension Records {
  /// Writes and waits until it is on disk.
  func writeNow(_ writes: [Write]) async throws {
    try await withCheckedContinuation { done in
      write(writes) { done.resume(returning: $0) }
    }.get()
  }

  func rows(_ sql: String) throws -> [String] {
    try writer.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null: "-"
          case .int64(let number): "\(number)"
          case .double(let number): "\(number)"
          case .string(let text): text
          case .blob(let data): "\(data.count) bytes"
          }
        }.joined(separator: " ")
      }
    }
  }

  /// All that is kept, to compare.
  func everything() throws -> [String] {
    try [
      "people", "occurrences", "seats", "attendance", "activities", "answers", "scores",
      "moderation",
    ]
    .flatMap {
      try rows("SELECT '\($0)', * FROM \($0)")
    }
  }
}

/// What happens at the end of each transaction, which fails when it throws.
private final class CommitHook: TransactionObserver {
  private let willCommit: @Sendable () throws -> Void

  init(_ willCommit: @escaping @Sendable () throws -> Void) { self.willCommit = willCommit }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseWillCommit() throws { try willCommit() }
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) {}
}

extension Records {
  /// - Parameter hook: runs at the end of each transaction from now on, which fails when it throws.
  func beforeEachCommit(_ hook: @escaping @Sendable () throws -> Void) -> Records {
    writer.add(transactionObserver: CommitHook(hook), extent: .databaseLifetime)
    return self
  }
}

/// A failure that a test can switch on and off, and a count of the commits.
final class Fault: Sendable {
  private let state = Mutex<(error: (any Error & Sendable)?, commits: Int)>((nil, 0))

  var commits: Int { state.withLock { $0.commits } }
  func set(_ error: (any Error & Sendable)?) { state.withLock { $0.error = error } }

  func check() throws {
    try state.withLock { state in
      if let error = state.error { throw error }
      state.commits += 1
    }
  }
}

/// Friday 24 October 2025, 19:00 in New York.
let evening: Int64 = 1_761_346_800_000

func minutes(_ count: Int64) -> Int64 { evening + count * 60_000 }

/// As the clock on the wall, which nobody sets, tells it of occurrences that open in the evening.
func moment(_ wall: Int64) -> Moment { Moment(elapsed: wall - evening, wall: wall) }

func moment(after time: Duration) -> Moment { moment(evening + time.milliseconds) }

func opening(_ occurrence: Int64 = 1, event: String = "friday-social") -> Opening {
  Opening(
    occurrence: occurrence, event: event, title: "Friday social", seed: .max - 3, wall: evening)
}

func entry(_ number: Int, at: Duration = .zero, _ input: Input = .tick) -> Entry {
  Entry(number: number, at: at, moment: moment(after: at), input: input)
}

func seated(_ seat: Int, _ name: String, _ role: Role = .participant) -> Fact {
  .seated(seat: seat, name: name, role: role, codeHash: role == .participant ? "hash" : nil)
}

/// An evening in the order that a house writes it: the minute, and what happened then.
let eveningFacts: [(minute: Int64, facts: [Fact])] = [
  (-5, [seated(1, "Rosa", .facilitator), .entered(seat: 1, entry: 1)]),
  (-1, [seated(2, "Ana"), .entered(seat: 2, entry: 1)]),
  (0, [.started, .activityBegan(run: 1, place: 1, module: "trivia", title: "Quiz")]),
  (2, [seated(3, "Ben"), .entered(seat: 3, entry: 1)]),
  (
    3,
    [
      .answered(run: 1, prompt: 1, answer: 1, seat: 2, privacy: .named, value: "Lima"),
      .answered(run: 1, prompt: 1, answer: 2, seat: 3, privacy: .named, value: "Quito"),
      .answered(run: 1, prompt: 1, answer: 2, seat: 3, privacy: .named, value: "Lima"),
    ]
  ),
  (
    4,
    [
      .scored(run: 1, number: 1, seat: 2, points: 500, reason: "right"),
      .scored(run: 1, number: 2, seat: 3, points: 500, reason: "right"),
    ]
  ),
  (5, [.departed(seat: 3, entry: 1, how: .dropped)]),
  (
    6,
    [
      .activityEnded(run: 1, how: "repeated"), .withdrawn(run: 1),
      .activityBegan(run: 2, place: 1, module: "trivia", title: "Quiz"),
    ]
  ),
  (10, [.entered(seat: 3, entry: 2)]),
  (
    12,
    [
      .scored(run: 2, number: 1, seat: 3, points: 700, reason: "right"),
      .scored(run: 2, number: 2, seat: 2, points: 500, reason: "right"),
      .scored(run: 2, number: 3, seat: 2, points: 200, reason: "fast"),
      .scored(run: 2, number: 4, seat: 1, points: 100, reason: "right"),
    ]
  ),
  (
    20,
    [
      .activityEnded(run: 2, how: "finished"),
      .activityBegan(run: 3, place: 2, module: "creative", title: "Six words"),
    ]
  ),
  (
    25,
    [
      .answered(run: 3, prompt: 1, answer: 1, seat: nil, privacy: .anonymous, value: "salt"),
      .answered(run: 3, prompt: 2, answer: 1, seat: 2, privacy: .nobody, value: "secret"),
    ]
  ),
  (30, [.departed(seat: 2, entry: 1, how: .left)]),
  (
    40,
    [
      .activityEnded(run: 3, how: "ended"), .departed(seat: 1, entry: 1, how: .ended),
      .departed(seat: 3, entry: 2, how: .ended), .ended,
    ]
  ),
]

func writes(_ facts: some Sequence<(minute: Int64, facts: [Fact])>) -> [Write] {
  facts.map { .facts(occurrence: 1, at: moment(minutes($0.minute)), $0.facts) }
}

func eveningRecords() async throws -> Records {
  let records = try Records.inMemory()
  try await records.writeNow(
    [.open(opening())] + writes(eveningFacts) + [.close(occurrence: 1)])
  return records
}

let newYork = TimeZone(identifier: "America/New_York")!
