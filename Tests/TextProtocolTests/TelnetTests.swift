import Messages
import Testing

@testable import TextProtocol

private let (iac, sb, se): (UInt8, UInt8, UInt8) = (255, 250, 240)
private let (will, wont, doIt, dont): (UInt8, UInt8, UInt8, UInt8) = (251, 252, 253, 254)

@Suite struct TelnetTests {
  /// What a client is asked that has shown that it speaks telnet, but for an option that it has offered.
  private func asks(but option: UInt8? = nil) -> [UInt8] {
    let all: [(UInt8, UInt8)] = [
      (doIt, 0), (doIt, 24), (doIt, 31), (doIt, 39), (will, 42), (will, 25), (will, 201),
      (will, 70),
    ]
    return all.filter { $0.1 != option }.flatMap { [iac, $0.0, $0.1] }
  }

  @Test func aClientWithoutTelnetSeesNoTelnet() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed("hello\n".utf8) == [.line("hello")])
    #expect(!decoder.speaksTelnet)
    #expect(decoder.hideTyping(true).isEmpty)
  }

  @Test func theFirstWordOfTelnetIsAnsweredByQuestions() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed([iac, doIt, 99]) == [.reply([iac, wont, 99] + asks())])
    #expect(decoder.feed([iac, doIt, 99]) == [.reply([iac, wont, 99])])
    #expect(decoder.feed([iac, wont, 99, iac, dont, 99]).isEmpty)
    #expect(decoder.feed([iac, wont, 0, iac, wont, 24, iac, wont, 31, iac, wont, 39]).isEmpty)
    #expect(decoder.feed([iac, dont, 42, iac, dont, 25, iac, dont, 201, iac, dont, 70]).isEmpty)
  }

  @Test(arguments: [236, 237, 238, 241, 242, 243, 244, 245, 247, 248, 249] as [UInt8])
  func anyCommandOfTelnetIsSuchAWord(command: UInt8) {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed([104, iac, command]).contains(.reply(asks())))
    #expect(decoder.speaksTelnet)
    #expect(decoder.feed([105, iac, command]).isEmpty)
  }

  /// An ÿ of Latin-1, twice or with a letter after it.
  @Test func aByteOfAnotherEncodingIsNone() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed([iac, iac, iac, 97, iac, 200, 10]) == [.line("\u{FFFD}")])
    #expect(!decoder.speaksTelnet)
  }

  // MARK: Clients that wait

  @Test(arguments: ["ana", "", "Ümit ”", " .who", "a /who", "1"])
  func aFirstLineThatEndsAsInTelnetIsAnsweredByQuestions(line: String) {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed("\(line)\r\n".utf8) == [.line(line), .reply(asks())])
    #expect(!decoder.speaksTelnet)
    #expect(decoder.feed("more\r\n".utf8) == [.line("more")])
    #expect(decoder.feed([iac, will, 31]).isEmpty)
    #expect(decoder.speaksTelnet)
  }

  @Test(arguments: ["ana\n", "ana\nben\r\n", "ana\r", "ana\r\0", "\n\r\nana\r\n"])
  func whoeverEndsALineInAnotherWayIsAskedNothing(text: String) {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed(text.utf8).allSatisfy { if case .line = $0 { true } else { false } })
  }

  @Test(arguments: ["/join friday as ana", "／who", " /rejoin 1", "{\"type\":\"x\"}", " [1]"])
  func whatAProgramMaySendIsAnsweredByNothing(line: String) {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed("\(line)\r\n".utf8) == [.line(line)])
    // Who speaks next is somebody who types.
    #expect(decoder.feed("hello\r\n".utf8) == [.line("hello"), .reply(asks())])
  }

  @Test func whoAsksForJSONIsAskedNothing() {
    var decoder = ProtocolDecoder()
    for line in ["/join friday as bot", "/MODE json", "b", "hello"] {
      #expect(decoder.feed("\(line)\r\n".utf8) == [.line(line)])
    }
    #expect(decoder.feed([iac, doIt, 99]) == [.reply([iac, wont, 99] + asks())])
  }

  // MARK: BINARY, TIMING-MARK, and keys

  @Test func binary() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed([iac, will, 0]) == [.reply([iac, doIt, 0] + asks(but: 0))])
    #expect(decoder.feed([iac, doIt, 0]) == [.reply([iac, will, 0])])
    #expect(decoder.feed("Ümit ” Н 日本\n".utf8) == [.line("Ümit ” Н 日本")])
  }

  /// However often it is asked for, when all else is answered no more.
  @Test func aTimingMark() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed([iac, doIt, 6]) == [.reply([iac, will, 6] + asks())])
    for _ in 1...300 { _ = decoder.feed([iac, doIt, 99]) }
    #expect(decoder.feed([iac, doIt, 99]).isEmpty)
    for _ in 1...300 { #expect(decoder.feed([iac, doIt, 6]) == [.reply([iac, will, 6])]) }
    #expect(decoder.feed([iac, dont, 6, iac, will, 6, iac, wont, 6]).isEmpty)
  }

  /// What inetutils' telnet sends for it until it has agreed to BINARY.
  @Test func aLetterWhoseSecondByteWasTakenForAKey() {
    var decoder = ProtocolDecoder()
    let mark: [UInt8] = [iac, doIt, 6]
    var typed: [UInt8] = [0xC3, iac, 243] + mark
    typed += Array("mit ".utf8) + [0xC3, iac, 244] + mark
    typed += [0xC5, iac, 237] + mark
    typed += [0xE3, iac, 244] + mark + [iac, 244] + mark
    typed += [0xF0, 0x9F, 0x98, iac, 245] + mark + [0xC3, iac, 236, 13, 10]
    let lines = decoder.feed(typed).filter { if case .line = $0 { true } else { false } }
    #expect(lines == [.line("Ümit ÃŚ\u{30C3}\u{1F60F}Ä")])
  }

  @Test func keysThatStop() {
    for key: UInt8 in [236, 237, 238, 243, 244] {
      var decoder = ProtocolDecoder()
      #expect(decoder.feed([iac, key]) == [.stop, .reply(asks())])
      #expect(decoder.feed([104, iac, key, 105, 10]) == [.line("hi")])
      #expect(decoder.feed([0xC3, 0xA9, iac, key, 10]) == [.line("é")])
      #expect(decoder.feed([iac, key, iac, 245]) == [.stop])
    }
  }

  @Test func whatFollowsAQuestion() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed("ana\r\n".utf8)
    #expect(decoder.promptMark == .none)
    _ = decoder.feed([iac, dont, 25])
    #expect(decoder.promptMark == .goAhead)
    _ = decoder.feed([iac, doIt, 3])
    #expect(decoder.promptMark == .none)
    _ = decoder.feed([iac, dont, 3, iac, doIt, 25])
    #expect(decoder.promptMark == .endOfRecord)
    _ = decoder.feed([iac, dont, 25])
    #expect(decoder.promptMark == .goAhead)
  }

  @Test func whoKnowsNothingButLines() {
    var decoder = ProtocolDecoder()
    #expect(decoder.isBare)
    _ = decoder.feed("ana\n".utf8)
    #expect(decoder.isBare)
    _ = decoder.feed("ana\r\n".utf8)
    #expect(!decoder.isBare)
    decoder = ProtocolDecoder()
    _ = decoder.feed([iac, 241, 10])
    #expect(!decoder.isBare)
  }

  @Test func aWindow() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed([iac, will, 31]) == [.reply([iac, doIt, 31] + asks(but: 31))])
    let size: [UInt8] = [iac, sb, 31, 0, 120, 0, 40, iac, se]
    #expect(decoder.feed(size) == [.windowSize(columns: 120, rows: 40)])
    #expect(decoder.feed(size).isEmpty)
    #expect(
      decoder.feed([iac, sb, 31, 0, iac, iac, 0, 24, iac, se])
        == [.windowSize(columns: 255, rows: 24)])
    #expect(decoder.feed([iac, sb, 31, 0, 1, iac, se]).isEmpty)
  }

  @Test func aWindowThatWasNotAgreedOnIsIgnored() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed([iac, sb, 31, 0, 120, 0, 40, iac, se]) == [.reply(asks())])
  }

  @Test func aTerminal() {
    var decoder = ProtocolDecoder()
    #expect(
      decoder.feed([iac, will, 24])
        == [.reply([iac, doIt, 24] + sendType + asks(but: 24))])
    #expect(
      decoder.feed([iac, sb, 24, 0] + "xterm\u{1B}[2J".utf8 + [iac, se])
        == [.terminalType("xterm[2J"), .reply(sendType)])
  }

  private let sendType: [UInt8] = [iac, sb, 24, 1, iac, se]

  private func type(_ name: String) -> [UInt8] { [iac, sb, 24, 0] + name.utf8 + [iac, se] }

  /// A client of MTTS tells its name, its terminal and what it can do; it is not asked more often.
  @Test func theNamesOfATerminal() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 24])
    #expect(decoder.feed(type("MUDLET")) == [.terminalType("MUDLET"), .reply(sendType)])
    #expect(decoder.feed(type("XTERM")) == [.terminalType("XTERM"), .reply(sendType)])
    #expect(decoder.feed(type("MTTS 137")) == [.terminalType("MTTS 137")])
    #expect(decoder.feed(type("MTTS 137")).isEmpty)
    #expect(decoder.feed(type("XTERM")) == [.terminalType("XTERM")])
  }

  @Test func aTerminalThatRepeatsItsNameHasNoOther() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 24])
    #expect(decoder.feed(type("ANSI")) == [.terminalType("ANSI"), .reply(sendType)])
    #expect(decoder.feed(type("ANSI")).isEmpty)
  }

  /// VAR is 0, VALUE 1, ESC 2 and USERVAR 3 (RFC 1572).
  private func variables(_ list: String) -> [UInt8] { [iac, sb, 39, 0] + list.utf8 + [iac, se] }

  private static func language(_ tag: String) -> DecoderEvent { .language(Language(tag)!) }

  @Test func theLanguageOfTheClient() {
    var decoder = ProtocolDecoder()
    let wanted: [UInt8] = Array(
      ("\u{0}LC_ALL\u{0}LANG\u{0}MTTS\u{0}NO_COLOR\u{0}TZ"
        + "\u{3}LC_ALL\u{3}LANG\u{3}MTTS\u{3}NO_COLOR\u{3}TZ").utf8)
    let send: [UInt8] = [iac, sb, 39, 1] + wanted + [iac, se]
    #expect(
      decoder.feed([iac, will, 39])
        == [.reply([iac, doIt, 39] + send + asks(but: 39))])
    let told = variables("\u{3}USER\u{1}ana\u{0}LANG\u{1}es_ES.UTF-8\u{3}LC_ALL")
    #expect(decoder.feed(told) == [Self.language("es-es")])
    // Once told, it stays.
    #expect(decoder.feed(variables("\u{0}LANG\u{1}de")).isEmpty)
    // So does the zone.
    #expect(decoder.feed(variables("\u{0}TZ\u{1}Europe/Madrid")) == [.zone("Europe/Madrid")])
    #expect(decoder.feed(variables("\u{0}TZ\u{1}Asia/Tokyo")).isEmpty)
  }

  @Test(
    arguments: [
      ("\u{0}LANG\u{1}de-DE", "de-de"), ("\u{0}LANG\u{1}de\u{3}LC_ALL\u{1}pt", "pt"),
      ("\u{3}LC_ALL\u{1}C\u{3}LANG\u{1}es", "es"), ("\u{0}L\u{2}ANG\u{1}e\u{2}s", "es"),
      ("\u{0}LANG\u{1}", nil), ("\u{0}LANG", nil), ("\u{1}es", nil), ("\u{2}", nil), ("", nil),
      ("\u{0}LANG\u{1}C.UTF-8", nil), ("\u{0}LANG\u{1}\u{1B}[2J", nil),
      ("\u{0}LANG\u{1}" + String(repeating: "é", count: 50), nil),
    ] as [(String, String?)])
  func theLanguageIsReadFrom(list: String, tag: String?) {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 39])
    #expect(decoder.feed(variables(list)) == (tag.map { [Self.language($0)] } ?? []))
  }

  /// By MTTS as a terminal type or by MNES as a variable, whichever comes first, and once.
  @Test func aScreenReader() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 24, iac, will, 39])
    _ = decoder.feed(type("MUDLET") + type("XTERM"))
    #expect(decoder.feed(type("MTTS 205")) == [.terminalType("MTTS 205"), .screenReader])
    #expect(decoder.feed(variables("\u{0}MTTS\u{1}205")).isEmpty)
    decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 24, iac, will, 39])
    #expect(
      decoder.feed(variables("\u{0}MTTS\u{1}65\u{0}LANG\u{1}es"))
        == [Self.language("es"), .screenReader])
    #expect(
      decoder.feed(type("MTTS 64")) == [.terminalType("MTTS 64"), .reply(sendType)])
  }

  @Test(arguments: ["MTTS 137", "MTTS 63", "MTTS", "MTTS -1", "XTERM 64", "MTTS 64a"])
  func noScreenReader(name: String) {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 24])
    #expect(decoder.feed(type(name)) == [.terminalType(name), .reply(sendType)])
  }

  /// By the name of the terminal, by MTTS or by MNES; not where the client wants no colours.
  @Test(
    arguments: [
      (["xterm-256color"], "", true), (["PuTTY"], "", true), (["MUDLET", "ANSI-COLOR"], "", true),
      (["dumb"], "", false), (["ghostty"], "", true), (["iTerm2"], "", true),
      (["DEC-VT220"], "", true),
      (["UNKNOWN"], "", false), (["TINTIN++", "MTTS 9"], "", true),
      (["TINTIN++", "MTTS 4"], "", false), (["UNKNOWN"], "\u{0}MTTS\u{1}1", true),
      (["xterm"], "\u{0}NO_COLOR\u{1}1", false), (["xterm"], "\u{0}NO_COLOR\u{1}", true),
      (["xterm", "MTTS 65"], "", false),
    ] as [([String], String, Bool)])
  func aTerminalThatShowsBoldText(names: [String], list: String, shows: Bool) {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 24, iac, will, 39])
    if !list.isEmpty { _ = decoder.feed(variables(list)) }
    for name in names { _ = decoder.feed(type(name)) }
    #expect(decoder.showsStyles == shows)
  }

  private func charsets(_ command: UInt8, _ names: String) -> [UInt8] {
    [iac, sb, 42, command] + names.utf8 + [iac, se]
  }

  @Test func aClientThatKnowsUTF8() {
    let told: [([UInt8], Bool)] = [
      (variables("\u{0}LANG\u{1}he_IL.UTF-8"), true),
      (variables("\u{0}LANG\u{1}he_IL.utf8"), true),
      (variables("\u{0}LC_ALL\u{1}C\u{0}LANG\u{1}he_IL.UTF-8"), false),
      (type("MTTS 4"), true), (type("MTTS 9"), false), (charsets(2, "UTF-8"), true),
      (charsets(3, ""), false), (charsets(1, ";ASCII;UTF-8"), true),
    ]
    for (bytes, knows) in told {
      var decoder = ProtocolDecoder()
      _ = decoder.feed([iac, will, 24, iac, will, 39, iac, doIt, 42])
      _ = decoder.feed(bytes)
      #expect(decoder.knowsUTF8 == knows, "\(bytes)")
    }
  }

  @Test func aLanguageThatNobodyAskedForIsIgnored() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed(variables("\u{0}LANG\u{1}es")) == [.reply(asks())])
  }

  @Test func suppressGoAhead() {
    var decoder = ProtocolDecoder()
    #expect(
      decoder.feed([iac, doIt, 3, iac, will, 3])
        == [.reply([iac, will, 3] + asks()), .reply([iac, doIt, 3])])
  }

  @Test func charset() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed([iac, will, 42]) == [.reply([iac, doIt, 42] + asks())])
    #expect(
      decoder.feed([iac, sb, 42, 1] + ";ISO-8859-1;utf-8".utf8 + [iac, se])
        == [.reply([iac, sb, 42, 2] + "utf-8".utf8 + [iac, se])])
    #expect(
      decoder.feed([iac, sb, 42, 1] + "[TTABLE]\u{1} UTF-8 KOI8-R".utf8 + [iac, se])
        == [.reply([iac, sb, 42, 2] + "UTF-8".utf8 + [iac, se])])
    #expect(
      decoder.feed([iac, sb, 42, 1] + ";KOI8-R".utf8 + [iac, se])
        == [.reply([iac, sb, 42, 3, iac, se])])
    #expect(decoder.feed([iac, sb, 42, 1, iac, se]) == [.reply([iac, sb, 42, 3, iac, se])])
    #expect(decoder.feed([iac, sb, 42, 4, 1, iac, se]) == [.reply([iac, sb, 42, 5, iac, se])])
    #expect(
      decoder.feed([iac, doIt, 42])
        == [.reply([iac, sb, 42, 1] + ";UTF-8".utf8 + [iac, se])])
    #expect(decoder.feed([iac, sb, 42, 2] + "UTF-8".utf8 + [iac, se]).isEmpty)
  }

  @Test func areYouThere() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed([iac, 246]) == [.areYouThere, .reply(asks())])
    #expect(decoder.feed([iac, 246]) == [.areYouThere])
  }

  @Test func commandsWithinALineAndEscapedBytes() {
    var decoder = ProtocolDecoder()
    #expect(
      decoder.feed([104, iac, 241, 105, iac, 244, iac, iac, 10])
        == [.reply(asks()), .line("hi\u{FFFD}")])
    #expect(decoder.feed("abc".utf8 + [iac, 247] + "d\n".utf8) == [.line("abd")])
    #expect(decoder.feed("abc".utf8 + [iac, 248] + "d\n".utf8) == [.line("d")])
  }

  @Test func aGiantSubnegotiationIsDropped() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 24])
    let giant = [iac, sb, 24, 0] + [UInt8](repeating: 65, count: 1_000_000) + [iac, se]
    #expect(decoder.feed(giant + "ok\n".utf8) == [.line("ok")])
    #expect(
      decoder.feed([iac, sb, 24, 0, 65, iac, se]) == [.terminalType("A"), .reply(sendType)])
  }

  @Test func aBrokenSubnegotiationEndsAtTheNextCommand() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 31])
    #expect(
      decoder.feed([iac, sb, 31, 0, iac, doIt, 99, 111, 107, 10])
        == [.reply([iac, wont, 99]), .line("ok")])
  }

  @Test func aFloodOfNegotiationIsNotAnsweredByOne() {
    let names: [UInt8] = type("A") + type("B")
    for request in [
      [iac, doIt, 99], [iac, doIt, 3, iac, dont, 3], [iac, will, 24, iac, wont, 24],
      [iac, will, 24] + names + [iac, wont, 24], [iac, doIt, 201, iac, dont, 201],
      [iac, doIt, 70, iac, dont, 70],
    ] {
      var decoder = ProtocolDecoder()
      var sent = 0
      for _ in 0..<10_000 {
        for event in decoder.feed(request) {
          if case .reply(let reply) = event { sent += reply.count }
        }
      }
      #expect(sent <= 200 * 12 + 12)
    }
  }

  // MARK: GMCP and MSSP

  private func gmcp(_ message: String) -> [UInt8] { [iac, sb, 201] + message.utf8 + [iac, se] }

  @Test func whoTakesGMCPIsToldAllUntilItSaysOtherwise() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed("ana\r\n".utf8)
    #expect(decoder.packages == [])
    #expect(decoder.feed([iac, doIt, 201]).isEmpty)
    #expect(decoder.packages == .all)
    #expect(decoder.feed(gmcp(#"Core.Hello {"client":"Mudlet","version":"4.19"}"#)).isEmpty)
    #expect(decoder.packages == .all)
    #expect(decoder.feed([iac, dont, 201]) == [.reply([iac, wont, 201])])
    #expect(decoder.packages == [])
  }

  @Test(
    arguments: [
      ([#"Core.Supports.Set ["Char 1","Parlor.Prompt 1","Parlor.Chat 1"]"#], [.prompt, .chat]),
      ([#"core.supports.set [ "parlor 1" ]"#], GMCPPackage.allCases),
      ([#"Core.Supports.Set ["Char 1","Room 1"]"#], []),
      ([#"Core.Supports.Set ["Room 1"]"#, #"Core.Supports.Add ["Parlor"]"#], GMCPPackage.allCases),
      ([#"Core.Supports.Add ["Parlor.Time 2"]"#], [.time]),
      (
        [#"Core.Supports.Remove ["Parlor.Chat 1","Parlor.Room"]"#], [.prompt, .time, .scores]
      ),
      ([#"Core.Supports.Set ["Parl\u006fr.Room 1"]"#], [.room]),
      ([#"Core.Supports.Set ["Parlor.Rooms 1","Parl 1",""," "]"#], []),
      // What is not written as it should be changes nothing.
      (
        [
          "Core.Supports.Set", "Core.Supports.Set ", #"Core.Supports.Set ["Parlor.Chat 1""#,
          #"Core.Supports.Set {"Parlor":1}"#, "Core.Supports.Set [1]", "Core.Supports.Set [[",
          #"Core.Supports ["Parlor.Chat"]"#, #"Parlor.Prompt ["Parlor.Chat"]"#, "",
        ], GMCPPackage.allCases
      ),
    ] as [([String], [GMCPPackage])])
  func whatAClientSaysThatItWants(messages: [String], packages: [GMCPPackage]) {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, doIt, 201])
    for message in messages { #expect(decoder.feed(gmcp(message)).isEmpty) }
    #expect(decoder.packages == GMCPPackages(packages.map { GMCPPackages($0) }))
  }

  @Test func aMessageOfGMCPIsBounded() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed(gmcp(#"Core.Supports.Set ["Room 1"]"#)) == [.reply(asks())])
    #expect(decoder.packages == [])
    _ = decoder.feed([iac, doIt, 201])
    let odd = [iac, sb, 201] + "Core.Supports.Set [\"".utf8 + [iac, iac] + "\"]".utf8 + [iac, se]
    #expect(decoder.feed(odd + "ok\n".utf8) == [.line("ok")])
    _ = decoder.feed(gmcp(#"Core.Supports.Add ["Parlor 1"]"#))
    #expect(decoder.packages == .all)
    func wish(_ length: Int) -> [UInt8] {
      let message = #"Core.Supports.Set ["Room 1"]"#
      return gmcp(message + String(repeating: " ", count: length - message.utf8.count))
    }
    _ = decoder.feed(wish(TelnetCodec.maxMessage))
    #expect(decoder.packages == .all)
    _ = decoder.feed(wish(TelnetCodec.maxMessage - 1))
    #expect(decoder.packages == [])
  }

  @Test func aFloodOfGMCPIsPaidForAndReadNoMore() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, doIt, 201])
    for _ in 0..<100 {
      _ = decoder.feed(gmcp(#"Core.Supports.Set ["Parlor.Chat"]"#))
      _ = decoder.feed(gmcp(#"Core.Supports.Set []"#))
    }
    #expect(decoder.effort.commands >= 199 * TelnetCodec.commandsOfMessage)
    let packages = decoder.packages
    for wish in ["Parlor", "Room"] {
      _ = decoder.feed(gmcp(#"Core.Supports.Set ["\#(wish)"]"#))
      #expect(decoder.packages == packages)
    }
  }

  /// Whether the client waits for the offer or not, and once however often it asks.
  @Test func whatAnybodyMayKnowIsAskedForOnce() {
    var decoder = ProtocolDecoder()
    #expect(
      decoder.feed([iac, doIt, 70, 104, 10])
        == [.reply([iac, will, 70] + asks(but: 70)), .statusWanted, .line("h")])
    #expect(decoder.feed([iac, dont, 70, iac, doIt, 70]).allSatisfy { $0 != .statusWanted })
    decoder = ProtocolDecoder()
    #expect(decoder.feed("ana\r\n".utf8) == [.line("ana"), .reply(asks())])
    #expect(decoder.feed([iac, doIt, 70]) == [.statusWanted])
  }

  @Test func whatAnybodyMayKnow() {
    let status = HouseStatus(
      house: "Riverside\u{1}\u{2}\0 Cömmons", version: "1.2", language: "English", people: 7,
      openSince: 1_700_000_000)
    #expect(status.bytes.starts(with: [iac, sb, 70, 1]) && status.bytes.suffix(2) == [iac, se])
    #expect(!status.bytes.dropFirst().dropLast(2).contains(iac))
    let variables = status.bytes.dropFirst(4).dropLast(2).split(separator: 1).map {
      $0.split(separator: 2).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(variables.allSatisfy { $0.count == 2 })
    let told = Dictionary(uniqueKeysWithValues: variables.map { ($0[0], $0[1]) })
    #expect(told["NAME"] == "Riverside Cömmons" && told["PLAYERS"] == "7")
    #expect(told["UPTIME"] == "1700000000" && told["CODEBASE"] == "Parlor 1.2")
    #expect(told["CHARSET"] == "UTF-8" && told["LANGUAGE"] == "English")
  }

  // MARK: ECHO

  @Test func typingIsHiddenForAKey() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 31])
    #expect(decoder.hideTyping(true) == [iac, will, 1])
    #expect(decoder.hideTyping(true).isEmpty)
    #expect(decoder.feed([iac, doIt, 1]).isEmpty)
    #expect(decoder.feed("secret\r\n".utf8) == [.line("secret")])
    #expect(decoder.hideTyping(false) == [iac, wont, 1])
    #expect(decoder.feed([iac, dont, 1]).isEmpty)
    #expect(decoder.feed("seen\r\n".utf8) == [.line("seen")])
  }

  /// Whoever was asked at the end of their first line has not answered yet when the key is asked for.
  @Test func typingIsHiddenOnceTheClientHasAnswered() {
    var decoder = ProtocolDecoder()
    #expect(decoder.feed("rosa\r\n".utf8) == [.line("rosa"), .reply(asks())])
    #expect(decoder.hideTyping(true).isEmpty)
    #expect(decoder.feed([iac, will, 0, iac, will, 31]) == [.reply([iac, will, 1])])
    #expect(decoder.feed([iac, doIt, 1]).isEmpty)
    #expect(decoder.feed("secret\n".utf8) == [.line("secret")])
    #expect(decoder.hideTyping(false) == [iac, wont, 1])
  }

  @Test func anAnswerThatComesLateTurnsNothingOn() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 31])
    #expect(decoder.hideTyping(true) == [iac, will, 1])
    #expect(decoder.hideTyping(false).isEmpty)
    #expect(decoder.feed([iac, doIt, 1]) == [.reply([iac, wont, 1])])
    #expect(decoder.feed("seen\n".utf8) == [.line("seen")])
    #expect(decoder.feed([iac, dont, 1]).isEmpty)
  }

  @Test func aClientThatAsksForItIsEchoedTo() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 31])
    #expect(decoder.feed([iac, doIt, 1]) == [.reply([iac, will, 1])])
    #expect(decoder.feed("hé".utf8) == [.reply(Array("hé".utf8))])
    #expect(decoder.feed([127]) == [.reply([8, 32, 8])])
    #expect(decoder.feed([127, 127]) == [.reply([8, 32, 8])])
    #expect(decoder.feed([13, 0]) == [.line(""), .reply([13, 10])])
    #expect(decoder.hideTyping(true).isEmpty)
    #expect(decoder.feed("key\r\n".utf8) == [.line("key")])
    #expect(decoder.hideTyping(false).isEmpty)
    #expect(decoder.feed("x".utf8) == [.reply([120])])
    #expect(decoder.feed([iac, dont, 1]) == [.reply([iac, wont, 1])])
    #expect(decoder.feed("y\n".utf8) == [.line("xy")])
  }

  // MARK: Lines that are edited here

  @Test func linesAreEditedHereWhereTheClientLetsIt() {
    var decoder = ProtocolDecoder()
    #expect(!decoder.mayEdit)
    _ = decoder.feed("ana\r\n".utf8)
    #expect(decoder.mayEdit)
    #expect(decoder.edit(true) == [iac, will, 1, iac, will, 3])
    #expect(decoder.edit(true).isEmpty)
    #expect(decoder.feed([iac, doIt, 1, iac, doIt, 3]).isEmpty)
    #expect(decoder.feed("hi".utf8) == [.reply([104, 105])] && decoder.lineAgain == [104, 105])
    #expect(decoder.feed("\u{1B}[D".utf8) == [.reply([8])])
    #expect(decoder.feed("x".utf8) == [.reply([120, 105, 8])])
    #expect(decoder.feed([13, 0]) == [.line("hxi"), .reply([13, 10])])
    #expect(decoder.lineAgain == nil)
    // For a key there is nothing to ask.
    #expect(decoder.hideTyping(true).isEmpty)
    #expect(decoder.feed("key\r".utf8) == [.line("key")])
    #expect(decoder.hideTyping(false).isEmpty)
    #expect(decoder.feed("y".utf8) == [.reply([121])])
    // What was begun goes on.
    #expect(decoder.edit(false) == [iac, wont, 1, iac, wont, 3])
    #expect(decoder.feed([iac, dont, 1, iac, dont, 3]).isEmpty)
    #expect(decoder.feed("es\n".utf8) == [.line("yes")])
  }

  @Test func linesAreNotEditedHereWhereTheClientWantsNoEcho() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed("ana\r\n".utf8)
    _ = decoder.edit(true)
    #expect(decoder.feed([iac, dont, 1]).isEmpty)
    #expect(decoder.feed([iac, doIt, 3]) == [.reply([iac, wont, 3])])
    #expect(decoder.feed("hi\n".utf8) == [.line("hi")] && decoder.lineAgain == nil)
  }

  @Test func norWhereItSendsNoKeys() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed("ana\r\n".utf8)
    _ = decoder.edit(true)
    #expect(decoder.feed([iac, doIt, 1]).isEmpty)
    #expect(decoder.feed([iac, dont, 3]) == [.reply([iac, wont, 1])])
    #expect(decoder.feed("hi\n".utf8) == [.line("hi")])
  }

  @Test func anEndOfALineMayComeInTwo() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed("ana\r\n/edit\r".utf8)
    _ = decoder.edit(true)
    #expect(decoder.feed([iac, doIt, 1, iac, doIt, 3, 10]).isEmpty)
    #expect(decoder.feed("b\r".utf8) == [.line("b"), .reply([98, 13, 10])])
  }

  /// PuTTY asks for an echo by itself. Who has lines read out does not want them anew with each key.
  @Test func aTerminalThatLeavesTheEchoToUsIsEditedForByItself() {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 24, iac, doIt, 1, iac, doIt, 3])
    #expect(decoder.feed("ab\u{1B}[D".utf8) == [.reply(Array("ab[D".utf8))])
    _ = decoder.feed([13])
    _ = decoder.feed(type("XTERM"))
    #expect(decoder.feed("ab".utf8) == [.reply([97, 98])])
    #expect(decoder.feed("\u{1B}[D".utf8) == [.reply([8])])
    decoder.editsByItself = false
    #expect(decoder.feed("c".utf8) == [.reply([99])])
    #expect(decoder.lineAgain == nil)
    #expect(decoder.edit(true) == Array("\r\u{1B}[Kabc".utf8))
    #expect(decoder.lineAgain == Array("abc".utf8))
    #expect(decoder.edit(false).isEmpty && decoder.lineAgain == nil)
    #expect(decoder.feed("\n".utf8) == [.line("abc"), .reply([13, 10])])
  }

  @Test(arguments: [
    ("XTERM", true), ("xterm-256color", true), ("VT220", true), ("screen", true), ("MUDLET", false),
    ("TINTIN++", false), ("KildClient", false), ("unknown", false),
  ])
  func whoMayBeEditedFor(name: String, mayEdit: Bool) {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 24])
    _ = decoder.feed(type(name) + type("XTERM"))
    #expect(decoder.mayEdit == mayEdit)
  }

  @Test(arguments: [
    ("TINYFUGUE", true), ("KildClient", true), ("TINTIN++", false), ("XTERM", false),
  ])
  func whoseClientKeepsTheSlash(name: String, isKept: Bool) {
    var decoder = ProtocolDecoder()
    _ = decoder.feed([iac, will, 24])
    _ = decoder.feed(type(name) + type("ANSI"))
    #expect(decoder.keepsSlash == isKept)
  }

  /// In whatever pieces the keys come.
  @Test func piecesOfKeysDoNotMatter() {
    var random = Seeded(11)
    let begin: [UInt8] = [iac, will, 24, iac, doIt, 1] + type("XTERM")
    for _ in 0..<1_000 {
      let bytes = Flavoured.bytes(using: &random) + Array("\u{1B}[D\u{1}x\u{17}\r".utf8)
      var (whole, dripped) = (ProtocolDecoder(), ProtocolDecoder())
      let atOnce = whole.feed(begin) + whole.feed(bytes)
      let byByte = (begin + bytes).flatMap { dripped.feed(CollectionOfOne($0)) }
      let isNoReply = { (event: DecoderEvent) -> Bool in
        if case .reply = event { false } else { true }
      }
      #expect(atOnce.filter(isNoReply) == byByte.filter(isNoReply))
    }
  }

  /// Each end answers what the other sends; it ends after a few words.
  @Test func twoDecodersDoNotTalkForEver() {
    for first in [doIt, will] {
      for option in UInt8(0)...254 {
        var (one, other) = (ProtocolDecoder(), ProtocolDecoder())
        var toOther: [UInt8] = [iac, first, option]
        var rounds = 0
        while !toOther.isEmpty {
          let toOne = replies(other.feed(toOther))
          toOther = replies(one.feed(toOne))
          rounds += 1
          #expect(rounds < 6)
          if rounds >= 6 { break }
        }
      }
    }
  }

  private func replies(_ events: [DecoderEvent]) -> [UInt8] {
    events.flatMap { if case .reply(let bytes) = $0 { bytes } else { [UInt8]() } }
  }
}
