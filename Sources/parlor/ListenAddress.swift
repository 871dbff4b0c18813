import ArgumentParser
import Server

/// `HOST:PORT`, `:PORT` or `[::1]:PORT`.
struct ListenAddress: ExpressibleByArgument {
  let address: Server.Address

  init(host: String, port: Int) { address = Server.Address(host: host, port: port) }

  init?(argument: String) {
    guard let colon = argument.lastIndex(of: ":"),
      let port = Int(argument[argument.index(after: colon)...]), (0...65_535).contains(port)
    else { return nil }
    var host = argument[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    self.init(host: host.isEmpty ? "127.0.0.1" : String(host), port: port)
  }

  var defaultValueDescription: String { address.description }
}
