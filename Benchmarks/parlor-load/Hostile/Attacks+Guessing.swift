extension Attack {
  /// Those that guess at a facilitator's key come last: her name answers later from then on.
  static let guessingAttacks = codeGuessing + keyGuessing

  /// Five wrong codes from each connection, which end it.
  private static func codes(
    _ name: String, _ count: Int, said words: String = "", within time: Duration,
    _ code: @escaping @Sendable (_ connection: Int, _ number: Int) -> String
  ) -> Attack {
    Attack(name) { arena in
      for connection in 0..<count {
        let client = try await arena.connect()
        client.type((0..<5).map { code(connection, $0) })
        if !words.isEmpty { try await client.must(see: words, "five wrong codes did not end it") }
        try await client.mustEnd(within: time, "five wrong codes did not end it")
        try client.mustNotBeSeated("a code was guessed")
      }
    }
  }

  /// Guesses from forty addresses at once. All are held back, and those who were let go on are held back
  /// again; whoever knows it still comes in.
  private static func guesses(
    _ name: String, _ lines: @escaping @Sendable (Arena, Int) -> [String], refused: String,
    fewer most: Int, then owner: @escaping @Sendable (Arena) -> String, welcome: String
  ) -> Attack {
    Attack(name) { arena in
      let clients = try await arena.connect(40) { lines(arena, $0) }
      try await Task.sleep(for: .seconds(2))
      let tried = clients.reduce(0) { $0 + $1.times(refused) }
      try arena.require(tried < most, "\(tried) guesses were looked at in two seconds")
      let client = try await arena.connect(owner(arena))
      try arena.require(await client.seesAtLast(welcome), "whoever knows it is kept out")
      for client in clients { try client.mustNot(haveSeen: welcome, "it was guessed") }
    }
  }

  /// Wrong keys in a row, which end the connection.
  private static func keys(_ name: String, _ lines: [String]) -> Attack {
    Attack(name) { arena in
      let client = try await arena.connect()
      client.type(lines)
      try await client.mustEnd(within: .seconds(14), "so many guesses did not end it")
    }
  }

  private static let codeGuessing = [
    codes("rejoin codes, 40 connections", 40, said: "five times", within: .seconds(1)) {
      "/rejoin 0000-\(1_001 + 5 * $0 + $1)"
    },
    Attack("rejoin codes over new connections of one address") { arena in
      let source = arena.newAddress()
      var looked = 0
      for round in 0..<12 {
        let client = try await arena.connect(from: source)
        client.type((0..<5).map { "/rejoin 0000-\(2_000 + 5 * round + $0)" })
        try await client.mustEnd(within: .seconds(2), "five guesses did not end it")
        looked += client.times("That code is not known")
      }
      // Ten at once, and one every six seconds.
      try arena.require((1...13).contains(looked), "\(looked) of 60 guesses were looked at")
    },
    codes("invitations at the door", 20, within: .seconds(2)) {
      "0000-0000-\(1_000 + $0)-000\(["A", "B", "C", "D", "E"][$1])"
    },
    Attack("a door that opens by invitation only") { arena in
      for line in [
        "/join circle as \(arena.newName("guest"))", "/join circle as ana key lantern",
        "/join circle as rosa2 key \(Rosa.key)", "/join circle as x key 0000-0000-0000-0000",
      ] {
        let client = try await arena.connect(line)
        try await client.must(see: "by invitation", "not asked for a code: \(line)")
        client.type(["/who", "/say hello", "/tell rosa hi", "agree", "/roster"])
        try await Task.sleep(for: .milliseconds(50))
        try client.mustNotBeSeated("let in by \(line)")
      }
    },
    guesses(
      "a code word from many addresses",
      { arena, _ in
        ["/join workshop as \(arena.newName("word"))"] + (0..<5).map { "lantern\($0)" }
      }, refused: "not the code word", fewer: 120,
      then: { "/join workshop as \($0.newName("guest")) key lantern" }, welcome: "You are in"),
    Attack("round the agreement") { arena in
      let name = arena.newName("unseen")
      let client = try await arena.connect("/join pact as \(name)")
      try await client.must(see: "Type agree", "no agreement was asked for")
      client.type([
        "no", "/say AGREEMENT", "/who", "/tell rosa AGREEMENT", "//agree", "disagree", "/pass",
        "/hand", "/mycode", "/take", "/start", "/join pact as \(name)", "agreement",
      ])
      try arena.require(!(await client.sees("You are in", within: .seconds(1))), "it was got round")
      client.line("agree")
      try await client.must(see: "You are in Pact as \(name).", "agreeing did not help")
    },
  ]

  private static let keyGuessing = [
    atTheDoor(
      "keys that are too long, empty and binary", pause: .milliseconds(30),
      [
        String(repeating: "k", count: 4_000), "", "\0\0\0", "crash-test-ke", "crash-test-key2",
        "CRASH-TEST-KEY",
      ].map { ["rosa", $0] }),
    keys("a key in the /join line", (0..<3).map { "/join evening as rosa key wrong-key\($0)" }),
    keys(
      "a code and then a key, in turn",
      (0..<4).flatMap { _ in ["/rejoin ABCD-EFGH", "/join evening as rosa key wrong-key"] }),
    guesses(
      "a facilitator's key from 40 addresses",
      { _, number in
        ["rosa"] + (0..<3).flatMap { _ in ["wrong-key-\(number)", "rosa"] }
      }, refused: "That is not the key.", fewer: 60,
      then: { _ in Rosa.joining("evening") }, welcome: "as rosa, facilitator."),
  ]
}

extension Client {
  /// Whether the text comes in a few seconds, in which the connection is not silent.
  fileprivate func seesAtLast(_ text: String) async -> Bool {
    for second in 0..<7 {
      line("/ping \(second)")
      if await sees(text, within: .seconds(1)) { return true }
    }
    return false
  }
}
