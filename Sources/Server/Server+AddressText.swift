import Foundation
import NIOCore

/// Why a text names no address to listen on, and what to write.
public struct AddressFault: Error, Equatable, CustomStringConvertible {
  /// A sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}

extension Server.Address {
  /// Reads `HOST:PORT`, `[::1]:PORT` for IPv6, or `:PORT` for this machine alone.
  ///
  /// - Parameter port: what is shown where the text names no port.
  public init(parsing text: String, exampleOf port: Int = 4040) throws(AddressFault) {
    let (written, hasPort) = Self.port(of: text)
    let example = written ?? port
    if let address = Self.withoutScheme(text, example) {
      throw AddressFault("An address to listen on is no URL; write \(address).")
    }
    if let number = Int(text), (0...65_535).contains(number) {
      throw AddressFault(
        "A port alone does not say who can reach it; write 127.0.0.1:\(number) for this machine, or "
          + "0.0.0.0:\(number) for others too.")
    }
    if text == "*" || text.hasPrefix("*:") {
      throw AddressFault(
        "'*' is no address; write 0.0.0.0:\(example) for every one of this machine, or [::]:\(example) "
          + "for those of IPv6 too.")
    }
    if text.hasPrefix("[") {
      try self.init(inBrackets: text, example)
      return
    }
    if text.count(where: { $0 == ":" }) > 1 {
      let host = Self.isIPv6(text) ? text : text.prefix { $0 != "]" }.description
      let parts = Self.isIPv6(text) ? (text, port) : Self.parted(host, example)
      throw AddressFault("An IPv6 address goes in brackets; write [\(parts.0)]:\(parts.1).")
    }
    let host = String(text.prefix { $0 != ":" })
    try Self.checkHost(host, example)
    guard hasPort else {
      throw AddressFault("The port is missing; write \(host.isEmpty ? "127.0.0.1" : host):\(port).")
    }
    guard let written else {
      throw AddressFault("A port is a number from 0 to 65535, as in \(host):\(port).")
    }
    self.init(host: host.isEmpty ? "127.0.0.1" : host, port: written)
  }

  private init(inBrackets text: String, _ example: Int) throws(AddressFault) {
    let inner = String(text.dropFirst().prefix { $0 != "]" })
    guard Self.isIPv6(inner) else {
      throw AddressFault(
        "Brackets are for an IPv6 address, and '\(inner.prefix(60))' is none; write [::1]:\(example), "
          + "or 127.0.0.1:\(example).")
    }
    let rest = text.dropFirst(inner.count + 2)
    guard rest.hasPrefix(":"), rest.count > 1 else {
      throw AddressFault("The port is missing; write [\(inner)]:\(example).")
    }
    guard let port = Int(rest.dropFirst()), (0...65_535).contains(port) else {
      throw AddressFault("A port is a number from 0 to 65535, as in [\(inner)]:4040.")
    }
    self.init(host: inner, port: port)
  }

  private static func checkHost(_ host: String, _ port: Int) throws(AddressFault) {
    if host.contains("."), host.allSatisfy({ $0 == "." || ($0.isASCII && $0.isNumber) }) {
      let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
      guard numbers.count == 4, numbers.allSatisfy({ $0.map { $0 <= 255 } == true }) else {
        throw AddressFault(
          "\(host.prefix(60)) is no IPv4 address: that is four numbers from 0 to 255, as in "
            + "127.0.0.1:\(port).")
      }
      return
    }
    guard isName(host), host.count <= 253 else {
      throw AddressFault(
        "That is no address to listen on; write HOST:PORT, as in 127.0.0.1:\(port), or [::1]:\(port) "
          + "for IPv6.")
    }
  }

  private static func isName(_ text: some StringProtocol) -> Bool {
    text.allSatisfy { character in
      character.isASCII && (character.isLetter || character.isNumber || ".-_".contains(character))
    }
  }

  // MARK: Taking it apart

  /// The number after the last colon, if it is a port; and whether anything is there.
  private static func port(of text: String) -> (port: Int?, isThere: Bool) {
    guard let colon = text.lastIndex(of: ":") else { return (nil, false) }
    // A path after it is no part of the port.
    let digits = text[text.index(after: colon)...].prefix { $0 != "/" }
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return (nil, true) }
    return (Int(digits).flatMap { (0...65_535).contains($0) ? $0 : nil }, !digits.isEmpty)
  }

  /// What is left of a URL without its scheme and path, as an address; nil for anything else.
  private static func withoutScheme(_ text: String, _ port: Int) -> String? {
    guard let slash = text.firstIndex(of: "/") else { return nil }
    let scheme = text.range(of: "://")
    let rest = scheme.map { text[$0.upperBound...] } ?? text[..<slash]
    let authority = rest.prefix { $0 != "/" }
    let host = String(authority.prefix { $0 != ":" }.prefix(60))
    guard !host.isEmpty, (try? checkHost(host, port)) != nil else { return "127.0.0.1:\(port)" }
    return "\(host):\(port)"
  }

  /// `::1` and `4040` of `::1:4040`, which is an address without brackets and a port.
  private static func parted(_ text: String, _ port: Int) -> (String, Int) {
    guard let colon = text.lastIndex(of: ":"), isIPv6(String(text[..<colon])) else {
      return ("::1", port)
    }
    return (String(text[..<colon]), Self.port(of: text).port ?? port)
  }

  private static func isIPv6(_ text: String) -> Bool {
    let address = text.prefix { $0 != "%" }
    guard address.contains(":"), isName(text.dropFirst(address.count + 1)) else { return false }
    if case .v6 = try? SocketAddress(ipAddress: String(address), port: 0) { return true }
    return false
  }
}
