import Messages
import NIOConcurrencyHelpers
import NIOCore
import TextProtocol

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
    case setMode(Session, Mode)
    case setLanguage(Session, Language)
    case setColumns(Session, Int)
    case restoreWindow(Session, Int)
    case conceal(Session, Bool)
    case setEditing(Session, Bool)
    case close(Session)
  }

  private struct State {
    var items: [Item] = []
    var isScheduled = false
  }

  let loop: any EventLoop
  /// Counts what the sessions are sent.
  let tally = LoopTally()
  private let state = NIOLockedValueBox(State())
  private let audiences: NIOLoopBoundBox<[Int: LoopAudience]>
  /// Where something was said, to be told in this order.
  private let loud: NIOLoopBoundBox<CircularBuffer<LoopAudience>>

  init(_ loop: any EventLoop) {
    self.loop = loop
    audiences = .makeBoxSendingValue([:], eventLoop: loop)
    loud = .makeBoxSendingValue(CircularBuffer(), eventLoop: loop)
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
    let isTelling = !loud.value.isEmpty
    loud.value.append(contentsOf: round.loud)
    if !isTelling { tellRooms() }
    round.finish()
  }

  /// Tells some rooms what was said there, and the others in the next turn: a cue that is due meanwhile
  /// is on its way to the disk before all are told, and joins what is to be said in rooms that are not.
  private func tellRooms() {
    var told = 0
    while let audience = loud.value.popFirst() {
      audience.flush()
      told += audience.size
      guard told < Self.turn || loud.value.isEmpty else { return loop.execute { self.tellRooms() } }
    }
  }

  /// How many people are told something in a turn, at least.
  private static let turn = 100

  /// One delivery: what is handed to the sessions, and who is to be flushed at its end.
  private struct Round {
    var audiences: [Int: LoopAudience]
    private var touched: [Outlet] = []
    private(set) var loud: [LoopAudience] = []

    init(_ audiences: [Int: LoopAudience]) { self.audiences = audiences }

    mutating func take(_ item: Item) {
      switch item {
      case .write(let session, let bytes): write(bytes, to: session.outlet)
      case .writeAll(let sessions, let bytes):
        for session in sessions { write(bytes, to: session.outlet) }
      case .enter(let id, let session):
        let audience = audiences[id] ?? LoopAudience()
        audiences[id] = audience
        catchUp(session.outlet)
        session.outlet.enter(audience)
      case .leave(let id, let session):
        catchUp(session.outlet)
        session.outlet.leaveAudience()
        if audiences[id]?.isEmpty == true { audiences[id] = nil }
      case .say(let id, let message, let except):
        guard let audience = audiences[id] else { return }
        if audience.count == 0 { loud.append(audience) }
        audience.say(message, except: except)
      case .setMode(let session, let mode):
        catchUp(session.outlet)
        session.outlet.mode = mode
      case .setLanguage(let session, let language):
        catchUp(session.outlet)
        session.outlet.language = language
      case .setColumns(let session, let columns):
        catchUp(session.outlet)
        session.noteWidth(columns)
      case .restoreWindow(let session, let columns):
        catchUp(session.outlet)
        session.noteWindow(columns)
      case .conceal(let session, let isSecret):
        catchUp(session.outlet)
        if session.outlet.hideTyping(isSecret) { touched.append(session.outlet) }
      case .setEditing(let session, let isOn):
        catchUp(session.outlet)
        if session.outlet.setEditing(isOn) { touched.append(session.outlet) }
      case .close(let session):
        catchUp(session.outlet)
        session.outlet.closeAfterWriting()
      }
    }

    private mutating func write(_ bytes: ByteBuffer, to outlet: Outlet) {
      catchUp(outlet)
      if outlet.say(bytes) { touched.append(outlet) }
    }

    /// What was said in its room comes first.
    private mutating func catchUp(_ outlet: Outlet) {
      if outlet.catchUp() { touched.append(outlet) }
    }

    consuming func finish() {
      for outlet in touched { outlet.flush() }
    }
  }
}
