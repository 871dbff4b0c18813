import EventPlan
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

@Suite struct ScoreTests {
  static let steps: [Script.Step] = [
    .award(300, 3), .award(100, 2), .award(200, 2), .award(0, 4), .scores, .wait(.seconds(9)),
  ]

  @Test func standingsShareARank() {
    let game = Game.running(Self.steps)
    #expect(
      game.state.scores.leaders == [
        .init(rank: 1, seat: 2, points: 300), .init(rank: 1, seat: 3, points: 300),
      ])
    var book = game.state.scores
    book.add(50, to: 4)
    #expect(book.leaders.last == .init(rank: 3, seat: 4, points: 50))
    #expect(game.state.scores.leaders.count == 2)
    #expect(book.withdraw(place: 0) == [1] && book.leaders.isEmpty)
  }

  @Test func publicScoresAreForAll() {
    let game = Game.running(Self.steps)
    let rows = [
      ScoreRow(rank: 1, name: "ana", points: 300), ScoreRow(rank: 1, name: "ben", points: 300),
    ]
    // Whoever has no points is counted.
    #expect(
      game.outcomes.last?.heard(by: 4).last
        == .scores(rows: Paged(rows), final: false, scope: .public, others: 1))
  }

  @Test func privateScoresAreForOneself() {
    let game = Game.running(Self.steps, scores: .private)
    #expect(
      game.outcomes.last?.heard(by: 2).last
        == .scores(
          rows: [ScoreRow(rank: 1, name: "ana", points: 300)], final: false, scope: .own))
    #expect(
      game.outcomes.last?.heard(by: 4).last
        == .scores(rows: [ScoreRow(rank: 1, name: "cai", points: 0)], final: false, scope: .own))
  }

  @Test func noScoresAreKeptWhereTheyAreOff() {
    let game = Game.running(Self.steps, scores: .off)
    #expect(game.outcomes.last?.heard(by: 2).map(\.kind) == [.activity])
    #expect(
      game.outcomes.last?.facts == [
        .started, .activityBegan(run: 1, place: 1, module: "script", title: "One"),
      ])
    #expect(game.points(2) == 0)
  }

  /// What somebody gets at once they read in one line; the records keep each.
  @Test func eachAwardHasItsOwnRow() {
    let game = Game.running(Self.steps)
    let award = Award(points: 100, reason: "a test")
    #expect(
      game.outcomes.last?.heard(by: 2).filter { $0.kind == .award } == [
        .award([award, Award(points: 200, reason: "a test")], total: 300)
      ])
    #expect(game.outcomes.last?.heard(by: 4).contains { $0.kind == .award } == false)
    let facts = game.outcomes.last?.facts.filter { if case .scored = $0 { true } else { false } }
    #expect(
      facts == [
        .scored(run: 1, number: 1, seat: 3, points: 300, reason: "a test"),
        .scored(run: 1, number: 2, seat: 2, points: 100, reason: "a test"),
        .scored(run: 1, number: 3, seat: 2, points: 200, reason: "a test"),
      ])
  }
}
