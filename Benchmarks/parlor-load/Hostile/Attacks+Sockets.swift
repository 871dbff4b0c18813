extension Attack {
  /// Bytes after a request for a socket was granted: the connection ends with a code.
  private static func broken(_ name: String, _ code: Int, _ bytes: [UInt8]) -> Attack {
    Attack(name) { arena in
      let client = try await arena.socket()
      client.send(bytes)
      let ending: [UInt8] = [0x88, 2, UInt8(code >> 8), UInt8(code & 0xFF)]
      try await client.mustEnd(within: .seconds(5), "not closed")
      try arena.require(client.receivedBytes.suffix(4) == ending[...], "not closed with \(code)")
    }
  }

  /// Frames in numbers: nothing grows with them, and the house goes on.
  private static func flood(
    _ name: String, _ frame: [UInt8], times: Int, isDeaf: Bool = false
  ) -> Attack {
    Attack(name) { arena in
      let client = try await arena.socket(receiveBuffer: isDeaf ? 4_096 : nil)
      if isDeaf { client.stopReading() }
      client.send(Array(repeatElement(frame, count: times).joined()))
      try await Task.sleep(for: .milliseconds(800))
      let count = client.receivedBytes.count
      try arena.require(count < 1 << 20, "\(count) bytes came back")
    }
  }

  /// A request for a socket that is not granted.
  private static func refused(_ name: String, _ status: String, _ fields: [String]) -> Attack {
    Attack(name) { arena in
      let client = try await arena.browser()
      client.send(Array(WebRequest.text("GET /socket HTTP/1.1", fields).utf8))
      client.send(WebFrame.text("/join loud as socket"))
      try await client.must(see: "HTTP/1.1 \(status) ", "not answered with \(status)")
      try await client.mustEnd(within: .seconds(4), "not closed")
      try client.mustNotBeSeated("a request took a seat")
    }
  }

  static let socketAttacks: [Attack] =
    brokenFrames + floodsOfFrames + refusedSockets + behaviour

  private static let behaviour: [Attack] = [
    Attack("lines after the goodbye of a socket") { arena in
      let client = try await arena.socket()
      client.send(
        WebFrame.make(0x88, [3, 232]) + WebFrame.text("/join evening as late")
          + WebFrame.text("hostile, after the goodbye"))
      try await client.mustEnd(within: .seconds(4), "not closed")
      try arena.require(
        client.receivedBytes.suffix(4) == [0x88, 2, 3, 232], "not closed with 1000")
      try client.mustNot(haveSeen: "\"seated\"", "it took a seat")
      // Other attackers have said other things.
      try arena.require(!arena.honest.heard("after the goodbye"), "it spoke")
    },
    Attack("a line within a line") { arena in
      let client = try await arena.socket()
      client.send(WebFrame.text("/join loud as split"))
      try await client.must(see: "\"seated\"", "no seat was given")
      client.forget()
      client.send(WebFrame.text("one\r\n/quit"))
      client.send(WebFrame.text("/ping still"))
      try await client.must(see: "\"token\":\"still\"", "a part of a line was a command")
    },
    Attack("20,000 lines over a socket") { arena in
      let client = try await arena.socket()
      client.send(Array(repeatElement(WebFrame.text("blah"), count: 20_000).joined()))
      try await client.mustEnd(within: .seconds(12), "the flood was not ended")
    },
    Attack("200 sockets that end with a reset") { arena in
      for _ in 0..<200 { try await arena.socket().reset() }
    },
    Attack("200 sockets from one address") { arena in
      let source = arena.newAddress()
      var refused = 0
      for _ in 0..<200 {
        let client = try await arena.browser(from: source)
        client.send(Array(WebRequest.socket.utf8))
        if await client.sees("house_full", within: .milliseconds(50)) { refused += 1 }
      }
      try arena.require(refused >= 50, "only \(refused) of 200 were refused in words")
    },
    Attack("a slow reader over a socket in a loud room") { arena in
      let deaf = try await arena.socket(receiveBuffer: 4_096)
      deaf.send(WebFrame.text("/join loud as deafweb"))
      try await deaf.must(see: "\"seated\"", "no seat was given")
      deaf.stopReading()
      var talkers: [Client] = []
      for number in 0..<12 {
        talkers.append(try await arena.seated("webloud\(number)", in: "loud"))
      }
      for talker in talkers { talker.lines(String(repeating: "blah ", count: 800), times: 20) }
      try await Task.sleep(for: .seconds(4))
      let watcher = try await arena.seated("webwatcher", in: "loud")
      watcher.line("/tell deafweb hostile")
      try await watcher.must(see: "is not connected", "a slow reader was not cut off")
    },
    lingering("50 sockets that say nothing", 50, { try await $0.socket() }, { _ in }),
    lingering(
      "50 sockets that only ping", 50, { try await $0.socket() },
      { $0.send(WebFrame.make(0x89, [])) }),
    lingering("50 frames a byte at a time", 50, { try await $0.socket() }, { $0.send([0x81]) }),
  ]

  /// A message of so many bytes, each in a frame of its own, that never ends.
  private static func inPieces(_ count: Int) -> [UInt8] {
    var bytes = WebFrame.make(0x01, [97])
    let piece = WebFrame.make(0x00, [97])
    for _ in 1..<count { bytes += piece }
    return bytes
  }

  private static let brokenFrames: [Attack] = [
    broken("a frame that is not masked", 1_002, [0x81, 1, 97]),
    broken("reserved bits", 1_002, WebFrame.make(0xF1, [97])),
    broken("an opcode that nobody knows", 1_002, WebFrame.make(0x8F, [])),
    broken("a continuation of nothing", 1_002, WebFrame.make(0x80, [97])),
    broken(
      "a message within another", 1_002, WebFrame.make(0x01, [97]) + WebFrame.make(0x81, [98])),
    broken("a ping in pieces", 1_002, WebFrame.make(0x09, [])),
    broken("a ping of 126 bytes", 1_002, WebFrame.make(0x89, Array(repeating: 97, count: 126))),
    broken("a message of bytes", 1_003, WebFrame.make(0x82, [97])),
    broken("a message that is no UTF-8", 1_007, WebFrame.make(0x81, [0xC3, 0x28])),
    broken("half a pair of UTF-16", 1_007, WebFrame.make(0x81, [0xED, 0xA0, 0x80])),
    broken("an overlong slash", 1_007, WebFrame.make(0x81, [0xC0, 0xAF])),
    broken("a length of 2^63", 1_009, [0x81, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 0]),
    broken("a length of 2^40", 1_009, [0x81, 0xFF, 0, 0, 1, 0, 0, 0, 0, 0]),
    broken("a message of 60 KB", 1_009, WebFrame.make(0x81, Array(repeating: 97, count: 60_000))),
    broken("a message in 20,000 pieces", 1_009, inPieces(20_000)),
  ]

  private static let floodsOfFrames: [Attack] = [
    flood("pings without end", WebFrame.make(0x89, []), times: 100_000),
    flood(
      "pings whose answers are not read", WebFrame.make(0x89, Array(repeating: 97, count: 125)),
      times: 20_000, isDeaf: true),
    flood("pongs that nobody asked for", WebFrame.make(0x8A, []), times: 100_000),
    flood(
      "a message in empty pieces", WebFrame.make(0x01, []) + WebFrame.make(0x80, []), times: 50_000),
  ]

  private static let refusedSockets: [Attack] = [
    refused(
      "a socket for the page of somebody else", "403",
      WebRequest.socketFields + ["Origin: https://elsewhere.example"]),
    refused("a socket for a page of nowhere", "403", WebRequest.socketFields + ["Origin: null"]),
    refused(
      "a socket by two origins", "403",
      WebRequest.socketFields + ["Origin: http://house", "Origin: https://elsewhere.example"]),
    refused(
      "a socket of another protocol", "400",
      WebRequest.socketFields.filter { !$0.contains("parlor.json") } + [
        "Sec-WebSocket-Protocol: chat"
      ]),
    refused(
      "a socket of another version", "426",
      WebRequest.socketFields.filter { !$0.contains("Version") } + ["Sec-WebSocket-Version: 8"]),
    refused(
      "a socket without a key", "426", WebRequest.socketFields.filter { !$0.contains("Key") }),
    refused(
      "a socket that is no upgrade", "426",
      WebRequest.socketFields.filter { !$0.contains("Upgrade") }),
  ]
}

extension Arena {
  /// Somebody with a socket, who has been asked for a name.
  func socket(receiveBuffer: Int32? = nil) async throws -> Client {
    let client = try await browser(receiveBuffer: receiveBuffer)
    client.send(Array(WebRequest.socket.utf8))
    try await client.must(see: "\"signin\"", "no socket: \(client.received.prefix(200))")
    client.forget()
    return client
  }
}
