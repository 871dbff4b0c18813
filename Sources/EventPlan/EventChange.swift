import EventTerms
public import Foundation

/// What is different about an event that was there before.
public struct EventChange: Sendable {
  public let title: String
  /// Whether something besides its agendas is another: its title, its time, what it keeps …
  public let hasOtherTerms: Bool
  private let before: AgendaPrints
  private let now: AgendaPrints

  init(from old: PlannedEvent, to new: PlannedEvent) {
    title = new.title
    hasOtherTerms = old.withoutAgendas != new.withoutAgendas
    before = AgendaPrints(of: old)
    now = AgendaPrints(of: new)
  }

  public var isEmpty: Bool { !hasOtherTerms && !hasOtherAgendas }

  /// Whether any agenda is another, of those that take turns and of single dates too.
  public var hasOtherAgendas: Bool { before.byPlace != now.byPlace }

  /// What is different about the agenda of one of its dates.
  /// - Parameter date: nil for an event that has none.
  public func agenda(on date: Date?) -> AgendaChange {
    AgendaChange(before: before.agenda(on: date), now: now.agenda(on: date))
  }

  /// Whether the agenda of a date other than this one is another.
  public func hasOtherDates(than date: Date?) -> Bool {
    before.agendas(butOn: date) != now.agendas(butOn: date)
  }
}

/// What is different about an agenda.
public struct AgendaChange: Sendable {
  fileprivate let before: [ActivityPrint]
  fileprivate let now: [ActivityPrint]

  /// Whether the agenda after a place is another; nil before the first activity.
  /// - Parameters:
  ///   - old: the place in the agenda of before that is running or was last.
  ///   - new: the same in the agenda of now.
  public func isOther(after old: Int?, now new: Int?) -> Bool {
    Self.rest(of: before, after: old) != Self.rest(of: self.now, after: new)
  }

  /// The titles of the activities after a place that were not in the agenda before, or not with
  /// these settings.
  public func new(after place: Int?) -> [String] {
    Self.rest(of: now, after: place).filter { !before.contains($0) }.map(\.title)
  }

  private static func rest(
    of agenda: [ActivityPrint], after place: Int?
  ) -> ArraySlice<ActivityPrint> {
    agenda.dropFirst(max(0, (place ?? -1) + 1))
  }
}

/// All agendas of an event.
private struct AgendaPrints {
  /// For which dates an agenda is.
  enum Place: Hashable {
    case all
    /// Of agendas that take turns.
    case turn(Int)
    case day(CalendarDay)
  }

  let byPlace: [Place: [ActivityPrint]]
  private let starts: PlannedEvent.Start

  init(of event: PlannedEvent) {
    var agendas: [Place: [PlannedActivity]] = [.all: event.agenda]
    if case .every(let series) = event.starts {
      if !series.rotation.isEmpty { agendas[.all] = nil }
      for (turn, named) in series.rotation.enumerated() { agendas[.turn(turn)] = named.activities }
      for day in series.changes.keys { agendas[.day(day)] = series.difference(on: day)?.agenda }
    }
    byPlace = agendas.mapValues { $0.map(ActivityPrint.init) }
    starts = event.starts
  }

  private func place(on date: Date?) -> Place {
    guard case .every(let series) = starts else { return .all }
    let slot = date.flatMap { series.slot(at: $0) }
    if let slot, byPlace[.day(slot.day)] != nil { return .day(slot.day) }
    return series.rotation.isEmpty ? .all : .turn((slot?.place ?? 0) % series.rotation.count)
  }

  func agenda(on date: Date?) -> [ActivityPrint] { byPlace[place(on: date)] ?? [] }

  func agendas(butOn date: Date?) -> [Place: [ActivityPrint]] {
    var others = byPlace
    others[place(on: date)] = nil
    return others
  }
}

extension PlannedEvent {
  /// All that is its own, and not what its dates hold.
  fileprivate var withoutAgendas: PlannedEvent {
    var event = self
    event.agenda = []
    (event.loaded, event.facilitator) = (LoadedModules([]), nil)
    if case .every(let series) = starts { event.starts = .every(series.withoutAgendas) }
    return event
  }
}

extension Series {
  fileprivate var withoutAgendas: Series {
    let changes = changes.compactMapValues { change -> Change? in
      guard case .differs(var difference) = change else { return change }
      (difference.agenda, difference.agendaName) = (nil, nil)
      return difference == Difference() ? nil : .differs(difference)
    }
    return Series(recurrence, at: clock, in: zone, except: except, changes: changes)
  }
}
