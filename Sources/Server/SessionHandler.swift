import House
import NIOCore
import TextProtocol

/// Between the socket and the house: bytes become lines, and reading stops while the house is behind.
final class SessionHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let session: Session
  private let house: House
  private var decoder = ProtocolDecoder()
  private var context: ChannelHandlerContext?
  private var isReadWaiting = false
  private var fellBehind = false

  init(_ session: Session, house: House) {
    self.session = session
    self.house = house
  }

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    session.attach(context.channel) { [self] isSecret in hideTyping(isSecret) }
    house.post { [session] in $0.connect(session) }
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    session.detach()
    house.post { [session, fellBehind] in
      $0.disconnect(session.id, because: fellBehind ? .fellBehind : .lost)
    }
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data)
    var lines: [DecoderEvent] = []
    bytes.withUnsafeReadableBytes { bytes in
      decoder.feed(bytes) { event in
        switch event {
        case .line, .lineTooLong, .areYouThere: lines.append(event)
        case .reply(let reply):
          context.write(wrapOutboundOut(ByteBuffer(bytes: reply)), promise: nil)
        case .windowSize(let columns, _): session.setColumns(columns)
        case .terminalType: break
        }
      }
    }
    context.flush()
    if !lines.isEmpty { hand(lines) }
  }

  private func hand(_ lines: [DecoderEvent]) {
    session.outstanding.add(lines.count, ordering: .relaxed)
    let handler = NIOLoopBound(self, eventLoop: session.mailbox.loop)
    house.post { [session] house in
      for line in lines {
        switch line {
        case .line(let text): house.receive(text, from: session.id)
        case .lineTooLong: house.refuseLongLine(from: session.id, limit: ProtocolDecoder.maxLine)
        case .areYouThere: house.confirmPresence(of: session.id)
        case .reply, .windowSize, .terminalType: break
        }
      }
      let left = session.outstanding.subtract(lines.count, ordering: .relaxed).newValue
      if left + lines.count >= Limits.outstandingLines, left < Limits.outstandingLines {
        session.mailbox.loop.execute { handler.value.readOn() }
      }
    }
  }

  func read(context: ChannelHandlerContext) {
    if session.outstanding.load(ordering: .relaxed) >= Limits.outstandingLines {
      isReadWaiting = true
    } else {
      context.read()
    }
  }

  private func readOn() {
    guard isReadWaiting, let context else { return }
    isReadWaiting = false
    context.read()
  }

  private func hideTyping(_ isSecret: Bool) {
    guard let context else { return }
    let bytes = decoder.hideTyping(isSecret)
    if !bytes.isEmpty { context.write(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case SessionEvent.fellBehind? = event as? SessionEvent { fellBehind = true }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
