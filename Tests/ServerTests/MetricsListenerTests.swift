import House
import Testing

@testable import Server

/// Over loopback, as Prometheus asks.
@Suite(.timeLimit(.minutes(10))) struct MetricsListenerTests {
  private static func ask(_ request: String, of figures: Figures = .sample) async throws -> String {
    let listener = try await MetricsListener(
      at: Server.Address(host: "127.0.0.1", port: 0), on: Exchange.group,
      figures: { then in then(figures) })
    #expect(listener.address.port > 0)
    let reply = try await Exchange.over(
      .port(listener.address.port), sending: request, closesHalf: false)
    await listener.close()
    return reply
  }

  private static func get(_ path: String) -> String {
    "GET \(path) HTTP/1.1\r\nHost: house\r\n\r\n"
  }

  @Test func aScrape() async throws {
    let reply = try await Self.ask(Self.get("/metrics?a=b"))
    #expect(reply.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(reply.contains("Content-Type: text/plain; version=0.0.4; charset=utf-8\r\n"))
    #expect(reply.contains("Content-Length: \(Figures.sample.metrics.utf8.count)\r\n"))
    #expect(reply.hasSuffix("\r\n\r\n" + Figures.sample.metrics))
  }

  @Test func whetherTheHouseIsWell() async throws {
    #expect(try await Self.ask(Self.get("/healthz")).hasSuffix("\r\n\r\nok\n"))
    var figures = Figures.sample
    figures.house.canSave = false
    let reply = try await Self.ask(Self.get("/healthz"), of: figures)
    #expect(reply.hasPrefix("HTTP/1.1 503 ") && reply.hasSuffix("\r\n\r\ncannot save\n"))
  }

  @Test func aHeadAlone() async throws {
    let reply = try await Self.ask("HEAD /healthz HTTP/1.1\r\nHost: house\r\n\r\n")
    #expect(reply.hasPrefix("HTTP/1.1 200 ") && reply.hasSuffix("\r\n\r\n"))
    #expect(reply.contains("Content-Length: 3\r\n"))
  }

  @Test func whatIsNotThere() async throws {
    #expect(try await Self.ask(Self.get("/")).hasPrefix("HTTP/1.1 404 "))
    let post = "POST /metrics HTTP/1.1\r\nHost: house\r\nContent-Length: 0\r\n\r\n"
    let refusal = try await Self.ask(post)
    #expect(refusal.hasPrefix("HTTP/1.1 405 ") && refusal.contains("Allow: GET, HEAD\r\n"))
    #expect(try await Self.ask("hello\r\n\r\n").hasPrefix("HTTP/1.1 400 "))
  }

  /// Whether or not it ever ends.
  @Test func aRequestThatIsTooLong() async throws {
    let request = "GET /metrics HTTP/1.1\r\nCookie: "
    let rest = String(repeating: "a", count: MetricsLimits.request + 1 - request.utf8.count)
    #expect(try await Self.ask(request + rest).hasPrefix("HTTP/1.1 431 "))
  }

  @Test func twoCannotHaveOneAddress() async throws {
    let first = try await MetricsListener(
      at: Server.Address(host: "127.0.0.1", port: 0), on: Exchange.group,
      figures: { then in then(.sample) })
    let failure = await #expect(throws: Server.BindFailure.self) {
      _ = try await MetricsListener(
        at: first.address, on: Exchange.group, figures: { then in then(.sample) })
    }
    #expect(failure?.address == first.address)
    await first.close()
  }
}
