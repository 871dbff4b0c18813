import House
import NIOConcurrencyHelpers
import NIOCore

/// The sessions that read a stream of events. Their lines come by requests of their own, over any connection, which
/// name the session by a token that nobody else knows.
final class WebCallers: Sendable {
  /// One of them, on whatever loop it is.
  struct Caller: Sendable {
    fileprivate let loop: any EventLoop
    fileprivate let handler: NIOLoopBound<SessionHandler>

    /// Hands a line to the session.
    /// - Returns: whether it was taken: not while too much waits.
    func take(_ line: ByteBuffer) -> EventLoopFuture<Bool> {
      loop.submit { handler.value.takeIn(line) }
    }
  }

  private let byToken = NIOLockedValueBox<[String: Caller]>([:])

  static func makeToken() -> String {
    (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined(separator: "-")
  }

  /// Adds a session until its connection closes; on its loop.
  func add(_ handler: SessionHandler, _ token: String, on channel: any Channel) {
    let caller = Caller(
      loop: channel.eventLoop, handler: NIOLoopBound(handler, eventLoop: channel.eventLoop))
    byToken.withLockedValue { $0[token] = caller }
    channel.closeFuture.whenComplete { [byToken] _ in
      byToken.withLockedValue { $0[token] = nil }
    }
  }

  subscript(token: String) -> Caller? { byToken.withLockedValue { $0[token] } }
}

/// Reads away what comes over the connection of a stream: nothing is to.
final class StreamReader: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let session: Session

  init(_ session: Session) { self.session = session }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    session.work.spend(
      unwrapInboundIn(data).readableBytes, at: Int64(context.eventLoop.now.uptimeNanoseconds))
  }
}
