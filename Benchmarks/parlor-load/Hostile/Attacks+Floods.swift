extension Attack {
  /// The same line over and over from somebody with a seat: refused once, in words, and then ended.
  /// Long lines are read no faster than their bytes may come, so it takes longer to be sure of them.
  private static func flood(
    _ name: String, _ line: String, times: Int = 20_000, within patience: Duration = .seconds(12)
  ) -> Attack {
    Attack(name) { arena in
      let client = try await arena.seated(arena.newName("flooder"), in: "loud")
      client.lines(line, times: times)
      try await client.must(
        see: "At most 5 lines a second", "the flood was not refused in words")
      try await client.mustEnd(within: patience, "the flood was not ended")
    }
  }

  static let floodAttacks = [
    flood("newlines", ""), flood("carriage returns", "\r\r\r\r"),
    flood("/who", "/who"), flood("/help", "/help"), flood("/ping", "/ping hostile"),
    flood("unknown commands", "/hostile"), flood("ambiguous commands", "/r"),
    flood("chat", "hostile hostile hostile"), flood("pass", "pass"),
    flood("/mode in turn", "/mode json\n/mode plain"), flood("/tell", "/tell flooder hostile"),
    flood(
      "longest lines", String(repeating: "x", count: 4_096), times: 500, within: .seconds(45)),
    flood(
      "lines that are too long", String(repeating: "x", count: 5_000), times: 500,
      within: .seconds(45)),
    Attack("/leave and /join in turn") { arena in
      let client = try await arena.seated("turncoat", in: "loud")
      client.lines("/leave\n/join loud", times: 2_000)
      try await client.mustEnd(within: .seconds(4), "the flood was not ended")
    },
    Attack("/events from 40 who have no seat") { arena in
      for _ in 0..<40 { try await arena.connect().lines("/events", times: 500) }
      try await Task.sleep(for: .milliseconds(800))
    },
    Attack("chat from 40 people at once") { arena in
      var clients: [Client] = []
      for number in 0..<40 { clients.append(try await arena.seated("crowd\(number)", in: "loud")) }
      for client in clients { client.lines("hostile noise", times: 5_000) }
      for client in clients {
        try await client.mustEnd(within: .seconds(4), "a flood was not ended")
      }
    },
    Attack("private messages to an honest person") { arena in
      let client = try await arena.seated("whisperer")
      for _ in 0..<6 {
        client.lines("/tell honest0 hostile whisper", times: 5)
        try await Task.sleep(for: .milliseconds(900))
      }
      try arena.require(
        client.received.contains("20 private messages a minute"), "they were not limited in words")
    },
    Attack("a line of 4 MB") { arena in
      let client = try await arena.connect()
      client.send(Array(repeating: 120, count: 4_000_000))
      try await client.must(
        see: "longer than 4,096 bytes", "the line was not refused in words")
    },
    Attack("2 MB of NUL bytes") { arena in
      try await arena.connect().send(Array(repeating: 0, count: 2_000_000))
      try await Task.sleep(for: .milliseconds(400))
    },
    Attack("40 people at 4 MB each, all at once") { arena in
      for _ in 0..<40 { try await arena.connect().send(Array(repeating: 121, count: 4_000_000)) }
      try await Task.sleep(for: .seconds(1))
    },
  ]
}
