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
      problems(["answer": .text("7"), "within": .integer(1), "nearest": .flag(true)])
        == ["give 'within' or 'nearest', not both"])
    #expect(
      problems(["answer": Samples.texts(["Lima", "Ciudad de los Reyes"])])
        == ["several answers need 'choices'; other spellings belong under 'accept'"])
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
  }
}
