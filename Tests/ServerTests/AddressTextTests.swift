import ActivityKit
import Testing

@testable import Server

@Suite struct AddressTextTests {
  @Test(arguments: [
    ("127.0.0.1:4040", "127.0.0.1", 4_040), (":4040", "127.0.0.1", 4_040),
    ("0.0.0.0:0", "0.0.0.0", 0), ("[::1]:4040", "::1", 4_040), ("[::]:65535", "::", 65_535),
    ("localhost:23", "localhost", 23), ("chat.example.org:4040", "chat.example.org", 4_040),
    ("[fe80::1%eth0]:4040", "fe80::1%eth0", 4_040),
  ])
  func anAddressIsRead(_ text: String, _ host: String, _ port: Int) throws {
    #expect(try Server.Address(parsing: text) == Server.Address(host: host, port: port))
  }

  @Test(arguments: [
    (
      "*:4040",
      "'*' is no address; write 0.0.0.0:4040 for every one of this machine, or [::]:4040 for those of IPv6 too."
    ),
    (
      "*",
      "'*' is no address; write 0.0.0.0:4040 for every one of this machine, or [::]:4040 for those of IPv6 too."
    ),
    ("::1", "An IPv6 address goes in brackets; write [::1]:4040."),
    ("fe80::1:2", "An IPv6 address goes in brackets; write [fe80::1:2]:4040."),
    (
      "2001:db8:0:0:0:0:0:1:4050",
      "An IPv6 address goes in brackets; write [2001:db8:0:0:0:0:0:1]:4050."
    ),
    ("::", "An IPv6 address goes in brackets; write [::]:4040."),
    ("[::1]", "The port is missing; write [::1]:4040."),
    (
      "[127.0.0.1]:4041",
      "Brackets are for an IPv6 address, and '127.0.0.1' is none; write [::1]:4041, or 127.0.0.1:4041."
    ),
    (
      "[::g]:1",
      "Brackets are for an IPv6 address, and '::g' is none; write [::1]:1, or 127.0.0.1:1."
    ),
    (
      "http://example.org:8080/",
      "An address to listen on is no URL; write example.org:8080."
    ),
    ("telnet://localhost", "An address to listen on is no URL; write localhost:4040."),
    ("localhost:4040/", "An address to listen on is no URL; write localhost:4040."),
    (
      "256.1.1.1:4040",
      "256.1.1.1 is no IPv4 address: that is four numbers from 0 to 255, as in 127.0.0.1:4040."
    ),
    (
      "127.0.1:4040",
      "127.0.1 is no IPv4 address: that is four numbers from 0 to 255, as in 127.0.0.1:4040."
    ),
    (
      "127.0.0.1.:4040",
      "127.0.0.1. is no IPv4 address: that is four numbers from 0 to 255, as in 127.0.0.1:4040."
    ),
    (
      "4040",
      "A port alone does not say who can reach it; write 127.0.0.1:4040 for this machine, or 0.0.0.0:4040 for others too."
    ),
    ("localhost", "The port is missing; write localhost:4040."),
    ("192.0.2.1", "The port is missing; write 192.0.2.1:4040."),
    ("192.0.2.1:", "The port is missing; write 192.0.2.1:4040."),
    ("", "The port is missing; write 127.0.0.1:4040."),
    ("localhost:telnet", "A port is a number from 0 to 65535, as in localhost:4040."),
    ("localhost:70000", "A port is a number from 0 to 65535, as in localhost:4040."),
    ("[::1]:70000", "A port is a number from 0 to 65535, as in [::1]:4040."),
    (
      "my house:4040",
      "That is no address to listen on; write HOST:PORT, as in 127.0.0.1:4040, or [::1]:4040 for IPv6."
    ),
    (
      "хост:4040",
      "That is no address to listen on; write HOST:PORT, as in 127.0.0.1:4040, or [::1]:4040 for IPv6."
    ),
  ])
  func otherTextsAreToldWhatToWrite(_ text: String, _ message: String) {
    #expect { try Server.Address(parsing: text) } throws: { error in
      (error as? AddressFault)?.description == message
    }
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("127.8.8.8", true), ("::1", true), ("0.0.0.0", false), ("::", false),
    ("128.0.0.1", false), ("192.0.2.1", false), ("::2", false), ("2001:db8::1", false),
  ])
  func onlyThisMachineReachesALoopbackAddress(_ host: String, _ isLoopback: Bool) {
    #expect(Server.Address(host: host, port: 4_040).isLoopback == isLoopback)
  }

  // MARK: Any text

  @Test(arguments: [
    "/", "://", "[", "]", "[]:1", ":::::::::", "%", "a:b:c", "[::1]x", ":-1", "1e3:1", "::1:70000",
    "256.1/", "http://[x", "[::1%a]:1", "x]/",
  ])
  func whatIsWrittenAsToldIsTaken(_ text: String) { check(text) }

  @Test(arguments: UInt64(0)..<10)
  func whateverIsTypedWhatIsWrittenAsToldIsTaken(seed: UInt64) {
    let pieces = [
      "[", "]", ":", "::", "::1", "/", "://", "%", ".", "*", "-", "0", "4040", "70000", "256", "é",
      "127.0.0.1", "fe80", "a", "localhost", "http",
    ]
    var random = RandomSource(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 0...7, using: &random)
      check((0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined())
    }
  }

  /// A text is an address, which reads back as itself; or a sentence names one that is.
  private func check(_ text: String) {
    switch Self.reading(text) {
    case .success(let address):
      #expect(Self.reading(address.description) == .success(address), "\(text)")
    case .failure(let fault):
      let mark = fault.description.contains("as in ") ? "as in " : "write "
      var advice = fault.description.split(separator: mark).last?.prefix { $0 != " " } ?? ""
      while let last = advice.last, ".,".contains(last) { advice.removeLast() }
      #expect((try? Self.reading(String(advice)).get()) != nil, "\(text): \(fault)")
    }
  }

  private static func reading(_ text: String) -> Result<Server.Address, AddressFault> {
    Result { () throws(AddressFault) in try Server.Address(parsing: text) }
  }
}
