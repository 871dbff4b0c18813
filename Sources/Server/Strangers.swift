import NIOConcurrencyHelpers
import TextProtocol

/// Counts connections that spoke another protocol.
final class Strangers: Sendable {
  private let counts = NIOLockedValueBox<[ForeignProtocol: Int]>([:])

  func note(_ stranger: ForeignProtocol) {
    counts.withLockedValue { $0[stranger, default: 0] += 1 }
  }

  /// How many came since this was last asked, by their protocols.
  func take() -> [ForeignProtocol: Int] {
    counts.withLockedValue { counts in
      defer { counts = [:] }
      return counts
    }
  }
}
