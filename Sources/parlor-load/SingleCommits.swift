import Foundation
import GRDB

/// The plain way: each answer a transaction of its own, one after the other, without any network.
struct SingleCommits {
  private let database: DatabaseQueue

  init(_ folder: URL) throws {
    database = try DatabaseQueue(path: folder.appending(path: "single.sqlite").path)
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(
        sql: "CREATE TABLE answers (id INTEGER PRIMARY KEY, seat INTEGER, value TEXT)")
    }
  }

  func measure(seconds: Int) throws -> Latencies {
    var latencies: [Double] = []
    let begun = ContinuousClock.now
    while ContinuousClock.now - begun < .seconds(seconds) {
      let sent = ContinuousClock.now
      try database.write { db in
        try db.cachedStatement(sql: "INSERT INTO answers (seat, value) VALUES (1, 'something')")
          .execute()
      }
      latencies.append((ContinuousClock.now - sent) / .seconds(1))
    }
    return Latencies(latencies, over: (ContinuousClock.now - begun) / .seconds(1))
  }
}
