import ActivityKit
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

@Suite struct PromptTests {
  @Test(arguments: [(30, 10_000), (100, 10_000), (101, 10_101), (2_000, 12_000)])
  func aRhythmDoesNotSlip(late: Int, next: Int) {
    var game = Game.running([.choose(.seconds(4)), .choose(.seconds(6)), .choose()])
    game.drift(by: .seconds(4) + .milliseconds(late))
    game.send(.tick)
    #expect(game.state.wake == .milliseconds(next))
  }

  @Test func aQuestionFromStartToEnd() {
    var game = Game.running([.choose(), .reward, .share, .wait(.seconds(4))])
    #expect(game.remaining == .seconds(20))
    #expect(game.line(2, "b").heard(by: 2) == [.saved(prompt: 1, text: "B")])
    game.advance(by: .seconds(19))
    #expect(game.line(3, "lima").heard(by: 2).isEmpty)
    let heard = game.advance(by: .seconds(1))
    #expect(heard.said == ["2 answers. ana: [1]; ben: [1]"])
    #expect(heard.kinds.first == .closed)
    #expect(game.points(2) == 100 && game.points(3) == 100 && game.points(4) == 0)
    #expect(game.remaining == .seconds(4))
    game.advance(by: .seconds(4))
    #expect(game.state.phase == .afterwards)
  }

  @Test func changingOnesMind() {
    var game = Game.running([.choose(), .share])
    game.line(2, "a")
    #expect(
      game.line(2, "c").heard(by: 2) == [.saved(prompt: 1, text: "C", replaced: "A")])
    let facts = game.outcomes.joined().map { $0 }.facts
    // The same row twice: the later answer replaces the earlier one.
    #expect(
      facts.suffix(2) == [
        .answered(run: 1, prompt: 1, answer: 1, seat: 2, privacy: .named, value: "Quito"),
        .answered(run: 1, prompt: 1, answer: 1, seat: 2, privacy: .named, value: "La Paz"),
      ])
    #expect(game.control(.skip).said == ["1 answers. ana: [2]"])
  }

  @Test func oneMindOnly() {
    var game = Game.running([.choose(mayChange: false), .share])
    game.line(2, "a")
    #expect(game.line(2, "b").refusal == .noChange)
    #expect(game.send(.answer(seat: 2, prompt: 1, .choice([1]))).refusal == .noChange)
    #expect(game.control(.skip).said == ["1 answers. ana: [0]"])
  }

  @Test func passingIsFreeAndToldToNobody() {
    var game = Game.running([.choose(), .share])
    let heard = game.line(2, "pass")
    #expect(heard == [.say(.passed(prompt: 1), to: .seats([2]))])
    #expect(game.line(2, "PASS ").heard(by: 2) == [.passed(prompt: 1)])
    #expect(game.line(2, "b").heard(by: 2) == [.saved(prompt: 1, text: "B")])
    #expect(game.send(.pass(seat: 1, prompt: game.state.openPrompt?.id)).refusal == .noPrompt)
  }

  @Test func endsEarlyWhenAllHaveAnsweredOrPassed() {
    var game = Game.running([.choose(), .share])
    game.line(2, "a")
    game.line(3, "pass")
    #expect(game.state.openPrompt != nil)
    game.line(4, "b")
    #expect(game.advance(by: LivePrompt.grace).said == ["2 answers. ana: [0]; cai: [1]"])
  }

  @Test func theLastOneToLeaveClosesThePrompt() {
    var game = Game.running([.choose(), .share])
    game.line(2, "a")
    game.line(3, "a")
    game.send(.leave(seat: 4))
    #expect(game.advance(by: LivePrompt.grace).said == ["2 answers. ana: [0]; ben: [0]"])
  }

  @Test func whoHasJustLostTheConnectionIsWaitedFor() {
    var game = Game.running([.write(.seconds(100)), .share])
    game.line(2, "one")
    game.send(.drop(seat: 4))
    #expect(game.line(3, "two").said.isEmpty)
    #expect(game.advance(by: .seconds(59)).said.isEmpty)
    game.send(.enter(seat: 4))
    game.line(4, "three")
    let said = game.advance(by: LivePrompt.grace).said
    #expect(said.count == 2 && said[0] == "Everyone has answered or passed.")
  }

  @Test func nobodyIsWaitedForForLong() {
    var game = Game.running([.write(.seconds(100)), .share])
    game.line(2, "one")
    game.send(.drop(seat: 4))
    game.line(3, "two")
    #expect(game.advance(by: .seconds(60)).said.isEmpty)
    let said = game.advance(by: LivePrompt.grace).said
    #expect(said.count == 2 && said[0] == "Everyone has answered or passed.")
  }

  @Test func withNobodyThereThePromptWaits() {
    var game = Game.running([.choose(), .share], with: [])
    game.advance(by: .seconds(19))
    #expect(game.state.openPrompt != nil)
    #expect(game.advance(by: .seconds(1)).said == ["0 answers. "])
  }

  @Test func aLateJoinerSeesThePromptWithTheTimeLeft() {
    var game = Game.running([.choose()])
    game.advance(by: .milliseconds(7_200))
    let heard = game.send(.join(name: "dee", role: .participant, codeHash: "x")).heard(by: 5)
    #expect(heard.map(\.kind) == [.activity, .prompt])
    guard case .prompt(let prompt) = heard.last else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.seconds == 13)
    #expect(game.line(5, "b").heard(by: 5) == [.saved(prompt: 1, text: "B")])
  }

  @Test func dropAndReturn() {
    var game = Game.running([.choose(), .reward, .wait(.seconds(9))])
    game.line(2, "b")
    #expect(
      game.send(.drop(seat: 2)).heard(by: 3) == [.left(name: "ana", here: 3, reason: .dropped)])
    game.advance(by: .seconds(5))
    let heard = game.send(.enter(seat: 2))
    #expect(heard.heard(by: 3) == [.returned(name: "ana", here: 4)])
    #expect(heard.heard(by: 2).map(\.kind) == [.activity, .prompt, .saved])
    game.send(.drop(seat: 2))
    game.advance(by: .seconds(15))
    #expect(game.points(2) == 100)
  }

  @Test func anAnswerThatComesLateIsNotTakenForTheNext() {
    var game = Game.running([.choose(), .choose(), .share])
    game.control(.skip)
    #expect(game.send(.answer(seat: 2, prompt: 1, .choice([0]))).refusal == .tooLate)
    #expect(game.control(.skip).said == ["0 answers. "])
  }

  @Test func onlySomeAreAsked() {
    let some = Audience.only([Person.ID(2), Person.ID(4)])
    var game = Game.running([.wait(.seconds(1)), .choose(of: some), .share])
    let heard = game.advance(by: .seconds(1))
    #expect(heard.heard(by: 2).map(\.kind) == [.prompt])
    #expect(heard.heard(by: 1).map(\.kind) == [.prompt])
    #expect(heard.heard(by: 3).isEmpty)
    #expect(game.send(.answer(seat: 3, prompt: 1, .choice([0]))).refusal == .noPrompt)
    // Who is not asked gives no answer away by mistake, and talks as ever.
    #expect(game.line(3, "b").refusal == .unclear)
    #expect(game.line(3, "hello") == [.say(.chat(from: "3", text: "hello"), to: .everyone)])
    game.send(.leave(seat: 4))
    game.line(2, "a")
    #expect(game.advance(by: LivePrompt.grace).said == ["1 answers. ana: [0]"])
  }

  @Test func anActivityMayCloseItsPrompt() {
    var game = Game.running([.choose(), .share, .wait(.seconds(4))], enough: 2)
    game.line(2, "a")
    let heard = game.line(3, "b")
    #expect(heard.said == ["2 answers. ana: [0]; ben: [1]"])
    #expect(heard.kinds.prefix(2) == [.saved, .closed])
    // Cai was about to answer, and is not heard saying it.
    #expect(game.line(4, "c").refusal == .tooLate)
  }

  @Test func whatWasMeantAsAnAnswerIsNotSaid() {
    var game = Game.running([.choose(), .write(.seconds(20), .anonymous), .wait(.minutes(1))])
    game.control(.skip)
    game.control(.skip)
    #expect(game.line(2, "my secret").refusal == .tooLate)
    #expect(game.line(1, "well done").refusal == nil)
    game.advance(by: .milliseconds(59_999))
    #expect(game.line(2, "my secret").refusal == .tooLate)
    game.advance(by: .milliseconds(1))
    #expect(game.line(2, "hello") == [.say(.chat(from: "2", text: "hello"), to: .everyone)])
  }

  @Test func whatIsNoAnswerToAChoiceIsSaid() {
    var game = Game.running([.choose(), .wait(.minutes(1))])
    game.control(.skip)
    #expect(game.line(2, "b").refusal == .tooLate)
    #expect(game.line(2, "that was hard").refusal == nil)
  }

  /// A correction that comes half a second late is not read out under its author's name.
  @Test func whatIsTypedLateIsHeldBack() {
    var game = Game.running([.write(.seconds(120)), .wait(.minutes(1))])
    game.control(.skip)
    #expect(game.line(2, "Istanbul").refusal == .tooLate)
    #expect(game.line(1, "well done").refusal == nil)
    game.advance(by: .seconds(3))
    #expect(game.line(2, "Istanbul").refusal == nil)
  }

  @Test func aQuestionToTheRoomIsNoPiece() {
    var game = Game.running([.ask(Prompt(.text("Six words?", words: 6)), .seconds(30))])
    #expect(game.line(2, "is this anonymous?").refusal == .unclear)
    #expect(game.line(2, "what if we all went home?").refusal == nil)
    #expect(game.line(3, "only two").refusal == nil)
  }

  @Test func answersThatDoNotFitTheQuestionAreRefused() {
    var game = Game.running([.choose(), .share])
    let nonsense: [Answer.Value] = [
      .choice([3]), .choice([-1]), .choice([]), .choice([0, 1]), .text("b"), .number(1), .ready,
    ]
    for value in nonsense {
      #expect(game.send(.answer(seat: 2, prompt: 1, value)).refusal == .answerInvalid)
    }
    #expect(game.control(.skip).said == ["0 answers. "])
  }

  @Test func remindersComeOnce() {
    var game = Game.running([.write(.seconds(120))])
    #expect(game.advance(by: .seconds(59)).isEmpty)
    #expect(game.advance(by: .seconds(1)).heard(by: 2) == [.reminder(seconds: 60)])
    #expect(game.advance(by: .seconds(49)).isEmpty)
    #expect(game.advance(by: .seconds(1)).heard(by: 2) == [.reminder(seconds: 10)])
    #expect(game.advance(by: .seconds(9)).isEmpty)
  }

  @Test func wordsAreCounted() {
    let prompt = Prompt(.text("Six words?", words: 6))
    var game = Game.running([.ask(prompt, .seconds(30))])
    #expect(
      game.line(2, "one two").heard(by: 2) == [
        .saved(
          prompt: 1, text: "one two",
          note: .following([.activitiesWordsAsked(count: 2, goal: 6), .activitiesPassTakesBack]))
      ])
    #expect(
      game.line(2, "one two  three four five six").heard(by: 2) == [
        .saved(
          prompt: 1, text: "one two  three four five six",
          note: .activitiesTypeItAgain, replaced: "one two")
      ])
  }
}
