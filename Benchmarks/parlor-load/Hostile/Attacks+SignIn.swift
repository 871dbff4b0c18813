extension Attack {
  /// Lines of people who have no seat, a connection for each list of them; what these may not be shown, and
  /// what nobody may hear of them.
  static func atTheDoor(
    _ name: String, pause: Duration, _ sessions: [[String]],
    mayNotShow text: String = "You are in", mayNotSay speech: String? = nil
  ) -> Attack {
    Attack(name) { arena in
      for lines in sessions {
        let client = try await arena.connect()
        client.type(lines)
        try await Task.sleep(for: pause)
        try client.mustNot(
          haveSeen: text, "'\(lines.joined(separator: "; ").prefix(40))' shows '\(text)'")
      }
      if let speech {
        try arena.require(!arena.honest.heard(speech), "somebody without a seat was heard")
      }
    }
  }

  /// Forms of `/join` and `/rejoin` of which none may give a seat.
  private static let malformed = [
    "/join", "/join ", "/join evening", "/join evening as", "/join evening as ", "/join as as as",
    "/join evening as \"", "/join \"evening\" as \"\"", "/join evening as x key",
    "/join evening key x", "/join evening as hostile1 key wrong-key",
    "/join ../../etc/passwd as x1", "/join evening\0 as /x", "/join -1 as x2",
    "/join 99999999999999999999 as x3", "/join 0 as x4", "/join %s as x5",
    "/join evening as rosa key", "/join evening as rosa key \"\"", "/join evening as \u{1B}",
    "/rejoin", "/rejoin ", "/rejoin \u{0}", "/rejoin ----", "/rejoin 0",
    "/rejoin " + String(repeating: "A", count: 4_000),
  ]

  static let signInAttacks = [
    atTheDoor(
      "\(malformed.count) forms of /join", pause: .milliseconds(15), malformed.map { [$0] }),
    Attack("more people than seats") { arena in
      let clients = try await arena.connect(20) { ["/join small as seatless\($0)"] }
      try await Task.sleep(for: .milliseconds(400))
      let seated = clients.count { $0.received.contains("You are in") }
      try arena.require(seated == 5, "\(seated) people sit on 5 seats")
    },
    Attack("one connection that joins again and again") { arena in
      let client = try await arena.seated("rejoiner", in: "loud")
      client.type((0..<15).map { "/join loud as rejoiner\($0)" })
      try await Task.sleep(for: .milliseconds(300))
      try client.mustNotBeSeated("one connection has many seats")
    },
    Attack("an answer of 4,000 characters") { arena in
      let host = try await arena.connect(Rosa.joining("quiz"))
      try await host.must(see: "facilitator", "the facilitator was not let in")
      let client = try await arena.seated("writer", in: "quiz")
      host.line("/start")
      try await client.must(see: "Anything?", "the question was not asked")
      client.line(String(repeating: "x", count: 4_000))
      try await client.must(see: "characters", "the answer was not refused in words")
      client.line("something")
      try await client.must(see: "Saved", "an answer after it was not saved")
      host.line("/end now")
      _ = await host.sees("is over")
    },
  ]
}
