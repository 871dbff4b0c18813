import Testing
import Words

@testable import TextProtocol

@Suite struct LineEditorTests {
  /// Somebody who types in a terminal.
  private struct Typist {
    var editor = LineEditor()
    var screen: Screen
    var tokens: [LineFramer.Token] = []

    init(columns: Int = 80) {
      screen = Screen(columns: columns)
      editor.setColumns(columns)
      editor.remembers = true
    }

    var lines: [String] {
      tokens.compactMap { if case .line(let line) = $0 { line } else { nil } }
    }

    mutating func type(bytes: [UInt8]) {
      var tokens: [LineFramer.Token] = []
      bytes.withUnsafeBytes { bytes in
        var start = 0
        while let token = editor.next(in: bytes, from: &start, to: bytes.count) {
          tokens.append(token)
        }
      }
      self.tokens += tokens
      screen.write(editor.takeEcho())
    }

    mutating func type(_ text: String) { type(bytes: Array(text.utf8)) }

    /// Something arrives.
    mutating func hear(_ line: String) {
      let again = editor.lineAgain
      if again != nil { screen.write(EditedRow.erase) }
      screen.write("\(line)\r\n".utf8)
      screen.write(again ?? [])
    }
  }

  private static let (up, down) = ("\u{1B}[A", "\u{1B}[B")

  /// Keys, and what is on the row then, with a bar where the cursor is.
  @Test(
    arguments: [
      ("hello", "hello|"), ("abc\u{1B}[D\u{1B}[DX", "aX|bc"), ("abc\u{1B}OD\u{8}", "a|c"),
      ("abc\u{2}\u{2}\u{6}X", "abX|c"), ("abc\u{1B}[C\u{1B}[Cd", "abcd|"),
      ("abc\u{1}x\u{5}y", "xabcy|"), ("abc\u{1B}[H\u{1B}[3~", "|bc"),
      ("abc\u{1B}[1~\u{4}\u{1B}[4~d", "bcd|"), ("abc\u{1B}OH\u{1B}[3~\u{1B}OFd", "bcd|"),
      ("\u{7F}\u{8}a\u{1B}[3~", "a|"),
      // Words.
      ("one two\u{17}2", "one 2|"), ("one two  \u{17}\u{17}", "|"),
      ("one two\u{15}x\u{19}", "xone two|"), ("one two\u{1B}b\u{B}", "one |"),
      ("one, two\u{1B}b\u{1B}bX\u{1B}fY", "XoneY|, two"),
      ("one two\u{1B}[1;5D\u{1B}[1;5D\u{1B}d", "| two"),
      ("one two\u{1B}[1;3D\u{1B}[1;3D\u{1B}[1;5C!", "one!| two"),
      ("one two\u{1B}\u{7F}", "one |"), ("one two\u{1}\u{B}\u{19}\u{19}", "one twoone two|"),
      // Characters of several scalars, and of two columns.
      ("e\u{301}a\u{7F}\u{7F}o", "o|"), ("ae\u{301}\u{1B}[Db", "ab|e\u{301}"),
      ("日本\u{7F}x", "日x|"), ("日本\u{1B}[D!", "日!|本"), ("ñ漢\u{1}\u{4}", "|漢"),
      // What is no text.
      ("abc\u{3}d", "d|"), ("a\tb\u{1B}[200~c\u{1B}[201~\u{1B}[15~\u{1B}[[Ad", "abcd|"),
      ("a\u{C}b", "ab|"), ("a\u{1B}\u{1B}[Db", "b|a"), ("a\u{9B}\u{0}b\u{1B}", "ab|"),
      ("a\u{1B}[1;2;3;4;5;6;7;8;9Xb", "ab|"),
    ] as [(String, String)])
  func keys(typed: String, shown: String) {
    var (atOnce, byByte) = (Typist(), Typist())
    atOnce.type(typed)
    for byte in typed.utf8 { byByte.type(bytes: [byte]) }
    for typist in [atOnce, byByte] {
      #expect(typist.screen.lineWithCursor == shown)
      #expect(typist.tokens.isEmpty)
    }
    atOnce.type("\r")
    #expect(atOnce.lines.map(\.trimmingBlanks) == [shown.filter { $0 != "|" }.trimmingBlanks])
  }

  @Test func theEndsOfLines() {
    var typist = Typist()
    typist.type("a\r\nb\nc\r\0d\re\u{1B}\r\n")
    #expect(typist.lines == ["a", "b", "c", "d", "e"])
    #expect(typist.screen.lines == ["a", "b", "c", "d", "e", ""])
    typist.type("\r\r\n")
    #expect(typist.lines.suffix(2) == ["", ""])
  }

  @Test func whoStrikesAKeyWithNothingTyped() {
    var typist = Typist()
    typist.type("\u{3}\u{4}a\u{3}\u{3}b\u{7F}\u{4}")
    #expect(typist.tokens == [.stop, .stop, .stop, .stop])
  }

  @Test func bytesThatAreNotTextAreReplaced() {
    var typist = Typist()
    typist.type(bytes: [97, 0xC3, 0x28, 0x80, 98, 0xE2, 0x82, 13])
    #expect(typist.lines == ["a\u{FFFD}(\u{FFFD}b\u{FFFD}"])
  }

  @Test func aLongLineTakesOneRowUntilItIsSent() {
    var typist = Typist(columns: 20)
    let line = String((0..<50).map { Character(Unicode.Scalar(UInt8(65 + $0 % 26))) })
    typist.type(line)
    #expect(typist.screen.lines.count == 1 && line.hasSuffix(typist.screen.line))
    typist.type("\u{1}")
    #expect(typist.screen.line == line.prefix(19) && typist.screen.column == 0)
    typist.type("\u{5}!\r")
    #expect(typist.lines == [line + "!"])
    #expect(typist.screen.lines.joined() == line + "!")
    #expect(typist.screen.column == 0)
  }

  @Test func aWindowThatChanges() {
    var typist = Typist()
    typist.type(String(repeating: "x", count: 40))
    typist.editor.setColumns(20)
    typist.screen = Screen(columns: 20)
    typist.screen.write(typist.editor.takeEcho())
    #expect(typist.screen.lines.count == 1 && typist.screen.column < 20)
    typist.type("\r")
    #expect(typist.lines == [String(repeating: "x", count: 40)])
  }

  @Test func whatArrivesGoesAboveTheLine() {
    var typist = Typist()
    typist.hear("one")
    typist.type("hel日o\u{1B}[D")
    typist.hear("two")
    #expect(typist.screen.lines == ["one", "two", "hel日o"] && typist.screen.column == 5)
    typist.type("l")
    #expect(typist.screen.line == "hel日lo" && typist.screen.column == 6)
    typist.type("\r")
    typist.hear("three")
    #expect(typist.screen.lines == ["one", "two", "hel日lo", "three", ""])
  }

  @Test func whatIsLongerThanALineMayBe() {
    var typist = Typist()
    typist.type(String(repeating: "x", count: 4_096))
    #expect(typist.tokens.isEmpty)
    typist.type("yz")
    #expect(typist.tokens == [.tooLong])
    typist.type("more\rok\r")
    #expect(typist.tokens == [.tooLong, .line("ok")])
  }

  // MARK: History

  @Test func linesCanBeHadAgain() {
    var typist = Typist()
    typist.type("one\rtwo\rtwo\r \rthr")
    for (key, shown) in [
      (Self.up, "two"), ("\u{10}", "one"), (Self.up, "one"), (Self.down, "two"),
      ("\u{E}", "thr"), (Self.down, "thr"), (Self.up, "two"),
    ] {
      typist.type(key)
      #expect(typist.screen.line == shown)
    }
    typist.type("!\r" + Self.up)
    #expect(typist.lines.last == "two!" && typist.screen.line == "two!")
  }

  @Test func onlySoManyLinesAreKept() {
    var typist = Typist()
    for number in 1...60 { typist.type("line \(number)\r") }
    typist.type(String(repeating: Self.up, count: 80))
    #expect(typist.screen.line == "line 11")
    typist.type("\u{15}")
    for letter in "abcde" { typist.type(String(repeating: letter, count: 2_000) + "\r") }
    typist.type(String(repeating: Self.up, count: 80))
    #expect(typist.editor.line == String(repeating: "b", count: 2_000))
  }

  @Test(arguments: [
    "/join one as rosa key lantern", ".rejoin 7KQF", "/re 7KQF", "／JOIN x key y", " /j x",
    "/jion one as rosa key lantern", "/rejion x", "/comeback 7KQF-2MNA-P4XR", "7kqf2mnap4xr",
    "it is 7kqf 2mna p4xr",
  ])
  func whatMayHoldAKeyIsNotKept(line: String) {
    var typist = Typist()
    typist.type("hello\r\(line)\r\(Self.up)")
    #expect(typist.screen.line == "hello")
  }

  @Test func nothingIsKeptWhereNothingIsToBe() {
    var typist = Typist()
    typist.editor.remembers = false
    typist.type("ana\r\(Self.up)")
    #expect(typist.screen.line == "")
  }

  @Test(arguments: ["/note one", "/say 2024", "some good food came", "/done"])
  func otherLinesAreKept(line: String) {
    var typist = Typist()
    typist.type("\(line)\r\(Self.up)")
    #expect(typist.screen.line == line)
  }

  @Test func nothingIsLeftForWhoComesNext() {
    var typist = Typist()
    typist.type("my secret\u{15}hello\r")
    typist.editor.remembers = false
    typist.editor.remembers = true
    typist.type("\(Self.up)\u{19}")
    #expect(typist.screen.line == "")
  }

  // MARK: Keys that nobody is to see

  @Test func aKeyIsNeitherShownNorKept() {
    var typist = Typist()
    typist.type("rosa\r")
    typist.editor.hide(true)
    typist.type("lanterx\u{8}n")
    typist.hear("one")
    #expect(typist.screen.lines == ["rosa", "one", ""] && typist.screen.column == 0)
    typist.type("\u{15}lantern\r")
    #expect(typist.lines == ["rosa", "lantern"])
    typist.editor.hide(false)
    typist.type("\u{19}")
    #expect(typist.screen.line == "")
    typist.type(Self.up)
    #expect(typist.screen.line == "rosa")
  }

  /// Nor what was typed of it when it is not asked for any more.
  @Test func aKeyThatWasBegunNeverShows() {
    var typist = Typist()
    typist.type("lan")
    typist.editor.hide(true)
    typist.screen.write(typist.editor.takeEcho())
    #expect(typist.screen.line == "")
    typist.editor.hide(false)
    typist.type("tern")
    #expect(typist.screen.line == "")
    typist.type("\rhello")
    #expect(typist.lines == ["lantern"] && typist.screen.line == "hello")
  }

  // MARK: Anything

  /// A line and a cursor, as simply as can be.
  private struct Model {
    var characters: [Character] = []
    var cursor = 0

    mutating func insert(_ character: Character) {
      characters.insert(character, at: cursor)
      cursor += 1
    }

    mutating func erase(to index: Int) {
      let index = min(max(index, 0), characters.count)
      characters.removeSubrange(min(index, cursor)..<max(index, cursor))
      cursor = min(cursor, index)
    }

    func columns(_ range: Range<Int>) -> Int { Columns.count(of: String(characters[range])) }
  }

  @Test(arguments: [20, 33, 80]) func theScreenShowsTheLine(columns: Int) {
    var random = Seeded(UInt64(columns))
    for _ in 0..<200 {
      var (typist, model) = (Typist(columns: columns), Model())
      for _ in 0..<120 {
        var burst = ""
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          switch Int.random(in: 0..<80, using: &random) {
          case 0..<6:
            burst += "\u{1B}[D"
            model.cursor = max(0, model.cursor - 1)
          case 6..<12:
            burst += "\u{6}"
            model.cursor = min(model.characters.count, model.cursor + 1)
          case 12..<15:
            burst += "\u{1B}[H"
            model.cursor = 0
          case 15..<18:
            burst += "\u{5}"
            model.cursor = model.characters.count
          case 18..<24:
            burst += "\u{7F}"
            model.erase(to: model.cursor - 1)
          case 24..<30:
            burst += "\u{1B}[3~"
            model.erase(to: model.cursor + 1)
          case 30:
            burst += "\u{B}"
            model.erase(to: model.characters.count)
          default:
            let character: Character = "abcdefg 日本ñ".randomElement(using: &random) ?? "x"
            burst.append(character)
            model.insert(character)
          }
        }
        typist.type(burst)
        let text = String(model.characters)
        #expect(typist.editor.line == text)
        #expect(typist.screen.lines.count == 1)
        let (line, column) = (typist.screen.line, typist.screen.column)
        if model.columns(0..<model.characters.count) < columns {
          #expect(line.trimmingBlanks == text.trimmingBlanks)
          #expect(column == model.columns(0..<model.cursor))
        } else {
          #expect(text.contains(line) && column < columns)
        }
      }
      typist.hear("Something arrives.")
      typist.type("\r")
      #expect(typist.lines == [String(model.characters)])
    }
  }

  @Test func anythingCanBeTyped() {
    var random = Seeded(7)
    for _ in 0..<500 {
      var typist = Typist(columns: Int.random(in: 1...100, using: &random))
      for _ in 0..<40 {
        let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
          // Control characters, what sequences are made of, or anything.
          switch Int.random(in: 0..<4, using: &random) {
          case 0: UInt8.random(in: 0..<0x20, using: &random)
          case 1: Array("\u{1B}[O;135~ABCDHFbfdé日\u{301}".utf8).randomElement(using: &random) ?? 0
          default: UInt8.random(in: 0...255, using: &random)
          }
        }
        typist.type(bytes: bytes)
        if Int.random(in: 0..<5, using: &random) == 0 {
          typist.editor.setColumns(Int.random(in: 0...600, using: &random))
        }
        if Int.random(in: 0..<5, using: &random) == 0 {
          typist.editor.hide(Bool.random(using: &random))
        }
        _ = typist.editor.lineAgain
      }
    }
  }

  @Test func whatIsPutBackCountsAsWork() {
    var typist = Typist()
    typist.type(String(repeating: "x", count: 2_000) + "\u{15}")
    let before = typist.editor.steps
    typist.type("\u{19}")
    #expect(typist.editor.steps == before + 2_000)
    typist.type("\u{19}\u{19}")
    #expect(typist.tokens == [.tooLong])
    let dropped = typist.editor.steps
    typist.type("\u{19}")
    #expect(typist.editor.steps == dropped)
  }

  @Test func marksWithoutEndAreNotQuadratic() {
    var typist = Typist()
    for _ in 0..<20 { typist.type(String(repeating: "\u{301}", count: 2_000) + "\u{15}") }
    #expect(typist.tokens.isEmpty)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
