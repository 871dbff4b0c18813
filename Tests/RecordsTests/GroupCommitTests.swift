import EventRuntime
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Records

@Suite struct GroupCommitTests {
  @Test func manyCallsShareFewTransactions() async throws {
    let folder = try TemporaryFolder()
    let fault = Fault()
    let records = try Records.open(path: folder("a.sqlite")).beforeEachCommit(fault.check)
    let houses: ClosedRange<Int64> = 1...20
    try await records.writeNow(houses.map { .open(opening($0)) })
    let before = fault.commits
    let calls = 200
    await withTaskGroup(of: Void.self) { group in
      for occurrence in houses {
        group.addTask {
          await withCheckedContinuation { (finished: CheckedContinuation<Void, Never>) in
            let open = Mutex(calls)
            for number in 1...calls {
              records.write([.entry(occurrence: occurrence, entry(number))]) { result in
                #expect(throws: Never.self) { try result.get() }
                let left = open.withLock { left in
                  left -= 1
                  return left
                }
                if left == 0 { finished.resume() }
              }
            }
          }
        }
      }
    }
    let commits = fault.commits - before
    #expect(commits < 20 * calls / 4)
    #expect(try records.rows("SELECT count(*) FROM journal") == ["\(20 * calls)"])
    let journals = try records.liveOccurrences().map { $0.entries.map(\.number) }
    #expect(journals == Array(repeating: Array(1...calls), count: 20))
  }

  @Test func callsAreConfirmedInTheirOrder() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    let order = Mutex<[Int]>([])
    records.write([.open(opening())]) { _ in order.withLock { $0.append(0) } }
    for number in 1..<100 {
      records.write([.entry(occurrence: 1, entry(number))]) { _ in
        order.withLock { $0.append(number) }
      }
    }
    // Closing waits for what was handed in.
    try records.close()
    #expect(order.withLock { $0 } == Array(0..<100))
    await #expect(throws: WriteFailure.self) { try await records.writeNow([]) }
  }

  @Test func aBadCallFailsAlone() async throws {
    let folder = try TemporaryFolder()
    let gate = DispatchSemaphore(value: 0)
    let records = try Records.open(path: folder("a.sqlite"))
    // While the first call is being confirmed, the others gather into one group.
    let results = Mutex<[String: Bool]>([:])
    @Sendable func note(_ name: String) -> @Sendable (Result<Void, WriteFailure>) -> Void {
      { result in results.withLock { $0[name] = (try? result.get()) != nil } }
    }
    records.write([.open(opening(1)), .open(opening(2))]) { _ in gate.wait() }
    records.write([.entry(occurrence: 1, entry(1))], then: note("good"))
    records.write(
      [.entry(occurrence: 2, entry(1)), .facts(occurrence: 77, at: moment(1), [seated(1, "X")])],
      then: note("bad"))
    records.write([.entry(occurrence: 2, entry(2))], then: note("after the bad one"))
    records.write([.entry(occurrence: 1, entry(2))], then: note("good too"))
    gate.signal()
    try records.close()
    #expect(
      results.withLock { $0 }
        == ["good": true, "bad": false, "after the bad one": false, "good too": true])
    let reopened = try Records.open(path: folder("a.sqlite"))
    #expect(try reopened.rows("SELECT occurrence, number FROM journal") == ["1 1", "1 2"])
  }

  /// In memory everything is carried out at once, also what is handed in by who is told of a write.
  @Test func aWriteMayFollowFromAnother() throws {
    let records = try Records.inMemory()
    records.write([.open(opening())]) { _ in
      records.write([.entry(occurrence: 1, entry(1))]) { _ in
        records.write([.entry(occurrence: 1, entry(2))]) { _ in }
      }
    }
    #expect(try records.rows("SELECT number FROM journal") == ["1", "2"])
  }

  @Test func theLogOfWritesStaysBounded() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())])
    let state = [UInt8](repeating: 65, count: 200_000)
    for number in 1...200 {
      try await records.writeNow([
        .entry(occurrence: 1, entry(number)),
        .snapshot(occurrence: 1, through: number, state: state),
      ])
    }
    for name in ["a.sqlite", "a.sqlite-wal"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder(name))
      #expect(try #require(attributes[.size] as? Int) < 10_000_000)
    }
  }
}
