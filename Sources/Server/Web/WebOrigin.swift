import NIOCore
import NIOHTTP1

/// Who asks, as a request tells it.
struct WebOrigin {
  private let web: Server.Web
  private let isEncrypted: Bool

  init(_ web: Server.Web, isEncrypted: Bool) {
    self.web = web
    self.isEncrypted = isEncrypted
  }

  /// Whether a page that asks for a session is one of this house: from the same scheme and host, or one that is
  /// listed. What is no browser sends neither `Origin` nor `Sec-Fetch-Site`.
  func isOurs(_ head: HTTPRequestHead) -> Bool {
    let (origins, sites) = (head.headers["origin"], head.headers["sec-fetch-site"])
    let host = head.headers.first(name: "host") ?? ""
    guard let origin = origins.first else {
      return sites.isEmpty
        || isName(host) && sites.allSatisfy { ["same-origin", "none"].contains($0) }
    }
    guard origins.count == 1 else { return false }
    let known = (isName(host) ? ["\(scheme(of: head))://\(host)"] : []) + web.origins
    return known.contains { $0.lowercased() == origin.lowercased() }
  }

  /// Whether a host may be a name of this house. Without a certificate and without a proxy it serves browsers of this
  /// machine alone: any other name may be one that somebody has led here, so that their own page passes for that of
  /// the house.
  private func isName(_ host: String) -> Bool {
    if isEncrypted || web.isBehindProxy { return true }
    let isOfIPv6 = host.first == "["
    let name = host.prefix { isOfIPv6 ? $0 != "]" : $0 != ":" }.drop { $0 == "[" }.lowercased()
    return name == "localhost" || (try? SocketAddress(ipAddress: name, port: 0)) != nil
  }

  private func scheme(of head: HTTPRequestHead) -> String {
    let forwarded = web.isBehindProxy ? head.headers.first(name: "x-forwarded-proto") : nil
    return forwarded ?? (isEncrypted ? "https" : "http")
  }

  /// The address of whoever asks. Each proxy adds the one it was asked from, so only the last is the word of
  /// the proxy that is trusted.
  func address(of head: HTTPRequestHead, from peer: SocketAddress?) -> SocketAddress? {
    guard web.isBehindProxy,
      let last = head.headers[canonicalForm: "x-forwarded-for"].last,
      let address = try? SocketAddress(ipAddress: String(last), port: 0)
    else { return peer }
    return address
  }
}
