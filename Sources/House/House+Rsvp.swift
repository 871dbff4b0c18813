import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import Logging
import Messages
import TextProtocol

/// Who says that they come to a date, and is reminded of it. Both go when the date is over.
extension House {
  /// Somebody who asks about a date that is to come.
  struct Prospect {
    let visitor: Visitor
    /// As whom the records know them.
    let claimant: Claimant
    /// As it is held then.
    let event: PlannedEvent
    let date: EventDate
    let when: Sentence
  }

  /// The date is the next one of the event that is named after `for`, of the one that they sit in, or of the only one
  /// that has any. Of an event in which people gather already it is the one after.
  func prospect(
    in arguments: inout Arguments, for visitor: Visitor
  ) throws(Refusal) -> Prospect {
    visitor.connection.charge(WorkBudget.Cost.page)
    let event = try eventNamed(in: &arguments, for: visitor)
    var before: Date?
    if let seated = visitor.attendee()?.live.event, seated.slug == event.slug,
      directory.isDue(seated, in: Self.gathering)
    {
      before = seated.time
    }
    guard let next = directory.upcoming(event.slug, after: before),
      let date = directory.date(of: next),
      let when = directory.start(of: next, in: zone(of: visitor))
    else { throw .noDateOfEvent(event: event.title) }
    guard let claimant = visitor.claimant else { throw .notSeatedUnknown }
    return Prospect(visitor: visitor, claimant: claimant, event: next, date: date, when: when)
  }

  /// From so long before it on nobody says any more that they come.
  private static let gathering = Duration.hours(1)

  private func eventNamed(
    in arguments: inout Arguments, for visitor: Visitor
  ) throws(Refusal) -> PlannedEvent {
    if arguments.take("for") {
      guard let typed = arguments.words(upTo: []) else { throw arguments.missing(.argumentsEvent) }
      return try event(called: typed)
    }
    try arguments.end()
    if let attendee = visitor.attendee() { return attendee.live.event }
    let all = directory.all.filter { directory.upcoming($0.slug) != nil }
    guard let first = all.first else { throw .noDateAnywhere }
    guard all.count == 1 else { throw arguments.missing(.argumentsEvent) }
    return first
  }

  private func event(called typed: String) throws(Refusal) -> PlannedEvent {
    if let event = directory.event(typed) { return event }
    let (meant, shown) = (directory.meant(by: typed), String(typed.prefix(40)))
    guard let first = meant.first else {
      let nearest = directory.nearest(to: typed.lowercased())
      throw .noSuchEventTyped(typed: shown, advice: nearest.map(Sentence.adviceDidYouMean))
    }
    guard meant.count == 1 else {
      throw .noSuchEventCouldBe(typed: shown, events: meant.map(\.title))
    }
    return first
  }

  // MARK: Who comes

  /// `/rsvp`
  /// - Parameter rsvp: nil where they only ask who comes.
  func answer(_ rsvp: Rsvp?, _ prospect: Prospect) {
    askWhoComes(prospect) { rsvps in
      guard let rsvp else { return self.tell(rsvps, to: prospect) }
      self.keep(.comes(rsvp), of: prospect) {
        self.askWhoComes(prospect) { self.tell($0, to: prospect) }
      }
    }
  }

  private func tell(_ rsvps: Rsvps, to prospect: Prospect) {
    func count(_ rsvp: Rsvp) -> Int { rsvps.names[rsvp]?.count ?? 0 }
    prospect.visitor.notice(
      .rsvpCounts(
        event: prospect.event.title, when: prospect.when, yes: count(.yes), maybe: count(.maybe),
        no: count(.no), own: rsvps.own?.sentence ?? Sentence.partsSayWhetherYouCome))
    guard Right.lead.roles.contains(prospect.visitor.role) else { return }
    for rsvp in Rsvp.allCases {
      guard let names = rsvps.names[rsvp] else { continue }
      prospect.visitor.notice(rsvp.notice(of: Array(names.prefix(Self.namesTold))))
    }
  }

  /// Of each answer.
  private static let namesTold = 100

  // MARK: Reminders

  enum ReminderWish {
    case before(Duration)
    case off
  }

  /// `/remind`
  /// - Parameter wish: nil where they only ask.
  func remind(_ wish: ReminderWish?, _ prospect: Prospect) throws(Refusal) {
    guard !options.plan.notify.isEmpty else { throw .notSentByThisHouse }
    var time: Duration?
    if case .before(let typed)? = wish { time = .minutes((typed.secondsUp + 59) / 60) }
    if let time, let left = directory.timeLeft(to: prospect.event), left <= time {
      throw .badArgumentStartsSooner(event: prospect.event.title, when: prospect.when)
    }
    askWhoComes(prospect) { rsvps in
      guard wish != nil else { return self.tell(reminder: rsvps.reminder, to: prospect) }
      self.keep(.reminded(time), of: prospect) {
        if let time { self.directory.note(reminder: time, of: prospect.event) }
        self.tell(reminder: time, to: prospect)
      }
    }
  }

  private func tell(reminder: Duration?, to prospect: Prospect) {
    let (title, when) = (prospect.event.title, prospect.when)
    prospect.visitor.notice(
      reminder.map { .remindBefore(time: $0, event: title, when: when) }
        ?? .remindNot(event: title, when: when, example: "/remind 1h"))
  }

  /// Hands over whoever is to be reminded of the next date by now.
  func sendReminders(of slug: String) {
    guard directory.remindedEvents.contains(slug), !options.plan.notify.isEmpty, !isShuttingDown,
      let event = directory.upcoming(slug), let date = directory.date(of: event),
      let left = directory.timeLeft(to: event)
    else { return }
    journal.takeReminders(of: date, startingIn: left) { result in
      self.post { house in
        switch result {
        case .success(let people):
          if !people.isEmpty { house.options.remind(event, people, house.options.plan) }
        case .failure(let failure): house.log.error("nobody is reminded of '\(slug)': \(failure)")
        }
      }
    }
  }

  // MARK: The records

  /// - Parameter done: not called where they may not come.
  private func askWhoComes(_ prospect: Prospect, then done: @escaping (Rsvps) -> Void) {
    consult(
      .rsvps(prospect.date, of: prospect.claimant), for: prospect.visitor,
      then: { finding in
        guard case .rsvps(let rsvps) = finding else { return }
        guard rsvps.isInvited || self.mayCome(prospect) else {
          return prospect.visitor.refuse(.notInvitedToSay(event: prospect.event.title))
        }
        done(rsvps)
      })
  }

  /// Whether they may without an invitation.
  private func mayCome(_ prospect: Prospect) -> Bool {
    let (visitor, event) = (prospect.visitor, prospect.event)
    if visitor.isStaff || visitor.attendee()?.live.event.slug == event.slug { return true }
    return switch event.access {
    case .open: true
    case .code: visitor.door.passed.contains(event.slug)
    case .invited: false
    }
  }

  /// Their next lines wait until it is on disk.
  private func keep(
    _ intention: Intention, of prospect: Prospect, then done: @escaping () -> Void
  ) {
    let visitor = prospect.visitor
    let number = visitor.wait { [log] finding in
      guard case .failed(let reason)? = finding else { return done() }
      log.error("cannot save what somebody says of a date: \(reason)")
      visitor.refuse(.notSaved)
    }
    let write = Write.intention(
      intention, prospect.date, of: prospect.claimant, wall: dispatcher.wallClock)
    journal.write([write]) { [id = visitor.id] result in
      self.post { house in
        if case .failure(let failure) = result {
          house.goOn(id, number, .failed("\(failure)"))
        } else {
          house.goOn(id, number, nil)
        }
      }
    }
  }
}

extension Rsvp {
  fileprivate var sentence: Sentence {
    switch self {
    case .yes: .partsYouSaidYes
    case .maybe: .partsYouSaidMaybe
    case .no: .partsYouSaidNo
    }
  }

  fileprivate func notice(of names: [String]) -> Notice {
    switch self {
    case .yes: .rsvpWhoComes(names: names)
    case .maybe: .rsvpWhoMayCome(names: names)
    case .no: .rsvpWhoDoesNot(names: names)
    }
  }
}
