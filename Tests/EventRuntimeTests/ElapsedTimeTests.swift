import ActivityKit
import Testing

@testable import EventRuntime

/// How long people were there, whatever the clock on the wall says.
@Suite struct ElapsedTimeTests {
  private static let minute: Int64 = 60_000

  @Test func itGoesOnByTheClockThatNobodySets() {
    let time = ElapsedTime(from: .seconds(100))
    #expect(time.time(at: .seconds(100)) == 0 && time.time(at: .seconds(107)) == 7_000)
    #expect(time.time(at: .seconds(1)) == 0)
  }

  @Test func aStopCountsNothing() {
    let time = ElapsedTime(after: Moment(elapsed: 5_000, wall: 1_000_000_000), from: .seconds(3))
    #expect(time.time(at: .seconds(3)) == 5_000)
    #expect(time.time(at: .seconds(4)) == 6_000)
  }

  /// Whoever was there until the house was down, and again once it was not, was there throughout.
  @Test(arguments: [Duration.seconds(40), .minutes(90)])
  func whileTheHouseIsDownNobodyMissesAnything(stop: Duration) throws {
    let occasion = Occasion.running([.choose(.hours(3))])
    occasion.advance(by: .minutes(10))
    try occasion.kill(downFor: stop)
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    occasion.advance(by: .minutes(10))
    occasion.control(.end)
    #expect(occasion.disk.presence(of: 2) == [10 * Self.minute, 10 * Self.minute])
    #expect(occasion.disk.seen.elapsed == 20 * Self.minute)
  }

  @Test func aStepOfTheClockChangesNoAttendance() throws {
    let occasion = Occasion.running([.choose(.hours(3))])
    for step in [-60, 120, -45] {
      occasion.advance(by: .minutes(10))
      occasion.dispatcher.setClock(by: .minutes(step))
    }
    occasion.submit(.leave(seat: 2))
    occasion.advance(by: .minutes(5))
    occasion.control(.end)
    #expect(occasion.disk.presence(of: 2) == [30 * Self.minute])
    #expect(occasion.disk.presence(of: 3) == [35 * Self.minute])
  }

  /// The clock is set, the house is killed, the clock is set again while it is down.
  @Test(arguments: [-60, 0, 60])
  func norDoesOneAroundARestart(step: Int) throws {
    let occasion = Occasion.running([.choose(.hours(3))])
    occasion.advance(by: .minutes(10))
    occasion.dispatcher.setClock(by: .minutes(step))
    occasion.advance(by: .minutes(10))
    occasion.dispatcher.setClock(by: .minutes(2 * step))
    try occasion.kill(downFor: .minutes(7))
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    occasion.advance(by: .minutes(10))
    occasion.control(.end)
    #expect(occasion.disk.presence(of: 2) == [20 * Self.minute, 10 * Self.minute])
    let moments = occasion.disk.history.map(\.moment.elapsed)
    #expect(moments == moments.sorted())
  }

  /// Where nothing is due the records hear of the event now and then all the same.
  @Test func peopleWhoTalkBeforeTheStartAreCounted() throws {
    let occasion = Occasion(.scripted([Script([.choose()])]))
    occasion.gather(["ana"])
    occasion.advance(by: .minutes(50) + .seconds(10))
    try occasion.kill()
    #expect(occasion.disk.presence(of: 2) == [50 * Self.minute])
    // Nobody is there, so there is nothing to tell.
    #expect(occasion.live.nextWake == nil)
  }

  @Test func andThoseWhoTalkDuringAPause() throws {
    let occasion = Occasion.running([.choose()])
    occasion.control(.pause)
    occasion.advance(by: .minutes(20) + .seconds(29))
    try occasion.kill()
    #expect(occasion.disk.presence(of: 2) == [20 * Self.minute])
  }
}
