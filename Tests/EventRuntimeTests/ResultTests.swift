import ActivityKit
import Messages
import Testing

@testable import EventRuntime

/// What programs that take part are told of a prompt that was judged.
@Suite struct ResultTests {
  private func result(_ right: Bool?) -> Message {
    .result(prompt: 1, solution: ["Lima"], right: right)
  }

  private func results(_ outcomes: [Outcome], by seat: Int) -> [Message] {
    outcomes.heard(by: seat, facilitator: seat == 1).filter { $0.kind == .result }
  }

  /// Seats 2 and 3 answer, and the activity says that both were right who is in seat 2, and seat 4.
  private func play(_ privacy: Privacy, of audience: Audience = .everyone) -> Game {
    var game = Game.running([
      .choose(.seconds(20), privacy, of: audience), .result(["Lima"], [2, 4]), .wait(.seconds(9)),
    ])
    game.line(2, "b")
    game.line(3, "a")
    return game
  }

  @Test func eachReadsOfTheirOwnAnswer() {
    var game = play(.named)
    // Nothing before it has closed.
    #expect(!game.outcomes.joined().contains { $0.isResult })
    let heard = game.advance(by: .seconds(20))
    #expect(results(heard, by: 2) == [result(true)])
    #expect(results(heard, by: 3) == [result(false)])
    // Who gave no answer was neither, whatever the activity says, and who leads was not asked.
    #expect(results(heard, by: 4) == [result(nil)])
    #expect(results(heard, by: 1) == [result(nil)])
  }

  @Test(arguments: [Privacy.anonymous, .facilitator, .nobody])
  func whereAuthorsAreNotKnownNobodyIsJudged(_ privacy: Privacy) {
    var game = play(privacy)
    let heard = game.advance(by: .seconds(20))
    for seat in 1...4 { #expect(results(heard, by: seat) == [result(nil)]) }
  }

  @Test func onlyThoseWhoWereAskedAndThoseWhoWatch() {
    var game = play(.named, of: .only([Person.ID(2)]))
    let heard = game.advance(by: .seconds(20))
    #expect(results(heard, by: 2) == [result(true)])
    #expect(results(heard, by: 1) == [result(nil)])
    #expect(results(heard, by: 3).isEmpty && results(heard, by: 4).isEmpty)
  }

  @Test func theIdAndThePeopleOutlastARestart() throws {
    var game = play(.named)
    try game.restore()
    #expect(results(game.advance(by: .seconds(20)), by: 2) == [result(true)])
  }

  @Test func itIsAFaultWhileTheQuestionIsOpen() {
    var game = Game(.scripted([Script([.choose()], isRash: true)]))
    game.gather(["ana", "ben"])
    game.control(.start)
    let heard = game.line(2, "b")
    #expect(!heard.contains { $0.isResult })
    #expect(
      heard.heard(by: 1, facilitator: true).contains(
        .notice(
          .activityFailedFault(
            activity: "One", module: Script.name,
            why: "it told what is right while people could answer"))))
  }

  /// There is nothing to tell of what nobody was asked.
  @Test func withoutAPromptNothingIsTold() {
    let game = Game.running([.result(["Lima"], [2]), .wait(.seconds(9))])
    #expect(!game.outcomes.joined().contains { $0.isResult })
  }
}

extension Outcome {
  fileprivate var isResult: Bool {
    if case .say(let message, _) = self { message.kind == .result } else { false }
  }
}
