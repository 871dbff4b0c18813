import ShippedModules
import Testing

@testable import ActivityTesting

/// That transcripts fail when they should: what never fails proves nothing.
@Suite struct TranscriptRunnerTests {
  private static let plan = """
    house: { name: Test House }
    facilitators: { rosa: {} }
    events:
      quiz:
        agenda:
          - trivia:
              introduction: 0s
              questions: [{ ask: Capital of Peru?, choices: [Quito, Lima], answer: Lima }]
    """

  private func file(_ session: String) -> String {
    "# A test\n```yaml events.yaml\n\(Self.plan)\n```\n```session\n\(session)\n```\n"
  }

  private func failure(_ session: String) throws -> String? {
    let transcripts = try TranscriptParser().parse(file(session), file: "test.md")
    return try TranscriptRunner(modules: ShippedModules.all).run(transcripts[0], file: "test.md")?
      .message
  }

  @Test func whatIsListedAndNothingElse() throws {
    let begin = "ana, ben join\nana > hello"
    #expect(try failure("\(begin)\nben < ana says: hello") == nil)
    #expect(try failure(begin) == "not listed: ben < ana says: hello")
    #expect(try failure("\(begin)\n...") == nil)
    #expect(try failure("\(begin)\nben < ...") == nil)
    #expect(try failure("\(begin)\nana < ...") == "not listed: ben < ana says: hello")
    #expect(try failure("\(begin)\nben < ana says: {any}") == nil)
    #expect(try failure("\(begin)\nben < ana says: hello\n! ben <") == nil)
    #expect(try failure("\(begin)\n! ben <") == "ben was not to receive: ana says: hello")
    #expect(try failure("\(begin)\n* < ana says: hello")?.contains("received: nothing") == true)
  }

  /// With all that it includes.
  @Test func aPlanOnDisk() throws {
    let text = """
      # A test
      ```plan
      events/game-night.yaml
      ```
      ```session
      ana connect
      ana < Welcome to Riverside Commons.
      ...
      ```
      """
    let transcript = try TranscriptParser().parse(text, file: "test.md")[0]
    let runner = TranscriptRunner(modules: ShippedModules.all, folder: TranscriptTests.root)
    #expect(try runner.run(transcript, file: "test.md")?.message == nil)
    let elsewhere = TranscriptRunner(
      modules: ShippedModules.all, folder: TranscriptTests.root + "/docs")
    #expect(throws: TranscriptError.self) { try elsewhere.run(transcript, file: "test.md") }
  }

  @Test func inOrder() throws {
    let begin = "ana, ben join\nana > //1\nben < ana says: /1\nana > /who"
    #expect(try failure("\(begin)\nana < 2 here: ana, ben.") == nil)
    #expect(
      try failure("\(begin)\nana < 2 here: ana, ben.\nana < 2 here: ana, ben.")?
        .contains("received: nothing") == true)
  }

  @Test func afterDotsEachLineCountsAgain() throws {
    let begin = "rosa, ana join\nrosa > /start\n...\n* < A. Quito"
    #expect(try failure(begin) == "not listed: ana < B. Lima")
    #expect(try failure("\(begin)\n...") == nil)
  }

  @Test func theRecords() throws {
    let begin = "rosa, ana join\nana > hello there\n...\nrosa > /start\n...\nana > b\n...\n+3s\n..."
    #expect(try failure("\(begin)\ndb : scores ana=999") == nil)
    #expect(
      try failure("\(begin)\ndb : scores ana=998") == "scores: ana=999, expected 998")
    #expect(try failure("\(begin)\ndb : nowhere hello") == nil)
    #expect(try failure("\(begin)\ndb : nowhere Lima") == "'Lima' is in the records")
    #expect(try failure("\(begin)\ndb : goals 3") == "'goals' cannot be asked of the records")
  }

  @Test func linesThatAreNone() {
    #expect(throws: TranscriptError.self) { try failure("ana joins") }
    #expect(throws: TranscriptError.self) { try failure("+20") }
    #expect(throws: TranscriptError.self) { try failure("ana b < hello") }
  }

  @Test func recordingFillsInWhatHappens() throws {
    let recorder = TranscriptRecorder(modules: ShippedModules.all)
    let recorded = try recorder.record(
      file("ana, ben, cleo join\nana > /tell bne hi\nben > hi\nana < {any} says: hi"),
      file: "test.md")
    #expect(
      recorded
        == file(
          """
          ana, ben, cleo join
          ana > /tell bne hi
          ana  < Nobody here is called 'bne'. Did you mean ben?
          ben > hi
          ana, cleo < {any} says: hi
          """))
    #expect(try recorder.record(recorded, file: "test.md") == recorded)
  }

  /// Among lines that the author chose, those that come no more are taken out.
  @Test func recordingTakesOutWhatComesNoMore() throws {
    let recorder = TranscriptRecorder(modules: ShippedModules.all)
    let recorded = try recorder.record(
      file("ana, ben join\nana > hi\n...\nben < ana says: hi\nben < ana says: bye"), file: "test.md"
    )
    #expect(recorded == file("ana, ben join\nana > hi\n...\nben < ana says: hi"))
  }

  /// What else stands among the expectations stays before the next line that does something.
  @Test func recordingKeepsSilencesInTheirPlace() throws {
    let recorder = TranscriptRecorder(modules: ShippedModules.all)
    let recorded = try recorder.record(
      file(
        """
        ana, ben, cleo join
        ana > hi
        ben < ana says: hello
        ! ana <
        # It is heard once.
        cleo < ana says: hello
        ! ben, cleo < hi
        ben > ho
        ! cleo < ben says: ho
        ana < ?
        """), file: "test.md")
    let wanted = file(
      """
      ana, ben, cleo join
      ana > hi
      ben, cleo < ana says: hi
      ! ana <
      # It is heard once.
      ! ben, cleo < hi
      ben > ho
      ! cleo < ben says: ho
      ana  < ben says: ho
      """)
    #expect(recorded == wanted)
    #expect(try recorder.record(recorded, file: "test.md") == recorded)
  }

  @Test(arguments: [
    ("{any}", "anything", true), ("a {any}", "a ", true), ("a {any} c", "a b c", true),
    ("a {any} c", "a b", false), ("{time} left.", "1 minute 5 seconds left.", true),
    ("{time} left.", "0:05 left.", true), ("{time} left.", "some left.", false),
    (#"{"type":{any}}"#, #"{"type":"pong"}"#, true), ("{name}", "{name}", true),
  ])
  func wildcards(_ pattern: String, _ line: String, _ fits: Bool) {
    #expect(Pattern(pattern).matches(line) == fits)
  }

  @Test func charactersByTheirNumber() {
    #expect(
      TranscriptParser.action(#"ana > a\e[1m\tb\u{202e}c\d"#)
        == .send("ana", "a\u{1B}[1m\tb\u{202e}c\\d"))
  }
}
