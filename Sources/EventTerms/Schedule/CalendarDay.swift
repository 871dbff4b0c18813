/// A day of the Gregorian calendar from 1970 to 9999, in no zone.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  public enum Failure: Error, Equatable {
    /// Not in the form `2026-11-27`.
    case form
    /// The form is right but there is no such day.
    case noSuchDay
  }

  /// Days since 1970-01-01.
  let number: Int

  static let last = CalendarDay(number: 2_932_896)

  init(number: Int) { self.number = number }

  /// - Parameter text: in the form `2026-11-27`.
  public init(_ text: some StringProtocol) throws(Failure) {
    guard let parts = numbers(of: text, between: "-", digits: [4, 2, 2]) else { throw .form }
    guard let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2]) else {
      throw .noSuchDay
    }
    self = day
  }

  /// - Returns: nil where the month has no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1970...9999).contains(year), (1...12).contains(month),
      (1...Self.count(inMonth: month, of: year)).contains(day)
    else { return nil }
    // Howard Hinnant's `days_from_civil`, for years after 0.
    let y = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (y / 400, y % 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Each counted from 1.
  public var parts: (year: Int, month: Int, day: Int) {
    // Howard Hinnant's `civil_from_days`.
    let shifted = number + 719_468
    let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var weekday: Weekday { Weekday.allCases[Self.daysIntoWeek(number)] }

  /// Whether no such day of the week follows in its month.
  package var isInLastWeek: Bool {
    let parts = self.parts
    return parts.day + 7 > Self.count(inMonth: parts.month, of: parts.year)
  }

  /// How many days there are before it in its week, which begins on Monday. The first of all was a Thursday.
  static func daysIntoWeek(_ number: Int) -> Int { (number + 3) % 7 }

  static func count(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (one: Self, other: Self) -> Bool { one.number < other.number }

  public var description: String {
    let parts = self.parts
    return "\(parts.year)-\(twoDigits(parts.month))-\(twoDigits(parts.day))"
  }
}

public enum Weekday: String, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

/// A time of day as a clock on the wall shows it.
public struct ClockTime: Sendable, Hashable, CustomStringConvertible {
  /// Minutes since midnight.
  public let minutes: Int

  init(minutes: Int) { self.minutes = minutes }

  /// - Parameter text: in the form `19:00`.
  /// - Returns: nil where it is no time of day.
  public init?(_ text: some StringProtocol) {
    guard let parts = numbers(of: text, between: ":", digits: [2, 2]), parts[0] < 24, parts[1] < 60
    else { return nil }
    minutes = parts[0] * 60 + parts[1]
  }

  public var description: String { "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))" }
}

/// Whole numbers with so many digits each; nil for anything else.
func numbers(
  of text: some StringProtocol, between separator: Character, digits: [Int]
) -> [Int]? {
  let parts = text.split(separator: separator, omittingEmptySubsequences: false)
  guard parts.map(\.count) == digits,
    parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
  else { return nil }
  let numbers = parts.compactMap { Int($0) }
  return numbers.count == parts.count ? numbers : nil
}

/// With a zero before it where it has one.
package func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
