/// Crowds with seats, or on the way to one, who stay within every limit.
extension HostileCrowd {
  static let people = [unknownNames, longReplies, comingAndGoing, hands, longAnswers, wrongKeys]

  private static let few = [Size(connections: 10, addresses: 10, processes: 2)]

  /// Takes a seat under a name that nobody has had.
  private static func seat(_ event: String) -> @Sendable (Attacker) -> [UInt8] {
    { Array("/join \(event) as c\($0.number)x\($0.connections)\n".utf8) }
  }

  /// A thousand people, some of whose names are almost the same.
  private static let fullRoom: @Sendable (Arena) async throws -> Void = { arena in
    for client in try await arena.connect(1_000, { ["/join loud as guest\($0)"] }) {
      try await client.must(see: "You are in", "no seat was given")
    }
  }

  /// What somebody is told in two seconds is few lines.
  private static func requireCalm(_ client: Client, _ arena: Arena, most: Int) async throws {
    try await Task.sleep(for: .seconds(2))
    let lines = client.receivedLines.count
    try arena.require(lines < most, "\(lines) lines in two seconds on a screen")
  }

  private static let unknownNames = HostileCrowd(
    name: "unknown names in a room of 1,000", sizes: few, pace: .each(5), opening: seat("loud"),
    turn: {
      let command = ["/ignore", "/report", "/tell"][$0.turns % 3]
      return Array("\(command) guets\($0.turns % 9)9 zzzzzzzzzz\n".utf8)
    }, prepare: fullRoom)

  private static let longReplies = HostileCrowd(
    name: "/who and /scores in a room of 1,000", sizes: few, pace: .each(5), opening: seat("loud"),
    turn: { Array(($0.turns % 2 == 0 ? "/who \($0.turns % 9)\n" : "/scores\n").utf8) },
    prepare: fullRoom,
    meanwhile: { arena in
      let rosa = try await arena.connect(Rosa.joining("loud"), "/roster")
      try await rosa.must(see: "/roster 2 shows more.", "the roster was not told")
    })

  /// Whoever sits in the same room is told of it in a few lines, and whoever comes finds a seat.
  private static let comingAndGoing = HostileCrowd(
    name: "joining and leaving", pace: .each(2.5), opening: seat("loud"),
    turn: { Array("/leave\n/join loud as j\($0.number)x\($0.connections)x\($0.turns)\n".utf8) },
    meanwhile: { arena in
      let client = try await arena.seated(arena.newName("late"), in: "loud")
      try await requireCalm(client, arena, most: 40)
    })

  private static let hands = HostileCrowd(
    name: "hands up and down", sizes: few, pace: .each(2.5), opening: seat("loud"),
    turn: { _ in Array("/hand\n/lower\n".utf8) },
    meanwhile: { arena in
      let rosa = try await arena.connect(Rosa.joining("loud"))
      try await rosa.must(see: "facilitator.", "rosa got no seat")
      rosa.forget()
      try await requireCalm(rosa, arena, most: 20)
    })

  /// As many answers as can be, as long as can be, all judged when the question closes.
  private static let longAnswers = HostileCrowd(
    name: "600 long answers to 50 right ones", sizes: [Size(connections: 600, addresses: 60)],
    pace: .each(1), opening: seat("quiz"),
    turn: {
      let answer = CrowdHouse.rightAnswer($0.number % 50).dropLast(3)
      return Array("\(answer)\($0.number) \(String(repeating: "the ", count: 40))\n".utf8)
    },
    prepare: { arena in
      let rosa = try await arena.connect(Rosa.joining("quiz"), "/start")
      try await rosa.must(see: "Answer in one line", "no question was asked")
    },
    meanwhile: { arena in
      try await Task.sleep(for: .seconds(2))
      let rosa = try await arena.connect(Rosa.joining("quiz"), "/skip")
      try await rosa.must(
        see: "It is word", "the question was not closed: \(rosa.received.suffix(200))")
    })

  /// Each from an address that has not guessed for ten seconds. Whoever has had the key right before, or
  /// comes from where somebody sits, comes in after a few seconds.
  private static let wrongKeys = HostileCrowd(
    name: "79 wrong keys a second",
    sizes: [Size(connections: 790, addresses: 790, processes: 2)], pace: .all(79), hangsUp: true,
    needsKeys: true, turn: { Array("mia\nwrong key \($0.turns)\n".utf8) },
    prepare: { arena in
      let mia = try await arena.connect("/join evening as mia key \(CrowdHouse.key)")
      try await mia.must(see: "as mia, facilitator.", "mia was not let in")
      mia.line("/quit")
    },
    meanwhile: { arena in
      let mia = try await arena.connect("/join evening as mia key \(CrowdHouse.key)")
      try await mia.must(
        see: "as mia, facilitator.", within: .seconds(2),
        "whoever had the key right before waits for more than two seconds")
      let source = arena.newAddress()
      _ = try await arena.connect(
        "/join loud as \(arena.newName("neighbour"))", from: source)
      let noa = try await arena.connect("/join evening as noa key \(CrowdHouse.key)", from: source)
      try await noa.must(
        see: "as noa, facilitator.", within: .seconds(5),
        "whoever comes from where somebody sits waits for more than five seconds")
    })
}
