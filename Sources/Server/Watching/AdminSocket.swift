public import Foundation
import NIOCore
public import NIOPosix

/// Where whoever runs the house asks it something while it is open: a socket of this machine, for its own user and
/// root only.
public struct AdminSocket: Sendable {
  /// Carries out a request and replies once, on any thread.
  public typealias Answer =
    @Sendable (AdminRequest, _ then: @escaping @Sendable (AdminReply) -> Void) -> Void

  private let channel: any Channel
  private let path: String

  /// Makes the socket, in place of one that a house before has left there.
  /// - Parameters:
  ///   - path: at most 103 bytes; whoever makes two houses sees to it that they have different ones.
  ///   - mayAsk: whether the user with this number may.
  /// - Throws: an error of the system, or of NIO where the path is too long or names something else.
  public init(
    at path: String, on group: MultiThreadedEventLoopGroup,
    mayAsk: @escaping @Sendable (uid_t) -> Bool = AdminSocket.isOwner, answer: @escaping Answer
  ) async throws {
    let places = Places(AdminLimits.connections)
    channel = try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 16)
      // Whoever pipes a request in and closes hears the reply.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try places.take(for: channel)
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(IdleStateHandler(readTimeout: AdminLimits.silence))
          try pipeline.addHandler(AdminHandler(mayAsk: mayAsk, answer: answer))
        }
      }
      .bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true).get()
    self.path = path
    guard chmod(path, 0o600) == 0 else {
      let code = errno
      await close()
      throw IOError(errnoCode: code, reason: "chmod")
    }
  }

  /// The user of the house, and root.
  public static let isOwner: @Sendable (uid_t) -> Bool = { $0 == geteuid() || $0 == 0 }

  /// Closes it, and nothing is left of it.
  public func close() async {
    try? await channel.close()
    unlink(path)
  }
}

/// The bounds of those who ask the house something.
enum AdminLimits {
  static let connections = 16
  /// How long a connection may say nothing.
  static let silence = TimeAmount.seconds(30)
}

/// Reads requests and replies to them, one after the other.
final class AdminHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let mayAsk: @Sendable (uid_t) -> Bool
  private let answer: AdminSocket.Answer
  private var context: ChannelHandlerContext?
  private var received = ByteBuffer()
  private var isAnswering = false
  /// Whether the other side has closed its half.
  private var saysNoMore = false
  /// Whether nothing more is listened to.
  private var isOver = false

  init(mayAsk: @escaping @Sendable (uid_t) -> Bool, answer: @escaping AdminSocket.Answer) {
    self.mayAsk = mayAsk
    self.answer = answer
  }

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    // The mode of the socket does not bind everybody, and for a moment it had another one.
    guard let user = PeerCredentials.user(of: context.channel), mayAsk(user) else {
      return refuse("Only the user of the house, and root, may ask it.")
    }
  }

  func channelInactive(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return }
    var bytes = unwrapInboundIn(data)
    received.writeBuffer(&bytes)
    takeNext()
    if !isOver, received.readableBytes > AdminRequest.longest {
      refuse("A request has at most \(AdminRequest.longest) bytes.")
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed? = event as? ChannelEvent {
      saysNoMore = true
      takeNext()
    }
    if event is IdleStateHandler.IdleStateEvent, !isAnswering { context.close(promise: nil) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private func takeNext() {
    guard let context, !isOver, !isAnswering else { return }
    guard
      let length = received.readableBytesView.prefix(AdminRequest.longest)
        .firstIndex(of: UInt8(ascii: "\n")).map({ $0 - received.readerIndex }),
      let line = received.readBytes(length: length)
    else {
      if saysNoMore { finish() }
      return
    }
    received.moveReaderIndex(forwardBy: 1)
    received.discardReadBytes()
    guard let request = try? AdminLine.value(AdminRequest.self, of: Data(line)) else {
      return refuse("That is no request that this house knows.")
    }
    isAnswering = true
    let loop = context.eventLoop
    let handler = NIOLoopBound(self, eventLoop: loop)
    answer(request) { reply in
      loop.execute {
        handler.value.isAnswering = false
        handler.value.send(reply)
        handler.value.takeNext()
      }
    }
  }

  private func send(_ reply: AdminReply) {
    guard let context, let line = try? AdminLine.data(reply) else { return }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: line)), promise: nil)
  }

  /// Says why not, and closes.
  private func refuse(_ why: String) {
    send(.refused(why))
    finish()
  }

  /// Closes once all is written.
  private func finish() {
    guard let context, !isOver else { return }
    isOver = true
    context.finish(with: wrapOutboundOut(ByteBuffer()))
  }
}

/// Who is at the other end of a socket of this machine.
enum PeerCredentials {
  /// The number of the user who has connected; nil where the system does not say.
  static func user(of channel: any Channel) -> uid_t? {
    let user = try? channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(
      of: NIOBSDSocket.Handle.self
    ) { (socket: NIOBSDSocket.Handle) -> Int64 in
      #if os(Linux)
        // unix(7): the numbers of the process, the user and the group.
        var peer: [UInt32] = [0, 0, 0]
        let size = socklen_t(peer.count * MemoryLayout<UInt32>.stride)
        var taken = size
        let result = getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &taken)
        return result == 0 && taken == size ? Int64(peer[1]) : -1
      #else
        var (user, group): (uid_t, gid_t) = (0, 0)
        return getpeereid(socket, &user, &group) == 0 ? Int64(user) : -1
      #endif
    }
    return user.flatMap { uid_t(exactly: $0) }
  }
}
