import EventPlan
import EventRuntime
import TextProtocol

/// The events of the house, as people see and choose them.
extension House {
  /// Those that can be joined now.
  var openEvents: [PlannedEvent] { events.filter { !isPast($0) } }

  /// Those of the plan, and those that are live though the plan has them no more.
  var events: [PlannedEvent] {
    rereading.vanished.isEmpty ? options.plan.events : options.plan.events + vanished
  }

  /// The event as the plan has it now; nil when it is gone meanwhile.
  func latest(_ event: PlannedEvent) -> PlannedEvent? { listedEvent(event.slug) }

  func listedEvent(_ slug: String) -> PlannedEvent? {
    directory.event(slug: slug) ?? vanished.first { $0.slug == slug }
  }

  /// Those that are live though the plan has them no more.
  private var vanished: [PlannedEvent] {
    rereading.vanished.filter { current[$0.slug] != nil }
  }

  func isPast(_ event: PlannedEvent) -> Bool {
    guard case .at(let date) = event.starts, current[event.slug] == nil else { return false }
    let late = Double(dispatcher.wallClock) / 1_000 - date.timeIntervalSince1970
    return late > Double(PlannedEvent.lateness.components.seconds)
  }

  /// Rows of a page: each may have a line on what it is about.
  private static let eventsOfPage = PagePlace.size / 2

  func showEvents(_ visitor: Visitor, page: Int = 1) {
    visitor.send(
      .events(
        Paged(page, of: Array(events.enumerated()), size: Self.eventsOfPage) {
          row(of: $1, number: $0 + 1, for: visitor)
        }))
    guard case .lobby = visitor.place else { return }
    if openEvents.isEmpty { return visitor.notice(.hintNothingOpen) }
    visitor.send(.signin(.eventWhich(rename: visitor.isRenamable ? .adviceOtherName : nil)))
  }

  /// How many people are in an event learns who may just come in, and who is of the staff.
  private func seesPeople(in event: PlannedEvent, _ visitor: Visitor) -> Bool {
    if event.access == .open, event.agreement == nil { return true }
    guard let room = current[event.slug] else { return true }
    return visitor.isStaff || visitor.seats[room.occurrence] != nil
  }

  private func row(of event: PlannedEvent, number: Int, for visitor: Visitor) -> EventRow {
    let state = current[event.slug]?.live.state
    let progress: EventProgress =
      switch state?.phase {
      case .running: .running
      case .gathering, .afterwards: .open
      case .ended: .over
      case nil: isPast(event) ? .over : event.starts == .onDemand ? .open : .scheduled
      }
    return EventRow(
      number: number, slug: event.slug, title: event.title,
      about: event.about.isEmpty ? nil : event.about, starts: directory.startText(of: event),
      people: seesPeople(in: event, visitor) ? state?.here ?? 0 : 0, state: progress)
  }

  /// An event by number, slug or title.
  func event(_ typed: String) -> PlannedEvent? {
    let word = typed.lowercased()
    if let number = Int(word) {
      let events = events
      if events.indices.contains(number - 1) { return events[number - 1] }
    }
    return listedEvent(word) ?? directory.event(title: word)
      ?? vanished.first { $0.title.lowercased() == word }
  }

  /// - Parameter byCommand: whether it was named in a `/join`, and is no line of talk for certain.
  func chooseEvent(_ typed: String, _ visitor: Visitor, byCommand: Bool = false) {
    if let event = event(typed) { return join(event, visitor) }
    visitor.offered = nil
    let word = typed.lowercased()
    let nearest = nearestEvent(to: word)
    // Who was in an event speaks on, and is not to be told of events that there are not.
    if !byCommand, nearest == nil, case .lobby = visitor.place, let before = visitor.before {
      return visitor.refuse(
        before.isOver
          ? .eventOverNobodyReads(event: before.title) : .notSeatedLeft(event: before.title))
    }
    visitor.refuse(
      .noSuchEventTyped(
        typed: String(typed.prefix(40)), advice: nearest.map(Sentence.adviceDidYouMean)))
    if case .lobby = visitor.place { showEvents(visitor) }
  }
}
