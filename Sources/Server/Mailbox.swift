import NIOConcurrencyHelpers
import NIOCore

/// What the house has for the sessions of one event loop. However many lines gather before the loop
/// comes round, they cross over in one hop and each session is flushed once.
final class Mailbox: Sendable {
  enum Item: Sendable {
    case write(Session, ByteBuffer)
    /// The same bytes to many, shared.
    case writeAll([Session], ByteBuffer)
    case conceal(Session, Bool)
    case close(Session)
  }

  private struct State {
    var items: [Item] = []
    var isScheduled = false
  }

  let loop: any EventLoop
  private let state = NIOLockedValueBox(State())

  init(_ loop: any EventLoop) { self.loop = loop }

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
    var touched: [Session] = []
    for item in items {
      switch item {
      case .write(let session, let bytes):
        if session.write(bytes) { touched.append(session) }
      case .writeAll(let sessions, let bytes):
        for session in sessions where session.write(bytes) { touched.append(session) }
      case .conceal(let session, let isSecret):
        if session.hideTyping(isSecret) { touched.append(session) }
      case .close(let session):
        session.closeAfterWriting()
      }
    }
    for session in touched { session.flush() }
  }
}
