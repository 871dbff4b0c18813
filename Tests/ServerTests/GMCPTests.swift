import ActivityKit
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

/// A client of GMCP and a program in json mode in the same room, on a loop and in a house whose time is virtual.
@Suite struct GMCPTests {
  /// Asks one question.
  private struct Ask: Module {
    enum Cue: Codable, Sendable { case end }

    static let name = "ask"
    static let summary = "Asks something."
    static let version = 1
    static let settings = SettingsSchema([])

    init() {}
    init(_ settings: Settings, _ problems: inout [SettingsProblem]) {}

    mutating func begin(in room: inout Room<Cue>) {
      room.ask(.choice("Capital of Peru?", ["Quito", "Lima; {x}"]), for: .seconds(20), then: .end)
    }

    mutating func on(_ cue: Cue, in room: inout Room<Cue>) { room.finish() }
  }

  private let dispatcher = VirtualDispatcher()
  private let loop = EmbeddedEventLoop()
  private let clients: [EmbeddedChannel]

  init() throws {
    let limits = HouseLimits()
    let plan = HousePlan(
      name: "Test House", facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      limits: limits,
      events: [
        PlannedEvent(
          slug: "one", title: "One",
          agenda: [PlannedActivity(title: "Ask", module: "ask", activity: Ask())]),
        PlannedEvent(slug: "circle", title: "Circle", access: .code("lantern"), agenda: []),
      ])
    let records = try Records.inMemory()
    let house = House(
      HouseOptions(
        plan: plan, modules: [ModuleDefinition(Ask.self)], keys: ["rosa": "lantern"],
        version: "1.2"),
      journal: records, register: records, broadcaster: Server.broadcaster(.shipped),
      dispatcher: dispatcher, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let (loop, sweep) = (loop, Sweep(loop))
    let turns = LoopTurns(
      loop, clock: { .uptimeNanoseconds(0) }, afterPoll: { loop.execute($0) })
    clients = try (1...3).map { id in
      let session = Session(
        id: id, mailbox: Mailbox(loop), outbox: limits.outbox,
        work: WorkBudget(ofConnection: limits, within: nil))
      let channel = EmbeddedChannel(
        handler: SessionHandler(
          session, of: house, turns: turns, rules: SessionRules(limits), sweep: sweep,
          wire: LineWire(Strangers())),
        loop: loop)
      try channel.connect(to: try SocketAddress(ipAddress: "192.0.2.1", port: 4_040)).wait()
      return channel
    }
    settle()
  }

  private var client: EmbeddedChannel { clients[0] }
  private var program: EmbeddedChannel { clients[1] }
  private var rosa: EmbeddedChannel { clients[2] }

  private func settle() {
    loop.run()
    dispatcher.advance(by: .zero)
    loop.run()
  }

  private func send(_ bytes: some Sequence<UInt8>, to channel: EmbeddedChannel) throws {
    try channel.writeInbound(ByteBuffer(bytes: bytes))
    settle()
  }

  private func read(_ channel: EmbeddedChannel) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let buffer = try channel.readOutbound(as: ByteBuffer.self) {
      bytes += buffer.readableBytesView
    }
    return bytes
  }

  private let doGMCP: [UInt8] = [255, 253, 201]
  private let doStatus: [UInt8] = [255, 253, 70]

  private func gmcp(_ message: String) -> [UInt8] { [255, 250, 201] + message.utf8 + [255, 240] }

  /// What was told beside the text, by package and in order, as JSON with its fields sorted.
  private func told(_ bytes: [UInt8]) throws -> [(package: String, object: String)] {
    var told: [(package: String, object: String)] = []
    var rest = bytes[...]
    while let start = rest.firstRange(of: [255, 250, 201] as [UInt8]) {
      rest = rest[start.upperBound...]
      let end = try #require(rest.firstRange(of: [255, 240] as [UInt8]))
      let parts = rest[..<end.lowerBound].split(separator: UInt8(ascii: " "), maxSplits: 1)
      try #require(parts.count == 2)
      told.append((String(decoding: parts[0], as: UTF8.self), try sorted(Data(parts[1]))))
      rest = rest[end.upperBound...]
    }
    return told
  }

  private func sorted(_ json: Data) throws -> String {
    let object = try JSONSerialization.jsonObject(with: json)
    return String(
      decoding: try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]),
      as: UTF8.self)
  }

  /// The lines of a program of these types, likewise.
  private func lines(_ bytes: [UInt8], _ types: Set<String>) throws -> [String] {
    try String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard let type = object?["type"] as? String, types.contains(type) else { return nil }
      return try sorted(Data(line.utf8))
    }
  }

  private func gather() throws {
    try send("ana\r\n".utf8, to: client)
    // It has no window, for which its name would wait.
    try send(doGMCP + [255, 252, 31], to: client)
    try send("one\r\n".utf8, to: client)
    for line in ["/mode json", "/join one as ben"] { try send("\(line)\n".utf8, to: program) }
    try send("/join one as rosa key lantern\n".utf8, to: rosa)
    for channel in clients { _ = try read(channel) }
  }

  @Test func aPromptIsThatOfJSON() throws {
    try gather()
    try send("/start\n".utf8, to: rosa)
    let asked = try told(try read(client))
    let prompts = asked.filter { $0.package == "Parlor.Prompt" }.map(\.object)
    let object = try #require(prompts.first)
    #expect(prompts.count == 1 && object.contains(#""choices":["Quito","Lima; {x}"]"#))
    #expect(object.contains(#""marks":["A","B"]"#) && object.contains(#""yours":true"#))
    #expect(try lines(try read(program), ["prompt"]) == prompts)
    #expect(asked.contains { $0.package == "Parlor.Room" && $0.object.contains("activity") })

    try send("/pause\n".utf8, to: rosa)
    let paused = try told(try read(client))
    #expect(paused.map(\.package) == ["Parlor.Time"])
    #expect(try lines(try read(program), ["paused"]) == paused.map(\.object))
  }

  /// What is said comes beside the text, not in its place.
  @Test func chatIsToldWithItsText() throws {
    try gather()
    try send("hi $x; <b>\n".utf8, to: program)
    let heard = try read(client)
    #expect(String(decoding: heard, as: UTF8.self).hasSuffix("ben says: hi $x; <b>\r\n"))
    let chat = try told(heard).filter { $0.package == "Parlor.Chat" }
    try #require(chat.count == 1)
    #expect(chat[0].object.contains(#""from":"ben""#) && chat[0].object.contains("hi $x; <b>"))
  }

  @Test func onlyWhatIsWantedIsTold() throws {
    try gather()
    try send(gmcp(#"Core.Supports.Set ["Char 1","Parlor.Chat 1"]"#), to: client)
    try send("hello\n".utf8, to: program)
    try send("/start\n".utf8, to: rosa)
    #expect(try told(try read(client)).map(\.package) == ["Parlor.Chat"])
    try send([255, 254, 201], to: client)
    try send("/say hello\n".utf8, to: program)
    #expect(try told(try read(client)).isEmpty)
  }

  @Test func inJSONModeNothingIsToldBeside() throws {
    try gather()
    try send("/mode json\r\n".utf8, to: client)
    _ = try read(client)
    try send("hello\n".utf8, to: program)
    #expect(try !read(client).contains(255))
  }

  /// In speech mode it waits as its text does.
  @Test func chatWaitsForTheEar() throws {
    try gather()
    try send("/mode speech\r\n".utf8, to: client)
    try send("/start\n".utf8, to: rosa)
    _ = try read(client)
    try send("/say hello\n".utf8, to: program)
    #expect(try told(try read(client)).isEmpty)
    try send("/missed\r\n".utf8, to: client)
    #expect(try told(try read(client)).map(\.package) == ["Parlor.Chat"])
  }

  /// Whoever asks before they say anything learns how many people are where anybody may come, and nobody's name.
  @Test func aListOfServersIsToldHowMany() throws {
    for line in ["/join one as ana", "/join circle as ben key lantern"] {
      let channel = line.contains("one") ? program : rosa
      try send("\(line)\n".utf8, to: channel)
    }
    try send(doStatus, to: client)
    let bytes = try read(client)
    let start = try #require(bytes.firstRange(of: [255, 250, 70] as [UInt8]))
    let status = String(decoding: bytes[start.upperBound...].dropLast(2), as: UTF8.self)
    #expect(bytes.suffix(2) == [255, 240])
    #expect(status.contains("\u{1}NAME\u{2}Test House\u{1}PLAYERS\u{2}1\u{1}UPTIME\u{2}"))
    #expect(!status.contains("ana") && !status.contains("ben"))
    try send([255, 254, 70, 255, 253, 70], to: client)
    #expect(try read(client).firstRange(of: [255, 250, 70] as [UInt8]) == nil)
  }
}
