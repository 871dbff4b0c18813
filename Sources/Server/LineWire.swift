import House
import Messages
import NIOCore
import Synchronization
import TextProtocol

/// Lines as they are: of telnet, and of whatever else sends lines over TCP.
final class LineWire: Wire {
  private(set) var habits = ClientHabits()

  private var decoder = ProtocolDecoder()
  private let handshake: Handshake?
  /// What the decoder had done when it was last paid for.
  private var paid = (commands: 0, erasures: 0, steps: 0)
  /// What has come so far, until it is clear that it is for us; then nil.
  private var firstBytes: [UInt8]? = []
  private let strangers: Strangers
  /// What waits until the client has told its window, or a moment is over.
  private var arrivalsWaiting: (arrivals: [Arrival], end: Scheduled<Void>)?

  /// - Parameters:
  ///   - strangers: counts those who speak another protocol.
  ///   - handshake: what comes first, with TLS.
  init(_ strangers: Strangers, handshake: Handshake? = nil) {
    self.strangers = strangers
    self.handshake = handshake
  }

  // MARK: Coming and going

  func begin(_ handler: SessionHandler, on channel: any Channel) {
    let outlet = handler.session.outlet
    outlet.attach(channel, isPlain: handshake == nil) { [self, unowned outlet] isSecret in
      defer { outlet.lineAgain = decoder.lineAgain }
      return decoder.hideTyping(isSecret)
    } edit: { [self, unowned outlet] isOn in
      defer { outlet.lineAgain = decoder.lineAgain }
      return decoder.edit(isOn)
    }
    if handshake == nil { waitForFirstBytes(handler) }
  }

  /// Programs that speak another protocol do so at once, and would not understand a greeting. People
  /// wait for one.
  private func waitForFirstBytes(_ handler: SessionHandler) {
    let loop = handler.session.mailbox.loop
    let handler = NIOLoopBound(handler, eventLoop: loop)
    loop.scheduleTask(in: Limits.greetingDelay) {
      let handler = handler.value
      if handler.isConnected, !handler.isDismissed { handler.open() }
    }
  }

  func handshakeIsOver(_ handler: SessionHandler) {
    handshake?.end()
    waitForFirstBytes(handler)
  }

  func finish(_ handler: SessionHandler) { endWaiting(handler) }

  func sweep(_ handler: SessionHandler, at now: NIODeadline) {}

  // MARK: Bytes in

  func takeIn(_ bytes: ByteBuffer, for handler: SessionHandler, at now: NIODeadline) {
    guard let bytes = firstBytes == nil ? bytes : recognise(bytes, handler) else { return }
    let session = handler.session
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
        case .line(let line): work += handler.admit(.line(line), at: now, to: &arrivals)
        case .lineTooLong: work += handler.admit(.lineTooLong, at: now, to: &arrivals)
        case .areYouThere: work += handler.admit(.areYouThere, at: now, to: &arrivals)
        case .stop: work += handler.admit(.stop, at: now, to: &arrivals)
        // Through the outbox: a client that does not read must not make it grow.
        case .reply(let reply):
          work += reply.count
          if session.outlet.write(ByteBuffer(bytes: reply)) { hasReplies = true }
        case .windowSize(let columns, _): session.setColumns(columns)
        case .terminalType: break
        case .screenReader: noteScreenReader(handler)
        case .language(let language): take(language, handler)
        case .zone(let zone): take(zone, handler)
        case .statusWanted: handler.post { [session] in $0.tellStatus(to: session) }
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
    noteStyles(decoder.showsStyles, handler)
    noteKeptSlash(decoder.keepsSlash, handler)
    session.setPackages(decoder.packages)
    session.outlet.isBare = decoder.isBare
    session.noteMayEdit(decoder.mayEdit)
    let shown = decoder.setColumns(session.outlet.columns)
    if !shown.isEmpty, session.outlet.write(ByteBuffer(bytes: shown)) { hasReplies = true }
    handler.spend(work, at: now)
    session.noteFreshness(at: now)
    if hasReplies { session.outlet.flush() }
    session.outlet.lineAgain = decoder.lineAgain
    if arrivalsWaiting != nil {
      arrivalsWaiting?.arrivals += arrivals
      if !decoder.awaitsWindow { endWaiting(handler) }
    } else if !wasAsked, decoder.awaitsWindow, arrivals.contains(where: \.isLine) {
      waitForWindow(arrivals, handler)
    } else {
      handOver(arrivals, handler)
    }
  }

  /// Holds back what comes first until it is clear what it is.
  /// - Returns: all of it, once it is for the house.
  private func recognise(_ bytes: ByteBuffer, _ handler: SessionHandler) -> ByteBuffer? {
    let all = (firstBytes ?? []) + bytes.readableBytesView
    switch ForeignProtocol.judge(all) {
    // Whoever has been greeted may strike a key and wait.
    case .undecided where !(handler.isOpen && ProtocolDecoder.isKey(all)):
      firstBytes = all
      return nil
    case .undecided:
      firstBytes = nil
      return ByteBuffer(bytes: all)
    case .ours:
      firstBytes = nil
      return ByteBuffer(bytes: all)
    case .foreign(let stranger):
      handler.isDismissed = true
      strangers.note(stranger)
      let session = handler.session
      if session.outlet.write(ByteBuffer(bytes: stranger.answer)) { session.outlet.flush() }
      // What still comes is read away meanwhile: closed on it, the answer would be lost.
      let handler = NIOLoopBound(handler, eventLoop: session.mailbox.loop)
      session.mailbox.loop.scheduleTask(in: Limits.farewell) { handler.value.close() }
      return nil
    }
  }

  private func handOver(_ arrivals: [Arrival], _ handler: SessionHandler) {
    // Who has only negotiated so far may be about to tell the language in which to be greeted.
    if !decoder.speaksTelnet { handler.open() }
    handler.handOver(arrivals)
  }

  /// Telnet is asked for its window once its first line has come, and the reply is to fit it.
  private func waitForWindow(_ arrivals: [Arrival], _ handler: SessionHandler) {
    let loop = handler.session.mailbox.loop
    let bound = NIOLoopBound((self, handler), eventLoop: loop)
    let end = loop.scheduleTask(in: Limits.windowDelay) {
      let (wire, handler) = bound.value
      wire.endWaiting(handler)
    }
    arrivalsWaiting = (arrivals, end)
  }

  private func endWaiting(_ handler: SessionHandler) {
    guard let (arrivals, end) = arrivalsWaiting else { return }
    arrivalsWaiting = nil
    end.cancel()
    handOver(arrivals, handler)
  }

  // MARK: What the client tells

  private func take(_ wish: Language, _ handler: SessionHandler) {
    habits.wish = wish
    if handler.isOpen { handler.post { [id = handler.id] in $0.note(wish, of: id) } }
  }

  private func take(_ zone: String, _ handler: SessionHandler) {
    habits.zone = zone
    if handler.isOpen { handler.post { [id = handler.id] in $0.note(zone: zone, of: id) } }
  }

  private func noteScreenReader(_ handler: SessionHandler) {
    habits.hasScreenReader = true
    if handler.isOpen { handler.post { [id = handler.id] in $0.noteScreenReader(of: id) } }
  }

  private func noteStyles(_ shows: Bool, _ handler: SessionHandler) {
    guard shows != habits.showsStyles else { return }
    habits.showsStyles = shows
    if handler.isOpen { handler.post { [id = handler.id] in $0.noteStyles(shows, of: id) } }
  }

  private func noteKeptSlash(_ isKept: Bool, _ handler: SessionHandler) {
    guard isKept, !habits.keepsSlash else { return }
    habits.keepsSlash = true
    if handler.isOpen { handler.post { [id = handler.id] in $0.noteKeptSlash(of: id) } }
  }
}
