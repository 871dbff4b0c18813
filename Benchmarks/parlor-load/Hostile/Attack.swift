import Foundation

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
    ("requests", requestAttacks), ("sockets", socketAttacks),
  ]
}

/// What the house let happen.
struct AttackSucceeded: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// What must be so for one who attacks, or the attack has succeeded.
extension Client {
  func must(
    see text: String, within time: Duration = .seconds(3), _ problem: @autoclosure () -> String
  ) async throws {
    if !(await sees(text, within: time)) { throw AttackSucceeded(problem()) }
  }

  func mustEnd(within time: Duration, _ problem: @autoclosure () -> String) async throws {
    if !(await ends(within: time)) { throw AttackSucceeded(problem()) }
  }

  func mustStay(_ problem: @autoclosure () -> String) throws {
    if isClosed { throw AttackSucceeded(problem()) }
  }

  func mustNot(haveSeen text: String, _ problem: @autoclosure () -> String) throws {
    if received.contains(text) { throw AttackSucceeded(problem()) }
  }

  func mustNotBeSeated(_ problem: @autoclosure () -> String) throws {
    try mustNot(haveSeen: "You are in", problem())
  }

  func type(_ lines: [String]) {
    for text in lines { line(text) }
  }

  /// How often a text has come.
  func times(_ text: String) -> Int { received.components(separatedBy: text).count - 1 }

  var receivedLines: [Substring] { received.split(whereSeparator: \.isNewline) }
}
