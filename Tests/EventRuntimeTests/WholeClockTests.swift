import ActivityKit
import EventTerms
import Testing

@testable import EventRuntime

/// The clock of an activity beside those of its steps.
@Suite struct WholeClockTests {
  private let steps: [Script.Step] = [
    .limit(.seconds(100), 4), .choose(.seconds(60)), .choose(.seconds(60)), .say("early"),
    .share, .wait(.seconds(30)),
  ]

  private func left(_ occasion: Occasion) -> Duration? {
    occasion.live.state.stage?.leftInAll(at: occasion.live.now)
  }

  @Test func whenItIsOutWhatGoesOnEnds() {
    let occasion = Occasion.running(steps)
    occasion.advance(by: .seconds(60))
    // No question is open for longer than there is time.
    #expect(occasion.remaining == .seconds(40))
    occasion.line(2, "b")
    occasion.advance(by: .seconds(40))
    #expect(left(occasion) == nil)
    #expect(occasion.said.last == "1 answers. ana: [1]" && !occasion.said.contains("early"))
  }

  @Test func peopleAreToldAtItsQuarters() {
    let occasion = Occasion.running(steps)
    occasion.advance(by: .seconds(100))
    let told = occasion.said.filter { $0.hasSuffix("left of the whole activity.") }
    #expect(told.count == 3 && told[1] == "50 seconds left of the whole activity.")
  }

  @Test func itStandsStillDuringAPauseAndIsMovedWithTheStep() {
    let occasion = Occasion.running(steps)
    occasion.advance(by: .seconds(10))
    occasion.control(.pause)
    occasion.advance(by: .hours(1))
    #expect(left(occasion) == .seconds(90))
    occasion.control(.resume)
    occasion.control(.extend(.seconds(30)))
    #expect(left(occasion) == .seconds(120) && occasion.remaining == .seconds(80))
    #expect(occasion.said.last == "2 minutes left of the whole activity.")
  }

  @Test func itOutlastsAKill() throws {
    let occasion = Occasion.running(steps)
    occasion.advance(by: .seconds(10))
    occasion.line(2, "b")
    try occasion.kill()
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    #expect(left(occasion) == .seconds(90))
    occasion.advance(by: .seconds(90))
    #expect(occasion.said.contains("0 answers. "))
  }

  @Test func oneThatIsLiftedDoesNothing() {
    let occasion = Occasion.running([
      .limit(.seconds(10), 3), .lift, .choose(.seconds(60)), .say("cut"), .wait(.seconds(9)),
    ])
    #expect(left(occasion) == nil && occasion.remaining == .seconds(60))
    occasion.advance(by: .seconds(59))
    #expect(occasion.said.isEmpty)
  }

  @Test func whereQuestionsHaveNoClockThereIsNone() {
    var event = PlannedEvent.scripted([Script(steps)])
    event.timing = .off
    let occasion = Occasion(event)
    occasion.gather(["ana"])
    occasion.control(.start)
    #expect(left(occasion) == nil)
  }
}
