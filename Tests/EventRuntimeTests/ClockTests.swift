import Testing

@testable import EventRuntime

@Suite struct ClockTests {
  @Test func anActivityClockStandsStillWhilePaused() {
    var clock = StageClock(startingAt: .seconds(100))
    #expect(clock.elapsed(at: .seconds(103)) == .seconds(3))
    #expect(clock.eventTime(of: .seconds(20)) == .seconds(120))
    clock.pause(at: .seconds(103))
    #expect(clock.isPaused && clock.elapsed(at: .seconds(900)) == .seconds(3))
    #expect(clock.eventTime(of: .seconds(20)) == nil)
    clock.resume(at: .seconds(200))
    #expect(clock.eventTime(of: .seconds(20)) == .seconds(217))
    #expect(clock.elapsed(at: .seconds(201)) == .seconds(4))
  }

  @Test func pausingAndResumingTwiceIsHarmless() {
    var clock = StageClock(startingAt: .zero)
    clock.pause(at: .seconds(5))
    clock.pause(at: .seconds(9))
    #expect(clock.elapsed(at: .seconds(9)) == .seconds(5))
    clock.resume(at: .seconds(10))
    clock.resume(at: .seconds(20))
    #expect(clock.elapsed(at: .seconds(20)) == .seconds(15))
  }

  @Test func noClockRunsBackwards() {
    let stage = StageClock(startingAt: .seconds(5))
    #expect(stage.elapsed(at: .seconds(1)) == .zero)
    let event = EventClock(at: .seconds(7), runningSince: .seconds(5))
    #expect(event.time(at: .seconds(1)) == .seconds(7))
  }

  @Test func anEventClockStandsStillWhileFrozen() {
    var clock = EventClock(at: .seconds(30), runningSince: nil)
    #expect(clock.isFrozen && clock.time(at: .seconds(500)) == .seconds(30))
    #expect(clock.dispatcherTime(of: .seconds(40)) == nil)
    clock.run(from: .seconds(1_000))
    clock.run(from: .seconds(2_000))
    #expect(clock.time(at: .seconds(1_004)) == .seconds(34))
    #expect(clock.dispatcherTime(of: .seconds(40)) == .seconds(1_010))
    clock.freeze(at: .seconds(1_005))
    clock.freeze(at: .seconds(1_900))
    #expect(clock.time(at: .seconds(2_000)) == .seconds(35))
  }
}
