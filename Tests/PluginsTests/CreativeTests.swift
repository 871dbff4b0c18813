import ActivityKit
import Testing

@testable import Plugins

@Suite struct CreativeTests {
  private func driver(_ settings: [String: SettingValue] = [:], people: Int) -> Driver<Creative> {
    let settings = ["prompt": SettingValue.text("The sea")].merging(settings) { $1 }
    return Driver(Samples.make(Creative.self, settings), people: people)
  }

  @Test func anEveningOfThree() throws {
    var driver = driver(people: 3)
    #expect(driver.prompt?.privacy == .anonymous)
    for (place, text) in ["waves", "salt", "gulls"].enumerated() {
      driver.answer(.text(text), from: place)
    }
    driver.skip()
    guard case .list(_, let lines, numbered: false) = driver.shown.last else {
      Issue.record("no gallery")
      return
    }
    driver.skip()
    guard case .choice(let choices) = driver.prompt?.question.kind else {
      Issue.record("no vote")
      return
    }
    // The letters of the gallery are those of the vote, and each label knows its author.
    #expect(
      lines == choices.labels.enumerated().map { Text("\(Choices.letter($0)). \($1.words())") })
    #expect(
      choices.authors.map { ["waves", "salt", "gulls"][$0 - 1] }
        == choices.labels.map { $0.words() })
    #expect(choices.pick == 1...2)
    #expect(driver.prompt?.privacy == .anonymous)
    let salt = try #require(choices.labels.firstIndex(of: "salt"))
    let gulls = try #require(choices.labels.firstIndex(of: "gulls"))
    driver.answer(.choice([salt]), from: 0)
    driver.answer(.choice([salt, gulls]), from: 2)
    driver.signatures = [1: "ana", 2: "ben"]
    driver.play()
    let letters = choices.labels.indices.map(Choices.letter)
    let waves = 3 - salt - gulls
    #expect(
      driver.shown.suffix(2) == [
        .tally(
          title: .creativeFavourites,
          [
            .init(
              .commonBy(text: "\(letters[salt]). salt", name: "ben"), votes: 2, marked: true),
            .init("\(letters[gulls]). gulls", votes: 1),
          ]),
        .list(
          title: .commonSigned, [.commonBy(text: "\(letters[waves]). waves", name: "ana")],
          numbered: false),
      ])
    #expect(driver.isOver)
  }

  @Test func ofSeveralPromptsOneIsDrawn() {
    let prompts = (1...40).map { "Prompt \($0)" }
    let asked = (UInt64(1)...5).map { seed -> Substring in
      let body = Samples.make(Creative.self, ["prompt": Samples.texts(prompts)])
      let driver = Driver(body, people: 2, seed: seed)
      #expect(driver.body.drawnFrom == nil)
      return driver.prompt?.question.text.english.prefix { $0 != "\n" } ?? ""
    }
    let questions = prompts.map { "Write about this: \($0)" }
    #expect(asked.allSatisfy { questions.contains(String($0)) })
    #expect(Set(asked).count > 1)
    #expect(driver(["prompt": Samples.texts(["Only this"])], people: 1).body.prompt == "Only this")
  }

  @Test func nobodyIsNamedWhoDidNotAsk() {
    var driver = driver(people: 3)
    driver.play { prompt, person, _ in
      if case .text = prompt.question.kind { .text("by the sea") } else { .choice([0]) }
    }
    let names = ["ana", "ben", "cai"]
    #expect(driver.said.allSatisfy { line in !names.contains { line.contains($0) } })
    #expect(
      "\(driver.shown)".contains("by the sea") && !"\(driver.shown)".contains("modules.common.by"))
  }

  @Test func onePieceIsReadAndNotVotedOn() {
    var driver = driver(people: 2)
    driver.answer(.text("waves"), from: 0)
    driver.play()
    let prompts = driver.events.filter { if case .opened = $0 { true } else { false } }
    #expect(prompts.count == 1)
    #expect(driver.said.contains { $0.contains("type /reveal within 20 seconds.") })
  }

  @Test func nothingWritten() {
    var driver = driver(people: 2)
    driver.play()
    #expect(driver.said.last == "Nothing was written this time, and that is fine.")
  }

  @Test func sixWordsAreAGoal() {
    let question = CreativeKind.sixWords.question("The sea")
    #expect(question.kind == Question.text("", maxLength: 120, words: 6).kind)
    #expect(question.text.english.hasPrefix("Write six words about this: The sea\n"))
  }

  @Test func readingTakesAsLongAsThereIsToRead() {
    #expect(
      [1, 4, 100].map(Gallery.readingTime) == [.seconds(30), .seconds(60), .minutes(5)])
  }

  @Test func aGalleryOfPiecesIsReadOneByOne() {
    var driver = driver(["gallery": .text("pieces")], people: 3)
    for (place, text) in ["waves", "salt", "gulls"].enumerated() {
      driver.answer(.text(text), from: place)
    }
    driver.skip()
    var shown: [Text] = []
    for number in 1...3 {
      guard case .list(let title, let lines, numbered: false) = driver.shown.last else {
        Issue.record("no piece")
        return
      }
      #expect(title == .creativePiece(number: number, count: 3) && lines.count == 1)
      shown += lines
      driver.skip()
    }
    guard case .choice(let choices) = driver.prompt?.question.kind else {
      Issue.record("no vote")
      return
    }
    #expect(
      shown == choices.labels.enumerated().map { Text("\(Choices.letter($0)). \($1.words())") })
  }

  @Test func piecesThatAreHeldAreAskedForSo() {
    let driver = driver(["hold": .text("facilitator")], people: 3)
    #expect(driver.prompt?.isHeld == true)
    #expect(driver.prompt?.question.text.english.contains("whoever leads reads the pieces") == true)
    #expect(self.driver(people: 3).prompt?.isHeld == false)
  }

  @Test(
    arguments: [
      (.haiku, "5, 7 and 5 syllables"), (.acrostic, "Write an acrostic of The sea: "),
      (.blackout, "Write down a few words of this text, in its order, "),
      (.caption, "Write a caption, one line, for this picture: The sea"),
    ] as [(CreativeKind, String)])
  func formsSayWhatToDo(_ kind: CreativeKind, _ words: String) {
    let question = kind.question("The sea")
    #expect(question.text.english.hasPrefix("Write ") && question.text.english.contains(words))
    guard case .text(let rule) = question.kind else {
      Issue.record("no text")
      return
    }
    let forms: [CreativeKind: TextForm] = [
      .haiku: .syllables([5, 7, 5]), .acrostic: .initials("The sea"),
      .blackout: .words(of: "The sea"),
    ]
    #expect(rule.form == forms[kind])
  }

  @Test(
    arguments: [
      (["kind": .text("corpse"), "vote": .duration(.minutes(1))], "'vote' does nothing"),
      (["kind": .text("corpse"), "rounds": .integer(2)], "'rounds' does nothing"),
      (["kind": .text("renga"), "hold": .text("none")], "'hold' does nothing"),
      (["kind": .text("haiku"), "turn": .duration(.minutes(1))], "'turn' does nothing"),
      (["kind": .text("acrostic"), "prompt": .text("7")], "an acrostic is of a word"),
    ] as [([String: SettingValue], String)])
  func settingsThatDoNothing(_ settings: [String: SettingValue], _ problem: String) {
    let settings = ["prompt": SettingValue.text("The sea")].merging(settings) { $1 }
    let problems = Samples.problems(Creative.self, settings)
    #expect(problems.count == 1 && problems.first?.message.hasPrefix(problem) == true)
  }
}
