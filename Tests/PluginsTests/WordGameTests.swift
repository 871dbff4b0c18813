import ActivityKit
import Testing

@testable import Plugins

/// Bluff, categories, clues and twenty questions.
@Suite struct WordGameTests {
  // MARK: Bluff

  private static func bluff(people: Int) -> Driver<Bluff> {
    let settings: [String: SettingValue] = ["words": Samples.words, "shuffle": .flag(false)]
    var driver = Driver(Samples.make(Bluff.self, settings), people: people)
    driver.skip()
    return driver
  }

  private static func place(of text: String, in driver: Driver<Bluff>) -> Int? {
    driver.body.meanings.firstIndex { $0.text == text }
  }

  @Test func truthAndInventionsCount() throws {
    var driver = Self.bluff(people: 4)
    driver.answer(.text("a knot"), from: 0)
    driver.answer(.text("A knot."), from: 1)
    driver.answer(.text("holder for a cup"), from: 3)
    driver.skip()
    #expect(driver.body.meanings.count == 2)
    let knot = try #require(Self.place(of: "a knot", in: driver))
    let truth = try #require(Self.place(of: "a holder for a cup", in: driver))
    guard case .choice(let choices) = driver.prompt?.question.kind else {
      Issue.record("no vote")
      return
    }
    #expect(choices.authors[truth] == 0 && choices.authors[knot] == 1)
    // Both wrote it, so neither can pick it for points.
    driver.answer(.choice([knot]), from: 1)
    driver.answer(.choice([truth]), from: 0)
    driver.answer(.choice([knot]), from: 2)
    driver.answer(.choice([truth]), from: 3)
    driver.skip()
    #expect(driver.points == [3, 1, 0, 2])
    #expect(driver.said.last == "2 of you found the true meaning.")
    #expect(driver.told(2) == ["You took what ana and ben invented."])
  }

  @Test func withoutInventionsTheTruthIsTold() {
    var driver = Self.bluff(people: 3)
    driver.skip()
    #expect(driver.said.last == "zarf means: a holder for a cup")
    #expect(driver.prompt == nil)
  }

  // MARK: Categories

  private static func categories(
    _ settings: [String: SettingValue] = [:], _ named: [String]
  ) -> Driver<Categories> {
    let settings = ["categories": Samples.texts(["A fruit"])].merging(settings) { $1 }
    var driver = Driver(Samples.make(Categories.self, settings), people: named.count)
    driver.skip()
    for (place, text) in named.enumerated() { driver.answer(.text(text), from: place) }
    driver.skip()
    return driver
  }

  @Test func whatNobodyElseNamesCounts() {
    let driver = Self.categories([:], ["an Apple", "apple", "Pear", "plum"])
    #expect(driver.points == [0, 0, 1, 1])
    #expect(
      driver.shown.first
        == .list(
          title: "A fruit",
          [
            .categoriesNamed(text: "an Apple", names: ["ana", "ben"]),
            .categoriesNamed(text: "Pear", names: ["cai"]),
            .categoriesNamed(text: "plum", names: ["dee"]),
          ], numbered: false))
  }

  @Test func onlyTheLetterThatWasDrawnCounts() {
    let driver = Self.categories(["letters": .text("p")], ["the pear", "Ápple", "kiwi"])
    #expect(driver.points == [1, 0, 0])
    #expect(
      driver.told(2) == [
        "That does not begin with P, so it does not count. You can name something else."
      ])
    #expect(
      driver.shown.first
        == .list(
          title: "A fruit",
          [
            .categoriesNamed(text: "the pear", names: ["ana"]),
            .categoriesNamedOtherwise(text: "Ápple", names: ["ben"], letter: "P"),
            .categoriesNamedOtherwise(text: "kiwi", names: ["cai"], letter: "P"),
          ], numbered: false))
  }

  @Test func lettersAreLetters() {
    #expect(
      Samples.problems(
        Categories.self, ["categories": Samples.texts(["A fruit"]), "letters": .text("1 2")]
      ).map(\.message) == ["'letters' has no letter in it"])
  }

  // MARK: Clues

  private static func clues() -> (driver: Driver<Clues>, giver: Int, guesser: Int) {
    let settings: [String: SettingValue] = ["cards": Samples.cards, "shuffle": .flag(false)]
    var driver = Driver(Samples.make(Clues.self, settings), people: 3)
    driver.skip()
    let giver = (driver.body.giver?.seat ?? 1) - 1
    return (driver, giver, (giver + 1) % 3)
  }

  @Test func aClueMayNotHaveTheWord() {
    let card = Clues.Card(word: "sea", not: ["snow", "go"])
    #expect(card.forbidden(in: "It is THE Seá!") == "sea")
    #expect(card.forbidden(in: "Snowy and wide") == "snow")
    #expect(card.forbidden(in: "goats of the season") == nil)
  }

  @Test func onlyCluesThatMayBeSaidAreSaid() {
    let (start, giver, guesser) = Self.clues()
    var driver = start
    let count = driver.said.count
    driver.call("clue", "It comes in winter", from: giver)
    driver.call("clue", "anything", from: guesser)
    #expect(driver.said.count == count)
    #expect(driver.told(guesser) == ["That is for whoever describes the word."])
    driver.call("clue", "He melts", from: giver)
    #expect(driver.said.last?.hasSuffix(": He melts") == true)
  }

  @Test func whoHasItAndWhoDescribedItGetAPoint() {
    let (start, giver, guesser) = Self.clues()
    var driver = start
    driver.answer(.text("a snowball"), from: guesser)
    #expect(driver.told(giver).last?.hasSuffix("guesses: a snowball") == true)
    #expect(driver.told(guesser).last == "Not a snowball.")
    driver.answer(.text("Snow man"), from: guesser)
    #expect(driver.points.reduce(0, +) == 2)
    #expect(driver.points[giver] == 1 && driver.points[guesser] == 1)
    #expect(driver.said.last?.hasSuffix("has it: snowman.") == true)
  }

  @Test func anotherWordCostsNothing() {
    let (start, giver, _) = Self.clues()
    var driver = start
    driver.call("swap", from: giver)
    #expect(driver.body.place == 1 && driver.prompt != nil)
    #expect(driver.said.last?.hasSuffix("takes another word.") == true)
    driver.skip()
    #expect(driver.said.last == "Nobody guessed it. The word was: the sea.")
  }

  // MARK: Twenty questions

  @Test func somebodyFindsOut() {
    var driver = Driver(Samples.make(TwentyQuestions.self, [:]), people: 2)
    driver.answer(.choice([0]), from: 0)
    driver.answer(.choice([1]), from: 1)
    driver.skip()
    #expect(driver.body.thinker == Person.ID(1) && driver.body.commands.isEmpty)
    driver.answer(.text("the moon"), from: 0)
    driver.skip()
    driver.answer(.text("Is it alive"), from: 1)
    driver.skip()
    driver.answer(.choice([1]), from: 0)
    driver.skip()
    #expect(driver.body.asked == [.init(question: "Is it alive?", reply: 1)])
    driver.call("guess", "the sun?", from: 1)
    driver.call("guess", "the moon", from: 0)
    #expect(driver.said.last == "ben guesses: the sun. That is not it.")
    driver.call("guess", "moon", from: 1)
    #expect(driver.points == [0, 1] && driver.said.last == "ben has it: the moon.")
    driver.skip()
    #expect(driver.isOver)
  }

  @Test func allAskInTheSameOrder() {
    var driver = Driver(Samples.make(TwentyQuestions.self, [:]), people: 4)
    driver.answer(.choice([0]), from: 0)
    driver.skip()
    driver.answer(.text("a kettle"), from: 0)
    driver.skip()
    var askers: [Person.ID] = []
    for _ in 0..<6 {
      guard case .only(let asker) = driver.prompt?.audience else { return }
      askers += asker
      driver.answer(.text("Is it a spoon?"), from: asker[0].seat - 1)
      driver.skip()
      driver.answer(.choice([1]), from: 0)
      driver.skip()
    }
    #expect(askers.prefix(3) == askers.suffix(3) && Set(askers).count == 3)
  }

  @Test func aLongQuestionIsWrapped() {
    var game = Samples.make(TwentyQuestions.self, [:])
    game.asked = [
      .init(question: "Would you find one of them in a house of ordinary people?", reply: 0)
    ]
    let lines = game.lines(36).map(\.english)
    #expect(
      lines == ["1. Would you find one of them in a", "   house of ordinary people?", "   Yes."])
  }

  @Test func whereNobodyAsksItIsTold() {
    var driver = Driver(Samples.make(TwentyQuestions.self, [:]), people: 3)
    driver.answer(.choice([0]), from: 2)
    driver.skip()
    driver.answer(.text("a kettle"), from: 2)
    driver.play()
    #expect(driver.isOver && driver.said.last == "It was: a kettle.")
  }
}
