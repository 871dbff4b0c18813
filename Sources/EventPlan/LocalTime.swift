import Foundation

/// A day and a time of day as a clock on the wall shows them, without a time zone.
struct LocalTime: Equatable {
  enum Failure: Error, Equatable {
    /// Not in the form `2026-11-27 19:00`.
    case form
    /// A day without a time.
    case dayOnly
    /// The form is right but there is no such day or time.
    case noSuchTime
  }

  /// Seconds from 1970-01-01 00:00 on that same clock.
  private let seconds: Int

  /// - Parameter text: in the form `2026-11-27 19:00`, of the Gregorian calendar.
  init(_ text: String) throws(Failure) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let date = parts.first.flatMap({ Self.numbers($0, "-", [4, 2, 2]) }) else { throw .form }
    guard parts.count > 1 else { throw .dayOnly }
    guard parts.count == 2, let time = Self.numbers(parts[1], ":", [2, 2]) else { throw .form }
    let (year, month, day) = (date[0], date[1], date[2])
    guard (1970...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day), time[0] < 24, time[1] < 60
    else { throw .noSuchTime }
    seconds = Self.daysSince1970(year, month, day) * 86_400 + time[0] * 3_600 + time[1] * 60
  }

  /// The instants at which clocks in the zone show this time, the earliest first: usually one, none
  /// when the clocks skip it, two when they are put back and show it again.
  func instants(in zone: TimeZone) -> [Date] {
    // No zone is further from Greenwich than a day, so the offsets around this time are among these.
    let around = [-86_400, 0, 86_400].map { Date(timeIntervalSince1970: Double(seconds + $0)) }
    let offsets = Set(around.map { zone.secondsFromGMT(for: $0) })
    return offsets.map { (Date(timeIntervalSince1970: Double(seconds - $0)), $0) }
      .filter { zone.secondsFromGMT(for: $0.0) == $0.1 }.map(\.0).sorted()
  }

  private static func numbers(
    _ text: Substring, _ separator: Character, _ lengths: [Int]
  ) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.map(\.count) == lengths,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count ? numbers : nil
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Howard Hinnant's `days_from_civil`, for years after 0.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (y / 400, y % 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
