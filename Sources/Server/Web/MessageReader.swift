import House
import NIOCore
import NIOWebSocket

/// From frames of WebSocket to lines: a text message is one, and LF ends it. It answers control frames, and ends a
/// connection that breaks the protocol with the code that says how.
final class MessageReader: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias InboundOut = ByteBuffer

  private let session: Session
  /// What has come of a message in several frames, and how many these are.
  private var parts: (bytes: ByteBuffer, count: Int)?
  /// Whether nothing that still comes is listened to.
  private var isOver = false

  init(_ session: Session) { self.session = session }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    if isOver {
      // It has seen that the connection closes, and closes it.
      if frame.opcode == .connectionClose { context.close(promise: nil) }
      return
    }
    session.work.spend(
      WorkBudget.Cost.command, at: Int64(context.eventLoop.now.uptimeNanoseconds))
    // RFC 6455, 5.1 and 5.2: a client masks, and uses no extension that was not agreed on.
    guard frame.maskKey != nil, !frame.rsv1, !frame.rsv2, !frame.rsv3 else {
      return end(.protocolError)
    }
    take(frame, context)
  }

  private func take(_ frame: WebSocketFrame, _ context: ChannelHandlerContext) {
    switch frame.opcode {
    case .text where parts == nil, .continuation where parts != nil:
      // Taken out, so that it grows in place.
      var (message, count) = parts.take() ?? (bytes: ByteBuffer(), count: 0)
      message.writeImmutableBuffer(frame.unmaskedData)
      count += 1
      guard message.readableBytes <= WebLimits.message, count <= WebLimits.frames else {
        return end(.messageTooLarge)
      }
      guard frame.fin else {
        parts = (message, count)
        return
      }
      read(message, context)
    case .ping:
      spend(frame.length, context)
      if session.outlet.write(WebFrames.pong(frame.unmaskedData)) { session.outlet.flush() }
    case .pong: spend(frame.length, context)
    case .connectionClose:
      isOver = true
      guard !session.outlet.isClosing else { return context.close(promise: nil) }
      // What came before is done and answered first; then nobody waits for anything more.
      session.outlet.isBare = true
      context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    case .binary: end(.unacceptableData)
    default: end(.protocolError)
    }
  }

  private func read(_ message: ByteBuffer, _ context: ChannelHandlerContext) {
    guard let line = WebLine.make(message) else { return end(.dataInconsistentWithMessage) }
    context.fireChannelRead(wrapInboundOut(line))
  }

  /// What is no text costs what it would as text.
  private func spend(_ bytes: Int, _ context: ChannelHandlerContext) {
    session.work.spend(bytes, at: Int64(context.eventLoop.now.uptimeNanoseconds))
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // What still comes is read away: closed on it, the last words would be lost.
    guard !isOver else { return }
    switch error as? NIOWebSocketError {
    case .invalidFrameLength: end(.messageTooLarge)
    case .fragmentedControlFrame, .multiByteControlFrameLength: end(.protocolError)
    case nil: context.fireErrorCaught(error)
    }
  }

  private func end(_ code: WebSocketErrorCode) {
    guard !isOver else { return }
    isOver = true
    session.outlet.lastBytes = WebFrames.close(code)
    session.outlet.closeAfterWriting()
  }
}
