import EventRuntime
import Foundation
import GRDB
import Testing

@testable import Records

@Suite struct LogSurveyTests {
  /// The log as a kill would leave it: its header, and a few commits.
  private func log() async throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())])
    for number in 1...5 { try await records.writeNow([.entry(occurrence: 1, entry(number))]) }
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: folder("a.sqlite-wal"))))
    #expect(bytes.count > 32 + 6 * 4_120)
    return bytes
  }

  private func loss(_ bytes: [UInt8]) -> String? {
    bytes.withUnsafeBytes { LogSurvey.loss(in: $0) }
  }

  @Test func aKillLosesNothing() async throws {
    let log = try await log()
    #expect(loss(log) == nil)
    #expect(loss([]) == nil)
    // In the middle of writing a frame, which nothing was confirmed of.
    #expect(loss(Array(log.dropLast(100))) == nil)
  }

  @Test func aDamagedFrameTakesAllAfterItAlong() async throws {
    var log = try await log()
    let frames = (log.count - 32) / 4_120
    log[32 + (frames - 3) * 4_120 + 500] ^= 1
    #expect(
      loss(log)
        == "3 of its frames could not be taken up, since the first of them is damaged; what was "
        + "saved last is missing")
  }

  @Test(arguments: [0, 9, 17, 25]) func aDamagedBeginningTakesAllAlong(place: Int) async throws {
    var log = try await log()
    log[place] ^= 0x40
    #expect(loss(log)?.hasPrefix("nothing of it could be taken up") == true)
  }

  /// The log is written from its start again; what is left of the time before is no loss.
  @Test func whatWasThereBeforeIsNotMissed() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())])
    for number in 1...30 { try await records.writeNow([.entry(occurrence: 1, entry(number))]) }
    try await records.writer.writeWithoutTransaction { _ = try $0.checkpoint(.restart) }
    let before = try #require(FileManager.default.contents(atPath: folder("a.sqlite-wal")))
    try await records.writeNow([.entry(occurrence: 1, entry(31))])
    let after = try #require(FileManager.default.contents(atPath: folder("a.sqlite-wal")))
    #expect(after.count == before.count && after != before)
    #expect(loss([UInt8](after)) == nil)
  }

  @Test func recordsSayHowTheyWereLeft() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    #expect(!records.wereLeftOpen && records.loss == nil)
    try await records.writeNow([.open(opening())])
    for number in 1...5 { try await records.writeNow([.entry(occurrence: 1, entry(number))]) }
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder("a.sqlite") + suffix, toPath: folder("b.sqlite") + suffix)
    }
    try records.close()
    #expect(try !Records.open(path: folder("a.sqlite")).wereLeftOpen)
    var log = [UInt8](try #require(FileManager.default.contents(atPath: folder("b.sqlite-wal"))))
    log[log.count - 2 * 4_120 + 500] ^= 1
    try folder.put(Data(log), into: "b.sqlite-wal")
    let left = try Records.open(path: folder("b.sqlite"))
    #expect(left.wereLeftOpen)
    #expect(left.loss?.contains("b.sqlite-wal: 2 of its frames") == true)
    #expect(try left.inspect().isSound)
  }
}
