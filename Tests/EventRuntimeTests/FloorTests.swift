import ActivityKit
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

@Suite struct FloorTests {
  private func turns() -> Game {
    Game.running([.floor(2, .minutes(1)), .floor(3, .minutes(1)), .say("thank you")])
  }

  @Test func oneSpeaksAndTheOthersListen() {
    var game = turns()
    #expect(game.outcomes.last?.heard(by: 2).last == .floor(name: "ana", seconds: 60, yours: true))
    #expect(game.outcomes.last?.heard(by: 3).last == .floor(name: "ana", seconds: 60, yours: false))
    #expect(game.line(2, "hello") == [.say(.chat(from: "2", text: "hello"), to: .everyone)])
    #expect(game.line(3, "hello").refusal == .floorTaken)
    // The facilitator may always speak.
    #expect(game.line(1, "hello").refusal == nil)
    #expect(game.send(.done(seat: 3)).refusal == .notYourTurn)
    #expect(game.send(.pass(seat: 3, prompt: nil)).refusal == .noPrompt)
    #expect(game.line(2, "Done ").heard(by: 4) == [.floor(name: "ben", seconds: 60, yours: false)])
    #expect(game.line(3, "pass").said == ["thank you"])
  }

  /// Who listens reads what they can do, and whoever is given the word has it, in a turn too.
  @Test func whoListensMayAskForTheWord() {
    func refusal(_ outcomes: [Outcome]) -> Refusal? {
      for case .refused(let refusal) in outcomes { return refusal }
      return nil
    }
    var game = turns()
    #expect(refusal(game.line(3, "hello")) == .floorTakenWait(name: "ana"))
    game.send(.moderate(.raiseHand, by: 3))
    #expect(refusal(game.line(3, "hello")) == .floorTakenHandUp(name: "ana"))
    game.moderate(.call(seat: 3))
    #expect(game.line(3, "hello") == [.say(.chat(from: "3", text: "hello"), to: .everyone)])
    #expect(game.line(2, "go on") == [.say(.chat(from: "2", text: "go on"), to: .everyone)])
    #expect(refusal(game.line(4, "hello")) == .floorTakenWait(name: "ana"))
  }

  @Test func aTurnEndsInTheLanguageOfTheSpeaker() throws {
    let game = turns()
    let spanish = try #require(Language("es"))
    #expect(
      game.state.read("Listo.", from: 2, at: game.now, in: spanish) == .input(.done(seat: 2)))
    #expect(game.state.read("Listo.", from: 2, at: game.now) == .speech(.everyone))
  }

  @Test func aTurnEndsByItself() {
    var game = turns()
    #expect(game.advance(by: .seconds(45)).heard(by: 2) == [.reminder(seconds: 15)])
    #expect(game.state.stage?.floorHolder == Person.ID(2))
    #expect(game.advance(by: .seconds(15)).heard(by: 3).map(\.kind) == [.floor])
  }

  @Test func onlyTheSpeakerIsReminded() {
    var game = turns()
    #expect(game.advance(by: .seconds(50)).heard(by: 3).isEmpty)
  }

  @Test func leavingEndsTheTurnAndDroppingDoesNot() {
    var game = turns()
    game.send(.drop(seat: 2))
    #expect(game.state.stage?.floorHolder == Person.ID(2))
    game.advance(by: .seconds(20))
    #expect(
      game.send(.enter(seat: 2)).heard(by: 2).last
        == .floor(name: "ana", seconds: 40, yours: true, again: true))
    game.send(.leave(seat: 2))
    #expect(game.state.stage?.floorHolder == Person.ID(3))
  }

  /// Once; nobody else reads of it.
  @Test func theMutedReadThatNoTurnComesToThem() {
    var game = Game.running([
      .wait(.seconds(5)), .floor(2, .minutes(1)), .floor(4, .minutes(1)),
    ])
    game.send(.moderate(.mute(seat: 3, for: nil), by: 1))
    let turn = game.advance(by: .seconds(5))
    #expect(turn.notices(for: 3) == [.muted] && turn.notices(for: 2).isEmpty)
    #expect(game.line(2, "done").notices(for: 3).isEmpty)
    #expect(game.state.stage?.floorHolder == Person.ID(4))
  }

  @Test func aTurnOfNobodyGoesBy() {
    var game = Game.running([.floor(99, .seconds(10)), .say("next")])
    #expect(game.advance(by: .seconds(10)).said == ["next"])
  }
}
