import ActivityKit
import Messages
import Testing

@testable import EventRuntime

/// Ben, of seat 3, has lost his code, and comes anew as ben2 in seat 5. Rosa gives him his seat back.
@Suite struct ReseatingTests {
  private func game(
    _ steps: [Script.Step] = [.choose(), .choose()], before: (inout Game) -> Void = { _ in }
  ) -> Game {
    var game = Game.running(steps)
    before(&game)
    game.send(.drop(seat: 3))
    game.send(.join(name: "ben2", role: .participant, codeHash: "new"))
    return game
  }

  private func giveBack(in game: inout Game) -> [Outcome] {
    game.moderate(.reseat(seat: 3, to: 5, codeHash: "other"))
    return game.send(.enter(seat: 3, before: 5))
  }

  @Test func theFirstSeatIsNobody() throws {
    var game = game()
    game.moderate(.reseat(seat: 3, to: 5, codeHash: "other"))
    try game.restore()
    let given = game.send(.enter(seat: 3, before: 5))
    #expect(
      given.facts == [
        .departed(seat: 5, entry: 1, how: .left), .absorbed(seat: 5, into: 3, after: 1),
        .entered(seat: 3, entry: 3),
      ])
    #expect(game.state.seat(5) == nil && game.state.here == 4)
    #expect(given.heard(by: 2) == [.returned(name: "ben", here: 4, before: "ben2")])
    #expect(game.state.company.everyone.map(\.name) == ["ana", "ben", "cai"])
    guard case .roster(let rows) = game.state.roster(for: 1, at: game.now, page: 1) else {
      Issue.record("no roster")
      return
    }
    #expect(rows.rows.map(\.name) == ["rosa", "ana", "ben", "cai"])
  }

  @Test func anAnswerMovesWithThem() throws {
    var game = game()
    game.line(5, "b")
    let given = giveBack(in: &game)
    #expect(given.heard(by: 3).contains { $0.kind == .saved })
    #expect(!given.notices(for: 3).contains(.renamed))
    try game.restore()
    #expect(game.state.openPrompt?.responded == [3])
    for seat in [2, 4] { game.line(seat, "a") }
    #expect(game.advance(by: LivePrompt.grace).kinds.contains(.prompt), "nobody is waited for")
  }

  @Test func soDoesACallForHelp() throws {
    var game = game()
    game.send(.moderate(.askForHelp, by: 5))
    game.line(5, "b")
    _ = giveBack(in: &game)
    try game.restore()
    #expect(game.state.openCalls == ["ben"])
    #expect(game.state.seat(3)?.answers == 1)
  }

  @Test func soDoesAPass() {
    var game = game()
    game.send(.pass(seat: 5, prompt: game.prompt))
    _ = giveBack(in: &game)
    #expect(game.state.openPrompt?.responded == [3])
    #expect(game.state.openPrompt?.hasAnswered(Person.ID(3)) == false)
  }

  @Test func theAnswerOfTheSeatStands() {
    var game = game { $0.line(3, "a") }
    game.line(5, "b")
    let given = giveBack(in: &game)
    #expect(given.facts.contains(.answerWithdrawn(run: 1, prompt: 1, answer: 2)))
    #expect(given.notices(for: 3).contains(.renamed))
    #expect(game.state.stage?.answers.map(\.value) == [.choice([0])])
    #expect(game.state.stage?.answers.map(\.person) == [Person.ID(3)])
  }

  /// Also where the activity still knows them by the seat that they came to first.
  @Test func pointsAreTheirs() {
    var game = game([.choose(), .award(200, 5), .choose(), .award(300, 5), .choose()])
    game.control(.skip)
    #expect(game.points(5) == 200)
    _ = giveBack(in: &game)
    #expect(game.points(3) == 200 && game.points(5) == 0)
    game.control(.skip)
    #expect(game.points(3) == 500 && game.points(5) == 0)
  }

  @Test func whoIsLeftOutOfAQuestionStaysOut() {
    var game = game([.choose(), .choose(of: .everyoneBut([Person.ID(5)])), .choose()])
    _ = giveBack(in: &game)
    game.control(.skip)
    #expect(game.state.promptOpen(to: 3) == nil && game.state.promptOpen(to: 2) == 2)
  }

  @Test func whoWasAskedReadsWhatWasRight() {
    let few = Audience.only([Person.ID(2), Person.ID(5)])
    var game = game([
      .choose(), .choose(of: few), .wait(.minutes(1)), .result(["Lima"], []), .choose(),
    ])
    game.control(.skip)
    game.control(.skip)
    _ = giveBack(in: &game)
    let heard = game.control(.skip).heard(by: 3)
    #expect(heard.contains(.result(prompt: 2, solution: ["Lima"], right: nil)))
  }

  @Test func theTurnIsTheirs() {
    var game = game([.choose(), .floor(5, .minutes(1)), .choose()])
    game.control(.skip)
    _ = giveBack(in: &game)
    #expect(game.state.stage?.floorHolder == Person.ID(3))
  }

  @Test func theirPlaceInAGroupIsTheirs() {
    var game = game([.choose(), .split([[2, 5], [4]], .minutes(1)), .choose()])
    game.control(.skip)
    _ = giveBack(in: &game)
    #expect(game.state.stage?.breakouts.first == [Person.ID(2), Person.ID(3)])
  }

  /// Only whoever was given a seat takes up all that they had before.
  @Test func somebodyElseBringsNothing() {
    var game = game()
    game.line(5, "b")
    game.send(.enter(seat: 3, before: 5))
    #expect(game.state.seat(5) != nil && game.state.openPrompt?.responded == [5])
  }
}
