import Testing

@testable import EventRuntime

@Suite struct ClockTests {
  @Test func aClockStandsStillWhileStopped() {
    var clock = Stopwatch(runningSince: .seconds(100))
    #expect(clock.time(at: .seconds(103)) == .seconds(3))
    #expect(clock.outerTime(of: .seconds(20)) == .seconds(120))
    clock.stop(at: .seconds(103))
    #expect(clock.isStopped && clock.time(at: .seconds(900)) == .seconds(3))
    #expect(clock.outerTime(of: .seconds(20)) == nil)
    clock.run(from: .seconds(200))
    #expect(clock.outerTime(of: .seconds(20)) == .seconds(217))
    #expect(clock.time(at: .seconds(201)) == .seconds(4))
  }

  @Test func stoppingAndRunningTwiceIsHarmless() {
    var clock = Stopwatch(runningSince: .zero)
    clock.stop(at: .seconds(5))
    clock.stop(at: .seconds(9))
    #expect(clock.time(at: .seconds(9)) == .seconds(5))
    clock.run(from: .seconds(10))
    clock.run(from: .seconds(20))
    #expect(clock.time(at: .seconds(20)) == .seconds(15))
  }

  @Test func noClockRunsBackwards() {
    let fresh = Stopwatch(runningSince: .seconds(5))
    #expect(fresh.time(at: .seconds(1)) == .zero)
    let counted = Stopwatch(at: .seconds(7), runningSince: .seconds(5))
    #expect(counted.time(at: .seconds(1)) == .seconds(7))
  }

  @Test func aClockTakenUpGoesOnWhereItStood() {
    var clock = Stopwatch(at: .seconds(30), runningSince: nil)
    #expect(clock.isStopped && clock.time(at: .seconds(500)) == .seconds(30))
    clock.run(from: .seconds(1_000))
    #expect(clock.time(at: .seconds(1_004)) == .seconds(34))
    #expect(clock.outerTime(of: .seconds(40)) == .seconds(1_010))
  }
}
