import ActivityKit
import Messages
import Testing
import Words

@testable import EventRuntime

/// What happens around an activity is told to one that wants to know.
@Suite struct HappeningTests {
  private func game(_ steps: [Script.Step]) -> Game {
    var script = Script(steps)
    script.isCurious = true
    var game = Game(.scripted([script]))
    game.gather(["ana", "ben"])
    game.control(.start)
    return game
  }

  /// What ana reads.
  private func said(_ outcomes: [Outcome]) -> [String] {
    outcomes.heard(by: 2).compactMap { message in
      if case .say(let text) = message { Voice.english.text(text) } else { nil }
    }
  }

  @Test func whoComesAndGoes() {
    var game = game([.wait(.minutes(1))])
    let join = Input.join(name: "cai", role: .participant, codeHash: "hash of cai")
    #expect(said(game.send(join)) == ["cai of 3 is here."])
    #expect(said(game.send(.drop(seat: 4))) == ["cai is gone, 2 are left."])
    // They were gone already.
    #expect(said(game.send(.leave(seat: 4))) == [])
    #expect(said(game.send(.enter(seat: 4))) == ["cai of 3 is here."])
    // The same person over another connection.
    #expect(said(game.send(.enter(seat: 4))) == [])
    #expect(said(game.send(.join(name: "max", role: .facilitator, codeHash: nil))) == [])
    let removed = game.send(.moderate(.remove(seat: 4, reason: nil), by: 1))
    #expect(said(removed) == ["cai is gone, 2 are left."])
  }

  @Test func whatIsSkippedAndExtended() {
    var game = game([.choose(), .say("On."), .wait(.minutes(1))])
    #expect(game.control(.extend(.seconds(30))).said == ["30 seconds more."])
    #expect(game.control(.skip).said == ["Skipped.", "On."])
    game.advance(by: .seconds(5))
    #expect(game.control(.skip).said == ["Skipped."])
  }

  @Test func othersAreToldNothing() {
    var game = Game.running([.choose()])
    let heard =
      game.send(.join(name: "dan", role: .participant, codeHash: nil))
      + game.control(.extend(.seconds(30)))
    #expect(heard.said == [])
  }

  @Test func anActivityThatIsOverHearsNothing() {
    var first = Script([.say(String(repeating: "A text to be read. ", count: 10))])
    first.isCurious = true
    var game = Game(.scripted([first, Script([.wait(.minutes(1))])]))
    game.gather(["ana"])
    game.control(.start)
    #expect(game.state.stage?.lingersUntil != nil)
    #expect(game.send(.drop(seat: 2)).said == [])
    #expect(game.control(.extend(.seconds(5))).said == [])
  }
}
