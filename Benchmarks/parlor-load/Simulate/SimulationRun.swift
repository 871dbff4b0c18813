import Dispatch
import NIOConcurrencyHelpers

/// Many evenings, several at a time.
final class SimulationRun: Sendable {
  struct Tally: Sendable {
    var evenings = 0
    var counts = Referee.Counts()
    var failed: [UInt64] = []
    /// Of all evenings: the same whenever they are played.
    var hash: UInt64 = 0

    func text(seconds: Double) -> String {
      let each = seconds * 1_000 / Double(max(1, evenings))
      let list = failed.sorted().prefix(20).map(String.init).joined(separator: ", ")
      return """
        \(evenings) evenings in \(Int(seconds)) s (\(Int(each)) ms each), hash \(String(hash, radix: 16))
        \(counts.steps) steps, \(counts.messages) messages, \(counts.kills) kills, \(counts.answers) answers \
        confirmed, \(counts.seats) seats taken, room made \(counts.cleared) times
        \(failed.count) broke a promise\(failed.isEmpty ? "" : ": seeds \(list)")
        """
    }
  }

  private struct State {
    var next: UInt64
    var tally = Tally()
    var trouble: (any Error)?
  }

  private let end: UInt64
  private let state: NIOLockedValueBox<State>

  init(seeds: Range<UInt64>) {
    end = seeds.upperBound
    state = NIOLockedValueBox(State(next: seeds.lowerBound))
  }

  var tally: Tally { state.withLockedValue { $0.tally } }

  func play(jobs: Int) throws {
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      while let seed = takeSeed() { play(seed) }
    }
    if let trouble = state.withLockedValue({ $0.trouble }) { throw trouble }
  }

  private func takeSeed() -> UInt64? {
    state.withLockedValue { state in
      guard state.next < end, state.trouble == nil else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  private func play(_ seed: UInt64) {
    do {
      let evening = try SimulatedEvening(EveningScript(seed: seed))
      let violation = evening.run()
      state.withLockedValue { state in
        state.tally.evenings += 1
        state.tally.counts += evening.referee.counts
        state.tally.hash ^= evening.referee.trace &* (2 * seed + 1)
        if violation != nil { state.tally.failed.append(seed) }
      }
    } catch {
      state.withLockedValue { $0.trouble = error }
    }
  }
}
