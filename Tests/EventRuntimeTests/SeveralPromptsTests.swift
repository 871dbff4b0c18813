import ActivityKit
import Messages
import Testing
import TextProtocol
import Words

@testable import EventRuntime

/// Several prompts at once, each to people of its own. A facilitator sits in seat 1, ana, ben and cai in 2 to 4.
@Suite struct SeveralPromptsTests {
  private func only(_ seats: Int...) -> Audience { .only(seats.map { Person.ID($0) }) }

  /// One to ana in words, and one with choices to everyone else.
  private func two(_ privacy: Privacy = .named) -> [Prompt] {
    [
      Prompt(.text("What?"), audience: only(2)),
      Prompt(.choice("Which?", ["Quito", "Lima"]), privacy: privacy),
    ]
  }

  private func asking(
    _ prompts: [Prompt], _ closing: Closing = .together, then steps: [Script.Step] = [.results],
    enough: Int? = nil
  ) -> Game {
    Game.running(
      [.asks(prompts, closing, .seconds(60))] + steps + [.wait(.seconds(5))], enough: enough)
  }

  private func asked(_ outcomes: [Outcome], _ seat: Int, leads: Bool = false) -> [Int] {
    outcomes.heard(by: seat, facilitator: leads).compactMap { message in
      if case .prompt(let prompt) = message { prompt.id } else { nil }
    }
  }

  private func failure(_ outcomes: [Outcome]) -> String? {
    for case .say(.notice(let notice), .facilitators) in outcomes
    where notice.code == .activityFailed {
      return Voice.english.text(notice.sentence)
    }
    return nil
  }

  @Test func eachReadsAndAnswersTheirOwn() {
    var game = asking(two())
    let opened = game.outcomes.last ?? []
    #expect(asked(opened, 2) == [1] && asked(opened, 3) == [2] && asked(opened, 4) == [2])
    #expect(asked(opened, 1, leads: true) == [1, 2])
    #expect(game.line(2, "b").heard(by: 2) == [.saved(prompt: 1, text: "b")])
    #expect(game.line(3, "b").heard(by: 3) == [.saved(prompt: 2, text: "B")])
    #expect(game.send(.answer(seat: 2, prompt: 2, .choice([0]))).refusal == .noPrompt)
    game.line(4, "pass")
    #expect(
      game.advance(by: LivePrompt.grace).said == ["1, []: ana: b", "1, [0, 1]: ben: [1]"])
  }

  /// So that a screen that all look at does not show it.
  @Test func whatIsForSomeSaysSo() {
    func isForSome(_ prompts: Prompt...) -> [Bool] {
      (asking(prompts).outcomes.last ?? []).heard(by: 1, facilitator: true).compactMap { message in
        if case .prompt(let prompt) = message { prompt.isForSome } else { nil }
      }
    }
    let (what, who) = (Prompt(.text("What?")), Question.text("Who?"))
    #expect(isForSome(what) == [false])
    #expect(isForSome(what, Prompt(who, audience: only(3))) == [true, true])
    #expect(isForSome(Prompt(who, audience: .everyoneBut([Person.ID(3)]))) == [true])
  }

  @Test func togetherNoneClosesBeforeTheOthers() {
    var game = asking(two())
    game.line(2, "the sea")
    #expect(game.advance(by: .seconds(20)).said.isEmpty)
    #expect(game.state.openPrompts.map(\.id) == [1, 2])
    #expect(game.advance(by: .seconds(40)).said == ["1, []: ana: the sea", "0, [0, 0]: "])
  }

  @Test func eachClosesByItself() throws {
    var game = asking(two(), .each)
    game.line(2, "the sea")
    #expect(game.advance(by: .seconds(2)).isEmpty)
    // Whoever answered last may have mistyped.
    game.line(2, "the hills")
    let closed = game.advance(by: .seconds(1))
    #expect(closed.heard(by: 2).map(\.kind) == [.closed, .notice])
    #expect(closed.heard(by: 3).isEmpty)
    try game.restore()
    #expect(game.state.openPrompts.map(\.id) == [2])
    #expect(game.state.openPrompt(1) == nil && game.remaining == .seconds(57))
    #expect(game.send(.answer(seat: 2, prompt: 1, .text("late"))).refusal == .tooLate)
    #expect(game.again(2).map(\.kind) == [.notice])
    game.line(3, "a")
    game.line(4, "a")
    #expect(
      game.advance(by: LivePrompt.grace).said
        == ["1, []: ana: the hills", "2, [2, 0]: ben: [0]; cai: [0]"])
  }

  @Test func aPauseHoldsEach() {
    var game = asking(two(), .each)
    game.line(2, "the sea")
    game.control(.pause)
    game.advance(by: .seconds(30))
    #expect(game.state.openPrompts.count == 2)
    game.control(.resume)
    #expect(game.advance(by: LivePrompt.grace).heard(by: 2).map(\.kind) == [.closed, .notice])
  }

  /// Nobody knows whose an answer is that has closed, though others go on.
  @Test func whatHasClosedTellsNoAuthor() throws {
    var game = Game(
      .scripted([
        Script([
          .asks(
            [
              Prompt(.text("What?"), privacy: .anonymous, audience: only(2, 3, 4)),
              Prompt(.text("Who?")),
            ], .each, .seconds(60)), .results, .wait(.seconds(5)),
        ])
      ]))
    game.gather(["ana", "ben", "cai", "dan"])
    game.control(.start)
    for seat in 2...4 { game.line(seat, "piece \(seat)") }
    #expect(game.state.openSecrets == [1])
    game.advance(by: LivePrompt.grace)
    #expect(game.state.openSecrets.isEmpty)
    let closed = try #require(game.state.stage?.asking?.prompts.first)
    #expect(closed.responded.isEmpty && closed.indices == [0, 1, 2])
    try game.restore()
    game.line(5, "dan")
    #expect(
      game.advance(by: LivePrompt.grace).said == [
        "Everyone has answered or passed.",
        "3, []: someone: piece 2; someone: piece 3; someone: piece 4", "1, []: dan: dan",
      ])
  }

  @Test func whoeverComesLaterIsAskedWhatEveryoneElseIs() {
    var game = asking(two())
    let heard = game.send(.join(name: "dan", role: .participant, codeHash: nil))
    #expect(asked(heard, 5) == [2])
    for (seat, line) in [(2, "the sea"), (3, "a"), (4, "a")] { game.line(seat, line) }
    #expect(game.advance(by: .seconds(20)).said.isEmpty)
    game.line(5, "b")
    #expect(
      game.advance(by: LivePrompt.grace).said
        == ["1, []: ana: the sea", "3, [2, 1]: ben: [0]; cai: [0]; dan: [1]"])
  }

  @Test func whoIsAskedNothingReadsThatOthersAre() {
    let game = asking([
      Prompt(.text("What?"), audience: only(2)), Prompt(.text("Who?"), audience: only(3)),
    ])
    let opened = game.outcomes.last ?? []
    #expect(asked(opened, 4).isEmpty && opened.heard(by: 4).last?.kind == .notice)
  }

  @Test func whatIsTakenBackLeavesTheOthersAsTheyWere() {
    var game = asking(two())
    for (seat, line) in [(2, "the sea"), (3, "a"), (4, "b")] { game.line(seat, line) }
    game.line(2, "pass")
    #expect(game.line(4, "a").heard(by: 4) == [.saved(prompt: 2, text: "A", replaced: "B")])
    #expect(
      game.advance(by: LivePrompt.grace).said == ["0, []: ", "2, [2, 0]: ben: [0]; cai: [0]"])
  }

  @Test func noneOfAnothersAnswersIsGivenAway() {
    var game = asking(two(), .each)
    game.line(2, "the sea")
    game.advance(by: LivePrompt.grace)
    #expect(game.line(2, "Lima").refusal != nil)
  }

  @Test func nobodyIsAskedTwoThings() {
    let twice = [
      Prompt(.text("What?"), audience: only(2, 3)), Prompt(.text("Who?"), audience: only(3)),
    ]
    #expect(
      failure(asking(twice).outcomes.last ?? [])?.contains("it asked somebody two things at once")
        == true)
    let everyone = [Prompt(.text("What?")), Prompt(.text("Who?"))]
    #expect(
      failure(asking(everyone).outcomes.last ?? [])?
        .contains("it asked everyone else more than one thing at once") == true)
  }

  @Test func withNobodyToAskTheCueComes() {
    let game = asking([Prompt(.text("What?"), audience: only(9))])
    #expect(game.state.openPrompts.isEmpty && game.outcomes.last?.said == ["0, []: "])
    #expect(asking([]).state.openPrompts.isEmpty)
  }

  @Test func aReactionSeesWhatEachHasGivenSoFar() {
    var game = asking(two(), enough: 2)
    game.line(2, "the sea")
    #expect(game.line(3, "a").said == ["1, []: ana: the sea", "1, [1, 0]: ben: [0]"])
  }

  /// Whoever takes more time has it at each of them.
  @Test func eachHasTheirOwnPace() {
    var game = Game.running([.wait(.seconds(1)), .asks(two(), .together, .seconds(20)), .results])
    game.send(.setPace(seat: 3, .double))
    game.advance(by: .seconds(1))
    game.line(2, "the sea")
    game.line(4, "a")
    game.advance(by: .seconds(25))
    #expect(game.state.openPrompts.count == 2)
    game.line(3, "a")
    #expect(
      game.advance(by: LivePrompt.grace).said
        == ["1, []: ana: the sea", "2, [2, 0]: cai: [0]; ben: [0]"])
  }

  // MARK: Guessing again

  private var guessing: [Script.Step] {
    let prompt = Prompt(.text("What is the word?"), closesEarly: false)
    return [.ask(prompt, .seconds(60)), .share, .wait(.seconds(5))]
  }

  @Test func anAnswerIsNotTheLast() {
    var game = Game.running(guessing)
    for seat in 2...4 { game.line(seat, "one") }
    #expect(game.advance(by: .seconds(30)).said.isEmpty)
    game.line(2, "two")
    #expect(game.advance(by: .seconds(30)).said == ["3 answers. ana: two; ben: one; cai: one"])
  }

  @Test func itClosesOnceAllHavePassed() {
    var game = Game.running(guessing)
    game.line(2, "one")
    for seat in 2...4 { game.line(seat, "pass") }
    #expect(game.advance(by: LivePrompt.grace).said.last == "0 answers. ")
  }

  @Test func aReactionClosesItAtOnce() {
    var game = Game.running(guessing, enough: 2)
    game.line(2, "one")
    #expect(game.line(2, "two").said == ["1 answers. ana: two"])
  }
}

extension Game {
  fileprivate func again(_ seat: Int) -> [Message] { state.again(for: seat, at: now, in: event) }
}
