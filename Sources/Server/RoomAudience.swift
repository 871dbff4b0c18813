import House
import Messages
import NIOCore
import Synchronization
import TextProtocol
import Words

/// The sessions of one room, as the house knows them. Each event loop keeps those of its own in a
/// ``LoopAudience``; what is sent crosses over once for each loop.
final class RoomAudience: Audience {
  private static let last = Atomic<Int>(0)

  private let id = RoomAudience.last.add(1, ordering: .relaxed).newValue
  private let words: Words
  /// The loops that have members, with how many.
  private var loops: [(mailbox: Mailbox, members: Int)] = []

  /// - Parameter words: what the house says.
  init(_ words: Words = .shipped) { self.words = words }

  func add(_ connection: any Connection) {
    guard let session = connection as? Session else { return }
    let mailbox = session.mailbox
    if let index = loops.firstIndex(where: { $0.mailbox === mailbox }) {
      loops[index].members += 1
    } else {
      loops.append((mailbox, 1))
    }
    mailbox.post(.enter(id, session))
  }

  func remove(_ connection: any Connection) {
    guard let session = connection as? Session,
      let index = loops.firstIndex(where: { $0.mailbox === session.mailbox })
    else { return }
    session.mailbox.post(.leave(id, session))
    loops[index].members -= 1
    if loops[index].members == 0 { loops.remove(at: index) }
  }

  func send(_ message: Message, except: [Int]) {
    let rendered = RenderedMessage(message, in: words)
    for (mailbox, _) in loops { mailbox.post(.say(id, rendered, except: except)) }
  }
}
