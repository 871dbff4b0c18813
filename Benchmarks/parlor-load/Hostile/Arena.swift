import NIOConcurrencyHelpers
import Synchronization

/// Where an attack happens: a real house, honest people in it, and an address of its own for each
/// attacker.
final class Arena: Sendable {
  let honest = HonestPeople(pause: .milliseconds(8))
  private let port: Int
  private let webPort: Int?
  private let loop: ClientLoop
  private let addresses = Atomic<Int>(0)
  private let opened = NIOLockedValueBox<[Client]>([])

  init(port: Int, webPort: Int? = nil, loop: ClientLoop) async throws {
    (self.port, self.webPort, self.loop) = (port, webPort, loop)
    try await honest.arrive(port: port)
  }

  /// What must hold after all attacks: the house runs, honest people are there and hear each other.
  func problems(of house: ChildProcess, after number: Int) async -> [String] {
    var problems = honest.takeProblems()
    if !house.isRunning { problems.append("the house is down") }
    if !(await honest.talk(number)) { problems.append("honest people do not hear each other") }
    return problems
  }

  /// A loopback address that nobody has used yet.
  func newAddress() -> String {
    let number = addresses.add(1, ordering: .relaxed).newValue
    return "127.\(1 + number / 62_500).\(number / 250 % 250).\(1 + number % 250)"
  }

  /// A name that nobody has had yet: seats are kept.
  func newName(_ word: String) -> String {
    "\(word)-\(addresses.add(1, ordering: .relaxed).newValue)"
  }

  /// Somebody at the door, who has typed something.
  func connect(
    _ lines: String..., from source: String? = nil, receiveBuffer: Int32? = nil
  ) async throws -> Client {
    let client = try await open(port, from: source, receiveBuffer)
    client.type(lines)
    return client
  }

  /// Somebody at the door of the page, who has sent nothing.
  func browser(
    from source: String? = nil, receiveBuffer: Int32? = nil
  ) async throws -> Client {
    guard let webPort else { throw LoadError("this house has no page") }
    return try await open(webPort, from: source, receiveBuffer)
  }

  private func open(
    _ port: Int, from source: String?, _ receiveBuffer: Int32?
  ) async throws -> Client {
    let client = try await Client.connect(
      port: port, on: loop, from: source ?? newAddress(), receiveBuffer: receiveBuffer)
    opened.withLockedValue { $0.append(client) }
    return client
  }

  /// Several people at the door, each of whom has typed something.
  func connect(
    _ count: Int, from source: String? = nil, _ lines: (Int) -> [String] = { _ in [] }
  ) async throws -> [Client] {
    var clients: [Client] = []
    for number in 0..<count {
      let client = try await connect(from: source)
      client.type(lines(number))
      clients.append(client)
    }
    return clients
  }

  /// Somebody with a seat.
  func seated(_ name: String, in event: String = "evening") async throws -> Client {
    let client = try await connect("/join \(event) as \(name)")
    try await client.must(
      see: "as \(name).", "\(name) got no seat: \(client.received.suffix(200))")
    client.forget()
    return client
  }

  func require(_ condition: Bool, _ problem: @autoclosure () -> String) throws {
    if !condition { throw AttackSucceeded(problem()) }
  }

  /// Ends all connections of an attack.
  func clear() {
    let all = opened.withLockedValue { opened in
      defer { opened = [] }
      return opened
    }
    for client in all { client.close() }
  }
}
