import ActivityKit
import EventTerms
import Foundation
import YAML

/// What events say of their times beyond one value.
extension MeaningReader {
  /// The agendas that take turns; empty where none do.
  /// - Parameter feedback: what comes after each agenda.
  mutating func rotation(
    _ draft: PlanDraft.Event, endingIn feedback: [PlannedActivity]
  ) -> [NamedAgenda] {
    guard let entry = draft.node?.entry("agendas") else { return [] }
    if draft.every == nil {
      diagnostics.error("'agendas' goes with 'every'", at: entry.key.range)
    }
    if let agenda = draft.node?.entry("agenda") {
      diagnostics.error("an event has 'agenda' or 'agendas', not both", at: agenda.key.range)
    }
    var rotation: [NamedAgenda] = []
    for named in draft.agendas {
      guard let activities = agenda(named) else { continue }
      rotation.append(NamedAgenda(name: named.name, activities: activities + feedback))
    }
    return rotation
  }

  /// - Parameter feedback: what comes after each agenda.
  /// - Returns: nil where the event does not repeat, and after an error.
  mutating func series(
    _ draft: PlanDraft.Event, _ zone: TimeZone, _ rotation: [NamedAgenda],
    endingIn feedback: [PlannedActivity]
  ) -> Series? {
    guard let every = draft.every, let place = draft.node?.entry("every")?.key.range else {
      for name in ["from", "until", "count", "except", "occurrences"] {
        guard let entry = draft.node?.entry(name) else { continue }
        diagnostics.error("'\(name)' goes with 'every'", at: entry.key.range)
      }
      return nil
    }
    if let starts = draft.node?.entry("starts") {
      diagnostics.error(
        "an event that repeats has its time in 'every', and no 'starts'", at: starts.key.range)
    }
    guard let from = draft.from else {
      diagnostics.error(
        "'every' needs 'from': the first day that may be a date of it, such as 2026-09-03",
        at: place)
      return nil
    }
    if draft.until != nil, let count = draft.node?.entry("count") {
      diagnostics.error("an event ends by 'until' or by 'count', not both", at: count.key.range)
    }
    let end: Recurrence.End =
      if let until = draft.until { .until(until) } else if let count = draft.count {
        .after(count)
      } else { .never }
    let recurrence = Recurrence(every: every.interval, every.cycle, from: from, end: end)
    let days = written(draft, in: recurrence)
    let except = Set(draft.except.map { $0.day })
    var changes: [CalendarDay: Series.Change] = [:]
    for (day, range, change) in draft.occurrences {
      guard days.contains(day) else {
        diagnostics.error("\(day) is no date of this event", at: range)
        continue
      }
      if except.contains(day) {
        diagnostics.error("\(day) stands in 'except' already", at: range)
      }
      changes[day] = self.change(change, on: day, feedback)
    }
    let series = Series(
      recurrence, at: every.clock, in: zone, except: except, changes: changes, rotation: rotation)
    for (day, range, change) in draft.occurrences where change.starts != nil && days.contains(day) {
      checkOrder(of: day, in: series, at: range)
    }
    checkEnd(of: series, at: place)
    return series
  }

  /// The days of a recurrence up to the last one that the event names. Warns of days in `except` that are none.
  private mutating func written(
    _ draft: PlanDraft.Event, in recurrence: Recurrence
  ) -> Set<CalendarDay> {
    let named = draft.except.map { $0.day } + draft.occurrences.map { $0.day }
    guard let last = named.max() else { return [] }
    let days = Set(recurrence.days.prefix { $0 <= last })
    for (day, range) in draft.except where !days.contains(day) {
      diagnostics.warning("\(day) is no date of this event anyway", at: range)
    }
    return days
  }

  private mutating func change(
    _ draft: PlanDraft.Occurrence, on day: CalendarDay, _ feedback: [PlannedActivity]
  ) -> Series.Change {
    if draft.isCancelled { return .cancelled }
    var difference = Series.Difference()
    switch draft.starts {
    case .sameDay(let clock): difference.starts = LocalTime(day, clock)
    case .other(let time): difference.starts = time
    case nil: break
    }
    (difference.title, difference.about) = (draft.title, draft.about)
    if !draft.agenda.isEmpty { difference.agenda = draft.agenda.map { activity($0) } + feedback }
    if let named = draft.agendaName {
      difference.agenda = agenda(named).map { $0 + feedback }
      difference.agendaName = named.name
    }
    return .differs(difference)
  }

  /// An occurrence stays between the dates beside it, so that the next one is always the one that comes first.
  private mutating func checkOrder(of day: CalendarDay, in series: Series, at range: SourceRange) {
    var before: (day: CalendarDay, start: Date)?
    for other in series.recurrence.days {
      let start = series.start(on: other)
      if let before, start <= before.start, day == other || day == before.day {
        diagnostics.error(
          "\(day) is moved past another date of this event; let it stay between the two beside it",
          at: range)
        return
      }
      if other > day { return }
      before = (other, start)
    }
  }

  private mutating func checkEnd(of series: Series, at range: SourceRange) {
    if case .never = series.recurrence.end { return }
    guard let last = series.last else {
      diagnostics.error("there is no date on which this event is held", at: range)
      return
    }
    guard let now else { return }
    let ago = now.time.timeIntervalSince(last.start)
    if ago > Double(PlannedEvent.lateness.components.seconds) {
      diagnostics.warning(
        "all dates of this event are past, and nobody can come any more", at: range)
    }
  }

  // MARK: Beginning and length

  mutating func checkTimes(_ draft: PlanDraft.Event, _ event: inout PlannedEvent) {
    if draft.every == nil, draft.starts == nil {
      for name in ["doors_open", "start", "late_facilitator", "at_least", "ends_by"] {
        guard let entry = draft.node?.entry(name) else { continue }
        diagnostics.error(
          "'\(name)' goes with a time, by 'starts' or 'every'", at: entry.key.range)
      }
    }
    if event.beginning != .byFacilitator, let entry = draft.node?.entry("late_facilitator") {
      diagnostics.error(
        "'late_facilitator' goes with 'start: by facilitator'", at: entry.key.range)
    }
    if event.lateFacilitator == nil, let entry = draft.node?.entry("without_facilitator") {
      diagnostics.error("'without_facilitator' goes with 'late_facilitator'", at: entry.key.range)
    }
    if event.atLeast > event.capacity, let entry = draft.node?.entry("at_least") {
      diagnostics.error(
        "'at_least' is \(event.atLeast), and only \(event.capacity) may come ('capacity')",
        at: entry.value.range)
    }
    if let ends = draft.endsBy, let begins = draft.every?.clock ?? draft.starts?.time.clock {
      if let length = draft.node?.entry("length") {
        diagnostics.error(
          "an event has 'length' or 'ends_by', not both", at: length.key.range)
      }
      let minutes = (ends.minutes - begins.minutes + 1_440) % 1_440
      event.length = .minutes(minutes == 0 ? 1_440 : minutes)
    }
    guard let length = event.length, event.timing == .normal else { return }
    if let entry = draft.node?.entry("length") ?? draft.node?.entry("ends_by"),
      draft.agendas.isEmpty
    {
      checkLength(of: event.agenda, length, at: entry.value.range)
    }
    guard case .every(let series) = event.starts else { return }
    for (agenda, named) in zip(series.rotation, draft.agendas) {
      checkLength(of: agenda.activities, length, at: named.range)
    }
    for (day, _, change) in draft.occurrences {
      guard let agenda = series.difference(on: day)?.agenda,
        let entry = change.node?.entry("agenda")
      else { continue }
      checkLength(of: agenda, length, at: entry.key.range)
    }
  }

  private mutating func checkLength(
    of agenda: [PlannedActivity], _ length: Duration, at range: SourceRange
  ) {
    var total = Duration.zero
    for activity in agenda { total += activity.activity.length ?? .zero }
    guard total > length else { return }
    let more = agenda.contains { $0.activity.length == nil } ? " or more" : ""
    diagnostics.warning(
      "the agenda takes \(total.spoken)\(more), and the event is to take \(length.spoken)",
      at: range)
  }
}
