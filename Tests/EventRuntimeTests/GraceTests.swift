import ActivityKit
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

/// Once everybody has answered, a prompt stays open for a moment, so that the last one can correct a slip.
@Suite struct GraceTests {
  /// Ana, ben and cai, in seats 2, 3 and 4, and a prompt of 20 seconds that all have answered after `time`.
  private func answered(
    after time: Duration = .zero, of length: Duration = .seconds(20)
  ) -> Game {
    var game = Game.running([.choose(length), .share, .wait(.minutes(1))])
    game.advance(by: time)
    for seat in 2...4 { game.line(seat, "a") }
    return game
  }

  @Test func aCorrectionIsTakenAndDoesNotProlongIt() {
    var game = answered()
    #expect(game.prompt == 1 && game.remaining == LivePrompt.grace)
    game.advance(by: .seconds(2))
    game.line(4, "b")
    #expect(game.remaining == .seconds(1))
    let heard = game.advance(by: .seconds(1))
    #expect(game.prompt == 0)
    #expect(heard.said == ["3 answers. ana: [0]; ben: [0]; cai: [1]"])
  }

  @Test func whoeverIsAloneHasItToo() {
    var game = Game.running([.choose(), .share, .wait(.minutes(1))], with: ["ana"])
    game.line(2, "a")
    game.advance(by: .seconds(2))
    game.line(2, "b")
    #expect(game.advance(by: .seconds(1)).said == ["1 answers. ana: [1]"])
  }

  /// To type `pass` and then what was meant is a correction as well.
  @Test func anAnswerIsTakenBackAndGivenAnew() {
    var game = Game.running([.choose(), .share, .wait(.minutes(1))], with: ["ana"])
    game.line(2, "a")
    game.line(2, "pass")
    #expect(game.prompt == 1 && game.remaining == LivePrompt.grace)
    game.line(2, "b")
    #expect(game.advance(by: .seconds(3)).said == ["1 answers. ana: [1]"])
  }

  /// Whoever writes for minutes gives a draft first, so they have longer, and read it.
  @Test func whatIsWrittenForLongStaysOpenLonger() {
    var game = Game.running([.write(.minutes(3)), .share, .wait(.minutes(1))])
    for seat in 2...3 { game.line(seat, "a draft") }
    #expect(
      game.line(4, "a draft").said == [
        "Everyone has answered or passed. This closes in 15 seconds; until then you can change "
          + "yours."
      ])
    #expect(game.remaining == LivePrompt.graceOfWriting)
    game.advance(by: .seconds(14))
    #expect(game.line(4, "the text").said.isEmpty)
    let closed = game.advance(by: .seconds(1))
    #expect(closed.said == ["3 answers. ana: a draft; ben: a draft; cai: the text"])
  }

  @Test func itsOwnTimeMayEndSooner() {
    var game = answered(after: .seconds(18))
    #expect(game.remaining == .seconds(2))
    game.advance(by: .seconds(2))
    #expect(game.prompt == 0)
  }

  @Test(arguments: [false, true]) func whatNobodyCanCorrectClosesAtOnce(isReady: Bool) {
    let step: Script.Step =
      isReady ? .ask(Prompt(.ready("Sit down.")), .seconds(20)) : .choose(mayChange: false)
    var game = Game.running([step, .wait(.minutes(1))])
    for seat in 2...4 {
      #expect(game.prompt == 1)
      game.line(seat, isReady ? "done" : "a")
    }
    #expect(game.prompt == 0)
  }

  /// Otherwise each of them would know that nobody has answered.
  @Test(arguments: [Privacy.named, .anonymous, .facilitator, .nobody])
  func thatAllHavePassedShowsNowhere(privacy: Privacy) {
    var game = Game.running([.choose(.seconds(20), privacy), .wait(.minutes(1))])
    for seat in 2...4 { game.line(seat, "pass") }
    #expect(game.prompt == 1 && game.remaining == LivePrompt.grace)
    game.advance(by: LivePrompt.grace)
    #expect(game.prompt == 0)
  }

  /// The minute for whoever lost the connection is over, and somebody comes before anything was done.
  @Test func whoComesAsItClosesIsToldTheNextStepOnce() {
    var game = Game.running([
      .choose(.minutes(5), mayChange: false), .say("on"), .wait(.minutes(1)),
    ])
    game.send(.drop(seat: 4))
    for seat in 2...3 { game.line(seat, "a") }
    game.drift(by: .seconds(61))
    let heard = game.send(.join(name: "rob", role: .coFacilitator, codeHash: nil))
    #expect(game.prompt == 0)
    #expect(heard.heard(by: 5, facilitator: true).count { $0 == .say("on") } == 1)
  }

  @Test func somebodyWhoComesIsWaitedFor() {
    var game = answered()
    game.advance(by: .seconds(1))
    let heard = game.send(.join(name: "dora", role: .participant, codeHash: "d"))
    #expect(game.remaining == .seconds(19))
    #expect(heard.heard(by: 5).contains { $0.secondsOfPrompt == 19 })
    game.advance(by: .seconds(9))
    game.line(5, "c")
    #expect(game.remaining == LivePrompt.grace)
  }

  @Test func soIsWhoeverReturnsAndHasNotAnswered() {
    var game = Game.running([.choose(.minutes(5)), .wait(.minutes(1))])
    game.send(.drop(seat: 4))
    game.advance(by: .seconds(61))
    for seat in 2...3 { game.line(seat, "a") }
    #expect(game.remaining == LivePrompt.grace)
    game.advance(by: .seconds(2))
    game.send(.enter(seat: 4))
    #expect(game.remaining == .seconds(237))
    game.send(.leave(seat: 4))
    #expect(game.remaining == LivePrompt.grace)
  }

  @Test func whoeverLostTheConnectionIsWaitedForFirst() {
    var game = Game.running([.choose(.minutes(5)), .wait(.minutes(1))])
    game.send(.drop(seat: 4))
    for seat in 2...3 { game.line(seat, "a") }
    game.advance(by: .seconds(59))
    #expect(game.remaining == .seconds(241))
    game.advance(by: .seconds(1))
    #expect(game.remaining == LivePrompt.grace)
    game.advance(by: .seconds(3))
    #expect(game.prompt == 0)
  }

  /// A facilitator is not asked, and neither is whoever has answered already.
  @Test func whoeverIsNotWaitedForChangesNothing() {
    var game = answered()
    game.advance(by: .seconds(1))
    let heard = game.send(.join(name: "rob", role: .coFacilitator, codeHash: nil))
    #expect(heard.heard(by: 5, facilitator: true).contains { $0.secondsOfPrompt == 2 })
    game.send(.drop(seat: 4))
    game.send(.enter(seat: 4))
    #expect(game.remaining == .seconds(2))
  }

  @Test func aPauseHoldsIt() {
    var game = answered()
    game.advance(by: .seconds(1))
    game.control(.pause)
    game.advance(by: .minutes(10))
    game.line(4, "c")
    #expect(game.prompt == 1 && game.remaining == .seconds(2))
    game.control(.resume)
    game.advance(by: .seconds(2))
    #expect(game.prompt == 0)
  }

  @Test func whoComesInAPauseIsWaitedFor() {
    var game = answered()
    game.control(.pause)
    let heard = game.send(.join(name: "dora", role: .participant, codeHash: "d"))
    #expect(heard.heard(by: 5).contains { $0.secondsOfPrompt == 20 })
    game.control(.resume)
    #expect(game.remaining == .seconds(20))
  }

  /// Nothing closes in a pause, and what could have closed does so after it.
  @Test func aPauseHoldsWhatWouldCloseAtOnce() {
    var game = Game.running([.choose(mayChange: false), .wait(.minutes(1))], with: ["ana"])
    game.control(.pause)
    game.line(2, "a")
    #expect(game.prompt == 1)
    game.control(.resume)
    #expect(game.prompt == 0)
  }

  @Test func moreTimeMakesItLonger() {
    var game = answered()
    let heard = game.control(.extend(.seconds(30)))
    #expect(heard.heard(by: 2) == [.extended(seconds: 30, left: 33)])
    game.advance(by: .seconds(32))
    #expect(game.prompt == 1)
    game.advance(by: .seconds(1))
    #expect(game.prompt == 0)
  }

  @Test func itIsSkipped() {
    var game = answered()
    game.control(.skip)
    #expect(game.prompt == 0)
  }

  /// What is said of the time that is left is true.
  @Test func noReminderComesInIt() {
    var game = answered(after: .seconds(48), of: .seconds(60))
    #expect(!game.advance(by: .seconds(3)).kinds.contains(.reminder))
    game = answered(after: .seconds(48), of: .seconds(60))
    game.advance(by: .seconds(2.5))
    game.send(.join(name: "dora", role: .participant, codeHash: "d"))
    #expect(game.advance(by: .seconds(1)).heard(by: 2) == [.reminder(seconds: 10)])
  }

  @Test func itIsInTheSnapshot() throws {
    var game = answered()
    game.advance(by: .seconds(1))
    try game.restore()
    #expect(game.remaining == .seconds(2))
    game.line(4, "b")
    #expect(game.advance(by: .seconds(2)).said == ["3 answers. ana: [0]; ben: [0]; cai: [1]"])
  }

  /// The clock stands still while the house is down, and so does the grace.
  @Test func theHouseIsKilledInIt() throws {
    let occasion = Occasion.running([.choose(), .share, .wait(.minutes(1))])
    occasion.line(2, "a")
    occasion.line(3, "a")
    occasion.advance(by: .seconds(1))
    try occasion.kill()
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    #expect(occasion.live.state.openPrompt != nil && occasion.remaining == .seconds(2))
    occasion.line(3, "b")
    occasion.advance(by: .seconds(2))
    #expect(occasion.said == ["2 answers. ana: [0]; ben: [1]"])
  }
}

extension Message {
  fileprivate var secondsOfPrompt: Int? {
    if case .prompt(let open) = self { open.seconds } else { nil }
  }
}
