import NIOCore

/// Stands before TLS, and tells who sends plain text there how to connect.
final class PlainTextHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let port: Port

  /// What is served behind TLS.
  enum Port {
    case ofLines
    case ofWeb
  }

  init(_ port: Port) { self.port = port }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data).readableBytesView
    guard let first = bytes.first, Self.isText(first) else {
      context.fireChannelRead(data)
      context.pipeline.syncOperations.removeHandler(self, promise: nil)
      return
    }
    // Programs such as nc notice only a connection that is no more; telnet ends its lines otherwise.
    if first != 0xFF, !bytes.contains(0x0D) { DirectSocket(of: context.channel)?.leaveNoHalf() }
    context.writeAndFlush(
      wrapOutboundOut(ByteBuffer(string: answer(at: context.channel.localAddress))), promise: nil)
    context.close(promise: nil)
  }

  private func answer(at address: SocketAddress?) -> String {
    switch port {
    case .ofLines:
      let number = address?.port.map(String.init) ?? "PORT"
      return """
        This port is for TLS only. Connect with a client that knows TLS, or with\r
        'openssl s_client -quiet -connect HOST:\(number)'.\r

        """
    case .ofWeb:
      let sentence = "This port is for https only.\n"
      return """
        HTTP/1.1 400 Bad Request\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Length: \(sentence.utf8.count)\r
        Connection: close\r
        \r
        \(sentence)
        """
    }
  }

  /// Whether a first byte is a letter, Enter, or what telnet begins with. TLS begins with none of them.
  private static func isText(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) || [0x0A, 0x0D, 0xFF].contains(byte)
  }
}
