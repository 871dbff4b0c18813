import ActivityKit
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

/// A faulty activity ends, the facilitator reads why, and the agenda goes on.
@Suite struct FaultTests {
  @Test(arguments: [
    ([Script.Step.nothing], "it left nothing to do next"),
    ([.two], "it named two things to do next"),
    ([.circle], "it went from cue to cue without taking time"),
    ([.award(.max, 2)], "it awarded \(Int.max) points at once"),
    ([.award(.min, 2)], "it awarded \(Int.min) points, and nobody loses any"),
    ([.award(5, 2), .award(-1, 2)], "it awarded -1 points, and nobody loses any"),
    (
      [.compare([[2]], GroupQuestion(.text("What?", lines: 3)), .seconds(9))],
      "it asked groups for several lines, and they write one"
    ),
  ])
  func endsOnlyThatActivity(steps: [Script.Step], why: String) {
    for lead in [[], [Script.Step.choose()]] {
      var game = Game(
        .scripted([Script(lead + steps), Script([.say("all is well"), .wait(.seconds(1))])]))
      game.gather(["ana"])
      game.control(.start)
      game.advance(by: .seconds(20))
      let heard = game.outcomes.joined().map { $0 }
      #expect(heard.said == ["all is well"])
      #expect(heard.facts.contains(.activityEnded(run: 1, how: "failed")))
      #expect(
        heard.heard(by: 1, facilitator: true).contains(
          .notice(.activityFailedFault(activity: "One", module: "script", why: why))))
      game.advance(by: .seconds(1))
      #expect(game.state.phase == .afterwards)
    }
  }

  @Test func alsoInAnswerToAnAnswer() {
    var game = Game(.scripted([Script([.choose(), .circle], enough: 1), Script([.choose()])]))
    game.gather(["ana", "ben"])
    game.control(.start)
    #expect(game.line(2, "a").kinds.first == .saved)
    #expect(game.state.place == 1 && game.state.openPrompt?.id == 2)
  }

  @Test func endlessAndBackwardTimes() {
    var game = Game.running([
      .wait(.seconds(Int64.max)), .wait(.seconds(-5)), .choose(.seconds(Int64.max)),
    ])
    game.send(.join(name: "dee", role: .participant, codeHash: nil))
    game.control(.skip)
    game.advance(by: .zero)
    #expect(game.state.openPrompt != nil)
    game.control(.extend(.seconds(Int64.max)))
    _ = game.state.time(for: 1, at: game.now)
  }

  @Test func unknownPeople() {
    var game = Game.running([
      .award(5, 99), .split([[], [99], [2, -1], [.min, .max]], .seconds(5)),
      .floor(.min, .seconds(1)),
      .choose(of: .only([Person.ID(.max)])), .signatures(.min),
    ])
    for _ in 0..<3 { game.control(.skip) }
    #expect(game.state.phase == .afterwards)
  }
}
