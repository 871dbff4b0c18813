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
    "/", "://", "[", "]", "[]:1", ":::::::::", "%", "a:b:c", "[::1]x", ":-1", "1e3:1",
  ])
  func nothingTraps(_ text: String) {
    _ = try? Server.Address(parsing: text)
  }
}
