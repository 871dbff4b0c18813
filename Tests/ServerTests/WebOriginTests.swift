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
      #expect(origin.isOurs(Self.head([("Host", "house"), ("Sec-Fetch-Site", site)])) == isOurs)
    }
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
