import Foundation
import NIOConcurrencyHelpers
import Synchronization

/// People who mean well: they sit in an event, send something in turn, and see what reaches them. It is
/// measured how long each waits for the reply.
final class HonestPeople: Sendable {
  /// What they send.
  enum Habit {
    /// A ping now and then.
    case ping
    /// An answer to the question that is open; the next one once that is on disk and confirmed.
    case answer
  }

  private struct Ledger {
    var sent: [Int: ContinuousClock.Instant] = [:]
    var latencies: [Double] = []
    var problems: [String] = []
    var heard: Set<String> = []
    var closed = 0
    var seated = 0
  }

  let count: Int
  private let event: String
  private let habit: Habit
  /// Between two of their lines: within the limit of lines for each.
  private let pause: Duration
  private let ledger = NIOLockedValueBox(Ledger())
  private let clients = NIOLockedValueBox<[Client]>([])
  private let isOver = Atomic<Bool>(false)

  init(_ count: Int = 40, in event: String = "evening", _ habit: Habit = .ping, pause: Duration) {
    (self.count, self.event, self.habit, self.pause) = (count, event, habit, pause)
  }

  func arrive(port: Int) async throws {
    for number in 0..<count {
      // Every other one reads JSON, which must stay JSON.
      let isJSON = habit == .answer || number % 2 == 1
      let client = try await Client.connect(
        port: port, from: "127.0.0.2",
        received: { [self] in receive($0, by: number, isJSON: isJSON) },
        closed: { [self] in ledger.withLockedValue { $0.closed += 1 } })
      clients.withLockedValue { $0.append(client) }
      if isJSON { client.line("/mode json") }
      client.line("/join \(event) as honest\(number)")
    }
    try await Patience.until("honest people were not seated") {
      ledger.withLockedValue { $0.seated } == count
    }
  }

  /// Sends for ever, each in turn.
  func send() async {
    var number = 0
    let all = clients.withLockedValue { $0 }
    while !isOver.load(ordering: .relaxed) {
      number += 1
      let person = number % all.count
      let token = habit == .ping ? number : person
      let isWaiting = ledger.withLockedValue { ledger in
        guard ledger.sent[token] == nil else { return true }
        ledger.sent[token] = .now
        return false
      }
      if !isWaiting { all[person].line(habit == .ping ? "/ping h\(token)" : "something") }
      try? await Task.sleep(for: pause)
    }
  }

  func stop() { isOver.store(true, ordering: .relaxed) }

  /// The round trips since this was last asked, in seconds. Of answers those that are still under way count
  /// as long as they have taken.
  func takeLatencies() -> [Double] {
    ledger.withLockedValue { ledger in
      defer { ledger.latencies = [] }
      let now = ContinuousClock.now
      let open: [Double] =
        habit == .ping ? [] : ledger.sent.values.map { (now - $0) / .seconds(1) }
      return ledger.latencies + open.filter { $0 > 0.1 }
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
    clients.withLockedValue { $0[number % count] }.line("/say \(word)")
    return await Patience.holds(within: .seconds(2)) {
      ledger.withLockedValue { $0.heard.contains(word) }
    }
  }

  /// Whether any of them has received the text.
  func heard(_ text: String) -> Bool {
    ledger.withLockedValue { $0.heard.contains { $0.contains(text) } }
  }

  // MARK: In

  private func receive(_ bytes: [UInt8], by number: Int, isJSON: Bool) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return note("a line that is no UTF-8 reached an honest person")
    }
    if let token = token(in: text, of: number) { return answered(token) }
    ledger.withLockedValue { ledger in
      if text.contains("You are in") || text.contains(#""type":"seated""#) { ledger.seated += 1 }
      if text.contains("still-here-"), let range = text.firstRange(of: /still-here-[0-9]+/) {
        ledger.heard.insert(String(text[range]))
      } else if text.contains("hostile"), ledger.heard.count < 20_000 {
        ledger.heard.insert(text)
      }
    }
    if !FuzzTarget.isClean(text) {
      note("something unclean reached an honest person: \(bytes.prefix(80))")
    }
    if isJSON, text.first == "{", bytes.message == nil {
      note("broken JSON reached an honest person: \(text.prefix(120))")
    }
  }

  /// What a line replies to.
  private func token(in text: String, of number: Int) -> Int? {
    switch habit {
    case .answer: return text.hasPrefix(#"{"type":"saved""#) ? number : nil
    case .ping:
      guard let range = text.firstRange(of: /h[0-9]+/), text.contains("pong") else { return nil }
      return Int(text[range].dropFirst())
    }
  }

  private func answered(_ token: Int) {
    ledger.withLockedValue { ledger in
      guard let sent = ledger.sent.removeValue(forKey: token) else { return }
      ledger.latencies.append((ContinuousClock.now - sent) / .seconds(1))
    }
  }

  private func note(_ problem: String) { ledger.withLockedValue { $0.problems.append(problem) } }
}
