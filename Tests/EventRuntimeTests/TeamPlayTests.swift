import ActivityKit
import EventTerms
import Messages
import Testing

@testable import EventRuntime

/// Teams in an event: what people read, who plays with whom, and what counts.
@Suite struct TeamPlayTests {
  private static let pair = TeamPlan(count: 2, names: ["Reds", "Blues"], by: .choice)

  private func teams(_ game: Game) -> [[Int]] {
    game.state.company.seenTeams.map { $0.members.map(\.seat) }
  }

  @Test func everyoneReadsWhoIsInWhich() {
    let game = Game.running([.given([[2, 4], [3]], TeamRules()), .listTeams, .wait(.seconds(9))])
    let rows = [
      TeamRow(number: 1, name: .commonTeam(number: 1), people: ["ana", "cai"]),
      TeamRow(number: 2, name: .commonTeam(number: 2), people: ["ben"]),
    ]
    #expect(game.outcomes.last?.heard(by: 2).contains(.teams(rows, own: 1)) == true)
    #expect(game.outcomes.last?.heard(by: 3).contains(.teams(rows, own: 2)) == true)
    #expect(game.outcomes.last?.heard(by: 1, facilitator: true).contains(.teams(rows)) == true)
    // The cue that made them sees them, and so do those that follow at once.
    #expect(game.outcomes.last?.said.contains("1: ana, cai; 2: ben") == true)
    #expect(game.state.teams(for: 3) == .teams(rows, own: 2))
  }

  @Test func whoeverIsGivenNoTeamComesToTheSmallest() {
    let game = Game.running([.given([[2], []], TeamRules()), .wait(.seconds(9))])
    #expect(teams(game) == [[2, 4], [3]])
  }

  @Test func somebodyInTwoTeamsIsAFault() {
    let game = Game.running([.given([[2], [2, 3]], TeamRules()), .wait(.seconds(9))])
    #expect(game.state.phase == .afterwards && !game.state.hasTeams)
  }

  @Test func drawnTeamsAreEven() {
    let game = Game.running(
      [.teams(TeamPlan(count: 2)), .wait(.seconds(9))], with: ["ana", "ben", "cai", "dee", "eli"])
    #expect(teams(game).map(\.count).sorted() == [2, 3])
    #expect(teams(game).joined().sorted() == [2, 3, 4, 5, 6])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func peopleOfWhomOneIgnoresTheOtherAreApart(seed: UInt64) {
    let script = Script([.teams(TeamPlan(count: 2)), .wait(.seconds(9))])
    var game = Game(.scripted([script]), seed: seed)
    game.gather(["ana", "ben", "cai", "dee"])
    game.send(.ignore(seat: 2, other: 3, true))
    game.control(.start)
    #expect(teams(game).allSatisfy { !Set($0).isSuperset(of: [2, 3]) })
  }

  // MARK: Choosing

  @Test func aTeamThatHasItsShareIsFull() throws {
    var game = Game.running(
      [.teams(Self.pair), .listTeams, .wait(.seconds(9))], with: ["ana", "ben", "cai", "dee"])
    game.line(2, "a")
    game.line(3, "Reds")
    #expect(game.line(4, "a").refusal == .answerInvalid)
    // Whoever is in it may say so again, and whoever changes makes room.
    #expect(game.line(2, "a").refusal == nil)
    game.line(2, "b")
    #expect(game.line(4, "a").refusal == nil)
    try game.restore()
    let heard = game.advance(by: .seconds(30))
    #expect(teams(game) == [[3, 4], [2, 5]])
    #expect(heard.said.contains("1: ben, cai; 2: ana, dee"))
  }

  /// What they pick is no answer to the activity.
  @Test func theActivityHearsOfNoChoice() {
    var game = Game.running([.teams(Self.pair), .wait(.seconds(9))], enough: 1)
    game.line(2, "a")
    #expect(game.state.openPrompt != nil)
  }

  // MARK: Coming and going

  @Test func newcomersAndThoseWhoReturn() {
    var game = Game.running([.given([[2, 3], [4]], TeamRules()), .wait(.minutes(9))])
    let heard = game.send(.join(name: "dee", role: .participant, codeHash: nil))
    let blues: Text = .commonTeam(number: 2)
    #expect(
      heard.heard(by: 5).contains(
        .teams([TeamRow(number: 2, name: blues, people: ["cai", "dee"])], own: 2)))
    #expect(heard.heard(by: 4).contains(.notice(.teamIs(name: "dee", team: Sentence(blues)))))
    #expect(!heard.heard(by: 2).contains { $0.kind == .notice })
    game.send(.leave(seat: 4))
    #expect(teams(game) == [[2, 3], [5]])
    game.send(.enter(seat: 4))
    #expect(teams(game) == [[2, 3], [4, 5]])
    game.send(.moderate(.quiet(true), by: 1))
    let hushed = game.send(.join(name: "eli", role: .participant, codeHash: nil))
    #expect(teams(game) == [[2, 3, 6], [4, 5]])
    #expect(!hushed.heard(by: 2).contains { $0.kind == .notice }, "nobody is told who comes")
  }

  @Test func theyEndWithTheActivityUnlessTheyAreForTheEvening() {
    let evening = TeamPlan(count: 2, rules: TeamRules(keep: .evening))
    let scripts = [
      Script([.teams(evening), .wait(.seconds(5))]),
      Script([.teams(TeamPlan(count: 3)), .wait(.seconds(5))]),
      // They stand, so none are drawn, and nobody is asked.
      Script([
        .teams(TeamPlan(count: 2, by: .choice, rules: TeamRules(keep: .evening))),
        .wait(.seconds(5)),
      ]),
    ]
    var game = Game(.scripted(scripts))
    game.gather(["ana", "ben", "cai"])
    game.control(.start)
    let first = teams(game)
    game.control(.next)
    #expect(teams(game).count == 3)
    game.send(.join(name: "dee", role: .participant, codeHash: nil))
    game.control(.next)
    #expect(game.state.openPrompt == nil && teams(game).count == 2)
    #expect(teams(game).joined().sorted() == [2, 3, 4, 5], "who came meanwhile has one too")
    #expect(zip(teams(game), first).allSatisfy { Set($0).isSuperset(of: $1) })
    game.control(.next)
    #expect(game.state.hasTeams)
  }

  // MARK: What facilitators do

  @Test func facilitatorsDrawMoveAndEndThem() {
    var game = Game.running([.wait(.minutes(9))])
    #expect(game.control(.noTeams).refusal == .noTeam)
    #expect(game.control(.teams(1)).refusal == .badArgument && !game.state.hasTeams)
    #expect(game.send(.control(.teams(2), by: 2)).refusal == .notAllowed)
    game.control(.teams(2))
    #expect(teams(game).joined().sorted() == [2, 3, 4])
    let team = game.state.teams.current?.team(of: 2) == 1 ? 2 : 1
    game.control(.moveToTeam(seat: 2, team: team))
    #expect(game.state.teams.current?.team(of: 2) == team)
    #expect(game.control(.moveToTeam(seat: 2, team: team)).refusal == .alreadySo)
    #expect(game.control(.moveToTeam(seat: 2, team: 7)).refusal == .noTeam)
    #expect(game.control(.moveToTeam(seat: 1, team: 1)).refusal == .noTeam)
    game.control(.noTeams)
    #expect(!game.state.hasTeams)
  }

  @Test func thoseOfAnActivityAreItsOwn() {
    var game = Game.running([.teams(TeamPlan(count: 2)), .wait(.minutes(9))])
    #expect(game.control(.teams(3)).refusal == .alreadySo)
    #expect(game.control(.noTeams).refusal == .alreadySo)
  }

  // MARK: Scores

  private static func scored(_ score: TeamRules.Score) -> [Script.Step] {
    [
      .given([[2, 3], [4]], TeamRules(score: score)), .choose(.seconds(20)), .award(300, 2),
      .award(200, 4), .awardTeam(10, 2), .scores, .wait(.minutes(9)),
    ]
  }

  private func board(_ game: Game, _ seat: Int) -> TeamScores? {
    for case .scores(_, _, _, _, let teams) in Array(game.outcomes.joined()).heard(by: seat) {
      return teams
    }
    return nil
  }

  /// Ben answered and got nothing, so he counts; nobody loses anything by who passes.
  @Test(arguments: [(true, [210, 150]), (false, [300, 210])])
  func theAverageIsOfThoseWhoTookPart(answers: Bool, points: [Int]) throws {
    var game = Game.running(Self.scored(.average))
    if answers { game.line(3, "a") }
    game.advance(by: .seconds(20))
    let board = try #require(self.board(game, 2))
    #expect(board.rule == .average && board.rows.map(\.points) == points)
    #expect(game.points(4) == 200, "what a team gets is nobody's own")
  }

  @Test func theSumIsOfAll() throws {
    var game = Game.running(Self.scored(.sum))
    game.advance(by: .seconds(20))
    #expect(try #require(self.board(game, 2)).rows.map(\.points) == [300, 210])
  }

  @Test func withTeamScoresPeopleSeeThoseAndTheirOwn() {
    var game = Game.running(Self.scored(.sum), scores: .team)
    let heard = game.advance(by: .seconds(20)).heard(by: 3)
    let blues: Text = .commonTeam(number: 2)
    let rows = [
      TeamScoreRow(rank: 1, number: 1, name: .commonTeam(number: 1), points: 300),
      TeamScoreRow(rank: 2, number: 2, name: blues, points: 210),
    ]
    #expect(
      heard.contains(
        .scores(
          rows: [ScoreRow(rank: 1, name: "ben", points: 0)], final: false, scope: .own,
          teams: TeamScores(rule: .sum, rows: rows))))
    #expect(
      heard.contains(
        .say(
          .activitiesTeamPointsFor(
            team: Sentence(blues), count: 10, reason: Sentence(Text("a riddle"))))))
  }

  @Test func withPrivateScoresOnlyATeamReadsOfItsPoints() {
    var game = Game.running(Self.scored(.sum), scores: .private)
    let heard = game.advance(by: .seconds(20))
    #expect(heard.heard(by: 4).contains { $0.kind == .say })
    #expect(!heard.heard(by: 3).contains { $0.kind == .say })
    #expect(board(game, 4) == nil)
  }

  @Test func goingBackTakesTheirPointsToo() throws {
    var game = Game.running([
      .given([[2], [3, 4]], TeamRules()), .awardTeam(10, 1), .scores, .wait(.minutes(9)),
    ])
    #expect(board(game, 3)?.rows.map(\.points) == [10, 0])
    #expect(game.state.lostByBack(of: game.event) != nil)
    game.control(.back)
    let lineup = try #require(game.state.teams.current)
    #expect(game.state.scores.scores(of: lineup) == [10, 0])
  }

  @Test func aSnapshotKeepsThem() throws {
    var game = Game.running(Self.scored(.average))
    game.line(3, "a")
    let (before, lineup) = (teams(game), game.state.teams)
    try game.restore()
    #expect(teams(game) == before && game.state.teams == lineup)
  }

  /// Whose teams there are reads and says so.
  @Test func lookingUp() {
    var game = Game.running([.wait(.minutes(9))])
    #expect(throws: Refusal.noTeamNone) { try game.state.ownTeam(of: 2) }
    game.control(.teams(2))
    #expect(throws: Refusal.noTeamYours) { try game.state.ownTeam(of: 1) }
    #expect(game.state.teammates(of: 2)?.contains(2) == true)
    #expect(game.state.teamNames.map(\.number) == [1, 2])
  }
}
