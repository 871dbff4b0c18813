import ActivityTesting
import EventPlan
import House
import Logging
import NIOCore
import Records
import Synchronization
import Testing

@testable import Server

@Suite struct HouseTurnsTests {
  private let dispatcher = VirtualDispatcher()
  private let turns: HouseTurns
  private let done = Done()

  private final class Done: Sendable {
    let lines = Mutex<[String]>([])
    /// A line takes a tenth of a millisecond.
    var now: Duration { .microseconds(100 * lines.withLock { $0.count }) }
  }

  init() throws {
    let records = try Records.inMemory()
    turns = HouseTurns(
      House(
        HouseOptions(
          plan: HousePlan(name: "Test House", facilitators: [], events: []), modules: [],
          keys: [:], version: "test"),
        journal: records, register: records, broadcaster: Server.broadcaster(.shipped),
        dispatcher: dispatcher, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }),
      HouseLimits(), clock: { [done] in done.now })
  }

  private func post(_ name: String, from address: Int, parts: Int = 1) {
    turns.post(from: address, parts: parts) { [done] _, part in
      done.lines.withLock { $0.append("\(name)\(part)") }
    }
  }

  private var lines: [String] {
    dispatcher.advance(by: .seconds(10))
    return done.lines.withLock { $0 }
  }

  @Test func whatComesGoesOnInOrder() {
    for number in 1...30 { post("\(number).", from: number) }
    #expect(lines == (1...30).map { "\($0).0" })
  }

  /// Fifty connections of one address keep somebody from another waiting for one line of them.
  @Test func addressesTakeTurns() {
    for number in 1...50 { post("mal\(number).", from: 1, parts: 20) }
    post("ana", from: 2)
    let lines = lines
    #expect(lines.count == 1_001)
    // Two were on their way already.
    #expect(lines.firstIndex(of: "ana0") == 41)
    #expect(lines.filter { $0.hasPrefix("mal7.") } == (0..<20).map { "mal7.\($0)" })
  }

  /// Whatever waits, what one connection sends stays in order.
  @Test func orderStays() {
    for round in 0..<200 {
      for address in 1...7 { post("\(address):\(round).", from: address, parts: 1 + round % 3) }
      if round % 5 == 0 { dispatcher.advance(by: .zero) }
    }
    for address in 1...7 {
      let expected = (0..<200).flatMap { round in
        (0...round % 3).map { "\(address):\(round).\($0)" }
      }
      #expect(lines.filter { $0.hasPrefix("\(address):") } == expected)
    }
  }
}
