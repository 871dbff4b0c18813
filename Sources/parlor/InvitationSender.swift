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
        time: next?.formatted(.iso8601), zone: zone, link: join, code: code))
  }

  private var next: Date? {
    switch event.starts {
    case .onDemand: nil
    case .at(let date): date
    case .every(let series): series.next(1, after: Date()).first?.start
    }
  }
}
