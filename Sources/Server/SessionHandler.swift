import EventPlan
import House
import Messages
import NIOCore
import NIOTLS
import Synchronization

/// Between a transport and the house: as many lines as the limits allow. What was read waits for its turn, and
/// reading stops until then, and while the house is behind or the client is too fast.
final class SessionHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  let session: Session
  private let house: House
  private let turns: LoopTurns
  private let rules: SessionRules
  private let sweep: Sweep
  private let wire: any Wire
  private var budget: LineBudget
  private var context: ChannelHandlerContext?
  /// What was read and waits for its turn.
  private var held: ByteBuffer?
  private var isReadWaiting = false
  /// Whether nothing is read: until what was spent is paid off, or for good after too much of a flood.
  private var isResting = false
  private var fellBehind = false
  /// Whether the house knows of the session.
  private(set) var isOpen = false
  /// Whether nothing that still comes is listened to.
  var isDismissed = false
  /// Whether the client has closed its half of the connection. It still hears what it has asked for.
  private var saysNoMore = false
  private var lastLine: NIODeadline
  /// When the house last said something to them alone, and how many bytes of it have come since the last line.
  private var lastSaid: NIODeadline
  private var unread = 0
  /// Whether they know that they are about to be sent away.
  private var isWarned = false
  /// Whether somebody sat here when the sweep last came by, and since when nobody does any more.
  private var sat = false
  private var unseatedAt: NIODeadline?

  init(
    _ session: Session, of house: House, turns: LoopTurns, rules: SessionRules, sweep: Sweep,
    wire: any Wire
  ) {
    self.session = session
    self.house = house
    self.turns = turns
    self.rules = rules
    self.sweep = sweep
    self.wire = wire
    budget = rules.budget
    lastLine = session.mailbox.loop.now
    lastSaid = lastLine
  }

  var id: Int { session.id }
  var address: Int { session.address }

  /// Whether the connection is still there.
  var isConnected: Bool { context != nil }

  // MARK: Coming and going

  func handlerAdded(context: ChannelHandlerContext) {
    // A connection of the web has been there for a while.
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  private func begin(_ context: ChannelHandlerContext) {
    self.context = context
    sweep.add(self)
    wire.begin(self, on: context.channel)
  }

  /// Tells the house of the session.
  func open() {
    guard !isOpen else { return }
    isOpen = true
    session.isAtTheDoor.store(true, ordering: .relaxed)
    lastLine = session.mailbox.loop.now
    post { [id, session, habits = wire.habits] in
      $0.connect(session, wishing: habits.wish, hasScreenReader: habits.hasScreenReader)
      if let zone = habits.zone { $0.note(zone: zone, of: id) }
      $0.noteStyles(habits.showsStyles, of: id)
      if habits.keepsSlash { $0.noteKeptSlash(of: id) }
    }
  }

  func close() { context?.close(promise: nil) }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    sweep.remove(self)
    session.outlet.detach()
    if held == nil { leave() }
    context.fireChannelInactive()
  }

  private func leave() {
    wire.finish(self)
    guard isOpen else { return }
    post { [id, fellBehind] in $0.disconnect(id, because: fellBehind ? .fellBehind : .lost) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case SessionEvent.fellBehind? = event as? SessionEvent { fellBehind = true }
    if case TLSUserEvent.handshakeCompleted? = event as? TLSUserEvent { wire.handshakeIsOver(self) }
    if case ChannelEvent.inputClosed? = event as? ChannelEvent {
      saysNoMore = true
      if held == nil { finish() }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  /// Once a second: silence that is too long ends the connection.
  func sweep(at now: NIODeadline) {
    session.outlet.giveUp(at: now)
    wire.sweep(self, at: now)
    let isSeated = session.isSeated.load(ordering: .relaxed)
    if sat, !isSeated { unseatedAt = now }
    sat = isSeated
    let silence = silence(at: now, isSeated: isSeated)
    warn(after: silence, isSeated: isSeated)
    if !isDismissed,
      let goodbye = rules.patience.end(
        after: silence, isSeated: isSeated, hasSat: unseatedAt != nil)
    {
      isDismissed = true
      guard isOpen else {
        context?.close(promise: nil)
        return
      }
      post { [id] in $0.dismiss(id, goodbye) }
    }
  }

  private func silence(at now: NIODeadline, isSeated: Bool) -> TimeAmount {
    let said = session.outlet.takeSaid()
    guard !isSeated else {
      unread = 0
      return now - lastLine
    }
    // The warning itself gives no more time.
    if said > 0, !isWarned {
      lastSaid = now
      unread += said
    }
    return now - max(lastLine, lastSaid, unseatedAt ?? lastLine)
      - SessionPatience.readingTime(ofBytes: unread)
  }

  private func warn(after silence: TimeAmount, isSeated: Bool) {
    guard !isSeated, !isWarned, isOpen, !isDismissed,
      let left = rules.patience.warning(after: silence)
    else { return }
    isWarned = true
    post { [id] in $0.warn(id, closingIn: left) }
  }

  /// Has the house do something, after what was handed in before.
  func post(_ work: @escaping @Sendable (isolated House) -> Void) {
    session.outstanding.add(1, ordering: .relaxed)
    let handler = NIOLoopBound(self, eventLoop: session.mailbox.loop)
    house.post(inTurnOf: session) { [session] house in
      work(house)
      let left = session.outstanding.subtract(1, ordering: .relaxed).newValue
      if left == session.mostOutstanding - 1 {
        session.mailbox.loop.execute { handler.value.readOn() }
      }
    }
  }

  // MARK: Bytes in

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let now = context.eventLoop.now
    var bytes = unwrapInboundIn(data)
    // What was not asked for comes where the other side has hung up: all that is left, in one go.
    if isReadWaiting, isDismissed || !mayHoldMore(at: now) { return context.close(promise: nil) }
    hold(&bytes, at: now)
  }

  /// Takes in what has come for the session over another connection.
  /// - Returns: whether it was taken: not while too much waits.
  func takeIn(_ bytes: ByteBuffer) -> Bool {
    let now = session.mailbox.loop.now
    guard isConnected, !isDismissed, mayHoldMore(at: now) else { return false }
    var bytes = bytes
    hold(&bytes, at: now)
    return true
  }

  private func hold(_ bytes: inout ByteBuffer, at now: NIODeadline) {
    spend(bytes.readableBytes, at: now)
    guard !isDismissed else { return }
    guard held == nil else {
      held?.writeBuffer(&bytes)
      return
    }
    held = bytes
    session.noteFreshness(at: now)
    let handler = NIOLoopBound(self, eventLoop: session.mailbox.loop)
    turns.post(from: address, isFresh: session.isFresh) { handler.value.takeTurn() }
  }

  private func mayHoldMore(at now: NIODeadline) -> Bool {
    held?.readableBytes ?? 0 < Limits.heldBytes
      && session.work.hasLeft(at: Int64(now.uptimeNanoseconds))
  }

  private func takeTurn() {
    guard let bytes = held else { return }
    held = nil
    if !isDismissed { wire.takeIn(bytes, for: self, at: session.mailbox.loop.now) }
    if context == nil {
      leave()
    } else if saysNoMore {
      finish()
    } else {
      readOn()
    }
  }

  /// The client has said all that it will. Whoever is being dismissed is sent away by that.
  private func finish() {
    wire.finish(self)
    guard !isDismissed else { return }
    guard isOpen else {
      context?.close(promise: nil)
      return
    }
    post { [id] in $0.finish(id) }
  }

  /// Hands over what has come, in order; the house is told of the session first.
  func handOver(_ arrivals: [Arrival]) {
    if !arrivals.isEmpty { open() }
    for arrival in arrivals {
      post { [id, rules] house in arrival.hand(to: house, from: id, rules.limits) }
    }
  }

  func spend(_ units: Int, at now: NIODeadline) {
    if units > 0 { session.work.spend(units, at: Int64(now.uptimeNanoseconds)) }
  }

  /// Lets a line through, or what stands for it when it is one too many.
  /// - Returns: what it costs.
  func admit(
    _ line: Arrival, at now: NIODeadline, to arrivals: inout [Arrival]
  ) -> Int {
    guard !isDismissed else { return WorkBudget.Cost.line }
    switch budget.spend(at: Int64(now.uptimeNanoseconds), isPing: line.isPing) {
    case .take:
      (lastLine, unread, isWarned) = (now, 0, false)
      _ = session.outlet.takeSaid()
      arrivals.append(line)
      return WorkBudget.Cost.houseLine
    case .refuse: arrivals.append(.tooFast)
    case .drop: break
    case .dismiss:
      isDismissed = true
      isResting = true
      arrivals.append(.flood)
    }
    return WorkBudget.Cost.line
  }

  // MARK: Reading on

  /// Whoever types is read ahead of the house for a while, the others not before it has done what they sent.
  private var isHouseBehind: Bool {
    session.outstanding.load(ordering: .relaxed) >= session.mostOutstanding
  }

  func read(context: ChannelHandlerContext) {
    isReadWaiting = true
    readOn()
  }

  /// Whether nothing waits for its turn, or the little that somebody types: asking the system anew for each line
  /// takes longer than the line.
  private var mayReadAhead: Bool {
    held.map { session.isFresh && $0.readableBytes < Limits.readAhead } ?? true
  }

  /// Reads, unless what came before waits for its turn, the house is behind or the share is spent.
  private func readOn() {
    guard isReadWaiting, mayReadAhead, !isHouseBehind, !isResting, let context else { return }
    guard let rest = session.work.rest(at: Int64(context.eventLoop.now.uptimeNanoseconds)) else {
      isReadWaiting = false
      return context.read()
    }
    isResting = true
    let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .nanoseconds(rest)) {
      handler.value.isResting = false
      handler.value.readOn()
    }
  }
}
