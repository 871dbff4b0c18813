import ActivityKit
import Plugins
import Questions
import Testing

/// What is read here must be what trivia takes.
@Suite struct BoundsTests {
  private func questions() throws -> (SettingsSchema, ClosedRange<Int>) {
    let trivia = try #require(modules.first { $0.name == "trivia" })
    let field = try #require(trivia.settings.field("questions"))
    guard case .list(.record(let schema), let count) = field.type else {
      throw Missing()
    }
    return (schema, count)
  }

  private struct Missing: Error {}

  @Test func theyAreThoseOfTrivia() throws {
    let (schema, count) = try questions()
    let types = Dictionary(uniqueKeysWithValues: schema.fields.map { ($0.name, "\($0.type)") })
    let answer = SettingType.text(maxLength: QuestionBounds.answer)
    #expect(count.upperBound == QuestionBounds.questions)
    #expect(types["ask"] == "\(SettingType.text(maxLength: QuestionBounds.ask))")
    #expect(types["choices"] == "\(SettingType.list(answer, count: QuestionBounds.choices))")
    #expect(types["order"] == "\(SettingType.list(answer, count: QuestionBounds.order))")
    #expect(types["accept"] == "\(SettingType.list(answer, count: 0...QuestionBounds.accept))")
    #expect(types["because"] == "\(SettingType.text(maxLength: QuestionBounds.because))")
    #expect(types["source"] == "\(SettingType.text(maxLength: QuestionBounds.source))")
    #expect(types["within"] == "\(SettingType.number(QuestionBounds.tolerance))")
    #expect(
      schema.fields.map(\.name).sorted() == [
        "accept", "answer", "ask", "because", "choices", "nearest", "order", "reject",
        "source", "spelling", "within",
      ])
  }

  @Test func longTextsAreSkippedOrLeftOut() {
    let long = String(repeating: "é", count: 501)
    #expect(
      read("\(long)*a\nQ*\(long)\nQ*a*\(long)\n", .irc).lines == [
        "1:1 skipped: the question is 501 characters long; at most 500 fit",
        "2:1 skipped: the answer is 501 characters long; at most 200 fit",
        "3:1 changed: an answer longer than 200 characters is left out",
      ])
    let because = String(repeating: "x", count: 1_001)
    let gift = read("Q {=a#\(because)}", .gift)
    #expect(gift.questions == [QuizQuestion(ask: "Q", key: .typed("a", accept: []))])
    #expect(
      gift.lines == ["1:1 changed: the explanation is left out: it is longer than 1000 characters"])
  }

  @Test func aHugeFileIsRefused() {
    let bytes = [UInt8](repeating: 0x20, count: ImportBounds.bytes + 1)
    for format in QuestionFormat.allCases {
      let result = QuestionReader.read(bytes, file: "huge", format: format)
      #expect(result.isUnreadable)
      #expect(result.lines == ["1:1 error: the file has more than 16777216 bytes; split it"])
    }
  }

  @Test func questionsAndFindingsAreBoundedAndCounted() {
    let questions = read(String(repeating: "Q*a\n", count: 50_003), .irc)
    #expect((questions.read, questions.kept, questions.skipped) == (50_003, 50_000, 3))
    #expect(
      questions.lines == [
        "50001:1 skipped: the file has more than 50000 questions; from here on they are left out"
      ])
    let mistakes = read("Q*a\n" + String(repeating: "x\n", count: 10_050), .irc)
    #expect((mistakes.read, mistakes.kept, mistakes.skipped) == (10_051, 1, 10_050))
    #expect((mistakes.findings.count, mistakes.moreFindings) == (10_000, 50))
  }

  @Test func aHostileFileCostsItsSizeAndNoMore() {
    let size = 240_000
    func repeated(_ text: String) -> String {
      String(repeating: text, count: size / text.utf8.count)
    }
    let tooLong = "it has more than 100000 bytes; is there a line break missing?"
    // One question of all of it, in each format that has no other bound.
    for text in [
      repeated("xxxxxxxx\n"), repeated("{"), repeated("~aaaaaaa\n"),
      "{" + repeated("=aaaa#bbbb\n") + "}",
    ] {
      #expect(read(text, .gift).lines.first == "1:1 skipped: \(tooLong)")
    }
    #expect(read(repeated("a*"), .irc).lines == ["1:1 skipped: \(tooLong)"])
    #expect(read(repeated("xxxxxxxx\n"), .aiken).skipped == 1)
    let strays = read("Q\nA. a\nB. b\n" + repeated("xxxxxxxx\n") + "ANSWER: A\n", .aiken)
    #expect((strays.read, strays.skipped) == (1, 1))
    let choices = read("Q\n" + repeated("A. a\n"), .aiken)
    #expect(choices.skipped > 0)
    #expect(read(repeated("[0],"), .opentdb).isUnreadable)
    #expect(
      read("[" + String(repeating: "0,", count: 1_000_000) + "0]", .opentdb).lines
        == ["1:2000000 error: the text has more than 1000000 values; split it"])
    let tags = read("Q {=" + repeated("<").prefix(90_000) + "}", .gift)
    #expect(tags.lines == ["1:1 skipped: the answer is 90000 characters long; at most 200 fit"])
  }
}
