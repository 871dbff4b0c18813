import Dispatch
import Foundation
import GRDB
import Testing

@testable import Records

@Suite(.timeLimit(.minutes(10))) struct SideReadingTests {
  /// What is never done ends where the records are closed, and only then do they close.
  @Test func closingEndsWhatIsRead() async throws {
    let reading = SideReading()
    let begun = DispatchSemaphore(value: 0)
    let result = Task.detached {
      try reading.read(by: { try DatabaseQueue() }) { queue in
        begun.signal()
        return try queue.read { db in
          try Int.fetchOne(
            db,
            sql: """
              WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 1000000000)
              SELECT count(*) FROM n
              """)
        }
      }
    }
    await withCheckedContinuation { done in
      DispatchQueue.global().async {
        begun.wait()
        reading.close()
        done.resume()
      }
    }
    await #expect(throws: CancellationError.self) { try await result.value }
  }

  @Test func recordsThatAreClosedAreNotInspected() throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("records.sqlite"))
    #expect(try records.inspect().isSound)
    try records.close()
    #expect(throws: CancellationError.self) { try records.inspect() }
  }
}
