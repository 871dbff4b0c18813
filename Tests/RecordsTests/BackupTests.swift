import EventRuntime
import Foundation
import GRDB
import Testing

@testable import Records

@Suite struct BackupTests {
  @Test func aBackupIsTakenWhileTheHouseWrites() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())])
    let reader = try RecordsReader.open(path: folder("a.sqlite"))
    let writing = Task {
      for number in 1...2_000 {
        // An entry and its mark always come together.
        try await records.writeNow([
          .entry(occurrence: 1, entry(number, at: .seconds(number))),
          .clock(occurrence: 1, .seconds(number), at: moment(after: .seconds(number))),
        ])
      }
    }
    for copy in 1...5 {
      await Task.yield()
      try reader.backup(to: folder("copy\(copy).sqlite"))
    }
    try await writing.value
    try records.close()
    for copy in 1...5 {
      let path = folder("copy\(copy).sqlite")
      #expect(try Checkup.of(path: path).isSound)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      // It is a database to go on from, and of one moment.
      let restored = try Records.open(path: path)
      let saved = try #require(try restored.liveOccurrences().first)
      #expect(saved.clock == .seconds(saved.entries.count))
      try restored.close()
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.filter { $0.hasPrefix("copy") } == (1...5).map { "copy\($0).sqlite" })
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try folder.put(Data("mine".utf8), into: "precious")
    let error = #expect(throws: RecordsError.self) {
      try records.reader.backup(to: folder("precious"))
    }
    #expect(error?.kind == .exists)
    #expect(FileManager.default.contents(atPath: folder("precious")) == Data("mine".utf8))
    let missing = #expect(throws: RecordsError.self) {
      try records.reader.backup(to: folder("no/copy"))
    }
    #expect(missing?.kind == .folderMissing)
  }
}

extension BackupTests {
  /// Who is killed while copying leaves nothing under the name of the copy, and the next one is made.
  @Test func whatTheDeadLeftBehindIsRemoved() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())])
    // No process has such a number; the second is alive.
    let dead = "copy.sqlite.part-\(Int32.max)"
    let (alive, other) = ("copy.sqlite.part-\(getppid())", "copy.sqlite.part-of-mine")
    for name in [dead, dead + "-journal", alive, other] { try folder.put(Data([1]), into: name) }
    try records.reader.backup(to: folder("copy.sqlite"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.filter { $0.hasPrefix("copy") }.sorted() == ["copy.sqlite", alive, other])
    #expect(try Checkup.of(path: folder("copy.sqlite")).isSound)
  }

  @Test func aCopyThatFailsHasNoName() throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    let inTheWay = folder("copy.sqlite.part-\(getpid())")
    try FileManager.default.createDirectory(atPath: inTheWay, withIntermediateDirectories: false)
    #expect(throws: RecordsError.self) { try records.reader.backup(to: folder("copy.sqlite")) }
    #expect(!FileManager.default.fileExists(atPath: folder("copy.sqlite")))
  }
}

@Suite struct CheckupTests {
  /// What goes wrong while the records are read is said in words, without SQLite's.
  @Test func damageThatIsMetIsSaidInWords() async throws {
    let folder = try TemporaryFolder()
    do {
      let records = try Records.open(path: folder("a.sqlite"))
      try await records.writeNow([.open(opening())] + writes(eveningFacts))
      try records.close()
    }
    var bytes = try #require(FileManager.default.contents(atPath: folder("a.sqlite")))
    // All but the first page, which says what the file is.
    bytes.replaceSubrange(4_096..., with: Data(repeating: 0xAB, count: bytes.count - 4_096))
    try folder.put(bytes, into: "a.sqlite")
    do {
      _ = try RecordsReader.open(path: folder("a.sqlite")).report()
      Issue.record("it was read")
    } catch {
      let words = try #require(RecordsError(error, at: folder("a.sqlite")))
      #expect(words.kind == .damaged)
      #expect(
        words.description
          == "\(folder("a.sqlite")) cannot be used: it is damaged; `parlor check --database "
          + "\(folder("a.sqlite"))` says more; go back to a backup.")
    }
  }

  @Test func aSoundDatabase() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())] + writes(eveningFacts))
    #expect(try Checkup.of(path: folder("a.sqlite")).findings == [])
    #expect(try records.reader.check().isSound)
  }

  @Test func rowsThatReferToNothingAreCounted() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())] + writes(eveningFacts))
    try await records.writer.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA foreign_keys = OFF; DELETE FROM seats WHERE number = 3")
    }
    #expect(
      try Checkup.of(path: folder("a.sqlite")).findings == [
        "1 row of answers refers to a row of seats that is not there.",
        "2 rows of attendance refer to a row of seats that is not there.",
        "1 row of scores refers to a row of seats that is not there.",
      ])
  }

  /// Each page of the file in turn: whatever is hit, the check says so or the page held nothing.
  @Test func damageIsReported() async throws {
    let folder = try TemporaryFolder()
    do {
      let records = try Records.open(path: folder("a.sqlite"))
      try await records.writeNow([.open(opening())] + writes(eveningFacts))
      try records.close()
    }
    let sound = try #require(FileManager.default.contents(atPath: folder("a.sqlite")))
    var reported = 0
    let pages = sound.count / 4_096
    for page in 1..<pages {
      var damaged = sound
      damaged.replaceSubrange(
        page * 4_096..<page * 4_096 + 512, with: Data(repeating: 0xAB, count: 512))
      let path = folder("damaged.sqlite")
      try folder.put(damaged, into: "damaged.sqlite")
      let findings = try Checkup.of(path: path).findings
      if !findings.isEmpty { reported += 1 }
      #expect(findings.allSatisfy { $0.hasPrefix("The file is damaged: ") && $0.hasSuffix(".") })
    }
    #expect(pages > 10)
    #expect(reported == pages - 1)
  }
}
