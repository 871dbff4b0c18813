import ActivityKit
import Testing

@Suite struct DurationTextTests {
  @Test(arguments: [
    (Duration.seconds(60), "minute"), (.seconds(1), "second"),
    (.seconds(90), "1 minute 30 seconds"),
    (.seconds(120), "2 minutes"),
  ])
  func afterAnother(_ duration: Duration, _ words: String) {
    #expect(duration.spokenAgain == words)
  }

  @Test(arguments: [
    (Duration.zero, "0s"), (.seconds(20), "20s"), (.minutes(3), "3m"), (.seconds(90), "1m30s"),
    (.hours(1) + .minutes(30), "1h30m"), (.hours(2), "2h"), (.milliseconds(2_500), "2.5s"),
    (.milliseconds(50), "0.05s"), (.minutes(1) + .milliseconds(1), "1m0.001s"),
  ])
  func short(time: Duration, text: String) {
    #expect(time.short == text)
  }

  @Test(arguments: [
    (Duration.zero, "0 seconds"), (.seconds(1), "1 second"), (.seconds(20), "20 seconds"),
    (.minutes(1), "1 minute"), (.seconds(90), "1 minute 30 seconds"),
    (.hours(1) + .seconds(2), "1 hour 2 seconds"), (.milliseconds(1_001), "2 seconds"),
  ])
  func spoken(time: Duration, text: String) {
    #expect(time.spoken == text)
  }

  @Test func countdownsRoundUp() {
    #expect(Duration.milliseconds(19_001).secondsUp == 20)
    #expect(Duration.milliseconds(19_000).secondsUp == 19)
    #expect(Duration.microseconds(19_000_001).secondsUp == 20)
    #expect(Duration.zero.secondsUp == 0)
  }

  @Test func millisecondsRoundDown() {
    #expect(Duration.microseconds(1_999).milliseconds == 1)
    #expect(Duration.seconds(3).milliseconds == 3_000)
  }
}
