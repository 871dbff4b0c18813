import ActivityKit
import Testing

@testable import Plugins

@Suite struct TriviaSettingsTests {
  private func problems(_ question: [String: SettingValue]) -> [String] {
    let question = ["ask": SettingValue.text("Which?")].merging(question) { $1 }
    return Samples.problems(
      Trivia.self, ["questions": .list([Samples.record(question)])]
    ).map(\.message)
  }

  @Test func anAnswerThatIsNoChoice() {
    let problems = Samples.problems(
      Trivia.self,
      [
        "questions": .list([
          Samples.record([
            "ask": .text("?"), "choices": Samples.texts(["Quito", "Lima"]), "answer": .text("Lyma"),
          ])
        ])
      ])
    #expect(
      problems == [
        SettingsProblem(
          path: SettingsPath([.key("questions"), .index(0), .key("answer")]),
          message: "answer 'Lyma' is not one of the choices (Quito, Lima)")
      ])
  }

  @Test func whatDoesNotGoTogether() {
    let choices = Samples.texts(["Quito", "Lima"])
    #expect(problems([:]) == ["this question has no 'answer'"])
    #expect(
      problems(["choices": Samples.texts(["Lima", "Lima"]), "answer": .text("Lima")])
        == ["'Lima' is listed twice"])
    // Case tells these apart, and so do their letters.
    #expect(
      problems(["choices": Samples.texts(["NaCl", "NACL"]), "answer": .text("NACL")]) == [])
    #expect(
      problems(["choices": choices, "answer": Samples.texts(["Lima", "Lima"])])
        == ["answer 'Lima' is given twice"])
    #expect(
      problems(["choices": choices, "answer": .text("Lima"), "accept": Samples.texts(["x"])])
        == ["'accept' does not go with a question of choices"])
    #expect(
      problems(["order": choices, "answer": .text("Lima")])
        == ["'answer' does not go with a question of order"])
    #expect(
      problems(["answer": .text("many"), "within": .integer(1)])
        == ["answer 'many' is not a number"])
    #expect(
      problems(["answer": .text("8,849"), "within": .number(2)])
        == ["answer '8,849' may be 8849 or 8.849; write 8849, or 8.8490"])
    #expect(problems(["answer": .text("8.849"), "within": .number(0.01)]) == [])
    #expect(problems(["answer": .text("8.849"), "within": .number(50)]) == [])
    #expect(
      problems(["answer": .text("8.849"), "nearest": .flag(true)])
        == ["answer '8.849' may be 8849 or 8.849; write 8849, or 8.8490"])
    #expect(
      problems(["answer": .text("4 0"), "within": .number(0)])
        == ["answer '4 0' may be two numbers; write one without blanks"])
    #expect(
      problems(["answer": .text("40 km"), "within": .number(0)])
        == ["answer '40 km' is more than a number; write 40 alone"])
    #expect(
      problems(["answer": .text("Lima"), "reject": Samples.texts(["Quito", "the lima!"])])
        == ["'the lima!' is accepted as the answer too"])
    #expect(
      problems(["choices": choices, "answer": .text("Lima"), "spelling": .text("exact")])
        == ["'spelling' does not go with a question of choices"])
    #expect(
      problems(["answer": .text("7"), "within": .integer(1), "nearest": .flag(true)])
        == ["give 'within' or 'nearest', not both"])
    #expect(
      problems(["answer": Samples.texts(["Lima", "Ciudad de los Reyes"])])
        == ["several answers need 'choices'; other spellings belong under 'accept'"])
  }

  @Test func answersOneLetterApart() {
    let questions = ["Barolo", "Lima", "Barollo", "Barolo"].enumerated().map { place, answer in
      Samples.record(["ask": .text("Which?"), "answer": .text(answer)], at: place)
    }
    let problems = Samples.problems(
      Trivia.self,
      ["questions": .list(questions)])
    #expect(
      problems == [
        SettingsProblem(
          path: SettingsPath([.key("questions"), .index(2), .key("answer")]),
          message:
            "'Barollo' is one letter away from 'Barolo', the answer to question 1; a slip that "
            + "makes one of the other is not forgiven",
          severity: .warning)
      ])
  }

  @Test func aQuizIsSpelledExactly() throws {
    func accepts(_ quiz: SettingValue, _ own: String?) throws -> Bool {
      var values = ["ask": SettingValue.text("Which?"), "answer": .text("Mississippi")]
      if let own { values["spelling"] = .text(own) }
      var problems: [SettingsProblem] = []
      let settings = Settings([
        "spelling": quiz,
        "questions": .list([.record(Settings(values))]),
      ])
      let trivia = Trivia(settings, &problems)
      #expect(problems.isEmpty)
      return try #require(trivia.items.first).isRight(.text("missisippi"))
    }
    #expect(try accepts(.text("forgiving"), nil) && !accepts(.text("exact"), nil))
    #expect(try accepts(.text("exact"), "forgiving") && !accepts(.text("forgiving"), "exact"))
  }

  @Test func moreThanThereIs() {
    let one = ["questions": SettingValue.list([Samples.capital])]
    #expect(
      Samples.problems(Trivia.self, one.merging(["count": .integer(3)]) { $1 }).map(\.message)
        == ["count is 3, but the questions are only 1"])
    #expect(
      Samples.problems(
        Trivia.self, one.merging(["scoring": .text("speed"), "timing": .text("off")]) { $1 }
      ).map(\.message) == ["scoring by speed needs a clock: not timing 'off'"])
    for more in [["scoring": SettingValue.text("none")], ["leaderboard": .text("never")]] {
      #expect(
        Samples.problems(
          Trivia.self, one.merging(more) { $1 }.merging(["tournament": .text("Cup")]) { $1 }
        ).map(\.message) == [
          "a tournament goes by the standings: not with scoring 'none' or leaderboard 'never'"
        ])
    }
  }
}
