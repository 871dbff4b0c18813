import ActivityKit
import EventTerms
import Messages
import Words

extension ReportPage {
  /// The occurrences of a series, and who returned.
  public func series(_ book: AttendanceBook) -> String {
    page(text(.reportsOverTime), [meetings(book), weeks(book), feedback(book)])
  }

  /// Each person over time.
  public func people(_ book: AttendanceBook) -> String {
    let terms = ReportFigures.terms(book.terms).map { "<p>\(escaped($0))</p>" }
    return page(text(.reportsByPerson), terms + [people(in: book), hours(book)])
  }

  private func meetings(_ book: AttendanceBook) -> String {
    let bars = book.meetings.map { meeting in
      BarChart.Bar(
        label: "\(time.date(of: meeting.begun)) \(meeting.title)", words: "\(meeting.came)",
        parts: [Double(meeting.came)])
    }
    let table = tables.meetings(book)
    return section(
      .reportsOccurrences,
      [
        pair(
          .reportsPeopleOverTime, BarChart(title: text(.reportsPeopleOverTime), bars: bars), table)
      ])
  }

  private func weeks(_ book: AttendanceBook) -> String {
    let bars = book.weeks.map { week in
      BarChart.Bar(
        label: week.name,
        words: week.new.map { text(.reportsSomeNew(people: week.came, new: $0)) } ?? "\(week.came)",
        parts: [Double(week.returning ?? week.came), Double(week.new ?? 0)])
    }
    let table = tables.weeks(book)
    let chart = BarChart(
      title: text(.reportsPeopleByWeek), bars: bars,
      key: [text(.reportsReturning), text(.reportsNew)])
    return section(.reportsWeeks, [pair(.reportsPeopleByWeek, chart, table)])
  }

  private func feedback(_ book: AttendanceBook) -> String {
    let table = tables.feedback(book, event: .reportsEvent)
    guard !table.rows.isEmpty else { return "" }
    let bars = book.meetings.compactMap { meeting in
      meeting.feedback.map { mean in
        BarChart.Bar(
          label: "\(time.date(of: meeting.begun)) \(meeting.title)",
          words: ReportFigures.tenths(mean.number, voice), parts: [mean.number])
      }
    }
    let chart = BarChart(title: text(.reportsFeedbackOverTime), bars: bars, top: 10)
    return section(.reportsFeedback, [pair(.reportsFeedbackOverTime, chart, table)])
  }

  private func people(in book: AttendanceBook) -> String {
    let table = tables.people(book)
    let bars = book.people.map { person in
      BarChart.Bar(
        label: person.name, words: ReportFigures.hours(person.present, voice),
        parts: [Double(person.present.milliseconds)])
    }
    let chart = BarChart(title: text(.reportsHours), bars: bars)
    return section(.reportsAttendance, [table.html, figure(.reportsHours, chart)])
  }

  private func hours(_ book: AttendanceBook) -> String {
    section(.reportsHoursByWeek, [tables.hours(book).html])
  }
}
