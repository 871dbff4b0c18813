import ActivityKit
import Messages
import Testing

@testable import EventRuntime

@Suite struct StoppingTests {
  @Test func whoeverStopsHearsNothingUntilTheEnd() {
    var game = Game.running([.say("one"), .wait(.seconds(5)), .say("two"), .wait(.seconds(5))])
    let told = game.send(.stop(seat: 2))
    #expect(told.heard(by: 2) == [.notice(.stoppedYou(activity: "One"))])
    #expect(told.heard(by: 3).isEmpty && told.heard(by: 1, facilitator: true).isEmpty)
    let later = game.advance(by: .seconds(5))
    #expect(later.heard(by: 2).isEmpty)
    #expect(later.heard(by: 3).contains(.say("two")))
    let end = game.advance(by: .minutes(1))
    #expect(end.heard(by: 2).first == .notice(.stoppedOver(activity: "One")))
    #expect(!end.heard(by: 3).contains(.notice(.stoppedOver(activity: "One"))))
    #expect(!game.state.hasStopped(2))
  }

  @Test func nobodyWaitsForThem() {
    var game = Game.running([.choose(), .say("closed"), .wait(.minutes(1))])
    game.send(.stop(seat: 2))
    #expect(game.line(2, "a").refusal == .unclear)
    #expect(game.line(2, "hello") == [.say(.chat(from: "2", text: "hello"), to: .everyone)])
    #expect(
      game.send(.answer(seat: 2, prompt: game.prompt, .choice([0]))).refusal == .noPrompt)
    game.send(.answer(seat: 3, prompt: game.prompt, .choice([0])))
    game.send(.answer(seat: 4, prompt: game.prompt, .choice([0])))
    #expect(game.advance(by: LivePrompt.grace).said.contains("closed"))
  }

  @Test func itHoldsWhenTheConnectionIsLostAndAfterARestart() throws {
    var game = Game.running([.say("one"), .wait(.minutes(5))])
    game.send(.stop(seat: 2))
    game.send(.drop(seat: 2))
    try game.restore()
    let back = game.send(.enter(seat: 2))
    #expect(back.heard(by: 2).contains(.notice(.stoppedYou(activity: "One"))))
    #expect(!back.heard(by: 2).contains(.say("one")))
  }

  @Test func whoeverComesBackTakesPartAgain() {
    var game = Game.running([.choose(), .wait(.minutes(1))])
    game.send(.stop(seat: 2))
    let back = game.send(.stop(seat: 2, comesBack: true))
    #expect(back.heard(by: 2).first == .notice(.stoppedBack(activity: "One")))
    #expect(back.heard(by: 2).contains { $0.kind == .prompt })
    #expect(back.heard(by: 3).isEmpty)
    #expect(game.send(.answer(seat: 2, prompt: game.prompt, .choice([0]))).refusal == nil)
  }

  @Test func aTurnGoesOnToTheNext() {
    var game = Game.running([.floor(2, .minutes(1)), .say("next"), .wait(.minutes(1))])
    #expect(game.send(.stop(seat: 2)).said == ["next"])
  }

  /// Whoever was with them is not told who it was, and they are among the groups again at once.
  @Test func inAPair() throws {
    var game = Game.running([.draw(2, .minutes(3))], with: ["ana", "ben"])
    let stopped = game.send(.stop(seat: 2))
    #expect(stopped.heard(by: 2) == [.notice(.stoppedYouInGroup(activity: "One"))])
    #expect(
      stopped.heard(by: 3) == [.notice(.inMainRoomGroupOver(cause: .partsSomebodyIsAway))])
    try game.restore()
    let back = game.send(.stop(seat: 2, comesBack: true))
    #expect(back.heard(by: 2).contains { $0.kind == .breakout })
    #expect(game.state.stage?.breakouts.count == 1)
  }

  @Test func whoeverLeadsHearsAll() {
    var game = Game.running([.wait(.minutes(1))])
    #expect(game.send(.stop(seat: 1)).refusal == .notAllowed)
    var before = Game(.scripted([Script([.wait(.minutes(1))])]))
    before.gather(["ana"])
    #expect(before.send(.stop(seat: 2)).refusal == .nothingRunning)
  }
}
