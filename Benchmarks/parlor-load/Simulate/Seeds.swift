import Dispatch
import NIOConcurrencyHelpers

/// Evenings by their seeds, several at a time.
enum Seeds {
  private typealias State = (next: UInt64, trouble: (any Error)?)

  /// - Parameter play: plays an evening; with the number of whoever plays it, out of `jobs`. Called on any thread.
  static func play(
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
}
