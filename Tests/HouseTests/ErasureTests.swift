import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Foundation
import Records
import Synchronization
import Testing

/// What was deleted is in no file any more: looked for in their bytes, not by SQLite.
@Suite struct ErasureTests {
  private static func plan(_ privacy: Privacy, _ keep: Keeping) -> HousePlan {
    HousePlan(
      name: "Test House", facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      events: [
        PlannedEvent(
          slug: "circle", title: "Circle", keep: keep,
          agenda: [
            PlannedActivity(title: "Diary", module: "diary", activity: Diary(privacy: privacy))
          ])
      ])
  }

  private static func keeping(answers: Keeping.Lifetime) -> Keeping {
    var keep = Keeping()
    keep[.answers] = answers
    return keep
  }

  /// A house on a real file, with people who answer the first prompt. Long lines, so that they take
  /// pages of their own.
  private final class Evening {
    let folder = NSTemporaryDirectory() + "parlor-\(UUID().uuidString)"
    let house: TestHouse
    let people = (1...12).map { "guest\($0)" }

    init(_ privacy: Privacy, _ keep: Keeping) throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      house = try TestHouse(
        ErasureTests.plan(privacy, keep), modules: [ModuleDefinition(Diary.self)],
        records: try Records.open(path: folder + "/records.sqlite", by: ImmediateScheduler()))
      house.join("rosa", "circle")
      for name in people { house.join(name, "circle") }
      house.send("/start", from: "rosa")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func text(of name: String) -> String {
      "secret-of-\(name)-" + String(repeating: "\(name) ", count: 40)
    }

    func write() { for name in people { house.send(text(of: name), from: name) } }

    /// How often something stands in the bytes of all files.
    func count(_ text: String) throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) { sum, name in
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        var (count, start) = (0, data.startIndex)
        while let found = data.range(of: Data(text.utf8), in: start..<data.endIndex) {
          count += 1
          start = found.upperBound
        }
        return sum + count
      }
    }

    func secrets() throws -> Int {
      try people.reduce(0) { try $0 + count("secret-of-\($1)-") }
    }
  }

  @Test func whileThePromptIsOpenACrashTakesNothing() throws {
    let evening = try Evening(.anonymous, Self.keeping(answers: .none))
    evening.house.send(evening.text(of: "guest1"), from: "guest1")
    #expect(try evening.count("secret-of-guest1-") > 0)
    try evening.house.kill()
    evening.house.rejoin("guest1", asOwner: "guest1", "circle")
    #expect(evening.house.takeLines(of: "guest1").contains { $0.hasPrefix("Saved: secret-of") })
  }

  /// Soon after the last answer the prompt closes. Nothing records the answers, and the journal that did is
  /// gone; the snapshots have them, without their authors, until the end.
  @Test func thenNothingIsLeftOfTheJournal() throws {
    let evening = try Evening(.anonymous, Self.keeping(answers: .none))
    evening.write()
    evening.house.advance(by: .seconds(3))
    #expect(try evening.count("\"answer\":{") == 0)
    let before = try evening.secrets()
    // The snapshot takes a few pages, and a secret that straddles two of them is not found.
    #expect((evening.people.count - 3...evening.people.count).contains(before))
    evening.house.send("/end now", from: "rosa")
    #expect(try evening.secrets() == 0)
  }

  @Test func whatIsKeptIsThereOnce() throws {
    let evening = try Evening(.anonymous, Self.keeping(answers: .days(30)))
    evening.write()
    evening.house.send("/end now", from: "rosa")
    #expect(try evening.secrets() == evening.people.count)
  }

  /// What was given to nobody is gone once it has been counted.
  @Test func whatWasForNobodyIsGoneAtOnce() throws {
    let evening = try Evening(.nobody, Self.keeping(answers: .days(30)))
    evening.write()
    evening.house.advance(by: .seconds(3))
    #expect(try evening.secrets() == 0)
  }

  @Test func theEndTakesWhatIsKeptUntilThen() throws {
    let evening = try Evening(.named, Keeping())
    evening.write()
    #expect(try evening.secrets() > 0)
    evening.house.send("/end now", from: "rosa")
    #expect(try evening.secrets() == 0)
    #expect(try evening.count("guest1") > 0)
    evening.house.advance(by: .hours(24 * 31))
    #expect(try evening.count("guest1") == 0)
  }

  /// Commits, until one fails.
  private final class Countdown: Sendable {
    struct Full: Error {}

    private let left = Mutex(Int.max)

    func fail(at commit: Int) { left.withLock { $0 = commit } }

    var isOver: Bool { left.withLock { $0 <= 0 } }

    func count() throws {
      try left.withLock { left in
        left -= 1
        if left == 0 { throw Full() }
      }
    }
  }

  /// A house in memory in which ana has answered, on a disk that fails once.
  private final class FailingDisk {
    let records: Records
    let house: TestHouse
    private let countdown = Countdown()

    init() throws {
      records = try Records.inMemory { [countdown] in try countdown.count() }
      house = try TestHouse(
        ErasureTests.plan(.named, Keeping()), modules: [ModuleDefinition(Diary.self)],
        records: records)
      house.join("rosa", "circle")
      house.join("ana", "circle")
      house.send("/start", from: "rosa")
      house.send("secret", from: "ana")
      #expect(try records.reader.holds("secret"))
    }

    /// The commit that fails, counted from now.
    func fail(at commit: Int) { countdown.fail(at: commit) }

    var hasFailed: Bool { countdown.isOver }
  }

  /// The disk fails just as the event ends: its end is tried again, and then things go as promised.
  @Test func anEndThatCannotBeSavedIsTriedAgain() throws {
    let disk = try FailingDisk()
    // The input is taken before the disk fails, what follows from it is not.
    disk.fail(at: 2)
    disk.house.send("/end now", from: "rosa")
    #expect(disk.house.takeLines(of: "ana").contains("Circle is over. Thank you for being here."))
    #expect(try disk.records.liveOccurrences().count == 1)
    disk.house.advance(by: .minutes(1))
    #expect(try disk.records.liveOccurrences().isEmpty)
    #expect(try !disk.records.reader.holds("secret"))
    #expect(disk.house.takeLines(of: "ana").isEmpty)
  }

  /// The same where the house dies in that moment, and the disk of the next one fails once more.
  @Test func anEndThatANewHouseCannotSaveIsTriedAgain() throws {
    let disk = try FailingDisk()
    disk.fail(at: 2)
    disk.house.send("/end now", from: "rosa")
    disk.fail(at: 1)
    try disk.house.kill()
    #expect(try disk.records.liveOccurrences().count == 1)
    disk.house.advance(by: .minutes(1))
    #expect(try disk.records.liveOccurrences().isEmpty)
    #expect(try !disk.records.reader.holds("secret"))
  }

  /// Whichever commit it is that fails.
  @Test(arguments: 1...4) func whatIsKeptUntilTheEndIsNeverADayLate(commit: Int) throws {
    let disk = try FailingDisk()
    disk.fail(at: commit)
    disk.house.send("/end now", from: "rosa")
    disk.house.advance(by: .minutes(2))
    #expect(disk.hasFailed)
    #expect(try !disk.records.reader.holds("secret"))
  }

  @Test func namesOfWhatIsNotKeptGoWithTheEnd() throws {
    var keep = Keeping()
    keep[.attendance] = .none
    keep[.scores] = .untilEnd
    let evening = try Evening(.named, keep)
    evening.write()
    evening.house.send("/end now", from: "rosa")
    #expect(try evening.count("guest") == 0)
  }
}
