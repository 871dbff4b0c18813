import ActivityKit
import Testing

@Suite struct DurationParsingTests {
  @Test(arguments: [
    ("20s", Duration.seconds(20)), ("3m", .minutes(3)), ("90m", .minutes(90)),
    ("1h30m", .minutes(90)), ("2.5s", .milliseconds(2_500)), ("1h0m5s", .seconds(3_605)),
    ("1m2.125s", .milliseconds(62_125)), ("0s", .zero), ("1.5h", .minutes(90)),
  ])
  func durationsAreRead(text: String, expected: Duration) throws {
    #expect(try DurationText.parse(text) == expected)
  }

  @Test(arguments: [
    ("20", DurationText.Failure.bareNumber("20")), ("2.5", .bareNumber("2.5")),
    ("20sec", .unknownUnit("sec")), ("500ms", .unknownUnit("ms")), ("2d", .unknownUnit("d")),
    ("30m1h", .order), ("1m1m", .order), ("1.5m20s", .order), ("9999999999s", .tooLong),
    ("", .other), ("s", .other), ("1:30", .other), ("-5s", .other), ("1h30", .other),
    ("20 s", .other), ("1.s", .other), ("1.2345s", .other), ("soon", .other), ("٣s", .other),
  ])
  func otherTextsAreRefused(text: String, expected: DurationText.Failure) {
    #expect(throws: expected) { try DurationText.parse(text) }
  }

  @Test func theShortFormReadsBack() throws {
    for milliseconds in stride(from: 0, through: 90_000_000, by: 1_234_567) {
      let duration = Duration.milliseconds(milliseconds)
      #expect(try DurationText.parse(duration.short) == duration)
    }
  }
}
