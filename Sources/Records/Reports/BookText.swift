import ActivityKit
import EventTerms
public import Foundation
import Messages
public import Words

/// What an ``AttendanceBook`` says, to read in a terminal of 80 columns.
public struct BookText: Sendable {
  private let rows: BookRows
  private let voice: Voice

  public init(timeZone: TimeZone, voice: Voice = .english) {
    rows = BookRows(time: HouseTime(timeZone), voice: voice)
    self.voice = voice
  }

  /// The occurrences, and the weeks, each with a line break at its end.
  public func series(_ book: AttendanceBook) -> String {
    var meetings = TextTable(columns: [
      .text(text(.reportsDate)), .text(text(.reportsEvent), atMost: 28),
      .number(text(.reportsCame)), .number(text(.reportsNew)), .number(text(.reportsReturning)),
      .number(text(.reportsMinutes)), .number(text(.reportsOfEvent)),
    ])
    for row in rows.meetings(book) { meetings.add(row) }
    var weeks = TextTable(columns: [
      .text(text(.reportsWeek)), .number(text(.reportsNew)), .number(text(.reportsReturning)),
    ])
    for row in rows.weeks(book) { weeks.add(row) }
    var feedback = TextTable(columns: [
      .text(text(.reportsDate)), .text(text(.reportsFeedback), atMost: 28),
      .number(text(.reportsAverage)), .number(text(.reportsAnswersTitle)),
    ])
    let given = rows.feedback(book)
    for row in given { feedback.add(row) }
    return lines(
      meetings.lines + [""] + weeks.lines + (given.isEmpty ? [] : [""] + feedback.lines))
  }

  /// The people, and how long they were there in each week.
  public func people(_ book: AttendanceBook) -> String {
    var people = TextTable(
      columns: [
        .text(text(.reportsPerson), atMost: 24), .number(text(.reportsNumber)),
        .number(text(.reportsAttended)), .number(text(.reportsPartly)),
        .number(text(.reportsMissed)), .number(text(.reportsExcused)),
        .number(text(.reportsLate)), .number(text(.reportsEarly)), .number(text(.reportsHours)),
      ] + (book.showsStreaks ? [.number(text(.reportsStreak))] : []))
    for row in rows.people(book) { people.add(row) }
    var weeks = TextTable(columns: [
      .text(text(.reportsWeek)), .text(text(.reportsPerson), atMost: 30),
      .number(text(.reportsNumber)), .number(text(.reportsHours)),
      .number(book.terms.target == nil ? "" : text(.reportsOfTarget)),
    ])
    for row in rows.hours(book) { weeks.add(row) }
    let terms = ReportFigures.terms(book.terms).map { text($0) }
    return lines(
      people.lines + [""] + weeks.lines + [""] + terms.flatMap { $0.wrapped(to: 80) })
  }

  private func text(_ sentence: Sentence) -> String { voice.text(sentence) }

  private func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
