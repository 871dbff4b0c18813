import NIOConcurrencyHelpers
import Synchronization

/// Where an attack happens: a real house, honest people in it, and an address of its own for each
/// attacker.
final class Arena: Sendable {
  static let key = "crash-test-key"

  let port: Int
  let pid: Int32
  let honest: HonestPeople
  private let loop: ClientLoop
  private let addresses = Atomic<Int>(0)
  private let opened = NIOLockedValueBox<[Client]>([])

  init(port: Int, pid: Int32, honest: HonestPeople, loop: ClientLoop) {
    self.port = port
    self.pid = pid
    self.honest = honest
    self.loop = loop
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

  func connect(from source: String? = nil, receiveBuffer: Int32? = nil) async throws -> Client {
    let client = try await Client.connect(
      port: port, on: loop, from: source ?? newAddress(), receiveBuffer: receiveBuffer)
    opened.withLockedValue { $0.append(client) }
    return client
  }

  /// Somebody with a seat.
  func seated(_ name: String, in event: String = "evening") async throws -> Client {
    let client = try await connect()
    client.line("/join \(event) as \(name)")
    try require(
      await client.sees("as \(name)."), "\(name) got no seat: \(client.received.suffix(200))")
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
