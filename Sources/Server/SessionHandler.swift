import EventPlan
import House
import NIOCore
import NIOTLS
import TextProtocol

/// Between the socket and the house: bytes become lines, as many as the limits allow, and reading
/// stops while the house is behind or the client is too fast.
final class SessionHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let session: Session
  private let turns: HouseTurns
  private let rules: SessionRules
  private let sweep: Sweep
  private var budget: LineBudget
  private var decoder = ProtocolDecoder()
  private var context: ChannelHandlerContext?
  private let handshake: Handshake?
  /// What the decoder had done when it was last paid for.
  private var paid = (commands: 0, erasures: 0)
  private var isReadWaiting = false
  private var isNew = true
  /// Whether it stands in the line of those who are slowed down.
  private var isInLine = false
  private var fellBehind = false
  /// Whether the house knows of the session: with TLS, once the handshake is done.
  private var isOpen: Bool
  /// What has come so far, until it is clear that it is for us; then nil.
  private var firstBytes: [UInt8]? = []
  private let strangers: Strangers
  /// Whether nothing that still comes is listened to.
  private var isDismissed = false
  private var lastLine: NIODeadline
  /// Whether somebody sat here when the sweep last came by, and since when nobody does any more.
  private var sat = false
  private var unseatedAt: NIODeadline?

  /// - Parameter handshake: what comes first, with TLS.
  init(
    _ session: Session, turns: HouseTurns, rules: SessionRules, sweep: Sweep, strangers: Strangers,
    handshake: Handshake? = nil
  ) {
    self.strangers = strangers
    self.session = session
    self.turns = turns
    self.rules = rules
    self.sweep = sweep
    self.handshake = handshake
    isOpen = false
    budget = rules.budget
    lastLine = session.mailbox.loop.now
  }

  var id: Int { session.id }
  var address: Int { session.address }

  // MARK: Coming and going

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    sweep.add(self)
    session.outlet.attach(context.channel, isPlain: handshake == nil) { [self] isSecret in
      decoder.hideTyping(isSecret)
    }
    if handshake == nil { waitForFirstBytes(context) }
    context.fireChannelActive()
  }

  /// Programs that speak another protocol do so at once, and would not understand a greeting. People
  /// wait for one.
  private func waitForFirstBytes(_ context: ChannelHandlerContext) {
    let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: Limits.greetingDelay) {
      let handler = handler.value
      if handler.context != nil, !handler.isDismissed { handler.open() }
    }
  }

  private func open() {
    guard !isOpen else { return }
    isOpen = true
    lastLine = session.mailbox.loop.now
    turns.post(from: address) { [session] in $0.connect(session) }
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    sweep.remove(self)
    session.outlet.detach()
    if isOpen {
      turns.post(from: address) { [session, fellBehind] in
        $0.disconnect(session.id, because: fellBehind ? .fellBehind : .lost)
      }
    }
    context.fireChannelInactive()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case SessionEvent.fellBehind? = event as? SessionEvent { fellBehind = true }
    if case TLSUserEvent.handshakeCompleted? = event as? TLSUserEvent {
      handshake?.end()
      waitForFirstBytes(context)
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  /// Once a second: silence that is too long ends the connection.
  func sweep(at now: NIODeadline) {
    session.outlet.giveUp(at: now)
    let isSeated = session.isSeated.load(ordering: .relaxed)
    if sat, !isSeated { unseatedAt = now }
    sat = isSeated
    if !isDismissed,
      let goodbye = rules.patience.end(
        after: now - max(lastLine, unseatedAt ?? lastLine), isSeated: isSeated,
        hasSat: unseatedAt != nil)
    {
      isDismissed = true
      guard isOpen else {
        context?.close(promise: nil)
        return
      }
      turns.post(from: address) { [session] in $0.dismiss(session.id, goodbye) }
    }
  }

  // MARK: Bytes in

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data)
    // What was not asked for comes where the other side has hung up: all that is left, in one go.
    if isReadWaiting, !session.work.hasLeft(at: Int64(context.eventLoop.now.uptimeNanoseconds)) {
      return context.close(promise: nil)
    }
    spend(bytes.readableBytes, at: context.eventLoop.now)
    guard !isDismissed else { return }
    guard firstBytes != nil else { return takeIn(bytes, at: context.eventLoop.now) }
    guard let known = recognise(bytes, context) else { return }
    open()
    takeIn(known, at: context.eventLoop.now)
  }

  /// Holds back what comes first until it is clear what it is.
  /// - Returns: all of it, once it is for the house.
  private func recognise(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) -> ByteBuffer? {
    let all = (firstBytes ?? []) + bytes.readableBytesView
    switch ForeignProtocol.judge(all) {
    case .undecided:
      firstBytes = all
      return nil
    case .ours:
      firstBytes = nil
      return ByteBuffer(bytes: all)
    case .foreign(let stranger):
      isDismissed = true
      strangers.note(stranger)
      if session.outlet.write(ByteBuffer(bytes: stranger.answer)) { session.outlet.flush() }
      // What still comes is read away meanwhile: closed on it, the answer would be lost.
      let context = NIOLoopBound(context, eventLoop: context.eventLoop)
      context.value.eventLoop.scheduleTask(in: Limits.farewell) {
        context.value.close(promise: nil)
      }
      return nil
    }
  }

  private func takeIn(_ bytes: ByteBuffer, at now: NIODeadline) {
    var arrivals: [Arrival] = []
    var hasReplies = false
    var work = 0
    bytes.withUnsafeReadableBytes { bytes in
      decoder.feed(bytes) { event in
        switch event {
        case .line(let line): work += admit(.line(line), at: now, to: &arrivals)
        case .lineTooLong: work += admit(.lineTooLong, at: now, to: &arrivals)
        case .areYouThere: work += admit(.areYouThere, at: now, to: &arrivals)
        // Through the outbox: a client that does not read must not make it grow.
        case .reply(let reply):
          work += reply.count
          if session.outlet.write(ByteBuffer(bytes: reply)) { hasReplies = true }
        case .windowSize(let columns, _): session.setColumns(columns)
        case .terminalType: break
        }
      }
    }
    let effort = decoder.effort
    work += (effort.commands - paid.commands) * WorkBudget.Cost.command
    work += (effort.erasures - paid.erasures) * WorkBudget.Cost.erasure
    paid = effort
    spend(work, at: now)
    if hasReplies { session.outlet.flush() }
    if !arrivals.isEmpty { hand(arrivals) }
  }

  private func spend(_ units: Int, at now: NIODeadline) {
    if units > 0 { session.work.spend(units, at: Int64(now.uptimeNanoseconds)) }
  }

  /// Lets a line through, or what stands for it when it is one too many.
  /// - Returns: what it costs.
  private func admit(
    _ line: Arrival, at now: NIODeadline, to arrivals: inout [Arrival]
  ) -> Int {
    guard !isDismissed else { return WorkBudget.Cost.line }
    switch budget.spend(at: Int64(now.uptimeNanoseconds)) {
    case .take:
      lastLine = now
      arrivals.append(line)
      return WorkBudget.Cost.houseLine
    case .refuse: arrivals.append(.tooFast)
    case .drop: break
    case .dismiss:
      isDismissed = true
      arrivals.append(.flood)
    }
    return WorkBudget.Cost.line
  }

  private func hand(_ arrivals: [Arrival]) {
    session.outstanding.add(arrivals.count, ordering: .relaxed)
    let handler = NIOLoopBound(self, eventLoop: session.mailbox.loop)
    turns.post(from: address, parts: arrivals.count) {
      [session, limits = rules.limits] house, part in
      arrivals[part].hand(to: house, from: session.id, limits)
      let left = session.outstanding.subtract(1, ordering: .relaxed).newValue
      if left == Limits.outstandingLines - 1 {
        session.mailbox.loop.execute { handler.value.readOn() }
      }
    }
  }

  // MARK: Reading on

  private var isHouseBehind: Bool {
    session.outstanding.load(ordering: .relaxed) >= Limits.outstandingLines
  }

  /// Whoever sends no more than people type is read from at once, the others in turn; and so are those who come,
  /// since they may come all at once.
  func read(context: ChannelHandlerContext) {
    let now = Int64(context.eventLoop.now.uptimeNanoseconds)
    let isFresh = !isNew && session.work.isFresh(at: now)
    isNew = false
    if isFresh, !isHouseBehind { return context.read() }
    isReadWaiting = true
    // When it has caught up, the house says so itself.
    guard !isFresh, !isInLine else { return }
    isInLine = true
    sweep.turns.wait(self, hasLeft: session.work.hasLeft(at: now))
  }

  /// Whether enough was paid off that it is worth while to read on.
  func isRested(at now: NIODeadline) -> Bool {
    session.work.isRested(at: Int64(now.uptimeNanoseconds))
  }

  /// Reads from a client whose turn it is.
  /// - Returns: whether there is anything to read for.
  func takeTurn() -> Bool {
    isInLine = false
    guard isReadWaiting, !isHouseBehind, let context else { return false }
    isReadWaiting = false
    context.read()
    return true
  }

  /// Reads again once the house has caught up.
  private func readOn() {
    guard isReadWaiting, let context else { return }
    isReadWaiting = false
    read(context: context)
  }
}
