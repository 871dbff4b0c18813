import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import Messages
import Names
import Records
import Testing
import TextProtocol
import Words

@testable import House

/// The rows of the table.
@Suite struct CommandTests {
  private func read(
    _ line: String, _ access: CommandAccess = .facilitator
  ) -> Line<House.Handler> {
    House.commands.read(line, for: access)
  }

  private func refusal(_ line: String, _ access: CommandAccess = .facilitator) -> Refusal? {
    if case .refused(let error) = read(line, access) { error } else { nil }
  }

  /// The command that a line is.
  private func word(_ line: String, _ access: CommandAccess = .facilitator) -> String? {
    if case .command(let row, _) = read(line, access) { row.name } else { nil }
  }

  // MARK: What they hand in

  /// Seats 1 to 4 in a house where an activity runs.
  private func house(_ journal: StallingJournal, _ records: Records) throws -> TestHouse {
    var problems: [SettingsProblem] = []
    let activity = PlannedActivity(
      title: "Words", module: "tripwire", activity: Tripwire(Settings(), &problems))
    let plan = HousePlan(
      name: "Test House", facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      events: [PlannedEvent(slug: "evening", title: "Evening", agenda: [activity])])
    let house = try TestHouse(
      plan, modules: [ModuleDefinition(Tripwire.self)], records: records, journal: journal)
    for name in ["rosa", "ana", "ben", "Ana Maria"] { house.join(name, "evening") }
    return house
  }

  private func inputs(of line: String, from name: String) throws -> [Input] {
    let records = try Records.inMemory()
    let journal = StallingJournal(records)
    let house = try house(journal, records)
    if name == "rosa", line.hasPrefix("/back") || line.hasPrefix("/end") {
      house.send("/start", from: "rosa")
      house.send("fine", from: "ana")
    }
    let before = journal.inputs.count
    house.send(line, from: name)
    return Array(journal.inputs.dropFirst(before))
  }

  @Test(
    arguments: [
      ("/start", .control(.start, by: 1)), ("/pause", .control(.pause, by: 1)),
      ("/resume", .control(.resume, by: 1)), ("/skip", .control(.skip, by: 1)),
      ("/next", .control(.next, by: 1)), ("/back", nil), ("/back now", .control(.back, by: 1)),
      ("/end", nil), ("/end NOW", .control(.end, by: 1)),
      ("/extend 30s", .control(.extend(.seconds(30)), by: 1)),
      ("/extend 2m", .control(.extend(.seconds(120)), by: 1)),
      ("/extend 1h30m", .control(.extend(.seconds(5_400)), by: 1)),
      ("/extend 1m 30s", .control(.extend(.seconds(90)), by: 1)),
      ("/mute ben", .moderate(.mute(seat: 3, for: nil), by: 1)),
      ("/mute \"Ana Maria\" 1m 30s", .moderate(.mute(seat: 4, for: .seconds(90)), by: 1)),
      ("/unmute Ana Maria", .moderate(.unmute(seat: 4), by: 1)),
      ("/remove ben", .moderate(.remove(seat: 3, reason: nil), by: 1)),
      ("/remove ben too loud", .moderate(.remove(seat: 3, reason: "too loud"), by: 1)),
      ("/unremove ben", .moderate(.unremove(seat: 3), by: 1)),
      ("/rename ana Mary Ann", .moderate(.rename(seat: 2, to: "Mary Ann"), by: 1)),
      ("/lock", .moderate(.lock, by: 1)), ("/unlock", .moderate(.unlock, by: 1)),
      ("/slow 5s", .moderate(.slow(.seconds(5)), by: 1)),
      ("/slow OFF", .moderate(.slow(nil), by: 1)), ("/slow ＯＦＦ", .moderate(.slow(nil), by: 1)),
      ("/quiet", .moderate(.quiet(true), by: 1)), ("/quiet off", .moderate(.quiet(false), by: 1)),
      ("/call ben", .moderate(.call(seat: 3), by: 1)), ("/take", .moderate(.take, by: 1)),
      ("/notes It went well.", .moderate(.note("It went well."), by: 1)),
      ("/hand", .moderate(.raiseHand, by: 1)), ("/lower", .moderate(.lowerHand, by: 1)),
      ("/ignore Ana Maria", .ignore(seat: 1, other: 4, true)),
      ("/ignore \"Ana Maria\"", .ignore(seat: 1, other: 4, true)),
      ("/report ben he is rude", .moderate(.report(seat: 3, text: "he is rude"), by: 1)),
      ("/help me", .moderate(.askForHelp, by: 1)),
      ("/HELP Me please", .moderate(.askForHelp, by: 1)),
      ("/help ｍｅ", .moderate(.askForHelp, by: 1)), ("/h me", .moderate(.askForHelp, by: 1)),
      ("/done", .done(seat: 1)), ("/stay", .stay(seat: 1)),
      ("/stop", .stop(seat: 1)), ("/leave", .leave(seat: 1)),
    ] as [(String, Input?)])
  func handsIn(line: String, input: Input?) throws {
    #expect(try inputs(of: line, from: "rosa") == (input.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      ("/goto 7", .goTo(7)), ("/move 5 after 6", .move(5, after: 6)), ("/drop 6", .drop(6)),
      ("/add break 5m", .add(.module("break", value: "5m"), after: nil)),
      (
        "/add note Bring a cup. after 6",
        .add(.module("note", value: "Bring a cup."), after: 6)
      ),
      ("/shorten 6 to 5m", .shorten(6, to: .minutes(5))), ("/undo", .undo),
      ("/end in 5m", .endIn(.minutes(5))), ("/end off", .endIn(nil)),
      ("/points ana +100 for the song", .points(seat: 2, 100, for: "the song")),
      ("/points ana -5 a slip", .points(seat: 2, -5, for: "a slip")),
      ("/calls ana", .helped(seat: 2)), ("/run follow", .follow(true)),
      ("/run follow off", .follow(false)),
    ] as [(String, Control)])
  func handsInWhatSteersTheEvening(line: String, control: Control) throws {
    #expect(try inputs(of: line, from: "rosa") == [.control(control, by: 1)])
  }

  /// Only the event says who has a right. What is no input is refused before it becomes one.
  @Test func noTextOfWhoLacksTheRightIsWritten() throws {
    for line in [
      "/notes my secret", "/rename ben my secret", "/announce my secret",
      "/groups of 2 about my secret", "/add note my secret", "/points ben 5 for my secret",
    ] {
      #expect(try inputs(of: line, from: "ana").isEmpty, "\(line)")
    }
    #expect(
      try inputs(of: "/mute ben", from: "ana") == [.moderate(.mute(seat: 3, for: nil), by: 2)])
  }

  private static func groups(
    _ way: GroupPlan.Way, for time: Duration = .minutes(5), about: String? = nil,
    bring: String? = nil
  ) -> Input {
    .group(
      .make(GroupPlan(way, for: time, about: about, bring: bring, title: "The small groups")),
      by: 1)
  }

  @Test(
    arguments: [
      ("/groups of 3", Self.groups(.size(3))),
      ("/groups into 4 for 1m 30s", Self.groups(.count(4), for: .seconds(90))),
      ("/groups again for 2m bring", Self.groups(.again, for: .minutes(2), bring: "")),
      (
        "/groups of 2 for 2m about What for? bring One word",
        Self.groups(.size(2), for: .minutes(2), about: "What for?", bring: "One word")
      ),
      ("/groups with ana, Ana Maria | ben for 5m", Self.groups(.named([[2, 4], [3]]))),
      ("/groups on Tea | Walking", Self.groups(.chosen(["Tea", "Walking"]))),
      ("/groups of 3 mixing new | been here", Self.groups(.mixed(["new", "been here"], size: 3))),
      ("/groups back", .group(.end, by: 1)),
      ("/visit 2", .group(.visit(group: 2), by: 1)), ("/visit", .group(.visit(group: nil), by: 1)),
      ("/help us", .group(.callOver, by: 1)),
    ] as [(String, Input)])
  func handsInWhatIsDoneWithGroups(line: String, input: Input) throws {
    #expect(try inputs(of: line, from: "rosa") == [input])
  }

  @Test(arguments: [
    ("/groups 3", "Say how many in each or how many groups"),
    ("/groups of 1", "There can be 2 to 50 of them."),
    ("/groups on Tea", "Put a bar between what people choose from"),
    ("/groups with nobody", "Nobody here is called 'nobody'."),
    ("/visit none", "A group is a number, as in /visit 2."),
    ("/group 2 Hello", "There are no small groups now."),
  ])
  func refusesGroupsThatAreNone(line: String, text: String) throws {
    let records = try Records.inMemory()
    let house = try house(StallingJournal(records), records)
    _ = house.takeLines(of: "rosa")
    house.send(line, from: "rosa")
    let told = house.takeLines(of: "rosa").joined(separator: " ")
    #expect(told.contains(text), "\(told)")
  }

  // MARK: What they refuse

  @Test(arguments: [
    ("/scroes", "There is no /scroes; did you mean /scores?"),
    ("/xyzzy", "There is no /xyzzy. /help lists the commands."),
    ("/", "A command follows the slash. /help lists them."),
    ("/ ", "A command follows the slash. /help lists them."),
    ("/s", "/s could be /say, /stay, /scores, /stop, /shorten, or /slow."),
    (
      "/remo ben",
      "There is no /remo. What cannot be taken back is typed in full. /help lists the commands."
    ),
    ("/end please", "That is more than the command takes. Type /end [now|in TIME|at HOUR|off]"),
    ("/tell", "The name is missing. Type /tell NAME TEXT"),
    ("/tell ben", "The text is missing. Type /tell NAME TEXT"),
    ("/say", "The text is missing. Type /say TEXT"),
    ("/who is it", "That is more than the command takes. Type /who [PAGE]"),
    ("/mode plian", "There is no mode plian; did you mean /mode plain?"),
    ("/mode x", "A mode is plain, ansi, speech or json, as in /mode plain."),
    ("/mode plain wide", "A window has 10 to 500 columns, as in /width 40."),
    ("/mode plain 7", "A window has 10 to 500 columns, as in /width 40."),
    ("/mode plain 40 50", "That is more than the command takes. Type /mode [MODE]"),
    ("/width 7", "A window has 10 to 500 columns, as in /width 40."),
    (
      "/prefix a",
      "That cannot stand for the slash. Choose one of . , : ; ! % & * + = ~ ^ | - # \\, as in /prefix ., "
        + "or off."
    ),
    ("/for", "The number is missing. Type /for NUMBER answer TEXT|pass|done|undo"),
    (
      "/for it answer b",
      "Give the number of a question, and then answer, pass, done or undo, as in /for 7 answer b."
    ),
    (
      "/for 7 say b",
      "Give the number of a question, and then answer, pass, done or undo, as in /for 7 answer b."
    ),
    ("/edit x", "That is more than the command takes. Type /edit [off]"),
    ("/join", "The event is missing. Type /join EVENT [as NAME] [key KEY]"),
    ("/join x as", "The name is missing. Type /join EVENT [as NAME] [key KEY]"),
    (
      "/join x as Morse code", "The code is missing. Type /join EVENT [as NAME] [key KEY]"
    ),
    (
      "/join x as y key", "The key is missing. Type /join EVENT [as NAME] [key KEY]"
    ),
    ("/rejoin", "The code is missing. Type /rejoin CODE"),
    ("/extend", "The time is missing. Type /extend TIME"),
    ("/extend 20", "20 of what? 20s is seconds, 20m is minutes."),
    ("/slow", "The time is missing. Type /slow TIME|off"),
    ("/slow 2h", "The time goes from 1s to 1h."),
    (
      "/quiet please", "That is more than the command takes. Type /quiet [off]"
    ),
    ("/call", "The name is missing. Type /call NAME"),
    (
      "/extend soon",
      "A time is a number with s, m or h after it, such as 30s, 2m, or 1h30m. Type /extend TIME"
    ),
    (
      "/extend 3m2h",
      "A time is a number with s, m or h after it, such as 30s, 2m, or 1h30m. Type /extend TIME"
    ),
    ("/extend 0s", "The time goes from 1s to 12h."),
    ("/extend 999999h", "The time goes from 1s to 12h."),
    (
      "/extend 9999999999999999999999s",
      "A time is a number with s, m or h after it, such as 30s, 2m, or 1h30m. Type /extend TIME"
    ),
  ])
  func refusals(line: String, text: String) throws {
    let records = try Records.inMemory()
    let house = try house(StallingJournal(records), records)
    _ = house.takeLines(of: "rosa")
    house.send(line, from: "rosa")
    let read = house.takeLines(of: "rosa").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(read.joined(separator: " ") == text)
  }

  @Test func aPingNeedsNoToken() throws {
    let records = try Records.inMemory()
    let house = try house(StallingJournal(records), records)
    for (line, pong) in [("/ping", "pong"), ("/ping 42", "pong 42")] {
      _ = house.takeLines(of: "ana")
      house.send(line, from: "ana")
      #expect(house.takeLines(of: "ana") == [pong])
    }
  }

  /// Whatever else is wrong with it.
  @Test(arguments: [
    ("/mute", "/mute is for facilitators. For you there is /ignore NAME."),
    ("/mute nobody", "/mute is for facilitators. For you there is /ignore NAME."),
    ("/mute ben", "/mute is for facilitators. For you there is /ignore NAME."),
    ("/extend", "/extend is for facilitators. For you there is /time."),
    ("/end", "/end is for facilitators. For you there is /leave."),
    ("/start", "/start is for facilitators."), ("/resume", "/resume is for facilitators."),
    ("/rename ben rosa", "/rename is for facilitators. For you there is /name NEW."),
    ("/balance", "/balance is for facilitators."),
    ("/announce x", "/announce is for facilitators. For you there is /say TEXT."),
    ("/reload", "/reload is for facilitators."), ("/notes", "/notes is for facilitators."),
    ("/call ben", "/call is for facilitators and peer leads. For you there is /hand."),
    ("/roster", "/roster is for facilitators and peer leads. For you there is /who."),
  ])
  func participantsAreToldForWhomItIs(line: String, text: String) throws {
    let records = try Records.inMemory()
    let house = try house(StallingJournal(records), records)
    _ = house.takeLines(of: "ana")
    house.send(line, from: "ana")
    #expect(house.takeLines(of: "ana") == [text])
  }

  // MARK: Words

  @Test func abbreviations() {
    #expect(word("/sc") == "scores" && word("/ev") == "events")
    #expect(word("/pa", .seated) == "pass")
    #expect(refusal("/pa")?.code == .ambiguousCommand)
    #expect(word("/qui") == "quiet")
    #expect(refusal("/qui", .seated)?.text.contains("typed in full") == true)
    #expect(word("/j friday") == "join" && word("/paus", .seated) == "pause")
  }

  // MARK: What cannot be taken back

  private var finalRows: [CommandRow<House.Handler>] { House.commands.rows.filter(\.isFinal) }

  @Test func whatCannotBeTakenBackIsMarked() {
    #expect(
      finalRows.map(\.name) == [
        "reveal", "leave", "quit", "start", "skip", "next", "back", "end", "goto", "drop", "report",
        "remove", "reseat",
      ])
  }

  /// Nor does punctuation after a beginning.
  @Test func noBeginningReachesWhatCannotBeTakenBack() {
    for row in finalRows {
      for length in 1..<row.name.count {
        for end in ["", " x", ".", "?"] {
          let line = "/\(row.name.prefix(length))\(end)"
          #expect(word(line) != row.name, "\(line)")
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

  private func among(_ here: [String]) -> (String) -> NameBearer {
    { name in
      let key = Nickname.key(of: name)
      return here.contains { Nickname.key(of: $0) == key } ? .here : .nobody
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
    ("kick ben", .facilitator, true), ("ban ben for a day", .facilitator, true),
    ("kick ben", .seated, false), ("kick off", .facilitator, false), ("kick", .facilitator, false),
  ])
  func aCommandWithoutItsSlash(line: String, reader: CommandAccess, isAskedBack: Bool) {
    let read = House.commands.read(line, for: reader, names: among(["Mary", "Mary Ann", "ben"]))
    if isAskedBack {
      guard case .refused(let error) = read else {
        Issue.record("\(line) was said")
        return
      }
      #expect(error.code == .unclear)
    } else {
      guard case .utterance(line) = read else {
        Issue.record("\(line) was not said")
        return
      }
    }
  }

  /// Nor where the name is not written out.
  @Test(arguments: [
    ("mute mary", true), ("mute mar 5m", true), ("mute ma", false),
    ("remove mary for being rude", true), ("kick @mary", true), ("call me later", false),
    ("tell mary I know", true), ("tell mar I know", false),
  ])
  func aCommandWithABeginningOfAName(line: String, isAskedBack: Bool) throws {
    let records = try Records.inMemory()
    let house = try house(StallingJournal(records), records)
    house.join("Mary Ann", "evening")
    _ = (house.takeLines(of: "rosa"), house.takeLines(of: "ben"))
    house.send(line, from: "rosa")
    let isAsked = house.takeLines(of: "rosa").contains { $0.hasPrefix("Did you mean /") }
    #expect(isAsked == isAskedBack, "\(line)")
    #expect(house.takeLines(of: "ben").isEmpty == isAskedBack)
  }

  /// A misspelt name of several words is looked for before what may follow it.
  @Test(arguments: [
    ("/mute an maria", "Nobody here is called 'an maria'. Did you mean Ana Maria?"),
    ("/mute an maria 5m", "Nobody here is called 'an maria'. Did you mean Ana Maria?"),
    ("/tell an maria hello", "Did you mean Ana Maria?"),
    ("/mute zoltan soon", "Nobody here is called 'zoltan'."),
    ("/rename an maria Zoe", "Nobody here is called 'an maria'. Did you mean Ana Maria?"),
  ])
  func aMisspeltNameOfSeveralWords(line: String, text: String) throws {
    let records = try Records.inMemory()
    let house = try house(StallingJournal(records), records)
    _ = house.takeLines(of: "rosa")
    house.send(line, from: "rosa")
    #expect(house.takeLines(of: "rosa").contains { $0.contains(text) }, "\(line)")
  }

  /// What can be chosen is told by its command alone: what holds now, and how to change it.
  @Test(
    arguments: [
      (nil, "/mode", "You read in the mode plain now."), (nil, "/mode", "/mode ansi chooses."),
      ("/mode speech", "/mode", "You read in the mode speech now."),
      ("/mode speech", "/mode", "/mode plain chooses."),
      (nil, "/width", "/width 40 changes that."),
      ("/width 70", "/width", "for a window of 70 columns; /width 40 changes that."),
      (nil, "/prefix", "A command begins with /."),
      ("/prefix .", "/prefix", "/prefix off ends that."),
      ("/time x2", "/time", "You have twice the usual time to answer."),
      ("/time x2", "/time", "/time x1 gives you the usual time again."),
      (nil, "/language", "You read the house in English."),
      (nil, "/zone", "You read times in the zone of each event."),
      ("/zone tokyo", "/zone", "You read times in Asia/Tokyo, where it is "),
      ("/language es", "/language", "La casa te habla en español."),
    ] as [(String?, String, String)])
  func whatHoldsNowIsTold(chosen: String?, line: String, text: String) throws {
    let records = try Records.inMemory()
    let house = try house(StallingJournal(records), records)
    if let chosen { house.send(chosen, from: "ana") }
    _ = house.takeLines(of: "ana")
    house.send(line, from: "ana")
    let told = house.takeLines(of: "ana").joined(separator: " ")
    #expect(told.contains(text), "\(told)")
  }

  @Test func theTableIsInOrder() {
    let words = House.commands.rows.flatMap { [$0.name] + $0.aliases }
    #expect(Set(words).count == words.count)
    for row in House.commands.rows {
      #expect(row.name == row.name.lowercased())
      let about = Voice.english.text(row.about)
      #expect(about.count <= 78 && about.hasSuffix("."))
      #expect(row.usage.count <= 40)
    }
  }

  /// What an activity takes comes after what the house does, in every way to write it.
  @Test func commandsOfAnActivityStandBack() throws {
    func guest(_ name: String) -> CommandRow<Void> {
      CommandRow(
        name: name, access: .seated, family: .activity, about: .plainVerbatim(text: "Helps."),
        run: ())
    }
    let table = House.commandWords.offering(["hint", "hammer", "bag", "bags"].map(guest))
    func read(_ line: String) -> String {
      switch table.read(line, for: .seated) {
      case .command(let row, _): row.name
      case .refused(let refusal): refusal.text
      case .speech, .utterance, .empty: "?"
      }
    }
    #expect(read("/hint") == "hint" && read("/HINT.") == "hint" && read("/hi") == "hint")
    #expect(read("/ha") == "hand" && read("/ham") == "hammer" && read("/h") == "help")
    // What is for facilitators alone does not hide it.
    #expect(read("/ba").contains("/bag") && read("/bag") == "bag")
    #expect(read("/hintt").contains("/hint"))
    guard case .help(let help) = table.help(topic: "activity", for: .seated, at: .room) else {
      Issue.record("no help")
      return
    }
    #expect(help.commands.map(\.name) == ["hint", "hammer", "bag", "bags"])
    guard case .help(let one) = table.help(topic: "/hint", for: .seated, at: .room) else {
      Issue.record("no help")
      return
    }
    #expect(one.topic == "hint")
    #expect(House.commandWords["hint"] == nil, "elsewhere nobody knows it")
  }

  /// What stands for an argument is a word of the reader's language, wherever usage is told.
  @Test func usageIsInTheLanguageOfTheReader() throws {
    let spanish = Voice(.shipped, try #require(Language("es")))
    for row in House.commands.rows {
      for word in row.arguments.matches(of: /[A-Z]+/).map(\.output) {
        #expect(SentenceKey(rawValue: "placeholders.\(word.lowercased())") != nil, "\(word)")
      }
      #expect(Voice.english.text(.helpUsage(usage: row.usage)) == row.usage)
    }
    let tell = try #require(House.commands["tell"])
    #expect(spanish.text(.helpUsage(usage: tell.usage)) == "/tell NOMBRE TEXTO")
    // What somebody typed stays as it is.
    let said: Refusal = .unclearOrSay(advice: .adviceHelp, say: "/say TEXT ME")
    #expect(spanish.text(said.sentence).hasSuffix("/say TEXT ME"))
    let join = House.commands.refusal(of: tell, reader: .anyone)
    #expect(spanish.text(join.sentence).hasSuffix("/join EVENTO as NOMBRE."))
  }

  @Test func help() {
    guard case .help(let help) = House.commands.help(topic: "/Scores", for: .anyone, at: .door)
    else {
      Issue.record("no help")
      return
    }
    #expect(help.topic == "scores" && help.commands.count == 1)
    guard
      case .error(let refusal, _) = House.commands.help(topic: "scroes", for: .seated, at: .room)
    else {
      Issue.record("no error")
      return
    }
    #expect(refusal.code == .unknownCommand)
    #expect(Voice.english.text(refusal.sentence).contains("/scores"))
  }

  /// `docs/protocol.md` lists what is in the table.
  @Test func theTableIsDocumented() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/protocol.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n## Commands\n").dropFirst().first)
    let documented = section.components(separatedBy: "\n## ")[0].split(separator: "\n")
      .filter { $0.hasPrefix("- `/") }.map(String.init)
    let expected = House.commands.rows.map { row in
      let also = row.aliases.map { "`/\($0)`" }.joined(separator: ", ")
      return "- `\(row.usage)` (\(row.access)). \(Voice.english.text(row.about))"
        + (also.isEmpty ? "" : " Also \(also).")
    }
    #expect(documented == expected, "\(expected.joined(separator: "\n"))")
  }
}

extension Refusal {
  var text: String { Voice.english.text(sentence) }
}
