import EventTerms
import Foundation
import Testing

@Suite struct LocalTimeTests {
  private func instants(_ text: String, _ zone: String) throws -> [String] {
    let zone = try #require(TimeZone(identifier: zone))
    return try LocalTime(text).instants(in: zone).map { $0.formatted(.iso8601) }
  }

  @Test func aLocalTimeIsAnInstantInItsZone() throws {
    #expect(try instants("2026-11-27 19:00", "America/New_York") == ["2026-11-28T00:00:00Z"])
    #expect(try instants("2024-02-29 00:00", "Asia/Kathmandu") == ["2024-02-28T18:15:00Z"])
    #expect(try instants("1970-01-01 00:00", "UTC") == ["1970-01-01T00:00:00Z"])
    #expect(try instants("2000-03-01 12:00", "Pacific/Kiritimati") == ["2000-02-29T22:00:00Z"])
  }

  @Test func theClockChangesTwiceAYear() throws {
    #expect(try instants("2026-03-08 02:30", "America/New_York") == [])
    #expect(try instants("2026-03-08 03:00", "America/New_York") == ["2026-03-08T07:00:00Z"])
    #expect(
      try instants("2026-11-01 01:30", "America/New_York") == [
        "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z",
      ])
    // Lord Howe Island moves by half an hour; Samoa skipped a whole day.
    #expect(try instants("2026-10-04 02:15", "Australia/Lord_Howe") == [])
    #expect(try instants("2011-12-30 12:00", "Pacific/Apia") == [])
  }

  @Test(arguments: [
    ("2026-02-29 10:00", LocalTime.Failure.noSuchTime), ("2026-13-01 10:00", .noSuchTime),
    ("2026-01-00 10:00", .noSuchTime), ("2026-01-01 24:00", .noSuchTime),
    ("1969-01-01 10:00", .noSuchTime), ("2026-01-01", .dayOnly), ("2026-1-1 10:00", .form),
    ("2026-01-01 7pm", .form), ("2026-01-01T10:00", .form), ("tomorrow", .form), ("", .form),
    ("2026-01-01 +1:00", .form), ("2026-01-01  10:00", .form), ("2026-01-01 10:00 UTC", .form),
  ])
  func otherTextsAreRefused(text: String, expected: LocalTime.Failure) {
    #expect(throws: expected) { try LocalTime(text) }
  }

  @Test func whatRepeatsHasOneInstantEachTime() throws {
    let zone = try #require(TimeZone(identifier: "America/New_York"))
    let skipped = try LocalTime("2026-03-08 02:30").instant(in: zone)
    #expect(skipped.formatted(.iso8601) == "2026-03-08T07:30:00Z")
    let twice = try LocalTime("2026-11-01 01:30").instant(in: zone)
    #expect(twice.formatted(.iso8601) == "2026-11-01T05:30:00Z")
  }
}
