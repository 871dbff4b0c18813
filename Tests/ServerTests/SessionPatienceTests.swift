import EventPlan
import Messages
import NIOCore
import Testing

@testable import Server

@Suite struct SessionPatienceTests {
  private let instant = TimeAmount.nanoseconds(1)

  private func patience(signIn: Duration = .seconds(90), idle: Duration? = .seconds(600))
    -> SessionPatience
  {
    var limits = HouseLimits()
    limits.signInTime = signIn
    limits.idleTime = idle
    return SessionPatience(limits)
  }

  @Test func whoTakesNoSeatHasTheTimeToSignIn() {
    let patience = patience()
    #expect(patience.end(after: .seconds(90), isSeated: false, hasSat: false) == nil)
    #expect(
      patience.end(after: .seconds(90) + instant, isSeated: false, hasSat: false)
        == .signinTimeoutAtTheDoor(time: "1m30s"))
  }

  /// A minute before, or at half of a time that is shorter than two.
  @Test func whoIsAboutToBeSentAwayIsWarned() {
    for (time, lead) in [(180, 60), (120, 60), (90, 45), (2, 1)] {
      let patience = patience(signIn: .seconds(time))
      let due = TimeAmount.seconds(Int64(time - lead))
      #expect(patience.warning(after: due) == nil)
      #expect(patience.warning(after: due + instant) == .seconds(lead))
    }
  }

  /// 180 words a minute.
  @Test func whatIsReadTakesTime() {
    #expect(SessionPatience.readingTime(ofBytes: 0) == .zero)
    #expect(SessionPatience.readingTime(ofBytes: 180 * 6) == .minutes(1))
    #expect(SessionPatience.readingTime(ofBytes: 4_000) == .milliseconds(222_222))
  }

  /// Whoever was in an event has as long for another, and is thanked.
  @Test func whoHasSatIsThanked() {
    let patience = patience()
    #expect(patience.end(after: .seconds(90), isSeated: false, hasSat: true) == nil)
    #expect(
      patience.end(after: .seconds(90) + instant, isSeated: false, hasSat: true)
        == .signinTimeoutAfterEvent(time: "1m30s"))
  }

  @Test(arguments: [false, true]) func whoSitsMayBeSilentForLonger(hasSat: Bool) {
    let patience = patience()
    #expect(patience.end(after: .seconds(600), isSeated: true, hasSat: hasSat) == nil)
    #expect(
      patience.end(after: .seconds(600) + instant, isSeated: true, hasSat: hasSat)
        == .idleSilent(time: "10m"))
  }

  @Test func whereNoTimeIsSetWhoSitsMayBeSilentForEver() {
    let patience = patience(idle: nil)
    #expect(patience.end(after: .hours(24 * 365), isSeated: true, hasSat: true) == nil)
    #expect(patience.end(after: .hours(1), isSeated: false, hasSat: true) != nil)
  }

  /// A plan may set tenths of a second.
  @Test func timesAreNotRounded() {
    let patience = patience(signIn: .milliseconds(1_500))
    #expect(patience.end(after: .milliseconds(1_500), isSeated: false, hasSat: false) == nil)
    #expect(
      patience.end(after: .milliseconds(1_500) + instant, isSeated: false, hasSat: false)
        == .signinTimeoutAtTheDoor(time: "1.5s"))
  }
}
