import ArgumentParser
import Foundation
import Server

/// Where `parlor run` serves the page, and whose word it takes there.
struct WebOptions: ParsableArguments {
  static let usual = ListenAddress(host: "127.0.0.1", port: 4080)

  @Option(
    name: .customLong("web"),
    help: """
      The address at which the page is served to browsers; one that other machines can reach needs a \
      certificate, or --behind-proxy. (default: \(WebOptions.usual))
      """,
    transform: ListenAddress.init(parsing:))
  var chosen: ListenAddress?

  @Flag(name: .customLong("no-web"), help: "Serve no page.")
  var isOff = false

  @Flag(
    name: .customLong("behind-proxy"),
    help: """
      Serve the page over http to a proxy, and take its word in X-Forwarded-For and X-Forwarded-Proto. \
      Nobody else may reach the address.
      """)
  var isBehindProxy = false

  @Option(
    name: .customLong("web-origin"),
    help:
      "An origin by which people reach the page, as https://parlor.example.org; may be given again.",
    transform: { try WebOptions.origin($0) })
  var origins: [String] = []

  /// nil where no page is served.
  var address: Server.Address? { isOff ? nil : (chosen ?? Self.usual).address }

  /// Whether the page is served over https.
  var isEncrypted: Bool {
    guard let address else { return false }
    return !isBehindProxy && !address.isLoopback
  }

  /// - Parameter hasCertificate: whether there is a certificate and a key.
  func validate(hasCertificate: Bool) throws {
    if isOff, chosen != nil || isBehindProxy || !origins.isEmpty {
      throw ValidationError("--no-web goes with no other option of the web.")
    }
    guard let address, isEncrypted, !hasCertificate else { return }
    throw ValidationError(
      "\(address) can be reached by other machines: add --tls-certificate FILE and --tls-key FILE, "
        + "or --behind-proxy where a proxy does the encryption and nobody else reaches that address."
    )
  }

  func listeners(_ certificate: Certificate?) -> [Server.Listener] {
    guard let address else { return [] }
    return [
      Server.Listener(
        address, certificate: isEncrypted ? certificate : nil,
        web: Server.Web(isBehindProxy: isBehindProxy, origins: origins))
    ]
  }

  private static func origin(_ text: String) throws -> String {
    guard let parts = URLComponents(string: text), ["http", "https"].contains(parts.scheme),
      parts.host?.isEmpty == false, parts.path.isEmpty, parts.query == nil, parts.fragment == nil,
      parts.user == nil
    else {
      throw ValidationError(
        "'\(text)' is no origin; write https://parlor.example.org, without a path.")
    }
    return text
  }
}
