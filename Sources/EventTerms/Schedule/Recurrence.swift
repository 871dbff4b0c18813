/// On which days something repeats, as a calendar on the wall has them. It knows no clock and no zone, so no change
/// of the clocks can move it.
public struct Recurrence: Sendable, Equatable {
  /// On which days of each period.
  public enum Cycle: Sendable, Equatable {
    case days
    /// A week begins on Monday.
    case weeks(on: [Weekday])
    case months(on: [MonthDay])
  }

  public enum MonthDay: Sendable, Equatable {
    /// 1 to 31. A month that has no such day is left out.
    case day(Int)
    case last
    /// The first to the fourth of such days, or the last one for -1.
    case weekday(Weekday, Int)
  }

  public enum End: Sendable, Equatable {
    case never
    /// The last day that may be one.
    case until(CalendarDay)
    /// After so many days.
    case after(Int)
  }

  /// Every so many days, weeks or months, from the first one on.
  public let interval: Int
  public let cycle: Cycle
  /// The first day that may be one.
  public let from: CalendarDay
  public let end: End

  /// - Parameters:
  ///   - interval: at least 1.
  ///   - cycle: with at least one day.
  public init(every interval: Int, _ cycle: Cycle, from: CalendarDay, end: End) {
    self.interval = interval
    self.cycle = cycle
    self.from = from
    self.end = end
  }

  /// Its days in order. Periods are counted from the first one that has a day from ``from`` on.
  public struct Days: Sequence, IteratorProtocol {
    private let rule: Recurrence
    private var period: Int
    private var waiting: ArraySlice<CalendarDay> = []
    private var given = 0

    fileprivate init(_ rule: Recurrence) {
      self.rule = rule
      period = rule.period(of: rule.from)
      while waiting.isEmpty, period <= rule.period(of: .last) {
        waiting = rule.days(in: period).filter { $0 >= rule.from }[...]
        period += waiting.isEmpty ? 1 : rule.interval
      }
    }

    public mutating func next() -> CalendarDay? {
      if case .after(let count) = rule.end, given >= count { return nil }
      while waiting.isEmpty {
        guard period <= rule.period(of: .last) else { return nil }
        waiting = rule.days(in: period)[...]
        period += rule.interval
      }
      let day = waiting.removeFirst()
      if case .until(let last) = rule.end, day > last { return nil }
      given += 1
      return day
    }
  }

  public var days: Days { Days(self) }

  /// Counted from the one of 1970-01-01, or for months from the year 0.
  private func period(of day: CalendarDay) -> Int {
    switch cycle {
    case .days: return day.number
    case .weeks: return (day.number + 3) / 7
    case .months:
      let parts = day.parts
      return parts.year * 12 + parts.month - 1
    }
  }

  private func days(in period: Int) -> [CalendarDay] {
    switch cycle {
    case .days: return [CalendarDay(number: period)]
    case .weeks(let weekdays):
      let monday = period * 7 - 3
      return Weekday.allCases.enumerated().compactMap { index, day in
        weekdays.contains(day) ? CalendarDay(number: monday + index) : nil
      }
    case .months(let days):
      let (year, month) = (period / 12, period % 12 + 1)
      return Set(days.compactMap { $0.day(inMonth: month, of: year) }).sorted()
    }
  }
}

extension Recurrence.MonthDay {
  fileprivate func day(inMonth month: Int, of year: Int) -> CalendarDay? {
    let count = CalendarDay.count(inMonth: month, of: year)
    switch self {
    case .day(let day): return CalendarDay(year: year, month: month, day: day)
    case .last: return CalendarDay(year: year, month: month, day: count)
    case .weekday(let weekday, let place):
      // The earliest day of the month that it can be.
      let earliest = place < 0 ? count - 6 : place * 7 - 6
      guard let day = CalendarDay(year: year, month: month, day: earliest),
        let wanted = Weekday.allCases.firstIndex(of: weekday)
      else { return nil }
      let ahead = (wanted - CalendarDay.daysIntoWeek(day.number) + 7) % 7
      return CalendarDay(number: day.number + ahead)
    }
  }
}
