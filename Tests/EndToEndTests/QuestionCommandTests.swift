import Foundation
import Testing

/// Questions on their way in and out, with the real binary.
@Suite struct QuestionCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func write(_ text: String, _ name: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  private func run(_ arguments: String...) throws -> Binary.Result {
    try Binary.run(arguments, in: folder)
  }

  private static let red = """
    Capital of Peru?:
    - Lima
    Empty?:
    "Proverb: the early ___ catches the worm?":
    - bird
    """

  @Test func aListOfRedIsImportedIntoAPackThatAPlanTakes() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(Self.red, "animals.yaml")
    let result = try run("import", "animals.yaml", "--output", "pack.yaml")
    #expect(result.code == 0)
    #expect(result.output == "")
    #expect(
      result.errors == """
        animals.yaml:3:1: skipped: it has no answer
        animals.yaml, read as a Red-DiscordBot trivia list: 3 questions: 2 kept, 1 skipped.

        """)
    let pack = try String(contentsOf: folder.appending(path: "pack.yaml"), encoding: .utf8)
    #expect(try run("import", "animals.yaml", "--from", "red").output == pack)
    try write(
      """
      house: { name: Test }
      events:
        quiz:
          agenda:
            - trivia: { questions: { include: pack.yaml } }
            - trivia: { questions: { include: { file: animals.yaml, format: red } } }
      """, "events.yaml")
    let check = try run("check")
    #expect(check.code == 0)
    #expect(
      check.output == """
        animals.yaml:3:1: warning: a question is left out: it has no answer
            3 | Empty?:
              | ^^^^^^
        0 errors, 1 warning.
        events.yaml is fine: 1 event, 2 activities.

        """)
  }

  @Test func aFileIsOverwrittenOnlyByForce() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(Self.red, "animals.yaml")
    try write("mine", "pack.yaml")
    let refused = try run("import", "animals.yaml", "-o", "pack.yaml")
    #expect(refused.code == 73)
    #expect(refused.errors == "error: pack.yaml exists already. Add --force to overwrite it.\n")
    #expect(
      try String(contentsOf: folder.appending(path: "pack.yaml"), encoding: .utf8) == "mine")
    #expect(try run("import", "animals.yaml", "-o", "pack.yaml", "--force").code == 0)
    #expect(try run("import", "animals.yaml", "-o", "nowhere/pack.yaml").code == 73)
  }

  @Test func theExitCodeSaysWhatWentWrong() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = try run("import", "nothing.gift")
    #expect(missing.code == 66)
    #expect(missing.errors == "error: nothing.gift cannot be read: there is no such file.\n")
    try write("some words\n", "words.txt")
    let unclear = try run("import", "words.txt")
    #expect(unclear.code == 64)
    #expect(unclear.errors.contains("Add --from pack or --from red or"))
    try write("{\"results\" 1}", "broken.json")
    let broken = try run("import", "broken.json")
    #expect(broken.code == 65)
    #expect(broken.errors == "broken.json:1:12: error: a ':' is missing after this key\n")
    try write("Say something. {}\n", "essay.gift")
    let none = try run("import", "essay.gift")
    #expect(none.code == 65)
    #expect(none.output == "")
    #expect(none.errors.hasSuffix("essay.gift, read as GIFT: 1 question: 0 kept, 1 skipped.\n"))
  }

  @Test func aFileThatIsNoTextIsNamed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let part = "xl/workbook.xml"
    let sheet =
      Data("PK\u{3}\u{4}".utf8) + Data(repeating: 0, count: 22)
      + Data([UInt8(part.utf8.count), 0, 0, 0]) + Data(part.utf8)
    try sheet.write(to: folder.appending(path: "quiz.xlsx"))
    for arguments in [["quiz.xlsx"], ["quiz.xlsx", "--from", "irc"]] {
      let result = try Binary.run(["import"] + arguments, in: folder)
      #expect(result.code == 65)
      #expect(
        result.errors == """
          quiz.xlsx:1:1: error: this is a spreadsheet (.xlsx); open it and save the sheet as CSV

          """)
    }
  }

  @Test func whatShowsAPictureIsCountedAndKeptOnDemand() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(
      """
      Which flag? https://example.org/a.png:
      - Peru
      Capital of Peru?:
      - Lima
      """, "flags.yaml")
    let without = try run("import", "flags.yaml", "--from", "red")
    #expect(without.output == "- ask: Capital of Peru?\n  answer: Lima\n")
    #expect(
      without.errors == """
        flags.yaml:1:1: skipped: it shows a picture or plays a sound, which a text cannot
        flags.yaml: 2 questions: 1 kept, 1 skipped.
        1 of those skipped shows a picture or plays a sound: --keep-pictures keeps the text with the \
        address.

        """)
    let with = try run("import", "flags.yaml", "--from", "red", "--keep-pictures")
    #expect(with.output.hasPrefix("- ask: Which flag? https://example.org/a.png\n"))
    #expect(with.errors == "flags.yaml: 2 questions: 2 kept, 0 skipped.\n")
  }

  @Test func columnsOfATableAreNamed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("Frage;Antwort\nHauptstadt von Peru?;Lima\n", "fragen.csv")
    #expect(try run("import", "fragen.csv").code == 65)
    let named = try run("import", "fragen.csv", "--columns", "question=Frage,answer=Antwort")
    #expect(named.output == "- ask: Hauptstadt von Peru?\n  answer: Lima\n")
    #expect(named.errors == "fragen.csv, read as a table (CSV): 1 question: 1 kept, 0 skipped.\n")
    let wrong = try run("import", "fragen.csv", "--columns", "frage=1")
    #expect(wrong.code == 64)
    #expect(wrong.errors.contains("'frage' is not what a column can hold; it is question, answer,"))
    #expect(
      try run("import", "fragen.csv", "--from", "gift", "--columns", "question=1,answer=2").code
        == 64)
  }

  @Test func packsAreExported() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("- { ask: Capital of Peru?, choices: [Quito, Lima], answer: Lima }\n", "a.yaml")
    try write("- ask: Who?\n  answer: nobody\n- ask: When?\n", "b.yaml")
    let gift = try run("export", "questions", "a.yaml", "b.yaml", "--to", "gift", "-o", "ab.gift")
    #expect(gift.code == 0)
    #expect(
      gift.errors == """
        b.yaml:3:3: skipped: it has no 'answer'
        3 questions: 2 written, 1 skipped.

        """)
    let aiken = try run("export", "questions", "ab.gift", "--to", "aiken")
    #expect(aiken.output == "Capital of Peru?\nA. Quito\nB. Lima\nANSWER: B\n")
    #expect(
      aiken.errors == """
        ab.gift:6:1: skipped: Aiken has only choices with one right one
        2 questions: 1 written, 1 skipped.

        """)
    // What one line alone may be, nobody can tell.
    try write("Who?*nobody\nsome words\nmore words\n", "c.txt")
    #expect(try run("export", "questions", "c.txt", "--to", "gift").code == 64)
    #expect(
      try run("export", "questions", "c.txt", "--from", "irc", "--to", "gift").output
        == "Who? {\n\t=nobody\n}\n")
    #expect(try run("export", "questions", "b.yaml", "--to", "aiken").code == 65)
    #expect(try run("export", "questions", "a.yaml").code == 64)
  }
}
