import NIOCore

extension ChannelHandlerContext {
  /// Writes the last thing, and closes once all is written.
  func finish(with last: NIOAny) {
    let channel = self.channel
    let written = eventLoop.makePromise(of: Void.self)
    written.futureResult.whenComplete { _ in channel.close(promise: nil) }
    writeAndFlush(last, promise: written)
  }
}
