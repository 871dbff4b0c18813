import Questions
import Testing

/// Files of the size that people have. Each tenth question cannot be carried over.
@Suite struct LargeFileTests {
  private static let count = 20_000

  private static func file(
    _ good: (Int) -> String, _ bad: (Int) -> String, separator: String = "\n"
  ) -> String {
    (0..<count).map { $0 % 10 == 9 ? bad($0) : good($0) }.joined(separator: separator)
  }

  private static func large(_ format: QuestionFormat) -> String {
    switch format {
    case .pack:
      file(
        { "- ask: Which is number \($0)?\n  choices: [Québec \($0), Lima]\n  answer: Lima\n" },
        { "- ask: Which is number \($0)?\n  choices: [Quito, Lima]\n  answer: Lyma\n" })
    case .red: file({ "Which is number \($0)?:\n- Answer \($0)" }, { "Without \($0)?:" })
    case .opentdb:
      "{\"response_code\":0,\"results\":["
        + file(
          {
            "{\"type\":\"multiple\",\"question\":\"Which is &quot;\($0)&quot;?\","
              + "\"correct_answer\":\"Lima\",\"incorrect_answers\":[\"Quito\",\"La Paz\"]}"
          },
          { "{\"question\":\"\($0)\",\"correct_answer\":\"a\",\"incorrect_answers\":[\"a\"]}" },
          separator: ",") + "]}"
    case .gift:
      file(
        { "::Q\($0)::Which is \($0)?{\n  =Lima\n  ~Quito \\= \($0)#no\n}\n" },
        { "Describe \($0). {}\n" })
    case .aiken:
      file({ "Which is \($0)?\nA. Lima\nB. Quito\nANSWER: A\n" }, { "Heading \($0)\n" })
    case .irc: file({ "Which is \($0)?*Lima*Limà" }, { "Which is \($0)?" })
    case .csv:
      "question,a,b,answer\n"
        + file({ "\"Which, is \($0)?\",Quito \($0),Lima,B" }, { "Which is \($0)?,Quito,Lima,C" })
    case .json:
      "{\"questions\":["
        + file(
          { "{\"question\":\"Which is \($0)?\",\"options\":[\"Quito\",\"Lima\"],\"answer\":0}" },
          { "{\"question\":\"Which is \($0)?\"}" }, separator: ",") + "]}"
    case .moodlexml:
      "<quiz>"
        + file(
          {
            "<question type=\"shortanswer\"><questiontext format=\"html\"><text><![CDATA[<p>Which "
              + "is &quot;\($0)&quot;?</p>]]></text></questiontext><answer fraction=\"100\"><text>"
              + "Lima</text></answer></question>"
          },
          { "<question type=\"essay\"><questiontext><text>\($0)</text></questiontext></question>" })
        + "</quiz>"
    case .opentriviaqa:
      file({ "#Q Which is \($0)?\n^ Lima\nA Quito\nB Lima\n" }, { "#Q Which is \($0)?\n^ Lima\n" })
    case .moxquizz:
      file(
        { "Question: Which is \($0)?\nAnswer: #Lima# Limà\n" }, { "Question: Which is \($0)?\n" })
    }
  }

  @Test(arguments: QuestionFormat.allCases)
  func everyQuestionIsKeptOrReported(format: QuestionFormat) {
    let text = Self.large(format)
    let begun = ContinuousClock.now
    let questions = read(text, format)
    print(format.rawValue, text.utf8.count, "bytes in", ContinuousClock.now - begun)
    #expect(questions.read == Self.count)
    #expect(questions.kept == Self.count * 9 / 10)
    #expect(questions.findings.count { $0.kind == .skipped } == Self.count / 10)
  }
}
