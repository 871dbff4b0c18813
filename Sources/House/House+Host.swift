import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Logging
import Messages
import Names
import TextProtocol
import Words

/// What came of something that the host of the house wants, in English.
public enum HostReply: Sendable, Equatable {
  /// It was done; lines to read.
  case done([String])
  /// Nothing was done, and why.
  case refused(String)
}

/// What whoever runs the house may have it do, besides people who sit in its events.
extension House {
  /// What the activity keeps that goes on in an event, as JSON; nil where none does. No command shows it: in a house
  /// that is open nobody may read it.
  package func activityState(of slug: String) throws -> String? {
    try rooms[of: slug]?.live.state.encodedActivity()
  }

  /// Ends a live event, given by its slug or title, for everyone.
  /// - Parameter done: told once its end is on disk.
  public func endEvent(_ name: String, then done: @escaping @Sendable (HostReply) -> Void) {
    let word = name.lowercased()
    guard
      let room = rooms.all.first(where: {
        $0.slug == word || $0.live.event.title.lowercased() == word
      })
    else {
      let live = rooms.all.map(\.slug).joined(separator: ", ")
      return done(
        .refused(
          "No event '\(Hygiene.clean(name))' is live. "
            + (live.isEmpty ? "None is." : "These are: \(live).")))
    }
    guard !room.live.cannotSave else {
      return done(.refused("Nothing can be saved right now, so '\(room.slug)' goes on waiting."))
    }
    log.info("control", metadata: ["event": "\(room.slug)", "control": "end", "by": "host"])
    room.live.submit(.control(.end, by: nil)) { reply in
      switch reply {
      case .done, .seated: done(.done(["'\(room.slug)' is over."]))
      case .refused(let refusal): done(.refused(Voice.english.text(refusal.sentence)))
      case .forbidden: done(.refused("'\(room.slug)' does not let itself be ended."))
      }
    }
  }

  /// Tells everybody something in the name of the house, in events and on the way to one.
  public func announce(_ text: String) -> HostReply {
    let lines = text.split(whereSeparator: \.isNewline).map {
      Hygiene.clean(String($0)).withoutBlanksAround
    }
    let text = lines.filter { !$0.isEmpty }.joined(separator: " ")
    guard !text.isEmpty else { return .refused("There is nothing to tell.") }
    guard text.utf8.count <= ProtocolDecoder.maxLine else {
      return .refused("That is more than the \(ProtocolDecoder.maxLine) bytes of a line.")
    }
    let message = Message.announcement(from: options.plan.name, text: text)
    for room in rooms.all { room.send(message, to: .everyone) }
    // In an order that another process has, too.
    for (_, visitor) in visitors.sorted(by: { $0.key < $1.key }) where !visitor.isSeated {
      visitor.send(message)
      repeatQuestion(to: visitor)
    }
    log.info("announcement", metadata: ["by": "host"])
    let count = visitors.count
    return .done(["\(count) \(count == 1 ? "connection was" : "connections were") told."])
  }
}
