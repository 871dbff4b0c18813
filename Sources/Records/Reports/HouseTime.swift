import Foundation
import Messages

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
  func clock(_ moment: Int64) -> String {
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

  /// As in RFC 3339, to the second: `2025-10-24T19:05:00-04:00`
  public func stamp(_ moment: Int64) -> String {
    let parts = parts(moment)
    let year = String(parts.year ?? 1970)
    let date =
      String(repeating: "0", count: max(0, 4 - year.count)) + year
      + "-\(twoDigits(parts.month))-\(twoDigits(parts.day))"
    let time = "\(twoDigits(parts.hour)):\(twoDigits(parts.minute)):\(twoDigits(parts.second))"
    let offset = timeZone.secondsFromGMT(for: self.date(moment)) / 60
    let sign = offset < 0 ? "-" : "+"
    return "\(date)T\(time)\(sign)\(twoDigits(abs(offset) / 60)):\(twoDigits(abs(offset) % 60))"
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
