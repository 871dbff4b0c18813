extension Attack {
  /// Many connections that all must be ended for want of a seat.
  private static func lingering(
    _ name: String, _ count: Int, _ each: @escaping @Sendable (Client) async throws -> Void
  ) -> Attack {
    Attack(name) { arena in
      var clients: [Client] = []
      for _ in 0..<count { clients.append(try await arena.connect()) }
      let end = ContinuousClock.now + HostilePlan.patience
      while clients.contains(where: { !$0.isClosed }), ContinuousClock.now < end {
        for client in clients where !client.isClosed { try await each(client) }
        try await Task.sleep(for: .milliseconds(100))
      }
      let left = clients.count { !$0.isClosed }
      try arena.require(left == 0, "\(left) of \(count) are still connected")
    }
  }

  static let slowAttacks = [
    lingering("100 connections that say nothing", 100) { _ in },
    lingering("50 sign-ins a byte at a time", 50) { $0.send([97]) },
    lingering("50 telnet commands that never end", 50) { $0.send([255, 250, 24]) },
    lingering("50 that only negotiate", 50) { $0.send([255, 251, 31, 255, 252, 31]) },
    lingering("50 that type and take back", 50) { $0.send([97, 8]) },
    lingering("50 that never read and never speak", 50) { $0.stopReading() },
    Attack("100 connections half closed at once") { arena in
      var clients: [Client] = []
      for _ in 0..<100 {
        let client = try await arena.connect()
        client.halfClose()
        clients.append(client)
      }
      for client in clients {
        try arena.require(await client.ends(within: .seconds(3)), "a half-open connection stays")
      }
    },
    Attack("half closed after sitting down") { arena in
      let client = try await arena.seated("halfgone", in: "loud")
      client.halfClose()
      try arena.require(await client.ends(within: .seconds(3)), "a half-open seat stays connected")
    },
    Attack("3 slow readers in a loud room") { arena in
      var deaf: [Client] = []
      for number in 0..<3 {
        let client = try await arena.connect(receiveBuffer: 4_096)
        client.line("/join loud as deaf\(number)")
        _ = await client.sees("as deaf\(number).")
        client.stopReading()
        deaf.append(client)
      }
      try await shout(in: arena, people: 12)
      let watcher = try await arena.seated("watcher", in: "loud")
      watcher.line("/tell deaf0 hostile")
      try arena.require(await watcher.sees("is not connected"), "a slow reader was not cut off")
      // They are cut off once their outbox is full; their seats are kept.
      let again = try await arena.connect()
      again.line("/join loud as deaf0")
      try arena.require(await again.sees("called deaf0 already"), "the seat was not kept")
    },
    Attack("a slow reader who asks for much") { arena in
      let client = try await arena.connect(receiveBuffer: 4_096)
      client.stopReading()
      for _ in 0..<10 {
        client.lines("/help", times: 5)
        try await Task.sleep(for: .milliseconds(100))
      }
    },
    Attack("an echo that is never read") { arena in
      let client = try await arena.connect(receiveBuffer: 4_096)
      client.send([255, 253, 1])
      client.stopReading()
      client.send(Array(repeating: 120, count: 2_000_000))
      try await Task.sleep(for: .milliseconds(600))
    },
  ]

  /// Everyone in the loud room says twenty of the longest lines.
  private static func shout(in arena: Arena, people: Int) async throws {
    var talkers: [Client] = []
    for number in 0..<people { talkers.append(try await arena.seated("loud\(number)", in: "loud")) }
    let line = String(repeating: "blah ", count: 800)
    for talker in talkers { talker.lines(line, times: 20) }
    // As they are read in turn, it takes some seconds until they have all been said.
    try await Task.sleep(for: .seconds(4))
  }
}
