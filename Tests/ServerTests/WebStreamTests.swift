import EventPlan
import Foundation
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import Testing

@testable import Server

/// Where WebSockets are blocked: messages as a stream of events, lines by requests.
@Suite(.timeLimit(.minutes(10))) struct WebStreamTests {
  private static func post(
    _ line: String, _ token: String, headers: [String] = []
  ) -> String {
    ([
      "POST /lines HTTP/1.1", "Host: house", "Parlor-Session: \(token)", "Connection: close",
      "Content-Length: \(line.utf8.count)",
    ] + headers + ["", line]).joined(separator: "\r\n")
  }

  @Test func aLineByARequestAndItsReplyInTheStream() async throws {
    let stand = try await WebStand()
    let stream = try await EventStream(port: stand.port)
    let token = try await stream.token()
    let pinged = try await stand.ask(Self.post("/ping x", token), isLast: false)
    #expect(pinged.hasPrefix("HTTP/1.1 204 "))
    let quit = try await stand.ask(Self.post("/quit", token), isLast: false)
    #expect(quit.hasPrefix("HTTP/1.1 204 "))
    let whole = try await stream.whole()
    #expect(whole.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"))
    #expect(whole.contains("\n\ndata: {\"type\":\"welcome\",\"house\":\"Test House\""))
    #expect(whole.contains("\n\ndata: {\"type\":\"pong\",\"token\":\"x\"}\n\n"))
    #expect(whole.contains("\n\ndata: {\"type\":\"bye\",\"reason\":\"quit\""))
    #expect(whole.hasSuffix("}\n\n"))
    #expect(try await stand.ask(Self.post("late", token)).hasPrefix("HTTP/1.1 410 "))
  }

  @Test func whatIsNoLine() async throws {
    #expect(try await WebStand().ask(Self.post("hello", "nobody")).hasPrefix("HTTP/1.1 410 "))
    let long = String(repeating: "a", count: WebLimits.message + 1)
    #expect(try await WebStand().ask(Self.post(long, "nobody")).hasPrefix("HTTP/1.1 413 "))
    let strange = Self.post("hello", "nobody", headers: ["Origin: https://elsewhere.example"])
    #expect(try await WebStand().ask(strange).hasPrefix("HTTP/1.1 403 "))
  }

  @Test func oneTooManyIsToldSo() async throws {
    var limits = HouseLimits()
    limits.connections = 0
    let stand = try await WebStand(limits: limits)
    let reply = try await stand.ask("GET /events HTTP/1.1\r\nHost: house\r\n\r\n")
    #expect(reply.contains("data: {\"type\":\"bye\",\"reason\":\"house_full\""))
    #expect(!reply.contains("event: session"))
  }
}

/// Somebody who reads a stream of events.
private struct EventStream {
  private let reader: Reader

  init(port: Int) async throws {
    let reader = Reader(Exchange.group.next())
    self.reader = reader
    _ = try await ClientBootstrap(group: Exchange.group)
      .channelInitializer { $0.pipeline.addHandler(reader) }
      .connect(host: "127.0.0.1", port: port).get()
  }

  /// What lines are sent with.
  func token() async throws -> String { try await reader.token.futureResult.get() }

  /// All that came, once the house has closed.
  func whole() async throws -> String { try await reader.whole.futureResult.get() }

  private final class Reader: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer
    let token: EventLoopPromise<String>
    let whole: EventLoopPromise<String>
    private let text = NIOLockedValueBox("")

    init(_ loop: any EventLoop) {
      token = loop.makePromise()
      whole = loop.makePromise()
    }

    func channelActive(context: ChannelHandlerContext) {
      let request = "GET /events HTTP/1.1\r\nHost: house\r\n\r\n"
      context.writeAndFlush(NIOAny(ByteBuffer(string: request)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let more = String(buffer: unwrapInboundIn(data))
      let all = text.withLockedValue { text in
        text += more
        return text
      }
      let parts = all.components(separatedBy: "event: session\ndata: ")
      guard parts.count == 2, let end = parts[1].firstIndex(of: "\n") else { return }
      token.succeed(String(parts[1][..<end]))
    }

    func channelInactive(context: ChannelHandlerContext) {
      token.succeed("")
      whole.succeed(text.withLockedValue { $0 })
    }
  }
}
