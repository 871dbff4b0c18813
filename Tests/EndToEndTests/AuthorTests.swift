import Foundation
import Testing

/// What authors of modules do with the real binary, in a folder of their own.
@Suite struct AuthorTests {
  private let folder: URL
  private let environment = ["PATH": "/usr/bin:/bin"]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "house: { name: Test }\nevents: { evening: { agenda: [kind-words: {}] } }\n".write(
      to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
  }

  private func run(_ arguments: String...) throws -> Binary.Result {
    try Binary.run(arguments, in: folder, environment: environment)
  }

  private func change(_ path: String, _ old: String, _ new: String) throws {
    let file = folder.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
  }

  @Test func aRecipeFromNothingToItsPlaceInAnEvening() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try run("check").code == 65)
    let made = try run("modules", "new", "kind-words")
    #expect(made.code == 0 && made.output.contains("Plugins/kind-words.yaml"))
    #expect(try run("modules", "new", "kind-words").code == 73)
    #expect(try run("check").output == "events.yaml is fine: 1 event, 1 activity.\n")
    #expect(try run("check", "Plugins/kind-words.yaml").output.contains("is fine: kind-words"))
    #expect(try run("modules").output.contains("kind-words"))
    #expect(try run("modules", "kind-words").output.contains("20s to 10m"))
    #expect(try run("schema").output.contains("\"kind-words\""))
    #expect(try run("test").output == "1 file, 2 sessions: all is as written.\n")

    try change("Plugins/kind-words.yaml", "Thank you.", "Thanks.")
    let failed = try run("test")
    #expect(failed.code == 1 && failed.output.contains("+ *    < Thanks."))
    #expect(try run("test", "--record").output == "recorded Plugins/kind-words.md\n")
    #expect(try run("test").code == 0)

    try change("Plugins/kind-words.yaml", "- wait: 20s", "- wait: 20")
    let check = try run("check")
    #expect(
      check.code == 65
        && check.output.contains(":11: error: 'wait' is a number without a unit"))
  }

  @Test func aProcessFromNothingToItsPlaceInAnEvening() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try run("modules", "new", "kind-words", "--kind", "process")
    #expect(made.code == 0 && made.output.contains("Plugins/kind-words/main.py"))
    #expect(try run("check").output == "events.yaml is fine: 1 event, 1 activity.\n")
    #expect(
      try run("check", "Plugins/kind-words/module.yaml").output.contains("is fine: kind-words"))
    #expect(try run("modules", "kind-words").output.contains("20s to 10m"))
    #expect(try run("schema").output.contains("\"kind-words\""))
    #expect(try run("test").output == "1 file, 2 sessions: all is as written.\n")

    try change("Plugins/kind-words/main.py", "Thank you.", "Thanks.")
    #expect(try run("test").output.contains("+ *    < Thanks."))
    try change("Plugins/kind-words/main.py", "import parlor", "import parlour")
    let broken = try run("test")
    #expect(broken.code == 1)
    // Once for each session, as Python wrote it.
    #expect(broken.errors.hasPrefix("kind-words: Traceback (most recent call last):\n"))
    #expect(broken.errors.split(separator: "No module named 'parlour'").count == 3)
    let unready = try run("check")
    #expect(
      unready.code == 65
        && unready.output.contains(
          "Plugins/kind-words/main.py:1:1: error: the program of 'kind-words' cannot be used: it "
            + "ended before it was ready: ModuleNotFoundError: No module named 'parlour'")
    )
    #expect(try run("check", "--without-programs").code == 0)
    #expect(try run("check", "Plugins/kind-words/module.yaml").code == 65)
    try change("Plugins/kind-words/main.py", "import parlour", "import parlor")
    #expect(try run("test", "--restarts").output.contains("+") == false)
    try change("Plugins/kind-words/main.py", "def play(room):", "def play(room)")
    let syntax = try run("check")
    #expect(
      syntax.code == 65
        && syntax.output.contains("Plugins/kind-words/main.py:4:1: error: ")
        && syntax.output.contains("SyntaxError"))
    try change("Plugins/kind-words/main.py", "def play(room)", "def play(room):")

    try change("Plugins/kind-words/module.yaml", "main.py", "mian.py")
    let check = try run("check")
    #expect(
      check.code == 65
        && check.output.contains(
          "Plugins/kind-words/module.yaml:4:16: error: there is no file 'mian.py' in "
            + "the module's folder")
    )
    #expect(try run("check", "Plugins/kind-words/module.yaml").code == 65)
    try change("Plugins/kind-words/module.yaml", "python3", "pithon3")
    #expect(try run("check").output.contains(":4:7: error: there is no program 'pithon3'"))
  }

  /// What works at an author's desk works in a house.
  @Test func aProgramIsHeldToTheDeadlinesOfAHouse() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try run("modules", "new", "kind-words", "--kind", "process")
    try change("Plugins/kind-words/module.yaml", "run:", "deadline: 500ms\nrun:")
    try change("Plugins/kind-words/module.yaml", "500ms", "0.5s")
    try change("Plugins/kind-words/main.py", "import parlor", "import parlor, time")
    try change(
      "Plugins/kind-words/main.py", "    question =", "    time.sleep(2)\n    question =")
    let late = try run("test")
    #expect(late.code == 1 && late.output.contains("it did not reply within 500 ms"))
    let tried = try Binary.run(
      ["try", "kind-words", "--companions", "0"], in: folder, environment: environment, input: "")
    #expect(tried.output.contains("had to be ended early"))
  }

  /// What is drawn outside of the room differs once the program is started anew.
  @Test func restartsShowWhatTheStateDoesNotHold() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try run("modules", "new", "kind-words", "--kind", "process")
    try change("Plugins/kind-words/module.yaml", "run:", "deadline: 20s\nrun:")
    #expect(try run("test", "--restarts").code == 0)
    #expect(try run("test", "--restarts", "--record").code == 64)
    try change("Plugins/kind-words/main.py", "import parlor\n", "import parlor\nimport os\n")
    try change(
      "Plugins/kind-words/main.py", "for_=room.settings.time",
      "max_length=400 + os.getpid() // 900 % 90, for_=room.settings.time - os.getpid() % 900 / 1e3")
    #expect(try run("test").code == 0)
    let failed = try run("test", "--restarts")
    #expect(
      failed.code == 1 && failed.output.contains("had to be ended early")
        && failed.errors.contains(#/main\.py:[0-9]+: after a restart the program took another way/#)
    )
  }

  @Test func aModuleIsTriedAtTheTerminal() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Binary.run(
      ["try", "mood-check", "--companions", "0", "--setting", "before=How were you?"], in: folder,
      environment: environment, input: "6\n2\n4\nunread\n")
    #expect(result.code == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "Activity 1 of 1: Mood check")
    #expect(lines.contains("How were you?"))
    #expect(lines.contains("Please answer with a number from 1 to 5, or pass."))
    #expect(lines.contains("Saved: 2.") && lines.contains("Saved: 4."))
    #expect(lines.last?.hasPrefix("That was everything on the agenda.") == true)
  }

  /// Nobody at the keyboard: companions play on, and no time is waited for.
  @Test func withoutAKeyboardTheRestIsPlayed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Binary.run(
      ["try", "gratitude-circle", "--fast"], in: folder, environment: environment, input: "")
    #expect(result.code == 0)
    #expect(result.errors == "The input has ended; the rest is played without you.\n")
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains("Good things"))
    #expect(lines.last?.hasPrefix("That was everything on the agenda.") == true)
  }

  @Test func whatAModuleNeedsIsGivenAtTheTerminal() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let bare = try run("try", "trivia")
    #expect(bare.code == 65 && bare.errors.contains("trivia needs 'questions' or 'rounds'"))
    #expect(bare.errors.contains("Nothing was played.\n\nGive what it needs on one line, as in "))
    #expect(bare.errors.contains("try trivia --setting 'questions=[{ ask: TEXT"))
    let given = try Binary.run(
      [
        "try", "trivia", "--companions", "0", "--setting",
        "questions=[{ ask: Capital of Peru?, answer: Lima }]", "--setting", "introduction=0s",
      ], in: folder, environment: environment, input: "Lima\n")
    #expect(given.code == 0 && given.output.contains("Saved: Lima."))
    // What is wrong with a value needs no such advice.
    #expect(!(try run("try", "mood-check", "--setting", "time=20").errors.contains("Give what")))
  }

  @Test func whatCannotBeMadeOrPlayed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try run("modules", "new", "Kind Words").code == 64)
    #expect(try run("modules", "new", "trivia").errors.contains("There is a module 'trivia'"))
    #expect(try run("modules", "new", "zen", "--kind", "swift").errors.contains("a checkout"))
    #expect(try run("test").errors.contains("There are no transcripts"))
    #expect(try run("test", "nowhere.md").code == 66)
    #expect(try run("try", "trivai").errors.contains("Did you mean 'trivia'?"))
    let wrong = try run("try", "mood-check", "--setting", "time=20")
    #expect(wrong.code == 65 && wrong.errors.contains("'time' is a number without a unit"))
  }

  @Test func theSchemasAreJSON() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for arguments in [["schema"], ["schema", "--recipe"]] {
      let result = try Binary.run(arguments, in: folder, environment: environment)
      let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let schema = try #require(object as? [String: Any])
      #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    }
  }
}
