import Questions
import Testing

/// What shows a picture is skipped and counted, or kept with its address, in every format alike.
@Suite struct PictureTests {
  private static let files: [(QuestionFormat, String)] = [
    (.gift, "Which flag? https\\://example.org/a.png {=Peru}\n"),
    (.gift, "[html]Which flag? <img src\\=\"https\\://example.org/a.png\">{=Peru}\n"),
    (.red, "Which flag? https://example.org/a.png:\n- Peru\n"),
    (.irc, "Which flag? https://example.org/a.png*Peru\n"),
    (.pack, "- ask: Which flag? https://example.org/a.png\n  answer: Peru\n"),
    (
      .opentdb,
      "[{\"question\":\"Which flag? <img src='https://example.org/a.png'>\","
        + "\"correct_answer\":\"Peru\",\"incorrect_answers\":[]}]"
    ),
  ]

  @Test(arguments: files) func skippedAndCounted(format: QuestionFormat, text: String) {
    let result = read(text, format)
    #expect((result.kept, result.skipped, result.pictures) == (0, 1, 1))
    #expect(
      result.findings.first?.message == "it shows a picture or plays a sound, which a text cannot")
  }

  @Test(arguments: files) func orKeptWithTheAddress(format: QuestionFormat, text: String) {
    let result = QuestionReader.read(
      Array(text.utf8), file: "test", format: format, options: ReadingOptions(keepsPictures: true))
    #expect(result.questions.map(\.ask) == ["Which flag? https://example.org/a.png"])
    #expect(result.pictures == 0)
  }

  @Test func choicesAreLookedAtAndOtherLinksAreNot() {
    let choice = "Which?{=https\\://example.org/a.JPG?x ~https\\://example.org/b.jpg}\n"
    #expect(read(choice, .gift).pictures == 1)
    #expect(read("See https://example.org/png for a jpg*yes\n", .irc).kept == 1)
    #expect(read("What is at example.org/a.png*a picture\n", .irc).kept == 1)
    #expect(read("Who sings at https://youtu.be/abc?*robin\n", .irc).pictures == 1)
  }

  @Test func aPictureOfTheFileHasNoAddress() {
    let gift = "[html]Which flag? <img src\\=\"@@PLUGINFILE@@/a.png\">{=Peru}\n"
    let result = QuestionReader.read(
      Array(gift.utf8), file: "test", format: .gift, options: ReadingOptions(keepsPictures: true))
    #expect(result.questions.map(\.ask) == ["Which flag? [picture: a.png]"])
    #expect(result.changed == 1)
  }
}
