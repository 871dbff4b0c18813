import EventRuntime
import EventTerms
import Foundation
import GRDB
import Testing

@testable import Records

/// Sheets of attendance: written once, chained, and verified without the records.
@Suite struct SheetTests {
  private let folder: TemporaryFolder
  private let sheets: SheetFolder
  private static let sheet = "0001-2025-10-24-friday-social.json"

  init() throws {
    folder = try TemporaryFolder()
    sheets = SheetFolder(path: folder("reports"))
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder("reports")).sorted()
  }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let path = folder("reports/\(file)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    try changed.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func purge(_ records: Records, at wall: Int64) async throws {
    _ = try await withCheckedContinuation { done in
      records.purge([:], others: Keeping(), at: wall) { done.resume(returning: $0) }
    }.get()
  }

  @Test func aSheetIsWrittenOnceForEachOccurrence() async throws {
    let records = try await eveningRecords()
    let update = try sheets.update(from: records.reader, in: newYork)
    #expect(update.written == 1 && update.withdrawn == 0)
    #expect(
      try files() == [Self.sheet, "0001-2025-10-24-friday-social.html", "chain.jsonl"].sorted())
    #expect(try sheets.update(from: records.reader, in: newYork).isEmpty)
    let check = try sheets.verify()
    #expect(check.findings == [] && check.sheets == 1 && check.attested == 0)
    let bytes = try #require(FileManager.default.contents(atPath: folder("reports/\(Self.sheet)")))
    let sheet = try Sheet.read(bytes)
    #expect(sheet.people.map(\.name) == ["Rosa", "Ana", "Ben"])
    #expect(sheet.people.map(\.seconds) == [2_700, 1_860, 1_980])
    #expect(sheet.people.map(\.share) == [1_000, 750, 825])
    #expect(try sheet.canonical == bytes)
    // Answers and points are kept for another time, so they are on no sheet.
    #expect(!String(decoding: bytes, as: UTF8.self).contains("Lima"))
    let page = try String(
      contentsOfFile: folder("reports/0001-2025-10-24-friday-social.html"), encoding: .utf8)
    #expect(page.contains("Minutes") && !page.contains("Answers"))
  }

  @Test func nothingIsWrittenWhileItIsLiveOrWhereNobodyCame() async throws {
    let records = try Records.inMemory()
    try await records.writeNow([.open(opening())] + writes(eveningFacts.prefix(4)))
    #expect(try sheets.update(from: records.reader, in: newYork).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder("reports")))
  }

  @Test(arguments: [
    ("0001-2025-10-24-friday-social.json", "\"seconds\":1860", "\"seconds\":1861"),
    ("0001-2025-10-24-friday-social.html", "Ana", "Eva"),
    ("chain.jsonl", "2025-10-24\"", "2025-10-25\""),
  ])
  func aChangeIsFound(_ file: String, _ old: String, _ new: String) async throws {
    let records = try await eveningRecords()
    _ = try sheets.update(from: records.reader, in: newYork)
    _ = try sheets.attest(
      "friday-social", on: "2025-10-24", by: "Rosa", at: minutes(60), in: newYork)
    try change(file, old, new)
    let findings = try sheets.verify().findings
    #expect(findings.count == 1, "\(findings)")
    #expect(
      findings.first?.hasPrefix(
        file == "chain.jsonl" ? "Line 2 of chain.jsonl does not follow" : "\(file) was changed")
        == true)
    // What was changed is not confirmed on top of it.
    #expect(throws: SheetError.self) {
      try sheets.attest(
        "friday-social", on: "2025-10-24", by: "Rosa", at: minutes(70), in: newYork)
    }
  }

  @Test func aFileThatIsGoneOrAddedIsFound() async throws {
    let records = try await eveningRecords()
    _ = try sheets.update(from: records.reader, in: newYork)
    try FileManager.default.removeItem(atPath: folder("reports/\(Self.sheet)"))
    try folder.put(Data("{}\n".utf8), into: "reports/0007-2025-10-31-friday-social.json")
    #expect(
      try sheets.verify().findings == [
        "\(Self.sheet) is missing, and nothing says that it was deleted.",
        "0007-2025-10-31-friday-social.json is in the folder, and nothing says that it belongs there.",
      ])
  }

  @Test func aFacilitatorConfirmsIt() async throws {
    let records = try await eveningRecords()
    _ = try sheets.update(from: records.reader, in: newYork)
    let attested = try sheets.attest(
      "friday-social", on: "2025-10-24", by: "Rosa", at: minutes(60), in: newYork)
    #expect(attested.map(\.file) == [Self.sheet])
    let check = try sheets.verify()
    #expect(check.findings == [] && check.attested == 1)
    #expect(check.hashes.last == attested.last?.hash && check.hashes.count == 2)
    let error = #expect(throws: SheetError.self) {
      try sheets.attest(
        "friday-social", on: "2025-10-25", by: "Rosa", at: minutes(60), in: newYork)
    }
    #expect(error?.description.hasSuffix("it has those of 2025-10-24.") == true)
  }

  @Test func whatIsPutRightIsAnEntryOfItsOwn() async throws {
    let records = try await eveningRecords()
    _ = try sheets.update(from: records.reader, in: newYork)
    let before = FileManager.default.contents(atPath: folder("reports/\(Self.sheet)"))
    try await records.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO corrections (person, event, day_from, day_until, minutes, reason, made_at)
          VALUES (2, 'friday-social', \(minutes(-60)), \(minutes(60)), 40, 'her power went', \(minutes(90)))
          """)
    }
    #expect(try sheets.update(from: records.reader, in: newYork).corrected == 1)
    #expect(try sheets.update(from: records.reader, in: newYork).isEmpty)
    #expect(FileManager.default.contents(atPath: folder("reports/\(Self.sheet)")) == before)
    let bytes = try #require(
      FileManager.default.contents(atPath: folder("reports/0002-correction-of-1.json")))
    let entry = try SheetCorrection.read(bytes)
    #expect(entry.name == "Ana" && entry.minutes == 40 && entry.reason == "her power went")
    let check = try sheets.verify()
    #expect(check.findings == [] && check.corrections == 1)
  }

  /// The event was held twice that day: minutes count for the one that is named, an excuse for both.
  @Test func whatIsPutRightCountsOnce() async throws {
    let path = folder("twice.sqlite")
    let records = try Records.open(path: path)
    try await records.writeNow(
      [.open(opening())] + writes(eveningFacts) + [.close(occurrence: 1)])
    try await records.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO occurrences (id, event, title, seed, opened_at, started_at, is_live, seen_at)
          VALUES (2, 'friday-social', 'Friday social', 1, \(minutes(90)), \(minutes(90)), 0, \(minutes(120)));
          INSERT INTO seats (occurrence, number, person, name, role, taken_at)
          VALUES (2, 1, 2, 'Ana', 'participant', \(minutes(90)));
          INSERT INTO attendance (occurrence, seat, entry, joined_at, left_at, how)
          VALUES (2, 1, 1, \(minutes(90)), \(minutes(100)), 'left');
          """)
    }
    let day = try #require(HouseTime(newYork).range(of: "2025-10-24"))
    let held = try records.reader.occurrences(of: "friday-social", on: day)
    #expect(held.map(\.number) == [1, 2] && held.last?.begun == minutes(90))
    try records.close()
    for (occurrence, minutes) in [(Int64(2), 20), (nil, nil)] as [(Int64?, Int?)] {
      try RecordsReader.correct(
        2, at: "friday-social", on: day, occurrence: occurrence, minutes: minutes,
        reason: "her power went", in: path)
    }
    let reader = try RecordsReader.open(path: path)
    let reports = try reader.report(all: true)
    #expect(reports.map { $0.corrections.map(\.minutes) } == [[nil], [20, nil]])
    #expect(try sheets.update(from: reader, in: newYork).corrected == 3)
  }

  /// On the same day the event was held once more, and somebody else came.
  @Test func whatIsPutRightAboutOthersIsNotOfThisSheet() async throws {
    let records = try await eveningRecords()
    try await records.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO people (id, name, since) VALUES (9, 'Ana', 0);
          INSERT INTO corrections (person, event, day_from, day_until, minutes, reason, made_at)
          VALUES (9, 'friday-social', \(minutes(-60)), \(minutes(60)), 40, 'her power went', \(minutes(90)));
          """)
    }
    #expect(try records.reader.report().first?.corrections == [])
    #expect(try sheets.update(from: records.reader, in: newYork).corrected == 0)
  }

  @Test func aSheetGoesWhenItsTimeIsUp() async throws {
    let records = try await eveningRecords()
    _ = try sheets.update(from: records.reader, in: newYork)
    try await purge(records, at: minutes(40) + 31 * 86_400_000)
    #expect(try sheets.update(from: records.reader, in: newYork).withdrawn == 1)
    #expect(try files() == ["chain.jsonl"])
    let check = try sheets.verify()
    #expect(check.findings == [] && check.sheets == 0 && check.withdrawn == 1)
    let chain = try String(contentsOfFile: folder("reports/chain.jsonl"), encoding: .utf8)
    #expect(!chain.contains("Ana"))
  }

  @Test func whoeverIsForgottenIsOnNoSheet() async throws {
    let path = folder("parlor.sqlite")
    let records = try Records.open(path: path)
    try await records.writeNow(
      [.open(opening())] + writes(eveningFacts) + [.close(occurrence: 1)])
    _ = try sheets.update(from: records.reader, in: newYork)
    try records.close()
    let ben = try #require(try RecordsReader.open(path: path).people { $0 == "Ben" }.first)
    _ = try RecordsReader.forget([ben.id], at: path, pause: {})
    let update = try sheets.update(from: RecordsReader.open(path: path), in: newYork)
    #expect(update.withdrawn == 1 && update.written == 1)
    #expect(try sheets.verify().findings == [])
    for file in try files() {
      let text = try String(contentsOfFile: folder("reports/\(file)"), encoding: .utf8)
      #expect(!text.contains("Ben"), "\(file)")
    }
  }

  /// A line that was not written to its end is no line, and its sheet is written again.
  @Test func aKillBetweenSheetAndChainIsMended() async throws {
    let records = try await eveningRecords()
    _ = try sheets.update(from: records.reader, in: newYork)
    let chain = folder("reports/chain.jsonl")
    let whole = try #require(FileManager.default.contents(atPath: chain))
    try folder.put(whole.dropLast(20), into: "reports/chain.jsonl")
    #expect(try sheets.verify().findings.first?.contains("not written to its end") == true)
    #expect(try sheets.update(from: records.reader, in: newYork).written == 1)
    #expect(FileManager.default.contents(atPath: chain) == whole)
    #expect(try sheets.verify().findings == [])
  }
}
