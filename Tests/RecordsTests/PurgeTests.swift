import ActivityKit
import Dispatch
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import Names
import Synchronization
import Testing
import TextProtocol

@testable import Records

@Suite struct PurgeTests {
  private static let day: Int64 = 86_400_000
  /// The occurrence ended at minute 40.
  private static let end = minutes(40)

  private static func keeping(
    attendance: Keeping.Lifetime = .days(30), answers: Keeping.Lifetime = .days(30),
    scores: Keeping.Lifetime = .days(30), moderation: Keeping.Lifetime = .days(30)
  ) -> Keeping {
    var keep = Keeping()
    keep[.attendance] = attendance
    keep[.answers] = answers
    keep[.scores] = scores
    keep[.moderation] = moderation
    return keep
  }

  /// The evening, with a promise, and with a note and a report in it.
  private static func records(_ promise: Keeping?) async throws -> Records {
    let records = try Records.inMemory()
    let opening = Opening(
      occurrence: 1, event: "friday-social", title: "Friday social", seed: 1, wall: evening,
      keep: promise)
    let acts: [Fact] = [
      .moderated(number: 1, act: "report", by: 2, about: 3, detail: "too loud"),
      .moderated(number: 2, act: "note", by: 1, about: nil, detail: "a good night"),
    ]
    try await records.writeNow(
      [.open(opening)] + writes(eveningFacts)
        + [.facts(occurrence: 1, at: moment(minutes(41)), acts), .close(occurrence: 1)])
    return records
  }

  private static func purge(
    _ records: Records, at wall: Int64, _ terms: [String: Keeping] = [:],
    others: Keeping = Keeping()
  ) async throws -> Purged {
    try await withCheckedContinuation { done in
      records.purge(terms, others: others, at: wall) { done.resume(returning: $0) }
    }.get()
  }

  @Test func nothingGoesBeforeItsTime() async throws {
    let records = try await Self.records(Self.keeping())
    #expect(try await Self.purge(records, at: Self.end + 30 * Self.day - 1).isEmpty)
    #expect(try records.rows("SELECT count(*) FROM attendance") == ["4"])
  }

  @Test func thenAllOfItGoes() async throws {
    let records = try await Self.records(Self.keeping())
    let purged = try await Self.purge(records, at: Self.end + 30 * Self.day)
    #expect(purged[.attendance] == 4 && purged[.answers] == 3 && purged[.scores] == 4)
    #expect(purged[.moderation] == 2 && purged.seats == 3 && purged.people == 3)
    for table in ["people", "seats", "attendance", "answers", "scores", "moderation"] {
      #expect(try records.rows("SELECT count(*) FROM \(table)") == ["0"], "\(table)")
    }
    #expect(try await Self.purge(records, at: Self.end + 99 * Self.day).isEmpty)
  }

  @Test func eachKindHasItsOwnTime() async throws {
    let records = try await Self.records(
      Self.keeping(attendance: .days(2), answers: .untilEnd, scores: .days(1), moderation: .none))
    #expect(try await Self.purge(records, at: Self.end)[.answers] == 3)
    #expect(try records.rows("SELECT count(*) FROM moderation") == ["0"])
    #expect(try records.rows("SELECT count(*) FROM scores") == ["4"])
    #expect(try await Self.purge(records, at: Self.end + Self.day)[.scores] == 4)
    #expect(try await Self.purge(records, at: Self.end + 2 * Self.day)[.attendance] == 4)
    #expect(try records.rows("SELECT count(*) FROM seats") == ["0"])
  }

  /// What has come of age by a leap of the clock waits for a second look a day later.
  @Test func aClockThatLeapsDeletesNothingAtOnce() async throws {
    let records = try await Self.records(Self.keeping(answers: .untilEnd))
    try await records.writeNow([.timeZone("Europe/Berlin")])
    #expect(try await Self.purge(records, at: Self.end)[.answers] == 3)
    let leap = Self.end + 365 * Self.day
    for wall in [leap, leap + Self.day / 2, leap + 2 * Self.day / 3] {
      let purged = try await Self.purge(records, at: wall)
      #expect(purged.isEmpty && purged.isClockDoubted)
    }
    // Set right again, it is believed at once.
    let right = try await Self.purge(records, at: Self.end + Self.day)
    #expect(right.isEmpty && !right.isClockDoubted)
    #expect(try await Self.purge(records, at: leap).isClockDoubted)
    #expect(try await Self.purge(records, at: leap + Self.day)[.attendance] == 4)
  }

  @Test func aHouseThatOpensOnceAWeekIsOneEveningLate() async throws {
    let records = try await Self.records(Self.keeping())
    try await records.writeNow([.timeZone("Europe/Berlin")])
    for week in [0, 1, 2, 3, 4, 5] as [Int64] {
      #expect(try await Self.purge(records, at: Self.end + week * 7 * Self.day).isEmpty)
    }
    #expect(try await Self.purge(records, at: Self.end + 42 * Self.day)[.attendance] == 4)
  }

  /// A score needs the name that it belongs to; when they came is gone all the same.
  @Test func aSeatStaysAsLongAsSomethingNeedsIt() async throws {
    let records = try await Self.records(
      Self.keeping(attendance: .untilEnd, answers: .untilEnd, moderation: .untilEnd))
    let purged = try await Self.purge(records, at: Self.end)
    #expect(purged.seats == 0 && purged[.attendance] == 4)
    #expect(try records.rows("SELECT DISTINCT taken_at, code_hash FROM seats") == ["\(evening) -"])
    let report = try #require(try records.reader.report().first)
    #expect(report.attendees.isEmpty && report.people == 3)
    #expect(report.scores.map(\.name) == ["Ana", "Ben", "Rosa"])
    #expect(try await Self.purge(records, at: Self.end + 30 * Self.day).seats == 3)
  }

  @Test func theCountsStay() async throws {
    let records = try await Self.records(Self.keeping())
    let before = try #require(try records.reader.report().first)
    _ = try await Self.purge(records, at: Self.end + 30 * Self.day)
    let report = try #require(try records.reader.report().first)
    #expect(report.people == 3 && report.people == before.people)
    #expect(report.answers == 3 && report.answers == before.answers)
    let text = ReportText(timeZone: newYork).render([report])
    #expect(
      text.contains("3 people, 3 answers\nKept: attendance for 30 days, answers for 30 days,"))
  }

  @Test func whatIsLiveIsLeftAlone() async throws {
    let records = try Records.inMemory()
    try await records.writeNow(
      [.open(opening())] + writes(eveningFacts.dropLast()))
    #expect(try await Self.purge(records, at: Self.end + 999 * Self.day).isEmpty)
  }

  /// What was promised holds, also when the plan keeps things for longer since.
  @Test func aPromiseIsNeverStretched() async throws {
    let records = try await Self.records(Self.keeping())
    let terms = ["friday-social": Self.keeping(attendance: .days(365), scores: .days(1))]
    let purged = try await Self.purge(records, at: Self.end + Self.day, terms)
    #expect(purged[.scores] == 4 && purged[.attendance] == 0)
    #expect(try await Self.purge(records, at: Self.end + 30 * Self.day, terms)[.attendance] == 4)
  }

  /// Occurrences from before there were promises.
  @Test func withoutAPromiseThePlanHolds() async throws {
    let records = try await Self.records(nil)
    let others = Self.keeping(attendance: .days(3))
    let terms = ["friday-social": Self.keeping(scores: .days(2))]
    #expect(
      try await Self.purge(records, at: Self.end + 2 * Self.day, terms, others: others)[.scores]
        == 4)
    // It has a promise from now on.
    #expect(
      try await Self.purge(records, at: Self.end + 3 * Self.day, others: others)[.attendance] == 0)
    let gone = try await Self.records(nil)
    #expect(
      try await Self.purge(gone, at: Self.end + 3 * Self.day, others: others)[.attendance] == 4)
  }

  /// The end of an occurrence that is still on its way to the disk is one to purge.
  @Test func aPurgeComesAfterTheWritesBeforeIt() async throws {
    let folder = try TemporaryFolder()
    let isHeld = Mutex(true)
    let (isReached, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let records = try Records.open(path: folder("records.sqlite")).beforeEachCommit {
      guard
        isHeld.withLock({ isHeld in
          defer { isHeld = false }
          return isHeld
        })
      else { return }
      isReached.signal()
      mayGoOn.wait()
    }
    let promise = Self.keeping(attendance: .untilEnd)
    let opening = Opening(
      occurrence: 1, event: "friday-social", title: "Friday social", seed: 1, wall: evening,
      keep: promise)
    records.write([.open(opening)] + writes(eveningFacts)) { _ in }
    isReached.wait()
    records.write([.close(occurrence: 1)]) { _ in }
    let purged = try await withCheckedThrowingContinuation { done in
      records.purge([:], others: Keeping(), at: Self.end) { done.resume(with: $0) }
      mayGoOn.signal()
    }
    #expect(purged[.attendance] == 4)
    try records.close()
  }

  /// Somebody who can still prove who they are stays the same person.
  @Test func whoeverHasAProofStays() async throws {
    let records = try await Self.records(Self.keeping())
    try records.editor.keep("correct-horse", of: Nickname("sam"), role: .peerLead)
    try records.editor.invite(Nickname("lee"), to: "circle", codeHash: "hash of a code")
    try records.editor.invite(Nickname("kim"), to: "circle", codeHash: "hash of another")
    _ = try records.editor.revokeInvitation(of: "kim", to: "circle")
    #expect(try await Self.purge(records, at: Self.end + 99 * Self.day).people == 4)
    #expect(try records.rows("SELECT name FROM people ORDER BY name") == ["lee", "sam"])
    #expect(try records.rows("SELECT name FROM invitations") == ["lee"])
  }

  /// Where nothing goes, the log need not be cut, which waits for readers.
  @Test func aLookAtTheClockErasesNothing() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("records.sqlite"), by: ImmediateScheduler())
    try await records.writeNow([.timeZone("Europe/Berlin"), .open(opening())])
    _ = try await Self.purge(records, at: Self.end)
    #expect(try await Self.purge(records, at: Self.end + 1).isEmpty)
    #expect(try records.rows("SELECT trusted_at FROM house") == ["\(Self.end + 1)"])
    let log = try FileManager.default.attributesOfItem(atPath: folder("records.sqlite-wal"))
    #expect((log[.size] as? Int ?? 0) > 0)
    try records.close()
  }

  @Test func aFullDiskPurgesNothing() async throws {
    let fault = Fault()
    let records = try Records.inMemory().beforeEachCommit(fault.check)
    try await records.writeNow(
      [.open(opening())] + writes(eveningFacts) + [.close(occurrence: 1)])
    struct Full: Error {}
    fault.set(Full())
    await #expect(throws: WriteFailure.self) {
      try await Self.purge(records, at: Self.end + 99 * Self.day)
    }
    #expect(try records.rows("SELECT count(*) FROM attendance") == ["4"])
    fault.set(nil)
    #expect(try await Self.purge(records, at: Self.end + 99 * Self.day)[.attendance] == 4)
  }
}
