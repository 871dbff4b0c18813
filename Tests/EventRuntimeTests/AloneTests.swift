import ActivityKit
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

/// Time in which everyone is to themselves.
@Suite struct AloneTests {
  private static let steps: [Script.Step] = [
    .alone(["Think of the sea."], .seconds(60)), .wait(.seconds(60)),
  ]

  @Test func whatIsTypedReachesNobody() {
    var game = Game.running(Self.steps)
    #expect(
      game.outcomes.last?.heard(by: 2).suffix(2) == [
        .say("Think of the sea."),
        .notice(.onYourOwnAlone(time: .promptsTime(time: .minutes(1)))),
      ])
    #expect(game.state.read("blue and wide", from: 2, at: game.now) == .kept)
    #expect(game.state.speech(from: 2) == .speech(.everyone))
    // Facilitators lead, and whoever was given the word has it.
    #expect(game.state.read("Half a minute.", from: 1, at: game.now) == .speech(.everyone))
    game.send(.moderate(.raiseHand, by: 3))
    game.send(.moderate(.call(seat: 3), by: 1))
    #expect(game.state.read("A question", from: 3, at: game.now) == .speech(.everyone))
    game.control(.pause)
    #expect(game.state.read("blue", from: 2, at: game.now) == .kept)
  }

  /// Most likely it is meant for a vote on what people read.
  @Test(arguments: ["b", " 2. ", "A, C", "１"]) func whatLooksLikeAnAnswerIsEarly(line: String) {
    var game = Game.running(Self.steps)
    #expect(game.line(2, line).refusal == .noPrompt)
    #expect(game.line(1, line).refusal == nil)
  }

  /// A note that is still being written when the time is over is not read out.
  @Test func noteThatComesTooLate() {
    var game = Game.running(Self.steps)
    game.advance(by: .seconds(62))
    #expect(game.line(2, "and deep").refusal == .tooLate)
    #expect(game.line(1, "Welcome back.").refusal == nil)
    game.advance(by: .seconds(9))
    #expect(game.state.read("hello", from: 2, at: game.now) == .speech(.everyone))
  }

  @Test(arguments: [Control.skip, .next]) func theSameWhereItIsCutShort(_ control: Control) {
    var game = Game(.scripted([Script(Self.steps), Script([.wait(.seconds(60))])]))
    game.gather(["ana", "ben"])
    game.control(.start)
    game.control(control)
    #expect(game.line(2, "and deep").refusal == .tooLate)
  }

  @Test func whoComesReadsWhatItIsAbout() throws {
    var game = Game.running(Self.steps)
    game.advance(by: .seconds(20))
    try game.restore()
    let heard = game.send(.join(name: "dee", role: .participant, codeHash: "h"))
    #expect(
      heard.heard(by: 5).suffix(2) == [
        .say("Think of the sea."),
        .notice(.onYourOwnAlone(time: .promptsTime(time: .seconds(40)))),
      ])
  }

  /// Where only `done` is asked for and nobody is to see it, other words are notes.
  @Test(arguments: [(Privacy.nobody, Utterance.kept), (.named, .speech(.everyone))])
  func readyOrNotForOneself(_ privacy: Privacy, _ expected: Utterance) {
    var game = Game.running([.ask(Prompt(.ready("Look."), privacy: privacy), .seconds(60))])
    #expect(game.state.read("a lamp", from: 2, at: game.now) == expected)
    #expect(game.state.moment(of: 2, at: game.now) == .ready)
    #expect(game.line(2, "done").kinds == [.saved])
  }

  /// What they type is heard, so they are told that it is.
  @Test func whoeverLeadsOrHasTheWordIsToldThatTheyAreHeard() {
    var game = Game.running([.wait(.seconds(10))] + Self.steps)
    game.send(.moderate(.raiseHand, by: 3))
    game.send(.moderate(.call(seat: 3), by: 1))
    let heard = game.advance(by: .seconds(10))
    let spoken = Message.notice(.onYourOwnOthersAlone(time: .promptsTime(time: .minutes(1))))
    for seat in [1, 3] {
      #expect(heard.heard(by: seat).last == spoken)
      #expect(game.state.read("hello", from: seat, at: game.now) == .speech(.everyone))
    }
    #expect(heard.heard(by: 2).last != spoken)
    #expect(game.state.read("hello", from: 2, at: game.now) == .kept)
    #expect(game.send(.enter(seat: 1)).heard(by: 1).last == spoken)
  }

  @Test func oncePerTime() {
    let occasion = Occasion.running(
      [.alone([], .seconds(60)), .alone([], .seconds(60)), .wait(.seconds(60))])
    #expect(occasion.live.isFirstNote(of: 2))
    #expect(!occasion.live.isFirstNote(of: 2))
    #expect(occasion.live.isFirstNote(of: 3))
    occasion.control(.pause)
    #expect(occasion.live.isFirstNote(of: 2))
    occasion.control(.resume)
    occasion.control(.skip)
    #expect(occasion.live.isFirstNote(of: 2))
  }
}
