/// One way to harm a house, and what must be so afterwards.
struct Attack: Sendable {
  let name: String
  /// Carries it out; throws ``AttackSucceeded`` when the house did not hold.
  let run: @Sendable (Arena) async throws -> Void

  init(_ name: String, _ run: @escaping @Sendable (Arena) async throws -> Void) {
    self.name = name
    self.run = run
  }

  static let families: [(name: String, attacks: [Attack])] = [
    ("connections", connectionAttacks), ("slowness", slowAttacks), ("telnet", telnetAttacks),
    ("floods", floodAttacks), ("text", textAttacks), ("names", nameAttacks),
    ("signing in", signInAttacks), ("guessing", guessingAttacks), ("rights", rightsAttacks),
  ]
}

/// What the house let happen.
struct AttackSucceeded: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
