import ActivityKit
public import EventTerms
public import Foundation
import Messages
import Words

/// Events of a plan as an iCalendar file (RFC 5545).
public struct CalendarFile {
  private let plan: HousePlan
  private let join: String?
  private let now: Date

  /// - Parameters:
  ///   - join: how people come in, such as `telnet example.org 4242`; shown with each event.
  ///   - now: when it is written.
  public init(_ plan: HousePlan, join: String?, now: Date) {
    self.plan = plan
    self.join = join
    self.now = now
  }

  /// - Parameters:
  ///   - events: those on demand are left out.
  ///   - ledger: what was written before; what is otherwise now gets the next number in it.
  public func text(of events: [PlannedEvent], _ ledger: inout CalendarLedger) -> String {
    var zones: [(zone: TimeZone, first: Date)] = []
    var lines: [String] = []
    for event in events {
      let zone = CalendarZone(zone: self.zone(of: event))
      guard let (first, versions) = self.versions(of: event, zone) else { continue }
      if let index = zones.firstIndex(where: { $0.zone == zone.zone }) {
        zones[index].first = min(zones[index].first, first)
      } else {
        zones.append((zone.zone, first))
      }
      let entry = ledger.note(versions.flatMap(\.self), of: event.slug, at: now)
      let changed = Date(timeIntervalSince1970: Double(entry.changed))
      for version in versions {
        lines += [
          "BEGIN:VEVENT", "UID:\(event.slug).\(ledger.house)@parlor",
          "DTSTAMP:\(CalendarZone.utc(changed))Z", "SEQUENCE:\(entry.sequence)",
        ]
        lines += version + ["END:VEVENT"]
      }
    }
    var head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Parlor//Parlor//EN", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:\(CalendarLines.escaped(plan.name))",
    ]
    for (zone, first) in zones {
      let described = CalendarZone(zone: zone)
      if !described.isUTC { head += described.lines(from: first, now: now) }
    }
    return CalendarLines.text(head + lines + ["END:VCALENDAR"])
  }

  private func zone(of event: PlannedEvent) -> TimeZone {
    TimeZone(identifier: event.timeZone ?? plan.timeZone) ?? .gmt
  }

  /// What is written of an event, and of each occurrence that differs; nil for one on demand.
  private func versions(
    of event: PlannedEvent, _ zone: CalendarZone
  ) -> (first: Date, lines: [[String]])? {
    switch event.starts {
    case .onDemand: return nil
    case .at(let date):
      return (date, [[time("DTSTART", LocalTime(date, in: zone.zone), zone)] + body(of: event)])
    case .every(let series):
      guard let first = series.recurrence.days.first(where: { _ in true }) else { return nil }
      let start = LocalTime(first, series.clock)
      var lines = [time("DTSTART", start, zone), "RRULE:\(rule(of: series))"]
      if !series.except.isEmpty {
        let days = series.except.sorted().map { LocalTime($0, series.clock) }
        lines.append(times("EXDATE", days, zone))
      }
      let changes = series.changes.sorted { $0.key < $1.key }
      let turns = series.rotation.map(\.name).joined(separator: ", ")
      let note: Sentence? = turns.isEmpty ? nil : .calendarAgendas(names: turns)
      return (
        start.instant(in: zone.zone),
        [lines + body(of: event, note: note)]
          + changes.map { change(of: event, on: $0.key, $0.value, series, zone) }
      )
    }
  }

  private func change(
    of event: PlannedEvent, on day: CalendarDay, _ change: Series.Change, _ series: Series,
    _ zone: CalendarZone
  ) -> [String] {
    let planned = LocalTime(day, series.clock)
    var lines = [time("RECURRENCE-ID", planned, zone)]
    switch change {
    case .cancelled:
      lines += [time("DTSTART", planned, zone), "STATUS:CANCELLED"] + body(of: event)
    case .differs(let difference):
      let slot = series.slot(on: day)
      lines.append(time("DTSTART", difference.starts ?? planned, zone))
      let name = series.agendaName(at: slot)
      lines += body(
        of: event.occurrence(at: slot, of: series), note: name.map { .calendarAgenda(name: $0) })
    }
    return lines
  }

  /// What does not depend on when it is.
  /// - Parameter note: what is told after what it is about.
  private func body(of event: PlannedEvent, note: Sentence? = nil) -> [String] {
    var lines: [String] = []
    if let length = event.length { lines.append("DURATION:PT\(length.components.seconds / 60)M") }
    lines.append("SUMMARY:\(CalendarLines.escaped(event.title))")
    let voice = Voice(plan.words, event.language ?? plan.language)
    var texts = event.about.isEmpty ? [] : [event.about]
    if let note { texts.append(voice.text(note)) }
    if let join { texts.append(voice.text(.calendarJoin(how: join))) }
    if !texts.isEmpty {
      lines.append("DESCRIPTION:\(CalendarLines.escaped(texts.joined(separator: "\n\n")))")
    }
    return lines
  }

  private func time(_ name: String, _ time: LocalTime, _ zone: CalendarZone) -> String {
    times(name, [time], zone)
  }

  private func times(_ name: String, _ times: [LocalTime], _ zone: CalendarZone) -> String {
    let mark = zone.isUTC ? "Z" : ""
    let values = times.map { $0.calendarText + mark }.joined(separator: ",")
    return zone.isUTC ? "\(name):\(values)" : "\(name);TZID=\(zone.zone.identifier):\(values)"
  }

  private func rule(of series: Series) -> String {
    let recurrence = series.recurrence
    let interval = recurrence.interval == 1 ? "" : ";INTERVAL=\(recurrence.interval)"
    let rule =
      switch recurrence.cycle {
      case .days: "FREQ=DAILY\(interval)"
      case .weeks(let days):
        "FREQ=WEEKLY\(interval);WKST=MO;BYDAY="
          + days.map(\.calendarName).joined(separator: ",")
      case .months(let days): "FREQ=MONTHLY\(interval);\(Self.part(of: days))"
      }
    switch recurrence.end {
    case .never: return rule
    case .after(let count): return "\(rule);COUNT=\(count)"
    case .until(let day):
      let last = LocalTime(day, series.clock).instant(in: series.zone)
      return "\(rule);UNTIL=\(CalendarZone.utc(last))Z"
    }
  }

  /// A plan names days of the week or of the month, and never both.
  private static func part(of days: [Recurrence.MonthDay]) -> String {
    var (byDay, byMonthDay): ([String], [String]) = ([], [])
    for day in days {
      switch day {
      case .day(let day): byMonthDay.append("\(day)")
      case .last: byMonthDay.append("-1")
      case .weekday(let weekday, let place): byDay.append("\(place)\(weekday.calendarName)")
      }
    }
    return byDay.isEmpty
      ? "BYMONTHDAY=\(byMonthDay.joined(separator: ","))"
      : "BYDAY=\(byDay.joined(separator: ","))"
  }
}
