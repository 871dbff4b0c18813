import Testing

@testable import TextProtocol

@Suite struct CommandTests {
  private func read(_ line: String, _ access: CommandAccess = .facilitator) -> Line {
    LineReader.read(line, for: access)
  }

  private func refusal(_ line: String, _ access: CommandAccess = .facilitator) -> ProtocolError? {
    if case .refused(let error) = read(line, access) { error } else { nil }
  }

  @Test func linesAreToldApart() {
    #expect(read("hello") == .utterance("hello"))
    #expect(read("  hello  there ") == .utterance("hello  there"))
    #expect(read("") == .empty)
    #expect(read("  \t ") == .empty)
    #expect(read("\u{1B}[A") == .empty)
    #expect(read("//shrug") == .command(.say("/shrug")))
    #expect(read("//shrug", .anyone) == .utterance("/shrug"))
    #expect(read(" /who") == .command(.who))
  }

  @Test(arguments: [
    ("/help", Command.help(topic: nil)), ("/help tell", .help(topic: "tell")),
    ("/?", .help(topic: nil)),
    ("/who", .who), ("/WHO", .who), ("/names", .who), ("/say hi  there", .say("hi  there")),
    ("/say \"hi\"", .say("\"hi\"")), ("/tell ben hello you", .tell(name: "ben", text: "hello you")),
    ("/tell \"Ana Maria\" hello", .tell(name: "Ana Maria", text: "hello")),
    ("/tell “Ana Maria” hello", .tell(name: "Ana Maria", text: "hello")),
    ("/msg \"Ana Maria\"hello", .tell(name: "Ana Maria", text: "hello")),
    ("/tell \"ana hello", .tell(name: "\"ana", text: "hello")),
    ("/pass", .pass), ("/done", .done), ("/reveal", .reveal), ("/stay", .stay),
    ("/scores", .scores),
    ("/agenda", .agenda), ("/time", .time), ("/mode json", .mode(.json)),
    ("/mode ANSI", .mode(.ansi)),
    ("/ping a b", .ping(token: "a b")), ("/events", .events), ("/leave", .leave), ("/quit", .quit),
    ("/exit", .quit), ("/join friday", .join(event: "friday", name: nil, key: nil)),
    ("/join friday as ana", .join(event: "friday", name: "ana", key: nil)),
    ("/join friday AS Ana Maria", .join(event: "friday", name: "Ana Maria", key: nil)),
    ("/join 1 as rosa key s3cret", .join(event: "1", name: "rosa", key: "s3cret")),
    (
      "/join Friday social as Ana Maria key one two",
      .join(event: "Friday social", name: "Ana Maria", key: "one two")
    ),
    ("/join friday as \"as key\" key k", .join(event: "friday", name: "as key", key: "k")),
    ("/join friday key k", .join(event: "friday", name: nil, key: "k")),
    ("/rejoin K7QF-9TXM", .rejoin(code: "K7QF-9TXM")), ("/start", .start), ("/pause", .pause),
    ("/resume", .resume), ("/skip", .skip), ("/next", .next), ("/back", .back), ("/end", .end),
    ("/extend 30s", .extend(.seconds(30))), ("/extend 2m", .extend(.seconds(120))),
    ("/extend 1h30m", .extend(.seconds(5_400))), ("/extend 1m 30s", .extend(.seconds(90))),
    ("/announce Tea!", .announce("Tea!")), ("/roster", .roster),
    ("/help me", .helpMe(nil)), ("/HELP Me please", .helpMe("please")), ("/h me", .helpMe(nil)),
    ("/hand", .hand),
    ("/lower", .lower), ("/ignore Ana Maria", .ignore(name: "Ana Maria")),
    ("/ignore \"Ana Maria\"", .ignore(name: "Ana Maria")),
    ("/report ben he is rude", .report(name: "ben", text: "he is rude")),
    ("/mute ben", .mute(name: "ben", for: nil)),
    ("/mute \"Ana Maria\" 1m 30s", .mute(name: "Ana Maria", for: .seconds(90))),
    ("/unmute Ana Maria", .unmute(name: "Ana Maria")),
    ("/remove ben", .remove(name: "ben", reason: nil)),
    ("/remove ben too loud", .remove(name: "ben", reason: "too loud")), ("/lock", .lock),
    ("/unlock", .unlock), ("/slow 5s", .slow(.seconds(5))), ("/slow OFF", .slow(nil)),
    ("/quiet", .quiet(true)), ("/quiet off", .quiet(false)), ("/call ben", .call(name: "ben")),
    ("/take", .take), ("/mycode", .myCode), ("/balance", .balance),
    ("/notes It went well.", .note("It went well.")),
  ])
  func commands(line: String, command: Command) {
    #expect(read(line) == .command(command))
  }

  @Test(arguments: [
    ("/scroes", ErrorCode.unknownCommand, "There is no /scroes. Did you mean /scores?"),
    ("/xyzzy", .unknownCommand, "There is no /xyzzy. /help lists the commands."),
    ("/", .unknownCommand, "A command follows the slash. /help lists them."),
    ("/ say hi", .unknownCommand, "A command follows the slash. /help lists them."),
    ("/s", .ambiguousCommand, "/s could be /say, /stay, /scores, /start, /skip or /slow."),
    ("/tell", .missingArgument, "The name is missing. Usage: /tell NAME TEXT"),
    ("/tell ben", .missingArgument, "The text is missing. Usage: /tell NAME TEXT"),
    ("/say", .missingArgument, "The text is missing. Usage: /say TEXT"),
    ("/who is it", .badArgument, "That is more than the command takes. Usage: /who"),
    ("/mode", .missingArgument, "The mode is missing. Usage: /mode plain|ansi|json"),
    ("/mode x", .badArgument, "A mode is plain, ansi or json. Usage: /mode plain|ansi|json"),
    ("/ping", .missingArgument, "The token is missing. Usage: /ping TOKEN"),
    ("/join", .missingArgument, "The event is missing. Usage: /join EVENT [as NAME] [key KEY]"),
    ("/join x as", .missingArgument, "The name is missing. Usage: /join EVENT [as NAME] [key KEY]"),
    (
      "/join x as y key", .missingArgument,
      "The key is missing. Usage: /join EVENT [as NAME] [key KEY]"
    ),
    ("/rejoin", .missingArgument, "The code is missing. Usage: /rejoin CODE"),
    ("/extend", .missingArgument, "The time is missing. Usage: /extend TIME"),
    ("/extend 20", .badArgument, "20 of what? 20s is seconds, 20m is minutes."),
    ("/slow", .missingArgument, "The time is missing. Usage: /slow TIME|off"),
    ("/slow 2h", .badArgument, "The time must be from 1s to 1h."),
    (
      "/quiet please", .badArgument, "That is more than the command takes. Usage: /quiet [off]"
    ),
    ("/call", .missingArgument, "The name is missing. Usage: /call NAME"),
    ("/extend soon", .badArgument, "A time is written like 30s, 2m or 1h30m. Usage: /extend TIME"),
    ("/extend 3m2h", .badArgument, "A time is written like 30s, 2m or 1h30m. Usage: /extend TIME"),
    ("/extend 0s", .badArgument, "The time must be from 1s to 12h."),
    ("/extend 999999h", .badArgument, "The time must be from 1s to 12h."),
    (
      "/extend 9999999999999999999999s", .badArgument,
      "A time is written like 30s, 2m or 1h30m. Usage: /extend TIME"
    ),
  ])
  func refusals(line: String, code: ErrorCode, text: String) {
    #expect(refusal(line) == ProtocolError(code, text))
  }

  @Test func abbreviations() {
    #expect(read("/sc") == .command(.scores))
    #expect(read("/ag") == .command(.agenda))
    #expect(read("/pa", .seated) == .command(.pass))
    #expect(refusal("/pa")?.code == .ambiguousCommand)
    #expect(read("/j friday") == .command(.join(event: "friday", name: nil, key: nil)))
  }

  @Test func whoMay() {
    #expect(
      refusal("/pause", .seated) == ProtocolError(.notAllowed, "/pause is for facilitators."))
    #expect(refusal("/paus", .seated)?.code == .notAllowed)
    #expect(
      refusal("/who", .anyone)
        == ProtocolError(
          .notSeated, "/who works inside an event. Join one with /join EVENT as NAME."))
    #expect(read("/ping 1", .anyone) == .command(.ping(token: "1")))
  }

  @Test func anUnknownCommandIsNotQuotedAtLength() {
    let text = refusal("/" + String(repeating: "x", count: 4_000))?.text ?? ""
    #expect(text.count < 80)
  }

  @Test func theTableIsInOrder() {
    let words = CommandTable.rows.flatMap { [$0.name] + $0.aliases }
    #expect(Set(words).count == words.count)
    for row in CommandTable.rows {
      #expect(row.name == row.name.lowercased())
      #expect(row.about.count <= 78 && row.about.hasSuffix("."))
      #expect(row.usage.count <= 40)
    }
  }

  @Test func help() {
    guard case .help(let help) = CommandTable.help(topic: "/Scores", for: .anyone) else {
      Issue.record("no help")
      return
    }
    #expect(help.topic == "scores" && help.commands.count == 1)
    guard case .error(let code, let text) = CommandTable.help(topic: "scroes", for: .seated) else {
      Issue.record("no error")
      return
    }
    #expect(code == .unknownCommand && text.contains("/scores"))
  }
}
