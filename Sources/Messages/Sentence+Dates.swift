extension Sentence {
  /// "Friday 27 November 2026".
  /// - Parameters:
  ///   - weekday: counted from 1, which is Sunday.
  ///   - month: counted from 1.
  public static func day(weekday: Int, day: Int, month: Int, year: Int) -> Sentence {
    .datesDay(
      weekday: weekdays[(weekday - 1) % weekdays.count], day: day,
      month: months[(month - 1) % months.count], year: String(year))
  }

  private static let weekdays: [Sentence] = [
    .datesSunday, .datesMonday, .datesTuesday, .datesWednesday, .datesThursday, .datesFriday,
    .datesSaturday,
  ]
  private static let months: [Sentence] = [
    .datesJanuary, .datesFebruary, .datesMarch, .datesApril, .datesMay, .datesJune, .datesJuly,
    .datesAugust, .datesSeptember, .datesOctober, .datesNovember, .datesDecember,
  ]
}
