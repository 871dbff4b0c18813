import ActivityKit
import EventPlan
import EventTerms
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
    #expect(game.state.scores.awards == 3, "none of nothing")
  }

  @Test func aBookNeedsNoEvent() {
    var (book, work) = (ScoreBook(), Work(event: .scripted([]), now: .zero))
    for (run, place) in [(1, 0), (2, 1)] {
      book.open(run: run, place: place)
      #expect(book.awards == 0)
      for seat in 2...4 {
        let award = book.give(seat / 2, to: seat, for: "speed", run: run, in: &work)
        #expect(award == Award(points: seat / 2, reason: "speed"))
      }
    }
    #expect(book.leaders.map(\.points) == [4, 2, 2] && book.leaders.map(\.rank) == [1, 2, 2])
    let none = book.give(0, to: 2, for: "nothing", run: 2, in: &work)
    #expect(none == nil && book.awards == 3)
    // A copy keeps its own standings.
    let before = book
    book.withdraw(place: 0, in: &work)
    #expect(work.outcomes.facts.last == .withdrawn(run: 1))
    #expect(before.total(of: 4) == 4 && book.total(of: 4) == 2 && before.leaders != book.leaders)
    book.moveLatest(to: 7)
    #expect(book.hasPoints(at: 7) && !book.hasPoints(at: 1) && !book.hasAnswers(at: 7))
    book.noteAnswer()
    #expect(book.hasAnswers(at: 7))
  }

  @Test func aBookWhoseEventHasNoScoresStaysEmpty() {
    var (book, work) = (ScoreBook(), Work(event: .scripted([], scores: .off), now: .zero))
    book.open(run: 1, place: 0)
    let award = book.give(9, to: 2, for: "speed", run: 1, in: &work)
    #expect(award == nil)
    #expect(book.leaders.isEmpty && work.outcomes.isEmpty)
    #expect(book.readingTime(.public) == .zero)
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
