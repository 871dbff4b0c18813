import ActivityKit
import Testing

@testable import Plugins

@Suite struct TriviaScoringTests {
  @Test func kahootsFormula() {
    func points(_ milliseconds: Int) -> Int {
      TriviaScoring.speed.points(after: .milliseconds(milliseconds), of: .seconds(20))
    }
    #expect(points(0) == 1_000)
    #expect(points(499) == 1_000)
    #expect(points(2_000) == 950)
    #expect(points(10_000) == 750)
    #expect(points(20_000) == 500)
    #expect(points(60_000) == 500)
  }

  @Test func aPerfectBonusIsLessThanOneAnswer() {
    let (ana, ben) = (Person.ID(1), Person.ID(2))
    for questions in [1, 3, 7, 499, 500, 5_000] {
      var bonus = SpeedBonus()
      var points: [Person.ID: Int] = [:]
      for _ in 0..<questions {
        bonus.note(
          [right(ana, after: .zero), right(ben, after: .seconds(15))], of: .seconds(20))
        // With each question come the points for it.
        points.merge(bonus.due(questions: questions)) { $0 + $1 }
      }
      #expect(points == [ana: 499, ben: 124])
      #expect(bonus.due(questions: questions) == [ana: 0, ben: 0])
    }
    var nothing = SpeedBonus()
    #expect(nothing.due(questions: 0) == [:])
  }

  @Test func timeThatWasExtendedGivesNothingNegative() {
    var bonus = SpeedBonus()
    bonus.note([right(Person.ID(1), after: .seconds(90))], of: .seconds(20))
    #expect(bonus.due(questions: 1) == [Person.ID(1): 0])
  }

  private func right(_ person: Person.ID, after: Duration) -> Answer {
    Answer(id: person.seat, person: person, value: .choice([0]), after: after)
  }

  @Test func theFirstOfThoseWhoAreRight() {
    let answers = [3, 1, 2].map {
      Answer(id: $0, person: Person.ID($0), value: .choice([0]), after: .seconds(10 - $0))
    }
    #expect(TriviaScoring.first.winners(among: answers).map(\.id) == [3])
    #expect(TriviaScoring.accuracy.winners(among: answers).count == 3)
  }

  @Test func moreTime() {
    let times = TriviaTiming.allCases.map { $0.adapted(.seconds(20)) }
    #expect(times == [.seconds(20), .seconds(30), .seconds(40), .minutes(10)])
  }
}
