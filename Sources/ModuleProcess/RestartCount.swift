import Synchronization

/// How often processes were started anew after they had failed. Their thread counts; anybody may ask.
final class RestartCount: Sendable {
  private let count = Atomic<Int>(0)

  var value: Int { count.load(ordering: .relaxed) }

  func note() { count.add(1, ordering: .relaxed) }
}
