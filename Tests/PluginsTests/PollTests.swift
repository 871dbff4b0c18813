import ActivityKit
import Testing

@testable import Plugins

@Suite struct PollTests {
  private func driver(
    _ kind: PollKind, _ settings: [String: SettingValue] = [:], people: Int = 3
  ) -> Driver<Poll> {
    let shared: [String: SettingValue] = ["ask": .text("Why?"), "kind": .text(kind.rawValue)]
    return Driver(Samples.make(Poll.self, shared.merging(settings) { $1 }), people: people)
  }

  @Test func aChoiceIsYesOrNoWithoutChoices() {
    var driver = driver(.choice)
    #expect(driver.prompt?.privacy == .anonymous)
    driver.answer(.choice([0]), from: 0)
    driver.answer(.choice([1]), from: 1)
    driver.answer(.choice([0]), from: 2)
    driver.skip()
    #expect(
      driver.shown == [
        .tally(
          title: "Why?",
          [
            .init(.pollAnswerYes, votes: 2, marked: true), .init(.pollAnswerNo, votes: 1),
          ])
      ])
    #expect(driver.isOver)
  }

  @Test func namesAreShownOnlyWherePeopleReadSoBefore() {
    var named = driver(.choice, ["privacy": .text("named")])
    #expect(named.prompt?.question.text.english == "Why?\nEveryone will see who answered what.")
    named.answer(.choice([0]), from: 0)
    named.answer(.choice([0]), from: 2)
    named.skip()
    guard case .tally(_, let counts) = named.shown.last else {
      Issue.record("no tally")
      return
    }
    #expect(counts.map { $0.remark?.english } == ["ana and cai", nil])
    var anonymous = driver(.choice)
    #expect(anonymous.prompt?.question.text == "Why?")
    anonymous.answer(.choice([0]), from: 0)
    anonymous.skip()
    #expect(!"\(anonymous.shown)".contains("ana"))
  }

  /// At the floor and then each time that twice as many have answered, but not when all have.
  @Test func liveResultsComeNowAndThen() {
    var driver = driver(.choice, ["results": .text("live")], people: 8)
    var shown: [Int] = []
    for place in 0..<8 {
      driver.answer(.choice([place % 2]), from: place)
      shown.append(driver.shown.count)
    }
    #expect(shown == [0, 0, 1, 1, 1, 2, 2, 2])
    driver.skip()
    #expect(driver.shown.count == 3)
  }

  @Test func aScaleTellsWhatWasGivenAndTheAverage() {
    var driver = driver(.scale)
    for (place, number) in [4.0, 6, 6].enumerated() { driver.answer(.number(number), from: place) }
    driver.skip()
    #expect(
      driver.shown == [
        .tally(
          title: "Why?",
          [
            .init(.commonAnswered(number: 4), people: 1),
            .init(.commonAnswered(number: 6), people: 2),
          ])
      ])
    #expect(driver.said == ["On average 5.3."])
  }

  @Test func aRankingGoesByTheAveragePlace() {
    var driver = driver(.ranking, ["choices": Samples.texts(["Walk", "Nap", "Sing"])])
    driver.answer(.choice([2, 0, 1]), from: 0)
    driver.answer(.choice([0, 2, 1]), from: 1)
    driver.answer(.choice([2, 1, 0]), from: 2)
    driver.skip()
    #expect(
      driver.shown == [
        .list(
          title: "Why?",
          [
            .pollPlace(choice: "Sing", place: "1.3"), .pollPlace(choice: "Walk", place: "2"),
            .pollPlace(choice: "Nap", place: "2.7"),
          ], numbered: true)
      ])
  }

  @Test func wordsAreCountedOncePerPerson() {
    let counts = WordCount.all(of: ["calm, Calm, kind", " CÁLM. ", "short / kind"])
    #expect(counts.map(\.word) == ["calm", "kind", "short"])
    #expect(counts.map(\.count) == [2, 2, 1])
    #expect(WordCount.all(of: ["", " , "]) == [])
  }

  @Test func ideasAreVotedOnByOthers() {
    var driver = driver(.ideas)
    driver.answer(.text("A choir | A walk"), from: 0)
    driver.answer(.text("a walk."), from: 1)
    driver.answer(.text("Tea"), from: 2)
    driver.skip()
    guard case .choice(let choices) = driver.prompt?.question.kind else {
      Issue.record("no vote")
      return
    }
    let authors = Dictionary(
      uniqueKeysWithValues: zip(choices.labels.map { $0.words() }, choices.authors))
    #expect(authors == ["A choir": 1, "A walk": 1, "Tea": 3])
    #expect(choices.pick == 1...2)
    let tea = choices.labels.firstIndex(of: "Tea") ?? 0
    driver.answer(.choice([tea]), from: 0)
    driver.skip()
    #expect(
      driver.shown == [.tally(title: "Why?", [.init("Tea", votes: 1, marked: true)])])
  }

  @Test func ideasAreReadWithoutAVoteToo() {
    var driver = driver(.ideas)
    driver.answer(.text("A choir"), from: 0)
    driver.answer(.text("Tea"), from: 2)
    driver.skip()
    driver.skip()
    guard case .list("Why?", let ideas, false) = driver.shown.first else {
      Issue.record("no list")
      return
    }
    #expect(Set(ideas.map(\.english)) == ["A choir", "Tea"] && driver.said.isEmpty)
  }

  @Test func oneIdeaIsReadAndNoneIsFine() {
    var one = driver(.ideas)
    one.answer(.text("Tea"), from: 0)
    one.skip()
    #expect(one.shown == [.list(title: "Why?", ["Tea"], numbered: false)] && one.isOver)
    var none = driver(.ideas)
    none.skip()
    #expect(none.said == ["Nothing was shared this time, and that is fine."] && none.isOver)
  }

  @Test func settingsThatDoNotGoTogetherAreRefused() {
    func problems(_ settings: [String: SettingValue]) -> [String] {
      Samples.problems(Poll.self, settings.merging(["ask": .text("Why?")]) { $1 }).map(\.message)
    }
    #expect(problems(["kind": .text("several")]) == ["kind 'several' needs 'choices'"])
    #expect(
      problems(["kind": .text("scale"), "choices": Samples.texts(["A", "B"])])
        == ["'choices' does not go with kind 'scale'"])
    #expect(problems(["votes": .integer(2)]) == ["'votes' does not go with kind 'choice'"])
    #expect(problems(["choices": Samples.texts(["Tea", "tea"])]) == ["'tea' is there twice"])
    #expect(
      problems(["privacy": .text("facilitator"), "results": .text("live")])
        == ["nobody sees results that are for facilitators only"])
    #expect(
      problems(["kind": .text("ideas"), "privacy": .text("facilitator")])
        == ["ideas are read by all, so they cannot be for facilitators only"])
  }

  @Test func whatIsAskedWithoutAPlanIsAPoll() {
    #expect(Poll(UnplannedPoll(.choice, "Walk?")).choices == [.pollAnswerYes, .pollAnswerNo])
    #expect(Poll(UnplannedPoll(.choice, "Which?", choices: ["A", "B"])).choices == ["A", "B"])
    #expect(Poll(UnplannedPoll(.words, "How?")).kind == .words)
    #expect(Poll(UnplannedPoll(.ideas, "What?")).privacy == .anonymous)
  }
}
