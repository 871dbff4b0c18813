public import Foundation

/// When an event repeats, and where one of its occurrences differs.
public struct Series: Sendable, Equatable {
  /// A date of the series.
  public struct Slot: Sendable, Equatable {
    /// The day that the recurrence gives, wherever the occurrence was moved.
    public let day: CalendarDay
    public let start: Date
    /// How many days the recurrence gives before it, also those on which it is not held.
    public let place: Int

    fileprivate init(day: CalendarDay, start: Date, place: Int) {
      self.day = day
      self.start = start
      self.place = place
    }
  }

  public enum Change: Sendable, Equatable {
    /// People are told that it is not held.
    case cancelled
    case differs(Difference)
  }

  /// What one occurrence has otherwise than the event; nil where it has the same.
  public struct Difference: Sendable, Equatable {
    public package(set) var starts: LocalTime?
    public package(set) var title: String?
    public package(set) var about: String?
    public package(set) var agenda: [PlannedActivity]?
    /// What the plan calls its agenda, where it is one that has a name.
    public package(set) var agendaName: String?

    public init() {}
  }

  public let recurrence: Recurrence
  /// By the clocks of the zone, in summer and winter.
  public let clock: ClockTime
  public let zone: TimeZone
  /// Days on which it is not held.
  public let except: Set<CalendarDay>
  /// By the day that the recurrence gives.
  public let changes: [CalendarDay: Change]
  /// Take turns from day to day of the recurrence; empty where all dates have the agenda of the event.
  public let rotation: [NamedAgenda]

  /// - Parameter changes: none is moved before the date before it or after the one after it.
  public init(
    _ recurrence: Recurrence, at clock: ClockTime, in zone: TimeZone,
    except: Set<CalendarDay> = [], changes: [CalendarDay: Change] = [:],
    rotation: [NamedAgenda] = []
  ) {
    self.recurrence = recurrence
    self.clock = clock
    self.zone = zone
    self.except = except
    self.changes = changes
    self.rotation = rotation
  }

  /// The dates on which it is held, the earliest first.
  public struct Slots: Sequence, IteratorProtocol {
    private let series: Series
    private var days: Recurrence.Days
    private var given = 0

    fileprivate init(of series: Series) {
      self.series = series
      days = series.recurrence.days
    }

    public mutating func next() -> Slot? {
      while let day = days.next() {
        given += 1
        if series.isHeld(on: day) { return series.slot(on: day, place: given - 1) }
      }
      return nil
    }
  }

  public var slots: Slots { Slots(of: self) }

  /// - Parameter day: one that the recurrence gives.
  public func isHeld(on day: CalendarDay) -> Bool {
    !except.contains(day) && changes[day] != .cancelled
  }

  /// - Parameter day: one that the recurrence gives.
  public func start(on day: CalendarDay) -> Date {
    (difference(on: day)?.starts ?? LocalTime(day, clock)).instant(in: zone)
  }

  public func difference(on day: CalendarDay) -> Difference? {
    if case .differs(let difference) = changes[day] { difference } else { nil }
  }

  /// The agenda whose turn it is, or that this date has instead; nil where it is one without a name.
  public func agendaName(at slot: Slot) -> String? {
    if let difference = difference(on: slot.day), difference.agenda != nil {
      return difference.agendaName
    }
    return turn(at: slot)?.name
  }

  package func turn(at slot: Slot) -> NamedAgenda? {
    rotation.isEmpty ? nil : rotation[slot.place % rotation.count]
  }

  // MARK: Dates around a time

  /// The date that people can come to: one that has begun less than ``PlannedEvent/lateness`` ago and is not over, or
  /// else the next one.
  /// - Parameter held: the latest date whose occurrence is over.
  /// - Returns: nil when there is none any more.
  package func current(at now: Date, after held: Date?) -> Slot? {
    let late = Double(PlannedEvent.lateness.components.seconds)
    var current: Slot?
    for slot in slots where held.map({ slot.start > $0 }) ?? true {
      if slot.start > now { return current ?? slot }
      if now < slot.start + late { current = slot }
    }
    return current
  }

  /// The dates after a time, so many at most.
  public func next(_ count: Int, after time: Date) -> [Slot] {
    Array(slots.lazy.filter { $0.start > time }.prefix(count))
  }

  /// The latest date; nil for a series without end.
  package var last: Slot? {
    if case .never = recurrence.end { return nil }
    var last: Slot?
    for slot in slots { last = slot }
    return last
  }

  /// - Parameter day: one that the recurrence gives.
  package func slot(on day: CalendarDay) -> Slot {
    slot(on: day, place: recurrence.days.prefix { $0 < day }.count)
  }

  fileprivate func slot(on day: CalendarDay, place: Int) -> Slot {
    Slot(day: day, start: start(on: day), place: place)
  }

  /// The date that began at a time, also where it is at another hour of the day by now.
  package func slot(at time: Date) -> Slot? {
    for slot in slots {
      if slot.start == time || isSameDay(slot.start, time) { return slot }
      if slot.start > time { return nil }
    }
    return nil
  }

  private func isSameDay(_ one: Date, _ other: Date) -> Bool {
    abs(one.timeIntervalSince(other)) < 86_400
      && LocalTime(one, in: zone).day == LocalTime(other, in: zone).day
  }
}
