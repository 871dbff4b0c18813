import ActivityKit
import EventTerms
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

/// Whoever takes more time has it, and nobody else is told who that is. `Transcripts/pace.md` has the evening.
@Suite struct PaceTests {
  /// Ana, ben and cai in seats 2, 3 and 4; ana has twice the time unless something else is said.
  private func game(
    _ steps: [Script.Step] = [.choose(), .wait(.minutes(1))], _ pace: Pace = .double,
    of seat: Int = 2,
    in room: EventPace = .everyoneWaits, timing: EventTiming = .normal
  ) -> Game {
    var event = PlannedEvent.scripted([Script(steps)])
    (event.pace, event.timing) = (room, timing)
    var game = Game(event)
    game.gather(["ana", "ben", "cai"])
    game.send(.setPace(seat: seat, pace))
    game.control(.start)
    return game
  }

  @Test func eachReadsTheirOwnTime() {
    let game = game([.choose(.seconds(20)), .wait(.minutes(1))])
    let heard = game.outcomes[game.outcomes.count - 1]
    #expect(heard.heard(by: 2).compactMap(\.open?.seconds) == [40])
    #expect(heard.heard(by: 3).compactMap(\.open?.seconds) == [20])
    #expect(heard.heard(by: 1, facilitator: true).compactMap(\.open?.seconds) == [20])
    #expect(game.state.remaining(at: game.now, for: 2) == .seconds(40))
    #expect(game.remaining == .seconds(20))
  }

  @Test func theRoomWaits() {
    var game = game()
    game.line(3, "a")
    let heard = game.advance(by: .seconds(20))
    #expect(game.prompt == 1)
    #expect(heard.heard(by: 2) == [])
    #expect(heard.heard(by: 3) == [.notice(.stillOpenToOthers)])
    #expect(heard.heard(by: 4) == [.notice(.stillOpenToYou)])
    #expect(heard.heard(by: 1).contains(.notice(.stillOpenToOthers)))
    game.advance(by: .seconds(10))
    #expect(game.line(2, "b").heard(by: 2) == [.saved(prompt: 1, text: "B")])
    // Whoever answers last may correct a slip.
    game.advance(by: .seconds(2))
    #expect(game.prompt == 1)
    game.advance(by: .seconds(1))
    #expect(game.prompt == 0)
  }

  @Test func itWaitsNoLongerThanTheirTime() {
    var game = game()
    game.advance(by: .milliseconds(39_999))
    #expect(game.prompt == 1)
    game.advance(by: .milliseconds(1))
    #expect(game.prompt == 0)
  }

  /// While the room waits, whoever did not answer in the usual time may still do so.
  @Test func nobodyIsShutOut() {
    var game = game()
    game.advance(by: .seconds(25))
    #expect(game.line(4, "c").heard(by: 4) == [.saved(prompt: 1, text: "C")])
    #expect(game.prompt == 1)
    game.line(3, "pass")
    game.line(2, "pass")
    game.advance(by: LivePrompt.grace)
    #expect(game.prompt == 0)
  }

  @Test func nobodyReadsThatNothingIsLeft() {
    var game = game()
    game.advance(by: .seconds(25))
    #expect(game.state.shownRemaining(at: game.now, for: 2) == .seconds(15))
    #expect(game.state.shownRemaining(at: game.now, for: 3) == nil)
    let again = game.state.again(for: 3, at: game.now, in: game.event)
    #expect(again.compactMap(\.open?.isUntimed) == [true])
  }

  @Test func noFacilitatorReadsWhoAnswersAfterTheUsualTime() {
    var game = game([.choose(.seconds(20), .facilitator), .wait(.minutes(1))])
    func isTold(_ heard: [Outcome]) -> Bool {
      heard.heard(by: 1, facilitator: true).contains { $0.noticeCode == .privateAnswer }
    }
    #expect(isTold(game.line(3, "a")))
    game.advance(by: .seconds(21))
    #expect(!isTold(game.line(4, "b")))
    let slow = game.line(2, "b")
    #expect(!isTold(slow) && slow.facts.count == 1)
    game.advance(by: .seconds(1))
    #expect(!isTold(game.line(2, "c")), "a slip is corrected")
    #expect(isTold(game.line(3, "pass")), "what was told of does not hold any more")
  }

  @Test func nobodyWaitsForWhoeverHasAnswered() {
    var game = game()
    game.line(2, "a")
    #expect(game.advance(by: .seconds(20)).heard(by: 3).isEmpty == false)
    #expect(game.prompt == 0)
  }

  /// Whose time it is changes nothing that anybody else reads.
  @Test(arguments: EventPace.allCases) func nobodyReadsForWhom(room: EventPace) {
    let played = [2, 4].map { slow in
      var game = game([.choose(.minutes(1)), .wait(.minutes(9))], of: slow, in: room)
      game.advance(by: .seconds(10))
      game.line(3, "a")
      game.advance(by: .minutes(5))
      return game.outcomes.dropFirst(5).flatMap { $0 }
    }
    #expect(played[0].heard(by: 3) == played[1].heard(by: 3))
    #expect(played[0].heard(by: 1, facilitator: true) == played[1].heard(by: 1, facilitator: true))
  }

  @Test func remindersGoByOnesOwnTime() {
    var game = game([.choose(.minutes(1)), .wait(.minutes(1))])
    let first = game.advance(by: .seconds(50))
    #expect(first.heard(by: 3) == [.reminder(seconds: 10)] && first.heard(by: 2) == [])
    let second = game.advance(by: .seconds(60))
    #expect(second.heard(by: 2) == [.reminder(seconds: 60), .reminder(seconds: 10)])
    #expect(second.heard(by: 3) == [.notice(.stillOpenToYou)])
  }

  @Test(arguments: [(Pace.half, 10_000), (.double, 7_500), (.triple, 5_000), (.off, 5_000)])
  func speedIsAShareOfOnesOwnTime(pace: Pace, after: Int) {
    for room in EventPace.allCases {
      var game = game([.choose(), .share, .wait(.minutes(1))], pace, in: room)
      game.advance(by: .seconds(15))
      game.line(2, "a")
      game.line(3, "a")
      let answers = game.state.stage?.answers ?? []
      #expect(answers.map(\.after) == [.milliseconds(after), .seconds(15)])
    }
  }

  @Test func moreTimeIsMoreForEach() {
    var game = game()
    let heard = game.control(.extend(.seconds(30)))
    #expect(heard.heard(by: 2) == [.extended(seconds: 60, left: 100)])
    #expect(heard.heard(by: 3) == [.extended(seconds: 30, left: 50)])
  }

  /// Where the usual time is up, and the room waits for somebody who has more.
  @Test func moreTimeCountsFromNow() {
    var game = game()
    game.advance(by: .seconds(30))
    let heard = game.control(.extend(.seconds(30)))
    #expect(heard.heard(by: 3) == [.extended(seconds: 30, left: 30)])
    #expect(heard.heard(by: 2) == [.extended(seconds: 80, left: 90)])
    #expect(game.line(3, "a").kinds.contains(.saved))
  }

  @Test func aPauseHoldsTheWaiting() {
    var game = game()
    game.advance(by: .seconds(30))
    game.control(.pause)
    game.advance(by: .hours(1))
    #expect(game.prompt == 1)
    #expect(game.control(.resume).heard(by: 2) == [.resumed(seconds: 10)])
    game.advance(by: .seconds(10))
    #expect(game.prompt == 0)
  }

  @Test func whoeverHasNoLimitIsWaitedForTenMinutes() {
    var game = game(of: 2)
    game.send(.setPace(seat: 2, .off))
    #expect(game.state.remaining(at: game.now, for: 2) == nil)
    game.advance(by: .seconds(599))
    #expect(game.prompt == 1)
    game.control(.skip)
    #expect(game.prompt == 0)
    game = self.game([.choose(.minutes(5)), .wait(.minutes(1))], .off)
    #expect(
      game.outcomes[game.outcomes.count - 1].heard(by: 2).compactMap(\.open?.isUntimed) == [true])
    game.advance(by: .minutes(15) - .milliseconds(1))
    #expect(game.prompt == 1)
    game.advance(by: .milliseconds(1))
    #expect(game.prompt == 0)
  }

  @Test func aLostConnectionIsWaitedForNoLongerThanOthers() {
    var game = game([.choose(), .wait(.minutes(9))], .off)
    game.line(3, "a")
    game.line(4, "a")
    game.send(.drop(seat: 2))
    game.advance(by: Company.patience)
    #expect(game.prompt == 1)
    game.advance(by: LivePrompt.grace)
    #expect(game.prompt == 0)
  }

  @Test(arguments: EventPace.allCases) func itIsInTheSnapshot(room: EventPace) throws {
    var game = game(in: room)
    game.advance(by: .seconds(30))
    try game.restore()
    #expect(game.state.pace(of: 2) == .double)
    #expect(game.line(2, "b").heard(by: 2) == [.saved(prompt: 1, text: "B")])
  }

  /// Only of whoever comes back as the same, and it may be chosen before they can.
  @Test func itIsAFactOfWhoeverCanProveWhoTheyAre() {
    var game = game()
    #expect(game.send(.setPace(seat: 3, .triple)).facts.isEmpty)
    #expect(
      game.send(.keepCode(seat: 3, hash: "h")).facts
        == [.personalCode(seat: 3, hash: "h"), .pace(seat: 3, .triple)])
    #expect(game.send(.setPace(seat: 3, .usual)).facts == [.pace(seat: 3, .usual)])
    #expect(game.send(.setPace(seat: 3, .usual)).facts.isEmpty)
    #expect(game.send(.setPace(seat: 99, .off)).facts.isEmpty)
  }

  @Test(
    arguments: [
      ("x1.5", Pace.half), ("1.5x", .half), ("1,5", .half), ("×2", .double), ("3", .triple),
      ("off", .off), ("x1", .usual), ("x4", nil), ("", nil), ("x", nil), ("two", nil),
    ] as [(String, Pace?)])
  func typed(_ word: String, _ pace: Pace?) { #expect(Pace(typed: word) == pace) }

  /// However long a voice takes: three times the usual time may be less than what no limit is.
  @Test func noLimitStaysNone() {
    #expect(Pace.off.leaving(.minutes(12), of: .minutes(1)) == .off)
    #expect(Pace.triple.leaving(.minutes(12), of: .minutes(1)) == .triple)
  }

  // MARK: Read out

  /// Ana, in seat 2, has what she reads spoken.
  private func spoken(_ steps: [Script.Step], in room: EventPace = .everyoneWaits) -> Game {
    var event = PlannedEvent.scripted([Script(steps)])
    event.pace = room
    var game = Game(event)
    game.gather(["ana", "ben", "cai"])
    var screen = ScreenHabits()
    screen.mode = .speech
    game.send(.setScreen(seat: 2, screen))
    game.control(.start)
    return game
  }

  /// Eleven seconds of voice, with how to answer.
  private static let long = Text(String(repeating: "and then ", count: 13) + "?")

  private static func ask(_ time: Duration) -> Script.Step { .ask(Prompt(.text(long)), time) }

  /// What it takes to read a question and half of the usual time, in one of the paces that people can choose.
  @Test(arguments: [(60, 60), (20, 30), (10, 20), (4, 12)])
  func aVoiceLeavesHalfOfTheTime(usual: Int, own: Int) {
    let game = spoken([Self.ask(.seconds(usual)), .wait(.minutes(1))])
    let heard = game.outcomes[game.outcomes.count - 1]
    #expect(heard.heard(by: 2).compactMap(\.open?.seconds) == [own])
    #expect(heard.heard(by: 3).compactMap(\.open?.seconds) == [usual])
    #expect(game.state.remaining(at: game.now, for: 2) == .seconds(own))
    #expect(game.remaining == .seconds(usual))
  }

  @Test func theRoomWaitsForAVoice() throws {
    var game = spoken([Self.ask(.seconds(20)), .wait(.minutes(1))])
    game.line(3, "yes")
    game.line(4, "no")
    try game.restore()
    game.advance(by: .milliseconds(29_999))
    #expect(game.prompt == 1)
    game.advance(by: .milliseconds(1))
    #expect(game.prompt == 0)
  }

  /// A program of before has saved the mode of a seat, and not that a voice reads.
  @Test func aVoiceOfBeforeIsKnown() throws {
    let game = spoken([Self.ask(.seconds(20)), .wait(.minutes(1))])
    let json = String(decoding: try Snapshot.encode(game.state), as: UTF8.self)
    let before = json.replacing("\"voices\":[2]", with: "\"older\":[2]")
    #expect(before != json)
    let state = try Snapshot.decode(
      Array(before.utf8), modules: [ModuleDefinition(Script.self)])
    #expect(state.company.voices == [2])
  }

  /// A board, and what one is told alone.
  @Test func whatComesWithAQuestionIsReadToo() {
    let short = Script.Step.ask(Prompt(.text("Why?")), .seconds(20))
    let board = Array(repeating: String(repeating: "blank, ", count: 10), count: 3)
    let played = [[short], [.board(board, nil), short]].map { spoken($0) }
    #expect(played.map { $0.state.remaining(at: $0.now, for: 2) } == [.seconds(20), .seconds(30)])
  }

  /// What somebody has chosen holds where it is enough.
  @Test func aVoiceTakesNothingAway() {
    var game = spoken([Self.ask(.seconds(10)), .wait(.minutes(1))])
    game.send(.setPace(seat: 2, .triple))
    #expect(game.state.remaining(at: game.now, for: 2) == .seconds(30))
    #expect(game.state.pace(of: 2) == .triple)
    game.send(.setPace(seat: 2, .usual))
    var screen = ScreenHabits()
    screen.mode = .plain
    game.send(.setScreen(seat: 2, screen))
    #expect(game.state.remaining(at: game.now, for: 2) == .seconds(10))
  }

  /// The first question comes when a voice has read how it goes; later ones as the activity says.
  @Test func anIntroductionIsReadToItsEnd() {
    let rules = String(repeating: "and then ", count: 30)
    let steps: [Script.Step] = [
      .say(rules), .wait(.seconds(8)), Self.ask(.minutes(1)), .say(rules), .wait(.seconds(8)),
    ]
    #expect(spoken(steps, in: .ownPace).remaining == .seconds(8))
    var game = spoken(steps)
    #expect(game.remaining.map { $0 > .seconds(15) && $0 < .seconds(20) } == true)
    game.advance(by: .seconds(20))
    #expect(game.prompt == 1)
    for seat in 2...4 { game.line(seat, "pass") }
    game.advance(by: LivePrompt.grace)
    #expect(game.prompt == 0 && game.remaining == .seconds(8))
    game = spoken(steps)
    game.send(.drop(seat: 2))
    game.control(.back)
    #expect(game.remaining == .seconds(8), "nobody waits for whoever is gone")
  }

  // MARK: At one's own pace

  @Test func theRoomGoesOnAndTheQuestionStaysOpenToWhoeverTakesMoreTime() {
    var game = game(in: .ownPace)
    game.line(3, "a")
    let closed = game.advance(by: .seconds(20))
    #expect(game.prompt == 0)
    #expect(
      closed.heard(by: 2).contains(.notice(.stillOpenToYouAlone(time: .seconds(20)))))
    #expect(closed.heard(by: 3) == [.closed(prompt: 1)])
    game.advance(by: .seconds(5))
    let late = game.line(2, "b")
    #expect(late.heard(by: 2) == [.saved(prompt: 1, text: "B")])
    #expect(late.heard(by: 3) == [] && late.heard(by: 1, facilitator: true) == [])
    #expect(
      late.facts == [
        .answered(run: 1, prompt: 1, answer: 2, seat: 2, privacy: .named, value: "Lima")
      ])
    // The same row.
    #expect(game.line(2, "c").facts.count == 1)
    game.advance(by: .seconds(15))
    #expect(game.line(2, "a").refusal == .tooLate)
    #expect(game.state.stage?.answers.count == 1)
  }

  @Test func itIsPassedAsWell() {
    var game = game(in: .ownPace)
    game.advance(by: .seconds(21))
    #expect(game.line(2, "pass").heard(by: 2) == [.passed(prompt: 1)])
    #expect(game.state.lingers(1, for: 2, at: game.now) == false)
  }

  @Test(arguments: [Privacy.named, .facilitator])
  func aLateAnswerIsTakenBack(privacy: Privacy) throws {
    var game = game([.choose(.seconds(20), privacy), .wait(.minutes(1))], in: .ownPace)
    game.advance(by: .seconds(21))
    game.line(2, "b")
    try game.restore()
    #expect(game.line(2, "c").heard(by: 2) == [.saved(prompt: 1, text: "C", replaced: "B")])
    let gone = game.line(2, "pass")
    #expect(gone.heard(by: 2) == [.passed(prompt: 1, withdrawn: "C")])
    #expect(gone.facts == [.answerWithdrawn(run: 1, prompt: 1, answer: 1)])
    #expect(gone.heard(by: 1, facilitator: true) == [])
    #expect(game.state.lingers(1, for: 2, at: game.now) == false)
  }

  @Test func aLateAnswerStandsWhereNoneMayChange() {
    var game = game([.choose(mayChange: false), .wait(.minutes(1))], in: .ownPace)
    game.advance(by: .seconds(21))
    game.line(2, "b")
    let inputs: [Input] = [
      .answer(seat: 2, prompt: 1, .choice([0])), .pass(seat: 2, prompt: 1),
      .withdraw(seat: 2, prompt: 1),
    ]
    for input in inputs { #expect(game.send(input).refusal == .noChange) }
    #expect(game.line(2, "pass").refusal == .noChange)
  }

  /// Neither what is right nor whose a single answer is.
  @Test(arguments: [Privacy.anonymous, .nobody]) func nothingIsGivenAway(privacy: Privacy) {
    for steps: [Script.Step] in [
      [.choose(.seconds(20), privacy), .wait(.minutes(1))],
      [.choose(), .result(["Lima"], []), .wait(.minutes(1))],
      [.choose(), .tally, .wait(.minutes(1))],
      [.choose(), .choose()],
    ] {
      var game = game(steps, in: .ownPace)
      game.line(3, "a")
      let heard = game.advance(by: .seconds(20))
      #expect(heard.heard(by: 2).allSatisfy { $0.noticeCode != .stillOpen })
      #expect(game.send(.answer(seat: 2, prompt: 1, .choice([0]))).refusal == .tooLate)
    }
  }

  // MARK: Without a clock

  @Test func withoutAClockAQuestionWaitsForEverybody() {
    var game = game([.choose(), .share, .wait(.seconds(30))], .usual, timing: .off)
    let heard = game.outcomes[game.outcomes.count - 1]
    #expect(heard.heard(by: 3).compactMap(\.open?.isUntimed) == [true])
    #expect(game.remaining == nil)
    #expect(game.control(.extend(.seconds(30))).refusal == .alreadySo)
    game.advance(by: .hours(2))
    #expect(game.prompt == 1)
    for seat in 2...4 { game.line(seat, "a") }
    // Nobody was faster.
    #expect(game.state.stage?.answers.allSatisfy { $0.after == .seconds(20) } == true)
    game.advance(by: LivePrompt.grace)
    #expect(game.prompt == 0)
    // What is time itself keeps it.
    #expect(game.remaining == .seconds(30))
  }

  @Test func withoutAClockAFacilitatorGoesOn() throws {
    var game = game([.choose(), .wait(.minutes(1))], .usual, timing: .off)
    try game.restore()
    game.advance(by: .minutes(1))
    game.control(.skip)
    #expect(game.prompt == 0)
  }
}

extension Message {
  fileprivate var open: OpenPrompt? { if case .prompt(let open) = self { open } else { nil } }

  fileprivate var noticeCode: NoticeCode? {
    if case .notice(let notice) = self { notice.code } else { nil }
  }
}
