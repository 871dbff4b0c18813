import NIOConcurrencyHelpers
import NIOCore

/// What the house has for the sessions of one event loop. However many lines gather before the loop
/// comes round, they cross over in one hop and each session is flushed once.
final class Mailbox: Sendable {
  enum Item: Sendable {
    case write(Session, ByteBuffer)
    /// The same bytes to many, shared.
    case writeAll([Session], ByteBuffer)
    /// Into and out of the audience of a room, given by its number.
    case enter(Int, Session)
    case leave(Int, Session)
    case say(Int, RenderedMessage, except: [Int])
    case conceal(Session, Bool)
    case close(Session)
  }

  private struct State {
    var items: [Item] = []
    var isScheduled = false
  }

  let loop: any EventLoop
  private let state = NIOLockedValueBox(State())
  private let audiences: NIOLoopBoundBox<[Int: LoopAudience]>

  init(_ loop: any EventLoop) {
    self.loop = loop
    audiences = .makeBoxSendingValue([:], eventLoop: loop)
  }

  func post(_ item: Item) {
    let mustSchedule = state.withLockedValue { state in
      state.items.append(item)
      defer { state.isScheduled = true }
      return !state.isScheduled
    }
    if mustSchedule { loop.execute { self.deliver() } }
  }

  private func deliver() {
    let items = state.withLockedValue { state in
      defer { state = State() }
      return state.items
    }
    var round = Round(audiences.value)
    for item in items { round.take(item) }
    audiences.value = round.audiences
    round.finish()
  }

  /// One delivery: what is handed to the sessions, and who is to be flushed at its end.
  private struct Round {
    var audiences: [Int: LoopAudience]
    private var touched: [Session] = []
    private var loud: [LoopAudience] = []

    init(_ audiences: [Int: LoopAudience]) { self.audiences = audiences }

    mutating func take(_ item: Item) {
      switch item {
      case .write(let session, let bytes): write(bytes, to: session)
      case .writeAll(let sessions, let bytes):
        for session in sessions { write(bytes, to: session) }
      case .enter(let id, let session):
        catchUp(session)
        let audience = audiences[id] ?? LoopAudience()
        audiences[id] = audience
        audience.enter(session)
      case .leave(let id, let session):
        catchUp(session)
        session.leaveAudience()
        if audiences[id]?.members.isEmpty == true { audiences[id] = nil }
      case .say(let id, let message, let except):
        guard let audience = audiences[id] else { return }
        if audience.isSilent { loud.append(audience) }
        audience.say(message, except: except)
      case .conceal(let session, let isSecret):
        catchUp(session)
        if session.hideTyping(isSecret) { touched.append(session) }
      case .close(let session):
        catchUp(session)
        session.closeAfterWriting()
      }
    }

    private mutating func write(_ bytes: ByteBuffer, to session: Session) {
      catchUp(session)
      if session.write(bytes) { touched.append(session) }
    }

    /// What was said in its room comes first.
    private mutating func catchUp(_ session: Session) {
      if let bytes = session.takeLines(), session.write(bytes) { touched.append(session) }
    }

    consuming func finish() {
      for audience in loud {
        for session in audience.members { catchUp(session) }
        audience.clear()
      }
      for session in touched { session.flush() }
    }
  }
}
