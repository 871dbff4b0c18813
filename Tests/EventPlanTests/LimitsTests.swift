import ActivityKit
import Testing

@testable import EventPlan

@Suite struct LimitsTests {
  private func limits(_ text: String) throws -> HouseLimits {
    try plan("limits: \(text)\n" + house(agenda: "[silent-walk: {}]")).limits
  }

  @Test func aHouseWithoutLimitsHasTheDefaults() throws {
    let limits = try plan(house(agenda: "[silent-walk: {}]")).limits
    #expect(limits == HouseLimits())
    #expect(limits.bytesPerSecond == 65_536)
  }

  @Test func whatFollowsFromADefaultIsADefault() {
    var limits = HouseLimits()
    for key in HouseLimits.keys { key.follow?(&limits) }
    #expect(limits == HouseLimits())
  }

  @Test func eachLimitCanBeSet() throws {
    let limits = try limits(
      """
      { connections: 2000, connections_per_address: 200, sign_in_time: 1m, idle_time: 30m,
        lines_per_second: 100, line_burst: 150, outbox: 1048576, answer_length: 200,
        tells_per_minute: 5 }
      """)
    #expect(limits.connections == 2_000)
    #expect(limits.connectionsPerAddress == 200)
    #expect(limits.signInTime == .minutes(1))
    #expect(limits.idleTime == .minutes(30))
    #expect(limits.linesPerSecond == 100)
    #expect(limits.lineBurst == 150)
    #expect(limits.outbox == 1_048_576)
    #expect(limits.answerLength == 200)
    #expect(limits.tellsPerMinute == 5)
  }

  @Test func theBurstFollowsTheRate() throws {
    #expect(try limits("{ lines_per_second: 1000 }").lineBurst == 4_000)
    #expect(try limits("{ lines_per_second: 1000 }").bytesPerSecond == 4_096_000)
  }

  @Test func idleTimeCanBeOff() throws {
    #expect(try limits("{ idle_time: off }").idleTime == nil)
  }
}
