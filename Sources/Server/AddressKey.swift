import Foundation
import NIOCore

/// Whom an address stands for: of IPv4 the address, of IPv6 its /64, which is what one household or
/// one server has.
struct AddressKey: Hashable, Sendable {
  private let bytes: UInt64
  private let isIPv4: Bool

  /// - Parameter address: nil, or one that is not of the internet, counts as one of its own.
  init(_ address: SocketAddress?) {
    switch address {
    case .v4(let address):
      bytes = UInt64(UInt32(bigEndian: address.address.sin_addr.s_addr))
      isIPv4 = true
    case .v6(let address):
      let all = withUnsafeBytes(of: address.address.sin6_addr) { Array($0) }
      // ::ffff:a.b.c.d is an IPv4 address that came in by an IPv6 socket.
      let isMapped = all[..<10].allSatisfy { $0 == 0 } && all[10] == 0xFF && all[11] == 0xFF
      let part = isMapped ? all[12...] : all[..<8]
      bytes = part.reduce(0) { $0 << 8 | UInt64($1) }
      isIPv4 = isMapped
    case .unixDomainSocket, nil:
      bytes = .max
      isIPv4 = true
    }
  }
}
