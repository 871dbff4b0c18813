import House
import NIOCore

/// The handshakes of TLS on one event loop. Each step of one is a millisecond or so in which nothing else
/// happens there, so they take turns: one after another, those of each address in turn, and never more than a
/// part of the time.
final class HandshakeTurns: Sendable {
  /// How long all others have for each moment that a handshake took.
  private static let share: Int64 = 3

  private struct Line {
    var waiting = FairLine<Handshake>()
    var isScheduled = false
    /// When the next may have its turn.
    var next = NIODeadline.uptimeNanoseconds(0)
  }

  private let loop: any EventLoop
  private let clock: @Sendable () -> NIODeadline
  private let line: NIOLoopBoundBox<Line>

  /// - Parameter clock: what a handshake is measured by.
  init(
    _ loop: any EventLoop, clock: @escaping @Sendable () -> NIODeadline = { NIODeadline.now() }
  ) {
    self.loop = loop
    self.clock = clock
    line = .makeBoxSendingValue(Line(), eventLoop: loop)
  }

  func wait(_ handshake: Handshake) {
    line.value.waiting.append(handshake, from: handshake.address)
    if !line.value.isScheduled, loop.now >= line.value.next { takeTurn() } else { schedule() }
  }

  private func schedule() {
    guard !line.value.isScheduled, !line.value.waiting.isEmpty else { return }
    line.value.isScheduled = true
    loop.scheduleTask(deadline: line.value.next) {
      self.line.value.isScheduled = false
      self.takeTurn()
    }
  }

  private func takeTurn() {
    guard let handshake = line.value.waiting.popFirst() else { return }
    let begun = clock()
    handshake.goOn()
    let cost = (clock() - begun).nanoseconds
    line.value.waiting.charge(cost)
    line.value.next = loop.now + .nanoseconds(Self.share * cost)
    schedule()
  }
}

/// Holds back what a client sends of its handshake until it is its turn.
final class Handshake: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  let address: Int
  private let turns: HandshakeTurns
  private var context: ChannelHandlerContext?
  private var held: ByteBuffer?
  private var isReadWaiting = false
  private var isOver = false

  init(from address: Int, _ turns: HandshakeTurns) {
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
    if held == nil {
      held = unwrapInboundIn(data)
      turns.wait(self)
    } else {
      var more = unwrapInboundIn(data)
      held?.writeBuffer(&more)
    }
  }

  /// Nothing more is read before what is held back has had its turn.
  func read(context: ChannelHandlerContext) {
    if held == nil { context.read() } else { isReadWaiting = true }
  }

  /// What was held back goes on.
  func goOn() {
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
