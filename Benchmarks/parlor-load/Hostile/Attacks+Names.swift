extension Attack {
  /// Asks for a seat under a name; `allowed` says which names may come of it, and nil that any may
  /// that is clean.
  private static func name(
    _ what: String, _ name: String, becomes allowed: [String]? = []
  ) -> Attack {
    Attack(what) { arena in
      let client = try await arena.connect("/join evening as \(name)")
      _ = await client.sees("You are in", within: .milliseconds(250))
      guard let line = client.receivedLines.first(where: { $0.contains("You are in") }) else {
        return
      }
      try arena.require(
        allowed == nil || allowed?.contains { line.contains(" as \($0).") } == true,
        "the seat was given: \(line.prefix(100))")
      try arena.require(FuzzTarget.isClean(String(line)), "the name is not clean")
    }
  }

  /// Names that may be taken, and must do no harm where they are written: the log and the report are looked at
  /// in the end.
  private static func names(_ what: String, _ names: [String]) -> Attack {
    Attack(what) { arena in
      for name in names { _ = try await arena.connect("/join evening as \(name)") }
      try await Task.sleep(for: .milliseconds(300))
    }
  }

  static let nameAttacks = [
    name("a facilitator's name", "rosa"),
    name("a facilitator's name in capitals", "ROSA"),
    name("a facilitator's name, wide", "ｒｏｓａ"),
    name("a facilitator's name with Cyrillic letters", "r\u{43E}s\u{430}"),
    name("a facilitator's name with Greek letters", "r\u{3BF}sa"),
    name("a facilitator's name with hidden letters", "ro\u{200B}s\u{AD}a\u{2060}"),
    name("a facilitator's name in small capitals", "\u{280}osa"),
    name("a facilitator's name with a digit", "r0sa"),
    name("a facilitator's name in squares", "\u{1F181}\u{1F17E}\u{1F182}\u{1F170}"),
    name("a facilitator's name and a blank", "rosa\u{2800}"),
    name("a name that announces", "rosa announces"), name("a name that speaks", "rosa says"),
    name("a name with a letter like a colon", "rosa says\u{A789} x"),
    name("a facilitator's name turned round", "\u{202E}asor", becomes: ["asor"]),
    name("a facilitator's name with an escape", "ro\u{1B}[1msa"),
    name("a facilitator's name in quotes and spaces", "\"  rosa  \""),
    name("an honest person's name", "honest0"),
    name("an honest person's name in capitals", "HONEST0"),
    name("an honest person's name, wide", "ｈｏｎｅｓｔ０"),
    name("an honest person's name with Cyrillic letters", "h\u{43E}n\u{435}st0"),
    name("words of the house", "server"), name("a word of the house, wide", "ｅｖｅｒｙｏｎｅ"),
    name("a name of marks", "o" + String(repeating: "\u{300}", count: 40), becomes: nil),
    name("a name of 4,000 letters", String(repeating: "x", count: 4_000)),
    name(
      "a name of one letter in 3,000 bytes", "a" + String(repeating: "\u{20DD}", count: 1_000),
      becomes: nil),
    name("a name of nothing visible", "\u{200B}\u{2060}\u{3164}"),
    name("a name with the end of a line", "a: hostile"), name("a name that is a command", "/quit"),
    names(
      "names that calculate in a spreadsheet",
      ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\"=cmd|' /C calc'!A0\"", "=HYPERLINK", "\u{FF1D}1+1"]),
    names(
      "names that forge the log",
      [
        "2026-01-01T00:00:00Z error x", "a\u{85}2026 error", "x\u{2028}error", "k=v event=evening",
      ]),
    Attack("40 names held without a seat") { arena in
      let squatters = try await arena.connect(40, from: arena.newAddress()) { ["squat\($0)"] }
      for client in squatters {
        try await client.mustEnd(within: HostilePlan.patience, "a name is held for ever")
      }
      let owner = try await arena.connect("/join evening as squat7")
      try await owner.must(see: "as squat7.", "the name was not given back")
    },
    Attack("one name for 30 people at the same time") { arena in
      let clients = try await arena.connect(30)
      for client in clients { client.line("/join evening as highlander") }
      try await Task.sleep(for: .milliseconds(300))
      let count = clients.count { $0.received.contains("You are in") }
      try arena.require(count == 1, "\(count) people have one name")
    },
  ]
}
