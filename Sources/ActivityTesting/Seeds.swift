import Dispatch
import NIOConcurrencyHelpers

/// Evenings by their seeds, several at a time.
package enum Seeds {
  private typealias State = (next: UInt64, trouble: (any Error)?)

  /// - Parameter play: plays an evening; with the number of whoever plays it, out of `jobs`. Called on any thread.
  package static func play(
    _ seeds: Range<UInt64>, jobs: Int, _ play: @Sendable (_ seed: UInt64, _ job: Int) throws -> Void
  ) throws {
    let state = NIOLockedValueBox<State>((seeds.lowerBound, nil))
    DispatchQueue.concurrentPerform(iterations: jobs) { job in
      let takeSeed: () -> UInt64? = {
        state.withLockedValue { state in
          guard state.next < seeds.upperBound, state.trouble == nil else { return nil }
          defer { state.next += 1 }
          return state.next
        }
      }
      while let seed = takeSeed() {
        do { try play(seed, job) } catch { state.withLockedValue { $0.trouble = error } }
      }
    }
    if let trouble = state.withLockedValue({ $0.trouble }) { throw trouble }
  }

  /// What comes of each, in the order of the seeds.
  package static func map<Result: Sendable>(
    _ seeds: Range<UInt64>, jobs: Int, _ play: @Sendable (_ seed: UInt64) throws -> Result
  ) throws -> [Result] {
    let results = NIOLockedValueBox<[UInt64: Result]>([:])
    try Self.play(seeds, jobs: jobs) { seed, _ in
      let result = try play(seed)
      results.withLockedValue { $0[seed] = result }
    }
    let found = results.withLockedValue { $0 }
    return seeds.compactMap { found[$0] }
  }
}
