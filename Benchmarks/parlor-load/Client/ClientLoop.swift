import Foundation
import NIOConcurrencyHelpers

/// A thread that reads for many clients.
final class ClientLoop: Sendable {
  /// That of people who mean well.
  static let shared = ClientLoop()

  private struct State {
    var clients: [Int: Client] = [:]
    var last = 0
    /// Those who have sent more than the system takes.
    var unsent: [Client] = []
    var isOver = false
  }

  let poller = Poller()
  private let state = NIOLockedValueBox(State())

  /// - Parameter isLowPriority: whether others come first where threads wait for a core.
  init(isLowPriority: Bool = false) {
    Thread.detachNewThread { [self] in
      if isLowPriority { ThisProgram.enterLowPriority() }
      run()
    }
  }

  func add(_ client: Client) -> Int {
    state.withLockedValue { state in
      state.last += 1
      state.clients[state.last] = client
      return state.last
    }
  }

  func remove(_ number: Int) {
    state.withLockedValue { _ = $0.clients.removeValue(forKey: number) }
  }

  /// Has a client send the rest once it can.
  func send(restOf client: Client) { state.withLockedValue { $0.unsent.append(client) } }

  /// Ends the thread in a moment.
  func stop() { state.withLockedValue { $0.isOver = true } }

  private func run() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let unsent = state.withLockedValue { state in
        defer { state.unsent = [] }
        return state.isOver ? nil : state.unsent
      }
      guard let unsent else { return }
      for client in unsent { client.send([]) }
      poller.wait(unsent.isEmpty ? 20 : 2) { number in
        state.withLockedValue { $0.clients[number] }?.read(by: &chunk)
      }
    }
  }
}
