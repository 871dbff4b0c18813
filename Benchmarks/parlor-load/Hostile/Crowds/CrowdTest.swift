import Foundation

/// Opens a house for a crowd, measures honest people in peace, while the crowd attacks the sink, and while it
/// attacks the house.
final class CrowdTest {
  /// How often the p99 under attack may be that of the control.
  static let most = 3.0
  /// A p99 of the control that is smaller counts as this much, in seconds: it is then the machine's doing
  /// where a thread waits for its turn on a core.
  static let floor = 0.004

  private let binary: String
  private let seconds: Double
  /// The same for all crowds: each attacker's address, as a number, is new.
  private var nextAddress = 0x7F40_0001

  init(binary: String, seconds: Double) {
    self.binary = binary
    self.seconds = seconds
  }

  /// - Parameter size: which of its sizes the crowd has.
  func run(_ crowd: HostileCrowd, size: Int) async throws -> CrowdResult {
    let run = try RunFolder("crowd", events: CrowdHouse.events)
    defer { run.remove() }
    if crowd.needsKeys { try CrowdHouse.keepKeys(of: ["mia", "noa"], in: run.url, binary) }
    let house = try ChildProcess.house(
      binary, in: run.url, options: crowd.usesTLS ? try CrowdHouse.tlsOptions(in: run.url) : [])
    defer { house.kill() }
    guard let ports = house.ports(), let port = ports.first, let last = ports.last else {
      throw LoadError("the house did not open")
    }
    let helpers = ClientLoop()
    defer { helpers.stop() }
    let arena = try await Arena(port: port, loop: helpers)
    let honest = arena.honest
    try await crowd.prepare(arena)
    let pinging = Task { await honest.send() }
    var result = CrowdResult(crowd: crowd.name, size: crowd.sizes[size])
    try await Task.sleep(for: .milliseconds(200))
    result.calm = try await honest.measure { try await Task.sleep(for: .seconds(seconds / 2)) }
    result.control = try await honest.measure {
      let sink = try Self.thisProgram(["sink", "--seconds", "\(seconds + 10)"])
      defer { sink.kill() }
      try await attack(crowd, size, on: try sink.port()) {}
    }
    do {
      result.attacked = try await honest.measure {
        // That with TLS comes after the plain one.
        try await attack(crowd, size, on: crowd.usesTLS ? last : port) {
          try await crowd.meanwhile(arena)
        }
      }
    } catch let success as AttackSucceeded {
      result.problems.append(success.description)
    }
    result.problems += await arena.problems(of: house, after: 1)
    honest.stop()
    await pinging.value
    arena.clear()
    return result
  }

  /// Sets the crowd on a port for a while.
  private func attack(
    _ crowd: HostileCrowd, _ size: Int, on port: Int, _ meanwhile: () async throws -> Void
  ) async throws {
    let address = nextAddress
    nextAddress += crowd.sizes[size].addresses
    let processes = try (0..<crowd.sizes[size].processes).map { part in
      try Self.thisProgram([
        "attackers", crowd.name, "--size", "\(size)", "--part", "\(part)", "--port", "\(port)",
        "--address", "\(address)", "--seconds", "\(seconds + 10)",
      ])
    }
    defer { for process in processes { process.kill() } }
    let end = ContinuousClock.now + .seconds(seconds)
    try await meanwhile()
    try await Task.sleep(until: end)
  }

  /// This program, started again as part of a crowd or as the sink.
  private static func thisProgram(_ arguments: [String]) throws -> ChildProcess {
    try ChildProcess(CommandLine.arguments[0], arguments)
  }
}

/// The house that crowds attack, with the limits that a house has by itself.
enum CrowdHouse {
  static let events = """
      evening: { capacity: 5000, agenda: [ mindfulness: { pattern: box, rounds: 8 } ] }
      loud: { capacity: 5000, agenda: [ mindfulness: { pattern: box, rounds: 8 } ] }
      quiz:
        capacity: 5000
        agenda:
          - trivia:
              introduction: 0s
              time: 10m
              questions:
                - ask: Which?
                  answer: \(rightAnswer(50))
                  accept: [\((0..<50).map(rightAnswer).joined(separator: ", "))]
    """

  /// One of the answers of the quiz, of 200 letters.
  static func rightAnswer(_ number: Int) -> String {
    let words = (0..<40).map { "word\(($0 * 7 + number * 11) % 400)" }
    return String(words.joined(separator: " ").prefix(199)) + "x"
  }

  /// The key of the staff in the records.
  static let key = "correct-horse-battery"

  static func keepKeys(of names: [String], in folder: URL, _ binary: String) throws {
    for name in names {
      let said = try ChildProcess.output(
        of: binary, ["key", name, "--stdin"], in: folder, typing: "\(key)\n")
      if said == nil { throw LoadError("no key was kept") }
    }
  }

  /// With a key of RSA, which costs a house most.
  static func tlsOptions(in folder: URL) throws -> [String] {
    let said = try ChildProcess.output(
      of: "/usr/bin/env",
      [
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
        "/CN=stronghold.example", "-out", "cert.pem", "-keyout", "key.pem",
      ], in: folder)
    if said == nil { throw LoadError("openssl made no certificate") }
    return [
      "--tls-listen", "127.0.0.1:0", "--tls-certificate", "cert.pem", "--tls-key", "key.pem",
    ]
  }
}
