import NIOCore
import NIOHTTP1
import Testing

@testable import Server

@Suite struct WebOriginTests {
  private static func head(_ headers: [(String, String)]) -> HTTPRequestHead {
    HTTPRequestHead(version: .http1_1, method: .GET, uri: "/", headers: HTTPHeaders(headers))
  }

  private func address(_ isBehindProxy: Bool, _ headers: [(String, String)]) throws -> String? {
    let origin = WebOrigin(Server.Web(isBehindProxy: isBehindProxy), isEncrypted: false)
    return origin.address(
      of: Self.head(headers), from: try SocketAddress(ipAddress: "192.0.2.1", port: 1))?.ipAddress
  }

  /// Whoever asks may write the header, too; only the last address is that of the proxy.
  @Test func onlyTheProxyIsBelieved() throws {
    let forwarded = [("X-Forwarded-For", "203.0.113.9, 198.51.100.7")]
    #expect(try address(true, forwarded) == "198.51.100.7")
    #expect(try address(false, forwarded) == "192.0.2.1")
    #expect(try address(true, [("X-Forwarded-For", "unknown")]) == "192.0.2.1")
    #expect(try address(true, []) == "192.0.2.1")
  }

  /// Browsers tell no origin where a page reads.
  @Test func aStreamForAPageOfSomebodyElse() {
    let origin = WebOrigin(Server.Web(), isEncrypted: false)
    for (site, isOurs) in [("same-origin", true), ("none", true), ("cross-site", false)] {
      #expect(
        origin.isOurs(Self.head([("Host", "localhost:4080"), ("Sec-Fetch-Site", site)])) == isOurs)
    }
  }

  /// Somebody may lead a name of theirs to this machine, and their page with it.
  @Test(arguments: [
    ("localhost:4080", true), ("127.0.0.1:4080", true), ("[::1]:4080", true), ("LOCALHOST", true),
    ("elsewhere.example:4080", false), ("localhost.elsewhere.example", false),
    ("127.0.0.1.elsewhere.example", false), ("", false),
  ])
  func aNameThatSomebodyHasLedHere(_ host: String, _ isOurs: Bool) {
    let origin = WebOrigin(Server.Web(origins: ["https://parlor.example.org"]), isEncrypted: false)
    for field in [("Origin", "http://\(host)"), ("Sec-Fetch-Site", "same-origin")] {
      #expect(origin.isOurs(Self.head([("Host", host), field])) == isOurs)
    }
    #expect(origin.isOurs(Self.head([("Host", host), ("Origin", "https://parlor.example.org")])))
    // What is no browser tells neither.
    #expect(origin.isOurs(Self.head([("Host", host)])))
    #expect(
      WebOrigin(Server.Web(), isEncrypted: true)
        .isOurs(Self.head([("Host", host), ("Origin", "https://\(host)")])))
  }

  @Test func theSchemeCounts() {
    let https = Self.head([
      ("Host", "house"), ("Origin", "https://house"), ("X-Forwarded-Proto", "https"),
    ])
    #expect(WebOrigin(Server.Web(isBehindProxy: true), isEncrypted: false).isOurs(https))
    #expect(!WebOrigin(Server.Web(), isEncrypted: false).isOurs(https))
    #expect(WebOrigin(Server.Web(), isEncrypted: true).isOurs(https))
  }
}
