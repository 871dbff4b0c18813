import Foundation

extension Attack {
  static let connectionAttacks = [
    Attack("500 connections from one address") { arena in
      let source = arena.newAddress()
      var refused = 0
      for _ in 0..<500 {
        let client = try await arena.connect(from: source)
        if await client.sees("from your address", within: .milliseconds(2)) { refused += 1 }
      }
      try arena.require(refused >= 300, "only \(refused) of 450 were refused in words")
    },
    Attack("700 connections from 350 addresses") { arena in
      for _ in 0..<349 { _ = try await arena.connect(2, from: arena.newAddress()) }
      let last = try await arena.connect(2, from: arena.newAddress())[1]
      try await last.must(
        see: "takes 600 connections", "the house took more than it says it does")
    },
    Attack("requests of a browser that would speak in a room") { arena in
      for method in ["GET", "POST", "PUT"] {
        let client = try await arena.connect(
          "\(method) / HTTP/1.1\r\nCookie: hostile\r\n\r\n/join loud as browser\r\nhostile request")
        try await client.must(see: "HTTP/1.1 400", "not answered as HTTP")
        try await client.mustEnd(within: .seconds(4), "not closed")
        try client.mustNotBeSeated("a request took a seat")
      }
      try arena.require(!arena.honest.heard("hostile request"), "a request spoke")
    },
    Attack("1,000 connections that come and go") { arena in
      for _ in 0..<1_000 { try await arena.connect().close() }
    },
    Attack("500 connections that end with a reset") { arena in
      for _ in 0..<500 { try await arena.connect().reset() }
    },
    Attack("200 that sit down and end with a reset") { arena in
      for number in 0..<200 { try await arena.connect("/join loud as r\(number)").reset() }
    },
    Attack("the same seat taken from 40 connections in turn") { arena in
      let first = try await arena.connect("/join loud as wanderer")
      try await first.must(see: "/rejoin ", "no code was given")
      let code =
        first.received.components(separatedBy: "/rejoin ").dropFirst().first?
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" } ?? ""
      for _ in 0..<40 {
        let client = try await arena.connect("/rejoin \(code)")
        try await client.must(see: "as wanderer", "the owner was not let in")
      }
      try await first.mustEnd(within: .seconds(2), "two connections have one seat")
    },
  ]
}
