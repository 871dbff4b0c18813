extension Attack {
  /// Bytes of telnet from somebody with a seat: what comes back is bounded, and the seat goes on.
  private static func bytes(
    _ name: String, _ bytes: [UInt8], times: Int, mayEnd: Bool = false
  ) -> Attack {
    Attack(name) { arena in
      let client = try await arena.connect()
      _ = await client.sees("What shall we call you?")
      client.forget()
      client.send(Array(repeatElement(bytes, count: times).joined()))
      try await Task.sleep(for: .milliseconds(400))
      let count = client.receivedBytes.count
      try arena.require(count <= 16_384, "\(count) bytes came back")
      if !mayEnd { try client.mustStay("the connection was ended") }
    }
  }

  static let telnetAttacks = [
    bytes("IAC WILL flood", [255, 251, 31], times: 100_000),
    bytes("DO and DONT in turn", [255, 253, 1, 255, 254, 1], times: 50_000),
    bytes("WILL and WONT in turn", [255, 251, 24, 255, 252, 24], times: 50_000),
    bytes(
      "messages of GMCP",
      [255, 253, 201, 255, 250, 201] + Array("Core.Supports.Add [\"Parlor 1\"]".utf8) + [255, 240],
      times: 20_000),
    bytes("every option there is", (0...255).flatMap { [255, 251, $0, 255, 253, $0] }, times: 200),
    bytes(
      "a subnegotiation of 2 MB", [255, 250, 24] + Array(repeating: 65, count: 2_000_000), times: 1),
    bytes(
      "100,000 small subnegotiations", [255, 251, 24, 255, 250, 24, 0, 88, 255, 240], times: 100_000
    ),
    bytes("subnegotiations inside one another", [255, 250, 31, 255, 250, 24], times: 100_000),
    bytes("escaped 255 without end", [255, 255], times: 200_000),
    bytes(
      "windows of every size", (0...255).flatMap { [255, 250, 31, $0, $0, 0, 1, 255, 240] },
      times: 100),
    bytes(
      "character sets without end",
      [255, 251, 42, 255, 250, 42, 1] + Array(repeating: 59, count: 100_000) + [255, 240], times: 3),
    bytes(
      "interrupt, abort, break", [255, 244, 255, 245, 255, 243, 255, 242], times: 50_000,
      mayEnd: true),
    bytes("erase character and line", [97, 255, 247, 255, 248], times: 50_000),
    bytes("backspace and delete", [8, 127], times: 200_000),
    bytes("unknown commands", [255, 200, 255, 239, 255, 0], times: 50_000),
    bytes("are you there, 10,000 times", [255, 246], times: 10_000, mayEnd: true),
    Attack("a window one column wide") { arena in
      let client = try await arena.connect()
      client.send([255, 251, 31, 255, 250, 31, 0, 1, 0, 1, 255, 240])
      client.lines("/help", times: 10)
      try await Task.sleep(for: .milliseconds(500))
      let count = client.receivedBytes.count
      try arena.require(count < 1 << 20, "\(count) bytes of help came back")
      try client.mustStay("the connection was ended")
    },
    Attack("a terminal type full of escapes") { arena in
      let client = try await arena.connect()
      client.send(
        [255, 251, 24, 255, 250, 24, 0] + Array("\u{1B}[2J\u{7}hostile".utf8) + [255, 240])
      client.line("/join evening as typist")
      try await client.must(see: "as typist.", "no seat was given")
    },
    Attack("a TLS greeting on the plain port") { arena in
      let client = try await arena.connect()
      client.send(
        [22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3] + (0..<500).map { UInt8(truncatingIfNeeded: $0 * 7) })
      try await Task.sleep(for: .milliseconds(200))
    },
  ]
}
