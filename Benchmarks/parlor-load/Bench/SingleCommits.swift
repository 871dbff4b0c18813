import Foundation
import GRDB

/// The plain way to keep answers: each a transaction of its own, one after the other, in this program
/// and without any network.
struct SingleCommits {
  func measure(seconds: Double) throws -> Sample {
    let folder = try RunFolder("bench")
    defer { folder.remove() }
    let database = try DatabaseQueue(path: folder.url.appending(path: "single.sqlite").path)
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(
        sql: "CREATE TABLE answers (id INTEGER PRIMARY KEY, seat INTEGER, value TEXT)")
    }
    var sample = Sample()
    let begun = ProcessTime.now()
    while true {
      let sent = ProcessTime.now()
      sample.time = Double(sent - begun) / 1e9
      if sample.time > seconds { return sample }
      try database.write { db in
        try db.cachedStatement(sql: "INSERT INTO answers (seat, value) VALUES (1, 'something')")
          .execute()
      }
      sample.count += 1
      sample.record(nanoseconds: ProcessTime.now() - sent)
    }
  }
}
