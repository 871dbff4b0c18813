import Foundation
import Testing

@testable import ActivityKit
@testable import Plugins
@testable import Questions

/// The number that a file means is the one that the quiz uses, that a pack holds, and that goes back.
@Suite struct NumberAnswerTests {
  private static let files: [(QuestionFormat, String, Double)] = [
    (.csv, "question;answer;within\nMt?;8.849;10\n", 8.849),
    (.csv, "question;answer;within\nMt?;1,000;5\n", 1),
    (.csv, "question,answer,within\nMt?,8.849,50\n", 8.849),
    (.gift, "Mt? {#1.000:5}\n", 1),
    (.gift, "Mt? {#8.849:50}\n", 8.849),
    (.gift, "Mt? {#1.125:1.2}\n", 1.125),
    (.gift, "Mt? {#-2.500:10}\n", -2.5),
    (.gift, "Mt? {#1.125..4.125}\n", 2.625),
    (
      .moodlexml,
      "<quiz><question type=\"numerical\"><questiontext><text>Mt?</text></questiontext>"
        + "<answer fraction=\"100\"><text>1.125</text><tolerance>2</tolerance></answer>"
        + "</question></quiz>", 1.125
    ),
    (.json, "[{\"question\": \"Mt?\", \"answer\": \"8.849\", \"tolerance\": 50}]", 8.849),
    (.json, "[{\"question\": \"Mt?\", \"answer\": 8.849, \"tolerance\": 50}]", 8.849),
    (.pack, "- { ask: Mt?, answer: 8.849, within: 50 }\n", 8849),
    (.pack, "- { ask: Mt?, answer: 8.849, within: 0.01 }\n", 8.849),
    (.pack, "- { ask: Mt?, answer: 1.000, within: 5 }\n", 1000),
    (.pack, "- { ask: Mt?, answer: \"1,000\", within: 5 }\n", 1000),
    (.pack, "- { ask: Mt?, answer: 1/2, within: 5 }\n", 0.5),
    (.pack, "- { ask: Mt?, answer: 1.2e1, within: 5 }\n", 12),
  ]

  /// The number of the first question of a pack, as a quiz reads it.
  private func number(inPack questions: [QuizQuestion]) throws -> Double {
    guard case .number(let answer, let within) = try #require(questions.first).key else {
      Issue.record("\(questions) has no number")
      return .nan
    }
    var problems: [SettingsProblem] = []
    let item = TriviaItem(
      Settings([
        "ask": .text("Mt?"), "answer": .text(answer),
        "within": .number(NSDecimalNumber(decimal: within).doubleValue),
      ]), spelling: .forgiving, &problems)
    #expect(problems.isEmpty)
    guard case .within(let key, _) = item.key else { return .nan }
    return key.value
  }

  @Test(arguments: files) func isOneEverywhere(format: QuestionFormat, text: String, number: Double)
    throws
  {
    let result = read(text, format)
    #expect(result.kept == 1, "\(result.lines)")
    #expect(try self.number(inPack: result.questions) == number)
    let pack = PackWriter.write(result.items)
    #expect(try self.number(inPack: read(pack, .pack).questions) == number, "\(pack)")
    #expect(mistakes(inPack: pack) == "")
    // And to another program, and back.
    let gift = GIFTWriter.write(result.items).text
    #expect(try self.number(inPack: read(gift, .gift).questions) == number, "\(gift)")
  }

  @Test func isWrittenSoThatItCanBeNoOther() {
    #expect(
      PackWriter.write(read("Mt? {#8.849:50}\n\nSo? {#8.849:0.01}\n", .gift).items) == """
        - ask: Mt?
          answer: 8.8490
          within: 50

        - ask: So?
          answer: 8.849
          within: 0.01

        """)
    let own =
      "- { ask: own?, answer: 8.849, within: 50 }\n- { ask: so?, answer: 1.000, within: 5 }\n"
    let export = GIFTWriter.write(read(own, .pack).items)
    #expect(export.text == "own? {#8849:50}\n\nso? {#1000:5}\n")
    #expect(
      export.findings.map(\.message) == [
        "the number 8.849 is written as 8849", "the number 1.000 is written as 1000",
      ])
  }

  @Test func whatNobodyCanKnowIsNotTaken() {
    #expect(
      read("- { ask: Mt?, answer: 8.849, within: 1 }\n", .pack).lines == [
        "1:5 skipped: the answer '8.849' may be 8849 or 8.849; write 8849, or 8.8490"
      ])
    #expect(read("Mt? {#1,000}\n", .gift).kept == 0)
  }
}
