import EventPlan
import EventRuntime
import EventTerms
import Messages
import TextProtocol
import Words

/// The events of the house, as people see them.
extension House {
  /// Rows of a page: each may have a line on what it is about.
  private static let eventsOfPage = PagePlace.size / 2

  func showEvents(_ visitor: Visitor, page: Int = 1) {
    visitor.connection.charge(WorkBudget.Cost.page)
    if visitor.isChoosing, visitor.screen.mode != .json, let name = visitor.name,
      visitor.greeted != name
    {
      visitor.greeted = name
      visitor.notice(.hintGreeted(name: name))
    }
    visitor.send(
      .events(
        Paged(page, of: Array(directory.all.enumerated()), size: Self.eventsOfPage) {
          row(of: $1, number: $0 + 1, for: visitor)
        }))
    guard visitor.isChoosing else { return }
    guard let question = visitor.door.question(in: surroundings(of: visitor)) else {
      return visitor.notice(.hintNothingOpen)
    }
    visitor.send(.signin(question))
  }

  /// How many people are in an event learns who may just come in, and who is of the staff.
  private func seesPeople(in event: PlannedEvent, _ visitor: Visitor) -> Bool {
    if Self.isForEveryone(event) { return true }
    guard let room = rooms[of: event.slug] else { return true }
    return visitor.isStaff || visitor.seats[room.occurrence] != nil
  }

  private static func isForEveryone(_ event: PlannedEvent) -> Bool {
    event.access == .open && event.agreement == nil
  }

  /// A client wants to know what anybody may know of the house: no more than the list of events says.
  public func tellStatus(to connection: any Connection) {
    connection.charge(WorkBudget.Cost.page)
    let people = rooms.all.filter { Self.isForEveryone($0.live.event) }.map(\.live.state.here)
    connection.tell(
      HouseStatus(
        house: options.plan.name, version: options.version,
        language: options.plan.words.name(of: options.plan.language),
        people: people.reduce(0, +), openSince: openedAt / 1_000))
  }

  private func row(of event: PlannedEvent, number: Int, for visitor: Visitor) -> EventRow {
    let room = rooms[of: event.slug]
    let state = room?.live.state
    let progress: EventProgress =
      switch state?.phase {
      case .running: .running
      case .gathering where !visitor.isStaff && directory.doorsOpen(of: event) != nil: .scheduled
      case .gathering, .afterwards: .open
      case .ended: .over
      case nil: directory.isPast(event) ? .over : event.starts == .onDemand ? .open : .scheduled
      }
    let zone = zone(of: visitor)
    let seesPeople = seesPeople(in: event, visitor)
    let isFull = seesPeople && progress != .over && state?.freePlaces(in: event) == 0
    return EventRow(
      number: number, slug: event.slug, title: event.title,
      about: event.about.isEmpty ? nil : event.about, starts: directory.start(of: event, in: zone),
      next: directory.next(after: event, in: zone),
      people: seesPeople ? state?.here ?? 0 : 0, state: progress, isFull: isFull,
      waiting: isFull ? room?.waitingList.visitors.count ?? 0 : 0,
      isByInvitation: event.access == .invited, terms: terms(of: event))
  }
}
