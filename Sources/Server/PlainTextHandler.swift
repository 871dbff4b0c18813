import NIOCore

/// Stands before TLS, and tells who types plain text there how to connect.
final class PlainTextHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data).readableBytesView
    guard let first = bytes.first, Self.isText(first) else {
      context.fireChannelRead(data)
      context.pipeline.syncOperations.removeHandler(self, promise: nil)
      return
    }
    let port = context.channel.localAddress?.port.map(String.init) ?? "PORT"
    let sentence = """
      This port is for TLS only. Connect with a client that knows TLS, or with\r
      'openssl s_client -quiet -connect HOST:\(port)'.\r

      """
    // Programs such as nc notice only a connection that is no more; telnet ends its lines otherwise.
    if first != 0xFF, !bytes.contains(0x0D) { DirectSocket(of: context.channel)?.leaveNoHalf() }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: sentence)), promise: nil)
    context.close(promise: nil)
  }

  /// Whether a first byte is a letter, Enter, or what telnet begins with. TLS begins with none of them.
  private static func isText(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) || [0x0A, 0x0D, 0xFF].contains(byte)
  }
}
