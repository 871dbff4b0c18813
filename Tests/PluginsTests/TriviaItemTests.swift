import ActivityKit
import Testing

@testable import Plugins

@Suite struct TriviaItemTests {
  private func item(_ values: [String: SettingValue]) -> TriviaItem {
    var problems: [SettingsProblem] = []
    let settings = Settings(["ask": .text("Which?")].merging(values) { $1 })
    let item = TriviaItem(settings, spelling: .forgiving, &problems)
    #expect(problems.isEmpty)
    return item
  }

  private func answers(_ values: Answer.Value...) -> [Answer] {
    values.enumerated().map { index, value in
      Answer(id: index + 1, person: Person.ID(index + 1), value: value, after: .seconds(1))
    }
  }

  @Test func severalAreRightTogether() {
    let item = item([
      "choices": Samples.texts(["Red", "Green", "Blue"]), "answer": Samples.texts(["Blue", "Red"]),
    ])
    #expect(item.isRight(.choice([2, 0])) && item.isRight(.choice([0, 2])))
    #expect(!item.isRight(.choice([0])) && !item.isRight(.choice([0, 1, 2])))
    #expect(
      item.solution(right: 1, of: 3).english == "They are A (Red) and C (Blue). 1 of 3 had it.")
    #expect(
      item.question(number: 2, of: 3).text.english
        == "Question 2 of 3: Which? Pick every right one.")
  }

  @Test func trueAndFalseAreChoices() {
    let item = item(["answer": .text("False")])
    #expect(
      item.question(number: 1, of: 3)
        == .choice(
          .triviaAsked(number: 1, count: 3, ask: "Which?"),
          [
            .translations(["en": "True", "es": "Verdadero"]),
            .translations(["en": "False", "es": "Falso"]),
          ]))
    #expect(item.isRight(.choice([1])))
    #expect(item.solution(right: 1, of: 2).english == "It is B (False). 1 of 2 had it.")
    #expect(item.said(in: .choice([0]))?.english == "You said A (True).")
    #expect(item.said(in: .choice([0]))?.words(in: "es") == "A (Verdadero)")
  }

  @Test func withinTheTolerance() {
    let item = item(["answer": .text("0.3"), "within": .number(0.1)])
    #expect([0.2, 0.3, 0.4].allSatisfy { item.isRight(.number($0)) })
    #expect(!item.isRight(.number(0.41)))
    #expect(
      item.question(number: 1, of: 3) == .number(.triviaAsked(number: 1, count: 3, ask: "Which?")))
  }

  @Test(arguments: [
    ("8.849", 50.0, "8849; from 8799 to 8899 counted"),
    ("8.849", 0.01, "8.849; from 8.839 to 8.859 counted"),
    ("8.8490", 50, "8.849; from -41.151 to 58.849 counted"),
    ("3,500", 5, "3,500; from 3,495 to 3,505 counted"),
    ("1,000,000", 5, "1,000,000; from 999,995 to 1,000,005 counted"),
    ("1000", 5, "1000; from 995 to 1005 counted"), ("½", 0, "½"), ("3.50", 0, "3.50"),
  ])
  func theNumberThatIsMeantIsTold(answer: String, within: Double, shown: String) {
    let item = item(["answer": .text(answer), "within": .number(within)])
    #expect(item.solution(right: 0, of: 0).english == "It is \(shown).")
  }

  @Test func allWhoAreNearest() {
    let item = item(["answer": .text("1 000"), "nearest": .flag(true)])
    let right = item.right(among: answers(.number(990), .number(1_010), .number(1_011), .ready))
    #expect(right.map(\.id) == [1, 2])
    let nearest = Text.triviaCameNearest(guesses: ["990 (ana)", "1010"])
    #expect(
      item.solution(right: 2, of: 4, nearest: nearest).english
        == "It is 1 000. 990 (ana) and 1010 came nearest.")
    #expect(item.solution(right: 0, of: 4).english == "It is 1 000.")
    #expect(item.right(among: []).isEmpty)
  }

  @Test func theRightAnswerFollowsTheShuffle() {
    for seed in 0..<50 as Range<UInt64> {
      var random = RandomSource(seed: seed)
      var choices = item([
        "choices": Samples.texts(["Quito", "Lima", "La Paz"]), "answer": .text("Lima"),
      ])
      choices.shuffle(using: &random)
      let place = choices.labels.firstIndex(of: "Lima") ?? 0
      #expect(choices.solution(right: 0, of: 0).english == "It is \(Choices.letter(place)) (Lima).")
      var order = item(["order": Samples.texts(["one", "two", "three"])])
      order.shuffle(using: &random)
      let named = ["one", "two", "three"].map { label in
        "\(Choices.letter(order.labels.firstIndex(of: label) ?? 0)) (\(label))"
      }
      #expect(
        order.solution(right: 0, of: 0).english == "The order is \(named.joined(separator: ", ")).")
      #expect(order.rightAnswers.map(\.english) == ["one", "two", "three"])
      // What is listed in the right order already would not be a question.
      #expect(!order.isRight(.choice([0, 1, 2])))
    }
  }

  @Test(arguments: [
    ("Pass", true), ("/dev/null", true), ("done", true), ("Lima", false), ("AC/DC", false),
  ])
  func whatOnlyTheEscapeGives(answer: String, isHard: Bool) {
    #expect(item(["answer": .text(answer)]).isHardToGive == isHard)
    #expect(
      item(["answer": .text("Lima"), "accept": Samples.texts([answer])]).isHardToGive == isHard)
    let question = item(["answer": .text("Lima")]).question(number: 1, of: 2, saysHow: true)
    #expect(
      question.text.english
        == "Question 1 of 2: Which?\n/answer TEXT takes any text as it is, also pass or a slash.")
  }

  @Test func aChoiceCalledPassIsWarnedOf() {
    var problems: [SettingsProblem] = []
    let settings = Settings([
      "ask": .text("What does one say?"), "choices": Samples.texts(["Pass", "Check"]),
      "answer": .text("Pass"),
    ])
    _ = TriviaItem(settings, spelling: .forgiving, &problems)
    #expect(problems.map(\.severity) == [.warning])
    #expect(
      problems.first?.message
        == "whoever types 'Pass' passes; it can be picked by its letter, or by /answer Pass")
  }

  @Test func orderWithoutLetters() {
    #expect(
      item(["order": Samples.texts(["one", "two"])]).question(number: 1, of: 2).text.english
        == "Question 1 of 2: Which? Give the letters in order.")
    #expect(
      item(["order": Samples.texts(["1905", "1912"])]).question(number: 1, of: 2).text.english
        == "Question 1 of 2: Which? Give them in order.")
  }

  @Test func aSentenceEndsOnce() {
    #expect(
      item(["answer": .text("Yahoo!")]).solution(right: 1, of: 2).english
        == "It is Yahoo! 1 of 2 had it.")
    #expect(
      item(["answer": .text("Yahoo!")]).solution(right: 0, of: 2).english
        == "It is Yahoo! Nobody had it.")
    #expect(item(["answer": .text("Yahoo!")]).solution(right: 0, of: 0).english == "It is Yahoo!")
  }
}
