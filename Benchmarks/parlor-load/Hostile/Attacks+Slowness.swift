extension Attack {
  /// Many connections that all must be ended for want of a seat, or of a request.
  static func lingering(
    _ name: String, _ count: Int,
    _ open: @escaping @Sendable (Arena) async throws -> Client = { try await $0.connect() },
    _ each: @escaping @Sendable (Client) -> Void
  ) -> Attack {
    Attack(name) { arena in
      var clients: [Client] = []
      for _ in 0..<count { clients.append(try await open(arena)) }
      let end = ContinuousClock.now + HostilePlan.patience
      while clients.contains(where: { !$0.isClosed }), ContinuousClock.now < end {
        for client in clients where !client.isClosed { each(client) }
        try await Task.sleep(for: .milliseconds(100))
      }
      let left = clients.count { !$0.isClosed }
      try arena.require(left == 0, "\(left) of \(count) are still connected")
    }
  }

  /// Somebody who reads nothing of what they ask for.
  private static func deaf(
    _ name: String, _ ask: @escaping @Sendable (Client) async throws -> Void
  ) -> Attack {
    Attack(name) { arena in try await ask(arena.connect(receiveBuffer: 4_096)) }
  }

  static let slowAttacks = [
    lingering("100 connections that say nothing", 100) { _ in },
    lingering("50 sign-ins a byte at a time", 50) { $0.send([97]) },
    lingering("50 telnet commands that never end", 50) { $0.send([255, 250, 24]) },
    lingering("50 that only negotiate", 50) { $0.send([255, 251, 31, 255, 252, 31]) },
    lingering("50 that type and take back", 50) { $0.send([97, 8]) },
    lingering("50 that never read and never speak", 50) { $0.stopReading() },
    Attack("100 connections half closed at once") { arena in
      let clients = try await arena.connect(100)
      for client in clients { client.halfClose() }
      for client in clients {
        try await client.mustEnd(within: .seconds(3), "a half-open connection stays")
      }
    },
    Attack("half closed after sitting down") { arena in
      let client = try await arena.seated("halfgone", in: "loud")
      client.halfClose()
      try await client.mustEnd(within: .seconds(3), "a half-open seat stays connected")
    },
    Attack("3 slow readers in a loud room") { arena in
      for number in 0..<3 {
        let client = try await arena.connect(
          "/join loud as deaf\(number)", receiveBuffer: 4_096)
        _ = await client.sees("as deaf\(number).")
        client.stopReading()
      }
      var talkers: [Client] = []
      for number in 0..<12 { talkers.append(try await arena.seated("loud\(number)", in: "loud")) }
      for talker in talkers { talker.lines(String(repeating: "blah ", count: 800), times: 20) }
      // As they are read in turn, it takes some seconds until they have all been said.
      try await Task.sleep(for: .seconds(4))
      let watcher = try await arena.seated("watcher", in: "loud")
      watcher.line("/tell deaf0 hostile")
      try await watcher.must(see: "is not connected", "a slow reader was not cut off")
      // They are cut off once their outbox is full; their seats are kept.
      let again = try await arena.connect("/join loud as deaf0")
      try await again.must(see: "called deaf0 already", "the seat was not kept")
    },
    deaf("a slow reader who asks for much") { client in
      client.stopReading()
      for _ in 0..<10 {
        client.lines("/help", times: 5)
        try await Task.sleep(for: .milliseconds(100))
      }
    },
    deaf("an echo that is never read") { client in
      client.send([255, 253, 1])
      client.stopReading()
      client.send(Array(repeating: 120, count: 2_000_000))
      try await Task.sleep(for: .milliseconds(600))
    },
  ]
}
