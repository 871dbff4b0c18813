import Synchronization

/// What the sessions of one event loop were sent. Only that loop counts, so that it need not wait for anybody;
/// others may read meanwhile.
final class LoopTally: Sendable {
  private let writes = Atomic<Int>(0)
  private let bytes = Atomic<Int>(0)

  /// One session was given so many bytes, in one go.
  func noteDelivery(of count: Int) {
    // With one that counts this is cheaper than an addition that others could come between.
    writes.store(writes.load(ordering: .relaxed) &+ 1, ordering: .relaxed)
    bytes.store(bytes.load(ordering: .relaxed) &+ count, ordering: .relaxed)
  }

  var sums: (deliveries: Int, bytes: Int) {
    (writes.load(ordering: .relaxed), bytes.load(ordering: .relaxed))
  }
}
