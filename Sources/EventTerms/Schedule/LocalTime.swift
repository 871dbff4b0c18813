public import Foundation

/// A day and a time of day as a clock on the wall shows them, without a time zone.
public struct LocalTime: Sendable, Equatable {
  public enum Failure: Error, Equatable {
    /// Not in the form `2026-11-27 19:00`.
    case form
    /// A day without a time.
    case dayOnly
    /// The form is right but there is no such day or time.
    case noSuchTime
  }

  public let day: CalendarDay
  public let clock: ClockTime

  /// Seconds from 1970-01-01 00:00 on that same clock.
  private var seconds: Int { day.number * 86_400 + clock.minutes * 60 }

  public init(_ day: CalendarDay, _ clock: ClockTime) {
    self.day = day
    self.clock = clock
  }

  /// What clocks in the zone show, to the minute.
  /// - Parameter date: not before 1970-01-02.
  public init(_ date: Date, in zone: TimeZone) {
    let minutes =
      (Int(date.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: date)) / 60
    self.init(CalendarDay(number: minutes / 1_440), ClockTime(minutes: minutes % 1_440))
  }

  /// - Parameter text: in the form `2026-11-27 19:00`, of the Gregorian calendar.
  public init(_ text: String) throws(Failure) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    let day: CalendarDay?
    do { day = try CalendarDay(parts.first ?? "") } catch {
      guard error == .noSuchDay else { throw .form }
      day = nil
    }
    guard parts.count > 1 else { throw .dayOnly }
    guard parts.count == 2, numbers(of: parts[1], between: ":", digits: [2, 2]) != nil else {
      throw .form
    }
    guard let day, let clock = ClockTime(parts[1]) else { throw .noSuchTime }
    self.init(day, clock)
  }

  /// The instants at which clocks in the zone show this time, the earliest first: usually one, none
  /// when the clocks skip it, two when they are put back and show it again.
  public func instants(in zone: TimeZone) -> [Date] {
    // No zone is further from Greenwich than a day, so the offsets around this time are among these.
    let offsets = Set([-86_400, 0, 86_400].map { offset(in: zone, after: $0) })
    return offsets.map { (Date(timeIntervalSince1970: Double(seconds - $0)), $0) }
      .filter { zone.secondsFromGMT(for: $0.0) == $0.1 }.map(\.0).sorted()
  }

  /// The one instant that is meant where the time repeats (RFC 5545, section 3.3.5): the first of two, and in place
  /// of a time that clocks skip, the one that is as long after the last instant before the gap.
  public func instant(in zone: TimeZone) -> Date {
    instants(in: zone).first
      ?? Date(timeIntervalSince1970: Double(seconds - offset(in: zone, after: -86_400)))
  }

  private func offset(in zone: TimeZone, after shift: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds + shift)))
  }
}
