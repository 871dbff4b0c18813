import NIOCore
import NIOPosix

/// A participant's connection that hands each line to a closure on its loop.
final class LoadClient: Sendable {
  private let channel: any Channel

  /// - Parameters:
  ///   - source: the address of this machine to come from.
  ///   - received: called with each line, its end not included.
  static func connect(
    port: Int, on loop: any EventLoop, from source: String? = nil,
    received: @escaping @Sendable (ByteBuffer) -> Void,
    closed: @escaping @Sendable () -> Void = {}
  ) async throws -> LoadClient {
    var bootstrap = ClientBootstrap(group: loop)
    if let source {
      bootstrap = bootstrap.bind(to: try SocketAddress(ipAddress: source, port: 0))
    }
    let channel =
      try await bootstrap
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            LineSplitter(received: received, closed: closed))
        }
      }
      .connect(host: "127.0.0.1", port: port).get()
    return LoadClient(channel)
  }

  private init(_ channel: any Channel) { self.channel = channel }

  func send(_ line: String) {
    channel.writeAndFlush(ByteBuffer(string: line + "\n"), promise: nil)
  }

  func close() { channel.close(promise: nil) }
}

private final class LineSplitter: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let received: @Sendable (ByteBuffer) -> Void
  private let closed: @Sendable () -> Void
  private var buffer = ByteBuffer()

  init(
    received: @escaping @Sendable (ByteBuffer) -> Void, closed: @escaping @Sendable () -> Void
  ) {
    self.received = received
    self.closed = closed
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    buffer.writeBuffer(&bytes)
    while let end = buffer.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
      let length = end - buffer.readerIndex
      guard var line = buffer.readSlice(length: length) else { return }
      buffer.moveReaderIndex(forwardBy: 1)
      if line.readableBytesView.last == UInt8(ascii: "\r") {
        line.moveWriterIndex(to: line.writerIndex - 1)
      }
      received(line)
    }
    buffer.discardReadBytes()
  }

  func channelInactive(context: ChannelHandlerContext) { closed() }
  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
