import Foundation

extension Attack {
  /// Those that guess at a facilitator's key come last: her name answers later from then on.
  static let guessingAttacks = codeGuessing + keyGuessing

  private static let codeGuessing = [
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
    Attack("rejoin codes over new connections of one address") { arena in
      let source = arena.newAddress()
      var looked = 0
      for round in 0..<12 {
        let client = try await arena.connect(from: source)
        for number in 0..<5 { client.line("/rejoin 0000-\(2_000 + 5 * round + number)") }
        try arena.require(await client.ends(within: .seconds(2)), "five guesses did not end it")
        looked += client.received.components(separatedBy: "That code is not known").count - 1
      }
      // Ten at once, and one every six seconds.
      try arena.require((1...13).contains(looked), "\(looked) of 60 guesses were looked at")
    },
    Attack("invitations at the door") { arena in
      for number in 0..<20 {
        let client = try await arena.connect()
        for letter in ["A", "B", "C", "D", "E"] {
          client.line("0000-0000-\(1_000 + number)-000\(letter)")
        }
        try arena.require(await client.ends(within: .seconds(2)), "five wrong codes did not end it")
        try arena.require(!client.received.contains("You are in"), "an invitation was guessed")
      }
    },
    Attack("a door that opens by invitation only") { arena in
      for line in [
        "/join circle as \(arena.newName("guest"))", "/join circle as ana key lantern",
        "/join circle as rosa2 key \(Arena.key)", "/join circle as x key 0000-0000-0000-0000",
      ] {
        let client = try await arena.connect()
        client.line(line)
        try arena.require(await client.sees("by invitation"), "not asked for a code: \(line)")
        for line in ["/who", "/say hello", "/tell rosa hi", "agree", "/roster"] {
          client.line(line)
        }
        try await Task.sleep(for: .milliseconds(50))
        try arena.require(
          !client.received.contains("You are in"),
          "let in by \(line)")
      }
    },
    Attack("a code word from many addresses") { arena in
      var clients: [Client] = []
      for _ in 0..<40 {
        let client = try await arena.connect()
        client.line("/join workshop as \(arena.newName("word"))")
        for number in 0..<5 { client.line("lantern\(number)") }
        clients.append(client)
      }
      try await Task.sleep(for: .seconds(2))
      let tried = clients.reduce(0) {
        $0 + $1.received.components(separatedBy: "not the code word").count - 1
      }
      // All are held back, and those who were let go on are held back again.
      try arena.require(tried < 120, "\(tried) of 200 words were tried in two seconds")
      let guest = try await arena.connect()
      guest.line("/join workshop as \(arena.newName("guest")) key lantern")
      try arena.require(
        await guest.seesAtLast("You are in"), "who knows the word is kept out")
    },
    Attack("round the agreement") { arena in
      let name = arena.newName("unseen")
      let client = try await arena.connect()
      client.line("/join pact as \(name)")
      try arena.require(await client.sees("Type agree"), "no agreement was asked for")
      for line in [
        "no", "/say AGREEMENT", "/who", "/tell rosa AGREEMENT", "//agree", "disagree", "/pass",
        "/hand", "/mycode", "/take", "/start", "/join pact as \(name)", "agreement",
      ] {
        client.line(line)
      }
      try arena.require(!(await client.sees("You are in", within: .seconds(1))), "it was got round")
      client.line("agree")
      try arena.require(await client.sees("You are in Pact as \(name)."), "agreeing did not help")
    },
  ]

  private static let keyGuessing = [
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
    Attack("a key in the /join line") { arena in
      let client = try await arena.connect()
      for number in 0..<3 { client.line("/join evening as rosa key wrong-key\(number)") }
      try arena.require(
        await client.ends(within: .seconds(14)), "three wrong keys did not end it")
    },
    Attack("a code and then a key, in turn") { arena in
      let client = try await arena.connect()
      for _ in 0..<4 {
        client.line("/rejoin ABCD-EFGH")
        client.line("/join evening as rosa key wrong-key")
      }
      try arena.require(
        await client.ends(within: .seconds(14)), "mixing guesses gives more of them")
    },
    Attack("a facilitator's key from 40 addresses") { arena in
      var clients: [Client] = []
      for number in 0..<40 {
        let client = try await arena.connect()
        client.line("rosa")
        for _ in 0..<3 {
          client.line("wrong-key-\(number)")
          client.line("rosa")
        }
        clients.append(client)
      }
      try await Task.sleep(for: .seconds(2))
      let tried = clients.reduce(0) {
        $0 + $1.received.components(separatedBy: "That is not the key.").count - 1
      }
      try arena.require(tried < 60, "\(tried) of 120 keys were tried in two seconds")
      let rosa = try await arena.connect()
      rosa.line("/join evening as rosa key \(Arena.key)")
      try arena.require(
        await rosa.seesAtLast("as rosa, facilitator."), "rosa is locked out")
      for client in clients {
        try arena.require(!client.received.contains("facilitator."), "a key was guessed")
      }
    },
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
