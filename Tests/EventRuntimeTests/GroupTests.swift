import ActivityKit
import Messages
import Testing

@testable import EventRuntime

/// Small groups as an instrument of whoever leads.
@Suite struct GroupTests {
  static let names = ["ana", "ben", "cai", "dee", "eli", "fay"]

  /// An activity that waits, with six people and a facilitator in seat 1.
  private func waiting() -> Game {
    Game.running([.wait(.minutes(5)), .say("on we go")], with: Self.names)
  }

  private func split(_ groups: [[Int]]) -> Game {
    Game.running([.split(groups, .minutes(3)), .say("together again")], with: Self.names)
  }

  private func seats(_ game: Game) -> [[Int]] {
    game.state.stage?.numberedBreakouts.map { $0.map(\.seat) } ?? []
  }

  // MARK: Making groups

  @Test(arguments: [
    (GroupPlan.Way.size(3), [3, 3]), (.count(3), [2, 2, 2]), (.count(4), [2, 2, 2]),
    (.size(4), [6]),
  ])
  func groupsByChanceAreEven(way: GroupPlan.Way, sizes: [Int]) {
    var game = waiting()
    game.make(way)
    #expect(seats(game).isEmpty)
    game.advance(by: GroupTime.notice)
    #expect(seats(game).map(\.count) == sizes)
    #expect(Set(seats(game).joined()) == Set(2...7))
  }

  @Test func whatRunsStandsStillMeanwhile() {
    var game = waiting()
    game.advance(by: .minutes(1))
    game.make(.size(2))
    #expect(game.state.isGroupTime)
    game.advance(by: .minutes(4))
    #expect(!game.state.isGroupTime && game.state.run == 1)
    #expect(game.advance(by: .seconds(129)).said.isEmpty)
    #expect(game.advance(by: .seconds(1)).said == ["on we go"])
  }

  @Test func beforeTheStartAndAfterTheEnd() {
    var game = Game(.scripted([Script([.say("hello")])]))
    game.gather(Self.names)
    game.make(.size(2))
    game.advance(by: .seconds(10))
    #expect(seats(game).count == 3 && game.state.phase == .running)
    #expect(game.state.startedAt == nil && game.state.reached == nil)
    game.advance(by: .minutes(2))
    #expect(game.state.phase == .gathering)
    game.make(.size(3))
    // The start ends them.
    #expect(game.control(.start).said == ["hello"])
    #expect(game.state.phase == .afterwards && !game.state.isGroupTime)
    game.make(.again)
    #expect(game.state.isGroupTime)
    #expect(game.control(.end).facts.contains { if case .ended = $0 { true } else { false } })
    #expect(game.state.phase == .ended)
  }

  @Test func eachRunOfTheRecordsIsItsOwn() {
    var game = Game(.scripted([Script([.wait(.minutes(1))]), Script([.wait(.minutes(1))])]))
    game.gather(Self.names)
    var heard = game.control(.start)
    heard += game.make(.size(2))
    heard += game.control(.next)
    heard += game.control(.next)
    let runs = heard.facts.compactMap { fact -> Int? in
      if case .activityBegan(let run, _, _, _, _, _) = fact { run } else { nil }
    }
    let ended = heard.facts.compactMap { fact -> Int? in
      if case .activityEnded(let run, _) = fact { run } else { nil }
    }
    #expect(runs == [1, 2, 3] && ended == [2, 1])
  }

  /// Who answers for a group does not take part in what the teams play.
  @Test func whatGroupsBringChangesNoScore() throws {
    var game = Game.running(
      [
        .given([[2, 3, 4], [5, 6, 7]], TeamRules(score: .average)), .award(300, 2),
        .wait(.minutes(5)),
      ], with: Self.names)
    let lineup = try #require(game.state.teams.current)
    #expect(game.state.scores.scores(of: lineup) == [300, 0])
    game.make(.size(3), bring: "What?")
    game.advance(by: GroupTime.notice)
    let heard = (2...7).flatMap { game.line($0, "= the sea") }
    #expect(heard.kinds.contains(.saved))
    #expect(game.state.scores.scores(of: lineup) == [300, 0])
    #expect(!game.state.scores.hasAnswers(at: 0))
  }

  @Test func theSameAsLastTime() {
    var game = waiting()
    #expect(game.make(.again).refusal == .nothingRunning)
    game.make(.size(2))
    game.advance(by: .seconds(10))
    let before = seats(game)
    game.control(.skip)
    game.make(.again)
    game.advance(by: .seconds(10))
    #expect(seats(game) == before)
  }

  @Test func byNameAndTheOthersIntoTheSmallest() {
    var game = waiting()
    game.send(.stay(seat: 7))
    game.make(.named([[2, 3, 4], [5]]))
    game.advance(by: .seconds(10))
    #expect(seats(game) == [[2, 3, 4], [5, 6]])
  }

  @Test func byNameNobodyMeetsWhomTheyIgnore() {
    var game = waiting()
    game.send(.ignore(seat: 2, other: 3, true))
    game.make(.named([[2, 3, 4], [5, 6, 7]]))
    game.advance(by: .seconds(10))
    #expect(seats(game) == [[2, 4], [5, 6, 7, 3]])
  }

  @Test func byChoice() {
    var game = waiting()
    game.make(.chosen(["Tea", "Walk", "Books"]))
    for seat in [2, 3] { game.send(.group(.join(group: 2), by: seat)) }
    for seat in [4, 5] { game.line(seat, "a") }
    game.line(6, "c")
    game.line(7, "pass")
    game.advance(by: .seconds(3))
    // Whoever would be alone, and whoever chose nothing, is in the smallest; each keeps its number.
    #expect(seats(game).map(\.count) == [2, 2, 2])
    #expect(seats(game)[0] == [4, 5] && seats(game)[1] == [2, 3])
    #expect(game.send(.group(.join(group: 9), by: 2)).refusal == .badArgument)
    game.send(.group(.join(group: 1), by: 2))
    #expect(seats(game)[0] == [4, 5, 2])
    #expect(seats(game).allSatisfy { $0.count != 1 })
  }

  @Test func whoeverHasStoppedChoosesNone() {
    var game = waiting()
    game.make(.chosen(["Tea", "Walk"]))
    for seat in 2...7 { game.line(seat, seat < 5 ? "a" : "b") }
    game.advance(by: .seconds(3))
    game.send(.stop(seat: 2))
    #expect(seats(game) == [[3, 4], [5, 6, 7]])
    #expect(game.send(.group(.join(group: 2), by: 2)).refusal == .notAllowed)
    #expect(seats(game) == [[3, 4], [5, 6, 7]])
  }

  @Test func eachGroupHasSomeOfEachKind() {
    var game = waiting()
    game.make(.mixed(["new", "here before"], size: 2))
    for seat in 2...7 { game.line(seat, seat < 5 ? "a" : "b") }
    game.advance(by: .seconds(3))
    #expect(seats(game).count == 3)
    for group in seats(game) { #expect(group.count { $0 < 5 } == 1) }
  }

  @Test func whatIsGoingOnIsNotTakenFromPeople() {
    var game = Game.running([.choose(), .wait(.minutes(1))], with: Self.names)
    #expect(game.make(.size(2)).refusal == .alreadySo)
    game.control(.skip)
    game.make(.size(2))
    #expect(game.make(.size(2)).refusal == .alreadySo)
  }

  @Test func onlyWhoeverLeadsMakesThem() {
    var game = waiting()
    let plan = GroupPlan(.size(2), for: .minutes(1), title: "Groups")
    for act in [GroupAct.make(plan), .move(seat: 3, group: 1), .visit(group: 1)] {
      #expect(game.send(.group(act, by: 2)).refusal == .notAllowed)
    }
  }

  @Test func whatTheyBringBackIsToldByGroup() {
    var game = waiting()
    game.make(.named([[2, 3, 4], [5, 6, 7]]), bring: "")
    game.advance(by: .seconds(10))
    game.line(5, "= patience")
    game.line(2, "= fear")
    game.line(3, "= courage")
    let heard = game.control(.skip)
    let lists = heard.compactMap { outcome -> [Text]? in
      if case .say(.list(_, let items, _, _), _) = outcome { items } else { nil }
    }
    #expect(
      lists == [
        [
          .commonFromGroup(number: 1, names: ["ana", "ben", "cai"], text: "courage"),
          .commonFromGroup(number: 2, names: ["dee", "eli", "fay"], text: "patience"),
        ]
      ])
    game.advance(by: .minutes(2))
    #expect(!game.state.isGroupTime)
  }

  @Test func promptsKeepTheirNumbers() {
    var game = Game.running([.choose(), .wait(.minutes(1)), .choose()], with: Self.names)
    game.control(.skip)
    game.make(.size(3), bring: "What?")
    game.advance(by: .seconds(10))
    game.control(.next)
    game.advance(by: .minutes(1))
    #expect(game.state.promptOpen(to: 2) == 3)
  }

  @Test func aPauseOfWhatWaitsGoesOn() {
    var game = waiting()
    game.control(.pause)
    game.make(.size(2))
    #expect(!game.state.isPaused)
    game.advance(by: .seconds(10))
    game.control(.pause)
    game.advance(by: .minutes(10))
    #expect(!seats(game).isEmpty)
    game.control(.next)
    #expect(game.state.isPaused && !game.state.isGroupTime)
    game.control(.resume)
    #expect(game.remaining == .minutes(5))
  }

  @Test func theyOutlastARestart() throws {
    var game = waiting()
    game.make(.named([[2, 3], [4, 5, 6, 7]]))
    game.advance(by: .seconds(10))
    game.send(.group(.visit(group: 2), by: 1))
    try game.restore()
    #expect(seats(game) == [[2, 3], [4, 5, 6, 7]])
    #expect(
      game.line(1, "hello") == [.say(.chat(from: "1", text: "hello"), to: .seats([4, 5, 6, 7, 1]))])
    game.advance(by: .minutes(2))
    #expect(!game.state.isGroupTime && game.state.phase == .running)
    #expect(game.advance(by: .minutes(5)).said == ["on we go"])
  }

  /// What ends is decided where it is done: the groups may have met since it was typed, or be over.
  @Test func theyEndAtOnce() {
    var game = waiting()
    #expect(game.send(.group(.end, by: 1)).refusal == .nothingRunning)
    game.make(.size(2), bring: "What?")
    game.send(.group(.end, by: 1))
    #expect(!game.state.isGroupTime && game.state.phase == .running)
    game.make(.size(2), bring: "What?")
    game.advance(by: GroupTime.notice)
    #expect(game.send(.group(.end, by: 2)).refusal == .notAllowed)
    let ended = game.send(.group(.end, by: 1))
    #expect(ended.heard(by: 2).contains(.regrouped))
    #expect(ended.said == ["Nothing was shared this time, and that is fine."])
    #expect(!game.state.isGrouped)
  }

  // MARK: Moving people

  @Test func somebodyIsMoved() {
    var game = split([[2, 3, 4], [5, 6, 7]])
    let heard = game.send(.group(.move(seat: 2, group: 2), by: 1))
    #expect(seats(game) == [[3, 4], [5, 6, 7, 2]])
    #expect(heard.heard(by: 2) == [.breakout(people: ["dee", "eli", "fay"], seconds: 180)])
    #expect(heard.heard(by: 3).map(\.kind) == [.notice])
    #expect(game.send(.group(.move(seat: 2, group: 2), by: 1)).refusal == .alreadySo)
    for group in [3, 0, Int.min, Int.max] {
      #expect(game.send(.group(.move(seat: 2, group: group), by: 1)).refusal == .badArgument)
    }
    #expect(game.send(.group(.move(seat: 1, group: 1), by: 1)).refusal == .personAway)
  }

  @Test func whoeverTheyLeaveIsNotAlone() {
    var game = split([[2, 3], [4, 5], [6, 7]])
    game.send(.group(.move(seat: 2, group: 2), by: 1))
    #expect(seats(game) == [[], [4, 5, 2], [6, 7, 3]])
    // The others keep their numbers, and one that is over is nobody's.
    #expect(game.send(.group(.move(seat: 4, group: 1), by: 1)).refusal == .badArgument)
    game.send(.group(.move(seat: 4, group: 3), by: 1))
    #expect(seats(game) == [[], [5, 2], [6, 7, 3, 4]])
  }

  @Test func nobodyIsMovedToWhomTheyIgnore() {
    var game = split([[2, 3, 4], [5, 6, 7]])
    game.send(.ignore(seat: 5, other: 2, true))
    #expect(game.send(.group(.move(seat: 2, group: 2), by: 1)).refusal == .badArgument)
    #expect(seats(game) == [[2, 3, 4], [5, 6, 7]])
  }

  @Test func drawnGroupsAreNotChosen() {
    var game = split([[2, 3, 4], [5, 6, 7]])
    #expect(game.send(.group(.join(group: 2), by: 2)).refusal == .notAllowed)
  }

  // MARK: Visits and calls

  @Test func aVisitIsAnnouncedAndHeard() {
    var game = split([[2, 3, 4], [5, 6, 7]])
    let heard = game.send(.group(.visit(group: 1), by: 1))
    #expect(heard.heard(by: 2).map(\.kind) == [.notice] && heard.heard(by: 5).isEmpty)
    #expect(game.line(2, "hi") == [.say(.chat(from: "2", text: "hi"), to: .seats([2, 3, 4, 1]))])
    #expect(game.line(1, "hi") == [.say(.chat(from: "1", text: "hi"), to: .seats([2, 3, 4, 1]))])
    #expect(game.state.isInBreakout(1))
    game.send(.group(.visit(group: 2), by: 1))
    #expect(game.line(2, "hi") == [.say(.chat(from: "2", text: "hi"), to: .seats([2, 3, 4]))])
    game.send(.group(.visit(group: nil), by: 1))
    #expect(game.line(5, "hi") == [.say(.chat(from: "5", text: "hi"), to: .seats([5, 6, 7]))])
    #expect(game.send(.group(.visit(group: nil), by: 1)).refusal == .alreadySo)
    #expect(!game.state.isInBreakout(1))
  }

  @Test func aVisitEndsWithTheConnection() {
    var game = split([[2, 3, 4], [5, 6, 7]])
    game.send(.group(.visit(group: 1), by: 1))
    game.send(.drop(seat: 1))
    game.send(.enter(seat: 1, role: .facilitator))
    #expect(!game.state.isInBreakout(1))
    #expect(game.line(2, "hi") == [.say(.chat(from: "2", text: "hi"), to: .seats([2, 3, 4]))])
  }

  @Test func aGroupCallsWithItsNumber() {
    var game = split([[2, 3, 4], [5, 6, 7]])
    let heard = game.send(.group(.callOver, by: 6))
    #expect(
      heard.heard(by: 1, facilitator: true) == [
        .notice(
          .helpAskedOfGroup(
            name: "eli", number: 2, names: ["dee", "eli", "fay"], visit: "/visit 2"))
      ])
    #expect(heard.heard(by: 5).map(\.kind) == [.notice] && heard.heard(by: 2).isEmpty)
    game.send(.drop(seat: 1))
    #expect(
      game.send(.group(.callOver, by: 6)).heard(by: 7) == [.notice(.helpSentOfGroupUnheard)])
    game.control(.skip)
    #expect(game.send(.group(.callOver, by: 6)).refusal == .nothingRunning)
  }

  /// What a group answers for all is no other topic.
  @Test func whoeverVisitsReadsEachTopicOnce() {
    var game = waiting()
    let plan = GroupPlan(
      .size(3), for: .minutes(2), about: "The sea", bring: "What is it?", title: "Groups")
    game.send(.group(.make(plan), by: 1))
    let begun = game.advance(by: GroupTime.notice).heard(by: 1)
    let visited = game.send(.group(.visit(group: 1), by: 1)).heard(by: 1)
    let topics: [Message] = [
      .say(.partsTheyTalkAbout(topic: Sentence("The sea"))),
      .say(.partsEachGroupAnswers(topic: Sentence("What is it?"))),
    ]
    for heard in [begun, visited] {
      let told = heard.filter { if case .say = $0 { true } else { false } }
      #expect(told.suffix(2) == topics[...])
    }
  }

  @Test func aGroupIsSpokenTo() {
    let game = split([[2, 3, 4], [5, 6, 7]])
    #expect(game.state.audience(ofGroup: 2, besides: 1) == .seats([5, 6, 7]))
    #expect(game.state.audience(ofGroup: 3, besides: 1) == nil)
    #expect(
      game.state.groupList
        == .list(
          title: .commonGroups,
          items: [
            .commonGroup(number: 1, names: ["ana", "ben", "cai"]),
            .commonGroup(number: 2, names: ["dee", "eli", "fay"]),
          ], numbered: false, yours: true))
  }

  // MARK: By chance

  /// Whoever comes, goes and is moved: nobody is alone or in two groups.
  @Test func nobodyIsEverAloneOrInTwoGroups() {
    for seed in 0..<100 as Range<UInt64> {
      var random = RandomSource(seed: seed)
      var game = waiting()
      game.make(.size(2))
      game.advance(by: .seconds(10))
      for _ in 0..<12 {
        let seat = Int.random(in: 2...7, using: &random)
        let group = Int.random(in: 1...3, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: game.send(.leave(seat: seat))
        case 1: game.send(.enter(seat: seat))
        case 2: game.send(.stay(seat: seat, comesBack: game.state.staysOut(seat) ? true : nil))
        default: game.send(.group(.move(seat: seat, group: group), by: 1))
        }
        let grouped = Array(seats(game).joined())
        #expect(Set(grouped).count == grouped.count)
        #expect(seats(game).allSatisfy { $0.count != 1 })
      }
    }
  }
}

extension Game {
  /// The facilitator makes groups for two minutes.
  @discardableResult
  fileprivate mutating func make(_ way: GroupPlan.Way, bring: String? = nil) -> [Outcome] {
    send(.group(.make(GroupPlan(way, for: .minutes(2), bring: bring, title: "Groups")), by: 1))
  }
}
