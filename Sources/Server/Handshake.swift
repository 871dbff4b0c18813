import NIOCore

/// Holds back what a client sends of its handshake with TLS until it is its turn: each step of one is a millisecond
/// or so in which nothing else happens on the loop.
final class Handshake: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let address: Int
  private let turns: LoopTurns
  private var context: ChannelHandlerContext?
  private var held: ByteBuffer?
  private var isReadWaiting = false
  private var isOver = false

  init(from address: Int, _ turns: LoopTurns) {
    self.address = address
    self.turns = turns
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    held = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return context.fireChannelRead(data) }
    if let held, held.readableBytes >= Limits.heldBytes {
      self.held = nil
      return context.close(promise: nil)
    }
    guard held == nil else {
      var more = unwrapInboundIn(data)
      held?.writeBuffer(&more)
      return
    }
    held = unwrapInboundIn(data)
    let handshake = NIOLoopBound(self, eventLoop: context.eventLoop)
    turns.post(from: address, isFresh: false) { handshake.value.goOn() }
  }

  /// Nothing more is read before what is held back has had its turn.
  func read(context: ChannelHandlerContext) {
    if held == nil { context.read() } else { isReadWaiting = true }
  }

  /// What was held back goes on.
  private func goOn() {
    guard let context, let bytes = held else { return }
    held = nil
    context.fireChannelRead(wrapInboundOut(bytes))
    context.fireChannelReadComplete()
    if isReadWaiting {
      isReadWaiting = false
      context.read()
    }
  }

  /// What comes from now on is no part of it.
  func end() { isOver = true }
}
