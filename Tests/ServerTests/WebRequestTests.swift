import EventPlan
import House
import Logging
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOPosix
import Records
import Testing
import Words

@testable import Server

@Suite(.timeLimit(.minutes(10))) struct WebRequestTests {
  private static func request(_ line: String, _ headers: [String] = ["Host: house"]) -> String {
    ([line + " HTTP/1.1"] + headers + ["Connection: close", "", ""]).joined(separator: "\r\n")
  }

  private static func get(_ path: String, _ headers: [String] = ["Host: house"]) async throws
    -> String
  {
    try await WebStand().ask(request("GET \(path)", headers))
  }

  @Test func thePageAndWhatItMayDo() async throws {
    let reply = try await Self.get("/")
    #expect(reply.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(reply.contains("Content-Type: text/html; charset=utf-8\r\n"))
    #expect(reply.contains("Cache-Control: no-cache\r\n"))
    #expect(reply.contains("Content-Security-Policy: default-src 'none'; script-src 'self'; "))
    #expect(!reply.contains("unsafe") && !reply.contains("Set-Cookie"))
    #expect(reply.contains("X-Content-Type-Options: nosniff\r\n"))
    #expect(reply.contains("Referrer-Policy: no-referrer\r\n"))
    #expect(reply.contains("Permissions-Policy: camera=()"))
    #expect(try await Self.get("/e/friday-social?lang=es").hasPrefix("HTTP/1.1 200 OK\r\n"))
  }

  @Test func aFileOfTheVersionIsKeptForever() async throws {
    let page = try await Self.get("/")
    let path = try #require(page.split(separator: "\"").first { $0.hasPrefix("/static/") })
    #expect(path != "/static/app.js")
    let file = try await Self.get(String(path))
    #expect(file.contains("Content-Type: text/javascript; charset=utf-8\r\n"))
    #expect(file.contains("Cache-Control: public, max-age=31536000, immutable\r\n"))
    #expect(file.hasSuffix("\r\n\r\nimport './talk.js'\n"))
  }

  @Test func whoHasThePageIsNotSentItAgain() async throws {
    let page = try await Self.get("/")
    let tag = try #require(page.split(separator: "\r\n").first { $0.hasPrefix("ETag: ") })
    let again = try await Self.get("/", ["Host: house", "If-None-Match: \(tag.dropFirst(6))"])
    #expect(again.hasPrefix("HTTP/1.1 304 ") && again.hasSuffix("\r\n\r\n"))
  }

  @Test func aHeadAlone() async throws {
    let reply = try await WebStand().ask(Self.request("HEAD /"))
    let length = try #require(WebStand.files.file(at: "/")).plain.bytes.readableBytes
    #expect(reply.contains("Content-Length: \(length)\r\n") && reply.hasSuffix("\r\n\r\n"))
  }

  @Test func whatIsNotThere() async throws {
    for path in ["/nowhere", "/static/", "/static/../app.js", "/e/", "/e/a/b", "//"] {
      #expect(try await Self.get(path).hasPrefix("HTTP/1.1 404 "), "\(path)")
    }
  }

  @Test func whatIsNoRequestOfAPage() async throws {
    let post = try await WebStand().ask(
      Self.request("POST /", ["Host: house", "Content-Length: 0"]))
    #expect(post.hasPrefix("HTTP/1.1 405 ") && post.contains("Allow: GET, HEAD\r\n"))
    let body = "GET / HTTP/1.1\r\nHost: house\r\nContent-Length: 1\r\n\r\na"
    #expect(try await WebStand().ask(body).hasPrefix("HTTP/1.1 400 "))
    #expect(try await Self.get("/", []).hasPrefix("HTTP/1.1 400 "))
    #expect(try await Self.get("/", ["Host: a", "Host: b"]).hasPrefix("HTTP/1.1 400 "))
    #expect(try await WebStand().ask("hello\r\n\r\n").hasPrefix("HTTP/1.1 400 "))
    #expect(try await Self.get("/socket").hasPrefix("HTTP/1.1 426 "))
  }

  @Test func aHeaderThatIsTooLong() async throws {
    let field = "Cookie: " + String(repeating: "a", count: WebLimits.header + 1)
    #expect(try await Self.get("/", ["Host: house", field]).hasPrefix("HTTP/1.1 431 "))
    let fields = (0...WebLimits.fields).map { "A\($0): b" }
    #expect(try await Self.get("/", ["Host: house"] + fields).hasPrefix("HTTP/1.1 431 "))
  }

  @Test func whoMayAskAgain() async throws {
    let first = "GET / HTTP/1.1\r\nHost: house\r\n\r\n"
    let reply = try await WebStand().ask(first, closesHalf: true)
    #expect(reply.contains("Connection: keep-alive\r\n"))
  }

  /// On a loop that stands still until the test lets it go on.
  @Test func aRequestThatDoesNotEndEndsTheConnection() throws {
    let loop = EmbeddedEventLoop()
    let records = try Records.inMemory()
    let house = House(
      HouseOptions(
        plan: HousePlan(name: "Test House", facilitators: [], events: []), modules: [], keys: [:],
        version: "test"),
      journal: records, register: records, broadcaster: Server.broadcaster(.shipped),
      dispatcher: EventLoopDispatcher(Exchange.group.next()),
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let limits = HouseLimits()
    let listening = Listening(house, limits, .shipped, WebStand.files, Exchange.group)
    let pages = Admissions(limits)
    let key = AddressKey(nil)
    guard case .welcome(let work) = pages.admit(key, at: 0) else {
      Issue.record("turned away")
      return
    }
    let handler = WebHandler(
      WebStand.files, WebOrigin(Server.Web(), isEncrypted: false), work: work,
      door: WebDoor(listening, pages, key, isPlain: true), handshake: nil)
    let channel = EmbeddedChannel(
      handlers: [
        HTTPResponseEncoder(), ByteToMessageHandler(WebLimits.makeDecoder()), handler,
      ], loop: loop)
    try channel.connect(to: try SocketAddress(ipAddress: "192.0.2.1", port: 4_080)).wait()
    try channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.1\r\nHost: "))
    loop.advanceTime(by: WebLimits.requestTime - .nanoseconds(1))
    #expect(channel.isActive && pages.count == 1)
    loop.advanceTime(by: .nanoseconds(1))
    loop.run()
    #expect(!channel.isActive && pages.count == 0)
  }
}
