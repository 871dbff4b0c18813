import EventPlan
import Testing

@testable import Server

/// Over loopback, as browsers do it and as they never would.
@Suite(.timeLimit(.minutes(10))) struct WebSocketTests {
  private static func ping(_ token: String) -> [UInt8] { ClientFrame.text("/ping \(token)") }

  private static func pong(_ token: String) -> String {
    #"{"type":"pong","token":"\#(token)"}"#
  }

  /// The example of RFC 6455, 1.3. What follows the request at once is no less a line.
  @Test func aLineInAndAMessageOut() async throws {
    let reply = try await WebStand().open([], [Self.ping("x"), ClientFrame.close])
    #expect(reply.head.hasPrefix("HTTP/1.1 101 Switching Protocols\r\n"))
    #expect(reply.head.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"))
    #expect(reply.head.contains("Sec-WebSocket-Protocol: parlor.json.1\r\n"))
    #expect(reply.messages.first?.hasPrefix(#"{"type":"welcome","house":"Test House""#) == true)
    #expect(reply.messages.contains { $0.hasPrefix(#"{"type":"signin","step":"name""#) })
    #expect(reply.messages.contains(Self.pong("x")))
    #expect(reply.closing == 1_000)
  }

  @Test func theLanguageOfTheReader() async throws {
    let reply = try await WebStand().open(["Accept-Language: es-MX,en;q=0.5"], [ClientFrame.close])
    #expect(reply.messages.contains { $0.contains("¿Cómo te llamamos?") })
  }

  @Test func aMessageInPiecesWithAPingBetweenThem() async throws {
    let reply = try await WebStand().open(
      [],
      [
        ClientFrame.make(0x01, Array("/pi".utf8)), ClientFrame.make(0x89, Array("here?".utf8)),
        ClientFrame.make(0x00, Array("ng ".utf8)), ClientFrame.make(0x80, Array("x".utf8)),
        ClientFrame.close,
      ])
    #expect(reply.messages.contains(Self.pong("x")))
    #expect(reply.frames.contains(WebReply.Frame(first: 0x8A, payload: Array("here?".utf8))))
  }

  /// Empty pieces, and then a line.
  private static func pieces(_ count: Int) -> [[UInt8]] {
    [ClientFrame.make(0x01, [])]
      + Array(repeating: ClientFrame.make(0x00, []), count: count - 2)
      + [ClientFrame.make(0x80, Array("/ping x".utf8))]
  }

  @Test func aMessageInAsManyPiecesAsMayBe() async throws {
    let reply = try await WebStand().open([], Self.pieces(WebLimits.frames) + [ClientFrame.close])
    #expect(reply.messages.contains(Self.pong("x")))
  }

  /// Who has said goodbye has said all: a line that comes after it is not done, and not answered.
  @Test func aLineAfterTheGoodbye() async throws {
    let reply = try await WebStand().open(
      [], [Self.ping("x"), ClientFrame.close, Self.ping("late")])
    #expect(reply.messages.contains(Self.pong("x")))
    #expect(!reply.messages.contains(Self.pong("late")))
    #expect(reply.closing == 1_000)
  }

  @Test func aMessageIsOneLine() async throws {
    let reply = try await WebStand().open(
      [], [ClientFrame.text("/ping a\r\n/ping b"), ClientFrame.close])
    #expect(!reply.messages.contains(Self.pong("a")) && !reply.messages.contains(Self.pong("b")))
  }

  @Test func aLineThatIsTooLongIsRefusedAndTheConnectionStays() async throws {
    let long = ClientFrame.text(String(repeating: "a", count: 4_097))
    let reply = try await WebStand().open([], [long, Self.ping("x"), ClientFrame.close])
    #expect(reply.messages.contains { $0.hasPrefix(#"{"type":"error","code":"line_too_long""#) })
    #expect(reply.messages.contains(Self.pong("x")))
  }

  private static let hello: [UInt8] = Array("hello".utf8)
  private static let long = Array(repeating: UInt8(0x61), count: WebLimits.message)

  /// What breaks the protocol, and the code that says how.
  private static let broken: [([[UInt8]], Int)] = [
    // A client masks.
    ([ClientFrame.make(0x81, hello, isMasked: false)], 1_002),
    // No extension was agreed on.
    ([ClientFrame.make(0xC1, hello)], 1_002),
    ([ClientFrame.make(0x83, [])], 1_002),
    // Nothing to go on with.
    ([ClientFrame.make(0x80, hello)], 1_002),
    // A text in the middle of another.
    ([ClientFrame.make(0x01, hello), ClientFrame.make(0x81, hello)], 1_002),
    // A control frame in pieces, and one that is too long.
    ([ClientFrame.make(0x09, [])], 1_002),
    ([ClientFrame.make(0x89, Array(long.prefix(126)))], 1_002),
    ([ClientFrame.make(0x82, hello)], 1_003),
    ([ClientFrame.make(0x81, [0xC3, 0x28])], 1_007),
    ([ClientFrame.make(0x81, long + hello)], 1_009),
    ([ClientFrame.make(0x01, long), ClientFrame.make(0x80, hello)], 1_009),
    (pieces(WebLimits.frames + 1), 1_009),
  ]

  @Test(arguments: broken)
  func whatBreaksTheProtocolEndsTheConnection(_ frames: [[UInt8]], _ code: Int) async throws {
    let reply = try await WebStand().open([], frames + [ClientFrame.close])
    #expect(reply.closing == code)
  }

  @Test func linesThatAreTooFastAreRefusedAsElsewhere() async throws {
    var limits = HouseLimits()
    limits.lineBurst = 2
    let reply = try await WebStand(limits: limits).open(
      [], Array(repeating: ClientFrame.text("/where"), count: 4) + [ClientFrame.close])
    #expect(reply.messages.contains { $0.hasPrefix(#"{"type":"error","code":"too_fast""#) })
  }

  @Test func theModeStays() async throws {
    let reply = try await WebStand().open([], [ClientFrame.text("/mode plain"), ClientFrame.close])
    #expect(reply.messages.contains { $0.hasPrefix(#"{"type":"error","code":"not_allowed""#) })
    #expect(reply.messages.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
  }

  @Test func quittingClosesFromHere() async throws {
    let reply = try await WebStand().open([], [ClientFrame.text("/quit"), ClientFrame.close])
    #expect(reply.messages.last?.hasPrefix(#"{"type":"bye","reason":"quit""#) == true)
    #expect(reply.closing == 1_000)
  }

  @Test func oneTooManyIsToldSo() async throws {
    var limits = HouseLimits()
    limits.connections = 0
    let reply = try await WebStand(limits: limits).open([], [])
    #expect(reply.messages.count == 1)
    #expect(reply.messages.first?.hasPrefix(#"{"type":"bye","reason":"house_full""#) == true)
    #expect(reply.closing == 1_013)
  }

  private static let strange: [[String]] = [
    ["Origin: https://elsewhere.example"], ["Origin: http://house:8080"], ["Origin: null"],
    ["Origin: http://house", "Origin: http://house"],
  ]

  @Test(arguments: strange)
  func aPageOfSomebodyElseGetsNoSocket(_ headers: [String]) async throws {
    let reply = try await WebStand().open(headers, [ClientFrame.close])
    #expect(reply.head.hasPrefix("HTTP/1.1 403 ") && reply.messages.isEmpty)
  }

  @Test func aPageOfTheHouseOrOfAnOriginThatIsListed() async throws {
    for origin in ["http://house", "https://parlor.example.org"] {
      let stand = try await WebStand(
        Server.Web(isBehindProxy: true, origins: ["https://parlor.example.org"]))
      let reply = try await stand.open(["Origin: \(origin)"], [ClientFrame.close])
      #expect(reply.head.hasPrefix("HTTP/1.1 101 "))
    }
  }
}
