import NIOCore
import NIOHTTP1
public import NIOPosix

/// Serves `/metrics` and `/healthz` over HTTP/1.1, to programs that watch the house.
///
/// It knows no more of HTTP than they need: one request a connection, without a body.
public struct MetricsListener: Sendable {
  /// Where it listens; its port is the one that the system chose where 0 was asked for.
  public let address: Server.Address
  private let channel: any Channel

  /// - Parameter figures: asked at each request.
  /// - Throws: a ``Server/BindFailure`` when the address cannot be bound.
  public init(
    at address: Server.Address, on group: MultiThreadedEventLoopGroup,
    figures: @escaping Figures.Source
  ) async throws {
    let places = Places(MetricsLimits.connections)
    do {
      channel = try await ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: 16)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.maxMessagesPerRead, value: 1)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try places.take(for: channel)
            try Self.serve(channel, figures)
          }
        }
        .bind(host: address.host, port: address.port).get()
    } catch {
      throw Server.BindFailure(address: address, cause: error)
    }
    self.address = Server.Address(
      host: address.host, port: channel.localAddress?.port ?? address.port)
  }

  private static func serve(_ channel: any Channel, _ figures: @escaping Figures.Source) throws {
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(RequestBound())
    try pipeline.addHandler(HTTPResponseEncoder())
    try pipeline.addHandler(
      ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
    try pipeline.addHandler(HTTPServerProtocolErrorHandler())
    try pipeline.addHandler(MetricsHandler(figures))
    // Whoever sends or reads slowly has as long as all others.
    let end = channel.eventLoop.scheduleTask(in: MetricsLimits.time) { channel.close(promise: nil) }
    channel.closeFuture.whenComplete { _ in end.cancel() }
  }

  public func close() async { try? await channel.close() }
}

/// The bounds of those who watch the house.
enum MetricsLimits {
  static let connections = 16
  /// Bytes of a request, with its headers.
  static let request = 8_192
  /// How long a connection may last.
  static let time = TimeAmount.seconds(10)
}

/// Ends a connection over which more comes than a request may have, before anything of that is read.
final class RequestBound: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var left = MetricsLimits.request

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // Nothing is listened to any more.
    guard left >= 0 else { return }
    left -= unwrapInboundIn(data).readableBytes
    guard left < 0 else { return context.fireChannelRead(data) }
    let refusal = """
      HTTP/1.1 431 Request Header Fields Too Large\r
      Content-Length: 0\r
      Connection: close\r
      \r

      """
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: refusal)), promise: nil)
    context.close(promise: nil)
  }
}

/// Answers one request, and closes.
final class MetricsHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let figures: Figures.Source
  private var context: ChannelHandlerContext?
  private var head: HTTPRequestHead?
  private var isAnswered = false

  init(_ figures: @escaping Figures.Source) { self.figures = figures }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }
  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = self.head ?? head
    case .body: break
    case .end:
      guard let head, !isAnswered else { return }
      isAnswered = true
      answer(head, on: context.eventLoop)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func answer(_ head: HTTPRequestHead, on loop: any EventLoop) {
    guard [.GET, .HEAD].contains(head.method) else {
      return reply(.methodNotAllowed, "Only GET and HEAD are answered here.\n")
    }
    switch head.uri.prefix(while: { $0 != "?" }) {
    case "/metrics":
      ask(on: loop) { $0.reply(.ok, $1.metrics, as: Exposition.mediaType) }
    case "/healthz":
      ask(on: loop) { handler, figures in
        let health = figures.health
        handler.reply(health.isWell ? .ok : .serviceUnavailable, health.word + "\n")
      }
    default: reply(.notFound, "There are /metrics and /healthz.\n")
    }
  }

  private func ask(
    on loop: any EventLoop, then use: @escaping @Sendable (MetricsHandler, Figures) -> Void
  ) {
    let handler = NIOLoopBound(self, eventLoop: loop)
    figures { figures in loop.execute { use(handler.value, figures) } }
  }

  private func reply(
    _ status: HTTPResponseStatus, _ text: String, as type: String = "text/plain; charset=utf-8"
  ) {
    guard let context else { return }
    let body = ByteBuffer(string: text)
    var headers = HTTPHeaders([
      ("Content-Type", type), ("Content-Length", "\(body.readableBytes)"),
      ("Cache-Control", "no-store"), ("Connection", "close"),
    ])
    if status == .methodNotAllowed { headers.add(name: "Allow", value: "GET, HEAD") }
    context.write(
      wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))),
      promise: nil)
    if head?.method != .HEAD {
      context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    }
    context.finish(with: wrapOutboundOut(.end(nil)))
  }
}
