import ActivityTesting
import EventPlan
import EventTerms
import Foundation
import House
import Logging
import Messages
import NIOCore
import NIOEmbedded
import Records
import Testing
import TextProtocol
import Words

@testable import Server

/// A session on a loop and a house whose time is virtual.
@Suite struct SessionHandlerTests {
  private let dispatcher = VirtualDispatcher()
  private let loop = EmbeddedEventLoop()
  private let session: Session
  private let channel: EmbeddedChannel
  /// A connection of somebody else.
  private let other: EmbeddedChannel
  private let sweep: Sweep
  private let strangers = Strangers()

  init() throws {
    var limits = HouseLimits()
    limits.signInTime = .seconds(60)
    limits.idleTime = .seconds(600)
    limits.outbox = 20_000
    let plan = HousePlan(
      name: "Test House", facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      limits: limits,
      events: [
        PlannedEvent(slug: "one", title: "One", agenda: []),
        PlannedEvent(slug: "two", title: "Two", agenda: []),
      ])
    let records = try Records.inMemory()
    let house = House(
      HouseOptions(plan: plan, modules: [], keys: ["rosa": "lantern"], version: "test"),
      journal: records, register: records, broadcaster: Server.broadcaster(.shipped),
      dispatcher: dispatcher, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    sweep = Sweep(loop)
    sweep.start()
    let (loop, sweep, strangers) = (loop, sweep, strangers)
    // What has its turn takes no time.
    let turns = LoopTurns(
      loop, clock: { .uptimeNanoseconds(0) }, afterPoll: { loop.execute($0) })
    let sessions = try (1...2).map { id in
      let session = Session(
        id: id, mailbox: Mailbox(loop), outbox: limits.outbox,
        work: WorkBudget(ofConnection: limits, within: nil))
      let channel = EmbeddedChannel(
        handler: SessionHandler(
          session, of: house, turns: turns, rules: SessionRules(limits), sweep: sweep,
          wire: LineWire(strangers)),
        loop: loop)
      try channel.connect(to: try SocketAddress(ipAddress: "192.0.2.1", port: 4_040)).wait()
      return (session, channel)
    }
    ((session, channel), (_, other)) = (sessions[0], sessions[1])
    settle()
  }

  /// Until whoever has said nothing is greeted.
  private func waitForGreeting() {
    loop.advanceTime(by: Limits.greetingDelay)
    settle()
  }

  /// Lets the house and the loop do what is due.
  private func settle() {
    loop.run()
    dispatcher.advance(by: .zero)
    loop.run()
  }

  private func advance(seconds: Int64) {
    loop.advanceTime(by: .seconds(seconds))
    dispatcher.advance(by: .seconds(seconds))
    loop.run()
  }

  private func type(_ text: String) throws {
    if channel.isActive { try channel.writeInbound(ByteBuffer(string: text)) }
    settle()
  }

  private func read() throws -> String {
    var text = ""
    while let buffer = try channel.readOutbound(as: ByteBuffer.self) {
      text += String(buffer: buffer)
    }
    return text
  }

  /// Without the ends of lines.
  private func readWords() throws -> String {
    try read().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func readBytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let buffer = try channel.readOutbound(as: ByteBuffer.self) {
      bytes += buffer.readableBytesView
    }
    return bytes
  }

  @Test func whoIsSilentIsGreetedAndWhoSpeaksIsAnsweredAtOnce() throws {
    #expect(try read() == "")
    waitForGreeting()
    #expect(try read().contains("What shall we call you?"))
    try type("/pi")
    try type("ng x\r\n")
    #expect(try read() == "pong x\r\n")
  }

  @Test func aLineThatComesFirstIsGreetedAndTaken() throws {
    try type("/ping x\r\n")
    #expect(try read().hasSuffix("pong x\r\n"))
    waitForGreeting()
    #expect(try read() == "")
  }

  private func send(_ bytes: [UInt8]) throws {
    try channel.writeInbound(ByteBuffer(bytes: bytes))
    settle()
  }

  /// WILL NEW-ENVIRON, and then `LANG` as a VAR.
  private let willTell: [UInt8] = [255, 251, 39]
  private let lang: [UInt8] =
    [255, 250, 39, 0, 0] + Array("LANG\u{1}es_ES.UTF-8".utf8) + [255, 240]

  @Test func whoNegotiatesIsGreetedInTheLanguageOfTheClient() throws {
    try send(willTell)
    #expect(try !read().contains("What shall we call you?"))
    try send(lang)
    waitForGreeting()
    #expect(try read().contains("¿Cómo te llamamos?"))
  }

  @Test func aLanguageThatIsToldLaterHoldsFromThenOn() throws {
    try send(willTell)
    waitForGreeting()
    #expect(try read().contains("What shall we call you?"))
    try send(lang)
    try type("/frobnicate\r\n")
    #expect(try read().contains("No existe /frobnicate."))
  }

  @Test func aLineAfterNegotiationIsTakenAtOnce() throws {
    try send(willTell + lang)
    try type("/frobnicate\r\n")
    #expect(try read().contains("No existe /frobnicate."))
  }

  /// Whether it is told before the greeting or later. Whoever has chosen a mode keeps it.
  @Test(arguments: [true, false]) func aScreenReaderTurnsOnSpeechMode(isEarly: Bool) throws {
    let tells: [UInt8] =
      willTell + [255, 250, 39, 0, 0] + Array("MTTS\u{1}64".utf8) + [255, 240]
    if isEarly { try send(tells) }
    waitForGreeting()
    if !isEarly { try send(tells) }
    #expect(try read().contains("Lines are made for the ear now"))
    #expect(session.style.mode == .speech && session.outlet.style.mode == .speech)
  }

  @Test func aScreenReaderChangesNoModeThatWasChosen() throws {
    try type("/mode plain\n")
    try send(willTell + [255, 250, 39, 0, 0] + Array("MTTS\u{1}64".utf8) + [255, 240])
    #expect(try !read().contains("for the ear"))
    #expect(session.style.mode == .plain)
  }

  @Test func aClientOfTelnetThatWaitsIsAskedAfterItsFirstLine() throws {
    waitForGreeting()
    _ = try read()
    try type("ana\r\n")
    #expect(try readBytes().starts(with: [255, 253, 0]))
    try send([255, 251, 31, 255, 250, 31, 0, 100, 0, 24, 255, 240])
    let style = Style(mode: .plain, columns: 100, mark: .goAhead)
    #expect(session.style == style && session.outlet.style == style)
    // The question at the end of the list has its mark.
    try type("/events\r\n")
    #expect(try readBytes().suffix(4) == [13, 10, 255, 249])
  }

  /// A line that is too long ends the greeting as any other does.
  @Test func whoTypesALongLineIsGreetedNoMore() throws {
    waitForGreeting()
    _ = try read()
    try type(String(repeating: "x", count: 5_000))
    advance(seconds: 5)
    let refusal = try read()
    #expect(refusal.contains("longer than 4,096 bytes"))
  }

  /// Nobody knows the window of whoever tells none, and a narrow terminal breaks words. In an event it is usual.
  @Test func theDoorFitsANarrowWindow() throws {
    waitForGreeting()
    for line in ["", "/language es\n", "¿qué es esto?\n", "help\n"] {
      if !line.isEmpty { try type(line) }
      let lines = try read().split(whereSeparator: \.isNewline)
      #expect(lines.count > 2 && lines.allSatisfy { $0.count <= 40 }, "\(line): \(lines)")
    }
    try type("/join one as ana\n")
    #expect(try read().split(whereSeparator: \.isNewline).contains { $0.count > 40 })
  }

  /// WILL NAWS with 40 columns, or WONT NAWS: either way it is known where the first reply is wrapped.
  @Test(
    arguments: [
      [255, 251, 31, 255, 250, 31, 0, 40, 0, 24, 255, 240], [255, 252, 31],
    ] as [[UInt8]])
  func theFirstLineWaitsForTheWindow(answer: [UInt8]) throws {
    waitForGreeting()
    _ = try read()
    try type("help\r\n")
    try type("/ping x\r\n")
    let asked = try readBytes()
    #expect(asked.starts(with: [255, 253]) && !asked.contains(UInt8(ascii: "/")))
    try send(answer)
    let lines = try read().components(separatedBy: "\r\n")
    #expect(
      lines.contains { $0.contains("/rejoin CODE") } && lines.contains { $0.hasSuffix("pong x") })
    #expect(lines.allSatisfy { $0.count <= 40 })
    // From then on nothing waits.
    try type("/ping y\r\n")
    #expect(try read() == "pong y\r\n")
  }

  @Test func nothingWaitsForAWindowForLong() throws {
    waitForGreeting()
    _ = try read()
    try type("help\r\n")
    loop.advanceTime(by: Limits.windowDelay - .milliseconds(1))
    settle()
    #expect(try !readBytes().contains(UInt8(ascii: "/")))
    loop.advanceTime(by: .milliseconds(1))
    settle()
    #expect(try read().contains("/rejoin CODE"))
    // It has been asked, and is not waited for once more.
    try type("help\r\n")
    #expect(try read().contains("/rejoin CODE"))
  }

  @Test func whoeverEndsLinesInLineFeedsWaitsForNothing() throws {
    waitForGreeting()
    _ = try read()
    try type("help\n")
    #expect(try read().contains("/rejoin CODE"))
  }

  @Test func whoeverEndsLinesInLineFeedsSeesNoTelnet() throws {
    waitForGreeting()
    for line in ["ana", "/events", "1", "hello"] { try type(line + "\n") }
    #expect(try !readBytes().contains(255))
    #expect(session.outlet.isBare)
  }

  @Test func nobodyLosesASeatByAKey() throws {
    try type("/join one as ana\n")
    _ = try read()
    for key: [UInt8] in [[3], [4], [255, 244], [255, 236]] {
      try send(key)
      #expect(try read().contains("Do you want to go? Type /quit."))
      #expect(channel.isActive)
    }
  }

  @Test(arguments: [[3], [4], [255, 244]] as [[UInt8]])
  func whoHasNoSeatGoesByAKey(key: [UInt8]) throws {
    waitForGreeting()
    try send(key)
    #expect(try read().hasSuffix("Goodbye.\r\n"))
    #expect(!channel.isActive)
  }

  /// A page in a browser can send what it likes in a body.
  @Test(arguments: [0, 1, 16, 100])
  func aRequestIsAnsweredInItsProtocolAndNothingOfItIsReadOut(chunk: Int) throws {
    let request = """
      POST / HTTP/1.1\r
      Host: 127.0.0.1:4040\r
      Authorization: Bearer secret\r
      Cookie: session=secret\r
      \r
      /join one as ana\r
      I am in your room\r\n
      """
    var rest = request[...]
    while !rest.isEmpty {
      let part = rest.prefix(chunk == 0 ? rest.count : chunk)
      rest = rest.dropFirst(part.count)
      try type(String(part))
    }
    let answer = try read()
    #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    let parts = answer.components(separatedBy: "\r\n\r\n")
    try #require(parts.count == 2)
    #expect(parts[0].contains("Connection: close"))
    #expect(parts[0].contains("Content-Length: \(parts[1].utf8.count)"))
    #expect(strangers.take() == [.http: 1])
    loop.advanceTime(by: Limits.farewell)
    settle()
    #expect(try read() == "" && !channel.isActive)
  }

  @Test func aRequestThatComesLateIsClosedToo() throws {
    waitForGreeting()
    _ = try read()
    try type("GET / HTTP/1.1\r\n/join one as ana\r\n")
    #expect(try read().hasPrefix("HTTP/1.1 400"))
    loop.advanceTime(by: Limits.farewell)
    settle()
    #expect(!channel.isActive && strangers.take() == [.http: 1])
  }

  @Test func whatIsSaidLaterMayLookLikeAnything() throws {
    waitForGreeting()
    try type("/ping x\r\n")
    try type("GET / HTTP/1.1\r\n")
    #expect(channel.isActive && strangers.take().isEmpty)
  }

  // MARK: Lines that are edited by the house

  private func readOther() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let buffer = try other.readOutbound(as: ByteBuffer.self) {
      bytes += buffer.readableBytesView
    }
    return bytes
  }

  private func startEditing() throws {
    try type("/edit\r\n")
    #expect(try readBytes().firstRange(of: [255, 251, 1, 255, 251, 3] as [UInt8]) != nil)
    try send([255, 253, 1, 255, 253, 3])
    _ = try read()
  }

  @Test func whatOthersSayLeavesTheLineWhole() throws {
    try type("/join one as ana\r\n")
    _ = try read()
    try startEditing()
    try type("hel")
    #expect(try read() == "hel")
    for line in ["/join one as ben", "Hello!"] {
      try other.writeInbound(ByteBuffer(string: line + "\n"))
      settle()
    }
    let heard = try read()
    #expect(heard.hasPrefix("\r\u{1B}[K") && heard.hasSuffix("ben says: Hello!\r\nhel"))
    try type("o\u{1B}[Dl\r\n")
    #expect(try read().hasPrefix("\r\u{1B}[Khello\r\n"))
    #expect(String(decoding: try readOther(), as: UTF8.self).contains("ana says: hello"))
    // It can be had again, until somebody goes back to what the client does.
    try send([16])
    #expect(try read() == "hello")
    try type("\r\n/edit\r\n")
    #expect(try read().contains("The house edits what you type already"))
    try type("/edit off\r\n")
    #expect(try readBytes().suffix(6) == [255, 252, 1, 255, 252, 3])
    try type("h")
    #expect(try read() == "")
  }

  @Test func aKeyIsHiddenAlsoWhereTheHouseEdits() throws {
    try startEditing()
    try type("/join one as rosa\r\n")
    #expect(try read().hasPrefix("/join one as rosa\r\n"))
    try type("lantern")
    #expect(try read() == "")
    try type("\r\n")
    #expect(try !read().contains("lantern"))
    try send([16])
    #expect(try read() == "")
    try type("x")
    #expect(try read() == "x")
  }

  @Test func whoSendsLinesIsNotEditedFor() throws {
    try type("/ping x\n")
    _ = try read()
    try type("/edit\n")
    #expect(
      try readWords().contains("Your client sends whole lines, so the house cannot edit them."))
  }

  @Test func theChoiceIsKeptWithTheSeat() throws {
    try type("/join one as ana\r\n")
    let shown = try read()
    let code = try #require(shown.firstMatch(of: /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/)).output
    try startEditing()
    channel.close(promise: nil)
    settle()
    try other.writeInbound(ByteBuffer(string: "/rejoin \(code)\r\n"))
    settle()
    let bytes = try readOther()
    #expect(bytes.indices.contains { bytes[$0...].starts(with: [255, 251, 1, 255, 251, 3]) })
  }

  @Test func goingToAndFroInALongLineIsPaidFor() throws {
    try startEditing()
    try type(String(repeating: "x", count: 4_000))
    #expect(try read([1, 5], milliseconds: 1_000) <= 2_000)
  }

  /// What somebody tells in words holds from then on, wherever they go and whatever the client tells.
  @Test func theWidthInWordsHolds() throws {
    let willTellWindow: [UInt8] = [255, 251, 31]
    let window = { (columns: UInt8) in [255, 250, 31, 0, columns, 0, 24, 255, 240] }
    try type("/ping x\r\n")
    try send(willTellWindow + window(100))
    #expect(session.style == Style(mode: .plain, columns: 100, mark: .goAhead))
    let told = Style(mode: .ansi, columns: 40, mark: .goAhead)
    for line in ["/mode ansi 40", "/join one as ana", "/leave", "two", "/leave", "/join one"] {
      try type(line + "\r\n")
      #expect(session.style == told && session.outlet.style == told, "after \(line)")
    }
    try send(window(80))
    #expect(session.style == told && session.outlet.style == told)
  }

  /// The time begins once what the house has said could be read: of the greeting, five seconds after it.
  @Test func silenceWithoutASeatEndsTheConnection() throws {
    waitForGreeting()
    #expect(try read().contains("What shall we call you?"))
    advance(seconds: 34)
    #expect(try read() == "")
    advance(seconds: 4)
    #expect(try readWords().contains("This connection closes in 30 seconds."))
    advance(seconds: 26)
    #expect(try read() == "" && channel.isActive)
    advance(seconds: 4)
    #expect(try read().contains("1m"))
    #expect(!channel.isActive)
  }

  @Test func whoIsWarnedMayStay() throws {
    waitForGreeting()
    for _ in 1...3 {
      _ = try read()
      advance(seconds: 45)
      #expect(try readWords().contains("This connection closes in 30 seconds."))
      try type("/again\r\n")
    }
    #expect(channel.isActive)
  }

  /// The time to find another seat begins with the end of the event, however silent somebody was in it.
  @Test func whoIsSilentIsNotSentAwayWithTheEnd() throws {
    try type("/join one as ana\n")
    try other.writeInbound(ByteBuffer(string: "/join one as rosa key lantern\n"))
    settle()
    advance(seconds: 200)
    try other.writeInbound(ByteBuffer(string: "/end\n"))
    settle()
    #expect(try read().contains("One is over. Thank you for being here."))
    for _ in 0..<58 { advance(seconds: 1) }
    #expect(channel.isActive)
    for _ in 0..<30 { advance(seconds: 1) }
    let goodbye = try read().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(goodbye.contains("Nothing came from you for 1m"))
    #expect(goodbye.contains("Thank you for coming"))
    #expect(!channel.isActive)
  }

  @Test func drippingBytesIsSilence() throws {
    for _ in 0..<72 {
      try type("a")
      advance(seconds: 1)
    }
    #expect(!channel.isActive)
  }

  @Test func aLineBuysTime() throws {
    for _ in 0..<10 {
      try type("/ping x\r\n")
      advance(seconds: 50)
    }
    #expect(channel.isActive)
  }

  @Test func aFloodIsRefusedOnceAndEndsTheConnection() throws {
    waitForGreeting()
    _ = try read()
    try type(String(repeating: "/ping x\n", count: 100))
    let answer = try read()
    #expect(answer.components(separatedBy: "pong x").count - 1 == 20 + LineBudget.pings)
    #expect(answer.components(separatedBy: "At most 5 lines a second").count - 1 == 1)
    try type(String(repeating: "\n", count: 200))
    #expect(try read().contains("Goodbye."))
    #expect(!channel.isActive)
  }

  @Test func whoTypesFastLosesNoPing() throws {
    waitForGreeting()
    try type(String(repeating: "/where\n", count: 40))
    try type("/ping x\n/where\n")
    #expect(try read().contains("pong x"))
  }

  @Test func aPauseIsForgiven() throws {
    _ = try read()
    try type(String(repeating: "/ping x\n", count: 30))
    _ = try read()
    advance(seconds: 5)
    try type("/ping again\n")
    #expect(try read().contains("pong again"))
  }

  /// What is read in so long, a piece at a time as from a socket.
  private func read(_ pattern: [UInt8], milliseconds: Int) throws -> Int {
    let piece = Array(
      repeatElement(pattern, count: HouseLimits().bytesAtATime / pattern.count).joined())
    let reads = ReadCounter()
    try channel.pipeline.syncOperations.addHandler(reads, position: .first)
    defer { _ = channel.pipeline.syncOperations.removeHandler(reads) }
    var bytes = 0
    for _ in 0..<milliseconds {
      channel.read()
      while reads.count > 0 {
        reads.count = 0
        try channel.writeInbound(ByteBuffer(bytes: piece))
        bytes += piece.count
        channel.read()
      }
      loop.advanceTime(by: .milliseconds(1))
      settle()
    }
    return bytes
  }

  /// 20 lines at their longest may come at once, but not at one moment.
  @Test func manyBytesWithoutALineAreReadSlowly() throws {
    let pattern = [UInt8(ascii: "x")]
    let begin = try read(pattern, milliseconds: 10)
    #expect(begin < 30_000)
    let burst = begin + (try read(pattern, milliseconds: 1_000))
    #expect((81_920...81_920 + 80_000).contains(burst))
    let later = try read(pattern, milliseconds: 10_000)
    #expect((550_000...680_000).contains(later))
  }

  /// What is much work for a byte is read more slowly: commands of telnet, characters that are taken back.
  @Test(arguments: [
    ([255, 253, 1, 255, 254, 1], 10_000), ([255, 251, 200], 10_000),
    ([255, 250, 31, 0, 80, 0, 24, 255, 240], 25_000), ([97, 8], 40_000),
  ])
  func workIsPaidFor(pattern: [UInt8], most: Int) throws {
    waitForGreeting()
    let bytes = try read(pattern, milliseconds: 1_000)
    #expect((500...most).contains(bytes))
    #expect(channel.isActive)
  }

  /// Of a connection that was hung up all that is left is read at once, whether it was asked for or not.
  @Test func whoHangsUpIsHeardToTheEndUnlessTheyHaveSpentTheirShare() throws {
    waitForGreeting()
    _ = try read()
    session.charge(10_000)
    channel.read()
    try type("/ping x\r\n")
    #expect(try read() == "pong x\r\n")
    session.charge(1_000_000)
    channel.read()
    try type("/ping y\r\n")
    #expect(try read() == "" && !channel.isActive)
  }

  /// Nor is more of it held than a line.
  @Test func whoHangsUpMayNotHaveSentMuch() throws {
    waitForGreeting()
    try channel.writeInbound(ByteBuffer(string: "/ping x\r\n"))
    channel.read()
    for _ in 1...9 {
      #expect(channel.isActive)
      try channel.writeInbound(ByteBuffer(repeating: 120, count: 512))
      channel.read()
    }
    #expect(!channel.isActive)
  }

  /// Who pipes some lines in, or ends TLS, hears what comes of them.
  @Test func whoSaysNoMoreIsAnsweredToTheEnd() throws {
    waitForGreeting()
    _ = try read()
    try channel.writeInbound(ByteBuffer(string: "/join one as ana\r\n/quit\r\n"))
    channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    for _ in 1...4 { settle() }
    #expect(try readWords().contains("Goodbye"))
    #expect(!channel.isActive)
  }

  @Test func whoSaysNoMoreKeepsTheSeat() throws {
    try type("/join one as ana\r\n")
    try other.writeInbound(ByteBuffer(string: "/join one as ben\r\n"))
    settle()
    channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    for _ in 1...4 { settle() }
    var heard = ""
    while let buffer = try other.readOutbound(as: ByteBuffer.self) {
      heard += String(buffer: buffer)
    }
    #expect(heard.contains("ana lost the connection"))
    #expect(!channel.isActive)
  }

  /// TinyFugue and KildClient take a slash for themselves, and tell their name.
  @Test func whoseClientKeepsTheSlashIsToldWhatToType() throws {
    waitForGreeting()
    let terminal: [UInt8] = [255, 250, 24, 0] + Array("KildClient".utf8) + [255, 240]
    try channel.writeInbound(ByteBuffer(bytes: [255, 251, 24] + terminal))
    settle()
    #expect(try readWords().contains("Your client keeps / for itself."))
    try type(".ping x\r\n")
    #expect(try readWords().contains("pong x"))
    try channel.writeInbound(ByteBuffer(bytes: terminal))
    settle()
    #expect(try !readWords().contains("Your client keeps"))
  }

  @Test func whatSomebodySaysAndHangsUpIsHeard() throws {
    try type("/join one as ana\r\n")
    try other.writeInbound(ByteBuffer(string: "/join one as ben\r\n"))
    settle()
    try channel.writeInbound(ByteBuffer(string: "Good night!\r\n"))
    channel.close(promise: nil)
    settle()
    var heard = ""
    while let buffer = try other.readOutbound(as: ByteBuffer.self) {
      heard += String(buffer: buffer)
    }
    #expect(heard.contains("ana says: Good night!"))
  }

  @Test func whoWantsMuchIsNotTakenForSomebodyWhoTypes() throws {
    waitForGreeting()
    try type("/ping x\r\n")
    #expect(session.isFresh)
    session.charge(20_000)
    try type("/ping y\r\n")
    #expect(!session.isFresh)
    // What comes after what waits stays behind it.
    try channel.writeInbound(ByteBuffer(string: "/ping z\r\n"))
    loop.advanceTime(by: .seconds(10))
    try channel.writeInbound(ByteBuffer(string: "/ping z\r\n"))
    loop.run()
    #expect(!session.isFresh)
    settle()
    try type("/ping z\r\n")
    #expect(session.isFresh)
  }

  @Test func aPageAndASeatAreMoreThanALine() throws {
    waitForGreeting()
    for _ in 1...5 { try type("/ping x\r\n") }
    #expect(session.isFresh)
    for line in ["/help", "/join one as ana", "/ping x"] { try type(line + "\r\n") }
    #expect(!session.isFresh)
  }

  /// What a command costs beyond its line is paid for, too; then it goes on.
  @Test func whatTheHouseChargesIsPaidFor() throws {
    waitForGreeting()
    session.charge(200_000)
    #expect(try read([97], milliseconds: 1_500) == 0)
    #expect(try read([97], milliseconds: 2_000) > 0)
  }
}

/// Counts the reads that reach the socket.
private final class ReadCounter: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = ByteBuffer
  var count = 0

  func read(context: ChannelHandlerContext) {
    count += 1
    context.read()
  }
}
