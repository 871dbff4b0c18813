import NIOConcurrencyHelpers
import NIOCore

/// How many connections there may be at a time of those that are for machines.
final class Places: Sendable {
  private let left: NIOLockedValueBox<Int>

  init(_ count: Int) { left = NIOLockedValueBox(count) }

  /// Takes a place until the channel closes.
  /// - Throws: where none is left.
  func take(for channel: any Channel) throws {
    let isLeft = left.withLockedValue { left in
      guard left > 0 else { return false }
      left -= 1
      return true
    }
    guard isLeft else { throw ChannelError.ioOnClosedChannel }
    channel.closeFuture.whenComplete { [left] _ in left.withLockedValue { $0 += 1 } }
  }
}
