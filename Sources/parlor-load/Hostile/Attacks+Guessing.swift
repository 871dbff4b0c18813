extension Attack {
  static let guessingAttacks = [
    Attack("rejoin codes, 40 connections") { arena in
      var number = 0
      for _ in 0..<40 {
        let client = try await arena.connect()
        for _ in 0..<5 {
          number += 1
          client.line("/rejoin 0000-\(1_000 + number)")
        }
        try arena.require(await client.sees("five times"), "five wrong codes did not end it")
        try arena.require(await client.ends(within: .seconds(1)), "the connection stays")
        try arena.require(!client.received.contains("You are in"), "a code was guessed")
      }
    },
    Attack("a facilitator's key, 40 connections") { arena in
      for number in 0..<40 {
        let client = try await arena.connect()
        client.line("rosa")
        for _ in 0..<3 {
          client.line("wrong-key-\(number)")
          client.line("rosa")
        }
        try arena.require(await client.sees("three times"), "three wrong keys did not end it")
        try arena.require(!client.received.contains("facilitator."), "a key was guessed")
      }
    },
    Attack("a key in the /join line") { arena in
      let client = try await arena.connect()
      for number in 0..<3 { client.line("/join evening as rosa key wrong-key\(number)") }
      try arena.require(await client.ends(within: .seconds(2)), "three wrong keys did not end it")
    },
    Attack("keys that are too long, empty and binary") { arena in
      for key in [
        String(repeating: "k", count: 4_000), "", "\0\0\0", "crash-test-ke", "crash-test-key2",
        "CRASH-TEST-KEY",
      ] {
        let client = try await arena.connect()
        client.line("rosa")
        client.line(key)
        try await Task.sleep(for: .milliseconds(30))
        try arena.require(!client.received.contains("You are in"), "'\(key.prefix(20))' was taken")
      }
    },
    Attack("a code and then a key, in turn") { arena in
      let client = try await arena.connect()
      for _ in 0..<4 {
        client.line("/rejoin ABCD-EFGH")
        client.line("/join evening as rosa key wrong-key")
      }
      try arena.require(await client.ends(within: .seconds(2)), "mixing guesses gives more of them")
    },
  ]
}
