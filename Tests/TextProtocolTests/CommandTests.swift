import Messages
import Names
import Testing
import Words

@testable import TextProtocol

/// Lines as they are typed, read by a small table.
@Suite struct CommandTests {
  /// What a line comes to: the word of a command with its arguments, or what is said.
  private func read(
    _ line: String, _ access: CommandAccess = .facilitator,
    names: @escaping (String) -> NameBearer = { _ in .nobody }
  ) -> [String] {
    switch Samples.commands.read(line, for: access, names: names) {
    case .command(let row, var arguments):
      do throws(Refusal) { return [row.name] + (try row.run(&arguments)) } catch {
        return [error.code.rawValue]
      }
    case .refused(let error): return [error.code.rawValue]
    case .speech(let text): return ["say", text]
    case .utterance(let text): return [text]
    case .empty: return []
    }
  }

  @Test func linesAreToldApart() {
    #expect(read("hello") == ["hello"])
    #expect(read("  hello  there ") == ["hello  there"])
    #expect(read("") == [] && read("  \t ") == [] && read("\u{1B}[A") == [])
    #expect(read("//shrug") == ["say", "/shrug"])
    #expect(read("//shrug", .anyone) == ["/shrug"])
    #expect(read(" /pass") == ["pass"])
  }

  @Test(arguments: [
    ("/help", ["help"]), ("/help tell", ["help", "tell"]), ("/?", ["help"]),
    ("/PASS", ["pass"]), ("/scores 2", ["scores", "2"]), ("/scores", ["scores", "1"]),
    ("/say hi  there", ["say", "hi  there"]), ("/say \"hi\"", ["say", "\"hi\""]),
    ("/tell ben hello you", ["tell", "ben", "hello you"]),
    ("/tell \"Ana Maria\" hello", ["tell", "Ana Maria", "hello"]),
    ("/tell “Ana Maria” hello", ["tell", "Ana Maria", "hello"]),
    ("/tell \"Ana” x\" hello", ["tell", "Ana” x", "hello"]),
    ("/tell “Ana\" x” hello", ["tell", "Ana\" x", "hello"]),
    ("/join friday as \"Ana” as “key\"", ["join", "friday", "Ana” as “key"]),
    ("/msg \"Ana Maria\"hello", ["tell", "Ana Maria", "hello"]),
    ("/tell \"ana hello", ["tell", "\"ana", "hello"]),
    ("/join friday", ["join", "friday"]), ("/join friday as ana", ["join", "friday", "ana"]),
    ("/join friday AS Ana Maria", ["join", "friday", "Ana Maria"]),
    ("/join Friday social as Ana key", ["join", "Friday social", "Ana key"]),
    ("/join x as \"as you\" like", ["join", "x", "as you like"]),
    ("/mute ben 1m 30s", ["mute", "ben", "90.0 seconds"]),
    ("/mute ben 1h30m", ["mute", "ben", "5400.0 seconds"]), ("/mute ben", ["mute", "ben"]),
  ])
  func commands(line: String, parts: [String]) { #expect(read(line) == parts) }

  @Test(arguments: [
    ("/scroes", ErrorCode.unknownCommand), ("/xyzzy", .unknownCommand), ("/", .unknownCommand),
    ("/ ", .unknownCommand), ("/s", .ambiguousCommand), ("/lea", .unknownCommand),
    ("/pass please", .badArgument), ("/tell", .missingArgument), ("/tell ben", .missingArgument),
    ("/scores x", .badArgument), ("/scores 0", .badArgument), ("/mute ben 20", .badArgument),
    ("/mute ben soon", .badArgument), ("/mute ben 3m2h", .badArgument),
    ("/mute ben 0s", .badArgument), ("/mute ben 999999h", .badArgument),
    ("/mute ben 9999999999999999999999s", .badArgument), ("/join x as", .missingArgument),
  ])
  func refusals(line: String, code: ErrorCode) { #expect(read(line) == [code.rawValue]) }

  @Test func anUnknownCommandIsNotQuotedAtLength() {
    guard
      case .refused(let refusal) = Samples.commands.read(
        "/" + String(repeating: "x", count: 4_000), for: .seated)
    else {
      Issue.record("it was read")
      return
    }
    #expect(Voice.english.text(refusal.sentence).count < 80)
  }

  /// As an input method, a phone or a hurry writes it.
  @Test(arguments: [
    ("／ｈｅｌｐ", ["help"]), ("/ help", ["help"]), ("⁄help", ["help"]), ("∕pass", ["pass"]),
    ("/ｐａｓｓ", ["pass"]), ("/Pass.", ["pass"]), ("/pass?", ["pass"]), ("／ ｐａｓｓ", ["pass"]),
    ("／／shrug", ["say", "／shrug"]), ("／ｊｏｉｎ　friday　ａｓ　ana", ["join", "friday", "ana"]),
  ])
  func aCommandHoweverItIsTyped(line: String, parts: [String]) { #expect(read(line) == parts) }

  private func read(_ line: String, mark: String) -> [String] {
    switch Samples.commands.read(line, for: .seated, mark: CommandMark(mark)) {
    case .command(let row, _): [row.name]
    case .refused(let error): [error.code.rawValue]
    case .speech(let text): ["say", text]
    case .utterance(let text): [text]
    case .empty: []
    }
  }

  /// With a letter after it, of whatever width, and nothing else.
  @Test(arguments: [
    (".help", "help"), (" .PASS", "pass"), ("．ｐａｓｓ", "pass"), ("/pass", "pass"),
    (".scroes", "unknown_command"), ("...well", "...well"), (".5", ".5"), (".", "."),
    (". pass", ". pass"), ("..pass", "..pass"), (".é", ".é"), ("!pass", "!pass"),
    ("a.pass", "a.pass"),
  ])
  func anotherMarkForTheSlash(line: String, part: String) {
    #expect(read(line, mark: ".") == [part])
  }

  @Test func whoHasChosenNoMarkSaysIt() { #expect(read(".pass") == [".pass"]) }

  @Test func whatMayStandForTheSlash() {
    for mark in [".", "!", "，", "\\", "~"] { #expect(CommandMark(mark) != nil) }
    for mark in ["", "a", "5", "..", " ", "/", "?", "\"", "'", "(", "@", "é"] {
      #expect(CommandMark(mark) == nil)
    }
  }

  // MARK: Names

  private func among(_ here: [String], away: [String] = []) -> (String) -> NameBearer {
    { name in
      let key = Nickname.key(of: name)
      return here.contains { Nickname.key(of: $0) == key }
        ? .here : away.contains { Nickname.key(of: $0) == key } ? .away : .nobody
    }
  }

  @Test(arguments: [
    ("/mute Mary Ann 5m", ["Mary Ann", "300.0 seconds"]), ("/mute mary ann", ["mary ann"]),
    ("/tell Mary Ann hi", ["Mary Ann", "hi"]), ("/tell Mary hi", ["Mary", "hi"]),
    ("/tell Mary  Ann  hi  there", ["Mary Ann", "hi  there"]),
    ("/tell Mary Ann: hi", ["Mary Ann", "hi"]), ("/tell @ben hi", ["ben", "hi"]),
    ("/tell ben: hi", ["ben", "hi"]), ("/tell zoe hi", ["zoe", "hi"]),
    ("/tell zoe: hi", ["zoe:", "hi"]), ("/tell Mary Lou hi", ["Mary", "Lou hi"]),
    ("/tell Old Joe hi", ["Old Joe", "hi"]), ("/ignore @Mary Ann", ["Mary Ann"]),
    ("/ignore ben,", ["ben"]),
  ])
  func theLongestNameThatIsHere(line: String, parts: [String]) {
    let names = among(["Mary", "Mary Ann", "ben"], away: ["Mary Lou Lee", "Ben Ten", "Old Joe"])
    #expect(Array(read(line, names: names).dropFirst()) == parts)
  }

  /// By their keys: a name is found however it is written.
  @Test func aNameIsFoundInOtherLetters() {
    let names = among(["ben"], away: ["Ben Ten"])
    #expect(read("/tell Ben Ten hi", names: names).dropFirst(2) == ["Ten hi"])
  }
}
