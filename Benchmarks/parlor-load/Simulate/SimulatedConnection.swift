import House
import Messages
import NIOConcurrencyHelpers
import TextProtocol

/// What the house has sent, in order, until it is looked at.
final class Deliveries: Sendable {
  /// One message, and the connections that it went to.
  struct Delivery: Sendable {
    let message: Message
    let connections: [Int]
  }

  private let waiting = NIOLockedValueBox<[Delivery]>([])

  func add(_ message: Message, to connections: [Int]) {
    waiting.withLockedValue { $0.append(Delivery(message: message, connections: connections)) }
  }

  func take() -> [Delivery] {
    waiting.withLockedValue { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}

final class SimulatedConnection: Connection {
  let id: Int
  private let deliveries: Deliveries
  private let closed = NIOLockedValueBox(false)

  init(id: Int, deliveries: Deliveries) {
    self.id = id
    self.deliveries = deliveries
  }

  /// Nobody shares an address, so that nobody is kept out for the guesses of others.
  var address: Int { id }
  var isClosed: Bool { closed.withLockedValue { $0 } }

  func send(_ message: Message) { if !isClosed { deliveries.add(message, to: [id]) } }
  func setMode(_ mode: Mode) {}
  func conceal(_ isSecret: Bool) {}
  func close() { closed.withLockedValue { $0 = true } }
}

struct SimulatedBroadcaster: Broadcaster {
  let deliveries: Deliveries

  func broadcast(_ message: Message, to connections: [any Connection]) {
    deliveries.add(message, to: connections.map(\.id))
  }

  func makeAudience() -> any Audience { SimulatedAudience(deliveries) }
}

private final class SimulatedAudience: Audience {
  private let deliveries: Deliveries
  private var connections: [Int] = []

  init(_ deliveries: Deliveries) { self.deliveries = deliveries }

  func add(_ connection: any Connection) { connections.append(connection.id) }
  func remove(_ connection: any Connection) { connections.removeAll { $0 == connection.id } }

  func send(_ message: Message, except: [Int]) {
    let ids = connections.filter { !except.contains($0) }
    if !ids.isEmpty { deliveries.add(message, to: ids) }
  }
}
