import Foundation

/// Opens a house for a crowd, measures honest people in peace, while the crowd attacks the sink, and while it
/// attacks the house.
struct CrowdTest {
  /// How often the p99 under attack may be that of the control.
  static let most = 3.0
  /// A p99 of the control that is smaller counts as this much, in seconds: it is then the machine's doing
  /// where a thread waits for its turn on a core.
  static let floor = 0.004

  let binary: String
  let seconds: Double
  /// The same for all crowds: each attacker's address is new.
  private let addresses = Addresses()

  private final class Addresses {
    private var next = 0x7F40_0001
    func take(_ count: Int) -> Int {
      defer { next += count }
      return next
    }
  }

  init(binary: String, seconds: Double) {
    self.binary = binary
    self.seconds = seconds
  }

  /// One row of the table for each size of the crowd.
  func run(_ crowd: HostileCrowd) async throws -> [CrowdResult] {
    var results: [CrowdResult] = []
    for size in crowd.sizes { results.append(try await run(crowd, size)) }
    return results
  }

  private func run(_ crowd: HostileCrowd, _ size: HostileCrowd.Size) async throws -> CrowdResult {
    let run = try RunFolder("crowd", files: ["events.yaml": CrowdPlan.text])
    defer { run.remove() }
    let folder = run.url
    if crowd.needsKeys { try CrowdPlan.keepKeys(of: ["mia", "noa"], in: folder, binary) }
    let house = try HouseProcess(
      binary, in: folder, options: crowd.usesTLS ? try CrowdPlan.tlsOptions(in: folder) : [])
    defer { house.kill() }
    guard let ports = house.ports(), let port = ports.first else {
      throw HouseProcess.NotOpen(description: "not open")
    }
    let helpers = ClientLoop()
    defer { helpers.stop() }
    let honest = HonestPeople()
    try await honest.arrive(port: port)
    let arena = Arena(port: port, pid: house.pid, honest: honest, loop: helpers)
    try await crowd.prepare(arena)
    let pinging = Task { await honest.ping() }
    var result = CrowdResult(crowd: crowd.name, size: size)
    try await Task.sleep(for: .milliseconds(200))
    result.calm = try await honest.measure { try await Task.sleep(for: .seconds(seconds / 2)) }
    result.control = try await honest.measure {
      let sink = try ChildProgram(["sink", "--seconds", "\(seconds + 10)"])
      defer { sink.stop() }
      guard let port = sink.number(after: "port") else {
        throw HouseProcess.NotOpen(description: "no sink")
      }
      try await attack(crowd, size, on: port) {}
    }
    do {
      result.attacked = try await honest.measure {
        try await attack(crowd, size, on: crowd.usesTLS ? ports[1] : port) {
          try await crowd.meanwhile(arena)
        }
      }
    } catch let success as AttackSucceeded {
      result.problems.append(success.description)
    }
    result.problems += honest.takeProblems()
    if !house.isRunning { result.problems.append("the house is down") }
    if !(await honest.talk(1)) { result.problems.append("honest people do not hear each other") }
    honest.stop()
    await pinging.value
    arena.clear()
    return result
  }

  /// Sets the crowd on a port for a while.
  private func attack(
    _ crowd: HostileCrowd, _ size: HostileCrowd.Size, on port: Int,
    _ meanwhile: () async throws -> Void
  ) async throws {
    let processes = try crowd.start(
      size, on: port, from: addresses.take(size.addresses), seconds: seconds + 10)
    defer { for process in processes { process.stop() } }
    let end = ContinuousClock.now + .seconds(seconds)
    try await meanwhile()
    try await Task.sleep(until: end)
  }
}

/// The house that crowds attack, with the limits that a house has by itself.
enum CrowdPlan {
  static let text = """
    house: { name: Stronghold }
    facilitators: { rosa: { key: env ROSA_KEY } }
    events:
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
      let process = Process()
      let input = Pipe()
      process.executableURL = URL(filePath: binary)
      process.arguments = ["key", name, "--stdin"]
      process.currentDirectoryURL = folder
      process.standardInput = input
      process.standardError = FileHandle.nullDevice
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data("\(key)\n".utf8))
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        throw HouseProcess.NotOpen(description: "no key was kept")
      }
    }
  }

  /// With a key of RSA, which costs a house most.
  static func tlsOptions(in folder: URL) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
      "/CN=stronghold.example", "-out", "cert.pem", "-keyout", "key.pem",
    ]
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw HouseProcess.NotOpen(description: "openssl made no certificate")
    }
    return [
      "--tls-listen", "127.0.0.1:0", "--tls-certificate", "cert.pem", "--tls-key", "key.pem",
    ]
  }
}
