import NIOConcurrencyHelpers
import NIOCore
import NIOPosix

/// All that is sent over a real connection, and all that comes back until the other side closes.
enum Exchange {
  enum Place {
    case port(Int)
    case path(String)
  }

  /// Its own, so that nothing else of the tests holds up what is timed here.
  static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  /// - Parameter closesHalf: whether the other side is told that nothing more comes.
  static func over(
    _ place: Place, sending text: String, closesHalf: Bool = true
  ) async throws -> String {
    String(
      decoding: try await bytes(over: place, sending: Array(text.utf8), closesHalf: closesHalf),
      as: UTF8.self)
  }

  /// - Parameter closesHalf: whether the other side is told that nothing more comes.
  static func bytes(
    over place: Place, sending bytes: [UInt8], closesHalf: Bool
  ) async throws -> [UInt8] {
    let listener = Listener(group.next(), sending: ByteBuffer(bytes: bytes), closesHalf)
    try await connect(to: place, listener)
    return Array(try await listener.whole.futureResult.get().readableBytesView)
  }

  private static func connect(to place: Place, _ listener: Listener) async throws {
    let bootstrap = ClientBootstrap(group: listener.loop)
      .channelInitializer { $0.pipeline.addHandler(listener) }
    do {
      switch place {
      case .port(let port): _ = try await bootstrap.connect(host: "127.0.0.1", port: port).get()
      case .path(let path): _ = try await bootstrap.connect(unixDomainSocketPath: path).get()
      }
    } catch {
      listener.whole.fail(error)
      throw error
    }
  }
}

private final class Listener: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer
  let loop: any EventLoop
  let whole: EventLoopPromise<ByteBuffer>
  private let sent: ByteBuffer
  private let closesHalf: Bool
  private let bytes = NIOLockedValueBox(ByteBuffer())

  init(_ loop: any EventLoop, sending sent: ByteBuffer, _ closesHalf: Bool) {
    self.loop = loop
    self.sent = sent
    self.closesHalf = closesHalf
    whole = loop.makePromise()
  }

  // On the loop: the tasks of a busy machine may come later than the other side waits.
  func channelActive(context: ChannelHandlerContext) {
    context.writeAndFlush(NIOAny(sent), promise: nil)
    if closesHalf { context.close(mode: .output, promise: nil) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var more = unwrapInboundIn(data)
    bytes.withLockedValue { _ = $0.writeBuffer(&more) }
  }

  // What has come before counts, also where the connection was broken off after it.
  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelInactive(context: ChannelHandlerContext) {
    whole.succeed(bytes.withLockedValue { $0 })
  }
}
