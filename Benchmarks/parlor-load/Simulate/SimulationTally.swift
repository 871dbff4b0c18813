import ActivityTesting
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
    let tally = NIOLockedValueBox(SimulationTally())
    try Seeds.play(seeds, jobs: jobs) { seed, _ in
      let evening = try SimulatedEvening(EveningScript(seed: seed))
      let isKept = evening.run() == nil
      tally.withLockedValue { $0.add(evening.referee, seed, isKept: isKept) }
    }
    return tally.withLockedValue { $0 }
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
