import EventTerms
import Foundation

/// Sends people the codes by which they are invited to an event.
struct InvitationSender {
  let program: NotifyProgram
  let event: PlannedEvent
  let zone: String
  let join: String?

  func send(_ code: String, to person: String) throws(NotifyProgram.Trouble) {
    try program.send(
      NotifyProgram.Message(
        what: .invitation, person: person, event: event.slug, title: event.title,
        time: event.next(after: Date()).time?.formatted(.iso8601), zone: zone, link: join,
        code: code))
  }
}
