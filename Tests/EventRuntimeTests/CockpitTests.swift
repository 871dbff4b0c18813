import ActivityKit
import EventTerms
import Foundation
import Messages
import Testing
import Words

@testable import EventRuntime

/// What whoever leads sees of an evening that goes on.
@Suite struct CockpitTests {
  /// Pauses of so many minutes, one after the other.
  private static func plan(_ minutes: Int..., length: Int? = nil) -> PlannedEvent {
    var plan = PlannedEvent(
      slug: "test", title: "Test",
      agenda: minutes.enumerated().map { index, minutes in
        PlannedActivity(
          title: "Part \(index + 1)", module: Pause.name, activity: Pause(.minutes(minutes)))
      })
    plan.length = length.map { .minutes($0) }
    return plan
  }

  private func occasion(_ plan: PlannedEvent) -> Occasion {
    let occasion = Occasion(plan)
    occasion.modules.append(ModuleDefinition(Pause.self))
    occasion.gather(["ana", "ben"])
    return occasion
  }

  private func minutes(_ time: Int64?, _ other: Int64) -> Int? {
    time.map { Int($0 - other) / 60_000 }
  }

  // MARK: Ahead or behind

  @Test func whatIsPlannedIsComparedWithWhatHasHappened() {
    let occasion = occasion(Self.plan(5, 10, 5))
    occasion.control(.start)
    occasion.advance(by: .minutes(5))
    occasion.control(.pause)
    occasion.advance(by: .minutes(3))
    occasion.control(.resume)
    occasion.advance(by: .minutes(1))
    let standing = occasion.live.standing
    #expect(standing.rows.map(\.takenSeconds) == [300, 240, nil])
    #expect(standing.rows.map(\.plannedSeconds) == [300, 600, 300])
    #expect(standing.left == .minutes(14) && standing.unknown == [])
    #expect(minutes(standing.ends, standing.due ?? 0) == 3)
  }

  /// A group in between takes its time, and what it has interrupted goes on where it was.
  @Test func whatComesInBetweenCounts() {
    let occasion = occasion(Self.plan(5, 10))
    occasion.control(.start)
    occasion.submit(
      .group(.make(GroupPlan(.size(2), for: .minutes(4), title: "Groups")), by: 1))
    occasion.advance(by: .minutes(2))
    let standing = occasion.live.standing
    #expect(standing.between == "Groups" && standing.rows[0].takenSeconds == 120)
    #expect(standing.left > .minutes(17) && standing.left < .minutes(18))
  }

  @Test func aLengthSaysWhenItIsMeantToEnd() {
    let occasion = occasion(Self.plan(5, 10, length: 30))
    #expect(occasion.live.standing.due == nil && occasion.live.standing.left == .minutes(15))
    occasion.control(.start)
    #expect(minutes(occasion.live.standing.ends, occasion.live.standing.due ?? 0) == -15)
    occasion.control(.endIn(.minutes(2)))
    let standing = occasion.live.standing
    #expect(minutes(standing.closes, standing.due ?? 0) == -28)
    #expect(standing.advice == nil)
  }

  @Test func whatNobodyCanTellIsSaid() {
    var plan = Self.plan(5)
    plan.agenda.append(
      PlannedActivity(title: "Talk", module: Script.name, activity: Script([.choose()])))
    let occasion = occasion(plan)
    occasion.control(.start)
    let standing = occasion.live.standing
    #expect(standing.left == .minutes(5) && standing.unknown == ["Talk"] && standing.due == nil)
  }

  /// What depends on how many take part is estimated, and tells when it ends at the earliest.
  @Test func whatDependsOnPeopleIsEstimated() {
    var plan = Self.plan(5, length: 10)
    plan.agenda.append(
      PlannedActivity(title: "Turns", module: Turns.name, activity: Turns(.minutes(3))))
    let occasion = occasion(plan)
    occasion.modules.append(ModuleDefinition(Turns.self))
    occasion.control(.start)
    let standing = occasion.live.standing
    #expect(standing.estimated == ["Turns"] && standing.unknown == [])
    #expect(standing.left == .minutes(11) && minutes(standing.ends, standing.earliest ?? 0) == 6)
    #expect(standing.rows.map(\.aboutSeconds) == [nil, 360])
    #expect(minutes(standing.ends, standing.due ?? 0) == 1)
    #expect(standing.advice != nil)
  }

  @Test func whatIsGivenIsKnown() {
    var plan = Self.plan(5)
    plan.agenda.append(
      PlannedActivity(title: "Turns", module: Turns.name, activity: Turns(.minutes(3))))
    let occasion = occasion(plan)
    occasion.modules.append(ModuleDefinition(Turns.self))
    occasion.control(.start)
    occasion.control(.shorten(2, to: .seconds(45)))
    let standing = occasion.live.standing
    #expect(standing.estimated == [] && standing.earliest == nil)
    #expect(standing.left == .seconds(345) && standing.rows[1].givenSeconds == 45)
  }

  // MARK: Advice

  private func advice(_ plan: PlannedEvent, behind minutes: Int) -> RunAdvice? {
    let occasion = occasion(plan)
    occasion.control(.start)
    return occasion.live.state.advice(
      toSave: .minutes(minutes), until: .minutes(20), of: plan, at: occasion.live.now)
  }

  @Test func whatWouldEndItInTime() {
    #expect(advice(Self.plan(5, 10, 5, 5), behind: 0) == nil)
    #expect(
      advice(Self.plan(5, 10, 5, 5), behind: 4) == .either(["/shorten 2 to 6m", "/drop 3"]))
    #expect(advice(Self.plan(2, 5, 6, 5), behind: 10) == .all(["/drop 3", "/drop 2"]))
    #expect(advice(Self.plan(2, 5), behind: 10) == .either(["/end in 20m"]))
  }

  // MARK: Following it

  @Test func whoFollowsIsToldAtEveryChange() throws {
    let occasion = occasion(Self.plan(5, 10, 5))
    occasion.control(.follow(true))
    #expect(occasion.told == [[1]])
    occasion.control(.follow(true))
    #expect(occasion.replies.last == .refused(.alreadySoFollows))
    occasion.control(.start)
    occasion.control(.drop(3))
    occasion.control(.extend(.minutes(1)))
    occasion.submit(.moderate(.askForHelp, by: 2))
    #expect(occasion.told.count == 5)
    occasion.control(.pause)
    occasion.submit(.moderate(.raiseHand, by: 2))
    #expect(occasion.told.count == 5)
    try occasion.kill()
    occasion.submit(.enter(seat: 1))
    occasion.control(.next)
    #expect(occasion.told.count == 6)
    occasion.control(.follow(false))
    occasion.control(.next)
    #expect(occasion.told.count == 6)
  }

  // MARK: How many, and who

  /// Passes count as answers do.
  @Test func howManyHaveAnswered() {
    var game = Game.running([.choose()])
    game.line(2, "a")
    game.line(3, "pass")
    game.send(.drop(seat: 4))
    #expect(
      game.state.answered == [
        .notice(.answeredCount(question: Sentence("Which?"), responded: 2, count: 2)),
        .notice(.answeredAway(count: 1)),
      ])
    game.advance(by: .minutes(1))
    #expect(game.state.answered == [Refusal.nothingRunningNoActivity.message])
  }

  /// Of two who are asked without names, one number would tell of each.
  @Test func ofFewWithoutNamesNobodyIsCounted() {
    var game = Game.running([.choose(.seconds(20), .anonymous)], with: ["ana", "ben"])
    game.line(2, "a")
    #expect(
      game.state.answered == [.notice(.answeredFew(question: Sentence("Which?"), floor: 3))])
  }

  /// Beside what all say of the event without names, what somebody gives under theirs is their own.
  @Test func whoIsAskedForTheirOwnIsToldToNobody() {
    let own = Prompt(.number("Your own?", in: 0...10), audience: .only([Person.ID(2)]))
    var script = Script([.ask(own, .seconds(30)), .wait(.minutes(1))])
    script.items = ["All in all?"]
    var game = Game(.scripted([script]))
    game.gather(["ana", "ben"])
    #expect(game.control(.start).heard(by: 2).contains { $0.kind == .prompt })
    #expect(game.state.answered == [.notice(.answeredNothing)])
    #expect(
      !game.state.again(for: 1, at: game.now, in: game.event).contains { $0.kind == .prompt })
    #expect(game.line(2, "3").heard(by: 2).contains { $0.kind == .saved })
    game.advance(by: .seconds(40))
    let told = Array(game.outcomes.joined()).heard(by: 1, facilitator: true)
    #expect(!told.contains { [.prompt, .closed, .saved].contains($0.kind) })
    let notices = told.compactMap { if case .notice(let notice) = $0 { notice.code } else { nil } }
    #expect(notices.contains(.othersAnswer) && !notices.contains(.answerCount))
    #expect(game.state.seat(2)?.answers == nil)
  }

  @Test func whoHasGivenNothingIsSilent() {
    let occasion = Occasion.running(
      [.choose(), .choose(.seconds(20), .anonymous)], with: ["ana", "ben", "cai"])
    occasion.line(2, "a")
    occasion.line(2, "b")
    occasion.live.noteSpeech(of: 3)
    occasion.advance(by: .seconds(20))
    occasion.line(4, "a")
    guard case .balance(let people) = occasion.live.balance(page: 1) else {
      Issue.record("no balance")
      return
    }
    #expect(
      people.rows == [
        SpeakerRow(name: "cai", lines: 0, answers: 0),
        SpeakerRow(name: "ana", lines: 0, answers: 1),
        SpeakerRow(name: "ben", lines: 1, answers: 0),
      ])
  }

  @Test func whoIsAway() {
    var game = Game.running([.choose()])
    #expect(game.state.away(for: 1, at: game.now, page: 1) == .notice(.awayNobody))
    game.send(.drop(seat: 3))
    guard case .roster(let people) = game.state.away(for: 1, at: game.now, page: 1) else {
      Issue.record("no roster")
      return
    }
    #expect(people.rows.map(\.name) == ["ben"])
  }

  // MARK: Calls and points

  @Test func aCallStaysOpenUntilItIsHeard() throws {
    var game = Game.running([.choose()])
    game.send(.moderate(.askForHelp, by: 3))
    game.send(.moderate(.askForHelp, by: 2))
    game.send(.moderate(.askForHelp, by: 3))
    try game.restore()
    #expect(game.state.openCalls == ["ben", "ana"])
    #expect(game.send(.control(.helped(seat: 3), by: 2)).refusal == .notAllowed)
    game.control(.helped(seat: 3))
    #expect(game.state.openCalls == ["ana"])
    #expect(game.control(.helped(seat: 3)).refusal == .alreadySo)
  }

  /// As if they had never been given, also on disk; and never twice.
  @Test func pointsByHandAreTakenBack() throws {
    var game = Game.running([.award(50, 2), .choose(.minutes(5))])
    game.control(.points(seat: 2, 100, for: "the song"))
    game.control(.points(seat: 2, -30, for: "a slip"))
    try game.restore()
    let undone = game.control(.undo)
    #expect(game.points(2) == 150)
    #expect(
      undone.heard(by: 2) == [
        .notice(
          .pointsUndoneTakenFromYou(
            count: 30, reason: "a slip", total: .scoresOwn(count: 150)))
      ])
    #expect(
      undone.heard(by: 3) == [
        .notice(.pointsUndoneTaken(name: "ana", count: 30, reason: "a slip"))
      ])
    game.control(.undo)
    #expect(game.points(2) == 50)
    #expect(game.control(.undo).refusal == .nothingRunning)
    #expect(game.points(2) == 50)
  }

  /// What was withdrawn with its activity is not withdrawn once more.
  @Test func whatIsWithdrawnIsNotTakenBack() {
    var game = Game.running([.choose(.minutes(5))])
    game.control(.points(seat: 2, 100, for: "the song"))
    game.control(.back)
    #expect(game.points(2) == 0)
    #expect(game.control(.undo).refusal == .tooLate)
    #expect(game.points(2) == 0)
  }

  @Test func teamsAreTakenBack() throws {
    var game = Game.running([.wait(.minutes(9))], with: ["ana", "ben", "cai", "dee"])
    game.control(.teams(2))
    let before = game.state.teams.current?.rosters
    game.control(.teams(3))
    try game.restore()
    game.control(.undo)
    #expect(game.state.teams.current?.rosters == before)
    game.control(.noTeams)
    #expect(!game.state.hasTeams)
    game.control(.undo)
    #expect(game.state.teams.current?.rosters == before)
    #expect(game.control(.undo).heard(by: 2) == [.notice(.teamOver)])
    #expect(!game.state.hasTeams)
  }

  /// The group stands beside whoever called for it, and in the records.
  @Test func aCallForAGroupSaysWhich() throws {
    var game = Game.running(
      [.split([[2, 3], [4, 5]], .minutes(5))], with: ["ana", "ben", "cai", "dee"])
    #expect(
      game.send(.group(.callOver, by: 4)).contains(
        .keep(.moderated(number: 1, act: "help us", by: 4, about: nil, detail: "2"))))
    game.send(.moderate(.askForHelp, by: 2))
    try game.restore()
    let both = try #require(
      Sentence.list([.partsCallOfGroup(name: "cai", number: 2), .listsName(name: "ana")]))
    #expect(game.state.callList == .notice(.callsOpen(people: both, heard: "/calls NAME")))
    game.control(.helped(seat: 4))
    #expect(
      game.state.callList
        == .notice(.callsOpen(people: .listsName(name: "ana"), heard: "/calls NAME")))
  }

  @Test func pointsByHand() {
    var game = Game.running([.choose()])
    let given = game.control(.points(seat: 2, 100, for: "the song"))
    #expect(
      given.heard(by: 2) == [
        .award([Award(points: 100, reason: .verbatim("the song"))], total: 100)
      ])
    #expect(
      given.heard(by: 3) == [.notice(.pointsGiven(name: "ana", count: 100, reason: "the song"))])
    let taken = game.control(.points(seat: 2, -30, for: "a slip"))
    #expect(game.points(2) == 70)
    #expect(
      taken.heard(by: 2) == [
        .notice(
          .pointsTakenFromYou(count: 30, reason: "a slip", total: .scoresOwn(count: 70)))
      ])
    #expect(game.control(.points(seat: 1, 10, for: "all")).refusal == .notAllowed)
    #expect(game.control(.points(seat: 2, -500, for: "all of it")).refusal == nil)
    #expect(game.points(2) == 0)
    #expect(game.control(.points(seat: 2, -1, for: "more")).refusal == .notAllowed)
    var without = Game.running([.choose()], scores: .off)
    #expect(without.control(.points(seat: 2, 10, for: "all")).refusal == .notAllowed)
    var others = Game.running([.choose()], scores: .private)
    #expect(others.control(.points(seat: 2, 10, for: "all")).heard(by: 3).isEmpty)
  }
}

/// Takes so long for each.
private struct Turns: Module {
  static let name = "turns"
  static let summary = "Waits for each."
  static let settings = SettingsSchema([])

  enum Cue: Codable, Sendable { case end }

  let time: Duration

  init(_ time: Duration) { self.time = time }

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) { time = .minutes(1) }

  func length(among people: Int) -> Duration? { time * people }

  func begin(in room: inout Room<Cue>) { room.wait(time * room.people.count, then: .end) }
  func on(_ cue: Cue, in room: inout Room<Cue>) { room.finish() }
}
