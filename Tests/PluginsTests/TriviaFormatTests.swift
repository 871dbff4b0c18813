import ActivityKit
import Testing

@testable import Plugins

/// Rounds, hints, turns, bets, tie-breaks, and what each reads at the end.
@Suite struct TriviaFormatTests {
  private func typed(_ ask: String, _ answer: String, at index: Int = 0) -> SettingValue {
    Samples.record(["ask": .text(ask), "answer": .text(answer)], at: index)
  }

  private func driver(
    _ settings: [String: SettingValue], people: Int = 3, hidesScores: Bool = false
  ) -> Driver<Trivia> {
    let usual: [String: SettingValue] = [
      "introduction": .duration(.zero), "timing": .text("off"), "farewell": .flag(false),
    ]
    return Driver(
      Samples.make(Trivia.self, usual.merging(settings) { $1 }), people: people,
      hidesScores: hidesScores)
  }

  private func round(_ title: String, _ questions: [SettingValue]) -> SettingValue {
    .record(Settings(["title": .text(title), "questions": .list(questions)]))
  }

  // MARK: Rounds

  @Test func eachRoundHasItsTitleAndItsBest() {
    var driver = driver([
      "rounds": .list([
        round("Capitals", [typed("Peru?", "Lima"), typed("Chile?", "Santiago", at: 1)]),
        round("Colours", [typed("Of grass?", "green")]),
      ]), "leaderboard": .text("round"),
    ])
    #expect(driver.said == ["Round 1 of 2, with 2 questions: Capitals"])
    driver.skip()
    #expect(driver.prompt?.question.text.english == "Question 1 of 3: Peru?")
    driver.answer(.text("Lima"), from: 1)
    for _ in 0..<4 { driver.skip() }
    let best = Display.list(
      title: .triviaBestOfRound(title: "Capitals"), [.triviaPoints(name: "ben", count: 500)],
      numbered: false)
    #expect(driver.shown == [best, .scores])
    driver.skip()
    #expect(driver.said.last == "Round 2 of 2, with 1 question: Colours")
    driver.skip()
    #expect(driver.prompt?.question.text.english == "Question 3 of 3: Of grass?")
    driver.answer(.text("green"), from: 2)
    driver.play()
    let last = Display.list(
      title: .triviaBestOfRound(title: "Colours"), [.triviaPoints(name: "cai", count: 500)],
      numbered: false)
    #expect(driver.shown == [best, .scores, last, .scores])
  }

  @Test func aCountHoldsForEachRound() {
    let rounds = ["a", "b"].map { title in
      round(title, (0..<4).map { typed("\(title)\($0)", "x", at: $0) })
    }
    let driver = driver(["rounds": .list(rounds), "count": .integer(2), "shuffle": .flag(true)])
    let asked = driver.body.items.map(\.ask)
    #expect(asked.map { $0.prefix(1) } == ["a", "a", "b", "b"])
    #expect(driver.body.rounds?.map(\.count) == [2, 2])
  }

  // MARK: Hints

  @Test func aHintIsForWhoeverAsksAndHalvesTheirPoints() {
    var driver = driver(["questions": .list([typed("Peru?", "Lima")]), "hints": .text("half")])
    driver.call("hint", by: driver.everyone[1])
    #expect(
      driver.told(1)
        == ["It begins with L and has 4 letters. A right answer counts half for you now."])
    #expect(driver.told(0).isEmpty && driver.said.isEmpty)
    driver.answer(.text("Lima"), from: 0)
    driver.answer(.text("Lima"), from: 1)
    driver.skip()
    #expect(driver.points == [500, 250, 0])
    driver.call("hint", by: driver.everyone[1])
    #expect(driver.told(1).last == "There is no question open now.")
  }

  @Test func halfOfTheWrongChoicesAreOut() {
    var problems: [SettingsProblem] = []
    let settings = Settings([
      "ask": .text("Which?"), "choices": Samples.texts(["Red", "Green", "Blue", "Pink", "Grey"]),
      "answer": .text("Blue"),
    ])
    let item = TriviaItem(settings, spelling: .forgiving, &problems)
    for seed in 0..<20 as Range<UInt64> {
      var random = RandomSource(seed: seed)
      let struck = item.struck(using: &random)
      #expect(struck.count == 2 && !struck.contains(2))
    }
    #expect(
      item.hint(striking: [0, 1], nil)?.english == "It is not A (Red) or B (Green).")
    #expect(item.hint(striking: [], nil) == nil)
  }

  @Test(arguments: [
    ("Miguel de Cervantes", "It begins with M and has 3 words."), ("Oz", ""),
  ])
  func aHintIsNeverTheAnswer(answer: String, hint: String) {
    var problems: [SettingsProblem] = []
    let settings = Settings(["ask": .text("Who?"), "answer": .text(answer)])
    let item = TriviaItem(settings, spelling: .forgiving, &problems)
    #expect(item.hint(striking: [], nil)?.english ?? "" == hint)
  }

  @Test func withoutTheSettingThereIsNoHint() {
    let plain = driver(["questions": .list([typed("Peru?", "Lima")])])
    #expect(plain.body.commands.map(\.name) == ["accept", "key"])
    #expect(plain.body.commands.allSatisfy { $0.isForLeaders })
    let free = driver(["questions": .list([typed("Peru?", "Lima")]), "hints": .text("free")])
    #expect(free.body.commands.last?.name == "hint")
  }

  // MARK: The buzzer

  private func buzzing() -> Driver<Trivia> {
    driver([
      "questions": .list([typed("Peru?", "Lima")]), "buzzer": .flag(true),
      "scoring": .text("first"),
    ])
  }

  @Test func whoeverIsFirstHasTheTurn() {
    var driver = buzzing()
    #expect(
      driver.prompt?.question.text.english == "Question 1 of 1: Peru?\nType ! to answer first.")
    driver.answer(.text("!"), from: 1)
    #expect(driver.said == ["ben has the turn to answer."])
    #expect(driver.prompt?.audience == .only([Person.ID(2)]))
    driver.answer(.text("Quito"), from: 1)
    driver.skip()
    #expect(driver.said.last == "Not Quito. Next?")
    #expect(driver.prompt?.audience == .only([Person.ID(1), Person.ID(3)]))
    driver.answer(.text("!"), from: 2)
    driver.answer(.text("Lima"), from: 2)
    #expect(driver.points == [0, 0, 1])
    #expect(driver.said.last == "It is Lima. 1 of 3 had it.")
    #expect(driver.told(1) == ["You said \"Quito\"."])
    // What was said in a turn can be taken for right, too, and was earlier.
    driver.call("accept", "Quito", by: Person(id: Person.ID(99), name: "rosa"))
    #expect(driver.points == [0, 1, 1])
  }

  @Test func theAnswerItselfNeedsNoTurn() {
    var driver = buzzing()
    driver.answer(.text("Lima"), from: 0)
    #expect(driver.points == [1, 0, 0])
  }

  @Test func anotherAnswerIsTheTurn() {
    var driver = buzzing()
    driver.answer(.text("Quito?"), from: 0)
    #expect(driver.said == ["Not Quito. Next?"])
    #expect(driver.prompt?.audience == .only([Person.ID(2), Person.ID(3)]))
  }

  @Test func whenAllHadTheirTurnItIsOver() {
    var driver = buzzing()
    for place in 0..<3 {
      driver.answer(.text("!"), from: place)
      driver.skip()
    }
    #expect(driver.said.last == "It is Lima.")
    driver.play()
    #expect(driver.isOver && !driver.hasFault && driver.points == [0, 0, 0])
  }

  // MARK: Bets

  @Test func aBetAddsAndNeverTakes() {
    var driver = driver(["questions": .list([typed("Peru?", "Lima")]), "wager": .integer(100)])
    #expect(driver.prompt?.question.text.english.hasPrefix("How many points do you bet") == true)
    driver.answer(.number(100), from: 0)
    driver.answer(.number(60), from: 1)
    driver.skip()
    driver.answer(.text("Lima"), from: 0)
    driver.answer(.text("Quito"), from: 1)
    driver.skip()
    #expect(driver.points == [700, 40, 100])
    driver.call("accept", "Quito", by: Person(id: Person.ID(99), name: "rosa"))
    #expect(driver.points == [700, 660, 100])
  }

  // MARK: Tie-breaks

  private let tieBreak = SettingValue.record(
    Settings(["ask": .text("How many steps?"), "answer": .text("1665")]))

  @Test func thoseWhoAreLevelAreAskedOnceMore() {
    var driver = driver(["questions": .list([typed("Peru?", "Lima")]), "tie_break": tieBreak])
    driver.answer(.text("Lima"), from: 0)
    driver.answer(.text("Lima"), from: 2)
    driver.skip()
    driver.skip()
    #expect(
      driver.said.last
        == "ana and cai are level at the top, so there is one more question for them.")
    #expect(driver.prompt?.audience == .only([Person.ID(1), Person.ID(3)]))
    #expect(driver.shown.isEmpty)
    driver.answer(.number(1_600), from: 0)
    driver.answer(.number(1_700), from: 2)
    driver.play()
    #expect(driver.points == [500, 0, 501])
    #expect(
      driver.said.suffix(3)
        == ["It is 1665.", "cai 1700 and ana 1600.", "cai came nearest."])
    #expect(driver.told(1).contains("How many steps? Whoever is nearest has it."))
    #expect(driver.shown == [.scores])
  }

  @Test func nobodyIsLevelWhereScoresAreHidden() {
    let settings: [String: SettingValue] = [
      "questions": .list([typed("Peru?", "Lima")]), "tie_break": tieBreak,
    ]
    for hides in [true, false] {
      var driver = driver(settings, people: hides ? 2 : 1, hidesScores: hides)
      for place in driver.everyone.indices { driver.answer(.text("Lima"), from: place) }
      driver.skip()
      driver.skip()
      #expect(driver.prompt == nil && driver.shown == [.scores])
    }
  }

  // MARK: What each reads at the end

  @Test func eachReadsSomethingKind() {
    var driver = driver(
      [
        "questions": .list(
          ["Ouagadougou", "Lima", "Oslo"].enumerated().map { typed("?", $1, at: $0) }),
        "farewell": .flag(true), "streaks": .flag(true),
      ], people: 5)
    driver.answer(.text("Ouagadougou"), from: 0)
    driver.answer(.text("Accra"), from: 1)
    driver.answer(.text("Accra"), from: 2)
    driver.skip()
    driver.skip()
    for place in [1, 2, 3] { driver.answer(.text("Lima"), from: place) }
    driver.skip()
    driver.skip()
    for place in [1, 2] { driver.answer(.text("Bergen"), from: place) }
    driver.play()
    let last = (0..<5).map { driver.told($0).last }
    #expect(
      last == [
        "You had 1 of 3. You were the only one who knew Ouagadougou.",
        "You had 1 of 3. You took part in every question.",
        "You had 1 of 3. You took part in every question.",
        "You had 1 of 3. It was good to have you in it.", "It was good to have you here.",
      ])
    #expect(!driver.said.contains { $0.contains("the only one") })
  }

  @Test(arguments: [false, true]) func whoeverCameFirstReadsItWherePlacesAreKnown(isHidden: Bool) {
    var driver = driver(
      ["questions": .list([typed("?", "Lima", at: 0)]), "farewell": .flag(true)],
      hidesScores: isHidden)
    driver.answer(.text("Lima"), from: 0)
    driver.answer(.text("Oslo"), from: 1)
    driver.play()
    let word =
      isHidden ? "It was good to have you in it." : "You came first in this quiz. Well played!"
    #expect(driver.told(0).last == "You had 1 of 1. \(word)")
    #expect(driver.told(1).last == "It was good to have you in it.")
  }

  @Test func whatAnsweringEarlyGaveIsTold() {
    var driver = driver([
      "questions": .list([typed("?", "Lima", at: 0)]), "farewell": .flag(true),
      "timing": .text("normal"), "time": .duration(.seconds(10)),
    ])
    driver.answer(.text("Lima"), from: 0)
    driver.play()
    #expect(
      driver.told(0).last
        == "You had 1 of 1, and answering early gave you 449 points. It was good to have you in it."
    )
    #expect(driver.told(1).last == "It was good to have you here.")
  }

  @Test func whoeverHadMostReadsMoreThanThatTheyTookPart() {
    var driver = driver(
      [
        "questions": .list((0..<3).map { typed("?", "Lima", at: $0) }), "farewell": .flag(true),
      ], people: 2)
    for question in 0..<3 {
      driver.answer(.text("Lima"), from: 0)
      driver.answer(.text(question < 2 ? "Lima" : "Oslo"), from: 1)
      guard question < 2 else { break }
      driver.skip()
      driver.skip()
    }
    driver.play()
    #expect(
      driver.told(1).last == "You had 2 of 3. That is more than half of them. Well played!")
  }

  @Test func streaksAreToldWhereTheyAreWanted() {
    func told(_ streaks: Bool) -> [String] {
      var driver = driver([
        "questions": .list((0..<3).map { typed("\($0)?", "Lima", at: $0) }),
        "streaks": .flag(streaks), "farewell": .flag(true),
      ])
      for _ in 0..<3 {
        driver.answer(.text("Lima"), from: 0)
        driver.skip()
        driver.skip()
      }
      return driver.told(0)
    }
    #expect(told(true) == ["That is 3 in a row.", "You had 3 of 3. That is every one of them."])
    #expect(told(false) == ["You had 3 of 3. That is every one of them."])
  }

  // MARK: What does not go together

  @Test func misfits() {
    func messages(_ key: String, _ value: SettingValue) -> [String] {
      Samples.problems(
        Trivia.self, ["questions": .list([typed("Peru?", "Lima")]), key: value]
      ).map(\.message)
    }
    #expect(
      messages("leaderboard", .text("round")) == ["standings after each round need 'rounds'"])
    #expect(messages("buzzer", .flag(true)) == ["a buzzer needs scoring 'first'"])
    #expect(
      messages("rounds", .list([round("Capitals", [typed("Chile?", "Santiago")])]))
        == ["give 'questions' or 'rounds', not both"])
    #expect(messages("rounds", .list([])) == [])
  }

  @Test func whatNeedsPointsAndStandings() {
    let first: [String: SettingValue] = [
      "questions": .list([typed("Peru?", "Lima")]), "scoring": .text("first"),
    ]
    func keys(_ settings: [String: SettingValue]) -> [SettingsPath] {
      Samples.problems(Trivia.self, first.merging(settings) { $1 }).map(\.path)
    }
    #expect(keys(["hints": .text("half")]) == [SettingsPath([.key("hints")])])
    #expect(keys(["hints": .text("free")]).isEmpty)
    #expect(keys(["wager": .integer(9)]) == [SettingsPath([.key("wager")])])
    #expect(
      keys(["tie_break": tieBreak, "leaderboard": .text("never")])
        == [SettingsPath([.key("tie_break")])])
  }
}
