import Foundation
import NIOConcurrencyHelpers
import Synchronization

/// People in an event that nothing is wrong with: in turn they answer the question that is open, and
/// it is measured how long each waits until that is on disk and confirmed.
final class CalmPeople: Sendable {
  static let count = 20
  /// Between two answers.
  private static let pause = Duration.milliseconds(5)

  private static let saved = Array(#"{"type":"saved""#.utf8)
  private static let prompt = Array(#"{"type":"prompt""#.utf8)
  private static let seated = Array(#"{"type":"seated""#.utf8)

  private struct Ledger {
    var sent: [Int: ContinuousClock.Instant] = [:]
    var latencies: [Double] = []
    var seated = 0
    var isOpen = false
  }

  private let ledger = NIOLockedValueBox(Ledger())
  private let clients = NIOLockedValueBox<[Client]>([])
  private let isOver = Atomic<Bool>(false)

  func arrive(port: Int) async throws {
    for number in 0..<Self.count {
      let client = try await Client.connect(port: port) { [self] line in
        received(line, by: number)
      }
      clients.withLockedValue { $0.append(client) }
      client.line("/mode json")
      client.line("/join calm as calm\(number)")
    }
    // Somebody who never answers keeps the question open.
    let idle = try await Client.connect(port: port)
    clients.withLockedValue { $0.append(idle) }
    idle.line("/join calm as idle")
    try await Patience.until("people were not seated") {
      ledger.withLockedValue { $0.seated == Self.count }
    }
    let rosa = try await Client.connect(port: port)
    clients.withLockedValue { $0.append(rosa) }
    rosa.line("/join calm as rosa key crash-test-key")
    rosa.line("/start")
    try await Patience.until("the question was not opened") { ledger.withLockedValue { $0.isOpen } }
  }

  /// Answers for ever.
  func answer() async {
    let people = clients.withLockedValue { Array($0.prefix(Self.count)) }
    var turn = 0
    while !isOver.load(ordering: .relaxed) {
      turn = (turn + 1) % people.count
      let isWaiting = ledger.withLockedValue { ledger in
        guard ledger.sent[turn] == nil else { return true }
        ledger.sent[turn] = .now
        return false
      }
      if !isWaiting { people[turn].line("something") }
      try? await Task.sleep(for: Self.pause)
    }
  }

  func stop() { isOver.store(true, ordering: .relaxed) }

  /// The round trips since this was last asked, in seconds; those still under way count as long as
  /// they have taken.
  func takeLatencies() -> [Double] {
    ledger.withLockedValue { ledger in
      defer { ledger.latencies = [] }
      let late = ledger.sent.values.map { ($0.duration(to: .now)) / .seconds(1) }
      return ledger.latencies + late.filter { $0 > 0.1 }
    }
  }

  private func received(_ line: [UInt8], by number: Int) {
    ledger.withLockedValue { ledger in
      if line.starts(with: Self.saved) {
        guard let sent = ledger.sent.removeValue(forKey: number) else { return }
        ledger.latencies.append(sent.duration(to: .now) / .seconds(1))
      } else if line.starts(with: Self.prompt) {
        ledger.isOpen = true
      } else if line.starts(with: Self.seated) {
        ledger.seated += 1
      }
    }
  }
}
