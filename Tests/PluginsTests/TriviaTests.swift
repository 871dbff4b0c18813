import ActivityKit
import Testing

@testable import Plugins

@Suite struct TriviaTests {
  private func trivia(_ settings: [String: SettingValue] = [:]) -> Trivia {
    let usual: [String: SettingValue] = [
      "questions": .list([Samples.capital]), "introduction": .duration(.zero),
    ]
    return Samples.make(Trivia.self, usual.merging(settings) { $1 })
  }

  /// How many questions there are, that passing is free, and what counts.
  @Test(arguments: [
    (
      "accuracy", "normal",
      "Each right answer counts 500 points, and answering early a little more."
    ),
    ("accuracy", "off", "Each right answer counts 500 points, however long it takes you."),
    ("speed", "normal", "A right answer counts up to 1,000 points, half of them for speed."),
    ("first", "normal", "The first right answer to a question takes the point."),
    ("none", "normal", "No points are counted."),
  ])
  func itSaysHowItGoes(scoring: String, timing: String, rule: String) {
    var driver = Driver(
      trivia([
        "scoring": .text(scoring), "timing": .text(timing), "introduction": .duration(.seconds(5)),
      ]), people: 1)
    #expect(
      driver.said == [
        "There is 1 question. Type your answer, or pass, which costs nothing. \(rule)"
      ])
    #expect(driver.prompt == nil && driver.events.last == .wait(.seconds(5)))
    driver.skip()
    #expect(driver.prompt?.question.text.english == "Question 1 of 1: Capital of Peru?")
  }

  /// Two a time out of four, and then all over again.
  @Test(arguments: [false, true]) func nothingRepeatsForAGroupUntilAllWereAsked(shuffled: Bool) {
    let questions = ["One?", "Two?", "Three?", "Four?"].enumerated().map { index, ask in
      Samples.record(["ask": .text(ask), "answer": .text("x")], at: index)
    }
    var store = ActivityStore()
    var asked: [String] = []
    for seed in 0..<4 {
      var driver = Driver(
        trivia([
          "questions": .list(questions), "count": .integer(2), "fresh": .flag(true),
          "shuffle": .flag(shuffled),
        ]), people: 1, seed: UInt64(seed), store: store)
      while let prompt = driver.prompt {
        asked += prompt.question.text.english.split(separator: " ").suffix(1).map(String.init)
        driver.skip()
        driver.skip()
      }
      #expect(!driver.hasFault)
      store = driver.store
    }
    #expect(asked.count == 8)
    #expect(Set(asked.prefix(4)).count == 4 && Set(asked.suffix(4)).count == 4)
    if !shuffled { #expect(asked == ["One?", "Two?", "Three?", "Four?"] + asked.prefix(4)) }
  }

  /// What was not reached stays for the next time.
  @Test func onlyWhatWasAskedCountsAsAsked() {
    let questions = ["One?", "Two?", "Three?"].enumerated().map { index, ask in
      Samples.record(["ask": .text(ask), "answer": .text("x")], at: index)
    }
    let settings: [String: SettingValue] = [
      "questions": .list(questions), "count": .integer(2), "fresh": .flag(true),
    ]
    let first = Driver(trivia(settings), people: 1)
    let second = Driver(trivia(settings), people: 1, store: first.store)
    #expect(second.prompt?.question.text.english == "Question 1 of 2: Two?")
  }

  /// Ana has it on both evenings, ben on the second. What is kept is a person's own, and goes by who they are.
  @Test func aTournamentGoesOnTheNextEvening() {
    let settings: [String: SettingValue] = [
      "tournament": .text("Spring cup"), "timing": .text("off"), "farewell": .flag(false),
    ]
    func evening(_ store: ActivityStore, right: [Int], hidesScores: Bool = false) -> Driver<Trivia>
    {
      var driver = Driver(
        trivia(settings), people: 3, hidesScores: hidesScores, store: store)
      for place in right { driver.answer(.choice([1]), from: place) }
      driver.play()
      return driver
    }
    func cup(_ lines: [Text]) -> Display {
      .list(title: .triviaTournamentSoFar(tournament: "Spring cup"), lines, numbered: false)
    }
    let first = evening(ActivityStore(), right: [0])
    #expect(first.body.stores && !first.hasFault)
    #expect(first.shown == [.scores, cup([.triviaPoints(name: "ana", count: 500)])])
    let second = evening(first.store, right: [1, 0])
    #expect(
      second.shown == [
        .scores,
        cup([.triviaPoints(name: "ana", count: 1_000), .triviaPoints(name: "ben", count: 500)]),
      ])
    #expect(second.store[nil] == nil && second.store[Person.ID(3)] == nil)
    // Where nobody sees the scores of others, each reads their own.
    let third = evening(second.store, right: [2], hidesScores: true)
    #expect(third.shown == [.scores])
    #expect(
      [0, 1, 2].map { third.told($0).last } == [
        "You have 1,000 points in Spring cup.", "You have 500 points in Spring cup.",
        "You have 500 points in Spring cup.",
      ])
    // Another cup begins with nothing.
    var other = Driver(
      trivia(settings.merging(["tournament": .text("Autumn cup")]) { $1 }), people: 1,
      store: second.store)
    other.play()
    #expect(other.shown == [.scores])
  }

  @Test func aTournamentIsToldOfBeforeTheFirstQuestion() {
    let driver = Driver(
      trivia(["tournament": .text("Spring cup"), "introduction": .duration(.seconds(5))]),
      people: 1)
    #expect(driver.said.last?.hasPrefix("Points count for Spring cup.") == true)
  }

  @Test func oneQuestion() {
    var driver = Driver(trivia(), people: 2)
    #expect(driver.prompt?.question.text.english == "Question 1 of 1: Capital of Peru?")
    driver.answer(.choice([1]), from: 0, after: .seconds(10))
    driver.skip()
    #expect(
      driver.said == [
        "It is B (Lima). 1 of 2 had it.", "It lies by the sea.", "Source: Any atlas",
      ])
    #expect(driver.results == ["Lima: [0]"])
    // 500, and half of what speed may give.
    #expect(driver.points == [749, 0])
    driver.play()
    #expect(driver.points == [749, 0])
    #expect(driver.shown == [.scores])
  }

  @Test func whoAnsweredAndIsGoneIsCounted() {
    var driver = Driver(trivia(), people: 2)
    driver.answer(.choice([1]), from: 0)
    driver.leave(0)
    driver.skip()
    #expect(driver.said.first == "It is B (Lima). 1 of 2 had it.")
  }

  @Test func anEmptyRoomHearsTheAnswerOnly() {
    var driver = Driver(trivia(), people: 0)
    driver.skip()
    #expect(driver.said.first == "It is B (Lima).")
  }

  @Test func theFirstToBeRightEndsTheQuestion() {
    var driver = Driver(trivia(["scoring": .text("first")]), people: 3)
    #expect(driver.prompt?.mayChange == false)
    driver.answer(.choice([0]), from: 0)
    #expect(driver.prompt != nil)
    driver.answer(.choice([1]), from: 1)
    #expect(driver.prompt == nil)
    #expect(driver.points == [0, 1, 0])
  }

  @Test func withoutScoringNothingIsCounted() {
    var driver = Driver(trivia(["scoring": .text("none")]), people: 1)
    driver.answer(.choice([1]), from: 0)
    driver.play()
    #expect(driver.points == [0] && driver.shown.isEmpty)
  }

  @Test func withoutAClockSpeedDoesNotCount() {
    var driver = Driver(trivia(["timing": .text("off")]), people: 1)
    driver.answer(.choice([1]), from: 0, after: .zero)
    driver.play()
    #expect(driver.points == [500])
  }

  /// Where the whole event has none.
  @Test func withoutAClockInTheRoomSpeedDoesNotCount() {
    var driver = Driver(trivia(), people: 1, isTimed: false)
    driver.answer(.choice([1]), from: 0, after: .zero)
    driver.play()
    #expect(driver.points == [500])
    #expect(trivia(["scoring": .text("speed")]).scoresSpeed && !trivia().scoresSpeed)
  }

  @Test func aTallyPointsOutWhatIsRight() {
    var driver = Driver(trivia(["tally": .flag(true), "leaderboard": .text("never")]), people: 2)
    driver.answer(.choice([1]), from: 0)
    driver.answer(.choice([2]), from: 1)
    driver.play()
    #expect(
      driver.shown == [
        .tally(
          title: .triviaAnswers,
          [
            .init("Quito", people: 0),
            .init("Lima", people: 1, marked: true, remark: .triviaRight),
            .init("La Paz", people: 1),
          ])
      ])
  }

  @Test func aCountTakesTheFirstOrADraw() {
    let questions: SettingValue = .list(
      (0..<9).map {
        Samples.record(["ask": .text("\($0)"), "answer": .text("x")], at: $0)
      })
    func asked(_ settings: [String: SettingValue]) -> [String] {
      let settings = settings.merging(["questions": questions, "count": .integer(3)]) { $1 }
      return Driver(Samples.make(Trivia.self, settings), people: 0).body.items.map(\.ask)
    }
    #expect(asked([:]) == ["0", "1", "2"])
    let drawn = asked(["shuffle": .flag(true)])
    #expect(Set(drawn).count == 3 && drawn != ["0", "1", "2"])
  }
}
