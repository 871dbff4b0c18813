import Testing

@testable import TextProtocol

@Suite struct ForeignProtocolTests {
  private static let texts: [(ForeignProtocol, String)] = [
    (.http, "GET / HTTP/1.1\r\nHost: x\r\nCookie: y\r\n\r\n"),
    (.http, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    (.http, "OPTIONS * HTTP/1.0\n"), (.http, "M-SEARCH * HTTP/1.1\r\n"), (.http, "GET /\r\n"),
    (.http, "get / http/1.1 HTTP/1.1\r\n"), (.http, "CONNECT mail.example:25 HTTP/1.1\r\n"),
    (.http, "PROPFIND /a b HTTP/1.1\r\n"), (.http, "GET http://x/ HTTP/1.1\r\n"),
    (.http, "GET /" + String(repeating: "a", count: 2_000)),
    (.sip, "OPTIONS sip:nm SIP/2.0\r\n"), (.sip, "DESCRIBE rtsp://x/ RTSP/1.0\r\n"),
    (.ssh, "SSH-2.0-OpenSSH_9.6\r\n"), (.ssh, "SSH-1.99-x\n"),
    (.smtp, "EHLO mail.example.org\r\n"), (.smtp, "helo localhost\r\n"),
    (.smtp, "EHLO [192.0.2.1]\r\n"),
    (.smtp, "MAIL FROM:<a@example.org>\r\n"), (.irc, "CAP LS 302\r\n"),
    (.irc, "USER a 0 * :Ana\r\n"), (.gemini, "gemini://example.org/\r\n"),
    (.proxy, "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n"), (.proxy, "PROXY UNKNOWN\r\n"),
    (.proxy, "\r\n\r\n\0\r\nQUIT\n"), (.redis, "*1\r\n$4\r\nPING\r\n"),
    (.mqtt, "\u{10}\u{10}\0\u{4}MQTT\u{4}\u{2}\0\u{3C}"),
  ]

  private static let raw: [(ForeignProtocol, [UInt8])] = [
    (.tls, [0x16, 0x03, 0x01, 0x02, 0x00, 0x01]), (.tls, [0x16, 0x03, 0x03]),
    (.socks, [0x05, 0x01, 0x00]), (.socks, [0x04, 0x01, 0x00, 0x50, 127, 0, 0, 1, 0]),
    (.rdp, [0x03, 0x00, 0x00, 0x13, 0x0E, 0xE0]),
    (.smb, [0x00, 0x00, 0x00, 0x54, 0xFF, 0x53, 0x4D, 0x42, 0x72]),
    (.postgres, [0x00, 0x00, 0x00, 0x08, 0x04, 0xD2, 0x16, 0x2F]),
    (.postgres, [0x00, 0x00, 0x00, 0x20, 0x00, 0x03, 0x00, 0x00, 0x75]),
  ]

  private static var foreign: [(ForeignProtocol, [UInt8])] {
    texts.map { ($0.0, Array($0.1.utf8)) } + raw
  }

  @Test func eachIsToldHoweverItsBytesCome() {
    for (expected, bytes) in Self.foreign {
      #expect(ForeignProtocol.judge(bytes) == .foreign(expected), "\(expected) \(bytes.prefix(20))")
      // Byte by byte it is held back until it is told, and never taken for ours before. A list of Redis
      // is the exception: its first line by itself could be anybody's.
      let first = bytes.indices.lazy.map { ForeignProtocol.judge(Array(bytes[...$0])) }
        .first { $0 != .undecided }
      let comesWhole: Set<ForeignProtocol> = [.redis, .proxy]
      if !comesWhole.contains(expected) {
        #expect(first == .foreign(expected), "\(expected) \(bytes.prefix(20))")
      }
    }
    #expect(Set(Self.foreign.map(\.0)) == Set(ForeignProtocol.allCases))
  }

  @Test(arguments: [
    "ana\r\n", "Helo\r\n", "Helo Smith\n", "helo ana\r\n", "EHLO\r\n", "get\r\n", "Get Smart\r\n",
    "GET\r\n",
    "GET UP\r\n", "Post Malone\r\n", "/join social as ana\r\n", "/mode json\r\n", "7\r\n", "*1\r\n",
    "*star*\r\n",
    "\r\n", "\r\n\r\n", "\n", "K7QF-9TXM-3BDW\r\n", "help\r\n", "quit\r\n", "SSH\r\n", "User\r\n",
    "USER ana\r\n",
    "CAP\r\n", "Proxy\r\n", "Gemini\r\n", "Options\r\n", "mail from home\r\n", "ana \u{8}\r\n",
    "\u{8}\u{7F}ana\r\n",
    "\tana\n", "李小龙\r\n", "ana HTTP\r\n", "\u{1B}[A\r\n", "{\"type\":\"x\"}\r\n",
  ])
  func peopleAreNotTakenForPrograms(line: String) {
    #expect(ForeignProtocol.judge(Array(line.utf8)) == .ours)
  }

  @Test func telnetAndOtherBytesAreOurs() {
    #expect(ForeignProtocol.judge([0xFF, 0xFB, 0x1F]) == .ours)
    for first in UInt8.min...UInt8.max {
      let bytes = [first] + Array("x and so on\r\n".utf8)
      #expect(ForeignProtocol.judge(bytes) == .ours, "\(first)")
    }
    #expect(ForeignProtocol.judge([]) == .undecided)
    #expect(ForeignProtocol.judge(Array(repeating: 0x61, count: 1_024)) == .ours)
  }

  @Test func anyBytesAreJudged() {
    var random = Seeded(14)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      // What is ours stays so, whatever comes after it.
      if ForeignProtocol.judge(bytes) == .foreign(.http) { Issue.record("\(bytes)") }
    }
  }

  @Test func anAnswerIsOneOfItsProtocol() {
    for stranger in ForeignProtocol.allCases {
      let text = String(decoding: stranger.answer, as: UTF8.self)
      #expect(text.count < 300)
      if text.contains("Parlor") { #expect(text.hasSuffix("\r\n")) }
    }
  }
}
