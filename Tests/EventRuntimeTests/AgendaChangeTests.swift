import ActivityKit
import EventTerms
import Foundation
import Messages
import Testing
import Words

@testable import EventRuntime

/// What whoever leads changes of the agenda while the event is on.
@Suite struct AgendaChangeTests {
  /// Rosa leads in seat 1, ana, ben and cai are in seats 2 to 4.
  private func evening(_ scripts: [Script.Step]...) -> Game {
    var event = PlannedEvent.scripted(scripts.map { Script($0) })
    event.loaded = LoadedModules([ModuleDefinition(Script.self), ModuleDefinition(Pause.self)])
    var game = Game(event)
    game.gather(["ana", "ben", "cai"])
    return game
  }

  private func four() -> Game {
    evening([.wait(.minutes(5))], [.wait(.minutes(5))], [.wait(.minutes(5))], [.choose()])
  }

  private func titles(_ game: Game) -> [String] {
    game.state.adapted(game.event).agenda.map(\.title)
  }

  private static let pause = AgendaAddition.module("pause", value: "2m")

  // MARK: What is still to come

  @Test func whatIsStillToComeCanStandElsewhere() throws {
    var game = four()
    game.control(.start)
    #expect(
      game.control(.move(4, after: 1)).heard(by: 1, facilitator: true)
        == [.notice(.agendaChangedMoved(activity: "Four", number: 2))])
    #expect(titles(game) == ["One", "Four", "Two", "Three"])
    game.control(.drop(3))
    game.control(.add(Self.pause, after: nil))
    #expect(titles(game) == ["One", "Pause", "Four", "Three"])
    game.control(.move(2, after: 3))
    #expect(titles(game) == ["One", "Four", "Pause", "Three"])
    try game.restore()
    game.control(.next)
    #expect(game.state.running == "Four" && game.state.place == 1)
    game.control(.next)
    game.advance(by: .minutes(2))
    #expect(game.state.running == "Three")
    game.control(.next)
    #expect(game.state.phase == .afterwards)
  }

  /// Participants are told nothing of what they do not see yet.
  @Test func onlyWhoeverLeadsReadsOfIt() {
    var game = four()
    game.control(.start)
    #expect(game.control(.drop(2)).heard(by: 2).isEmpty)
    #expect(game.send(.control(.drop(2), by: 2)).refusal == .notAllowed)
  }

  @Test func whatHasBegunStaysWhereItIs() {
    var game = four()
    game.control(.start)
    game.control(.next)
    for control in [Control.move(1, after: 3), .drop(2), .shorten(1, to: .minutes(1))] {
      #expect(game.control(control).refusal == .alreadySo)
    }
    for control in [Control.move(4, after: 1), .drop(5), .goTo(0), .add(Self.pause, after: 0)] {
      #expect(game.control(control).refusal == .badArgument)
    }
    #expect(game.control(.move(3, after: 2)).refusal == .alreadySo)
    #expect(titles(game) == ["One", "Two", "Three", "Four"])
  }

  @Test func beforeTheStartAllIsStillToCome() {
    var game = four()
    game.control(.move(4, after: 0))
    game.control(.add(Self.pause, after: nil))
    #expect(titles(game) == ["Pause", "Four", "One", "Two", "Three"])
    #expect(game.control(.goTo(2)).refusal == .notStarted)
  }

  @Test func whatNoLineCanHoldIsRefused() {
    var game = four()
    game.control(.start)
    let additions: [(String, String?)] = [
      ("pause", nil), ("pause", "soon"), ("script", "2m"), ("nothing", nil),
    ]
    for (module, value) in additions {
      let added = AgendaAddition.module(module, value: value)
      #expect(game.control(.add(added, after: nil)).refusal == .badArgument, "\(module)")
    }
  }

  /// Also what was taken off, by its title.
  @Test func somethingComesOnceMore() throws {
    var game = four()
    game.control(.start)
    let agenda = game.event.agenda
    game.control(.add(.again(agenda.mark(at: 0)), after: nil))
    game.control(.drop(5))
    game.control(.add(.again(agenda.mark(at: 3)), after: 2))
    #expect(titles(game) == ["One", "One", "Four", "Two", "Three"])
    game.control(.next)
    try game.restore()
    #expect(game.state.running == "One" && game.state.place == 1)
    let states = game.state.runRows(of: game.state.adapted(game.event), at: game.now).map(\.state)
    #expect(states == [.done, .now, .next, .next, .next])
  }

  @Test func afterTheLastOneSomethingMayFollow() {
    var game = evening([.wait(.seconds(5))])
    game.control(.start)
    game.advance(by: .seconds(20))
    #expect(game.state.phase == .afterwards)
    game.control(.add(Self.pause, after: nil))
    game.control(.next)
    #expect(game.state.running == "Pause")
  }

  /// Another plan has them too, as far as it has what they are about.
  @Test func theyHoldForAnotherPlan() {
    var game = four()
    game.control(.start)
    game.control(.move(4, after: 1))
    game.control(.shorten(3, to: .minutes(1)))
    var plan = game.event
    plan.agenda.remove(at: 1)
    let adapted = game.state.adapted(plan)
    #expect(adapted.agenda.map(\.title) == ["One", "Four", "Three"])
    #expect(adapted.agenda.allSatisfy { $0.limit == nil })
  }

  // MARK: Less time

  /// What is open closes as if its time were up, what comes of it is told, and nothing more begins.
  @Test func whatIsOnEndsWithItsTime() throws {
    var game = evening([.choose(.minutes(3)), .share, .choose(.minutes(3))], [.choose()])
    game.control(.start)
    game.advance(by: .seconds(20))
    let told = game.control(.shorten(1, to: .minutes(1)))
    #expect(
      told.heard(by: 2) == [.notice(.agendaChangedEnds(activity: "One", time: .seconds(40)))])
    #expect(game.remaining == .seconds(40))
    game.line(2, "a")
    try game.restore()
    let heard = game.advance(by: .seconds(40))
    #expect(heard.said == ["1 answers. ana: [0]"])
    game.advance(by: .seconds(15))
    #expect(game.state.running == "Two")
    #expect(game.control(.shorten(2, to: .minutes(1))).refusal == nil)
  }

  @Test(arguments: [
    Script.Step.floor(2, .minutes(5)), .split([[2, 3, 4]], .minutes(5)), .wait(.minutes(5)),
    .alone([], .minutes(5)),
  ])
  func whateverIsOnEnds(_ step: Script.Step) {
    var game = evening([step, step], [.choose()])
    game.control(.start)
    game.control(.shorten(1, to: .minutes(2)))
    game.advance(by: .minutes(1))
    #expect(game.state.running == "One")
    game.advance(by: .seconds(70))
    #expect(game.state.running == "Two")
  }

  /// Everyone reads that the time is up, where the activity does not say so itself.
  @Test func aCutIsTold() {
    var game = evening([.wait(.minutes(9))], [.choose()])
    game.control(.start)
    game.control(.shorten(1, to: .minutes(1)))
    #expect(
      game.advance(by: .minutes(1)).heard(by: 2).first
        == .notice(.agendaChangedTimeUp(activity: "One")))
  }

  /// The clock that an activity has for all of it goes by the time that it was given, and tells what is left of that.
  @Test func itsOwnClockIsOutWithItsTime() {
    var game = evening([.limit(.minutes(9), 2), .wait(.minutes(9))], [.choose()])
    game.control(.shorten(1, to: .minutes(2)))
    game.control(.start)
    let heard = game.advance(by: .seconds(30)).heard(by: 2)
    #expect(heard == [.say(.clockLeftInAll(time: .seconds(90)))])
    game.advance(by: .seconds(95))
    #expect(game.state.running == "Two")
  }

  /// A pause does not use it up, and more time is more.
  @Test func itsTimeStandsStillInAPause() {
    var game = evening([.wait(.minutes(9))], [.choose()])
    game.control(.start)
    game.control(.shorten(1, to: .minutes(2)))
    game.control(.pause)
    game.advance(by: .minutes(10))
    game.control(.resume)
    game.control(.extend(.minutes(1)))
    game.advance(by: .seconds(170))
    #expect(game.state.running == "One")
    game.advance(by: .seconds(15))
    #expect(game.state.running == "Two")
  }

  @Test func whatComesIsShortenedBeforehand() {
    var game = evening([.wait(.minutes(9))], [.wait(.minutes(9))], [.choose()])
    game.control(.start)
    game.control(.shorten(2, to: .minutes(1)))
    #expect(game.state.adapted(game.event).agenda[1].expected == .minutes(1))
    game.control(.next)
    #expect(game.remaining == .minutes(1))
    game.advance(by: .minutes(1))
    #expect(game.state.running == "Three")
  }

  @Test func whatRunsLongerIsNotShortened() {
    var game = evening([.wait(.minutes(9))], [.choose()])
    game.control(.start)
    game.advance(by: .minutes(3))
    #expect(game.control(.shorten(1, to: .minutes(2))).refusal == .badArgument)
  }

  // MARK: Going elsewhere

  @Test func anyActivityCanBeginNow() {
    var game = four()
    game.control(.start)
    game.control(.goTo(4))
    #expect(game.state.running == "Four" && game.state.place == 3)
    let rows = game.state.runRows(of: game.event, at: game.now).map(\.state)
    #expect(rows == [.done, .missed, .missed, .now])
  }

  /// What is played again counts once.
  @Test func whoGoesBackWithdrawsWhatWasGiven() {
    var game = evening([.award(100, 2), .wait(.minutes(1))], [.award(50, 2), .wait(.minutes(5))])
    game.control(.start)
    game.control(.next)
    #expect(game.points(2) == 150)
    #expect(game.state.lostByGoing(to: 1, of: game.event) != nil)
    game.control(.goTo(1))
    #expect(game.points(2) == 100 && game.state.running == "One")
    #expect(game.control(.undo).refusal == .tooLate)
  }

  // MARK: The end

  @Test func theEndIsToldAndComes() throws {
    var game = evening([.wait(.hours(1))])
    game.control(.start)
    #expect(
      game.control(.endIn(.minutes(5))).heard(by: 2) == [.notice(.closingIn(time: .minutes(5)))])
    try game.restore()
    #expect(game.advance(by: .minutes(4)).heard(by: 2) == [.notice(.closingIn(time: .minutes(1)))])
    game.control(.pause)
    game.advance(by: .minutes(1))
    #expect(game.state.phase == .ended && game.state.wake == nil)
  }

  @Test(arguments: [Control.undo, .endIn(nil)]) func theEndIsCalledOff(_ control: Control) {
    var game = evening([.wait(.hours(1))])
    #expect(game.control(control).refusal != nil)
    game.control(.endIn(.minutes(5)))
    #expect(game.control(control).heard(by: 2) == [.notice(.closingCalledOff)])
    game.advance(by: .minutes(10))
    #expect(game.state.phase == .gathering)
    #expect(game.control(control).refusal != nil)
  }

  // MARK: Taking it back

  @Test func theLatestChangeIsTakenBack() throws {
    var game = four()
    game.control(.start)
    game.control(.drop(4))
    game.control(.move(3, after: 1))
    game.control(.shorten(2, to: .minutes(1)))
    try game.restore()
    for expected in [["One", "Three", "Two"], ["One", "Two", "Three"]] {
      game.control(.undo)
      #expect(titles(game) == expected)
    }
    game.control(.undo)
    #expect(titles(game) == ["One", "Two", "Three", "Four"])
    #expect(game.control(.undo).refusal == .nothingRunning)
  }

  @Test func nobodyTakesBackWhatAnotherHasChanged() {
    var game = four()
    game.send(.join(name: "sam", role: .coFacilitator, codeHash: nil))
    game.control(.start)
    game.control(.drop(4))
    #expect(game.send(.control(.undo, by: 5)).refusal == .notAllowed)
    #expect(game.control(.undo).refusal == nil)
  }

  /// What has begun is no change any more.
  @Test func whatHasBegunIsNotTakenBack() {
    var game = four()
    game.control(.start)
    game.control(.move(4, after: 1))
    game.control(.next)
    #expect(game.control(.undo).refusal == .tooLate)
    #expect(game.state.running == "Four")
  }

  /// What is on gets its time back.
  @Test func whatIsOnIsShortenedNoMore() {
    var game = evening([.choose(.minutes(3))], [.choose()])
    game.control(.start)
    game.control(.shorten(1, to: .minutes(1)))
    game.advance(by: .seconds(30))
    game.control(.undo)
    #expect(game.remaining == .seconds(150))
  }

  /// The question that was left is open again, with the time and the answers that it had.
  @Test func whoWentElsewhereComesBack() throws {
    var game = evening([.choose(.seconds(20)), .share], [.wait(.minutes(1))], [.choose()])
    game.control(.start)
    game.line(2, "a")
    game.advance(by: .seconds(5))
    game.control(.goTo(3))
    try game.restore()
    game.advance(by: .seconds(3))
    game.control(.undo)
    #expect(game.state.running == "One" && game.remaining == .seconds(15))
    #expect(game.advance(by: .seconds(15)).said == ["1 answers. ana: [0]"])
  }

  @Test func whatHasComeOfItStays() {
    var game = evening([.choose(.seconds(20))], [.wait(.minutes(1))], [.choose()])
    game.control(.start)
    game.control(.goTo(3))
    game.line(2, "a")
    #expect(game.control(.undo).refusal == .tooLate)
    #expect(game.state.running == "Three")
  }

  /// It is said once; what was changed before and since can be taken back.
  @Test func whatStaysIsInNobodysWay() throws {
    var game = four()
    game.send(.join(name: "sam", role: .coFacilitator, codeHash: nil))
    game.control(.start)
    game.control(.drop(4))
    game.control(.move(3, after: 1))
    game.control(.goTo(2))
    game.control(.next)
    #expect(game.control(.undo).refusal == .tooLate)
    // What was moved has begun.
    #expect(game.control(.undo).refusal == .tooLate)
    try game.restore()
    game.send(.control(.shorten(3, to: .minutes(1)), by: 5))
    #expect(game.control(.undo).refusal == .notAllowed)
    #expect(game.send(.control(.undo, by: 5)).refusal == nil)
    #expect(titles(game) == ["One", "Three", "Two"])
    #expect(game.control(.undo).refusal == nil)
    #expect(titles(game) == ["One", "Three", "Two", "Four"])
    #expect(game.control(.undo).refusal == .nothingRunning)
  }

  /// Whoever leads is not held up by where another has gone.
  @Test func whereAnotherHasGoneIsInNobodysWay() {
    var game = four()
    game.send(.join(name: "sam", role: .coFacilitator, codeHash: nil))
    game.control(.start)
    game.control(.drop(4))
    game.send(.control(.goTo(2), by: 5))
    #expect(game.control(.undo).refusal == .notAllowed)
    game.control(.next)
    #expect(game.control(.undo).refusal == nil)
    #expect(titles(game) == ["One", "Two", "Three", "Four"])
  }

  @Test func noMoreIsRememberedThanAnybodyTakesBack() {
    var changes = AgendaChanges()
    for run in 0...AgendaChanges.mostDeeds { changes.note(.goTo(run: run), by: 1) }
    changes.close(at: .minutes(5), now: .zero, by: 1)
    #expect(changes.deeds.count == AgendaChanges.mostDeeds)
    #expect(changes.deeds.last?.kind == .closing)
  }

  /// Nothing on disk may tell who wrote what, so such a question is not kept.
  @Test func aQuestionWithoutNamesIsNotKept() {
    var game = evening([.choose(.seconds(20), .anonymous)], [.choose()])
    game.control(.start)
    game.line(2, "a")
    game.control(.goTo(2))
    #expect(game.state.left == nil)
    #expect(game.control(.undo).refusal == .tooLate)
  }

  // MARK: On disk

  /// Each is read as it was written, and a replay tells the same.
  @Test func theJournalHasThemAll() throws {
    var game = four()
    let controls: [Control] = [
      .start, .add(Self.pause, after: 1), .add(.again(game.event.agenda.mark(at: 0)), after: nil),
      .move(4, after: 5), .shorten(1, to: .minutes(2)), .drop(3), .goTo(2), .undo,
      .endIn(.minutes(30)), .endIn(nil), .points(seat: 2, 100, for: "the song"), .follow(true),
      .helped(seat: 2),
    ]
    for control in controls {
      let data = try JSONEncoder().encode(Input.control(control, by: 1))
      #expect(try JSONDecoder().decode(Input.self, from: data) == .control(control, by: 1))
      game.control(control)
      game.advance(by: .seconds(7))
    }
    var state = EventState(seed: 1)
    let replayed = game.entries.map { state.apply($0, of: game.event) }
    #expect(replayed == game.outcomes)
  }
}

/// Nothing happens for a while.
struct Pause: Module {
  static let name = "pause"
  static let summary = "Waits."
  static let time = Setting.duration("time", in: .seconds(1)...(.hours(3)), "How long.")
  static let settings = SettingsSchema(Self.time).shortened(to: Self.time)

  enum Cue: Codable, Sendable { case end }

  let time: Duration

  init(_ time: Duration) { self.time = time }

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) { time = settings[Self.time] }

  var length: Duration? { time }

  func begin(in room: inout Room<Cue>) { room.wait(time, then: .end) }
  func on(_ cue: Cue, in room: inout Room<Cue>) { room.finish() }
}
