import ActivityKit
import EventTerms
import Messages
import ShippedModules
import Testing

@testable import EventRuntime

/// What whoever leads asks on top of what runs.
@Suite struct UnplannedTests {
  private static let poll = Control.ask(
    UnplannedPoll(.choice, "Walk or nap?", choices: ["walk", "nap"]))

  private func game(_ steps: [Script.Step], polls: [ModuleDefinition] = ShippedModules.all) -> Game
  {
    var event = PlannedEvent.scripted([Script(steps), Script([.wait(.seconds(5))])])
    event.polls = UnplannedPolls(by: polls)
    var game = Game(event)
    game.gather(["ana", "ben", "cai"])
    game.control(.start)
    return game
  }

  @discardableResult private func answerAll(_ game: inout Game) -> [Outcome] {
    let prompt = game.prompt
    for seat in 2...4 { game.send(.answer(seat: seat, prompt: prompt, .choice([0]))) }
    return game.advance(by: LivePrompt.grace)
  }

  @Test func whatRanGoesOnWithItsTimeAndItsAnswers() {
    var game = game([.choose(.seconds(20)), .share])
    game.send(.answer(seat: 2, prompt: game.prompt, .choice([1])))
    game.advance(by: .seconds(5))
    let (prompt, run) = (game.prompt, game.state.run)
    #expect(
      game.control(Self.poll).heard(by: 2).map(\.kind)
        == [.closed, .activity, .notice, .prompt])
    #expect(game.prompt == prompt + 1 && game.state.run == run + 1)
    let resumed = answerAll(&game) + game.advance(by: .seconds(10))
    #expect(game.prompt == prompt && game.state.run == run)
    #expect(resumed.heard(by: 2).map(\.kind).suffix(3) == [.activity, .prompt, .saved])
    #expect(game.state.openPrompt?.hasAnswered(Person.ID(2)) == true)
    // The clock went on only since people are asked again.
    #expect(game.remaining.map { $0 > .zero && $0 <= .seconds(15) } == true)
    // What is asked next has a number of its own, and so has the run that follows.
    game.advance(by: .minutes(1))
    #expect(game.state.place == 1 && game.state.run == run + 2)
  }

  /// What was on its way to the question before is no vote.
  @Test func aLineThatWasMeantForTheOtherQuestionIsAskedBack() {
    var game = game([.choose(.seconds(20)), .share])
    game.line(2, "a")
    game.control(Self.poll)
    let asked = Refusal.unclearNewQuestion(question: Sentence("Walk or nap?"))
    #expect(game.state.read("b", from: 3, at: game.now) == .refused(asked))
    let answer = Utterance.input(.answer(seat: 3, prompt: game.prompt, .choice([1])))
    #expect(game.state.read("b", from: 3, at: game.now, after: "b") == answer)
    // Who has answered that one, and what could not answer it, is plain; so is everything a little later.
    #expect(
      game.state.read("b", from: 2, at: game.now)
        == .input(.answer(seat: 2, prompt: game.prompt, .choice([1]))))
    guard case .input = game.state.read("nap", from: 3, at: game.now) else {
      Issue.record("it is asked back")
      return
    }
    #expect(game.state.read("b", from: 3, at: game.now + .seconds(2)) == answer)
  }

  @Test func itIsKeptAndSurvivesASnapshot() throws {
    var game = game([.choose(.seconds(20)), .share])
    let facts = game.control(Self.poll).facts
    #expect(
      facts.contains(.activityBegan(run: 2, place: 1, module: "poll", title: "Walk or nap?")))
    game.send(.answer(seat: 2, prompt: game.prompt, .choice([0])))
    let state = try Snapshot.decode(Snapshot.encode(game.state), modules: PropertyTests.known)
    #expect(state.openPrompt == game.state.openPrompt && state.wake == game.state.wake)
    #expect(state.running == "Walk or nap?")
    #expect(state.suspended?.isRunning == true)
    let entry = Entry(
      number: state.lastEntry + 1, at: game.now, moment: Moment(elapsed: 0, wall: 0),
      input: .control(.next, by: 1))
    var (one, other) = (state, game.state)
    #expect(one.apply(entry, of: game.event) == other.apply(entry, of: game.event))
    #expect(one.openPrompt?.id == 1 && one.run == 1)
  }

  @Test func aPauseIsThereAgainAfterwards() {
    var game = game([.choose(.seconds(20))])
    game.control(.pause)
    game.control(Self.poll)
    #expect(!game.state.isPaused)
    game.control(.next)
    #expect(game.state.isPaused && game.state.wake == nil && game.remaining == .seconds(20))
    game.control(.resume)
    #expect(game.state.wake != nil)
  }

  /// People only read what came of the first.
  @Test func anotherTakesThePlaceOfOneThatIsOver() throws {
    var game = game([.choose(.seconds(20)), .share])
    let (prompt, run) = (game.prompt, game.state.run)
    game.control(Self.poll)
    answerAll(&game)
    #expect(game.state.isAtLastWords(at: game.now) && game.state.run == run + 1)
    let outcomes = game.control(.ask(UnplannedPoll(.choice, "Tea?")))
    #expect(outcomes.refusal == nil)
    #expect(outcomes.facts.contains(.activityEnded(run: run + 1, how: "finished")))
    #expect(game.state.running == "Tea?" && game.state.run == run + 2)
    try game.restore()
    game.control(.next)
    #expect(game.prompt == prompt && game.state.run == run)
    #expect(game.remaining == .seconds(20))
  }

  @Test func aTurnOfSomebodyWhoHasLeftIsOver() {
    var game = game([.floor(2, .minutes(1)), .floor(3, .minutes(1))])
    game.control(Self.poll)
    game.send(.leave(seat: 2))
    game.control(.next)
    #expect(game.state.stage?.floorHolder == Person.ID(3))
  }

  @Test func afterTheAgendaPeopleAreAskedToo() {
    var game = game([])
    game.advance(by: .seconds(30))
    #expect(game.state.phase == .afterwards)
    game.control(Self.poll)
    #expect(game.state.phase == .running)
    answerAll(&game)
    #expect(game.state.phase == .afterwards && game.state.wake == nil)
  }

  @Test func theEndOfTheEventEndsBoth() {
    var game = game([.choose(.seconds(20))])
    game.control(Self.poll)
    #expect(
      game.control(.end).facts.prefix(2) == [
        .activityEnded(run: 2, how: "ended"), .activityEnded(run: 1, how: "ended"),
      ])
    #expect(game.state.phase == .ended)
  }

  @Test func whatCannotBeAskedNowIsRefused() {
    var groups = game([.split([[2, 3, 4]], .minutes(1))])
    #expect(groups.control(Self.poll).refusal == .notAllowed)
    var game = game([.choose(.seconds(20))])
    #expect(game.send(.control(Self.poll, by: 2)).refusal == .notAllowed)
    game.control(Self.poll)
    #expect(game.control(Self.poll).refusal == .alreadySo)
    #expect(game.control(.back).refusal == .notAllowed)
    #expect(game.state.lostByBack(of: game.event) == nil)
    var without = self.game([.choose(.seconds(20))], polls: [])
    #expect(without.control(Self.poll).refusal == .notAllowed)
  }
}

extension StageSlot {
  fileprivate var isRunning: Bool { if case .running = content { true } else { false } }
}
