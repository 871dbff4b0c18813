import ActivityKit
import NIOCore
import Testing

@testable import Server

/// Whoever has an address of IPv4, or a /64 of IPv6, is one of those that a house counts.
@Suite struct AddressKeyTests {
  private func key(_ address: String, port: Int = 4_040) throws -> AddressKey {
    AddressKey(try SocketAddress(ipAddress: address, port: port))
  }

  /// Eight groups of 16 bits.
  private func address(_ network: UInt64, _ host: UInt64) -> String {
    [network, host].flatMap { half in
      stride(from: 48, through: 0, by: -16).map { String(half >> $0 & 0xFFFF, radix: 16) }
    }.joined(separator: ":")
  }

  @Test func eachAddressOfIPv4IsOne() throws {
    var keys: Set<AddressKey> = []
    for number in 0..<1_000 {
      keys.insert(try key("10.\(number % 10).\(number / 10 % 10).\(number / 100)"))
    }
    #expect(keys.count == 1_000)
    #expect(try key("192.0.2.1", port: 1) == key("192.0.2.1", port: 65_535))
  }

  @Test(arguments: UInt64(0)..<50) func ofIPv6TheFirstHalfCounts(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let (network, host, other) = (random.next() | 1, random.next(), random.next())
    let ana = try key(address(network, host))
    #expect(try key(address(network, other)) == ana)
    for bit in 0..<64 { #expect(try key(address(network ^ 1 << bit, host)) != ana, "bit \(bit)") }
  }

  /// An address of IPv4 that came in by a socket of IPv6 is that address.
  @Test func aMappedAddressIsTheOneOfIPv4() throws {
    #expect(try key("::ffff:192.0.2.1") == key("192.0.2.1"))
    #expect(try key("::ffff:192.0.2.1") != key("::ffff:192.0.2.2"))
  }

  @Test(arguments: [
    ("0:0:c000:201::1", "192.0.2.1"), ("::192.0.2.1", "192.0.2.1"), ("::1", "0.0.0.0"),
    ("::fffe:192.0.2.1", "192.0.2.1"), ("::1:ffff:192.0.2.1", "192.0.2.1"),
  ])
  func nothingElseOfIPv6IsTakenForIPv4(_ six: String, _ four: String) throws {
    #expect(try key(six) != key(four))
  }

  @Test func whoHasNoAddressOfTheInternetIsOneOfTheirOwn() throws {
    let nobody = AddressKey(nil)
    #expect(AddressKey(try SocketAddress(unixDomainSocketPath: "/tmp/parlor")) == nobody)
    let (four, six) = (try key("255.255.255.255"), try key("ffff:ffff:ffff:ffff::1"))
    #expect(four != nobody && six != nobody && four != six)
  }
}
