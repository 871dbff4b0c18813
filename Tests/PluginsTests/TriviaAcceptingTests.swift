import ActivityKit
import Testing

@testable import Plugins

/// Whoever leads takes an answer for right after a question has closed.
@Suite struct TriviaAcceptingTests {
  private let rosa = Person(id: Person.ID(99), name: "rosa")

  private static let questions: SettingValue = .list([
    Samples.record(["ask": .text("Capital of Peru?"), "answer": .text("Lima")]),
    Samples.record(
      [
        "ask": .text("Which?"), "choices": Samples.texts(["Red", "Green", "Blue"]),
        "answer": .text("Red"),
      ], at: 1),
    Samples.record(
      ["ask": .text("How many?"), "answer": .text("88"), "within": .integer(0)], at: 2),
  ])

  private func driver(
    _ settings: [String: SettingValue] = [:], people: Int = 3, hidesScores: Bool = false
  ) -> Driver<Trivia> {
    let usual: [String: SettingValue] = [
      "questions": Self.questions, "introduction": .duration(.zero), "farewell": .flag(false),
      "timing": .text("off"),
    ]
    return Driver(
      Samples.make(Trivia.self, usual.merging(settings) { $1 }), people: people,
      hidesScores: hidesScores)
  }

  @Test func itCountsForAllWhoGaveIt() {
    var driver = driver()
    driver.answer(.text("Lima"), from: 0)
    driver.answer(.text("Ciudad de los Reyes"), from: 1)
    driver.answer(.text("ciudad de los reyes"), from: 2)
    driver.skip()
    #expect(driver.points == [500, 0, 0])
    driver.call("accept", "Ciudad de los Reyes", by: rosa)
    #expect(
      driver.said.last
        == "rosa takes Ciudad de los Reyes for right as well, in question 1. It counts for ben and cai. 3 of 3 have it now."
    )
    #expect(driver.points == [500, 500, 500])
    driver.call("accept", "Ciudad de los Reyes", by: rosa)
    #expect(driver.points == [500, 500, 500])
    #expect(driver.told(rosa) == ["Nobody else gave that to question 1, so nothing changes."])
  }

  @Test(arguments: ["-9223372036854775808", "-1", "0", "99999999999999999999"])
  func whatIsNoNumberOfAQuestionIsAskedBack(_ number: String) {
    var driver = driver()
    driver.skip()
    driver.call("key", "\(number) green", by: rosa)
    #expect(
      driver.told(rosa)
        == ["Give the number of the question and what is right, as in /key 6 green"])
  }

  @Test func anEarlierQuestionGoesByItsNumber() {
    var driver = driver()
    driver.skip()
    driver.skip()
    driver.answer(.choice([1]), from: 0)
    driver.skip()
    driver.skip()
    driver.answer(.number(90), from: 1)
    driver.skip()
    driver.call("key", "2 green", by: rosa)
    #expect(driver.points == [500, 0, 0])
    #expect(
      driver.said.last
        == "rosa takes B (Green) for right as well, in question 2. It counts for ana. 1 of 3 has it now."
    )
    driver.call("key", "3 90", by: rosa)
    #expect(driver.points == [500, 500, 0])
    for (text, reply) in [
      ("green", "Give the number of the question and what is right, as in /key 6 green"),
      ("2 pink", "Question 2 takes no such answer."),
      ("3 many", "Question 3 takes no such answer."),
      ("7 Lima", "Question 7 has not closed yet. Type that again when it has."),
    ] {
      driver.call("key", text, by: rosa)
      #expect(driver.told(rosa).last == reply)
    }
    #expect(driver.points == [500, 500, 0])
  }

  @Test func nothingHasClosedYet() {
    var driver = driver()
    driver.answer(.text("Quito"), from: 0)
    driver.call("accept", "Quito", by: rosa)
    #expect(driver.told(rosa) == ["No question has closed yet."])
    #expect(driver.points == [0, 0, 0])
  }

  @Test func hiddenScoresNameNobody() {
    var driver = driver(hidesScores: true)
    driver.answer(.text("Quito"), from: 0)
    driver.skip()
    driver.call("accept", "Quito", by: rosa)
    #expect(
      driver.said.last == "rosa takes Quito for right as well, in question 1. 1 of 3 has it now.")
    #expect(driver.points == [500, 0, 0])
  }

  /// A race has one more winner where somebody was earlier than all who had it.
  @Test func ofARaceTheFirst() {
    var driver = driver(["scoring": .text("first"), "timing": .text("normal")])
    driver.answer(.text("Quito"), from: 0, after: .seconds(1))
    driver.answer(.text("Quito"), from: 1, after: .seconds(2))
    driver.answer(.text("Lima"), from: 2, after: .seconds(3))
    #expect(driver.points == [0, 0, 1])
    driver.call("accept", "Quito", by: rosa)
    #expect(driver.points == [1, 0, 1])
    #expect(driver.told(1).last == "You had it too; somebody was faster.")
  }

  /// A wrong key is put right: what was given for it is taken back, and nothing is given twice.
  @Test func itAloneCounts() {
    var driver = driver(["scoring": .text("accuracy"), "timing": .text("normal")])
    driver.skip()
    driver.skip()
    driver.answer(.choice([0]), from: 0, after: .seconds(2))
    driver.answer(.choice([1]), from: 1, after: .seconds(5))
    driver.skip()
    let before = driver.points
    #expect(before[0] > 500 && before[1] == 0)
    driver.call("key", "2 green", by: rosa)
    #expect(driver.points[0] == before[0] && driver.points[1] > 500)
    #expect(
      driver.told(rosa) == [
        "What counted before counts still; to take that back, type /key 2 green only"
      ])
    let both = driver.points
    driver.call("key", "2 green only", by: rosa)
    #expect(
      driver.said.last
        == "rosa takes B (Green) alone for right, in question 2. What counted before counts no more. 1 of 3 has it now."
    )
    #expect(driver.points == [0, both[1], 0])
    driver.call("key", "2 green only", by: rosa)
    #expect(driver.points == [0, both[1], 0])
    driver.call("key", "2 red only", by: rosa)
    #expect(driver.points == before)
  }

  /// Of words that somebody has typed just so, the last is a part.
  @Test func onlyIsAWordLikeAnother() {
    var driver = driver()
    driver.answer(.text("Lima"), from: 0)
    driver.answer(.text("Members only"), from: 1)
    driver.skip()
    driver.call("key", "1 members only", by: rosa)
    #expect(driver.points == [500, 500, 0])
    driver.call("key", "1 members only only", by: rosa)
    #expect(driver.points == [0, 500, 0])
  }

  /// What is mended of an earlier round is none of the round that goes on.
  @Test func ofAnEarlierRound() {
    var book = TriviaBook()
    let (ana, ben) = (Person.ID(1), Person.ID(2))
    book.beginRound(at: 0)
    book.note(500, of: ana, for: 0)
    #expect(book.bestInRound.map(\.inRound) == [500])
    book.beginRound(at: 1)
    book.note(500, of: ben, for: 1)
    book.note(570, of: ana, for: 0)
    #expect(book.bestInRound.map(\.person) == [ben])
    #expect(book.line(of: ana)?.points == 1_070)
  }

  @Test func afterARestart() throws {
    var driver = driver()
    driver.answer(.text("Quito"), from: 0)
    driver.skip()
    try driver.restore()
    driver.call("accept", "Quito", by: rosa)
    #expect(driver.points == [500, 0, 0])
  }

  @Test func onlySoManyAnswersAreKept() {
    var book = TriviaBook()
    let answers = (1...1_300).map {
      Answer(id: $0, person: Person.ID($0), value: .text("x"), after: .seconds(1))
    }
    for question in 0..<4 { book.close(question, answers, right: [], hinted: []) }
    #expect(book.pages.map(\.question) == [1, 2, 3])
    let (gone, kept) = (book.accept([answers[0]], to: 0), book.accept([answers[0]], to: 3))
    #expect(gone == [] && kept == [answers[0]])
    #expect(book.line(of: Person.ID(1))?.answered == 4 && book.line(of: Person.ID(1))?.right == 1)
    #expect(book.soles(of: Person.ID(1)) == [3])
  }

  @Test(arguments: [
    ("green", [1]), ("b", [1]), ("GREEN", [1]), ("b, c", [1, 2]), ("c b", [1, 2]),
    ("green, blue", [1, 2]),
  ])
  func choicesAreNamedAsPeopleWould(text: String, right: [Int]) {
    var problems: [SettingsProblem] = []
    let settings = Settings([
      "ask": .text("Which?"), "choices": Samples.texts(["Red", "Green", "Blue"]),
      "answer": .text("Red"),
    ])
    let item = TriviaItem(settings, spelling: .forgiving, &problems)
    #expect(item.asking(for: text)?.key == .choices(["Red", "Green", "Blue"], right: right))
    #expect(item.asking(for: "b b") == nil && item.asking(for: ",") == nil)
  }
}
