import Server

/// An address to listen on, as options name it.
struct ListenAddress: CustomStringConvertible {
  let address: Server.Address

  init(host: String, port: Int) { address = Server.Address(host: host, port: port) }

  /// - Throws: what to write instead.
  init(parsing text: String) throws { address = try Server.Address(parsing: text) }

  var description: String { address.description }
}
