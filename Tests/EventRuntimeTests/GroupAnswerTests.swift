import ActivityKit
import Messages
import Testing
import TextProtocol
import Words

@testable import EventRuntime

/// Small groups that answer as one while they talk. A facilitator sits in seat 1, five people in 2 to 6.
@Suite struct GroupAnswerTests {
  private let choice = Question.choice("Which?", ["Quito", "Lima"])

  private func groups(
    _ question: Question, _ voice: GroupVoice = .last, _ groups: [[Int]] = [[2, 3, 4], [5, 6]]
  ) -> Game {
    Game.running(
      [
        .compare(groups, GroupQuestion(question, answeredBy: voice), .minutes(3)), .groupAnswers,
        .wait(.seconds(5)),
      ], with: BreakoutTests.names)
  }

  private func asked(_ outcomes: [Outcome], _ seat: Int) -> [OpenPrompt] {
    outcomes.heard(by: seat).compactMap { message in
      if case .prompt(let prompt) = message { prompt } else { nil }
    }
  }

  private func notices(_ outcomes: [Outcome], _ seat: Int, leads: Bool = false) -> [String] {
    outcomes.heard(by: seat, facilitator: leads).compactMap { message in
      guard case .notice(let notice) = message else { return nil }
      return Voice.english.text(notice.sentence)
    }
  }

  @Test func theLastAnswerCounts() {
    var game = groups(choice)
    #expect(asked(game.outcomes.last ?? [], 2).map(\.group) == [.last])
    #expect(asked(game.outcomes.last ?? [], 1).isEmpty)
    let heard = game.line(2, "a")
    #expect(heard.heard(by: 2) == [.saved(prompt: 1, text: "A")])
    #expect(
      notices(heard, 3) == ["ana answers for you, and each of you can change that: A (Quito)"])
    #expect(notices(heard, 5).isEmpty)
    #expect(notices(heard, 1, leads: true) == ["Answer of ana, ben and cai: A (Quito)"])
    game.line(3, "Lima")
    #expect(
      game.advance(by: .minutes(3)).said == [
        "ana ben cai: [1] by ben", "dee eli: nothing by nobody",
      ])
  }

  @Test func whatIsNoAnswerIsTalk() {
    var game = groups(choice)
    for line in ["I think b", "Lima, no?", "k", "= "] {
      #expect(
        game.line(2, line) == [.say(.chat(from: "2", text: line), to: .seats([2, 3, 4]))])
    }
    #expect(game.line(2, "= lima").heard(by: 2) == [.saved(prompt: 1, text: "B (Lima)")])
    #expect(game.line(2, "=z").refusal == .answerInvalid)
  }

  @Test func anAnswerInWordsNeedsItsMark() {
    var game = groups(.text("What?"))
    #expect(game.line(2, "the sea").heard(by: 3).map(\.kind) == [.chat])
    #expect(game.line(2, "=the sea").heard(by: 2) == [.saved(prompt: 1, text: "the sea")])
    guard case .input(let input) = game.state.readAnswer("the hills", from: 3, at: game.now) else {
      Issue.record("/answer is not taken")
      return
    }
    game.send(input)
    #expect(
      game.advance(by: .minutes(3)).said
        == ["ana ben cai: the hills by ben", "dee eli: nothing by nobody"])
  }

  @Test func mostOfThemDecide() {
    var game = groups(choice, .majority)
    game.line(2, "a")
    #expect(notices(game.line(3, "b"), 4).last == "Your group's answer so far: B (Lima)")
    #expect(notices(game.line(4, "a"), 4) == ["Your group's answer so far: A (Quito)"])
    game.line(5, "a")
    game.line(6, "b")
    #expect(
      game.advance(by: .minutes(3)).said == ["ana ben cai: [0] by cai", "dee eli: [1] by eli"])
  }

  @Test func oneWrites() {
    var game = groups(choice, .scribe)
    let opened = game.outcomes.last ?? []
    #expect(asked(opened, 2).map(\.group) == [.yours])
    #expect(asked(opened, 3).map(\.group) == [.scribe("ana")])
    #expect(game.line(3, "b").refusal == .notYourTurn)
    #expect(game.send(.answer(seat: 3, prompt: 1, .choice([1]))).refusal == .notYourTurn)
    #expect(notices(game.line(2, "b"), 3) == ["ana answers for you: B (Lima)"])
    // Whoever comes next writes once the first is gone.
    game.send(.leave(seat: 2))
    game.line(3, "a")
    #expect(game.advance(by: .minutes(3)).said.first == "ben cai: [0] by ben")
  }

  @Test func whatIsTakenBackIsGone() {
    var game = groups(choice)
    game.line(2, "a")
    game.line(3, "b")
    let heard = game.line(3, "pass")
    #expect(heard.heard(by: 3).first?.kind == .passed)
    #expect(
      notices(heard, 2) == [
        "ben has taken the answer back.", "Your group's answer so far: A (Quito)",
      ])
    #expect(game.line(4, "pass").refusal == .noPrompt)
    #expect(game.advance(by: .minutes(3)).said.first == "ana ben cai: [0] by ana")
  }

  @Test func itOutlastsARestartAndWhoeverLeaves() throws {
    var game = groups(choice, .last, [[2, 3], [4, 5, 6]])
    game.line(2, "b")
    try game.restore()
    game.send(.leave(seat: 2))
    // Nobody is alone: ben is with the others now, and what the two answered still counts.
    #expect(game.state.groups == [[4, 5, 6, 3]])
    #expect(game.line(3, "a").heard(by: 3) == [.saved(prompt: 1, text: "A")])
    #expect(
      game.advance(by: .minutes(3)).said
        == [": [1] by someone", "cai dee eli ben: [0] by ben"])
  }

  @Test func whoReturnsReadsHowItStands() {
    var game = groups(choice)
    game.line(2, "b")
    game.send(.drop(seat: 3))
    let heard = game.send(.enter(seat: 3))
    #expect(asked(heard, 3).map(\.again) == [true])
    #expect(notices(heard, 3).last == "Your group's answer so far: B (Lima)")
  }

  @Test func thereIsNoAnswerToAQuestionThatIsOver() {
    var game = groups(choice)
    game.advance(by: .minutes(3))
    #expect(game.send(.answer(seat: 2, prompt: 1, .choice([0]))).refusal == .tooLate)
    game.control(.back)
    #expect(game.state.openPrompts.map(\.id) == [2])
    game.control(.next)
    #expect(game.outcomes.last?.kinds.contains(.closed) == true)
  }
}
