import Foundation
import NIOConcurrencyHelpers
import Synchronization

/// People who mean well: they sit in the event, send a ping now and then, and see what reaches them.
final class HonestPeople: Sendable {
  static let count = 40
  static let address = "127.0.0.2"
  /// One ping from somebody in turn: within the limit of lines for each.
  private static let pause = Duration.milliseconds(8)

  private struct Ledger {
    var sent: [Int: ContinuousClock.Instant] = [:]
    var latencies: [Double] = []
    var problems: [String] = []
    var heard: Set<String> = []
    var received = 0
    var closed = 0
    var seated = 0
  }

  private let ledger = NIOLockedValueBox(Ledger())
  private let clients = NIOLockedValueBox<[Client]>([])
  private let isOver = Atomic<Bool>(false)

  func arrive(port: Int) async throws {
    for number in 0..<Self.count {
      // Every other one reads JSON, which must stay JSON.
      let isJSON = number % 2 == 1
      let client = try await Client.connect(
        port: port, from: Self.address,
        received: { [self] in receive($0, isJSON: isJSON) },
        closed: { [self] in
          ledger.withLockedValue { $0.closed += 1 }
        })
      clients.withLockedValue { $0.append(client) }
      if isJSON { client.line("/mode json") }
      client.line("/join evening as honest\(number)")
    }
    let areSeated = await Patience.holds(within: .seconds(10)) { seated == Self.count }
    if !areSeated { throw AttackSucceeded("only \(seated) honest people were seated") }
  }

  private var seated: Int { ledger.withLockedValue { $0.seated } }

  /// Pings for ever, each in turn.
  func ping() async {
    var number = 0
    let all = clients.withLockedValue { $0 }
    while !isOver.load(ordering: .relaxed) {
      number += 1
      let token = number
      ledger.withLockedValue { $0.sent[token] = .now }
      all[number % all.count].line("/ping h\(token)")
      try? await Task.sleep(for: Self.pause)
    }
  }

  func stop() { isOver.store(true, ordering: .relaxed) }

  /// The round trips since this was last asked, in seconds.
  func takeLatencies() -> [Double] {
    ledger.withLockedValue { ledger in
      defer { ledger.latencies = [] }
      return ledger.latencies
    }
  }

  /// The round trips of what is sent meanwhile, those included that end only afterwards, in seconds.
  func measure(_ body: () async throws -> Void) async rethrows -> [Double] {
    _ = takeLatencies()
    try await body()
    let last = ledger.withLockedValue { $0.sent.keys.max() ?? 0 }
    _ = await Patience.holds(within: .seconds(10)) {
      ledger.withLockedValue { !$0.sent.keys.contains { $0 <= last } }
    }
    return takeLatencies()
  }

  /// What has gone wrong for them since this was last asked.
  func takeProblems() -> [String] {
    ledger.withLockedValue { ledger in
      defer { ledger.problems = [] }
      if ledger.closed > 0 { ledger.problems.append("\(ledger.closed) honest people were cut off") }
      let late = ledger.sent.values.count { .now - $0 > .seconds(5) }
      if late > 0 { ledger.problems.append("\(late) pings were not answered") }
      return Array(ledger.problems.prefix(5))
    }
  }

  /// Whether one of them is heard by the others.
  func talk(_ number: Int) async -> Bool {
    let word = "still-here-\(number)"
    clients.withLockedValue { $0[number % Self.count] }.line("/say \(word)")
    return await Patience.holds(within: .seconds(2)) {
      ledger.withLockedValue { $0.heard.contains(word) }
    }
  }

  /// Whether any of them has received the text.
  func heard(_ text: String) -> Bool {
    ledger.withLockedValue { $0.heard.contains { $0.contains(text) } }
  }

  var received: Int { ledger.withLockedValue { $0.received } }

  // MARK: In

  private func receive(_ bytes: [UInt8], isJSON: Bool) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return note("a line that is no UTF-8 reached an honest person")
    }
    if let token = token(in: text) { return answered(token) }
    ledger.withLockedValue { ledger in
      ledger.received += 1
      if text.contains("You are in") || text.contains(#""type":"seated""#) { ledger.seated += 1 }
      if text.contains("still-here-"), let range = text.firstRange(of: /still-here-[0-9]+/) {
        ledger.heard.insert(String(text[range]))
      } else if text.contains("hostile") {
        if ledger.heard.count < 20_000 { ledger.heard.insert(text) }
      }
    }
    if !FuzzTarget.isClean(text) {
      note("something unclean reached an honest person: \(bytes.prefix(80))")
    }
    if isJSON, text.first == "{", bytes.message == nil {
      note("broken JSON reached an honest person: \(text.prefix(120))")
    }
  }

  private func token(in text: String) -> Int? {
    guard let range = text.firstRange(of: /h[0-9]+/), text.contains("pong") else { return nil }
    return Int(text[range].dropFirst())
  }

  private func answered(_ token: Int) {
    ledger.withLockedValue { ledger in
      guard let sent = ledger.sent.removeValue(forKey: token) else { return }
      ledger.latencies.append((ContinuousClock.now - sent) / .seconds(1))
    }
  }

  private func note(_ problem: String) { ledger.withLockedValue { $0.problems.append(problem) } }
}
