import EventPlan
import House
import Messages
import NIOCore
import NIOTLS
import Synchronization
import TextProtocol

/// Between the socket and the house: bytes become lines, as many as the limits allow. What was read waits for
/// its turn, and reading stops until then, and while the house is behind or the client is too fast.
final class SessionHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let session: Session
  private let house: House
  private let turns: LoopTurns
  private let rules: SessionRules
  private let sweep: Sweep
  private var budget: LineBudget
  private var decoder = ProtocolDecoder()
  private var context: ChannelHandlerContext?
  private let handshake: Handshake?
  /// What the decoder had done when it was last paid for.
  private var paid = (commands: 0, erasures: 0, steps: 0)
  /// What was read and waits for its turn.
  private var held: ByteBuffer?
  private var isReadWaiting = false
  /// Whether nothing is read: until what was spent is paid off, or for good after too much of a flood.
  private var isResting = false
  private var fellBehind = false
  /// Whether the house knows of the session: with TLS, once the handshake is done.
  private var isOpen: Bool
  /// The language that the client asked for before that, and whether it told of a screen reader.
  private var wish: Language?
  private var hasScreenReader = false
  /// Whether its terminal can show bold and underlined text, as the house has heard it.
  private var showsStyles = false
  /// Whether the house has heard that it keeps the slash for itself.
  private var keepsSlash = false
  /// What has come so far, until it is clear that it is for us; then nil.
  private var firstBytes: [UInt8]? = []
  private let strangers: Strangers
  /// What waits until the client has told its window, or a moment is over.
  private var arrivalsWaiting: (arrivals: [Arrival], end: Scheduled<Void>)?
  /// Whether nothing that still comes is listened to.
  private var isDismissed = false
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

  /// - Parameter handshake: what comes first, with TLS.
  init(
    _ session: Session, of house: House, turns: LoopTurns, rules: SessionRules, sweep: Sweep,
    strangers: Strangers, handshake: Handshake? = nil
  ) {
    self.strangers = strangers
    self.session = session
    self.house = house
    self.turns = turns
    self.rules = rules
    self.sweep = sweep
    self.handshake = handshake
    isOpen = false
    budget = rules.budget
    lastLine = session.mailbox.loop.now
    lastSaid = lastLine
  }

  var id: Int { session.id }
  var address: Int { session.address }

  // MARK: Coming and going

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    sweep.add(self)
    session.outlet.attach(context.channel, isPlain: handshake == nil) { [self] isSecret in
      defer { session.outlet.lineAgain = decoder.lineAgain }
      return decoder.hideTyping(isSecret)
    } edit: { [self] isOn in
      defer { session.outlet.lineAgain = decoder.lineAgain }
      return decoder.edit(isOn)
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
    session.isBeingGreeted.store(true, ordering: .relaxed)
    lastLine = session.mailbox.loop.now
    post { [id, session, wish, hasScreenReader, showsStyles, keepsSlash] in
      $0.connect(session, wishing: wish, hasScreenReader: hasScreenReader)
      $0.noteStyles(showsStyles, of: id)
      if keepsSlash { $0.noteKeptSlash(of: id) }
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    sweep.remove(self)
    session.outlet.detach()
    if held == nil { leave() }
    context.fireChannelInactive()
  }

  private func leave() {
    endWaiting()
    guard isOpen else { return }
    post { [id, fellBehind] in $0.disconnect(id, because: fellBehind ? .fellBehind : .lost) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case SessionEvent.fellBehind? = event as? SessionEvent { fellBehind = true }
    if case TLSUserEvent.handshakeCompleted? = event as? TLSUserEvent {
      handshake?.end()
      waitForFirstBytes(context)
    }
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
  private func post(_ work: @escaping @Sendable (isolated House) -> Void) {
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
    spend(bytes.readableBytes, at: now)
    guard !isDismissed else { return }
    guard held == nil else {
      held?.writeBuffer(&bytes)
      return
    }
    held = bytes
    session.noteFreshness(at: now)
    let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
    turns.post(from: address, isFresh: session.isFresh) { handler.value.takeTurn() }
  }

  private func mayHoldMore(at now: NIODeadline) -> Bool {
    held?.readableBytes ?? 0 < Limits.heldBytes
      && session.work.hasLeft(at: Int64(now.uptimeNanoseconds))
  }

  private func takeTurn() {
    guard let bytes = held else { return }
    held = nil
    if !isDismissed, let known = firstBytes == nil ? bytes : recognise(bytes) {
      takeIn(known, at: session.mailbox.loop.now)
    }
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
    endWaiting()
    guard !isDismissed else { return }
    guard isOpen else {
      context?.close(promise: nil)
      return
    }
    post { [id] in $0.finish(id) }
  }

  /// Holds back what comes first until it is clear what it is.
  /// - Returns: all of it, once it is for the house.
  private func recognise(_ bytes: ByteBuffer) -> ByteBuffer? {
    let all = (firstBytes ?? []) + bytes.readableBytesView
    switch ForeignProtocol.judge(all) {
    // Whoever has been greeted may strike a key and wait.
    case .undecided where !(isOpen && ProtocolDecoder.isKey(all)):
      firstBytes = all
      return nil
    case .undecided:
      firstBytes = nil
      return ByteBuffer(bytes: all)
    case .ours:
      firstBytes = nil
      return ByteBuffer(bytes: all)
    case .foreign(let stranger):
      isDismissed = true
      strangers.note(stranger)
      if session.outlet.write(ByteBuffer(bytes: stranger.answer)) { session.outlet.flush() }
      // What still comes is read away meanwhile: closed on it, the answer would be lost.
      let handler = NIOLoopBound(self, eventLoop: session.mailbox.loop)
      session.mailbox.loop.scheduleTask(in: Limits.farewell) {
        handler.value.context?.close(promise: nil)
      }
      return nil
    }
  }

  private func takeIn(_ bytes: ByteBuffer, at now: NIODeadline) {
    var arrivals: [Arrival] = []
    var hasReplies = false
    var work = 0
    let wasAsked = decoder.awaitsWindow
    // Somebody who hears the lines does not want them read out anew with each key.
    decoder.editsByItself = session.outlet.mode == .plain || session.outlet.mode == .ansi
    decoder.remembersLines = session.isSeated.load(ordering: .relaxed)
    bytes.withUnsafeReadableBytes { bytes in
      decoder.feed(bytes) { event in
        switch event {
        case .line(let line): work += admit(.line(line), at: now, to: &arrivals)
        case .lineTooLong: work += admit(.lineTooLong, at: now, to: &arrivals)
        case .areYouThere: work += admit(.areYouThere, at: now, to: &arrivals)
        case .stop: work += admit(.stop, at: now, to: &arrivals)
        // Through the outbox: a client that does not read must not make it grow.
        case .reply(let reply):
          work += reply.count
          if session.outlet.write(ByteBuffer(bytes: reply)) { hasReplies = true }
        case .windowSize(let columns, _): session.setColumns(columns)
        case .terminalType: break
        case .screenReader: noteScreenReader()
        case .language(let language): take(language)
        case .statusWanted: post { [session] in $0.tellStatus(to: session) }
        }
      }
    }
    let effort = decoder.effort
    work += (effort.commands - paid.commands) * WorkBudget.Cost.command
    work += (effort.erasures - paid.erasures) * WorkBudget.Cost.erasure
    work += effort.steps - paid.steps
    paid = effort
    session.setMark(decoder.promptMark)
    session.setIsolates(decoder.knowsUTF8)
    noteStyles(decoder.showsStyles)
    noteKeptSlash(decoder.keepsSlash)
    session.setPackages(decoder.packages)
    session.outlet.isBare = decoder.isBare
    session.noteMayEdit(decoder.mayEdit)
    let shown = decoder.setColumns(session.outlet.columns)
    if !shown.isEmpty, session.outlet.write(ByteBuffer(bytes: shown)) { hasReplies = true }
    spend(work, at: now)
    session.noteFreshness(at: now)
    if hasReplies { session.outlet.flush() }
    session.outlet.lineAgain = decoder.lineAgain
    if arrivalsWaiting != nil {
      arrivalsWaiting?.arrivals += arrivals
      if !decoder.awaitsWindow { endWaiting() }
    } else if !wasAsked, decoder.awaitsWindow, arrivals.contains(where: \.isLine) {
      waitForWindow(arrivals)
    } else {
      handOver(arrivals)
    }
  }

  private func handOver(_ arrivals: [Arrival]) {
    // Who has only negotiated so far may be about to tell the language in which to be greeted.
    if !arrivals.isEmpty || !decoder.speaksTelnet { open() }
    if arrivals.contains(where: \.isLine) {
      session.isBeingGreeted.store(false, ordering: .relaxed)
    }
    for arrival in arrivals {
      post { [id, rules] house in arrival.hand(to: house, from: id, rules.limits) }
    }
  }

  /// Telnet is asked for its window once its first line has come, and the reply is to fit it.
  private func waitForWindow(_ arrivals: [Arrival]) {
    let loop = session.mailbox.loop
    let handler = NIOLoopBound(self, eventLoop: loop)
    let end = loop.scheduleTask(in: Limits.windowDelay) { handler.value.endWaiting() }
    arrivalsWaiting = (arrivals, end)
  }

  private func endWaiting() {
    guard let (arrivals, end) = arrivalsWaiting else { return }
    arrivalsWaiting = nil
    end.cancel()
    handOver(arrivals)
  }

  /// The client asks for a language.
  private func take(_ wish: Language) {
    self.wish = wish
    if isOpen { post { [id] in $0.note(wish, of: id) } }
  }

  private func noteScreenReader() {
    hasScreenReader = true
    if isOpen { post { [id] in $0.noteScreenReader(of: id) } }
  }

  private func noteStyles(_ shows: Bool) {
    guard shows != showsStyles else { return }
    showsStyles = shows
    if isOpen { post { [id] in $0.noteStyles(shows, of: id) } }
  }

  private func noteKeptSlash(_ isKept: Bool) {
    guard isKept, !keepsSlash else { return }
    keepsSlash = true
    if isOpen { post { [id] in $0.noteKeptSlash(of: id) } }
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
