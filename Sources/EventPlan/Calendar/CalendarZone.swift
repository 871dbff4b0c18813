import EventTerms
import Foundation

/// A time zone as calendars are told of it: a VTIMEZONE (RFC 5545, section 3.6.5).
struct CalendarZone {
  /// A change of the clocks, as the clocks before it show it.
  private struct Onset {
    let seconds: Int
    var day: CalendarDay { LocalTime(Date(timeIntervalSince1970: Double(seconds)), in: .gmt).day }
    var text: String { CalendarZone.utc(Date(timeIntervalSince1970: Double(seconds))) }
  }

  /// Changes of one kind.
  private struct Observance {
    let isSummer: Bool
    let before: Int
    let after: Int
    var onsets: [Onset]
  }

  let zone: TimeZone

  /// Whether times are written in UTC, which needs no description.
  var isUTC: Bool { ["UTC", "GMT"].contains(zone.identifier) }

  /// How long after the last known date the changes are told, where no rule tells them for good.
  private static let yearsAhead = 10.0

  /// - Parameters:
  ///   - first: no event begins earlier.
  ///   - now: changes are told up to ten years after that.
  func lines(from first: Date, now: Date) -> [String] {
    let begin = first - 86_400
    let end = max(now, first) + Self.yearsAhead * 365.25 * 86_400
    var lines = ["BEGIN:VTIMEZONE", "TZID:\(zone.identifier)"]
    let offset = zone.secondsFromGMT(for: begin)
    lines += component(
      zone.isDaylightSavingTime(for: begin), offset, offset, ["DTSTART:19700101T000000"])
    for observance in observances(from: begin, to: end) {
      lines += component(
        observance.isSummer, observance.before, observance.after, dates(of: observance, to: end))
    }
    return lines + ["END:VTIMEZONE"]
  }

  private func component(
    _ isSummer: Bool, _ before: Int, _ after: Int, _ dates: [String]
  ) -> [String] {
    let name = isSummer ? "DAYLIGHT" : "STANDARD"
    return ["BEGIN:\(name)"] + dates
      + ["TZOFFSETFROM:\(Self.offset(before))", "TZOFFSETTO:\(Self.offset(after))", "END:\(name)"]
  }

  /// The first date, and a rule for the others where there is one.
  private func dates(of observance: Observance, to end: Date) -> [String] {
    guard let first = observance.onsets.first, let last = observance.onsets.last else { return [] }
    var dates = ["DTSTART:\(first.text)"]
    let years = observance.onsets.map { $0.day.parts.year }
    let isYearly = years == Array(years[0]..<(years[0] + years.count))
    // A year has passed without one where it is no more.
    let isInForce = Double(last.seconds) > end.timeIntervalSince1970 - 370 * 86_400
    if isYearly, isInForce, years.count > 2, let rule = Self.rule(of: observance.onsets) {
      dates.append("RRULE:\(rule)")
    } else if observance.onsets.count > 1 {
      dates.append("RDATE:\(observance.onsets.dropFirst().map(\.text).joined(separator: ","))")
    }
    return dates
  }

  /// `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`; nil where that does not say it.
  private static func rule(of onsets: [Onset]) -> String? {
    let days = onsets.map(\.day)
    let times = Set(onsets.map { $0.seconds % 86_400 })
    let (months, weekdays) = (Set(days.map { $0.parts.month }), Set(days.map(\.weekday)))
    guard times.count == 1, months.count == 1, weekdays.count == 1, let month = months.first,
      let weekday = weekdays.first
    else { return nil }
    let places = Set(days.map { ($0.parts.day - 1) / 7 + 1 })
    let areLast = days.allSatisfy { $0.isInLastWeek }
    guard areLast || places.count == 1, let only = places.first else { return nil }
    let place = areLast ? -1 : only
    return "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(place)\(weekday.calendarName)"
  }

  private func observances(from begin: Date, to end: Date) -> [Observance] {
    var found: [Observance] = []
    var date = begin
    while date < end {
      let next = date + 7 * 86_400
      let (before, after) = (zone.secondsFromGMT(for: date), zone.secondsFromGMT(for: next))
      if before != after {
        let change = change(between: date, and: next)
        let onset = Onset(seconds: Int(change.timeIntervalSince1970) + before)
        let isSummer = zone.isDaylightSavingTime(for: change)
        let same = found.firstIndex {
          $0.isSummer == isSummer && $0.before == before && $0.after == after
        }
        if let same {
          found[same].onsets.append(onset)
        } else {
          found.append(
            Observance(isSummer: isSummer, before: before, after: after, onsets: [onset]))
        }
      }
      date = next
    }
    return found
  }

  /// The first second at which clocks are otherwise than at the earlier date.
  private func change(between earlier: Date, and later: Date) -> Date {
    let before = zone.secondsFromGMT(for: earlier)
    var low = Int(earlier.timeIntervalSince1970.rounded(.down))
    var high = Int(later.timeIntervalSince1970.rounded(.up))
    while high - low > 1 {
      let middle = low + (high - low) / 2
      let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(middle)))
      if offset == before { low = middle } else { high = middle }
    }
    return Date(timeIntervalSince1970: Double(high))
  }

  /// `20261127T190000`.
  static func utc(_ date: Date) -> String { LocalTime(date, in: .gmt).calendarText }

  /// `+0530`.
  private static func offset(_ seconds: Int) -> String {
    let (size, rest) = (abs(seconds) / 60, abs(seconds) % 60)
    return (seconds < 0 ? "-" : "+") + twoDigits(size / 60) + twoDigits(size % 60)
      + (rest == 0 ? "" : twoDigits(rest))
  }
}

extension LocalTime {
  /// `20261127T190000`.
  var calendarText: String {
    let day = self.day.description.replacing("-", with: "")
    return "\(day)T\(clock.description.replacing(":", with: ""))00"
  }
}

extension Weekday {
  /// `MO`.
  var calendarName: String { String(rawValue.prefix(2)).uppercased() }
}
