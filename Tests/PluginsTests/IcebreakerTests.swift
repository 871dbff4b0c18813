import ActivityKit
import Foundation
import Testing

@testable import Plugins

@Suite struct IcebreakerTests {
  private func driver(_ settings: [String: SettingValue], people: Int) -> Driver<Icebreaker> {
    Driver(Samples.make(Icebreaker.self, settings), people: people)
  }

  private func splits(_ driver: Driver<Icebreaker>) -> [[[Person.ID]]] {
    driver.events.compactMap { if case .split(let groups, _, _) = $0 { groups } else { nil } }
  }

  @Test(arguments: [2, 3, 4, 7])
  func nobodyIsAloneAndPartnersAreNew(people: Int) {
    var driver = driver(["rounds": .integer(3)], people: people)
    driver.play()
    let splits = splits(driver)
    #expect(splits.count == 3)
    #expect(splits.allSatisfy { $0.flatMap(\.self).count == people })
    #expect(splits.allSatisfy { $0.allSatisfy { (2...3).contains($0.count) } })
    if people == 4 { #expect(Set(splits.map { $0[0] }).count == 3) }
  }

  @Test func eachGroupIsToldWhatToTalkAbout() {
    var driver = driver(["prompts": Samples.texts(["A?", "B?"])], people: 2)
    #expect(
      driver.said == [
        "In a moment you will be in pairs, to talk for 3 minutes. "
          + "If you would rather stay in the main room, type /stay."
      ])
    driver.skip()
    let told = driver.events.compactMap { event in
      if case .split(_, let topics, _) = event { topics } else { nil }
    }
    #expect(told == [["A?", "B?"]])
  }

  @Test func eachGroupHasSomeOfEachKind() {
    var driver = driver(
      ["mixing": Samples.texts(["new here", "been before"]), "rounds": .integer(2)], people: 6)
    #expect(
      driver.prompt?.question.text.english
        == "Which of these are you? There will be some of each in every group.")
    for place in 0..<6 { driver.answer(.choice([place < 3 ? 0 : 1]), from: place) }
    driver.play()
    let splits = splits(driver)
    #expect(splits.map(\.count) == [3, 3])
    for groups in splits {
      for group in groups { #expect(group.count { $0.seat <= 3 } == 1) }
    }
    #expect(splits[0] != splits[1])
  }

  @Test func whoeverDoesNotSayWhatTheyAreIsInAGroupAsWell() {
    var driver = driver(
      ["format": .text("trios"), "mixing": Samples.texts(["new here", "been before"])], people: 7)
    driver.answer(.choice([0]), from: 0)
    driver.play()
    #expect(splits(driver).map { $0.map(\.count).sorted() } == [[3, 4]])
  }

  @Test func kindsAreForGroups() {
    #expect(
      Samples.problems(
        Icebreaker.self,
        ["format": .text("round"), "mixing": Samples.texts(["new here", "been before"])]
      ).map(\.message) == ["'mixing' goes with format 'pairs', 'trios' or 'fours'"])
  }

  @Test func foursAreAnnouncedByTheirSize() {
    var driver = driver(["format": .text("fours"), "rounds": .integer(2)], people: 8)
    driver.play()
    #expect(splits(driver).map { $0.map(\.count) } == [[4, 4], [4, 4]])
    #expect(driver.said[0].hasPrefix("In a moment you will be in groups of 4, to talk for 5 min"))
    #expect(driver.said[1].hasPrefix("In a moment you will be in groups of 4 again"))
  }

  @Test func everyoneReadsWhereOthersStandOnTheLine() {
    var driver = driver(
      [
        "format": .text("spectrum-line"), "prompts": Samples.texts(["1 is cold, 10 is warm"]),
        "talk": .duration(.zero),
      ], people: 4)
    for (place, number) in [7.0, 2, 7].enumerated() { driver.answer(.number(number), from: place) }
    driver.skip()
    // Whoever passed is not asked why.
    guard case .only(let asked) = driver.prompt?.audience else {
      Issue.record("nobody is asked why")
      return
    }
    #expect(Set(asked.map(\.seat)) == [1, 2, 3])
    driver.answer(.text("I like soup."), from: 1)
    driver.skip()
    #expect(
      driver.shown == [
        .list(
          title: .icebreakerWhereYouStand,
          [
            .icebreakerPlace(number: 7, names: ["ana", "cai"]),
            .icebreakerPlace(number: 2, names: ["ben"]),
          ], numbered: false),
        .list(
          title: .icebreakerReasons,
          [.icebreakerReason(name: "ben", number: 2, text: "I like soup.")],
          numbered: false),
      ])
    #expect(driver.isOver)
  }

  @Test func aLineWithoutPlacesIsLeftOut() {
    var driver = driver(["format": .text("spectrum-line")], people: 3)
    driver.play()
    #expect(
      driver.shown.isEmpty
        && driver.said.last == "That was the last line. Thank you for taking a place.")
  }

  @Test func aloneThereIsSomethingToThinkAbout() {
    var driver = driver(["prompts": Samples.texts(["A?"])], people: 1)
    driver.play()
    #expect(driver.said.last == "Something to think about meanwhile: A?")
    #expect(splits(driver).isEmpty)
  }

  @Test func eachHasOneTurnInARound() {
    var driver = driver(["format": .text("round")], people: 5)
    driver.play()
    let turns = driver.events.compactMap { event in
      if case .floor(let person, _) = event { person } else { nil }
    }
    #expect(turns.count == 5 && Set(turns).count == 5)
  }

  @Test func turnsPassOverThoseWhoAreAwayUntilTheyReturn() {
    let ids = (1...4).map(Person.ID.init)
    var turns = TurnOrder([ids[1], ids[0], ids[2]])
    #expect(turns.next(among: [ids[0], ids[2]]) == ids[0])
    #expect(turns.next(among: ids) == ids[1])
    #expect(turns.next(among: ids) == ids[2])
    #expect(turns.next(among: ids) == ids[3])
    #expect(turns.next(among: ids) == nil)
  }

  @Test func whoIsGoneWhenTheirTurnEndsHasItOnceMoreAtTheEnd() throws {
    let ids = (1...3).map(Person.ID.init)
    var turns = TurnOrder(ids)
    #expect(turns.next(among: ids) == ids[0])
    #expect(turns.next(among: [ids[1], ids[2]]) == ids[1])
    turns = try JSONDecoder().decode(TurnOrder.self, from: JSONEncoder().encode(turns))
    #expect(turns.next(among: ids) == ids[2])
    #expect(turns.next(among: ids) == ids[0])
    #expect(turns.next(among: [ids[1], ids[2]]) == nil)
    #expect(turns.next(among: ids) == nil)
  }

  @Test func whoMissedTheirTurnSpeaksAfterThoseWhoCameLate() {
    let ids = (1...4).map(Person.ID.init)
    var turns = TurnOrder(Array(ids[...2]))
    #expect(turns.next(among: Array(ids[...2])) == ids[0])
    #expect(turns.next(among: [ids[1], ids[2]]) == ids[1])
    #expect((1...4).map { _ in turns.next(among: ids) } == [ids[2], ids[3], ids[0], nil])
  }

  @Test func whoSpokeBeforeAndGoesIsNotHeardTwice() {
    let ids = (1...2).map(Person.ID.init)
    var turns = TurnOrder(ids)
    #expect((1...2).compactMap { _ in turns.next(among: ids) } == ids)
    #expect(turns.next(among: [ids[0]]) == nil)
    #expect(turns.next(among: []) == nil)
    #expect((1...2).map { _ in turns.next(among: ids) } == [ids[1], nil])
  }

  @Test func aDeckUsesAllThatFitsAndDrawsFromMore() {
    let few = PromptDeck(["a", "b", "c", "d"], rounds: 2, atOnce: 3)
    #expect([few[0], few[1]] == [["a", "b"], ["c", "d"]])
    #expect(PromptDeck(["a"], rounds: 3, atOnce: 3)[2] == ["a"])
    #expect(PromptDeck([], rounds: 1, atOnce: 1)[0] == [])
    var random = RandomSource(seed: 3)
    var many = PromptDeck((0..<30).map { Text(String($0)) }, rounds: 2, atOnce: 3)
    many.draw(using: &random)
    let offered = many[0] + many[1]
    #expect(Set(offered).count == 6 && offered != ["0", "1", "2", "3", "4", "5"])
  }

  /// A snapshot after each cue has the deck in it.
  @Test func whatIsNotDrawnIsNotCarriedAlong() throws {
    let long = (0..<500).map { "What would you say about number \($0)?" }
    for (format, lines) in [("pairs", long), ("would-you-rather", long.map { "\($0) or not" })] {
      let driver = driver(
        ["format": .text(format), "prompts": Samples.texts(lines), "rounds": .integer(3)],
        people: 4)
      #expect(try JSONEncoder().encode(driver.body).count < 2_000)
    }
  }

  @Test func dilemmas() {
    #expect(Dilemma("tea or coffee")?.sides == ["tea", "coffee"])
    #expect(Dilemma("Would you rather walk, or swim?")?.sides == ["walk", "swim"])
    #expect(Dilemma("¿Prefieres té o café?")?.sides == ["té", "café"])
    #expect(Dilemma("plata u oro")?.sides == ["plata", "oro"])
    #expect(Dilemma("sink or swim | o sole mio")?.sides == ["sink or swim", "o sole mio"])
    #expect(Dilemma("a o b u c") == nil && Dilemma("a | b | c") == nil)
    #expect(Dilemma("tea") == nil && Dilemma("a or b or c") == nil && Dilemma(" or b") == nil)
    #expect(
      Dilemma.shipped.allSatisfy {
        Dilemma($0.sides.map(\.english).joined(separator: " or ")) != nil
      })
    let problems = Samples.problems(
      Icebreaker.self,
      ["format": .text("would-you-rather"), "prompts": Samples.texts(["tea or coffee", "tea"])])
    #expect(
      problems == [
        SettingsProblem(
          path: SettingsPath([.key("prompts"), .index(1)]),
          message: "'tea' needs two sides, as in: tea or coffee, té o café, tea | coffee")
      ])
  }

  @Test func twoTruthsGoToTheOthersToGuess() {
    var driver = driver(["format": .text("two-truths"), "talk": .duration(.zero)], people: 3)
    driver.skip()
    for text in ["I sing.", "I swim.", "I fly."] {
      driver.answer(.text(text), from: 0)
      if text == "I sing." { driver.answer(.text("Only one."), from: 1) }
      driver.skip()
    }
    guard case .only(let guessers) = driver.prompt?.audience,
      case .choice(let choices) = driver.prompt?.question.kind,
      let invention = choices.labels.firstIndex(of: "I fly.")
    else {
      Issue.record("nothing to guess")
      return
    }
    #expect(guessers.map(\.seat) == [2, 3])
    #expect(Set(choices.labels) == ["I sing.", "I swim.", "I fly."])
    driver.answer(.choice([invention]), from: 1)
    driver.skip()
    #expect(
      driver.said.last
        == "Made up: \(Choices.letter(invention)) (I fly.). 1 of 1 guessed it.")
    #expect(driver.isOver)
  }

  private func told(_ driver: Driver<Icebreaker>, _ text: Text) -> [Int] {
    driver.events.flatMap { event -> [Int] in
      guard case .effect(.tell(let people, text)) = event else { return [] }
      return people.map(\.seat)
    }
  }

  @Test func whoStopsWritingIsToldThatTheyGuess() {
    var driver = driver(["format": .text("two-truths")], people: 4)
    driver.skip()
    #expect(
      driver.prompt?.question.text.english == "Statement 1 of 3: something true about yourself.")
    for place in 0...2 { driver.answer(.text("I sing."), from: place) }
    driver.skip()
    #expect(told(driver, .icebreakerOnlyGuess) == [4])
    for place in 0...1 { driver.answer(.text("I swim."), from: place) }
    driver.skip()
    #expect(told(driver, .icebreakerOnlyGuess) == [4, 3])
    driver.answer(.text("I fly."), from: 0)
    driver.skip()
    #expect(told(driver, .icebreakerOnlyGuess) == [4, 3, 2])
  }

  @Test func whoseStatementsAreNotDrawnIsTold() {
    var driver = driver(["format": .text("two-truths"), "rounds": .integer(1)], people: 3)
    driver.play { prompt, _, _ in
      if case .text = prompt.question.kind { .text("I sing.") } else { nil }
    }
    #expect(told(driver, .icebreakerNotDrawn).count == 2)
    #expect(told(driver, .icebreakerGuessingYours).count == 1)
    #expect(told(driver, .icebreakerOnlyGuess).isEmpty)
  }

  @Test func settingsThatWouldGoUnreadAreRefused() {
    let talk = Samples.problems(
      Icebreaker.self, ["format": .text("round"), "talk": .duration(.seconds(5))])
    #expect(talk.map(\.message) == ["'talk' does not go with format 'round'"])
    let rounds = Samples.problems(
      Icebreaker.self, ["format": .text("spectrum-line"), "rounds": .integer(5)])
    #expect(rounds.map(\.message) == ["rounds is 5, but the prompts are 4"])
  }
}
