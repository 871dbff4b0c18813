import EventRuntime
import Foundation
import GRDB
import Testing

@testable import Records

@Suite struct OpeningTests {
  private func refusal(_ kind: RecordsError.Kind, _ work: () throws -> Void) -> String {
    let error = #expect(throws: RecordsError.self, performing: work)
    #expect(error?.kind == kind)
    return error?.description ?? ""
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func onlyItsOwnerMayReadIt() async throws {
    let folder = try TemporaryFolder()
    let mask = umask(0)
    defer { umask(mask) }
    let records = try Records.open(path: folder("parlor.sqlite"))
    try await records.writeNow([.open(opening())])
    for suffix in ["", "-wal", "-shm", "-lock"] {
      #expect(try mode(folder("parlor.sqlite") + suffix) == 0o600)
    }
    try records.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["parlor.sqlite"])
  }

  @Test func aFileThatOthersMayReadIsClosedToThem() throws {
    let folder = try TemporaryFolder()
    try Records.open(path: folder("a.sqlite")).close()
    chmod(folder("a.sqlite"), 0o644)
    _ = try Records.open(path: folder("a.sqlite"))
    #expect(try mode(folder("a.sqlite")) == 0o600)
  }

  @Test func nothingConfirmedIsLostWhenThePowerFails() throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    let pragmas = ["journal_mode", "synchronous", "foreign_keys", "secure_delete"]
    #expect(try pragmas.flatMap { try records.rows("PRAGMA \($0)") } == ["wal", "2", "1", "1"])
  }

  /// A house that is killed may have deleted something last, with the log not cut yet.
  @Test func whatWasDeletedBeforeAKillIsInNoFile() async throws {
    let folder = try TemporaryFolder()
    let killed = try Records.open(path: folder("a.sqlite"))
    let secret = Input.control(.end, by: 424_242)
    try await killed.writeNow([.open(opening()), .entry(occurrence: 1, entry(1, secret))])
    try await killed.writer.write { try $0.execute(sql: "DELETE FROM journal") }
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder("a.sqlite") + suffix, toPath: folder("b.sqlite") + suffix)
    }
    func isLeft() throws -> Bool {
      try ["", "-wal"].contains { suffix in
        let bytes = FileManager.default.contents(atPath: folder("b.sqlite") + suffix)
        return try #require(bytes).range(of: Data("424242".utf8)) != nil
      }
    }
    #expect(try isLeft())
    let records = try Records.open(path: folder("b.sqlite"), by: ImmediateScheduler())
    try await records.writeNow([.timeZone("UTC")])
    #expect(try !isLeft())
  }

  @Test func aSecondHouseIsRefused() throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try FileManager.default.createSymbolicLink(
      atPath: folder("b.sqlite"), withDestinationPath: folder("a.sqlite"))
    for name in ["a.sqlite", "b.sqlite"] {
      let why = refusal(.inUse) { _ = try Records.open(path: folder(name)) }
      #expect(why.contains("in use by another house (process \(getpid()))"))
    }
    // Reading is allowed meanwhile.
    _ = try RecordsReader.open(path: folder("a.sqlite")).report()
    try records.close()
    try Records.open(path: folder("a.sqlite")).close()
  }

  @Test func aSecondNameIsRefused() throws {
    let folder = try TemporaryFolder()
    try Records.open(path: folder("a.sqlite")).close()
    try FileManager.default.linkItem(atPath: folder("a.sqlite"), toPath: folder("b.sqlite"))
    for name in ["a.sqlite", "b.sqlite"] {
      let why = refusal(.linked) { _ = try Records.open(path: folder(name)) }
      #expect(why.contains("\(folder(name)) has more than one name"))
      _ = refusal(.linked) { _ = try RecordsReader.open(path: folder(name)) }
    }
    try FileManager.default.removeItem(atPath: folder("b.sqlite"))
    try Records.open(path: folder("a.sqlite")).close()
  }

  @Test func theLockOfAKilledHouseIsFree() throws {
    let folder = try TemporaryFolder()
    try folder.put(Data("999999\n".utf8), into: "a.sqlite-lock")
    let records = try Records.open(path: folder("a.sqlite"))
    let why = refusal(.inUse) { _ = try Records.open(path: folder("a.sqlite")) }
    #expect(why.contains("in use by another house (process \(getpid()))"))
    try records.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.sqlite"])
  }

  @Test func aNewerVersionIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let path = folder("a.sqlite")
    try Records.open(path: path).close()
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')")
    }
    let opened = refusal(.newer) { _ = try Records.open(path: path) }
    #expect(
      opened == "\(path) was written by a newer Parlor; use that version, or another file with "
        + "--database.")
    #expect(refusal(.newer) { _ = try RecordsReader.open(path: path) } == opened)
    #expect(refusal(.newer) { _ = try Checkup.of(path: path) } == opened)
  }

  @Test func anEmptyFileIsTakenForANewOne() async throws {
    let folder = try TemporaryFolder()
    try folder.put(Data(), into: "a.sqlite")
    #expect(
      refusal(.missing) { _ = try RecordsReader.open(path: folder("a.sqlite")) }
        .contains("holds no records yet"))
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())])
    #expect(try RecordsReader.open(path: folder("a.sqlite")).report().count == 1)
  }

  @Test func whatIsNotOursIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let text = Data("events:\n  friday-social:\n".utf8)
    try folder.put(text, into: "events.yaml")
    try DatabaseQueue(path: folder("other.sqlite")).write {
      try $0.execute(sql: "CREATE TABLE songs (title)")
    }
    for name in ["events.yaml", "other.sqlite"] {
      let why = refusal(.notRecords) { _ = try Records.open(path: folder(name)) }
      #expect(why.contains("is not a database of Parlor"))
      _ = refusal(.notRecords) { _ = try RecordsReader.open(path: folder(name)) }
    }
    #expect(FileManager.default.contents(atPath: folder("events.yaml")) == text)
  }

  @Test func whatCannotBeOpenedIsSaid() throws {
    let folder = try TemporaryFolder()
    #expect(
      refusal(.folderMissing) { _ = try Records.open(path: folder("no/a.sqlite")) }
        .contains("There is no folder \(folder("no"))"))
    _ = refusal(.missing) { _ = try RecordsReader.open(path: folder("a.sqlite")) }
    // Not even root may make a file there.
    #expect(
      refusal(.notAccessible) { _ = try Records.open(path: "/sys/parlor.sqlite") }
        .contains("cannot be opened"))
    _ = refusal(.notAccessible) { _ = try Records.open(path: folder.path) }
    guard geteuid() != 0 else { return }
    try Records.open(path: folder("a.sqlite")).close()
    chmod(folder("a.sqlite"), 0o400)
    _ = refusal(.notAccessible) { _ = try Records.open(path: folder("a.sqlite")) }
  }

  @Test func readingLeavesNothingBehind() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())])
    try records.close()
    #expect(try RecordsReader.open(path: folder("a.sqlite")).report().count == 1)
    #expect(try Checkup.of(path: folder("a.sqlite")).isSound)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.sqlite"])
  }

  @Test func aReaderSeesWhatAKilledHouseLeftBehind() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("a.sqlite"))
    try await records.writeNow([.open(opening())] + writes(eveningFacts))
    // What is on disk at this moment is what a kill would leave.
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder("a.sqlite") + suffix, toPath: folder("b.sqlite") + suffix)
    }
    #expect(try RecordsReader.open(path: folder("b.sqlite")).report().first?.attendees.count == 3)
    #expect(try Checkup.of(path: folder("b.sqlite")).isSound)
    #expect(try Records.open(path: folder("b.sqlite")).liveOccurrences().count == 1)
  }
}
