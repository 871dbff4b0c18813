extension Attack {
  /// Forms of `/join` and `/rejoin` of which none may give a seat.
  private static let malformed = [
    "/join", "/join ", "/join evening", "/join evening as", "/join evening as ", "/join as as as",
    "/join evening as \"", "/join \"evening\" as \"\"", "/join evening as x key",
    "/join evening key x",
    "/join evening as hostile1 key wrong-key", "/join ../../etc/passwd as x1",
    "/join evening\0 as /x",
    "/join -1 as x2", "/join 99999999999999999999 as x3", "/join 0 as x4", "/join %s as x5",
    "/join evening as rosa key", "/join evening as rosa key \"\"", "/join evening as \u{1B}",
    "/rejoin",
    "/rejoin ", "/rejoin \u{0}", "/rejoin ----", "/rejoin 0",
    "/rejoin " + String(repeating: "A", count: 4_000),
  ]

  static let signInAttacks = [
    Attack("\(malformed.count) forms of /join") { arena in
      for line in malformed {
        let client = try await arena.connect()
        client.line(line)
        try await Task.sleep(for: .milliseconds(15))
        try arena.require(
          !client.received.contains("You are in"), "'\(line.prefix(40))' gave a seat")
      }
    },
    Attack("more people than seats") { arena in
      var clients: [Client] = []
      for number in 0..<20 {
        let client = try await arena.connect()
        client.line("/join small as seatless\(number)")
        clients.append(client)
      }
      try await Task.sleep(for: .milliseconds(400))
      let seated = clients.count { $0.received.contains("You are in") }
      try arena.require(seated == 5, "\(seated) people sit on 5 seats")
    },
    Attack("one connection that joins again and again") { arena in
      let client = try await arena.seated("rejoiner", in: "loud")
      for number in 0..<15 { client.line("/join loud as rejoiner\(number)") }
      try await Task.sleep(for: .milliseconds(300))
      try arena.require(!client.received.contains("You are in"), "one connection has many seats")
    },
    Attack("an answer of 4,000 characters") { arena in
      let host = try await arena.connect()
      host.line("/join quiz as rosa key \(Arena.key)")
      try arena.require(await host.sees("facilitator"), "the facilitator was not let in")
      let client = try await arena.seated("writer", in: "quiz")
      host.line("/start")
      try arena.require(await client.sees("Anything?"), "the question was not asked")
      client.line(String(repeating: "x", count: 4_000))
      try arena.require(await client.sees("characters"), "the answer was not refused in words")
      client.line("something")
      try arena.require(await client.sees("Saved"), "an answer after it was not saved")
      host.line("/end now")
      _ = await host.sees("is over")
    },
  ]
}
