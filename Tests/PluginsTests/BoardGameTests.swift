import ActivityKit
import Testing

@testable import Plugins

@Suite struct BoardGameTests {
  private static func position(_ rules: BoardRules, after moves: String...) -> BoardPosition {
    var position = BoardPosition(rules)
    for label in moves {
      guard let move = position.moves.first(where: { $0.label == label }) else {
        Issue.record("\(label) is no move")
        continue
      }
      position.make(move)
    }
    return position
  }

  @Test func stonesFallDown() {
    let position = Self.position(.connectFour, after: "4", "4", "1")
    #expect(position.rows[5] == [1, 0, 0, 1, 0, 0, 0])
    #expect(position.rows[4] == [0, 0, 0, 2, 0, 0, 0])
    #expect(position.side == 2 && position.last == "1")
  }

  @Test(arguments: [
    ["1", "1", "2", "2", "3", "3", "4"],
    ["1", "2", "1", "2", "1", "2", "1"],
    ["1", "2", "2", "3", "3", "4", "3", "4", "4", "6", "4"],
    ["7", "6", "6", "5", "5", "4", "5", "4", "4", "2", "4"],
  ])
  func fourInARowWin(_ moves: [String]) {
    var position = BoardPosition(.connectFour)
    for (index, label) in moves.enumerated() {
      #expect(!position.moves.isEmpty, "over before move \(index)")
      if let move = position.moves.first(where: { $0.label == label }) { position.make(move) }
    }
    #expect(position.moves.isEmpty && position.winner == 1)
  }

  @Test func aFullColumnTakesNoMore() {
    let position = Self.position(.connectFour, after: "1", "1", "1", "1", "1", "1")
    #expect(position.moves.map(\.label) == ["2", "3", "4", "5", "6", "7"])
    #expect(position.winner == nil)
  }

  @Test func stonesBetweenAreTurned() {
    #expect(BoardPosition(.reversi).moves.map(\.label) == ["d3", "c4", "f5", "e6"])
    let position = Self.position(.reversi, after: "d3")
    #expect(position.stones(of: 1) == 4 && position.stones(of: 2) == 1)
    #expect(position.moves.map(\.label) == ["c3", "e3", "c5"])
  }

  /// Whatever is played, the game ends, and no square is lost.
  @Test(arguments: BoardRules.allCases, 0..<50 as Range<UInt64>)
  func everyGameEnds(_ rules: BoardRules, _ seed: UInt64) {
    var (position, random) = (BoardPosition(rules), RandomSource(seed: seed))
    for turn in 0..<64 {
      guard let move = position.moves.randomElement(using: &random) else { break }
      position.make(move)
      let first = rules == .reversi ? 4 : 0
      #expect(position.stones(of: 1) + position.stones(of: 2) == first + turn + 1)
    }
    #expect(position.moves.isEmpty)
  }

  @Test func mostVotesMakeTheMove() {
    var driver = Driver(Samples.make(BoardGame.self, [:]), people: 6)
    driver.skip()
    guard case .only(let team) = driver.prompt?.audience, team.count == 3 else {
      Issue.record("no team of three is asked")
      return
    }
    for (person, column) in zip(team, [3.0, 6, 6]) {
      driver.answer(.number(column), from: person.seat - 1)
    }
    driver.skip()
    #expect(driver.body.position.last == "6" && driver.body.position.side == 2)
  }

  @Test func asManyVotesAreDrawnBetween() {
    var driver = Driver(Samples.make(BoardGame.self, [:]), people: 4)
    driver.skip()
    guard case .only(let team) = driver.prompt?.audience else { return }
    for (person, column) in zip(team, [3.0, 6]) {
      driver.answer(.number(column), from: person.seat - 1)
    }
    driver.skip()
    let said = driver.said.filter { $0.hasPrefix("Move of") }
    #expect(said.count == 1 && said[0].hasSuffix(", drawn between 3 and 6."))
  }

  @Test func itIsForTwoTeams() {
    #expect(
      Samples.problems(BoardGame.self, ["teams": .integer(3)]).map(\.message) == [
        "the game is for 2 teams, and these are 3"
      ])
  }
}
