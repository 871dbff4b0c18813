import House
import Messages
import NIOCore
import TextProtocol
import Words

/// Sends one message to many sessions: rendered once per style, one hop to each event loop.
struct Broadcast: Broadcaster {
  let words: Words

  func broadcast(_ message: Message, to connections: [any Connection]) {
    if connections.count == 1 { return connections[0].send(message) }
    var batches: [Key: [Session]] = [:]
    for case let session as Session in connections {
      batches[Key(style: session.style, mailbox: ObjectIdentifier(session.mailbox)), default: []]
        .append(session)
    }
    let rendered = RenderedMessage(message, in: words)
    for (key, sessions) in batches {
      let bytes = rendered.bytes(in: key.style)
      if bytes.readableBytes > 0 { sessions[0].mailbox.post(.writeAll(sessions, bytes)) }
    }
  }

  func makeAudience() -> any Audience { RoomAudience(words) }

  private struct Key: Hashable {
    let style: Style
    let mailbox: ObjectIdentifier
  }
}
