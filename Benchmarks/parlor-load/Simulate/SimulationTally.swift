import Dispatch
import NIOConcurrencyHelpers

/// What came of many evenings.
struct SimulationTally: Sendable {
  var evenings = 0
  var counts: [Referee.Count: Int] = [:]
  var failed: [UInt64] = []
  /// Of all evenings: the same whenever they are played.
  var hash: UInt64 = 0

  /// Plays the evenings of seeds, several at a time.
  static func playing(_ seeds: Range<UInt64>, jobs: Int) throws -> SimulationTally {
    typealias State = (next: UInt64, tally: SimulationTally, trouble: (any Error)?)
    let state = NIOLockedValueBox<State>((seeds.lowerBound, SimulationTally(), nil))
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      let takeSeed: () -> UInt64? = {
        state.withLockedValue { state in
          guard state.next < seeds.upperBound, state.trouble == nil else { return nil }
          defer { state.next += 1 }
          return state.next
        }
      }
      while let seed = takeSeed() {
        do {
          let evening = try SimulatedEvening(EveningScript(seed: seed))
          let isKept = evening.run() == nil
          state.withLockedValue { $0.tally.add(evening.referee, seed, isKept: isKept) }
        } catch {
          state.withLockedValue { $0.trouble = error }
        }
      }
    }
    if let trouble = state.withLockedValue({ $0.trouble }) { throw trouble }
    return state.withLockedValue { $0.tally }
  }

  private mutating func add(_ referee: Referee, _ seed: UInt64, isKept: Bool) {
    evenings += 1
    counts.merge(referee.counts, uniquingKeysWith: +)
    hash ^= referee.trace &* (2 * seed + 1)
    if !isKept { failed.append(seed) }
  }

  func text(seconds: Double) -> String {
    let each = seconds * 1_000 / Double(max(1, evenings))
    let list = failed.sorted().prefix(20).map(String.init).joined(separator: ", ")
    func count(_ what: Referee.Count) -> Int { counts[what] ?? 0 }
    return """
      \(evenings) evenings in \(Int(seconds)) s (\(Int(each)) ms each), hash \(String(hash, radix: 16))
      \(count(.steps)) steps, \(count(.messages)) messages, \(count(.kills)) kills, \(count(.answers)) \
      answers confirmed, \(count(.seats)) seats taken, room made \(count(.cleared)) times
      \(failed.count) broke a promise\(failed.isEmpty ? "" : ": seeds \(list)")
      """
  }
}
