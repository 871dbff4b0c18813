public import Foundation
public import Messages

/// Moments as the clock in the house shows them.
public struct HouseTime: Sendable {
  let timeZone: TimeZone
  private let calendar: Calendar

  public init(_ timeZone: TimeZone) {
    self.timeZone = timeZone
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    self.calendar = calendar
  }

  /// "Friday 24 October 2025", of milliseconds since 1970.
  public func day(_ moment: Int64) -> Sentence {
    let parts = parts(moment)
    return .day(
      weekday: parts.weekday ?? 1, day: parts.day ?? 1, month: parts.month ?? 1,
      year: parts.year ?? 1970)
  }

  /// `19:05`
  public func clock(_ moment: Int64) -> String {
    let parts = parts(moment)
    return "\(twoDigits(parts.hour)):\(twoDigits(parts.minute))"
  }

  /// `00:12 +1` when it is that many days after the day of `start`.
  func clock(_ moment: Int64, after start: Int64) -> String {
    let days =
      calendar.dateComponents(
        [.day], from: calendar.startOfDay(for: date(start)),
        to: calendar.startOfDay(for: date(moment))
      ).day ?? 0
    return clock(moment) + (days == 0 ? "" : days > 0 ? " +\(days)" : " \(days)")
  }

  /// `2025-10-24`
  public func date(of moment: Int64) -> String {
    let parts = parts(moment)
    let year = String(parts.year ?? 1970)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + "-\(twoDigits(parts.month))-\(twoDigits(parts.day))"
  }

  /// The week of ISO 8601, which begins on Monday: `2025-W43`.
  func week(of moment: Int64) -> String {
    var iso = Calendar(identifier: .iso8601)
    iso.timeZone = timeZone
    let parts = iso.dateComponents([.yearForWeekOfYear, .weekOfYear], from: date(moment))
    return "\(parts.yearForWeekOfYear ?? 1970)-W\(twoDigits(parts.weekOfYear))"
  }

  /// From the first moment of a day such as `2025-10-24`, or a month such as `2025-10`, to the first of the next
  /// one, in milliseconds since 1970; nil where there is no such day or month.
  public func range(of text: String) -> Range<Int64>? {
    guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?/) else {
      return nil
    }
    let parts = DateComponents(
      year: Int(match.1), month: Int(match.2), day: match.3.flatMap { Int($0) } ?? 1)
    guard let start = calendar.date(from: parts), date(of: milliseconds(start)).hasPrefix(text),
      let end = calendar.date(byAdding: match.3 == nil ? .month : .day, value: 1, to: start)
    else { return nil }
    return milliseconds(start)..<milliseconds(end)
  }

  /// As in RFC 3339, to the second: `2025-10-24T19:05:00-04:00`
  public func stamp(_ moment: Int64) -> String {
    let parts = parts(moment)
    let date = date(of: moment)
    let time = "\(twoDigits(parts.hour)):\(twoDigits(parts.minute)):\(twoDigits(parts.second))"
    let offset = timeZone.secondsFromGMT(for: self.date(moment)) / 60
    let sign = offset < 0 ? "-" : "+"
    return "\(date)T\(time)\(sign)\(twoDigits(abs(offset) / 60)):\(twoDigits(abs(offset) % 60))"
  }

  private func milliseconds(_ date: Date) -> Int64 {
    Int64((date.timeIntervalSince1970 * 1_000).rounded())
  }

  private func date(_ moment: Int64) -> Date { Date(timeIntervalSince1970: Double(moment) / 1_000) }

  private func parts(_ moment: Int64) -> DateComponents {
    calendar.dateComponents(
      [.year, .month, .day, .weekday, .hour, .minute, .second], from: date(moment))
  }

  private func twoDigits(_ number: Int?) -> String {
    let number = number ?? 0
    return (number < 10 ? "0" : "") + "\(number)"
  }
}
