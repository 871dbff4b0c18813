import Questions
import Testing

/// What shows a picture is skipped and counted, or kept with its address, in every format alike.
@Suite struct PictureTests {
  private static let files: [(QuestionFormat, String)] = [
    (.gift, "Which flag? https\\://example.org/a.png {=Peru}\n"),
    (.gift, "[html]Which flag? <img src\\=\"https\\://example.org/a.png\">{=Peru}\n"),
    (.red, "Which flag? https://example.org/a.png:\n- Peru\n"),
    (.irc, "Which flag? https://example.org/a.png*Peru\n"),
    (.csv, "question,answer,image\nWhich flag?,Peru,https://example.org/a.png\n"),
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

  @Test func whatAnkiPlaysIsASound() {
    #expect(read("#separator:tab\nWho sings? [sound:a.mp3]\trobin\n", .csv).pictures == 1)
    #expect(read("Who sings?*[sound:a.mp3]\n", .irc).pictures == 1)
    #expect(read("What is [sound]: a word?*yes\n", .irc).kept == 1)
  }

  @Test(arguments: [
    (QuestionFormat.csv, "question,answer,image\nWhich?,Peru,media/a.png\n", "[picture: a.png]"),
    (.csv, "question,answer,audio\nWhich?,Peru,a.MP3\n", "[sound: a.MP3]"),
    (
      .json, "[{\"question\": \"Which?\", \"answer\": \"x\", \"video\": \"a.webm\"}]",
      "[film: a.webm]"
    ),
    (.csv, "#separator:tab\nWhich? [sound:a.mp3]\tPeru\n", "[sound: a.mp3]"),
    (.irc, "Which? [sound:clips/a]*Peru\n", "[sound: a]"),
    (.irc, "Which? [sound:a.webm]*Peru\n", "[film: a.webm]"),
    (.irc, "Which? [anki:play:q:0]*Peru\n", "[sound]"),
    (.pack, "- { ask: \"Which? [sound:a.mp3]\", answer: Peru }\n", "[sound: a.mp3]"),
    (.gift, "[html]Which? <img src\\=\"a.png\">{=Peru}\n", "[picture: a.png]"),
    (.gift, "[html]Which? <audio src\\=\"a.ogg\"></audio>{=Peru}\n", "[sound: a.ogg]"),
  ])
  func theNameOfAFileIsKeptInOneForm(format: QuestionFormat, text: String, name: String) {
    let result = QuestionReader.read(
      Array(text.utf8), file: "test", format: format, options: ReadingOptions(keepsPictures: true))
    #expect(result.questions.map(\.ask) == ["Which? \(name)"], "\(result.lines)")
    #expect(result.changed == 1)
  }

  @Test func halfATagIsNoChoice() {
    for answers in [
      "{=<img src=\"a.png\"> ~b}", "{~b =<font color=\"red\">a</font>}",
      "{=<font color\\=\"#fff\">a</font> ~b}", "{=<img src=a.png>}",
    ] {
      let result = read("Which? \(answers)\n", .gift)
      #expect(
        result.findings.map(\.message) == [
          "an answer ends within a tag of HTML; write \\= and \\# for the signs in it"
        ], "\(answers)")
    }
    for answers in ["{=a <b ~c> d}", "{=a<b ~a>b}", "{=<b>a</b> ~b}"] {
      #expect(read("Which? \(answers)\n", .gift).kept == 1, "\(answers)")
    }
    #expect(read("[plain]Which? {=<img src =\"x\">}\n", .gift).kept == 1)
  }

  @Test func linesOfProgramsStay() {
    let gift = "[html]What is x?<pre>int  x;\n  x \\= 2;</pre>{\n=2\n~3\n}\n"
    #expect(read(gift, .gift).questions.map(\.ask) == ["What is x?\nint  x;\n  x = 2;"])
    let pack = PackWriter.write(read(gift, .gift).items)
    #expect(read(pack, .pack).questions.map(\.ask) == ["What is x?\nint  x;\n  x = 2;"])
  }

  @Test func aPictureOfTheFileHasNoAddress() {
    let gift = "[html]Which flag? <img src\\=\"@@PLUGINFILE@@/a.png\">{=Peru}\n"
    let result = QuestionReader.read(
      Array(gift.utf8), file: "test", format: .gift, options: ReadingOptions(keepsPictures: true))
    #expect(result.questions.map(\.ask) == ["Which flag? [picture: a.png]"])
    #expect(result.changed == 1)
  }
}
