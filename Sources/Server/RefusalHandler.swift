import Messages
import NIOCore
import TextProtocol

/// Tells somebody who is one too many why, and closes.
final class RefusalHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let goodbye: Goodbye

  init(_ goodbye: Goodbye) { self.goodbye = goodbye }

  func channelActive(context: ChannelHandlerContext) {
    let bye = Renderer(.plain()).bytes(.bye(goodbye))
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bye)), promise: nil)
    context.close(promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
