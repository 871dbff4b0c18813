import ActivityKit
import Testing
import TextProtocol

@testable import EventRuntime

@Suite struct PrivacyTests {
  @Test(arguments: [Privacy.anonymous, .nobody])
  func secretAnswersCarryNobody(privacy: Privacy) throws {
    var game = Game.running([.write(.seconds(60), privacy), .share, .wait(.seconds(5))])
    #expect(game.line(2, "the sea").heard(by: 2) == [.saved(prompt: 1, text: "the sea")])
    #expect(game.outcomes.last?.heard(by: 3) == [])
    #expect(game.outcomes.last?.heard(by: 1, facilitator: true) == [])
    #expect(game.state.stage?.answer(of: Person.ID(2))?.person == nil)
    let facts = game.outcomes.joined().map { $0 }.facts.filter {
      if case .answered = $0 { true } else { false }
    }
    #expect(
      facts
        == (privacy == .nobody
          ? []
          : [
            .answered(
              run: 1, prompt: 1, answer: 1, seat: nil, privacy: .anonymous, value: "the sea")
          ]))
    // It is known whose it is, so that it can be changed and shown again.
    game.send(.drop(seat: 2))
    #expect(game.send(.enter(seat: 2)).heard(by: 2).last == .saved(prompt: 1, text: "the sea"))
    game.line(2, "the hills")
    #expect(game.control(.skip).said == ["1 answers. someone: the hills"])
  }

  @Test func onlyFacilitatorsSeeWhatIsForThem() {
    var game = Game.running([.write(.seconds(60), .facilitator)])
    let heard = game.line(2, "help")
    #expect(
      heard.heard(by: 1, facilitator: true) == [
        .notice(code: .privateAnswer, text: "ana answered: help")
      ])
    #expect(heard.heard(by: 3).isEmpty)
  }

  @Test func namedOnlyByOnesOwnWish() {
    var game = Game.running([
      .write(.seconds(60), .anonymous), .wait(.seconds(5)), .signatures(1), .signatures(2),
      .wait(.seconds(5)),
    ])
    #expect(game.send(.reveal(seat: 2)).refusal == .nothingToReveal)
    game.line(2, "one")
    game.line(3, "two")
    game.line(4, "three")
    let heard = game.send(.reveal(seat: 3))
    #expect(heard.heard(by: 2).isEmpty && heard.heard(by: 3).map(\.kind) == [.notice])
    #expect(game.send(.reveal(seat: 1)).refusal == .nothingToReveal)
    #expect(game.advance(by: .seconds(5)).said == ["1 is by nobody", "2 is by ben"])
    game.control(.next)
    #expect(game.send(.reveal(seat: 3)).refusal == .nothingToReveal)
  }

  @Test func nobodyChoosesTheirOwn() {
    let vote = Prompt(
      .choice("Best?", ["one", "two"], from: [2, 1]), privacy: .anonymous)
    var game = Game.running([.write(.seconds(60), .anonymous), .ask(vote, .seconds(30))])
    game.line(2, "first")
    game.line(3, "second")
    game.control(.skip)
    #expect(game.line(2, "b").refusal == .ownChoice)
    #expect(game.line(2, "a").refusal == nil)
    #expect(game.line(3, "a").refusal == .ownChoice)
    #expect(game.send(.answer(seat: 3, prompt: 2, .choice([0]))).refusal == .ownChoice)
    #expect(game.line(4, "a").refusal == nil)
  }
}
