import ActivityKit
import EventPlan
import House
import Messages
import NIOCore
import NIOEmbedded
import TextProtocol

@testable import Server

/// Somebody with a session on a loop that stands still, who reads when a test lets them.
final class Reader {
  let session: Session
  let channel: EmbeddedChannel
  let valve = Valve()
  /// What they should have been sent.
  var expected = ""

  init(
    _ id: Int, _ mailbox: Mailbox, _ loop: EmbeddedEventLoop, outbox: Int = 1_000_000,
    hideTyping: @escaping (Bool) -> [UInt8] = { _ in [] }
  ) throws {
    session = Session(
      id: id, mailbox: mailbox, outbox: outbox,
      work: WorkBudget(ofConnection: HouseLimits(), within: nil))
    channel = EmbeddedChannel(handler: valve, loop: loop)
    try channel.connect(to: try SocketAddress(ipAddress: "192.0.2.1", port: 4_040)).wait()
    session.outlet.attach(channel, isPlain: true, hideTyping: hideTyping)
  }

  var id: Int { session.id }
  var outlet: Outlet { session.outlet }

  func expect(_ message: Message) {
    expected += String(decoding: Renderer(session.style).bytes(message), as: UTF8.self)
  }

  func read() throws -> String {
    var text = ""
    while let buffer = try channel.readOutbound(as: ByteBuffer.self) {
      text += String(buffer: buffer)
    }
    return text
  }

  /// Reads all that waits, and whatever comes next.
  func open() {
    valve.isShut = false
    channel.flush()
  }
}

/// The system below a channel. While it is shut it takes nothing, as for somebody who does not read.
final class Valve: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  var isShut = false
  private(set) var flushes = 0
  /// How often it was said that the client reads too slowly.
  private(set) var timesBehind = 0
  private var promises: [EventLoopPromise<Void>] = []

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if let promise { promises.append(promise) }
    context.write(data, promise: nil)
  }

  func flush(context: ChannelHandlerContext) {
    flushes += 1
    guard !isShut else { return }
    context.flush()
    for promise in takePromises() { promise.succeed(()) }
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    for promise in takePromises() { promise.fail(ChannelError.ioOnClosedChannel) }
    context.close(mode: mode, promise: promise)
  }

  private func takePromises() -> [EventLoopPromise<Void>] {
    defer { promises = [] }
    return promises
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case SessionEvent.fellBehind? = event as? SessionEvent { timesBehind += 1 }
    context.fireUserInboundEventTriggered(event)
  }
}

extension ByteBuffer {
  /// Where its bytes are: the same for two that share them.
  var place: UInt { withUnsafeReadableBytes { UInt(bitPattern: $0.baseAddress) } }
}

extension Message {
  static func say(_ text: String) -> Message { .say(Sentence(Text(text))) }
}
