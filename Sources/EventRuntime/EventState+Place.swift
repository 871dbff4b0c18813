import EventTerms
import Messages

/// Making a state fit a plan that is another one than before: after a restart, or when the plan was
/// read again meanwhile.
extension EventState {
  /// Finds the running activity in an agenda that may have changed. If it is there no more, the one
  /// that followed it, or what stands in its place, comes next. Doing it twice changes nothing.
  /// - Returns: what a facilitator should know of it.
  mutating func findPlace(in event: PlannedEvent) -> Sentence? {
    switch phase {
    case .gathering, .ended: return nil
    case .afterwards:
      findLastPlace(in: event)
      return nil
    case .running: break
    }
    if isRunning(at: place, of: event) {
      settle(at: place, of: event)
      return nil
    }
    let places = event.agenda.indices.filter { isRunning(at: $0, of: event) }
    if let moved = nearest(of: places, to: place) {
      scores.moveLatest(to: moved)
      settle(at: moved, of: event)
      return .changesMoved(activity: runningTitle, number: moved + 1)
    }
    let followers = event.agenda.indices.filter { event.agenda[$0].title == followingTitle }
    if let next = nearest(of: followers, to: isOffAgenda == true ? place + 1 : place) {
      move(to: next - 1, in: event)
      isOffAgenda = true
    } else {
      move(to: min(place, event.agenda.count), in: event)
    }
    return nil
  }

  private mutating func settle(at place: Int, of event: PlannedEvent) {
    move(to: place, in: event)
    followingTitle = event.title(at: place + 1)
    isOffAgenda = nil
  }

  /// What is new after the last activity that was played is still to come.
  private mutating func findLastPlace(in event: PlannedEvent) {
    let last = event.agenda.indices.last { isRunning(at: $0, of: event) } ?? event.agenda.count - 1
    guard last != place else { return }
    scores.moveLatest(to: last)
    place = last
  }

  private func nearest(of places: [Int], to place: Int) -> Int? {
    places.min { abs($0 - place) < abs($1 - place) }
  }

  func isRunning(at place: Int, of event: PlannedEvent) -> Bool {
    event.agenda.indices.contains(place) && event.agenda[place].title == runningTitle
      && event.agenda[place].module == runningModule
  }

  func noteOnAbsence(from event: PlannedEvent) -> Sentence? {
    guard phase == .running, !isRunning(at: place, of: event) else { return nil }
    return event.title(at: place + 1).map { .changesGone(activity: runningTitle, next: $0) }
      ?? .changesGoneLast(activity: runningTitle)
  }
}

extension PlannedEvent {
  /// The title of an activity of the agenda; nil outside of it.
  func title(at place: Int) -> String? {
    agenda.indices.contains(place) ? agenda[place].title : nil
  }
}
