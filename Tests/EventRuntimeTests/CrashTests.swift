import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Testing
import TextProtocol

@testable import EventRuntime

/// The process is killed at random instants of random evenings, with writes in flight.
@Suite struct CrashTests {
  /// With a disk that is slow and fails at times.
  @Test(arguments: Evenings.all.indices)
  func nothingConfirmedIsLost(evening: Int) throws {
    for seed in 0..<4 as Range<UInt64> {
      try play(Evenings.all[evening], seed: seed, isPrompt: false)
    }
  }

  /// With a disk that is quick: then the remaining time grows by a heartbeat at most.
  @Test(arguments: Evenings.all.indices)
  func theRemainingTimeNeverGrows(evening: Int) throws {
    for seed in 0..<4 as Range<UInt64> {
      try play(Evenings.all[evening], seed: seed, isPrompt: true)
    }
  }

  private func play(_ event: PlannedEvent, seed: UInt64, isPrompt: Bool) throws {
    var play = RandomPlay(seed: seed)
    let occasion = Occasion(event)
    occasion.gather(["ana", "ben", "cai"])
    occasion.control(.start)
    occasion.isPrompt = isPrompt
    occasion.isSlowElsewhere = seed % 2 == 1
    for _ in 0..<150 {
      switch Int.random(in: 0..<20, using: &play.random) {
      case 0: try kill(occasion)
      case 1: occasion.fail()
      case 2...8: occasion.commit()
      case 9: occasion.finishElsewhere()
      default:
        occasion.advance(by: play.pause())
        let input = play.input(for: occasion.live.state)
        // An end is another test.
        if case .control(.end, _) = input { continue }
        occasion.submit(input)
      }
    }
    try kill(occasion)
    while !occasion.disk.waiting.isEmpty { occasion.commit() }
    #expect(occasion.disk.conflicts.isEmpty)
    for seat in occasion.live.state.seats {
      #expect(
        occasion.live.state.scores.total(of: seat.number) == occasion.disk.points(seat.number))
      #expect(occasion.disk.rows["seat \(seat.number)"] != nil)
    }
  }

  private func kill(_ occasion: Occasion) throws {
    let before = occasion.live
    let (left, prompt) = (occasion.remaining, before.state.openPrompt?.id)
    // What was confirmed is what was applied, which is at most what is on disk.
    let confirmed = before.state.lastEntry
    let history = occasion.disk.history
    #expect(confirmed <= history.last?.number ?? 0)
    var whole = EventState(seed: Occasion.opening.seed)
    for entry in history { _ = whole.apply(entry, of: occasion.event) }

    let recovery = try Recovery(occasion.disk.saved, of: occasion.event, modules: occasion.modules)
    #expect(recovery.notes.isEmpty)
    #expect(recovery.state.lastEntry == whole.lastEntry)
    #expect(recovery.state.seats == whole.seats && recovery.state.here == whole.here)
    #expect(recovery.state.phase == whole.phase && recovery.state.place == whole.place)
    #expect(recovery.state.openPrompt == whole.openPrompt)
    #expect(recovery.state.isPaused == whole.isPaused && recovery.state.wake == whole.wake)
    #expect(recovery.state.scores.leaders == whole.scores.leaders)
    for seat in before.state.seats { #expect(recovery.state.seat(seat.number)?.name == seat.name) }

    try occasion.kill(downFor: .seconds(123))
    guard occasion.isPrompt, let left, prompt == occasion.live.state.openPrompt?.id else { return }
    #expect((occasion.remaining ?? .zero) <= left + LiveEvent.heartbeat)
  }
}
