import Testing

@testable import TextProtocol

@Suite struct CommandTests {
  private func read(_ line: String, _ access: CommandAccess = .facilitator) -> Line {
    LineReader.read(line, for: access)
  }

  private func refusal(_ line: String, _ access: CommandAccess = .facilitator) -> Refusal? {
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
    #expect(read(" /who") == .command(.who()))
  }

  @Test(arguments: [
    ("/help", Command.help(topic: nil)), ("/help tell", .help(topic: "tell")),
    ("/?", .help(topic: nil)),
    ("/who", .who()), ("/WHO", .who()), ("/names", .who()), ("/say hi  there", .say("hi  there")),
    ("/say \"hi\"", .say("\"hi\"")), ("/tell ben hello you", .tell(name: "ben", text: "hello you")),
    ("/tell \"Ana Maria\" hello", .tell(name: "Ana Maria", text: "hello")),
    ("/tell “Ana Maria” hello", .tell(name: "Ana Maria", text: "hello")),
    ("/msg \"Ana Maria\"hello", .tell(name: "Ana Maria", text: "hello")),
    ("/tell \"ana hello", .tell(name: "\"ana", text: "hello")),
    ("/pass", .pass), ("/done", .done), ("/reveal", .reveal), ("/stay", .stay),
    ("/scores", .scores()),
    ("/agenda", .agenda), ("/time", .time), ("/mode json", .mode(.json)),
    ("/mode ANSI", .mode(.ansi)),
    ("/ping a b", .ping(token: "a b")), ("/events", .events()), ("/leave", .leave),
    ("/quit", .quit),
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
    (
      "/join circle as Ana Maria code willow",
      .join(event: "circle", name: "Ana Maria", key: "willow")
    ),
    ("/join circle as Ana Code key", .join(event: "circle", name: "Ana", key: "key")),
    ("/join x as \"Morse code\"", .join(event: "x", name: "Morse code", key: nil)),
    ("/join hour of code as ana", .join(event: "hour of code", name: "ana", key: nil)),
    ("/rejoin K7QF-9TXM", .rejoin(code: "K7QF-9TXM")), ("/start", .start), ("/pause", .pause),
    ("/rejoin 3wn3 41f7 jany", .rejoin(code: "3wn3 41f7 jany")),
    ("/resume", .resume), ("/skip", .skip), ("/next", .next), ("/back", .back(isConfirmed: false)),
    ("/back now", .back(isConfirmed: true)),
    ("/end", .end(isConfirmed: false)), ("/end NOW", .end(isConfirmed: true)),
    ("/extend 30s", .extend(.seconds(30))), ("/extend 2m", .extend(.seconds(120))),
    ("/extend 1h30m", .extend(.seconds(5_400))), ("/extend 1m 30s", .extend(.seconds(90))),
    ("/announce Tea!", .announce("Tea!")), ("/roster", .roster()),
    ("/help me", .helpMe(nil)), ("/HELP Me please", .helpMe("please")), ("/h me", .helpMe(nil)),
    ("/hand", .hand),
    ("/lower", .lower), ("/ignore Ana Maria", .ignore(name: "Ana Maria")),
    ("/ignore \"Ana Maria\"", .ignore(name: "Ana Maria")),
    ("/report ben he is rude", .report(name: "ben", text: "he is rude")),
    ("/mute ben", .mute(name: "ben", for: nil)),
    ("/mute \"Ana Maria\" 1m 30s", .mute(name: "Ana Maria", for: .seconds(90))),
    ("/unmute Ana Maria", .unmute(name: "Ana Maria")),
    ("/remove ben", .remove(name: "ben", reason: nil)), ("/unremove ben", .unremove(name: "ben")),
    ("/answer /dev/null", .answer("/dev/null")), ("/answer Pass", .answer("Pass")),
    ("/remove ben too loud", .remove(name: "ben", reason: "too loud")), ("/lock", .lock),
    ("/unlock", .unlock), ("/slow 5s", .slow(.seconds(5))), ("/slow OFF", .slow(nil)),
    ("/quiet", .quiet(true)), ("/quiet off", .quiet(false)), ("/call ben", .call(name: "ben")),
    ("/take", .take), ("/mycode", .myCode), ("/balance", .balance()),
    ("/notes It went well.", .note("It went well.")),
  ])
  func commands(line: String, command: Command) {
    #expect(read(line) == .command(command))
  }

  @Test(arguments: [
    ("/scroes", ErrorCode.unknownCommand, "There is no /scroes. Did you mean /scores?"),
    ("/xyzzy", .unknownCommand, "There is no /xyzzy. /help lists the commands."),
    ("/", .unknownCommand, "A command follows the slash. /help lists them."),
    ("/ ", .unknownCommand, "A command follows the slash. /help lists them."),
    ("/s", .ambiguousCommand, "/s could be /say, /stay, /scores or /slow."),
    ("/undo", .unknownCommand, "There is no /undo. /help lists the commands."),
    (
      "/rem ben", .unknownCommand,
      "There is no /rem. What cannot be taken back is typed in full. /help lists the commands."
    ),
    ("/end please", .badArgument, "That is more than the command takes. Usage: /end [now]"),
    ("/tell", .missingArgument, "The name is missing. Usage: /tell NAME TEXT"),
    ("/tell ben", .missingArgument, "The text is missing. Usage: /tell NAME TEXT"),
    ("/say", .missingArgument, "The text is missing. Usage: /say TEXT"),
    ("/who is it", .badArgument, "That is more than the command takes. Usage: /who [PAGE]"),
    (
      "/mode", .missingArgument,
      "Which mode? It is plain, ansi with colours or json for programs. For a window of 40 columns, "
        + "type /mode plain 40."
    ),
    ("/mode x", .badArgument, "A mode is plain, ansi or json, as in /mode plain."),
    (
      "/mode plain wide", .badArgument, "A window has 20 to 500 columns, as in /mode plain 40."
    ),
    ("/mode plain 7", .badArgument, "A window has 20 to 500 columns, as in /mode plain 40."),
    ("/ping", .missingArgument, "The token is missing. Usage: /ping TOKEN"),
    ("/join", .missingArgument, "The event is missing. Usage: /join EVENT [as NAME] [key KEY]"),
    ("/join x as", .missingArgument, "The name is missing. Usage: /join EVENT [as NAME] [key KEY]"),
    (
      "/join x as Morse code", .missingArgument,
      "The code is missing. Usage: /join EVENT [as NAME] [key KEY]"
    ),
    (
      "/join x as y key", .missingArgument,
      "The key is missing. Usage: /join EVENT [as NAME] [key KEY]"
    ),
    ("/rejoin", .missingArgument, "The code is missing. Usage: /rejoin CODE"),
    ("/extend", .missingArgument, "The time is missing. Usage: /extend TIME"),
    ("/extend 20", .badArgument, "20 of what? 20s is seconds, 20m is minutes."),
    ("/slow", .missingArgument, "The time is missing. Usage: /slow TIME or off"),
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
    #expect(refusal(line)?.code == code && refusal(line)?.text == text)
  }

  @Test func abbreviations() {
    #expect(read("/sc") == .command(.scores()))
    #expect(read("/ag") == .command(.agenda))
    #expect(read("/pa", .seated) == .command(.pass))
    #expect(refusal("/pa")?.code == .ambiguousCommand)
    #expect(read("/qui") == .command(.quiet(true)))
    #expect(refusal("/qui", .seated)?.text.contains("typed in full") == true)
    #expect(read("/j friday") == .command(.join(event: "friday", name: nil, key: nil)))
  }

  @Test func whoMay() {
    #expect(
      refusal("/pause", .seated) == .notAllowedForFacilitators(command: "/pause"))
    #expect(refusal("/paus", .seated)?.code == .notAllowed)
    #expect(
      refusal("/who", .anyone)
        == .notSeatedInsideAnEvent(command: "/who", join: "/join EVENT as NAME"))
    #expect(read("/ping 1", .anyone) == .command(.ping(token: "1")))
  }

  @Test func anUnknownCommandIsNotQuotedAtLength() {
    let text = refusal("/" + String(repeating: "x", count: 4_000))?.text ?? ""
    #expect(text.count < 80)
  }

  /// As an input method, a phone or a hurry writes it.
  @Test(arguments: [
    ("／ｈｅｌｐ", Command.help(topic: nil)), ("/ help", .help(topic: nil)),
    ("⁄help", .help(topic: nil)),
    ("∕who", .who()), ("/ｐａｓｓ", .pass), ("/Pass.", .pass), ("/who?", .who()), ("/who!", .who()),
    ("／ ｗｈｏ", .who()), ("／／shrug", .say("／shrug")),
    ("／ｊｏｉｎ　friday　ａｓ　ana", .join(event: "friday", name: "ana", key: nil)),
    ("/help ｍｅ", .helpMe(nil)), ("/slow ＯＦＦ", .slow(nil)), ("/mode ｊｓｏｎ", .mode(.json)),
  ])
  func aCommandHoweverItIsTyped(line: String, command: Command) {
    #expect(read(line) == .command(command))
  }

  // MARK: What cannot be taken back

  private var finalRows: [CommandRow] { CommandTable.rows.filter(\.isFinal) }

  @Test func whatCannotBeTakenBackIsMarked() {
    #expect(
      finalRows.map(\.name) == [
        "reveal", "report", "leave", "quit", "start", "skip", "next", "back", "end", "remove",
      ])
  }

  /// Nor does punctuation after a beginning.
  @Test func noBeginningReachesWhatCannotBeTakenBack() {
    for row in finalRows {
      for length in 1..<row.name.count {
        for end in ["", " x", ".", "?"] {
          let line = "/\(row.name.prefix(length))\(end)"
          guard case .command(let command) = read(line) else { continue }
          #expect(!"\(command)".hasPrefix(row.name), "\(line) is \(command)")
        }
      }
      for alias in row.aliases { #expect(alias.count >= 3, "\(alias) is as good as a beginning") }
    }
  }

  /// Whatever is misspelt, in each way that one slip or two can misspell a short word.
  @Test func nothingFinalIsEverSuggested() {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let words = Set(finalRows.flatMap { [$0.name] + $0.aliases })
    for word in words {
      var slips: [String] = ["un" + word, String(word.reversed())]
      for place in word.indices {
        var cut = word
        cut.remove(at: place)
        slips.append(cut)
        for letter in letters {
          var (other, longer) = (word, word)
          other.replaceSubrange(place...place, with: [letter])
          longer.insert(letter, at: place)
          slips += [other, longer]
        }
      }
      for slip in slips {
        guard let text = refusal("/\(slip)")?.text else { continue }
        let named = text.matches(of: /\/([a-z]+)/).map { String($0.1) }.dropFirst()
        #expect(words.isDisjoint(with: named) || text.contains("is for"), "\(slip): \(text)")
      }
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
    ("/mute Mary Ann 5m", Command.mute(name: "Mary Ann", for: .seconds(300))),
    ("/mute mary ann", .mute(name: "mary ann", for: nil)),
    ("/tell Mary Ann hi", .tell(name: "Mary Ann", text: "hi")),
    ("/tell Mary hi", .tell(name: "Mary", text: "hi")),
    ("/tell Mary  Ann  hi  there", .tell(name: "Mary Ann", text: "hi  there")),
    ("/tell Mary Ann: hi", .tell(name: "Mary Ann", text: "hi")),
    ("/tell @ben hi", .tell(name: "ben", text: "hi")),
    ("/tell ben: hi", .tell(name: "ben", text: "hi")),
    ("/tell zoe hi", .tell(name: "zoe", text: "hi")),
    ("/tell zoe: hi", .tell(name: "zoe:", text: "hi")),
    ("/tell Mary Lou hi", .tell(name: "Mary", text: "Lou hi")),
    ("/tell Ben Ten hi", .tell(name: "ben", text: "Ten hi")),
    ("/tell Old Joe hi", .tell(name: "Old Joe", text: "hi")),
    ("/remove Mary Ann too loud", .remove(name: "Mary Ann", reason: "too loud")),
    ("/report Mary Ann is rude", .report(name: "Mary Ann", text: "is rude")),
    ("/unmute @Mary Ann", .unmute(name: "Mary Ann")), ("/call ben,", .call(name: "ben")),
  ])
  func theLongestNameThatIsHere(line: String, command: Command) {
    let names = among(["Mary", "Mary Ann", "ben"], away: ["Mary Lou Lee", "Ben Ten", "Old Joe"])
    let read = LineReader.read(line, for: .facilitator, names: names)
    if case .command(.tell(let name, let text)) = read, case .tell(let wanted, let words) = command
    {
      #expect(Nickname.key(of: name) == Nickname.key(of: wanted) && text == words)
    } else {
      #expect(read == .command(command))
    }
  }

  /// A whisper without its slash is not read by everyone.
  @Test(arguments: [
    ("tell ben he is rude", CommandAccess.seated, true), ("msg ben hi", .seated, true),
    ("Report Mary Ann is rude", .seated, true), ("tell me about it", .seated, false),
    ("call ben", .seated, false), ("mute ben 5m", .facilitator, true),
    ("remove ben", .coFacilitator, true), ("start", .coFacilitator, true),
    ("Next", .facilitator, true), ("next question", .facilitator, false), ("next", .seated, false),
    ("end", .coFacilitator, false), ("who", .facilitator, false), ("tell ben", .anyone, false),
  ])
  func aCommandWithoutItsSlash(line: String, reader: CommandAccess, isAskedBack: Bool) {
    let read = LineReader.read(line, for: reader, names: among(["Mary", "Mary Ann", "ben"]))
    if isAskedBack {
      guard case .refused(let error) = read else {
        Issue.record("\(line) was said")
        return
      }
      #expect(error.code == .unclear)
    } else {
      #expect(read == .utterance(line))
    }
  }

  @Test func theTableIsInOrder() {
    let words = CommandTable.rows.flatMap { [$0.name] + $0.aliases }
    #expect(Set(words).count == words.count)
    for row in CommandTable.rows {
      #expect(row.name == row.name.lowercased())
      let about = Voice.english.text(row.about)
      #expect(about.count <= 78 && about.hasSuffix("."))
      #expect(row.usage.count <= 40)
    }
  }

  @Test func help() {
    guard case .help(let help) = CommandTable.help(topic: "/Scores", for: .anyone, at: .door) else {
      Issue.record("no help")
      return
    }
    #expect(help.topic == "scores" && help.commands.count == 1)
    guard
      case .error(let refusal) = CommandTable.help(topic: "scroes", for: .seated, at: .room)
    else {
      Issue.record("no error")
      return
    }
    #expect(refusal.code == .unknownCommand)
    #expect(Voice.english.text(refusal.sentence).contains("/scores"))
  }
}

extension Refusal {
  var text: String { Voice.english.text(sentence) }
}
