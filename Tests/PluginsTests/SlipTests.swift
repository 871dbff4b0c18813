import ActivityKit
import Testing

@testable import Plugins

/// What is written in turn, on a slip that goes round.
@Suite struct SlipTests {
  private func driver(
    _ kind: CreativeKind, _ settings: [String: SettingValue] = [:], people: Int
  ) -> Driver<Creative> {
    let settings = ["prompt": SettingValue.text("The sea"), "kind": .text(kind.rawValue)]
      .merging(settings) { $1 }
    return Driver(Samples.make(Creative.self, settings), people: people)
  }

  /// The place of whoever has the slip, in the join order.
  private func writer(_ driver: Driver<Creative>) -> Int? {
    guard case .only(let people)? = driver.prompt?.audience, people.count == 1 else { return nil }
    return driver.everyone.firstIndex { $0.id == people[0] }
  }

  /// Whoever has the slip writes, or nobody does.
  private func go(on driver: inout Driver<Creative>, _ text: String?) {
    if let text, let place = writer(driver) { driver.answer(.text(text), from: place) }
    driver.skip()
  }

  private func whole(_ driver: Driver<Creative>) -> [String] {
    guard case .list(let title, let lines, numbered: false)? = driver.shown.last,
      title == .creativeWhole
    else { return [] }
    return lines.map(\.english)
  }

  @Test func aSentenceIsMadeOfEightWords() {
    var driver = driver(.corpse, people: 3)
    let words = ["the", "quiet", "lamp", "slowly", "eats", "a", "green", "Tuesday"]
    var asked: [String] = []
    var writers: [Int?] = []
    for word in words {
      asked.append(driver.prompt?.question.text.english ?? "")
      writers.append(writer(driver))
      #expect(driver.prompt?.privacy == .named)
      go(on: &driver, word)
    }
    #expect(writers == [0, 1, 2, 0, 1, 2, 0, 1])
    #expect(asked[0] == "Write an article, such as a or the. It begins a sentence.")
    #expect(asked[1] == "Write an adjective. The word before: the")
    #expect(asked.allSatisfy { $0.hasPrefix("Write a") })
    // Of all that came before, only the last word is seen.
    #expect(asked[4] == "Write a verb. The word before: slowly")
    #expect(whole(driver) == ["The quiet lamp slowly eats a green Tuesday."])
    driver.play()
    #expect(driver.isOver && driver.said.last?.contains("/keepsake") == true)
  }

  @Test func everyoneGetsAWord() {
    var driver = driver(.corpse, people: 8 + 1)
    var writers: Set<Int> = []
    for _ in 0..<16 {
      if let place = writer(driver) { writers.insert(place) }
      go(on: &driver, "word")
    }
    #expect(writers.count == 9 && whole(driver).count == 2)
  }

  @Test func aStoryEndsWithTheLastToWrite() {
    var driver = driver(.corpseStory, people: 3)
    #expect(
      driver.prompt?.question.text.english
        == "Write what comes next, in a sentence or two. What came before: The sea")
    go(on: &driver, "It rose.")
    go(on: &driver, nil)
    #expect(
      driver.prompt?.question.text.english
        == "Write how it ends, in a sentence or two. What came before: It rose.")
    go(on: &driver, "It fell.")
    #expect(whole(driver) == ["The sea", "It rose.", "It fell."])
  }

  @Test func versesOfThreeLinesAndOfTwoTakeTurns() {
    var driver = driver(.renga, ["rounds": .integer(2)], people: 2)
    var forms: [TextForm?] = []
    for number in 1...4 {
      guard case .text(let rule)? = driver.prompt?.question.kind else { continue }
      forms.append(rule.form)
      go(on: &driver, "verse \(number)")
    }
    #expect(
      forms == [
        .syllables([5, 7, 5]), .syllables([7, 7]), .syllables([5, 7, 5]), .syllables([7, 7]),
      ])
    // All follow them as they come.
    #expect(driver.said.contains("ben: verse 2"))
    #expect(whole(driver) == (1...4).map { "verse \($0)" })
  }

  /// Two slips at once: each has another writer, and each writes on both.
  @Test func severalSlipsGoRoundAtOnce() {
    var driver = driver(.corpseStory, ["slips": .integer(2)], people: 3)
    var turns: [[Int]] = []
    for turn in 1...3 {
      let writers = (driver.body.slips ?? []).compactMap(\.holder).map(\.seat)
      turns.append(writers)
      for seat in writers { driver.answer(.text("\(turn) by \(seat)"), from: seat - 1) }
      driver.skip()
    }
    #expect(turns == [[1, 2], [2, 3], [3, 1]])
    let lists = driver.shown.suffix(2).compactMap { display -> [String]? in
      guard case .list(_, let lines, _) = display else { return nil }
      return lines.map(\.english)
    }
    #expect(
      lists == [
        ["The sea", "1 by 1", "2 by 2", "3 by 3"], ["The sea", "1 by 2", "2 by 3", "3 by 1"],
      ])
  }

  @Test func whoHasGoneHandsItOn() {
    var driver = driver(.corpseStory, people: 3)
    driver.leave(0)
    go(on: &driver, nil)
    #expect(writer(driver) == 1)
  }

  /// What goes round without a word is read, or nothing is.
  @Test(arguments: [CreativeKind.corpse, .corpseStory, .renga])
  func nobodyWrites(_ kind: CreativeKind) {
    var driver = driver(kind, people: 3)
    for _ in 0..<3 { go(on: &driver, nil) }
    #expect(driver.isOver)
    #expect(driver.said.last == "Nothing was written this time, and that is fine.")
  }

  @Test func aSentenceThatStopsIsReadAsFarAsItGoes() {
    var driver = driver(.corpse, people: 2)
    go(on: &driver, "the")
    go(on: &driver, nil)
    go(on: &driver, nil)
    #expect(whole(driver) == ["The."])
  }
}
