import ActivityKit
import EventRuntime
import EventTerms
import Foundation
import Names
import Testing

@testable import Records

/// What people say of dates that are to come.
@Suite struct RsvpTests {
  private static let day: Int64 = 86_400_000

  private static func date(_ day: String = "2025-10-31", of event: String = "friday-social") throws
    -> EventDate
  {
    EventDate(event: event, day: try CalendarDay(day))
  }

  /// Ana and Ben sat in an occurrence that is over; Ben has a code.
  private static func records(at path: String? = nil) async throws -> Records {
    let records = try path.map { try Records.open(path: $0) } ?? Records.inMemory()
    try await records.writeNow([
      .open(opening()),
      .facts(
        occurrence: 1, at: moment(evening),
        [seated(1, "Ana"), seated(2, "Ben"), .personalCode(seat: 2, hash: "hash"), .ended]),
      .close(occurrence: 1),
    ])
    return records
  }

  private static func says(
    _ intention: Intention, _ claimant: Claimant, _ date: EventDate, at wall: Int64 = evening
  ) -> [Write] {
    [.intention(intention, date, of: claimant, wall: wall)]
  }

  private static func rsvps(
    _ date: EventDate, of claimant: Claimant, _ records: Records
  ) async -> Rsvps? {
    await withCheckedContinuation { done in
      records.answer(.rsvps(date, of: claimant)) { finding in
        if case .rsvps(let rsvps) = finding {
          done.resume(returning: rsvps)
        } else {
          done.resume(returning: nil)
        }
      }
    }
  }

  private static func taken(
    _ date: EventDate, _ left: Duration, _ records: Records
  ) async throws -> [Reminder] {
    try await withCheckedContinuation { done in
      records.takeReminders(of: date, startingIn: left) { done.resume(returning: $0) }
    }.get()
  }

  private static let ana = Claimant.seat(1, occurrence: 1)
  private static let ben = Claimant.seat(2, occurrence: 1)

  @Test func theLastWordCounts() async throws {
    let records = try await Self.records()
    let date = try Self.date()
    let ben = try #require(Int64(try records.rows("SELECT person FROM seats WHERE number = 2")[0]))
    try await records.writeNow(Self.says(.comes(.maybe), Self.ana, date))
    try await records.writeNow(Self.says(.comes(.yes), Self.ben, date, at: minutes(1)))
    try await records.writeNow(Self.says(.comes(.yes), Self.ana, date, at: minutes(2)))
    try await records.writeNow(Self.says(.comes(.no), .staff("rosa"), date, at: minutes(3)))
    try await records.writeNow(Self.says(.comes(.no), Self.ana, Self.date("2025-11-07")))
    let told = try #require(await Self.rsvps(date, of: .person(ben), records))
    #expect(told.names == [.yes: ["Ben", "Ana"], .no: ["rosa"]])
    #expect(told.own == .yes && told.reminder == nil && !told.isInvited)
    let stranger = try #require(await Self.rsvps(date, of: .seat(9, occurrence: 1), records))
    #expect(stranger.own == nil && stranger.names == told.names)
    try records.close()
  }

  @Test func nobodyIsRemindedTwice() async throws {
    let records = try await Self.records()
    let date = try Self.date()
    try await records.writeNow(Self.says(.reminded(.hours(1)), Self.ana, date))
    try await records.writeNow(Self.says(.reminded(.minutes(5)), Self.ben, date, at: minutes(1)))
    #expect(try records.reminderTimes() == ["friday-social": [.hours(1), .minutes(5)]])
    #expect(await Self.rsvps(date, of: Self.ana, records)?.reminder == .hours(1))
    #expect(try await Self.taken(date, .hours(2), records) == [])
    #expect(
      try await Self.taken(date, .hours(1), records) == [Reminder(name: "Ana", isProved: false)])
    #expect(try await Self.taken(date, .minutes(59), records) == [])
    #expect(try await Self.taken(Self.date("2025-11-07"), .minutes(1), records) == [])
    #expect(
      try await Self.taken(date, .minutes(1), records) == [Reminder(name: "Ben", isProved: true)])
    #expect(try records.reminderTimes() == [:])
    try records.close()
  }

  @Test func whoWantsNoneGetsNone() async throws {
    let records = try await Self.records()
    let date = try Self.date()
    try await records.writeNow(Self.says(.reminded(.hours(1)), Self.ana, date))
    try await records.writeNow(Self.says(.comes(.yes), Self.ana, date))
    try await records.writeNow(Self.says(.reminded(nil), Self.ana, date))
    #expect(try await Self.taken(date, .minutes(1), records) == [])
    #expect(await Self.rsvps(date, of: Self.ana, records)?.own == .yes)
    try records.close()
  }

  @Test func somebodyWhoIsNotThereSaysNothing() async throws {
    let records = try await Self.records()
    let date = try Self.date()
    await #expect(throws: WriteFailure.self) {
      try await records.writeNow(Self.says(.comes(.yes), .seat(9, occurrence: 1), date))
    }
    #expect(try records.rows("SELECT * FROM rsvps") == [])
    try records.close()
  }

  @Test func whoIsInvitedIsKnown() async throws {
    let records = try Records.inMemory()
    try records.editor.invite(Nickname("Kim"), to: "friday-social", codeHash: "hash")
    let kim = try #require(Int64(try records.rows("SELECT id FROM people")[0]))
    let date = try Self.date()
    #expect(await Self.rsvps(date, of: .person(kim), records)?.isInvited == true)
    let other = try Self.date(of: "other")
    #expect(await Self.rsvps(other, of: .person(kim), records)?.isInvited == false)
    try records.close()
  }

  /// Until two days after the date; the person stays as long.
  @Test func itGoesAfterTheDate() async throws {
    let records = try await Self.records()
    try await records.writeNow(Self.says(.comes(.yes), Self.ana, Self.date("2026-10-31")))
    // 31 October 2026, 00:00 UTC.
    let midnight: Int64 = 1_793_404_800_000
    func purge(at wall: Int64) async throws -> Purged {
      try await withCheckedContinuation { done in
        records.purge([:], others: Keeping(), at: wall) { done.resume(returning: $0) }
      }.get()
    }
    let before = try await purge(at: midnight + 3 * Self.day - 1)
    #expect(before.rsvps == 0 && before.seats == 2)
    #expect(try records.rows("SELECT name FROM people") == ["Ana", "Ben"])
    let after = try await purge(at: midnight + 3 * Self.day)
    #expect(after.rsvps == 1 && after.people == 1)
    try records.close()
  }

  @Test func itBelongsToThePerson() async throws {
    let folder = try TemporaryFolder()
    let path = folder("records.sqlite")
    let records = try await Self.records(at: path)
    let date = try Self.date()
    let ana = try #require(Int64(try records.rows("SELECT person FROM seats WHERE number = 1")[0]))
    try await records.writeNow(Self.says(.comes(.maybe), Self.ana, date))
    try await records.writeNow(Self.says(.reminded(.hours(1)), Self.ana, date))
    try records.close()
    let text = try PersonExport(timeZone: newYork).render(
      [ana], from: RecordsReader.open(path: path))
    #expect(text.contains("\"answer\" : \"maybe\"") && text.contains("\"day\" : \"2025-10-31\""))
    #expect(text.contains("\"remind_seconds\" : 3600"))
    #expect(try RecordsReader.forget([ana], at: path)[.rsvps] == 1)
    let left = try Records.open(path: path)
    #expect(try left.rows("SELECT * FROM rsvps") == [])
    try left.close()
  }

  /// Whoever was given their seat back has said what they said in the one that they had meanwhile.
  @Test func itGoesAlongWithTheSeat() async throws {
    let records = try Records.inMemory()
    let date = try Self.date()
    try await records.writeNow(
      [
        .open(opening()),
        .facts(occurrence: 1, at: moment(evening), [seated(1, "Ana"), seated(2, "Ana too")]),
      ] + Self.says(.comes(.yes), Self.ben, date)
        + [
          .facts(
            occurrence: 1, at: moment(minutes(1)), [.absorbed(seat: 2, into: 1, after: 0)])
        ])
    #expect(await Self.rsvps(date, of: Self.ana, records)?.own == .yes)
    #expect(try records.rows("SELECT count(*) FROM people") == ["1"])
    try records.close()
  }
}
