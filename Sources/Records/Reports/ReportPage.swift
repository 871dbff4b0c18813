import ActivityKit
import EventRuntime
import EventTerms
public import Foundation
import Messages
public import Words

/// Reports as one page of HTML that needs nothing else: no script, no other file. Each chart has a table with the
/// same figures beside it.
public struct ReportPage: Sendable {
  private let time: HouseTime
  private let voice: Voice
  private let rows: BookRows
  private var hasAnswers = true

  public init(timeZone: TimeZone, voice: Voice = .english) {
    time = HouseTime(timeZone)
    self.voice = voice
    rows = BookRows(time: time, voice: voice)
  }

  /// A section for each report, in full.
  public func render(_ reports: [Report]) -> String {
    let title = reports.count == 1 ? reports[0].title : text(.reportsAttendance)
    return page(title, reports.map { section(of: $0, isAlone: reports.count == 1) })
  }

  /// One report as it goes into a folder of sheets: with what a ``Sheet`` has, and no more.
  func render(sheet: Report) -> String {
    var page = self
    page.hasAnswers = false
    return page.render([sheet])
  }

  /// The occurrences of a series, and who returned.
  public func series(_ book: AttendanceBook) -> String {
    page(text(.reportsOverTime), [meetings(book), weeks(book)])
  }

  /// Each person over time.
  public func people(_ book: AttendanceBook) -> String {
    let terms = ReportFigures.terms(book.terms).map { "<p>\(escaped($0))</p>" }
    return page(text(.reportsByPerson), terms + [people(in: book), hours(book)])
  }

  // MARK: One occurrence

  private func section(of report: Report, isAlone: Bool) -> String {
    var parts: [String] = isAlone ? [] : ["<h2>\(HTMLText.escaped(report.title))</h2>"]
    parts.append("<p>\(escaped(report.when(time)))</p>")
    if report.clockWasSet { parts.append("<p>\(escaped(.reportsClockSet))</p>") }
    if !report.attendees.isEmpty { parts += attendance(report) }
    if !report.absent.isEmpty {
      parts.append(heading(report.isLive ? .reportsNotYet : .reportsNotCome, isAlone))
      let names = report.absent.map { "<li>\(HTMLText.escaped($0.name))</li>" }.joined()
      parts.append("<ul>\(names)</ul>")
    }
    if !report.corrections.isEmpty {
      parts.append(heading(.reportsCorrections, isAlone))
      parts.append(
        "<ul>\(report.corrections.map { "<li>\(escaped($0.sentence))</li>" }.joined())</ul>")
    }
    if !report.activities.isEmpty { parts += activities(report, isAlone) }
    if !report.scores.isEmpty {
      var table = PageTable(
        caption: text(.reportsScores),
        columns: [.text(text(.reportsPerson)), .number(text(.reportsPoints))])
      for score in report.scores { table.rows.append([score.name, voice.text(score.points)]) }
      parts += [heading(.reportsScores, isAlone), table.html]
    }
    return "<section>\n\(parts.joined(separator: "\n"))\n</section>"
  }

  private func attendance(_ report: Report) -> [String] {
    var table = PageTable(
      caption: text(.reportsWhoCame),
      columns: [
        .text(text(.reportsPerson)), .number(text(.reportsNumber)), .text(text(.reportsFrom)),
        .text(text(.reportsTo)), .number(text(.reportsMinutes)), .number(text(.reportsOfEvent)),
      ])
    for attendee in report.attendees {
      let clock = { (moment: Moment?) in
        moment.map { time.clock($0.wall, after: report.begun) }
      }
      let role = Role(rawValue: attendee.role) ?? .participant
      let notes =
        (role == .participant ? [] : [text(role.sentence)])
        + (attendee.wasRemoved ? [text(.reportsRemoved)] : [])
      let note = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
      table.rows.append([
        attendee.name + note, "\(attendee.person)",
        clock(attendee.intervals.first?.joined) ?? "",
        clock(attendee.intervals.last?.left) ?? text(.reportsStillIn),
        minutes(attendee.present), attendee.share.map(ReportFigures.percent) ?? "",
      ])
    }
    let curve = PresenceCurve(report)
    var steps = PageTable(
      caption: text(.reportsPeoplePresent),
      columns: [.text(text(.reportsFrom)), .number(text(.reportsPeople))])
    for step in curve.steps {
      let wall = report.openedAt + step.at
      steps.rows.append([time.clock(wall, after: report.begun), "\(step.count)"])
    }
    let figure = figure(.reportsPeoplePresent, curve.html(title: text(.reportsPeoplePresent)))
    return [figure, steps.html, table.html]
  }

  private func activities(_ report: Report, _ isAlone: Bool) -> [String] {
    let bars = report.activities.map { activity in
      BarChart.Bar(
        label: "\(activity.place). \(activity.title)", words: minutes(activity.length),
        parts: [Double(activity.length.milliseconds)])
    }
    var columns: [PageTable.Column] = [
      .text(text(.reportsWhatWeDid)), .text(text(.reportsModule)), .number(text(.reportsMinutes)),
    ]
    if hasAnswers { columns.append(.number(text(.reportsAnswersTitle))) }
    var table = PageTable(caption: text(.reportsWhatWeDid), columns: columns)
    for activity in report.activities {
      var row = [
        "\(activity.place). \(activity.title)", activity.module, minutes(activity.length),
      ]
      if hasAnswers { row.append(voice.text(activity.answers)) }
      table.rows.append(row)
    }
    var parts = [
      heading(.reportsWhatWeDid, isAlone), chart(.reportsMinutesByActivity, bars),
    ]
    if hasAnswers {
      let answers = report.activities.map { activity in
        BarChart.Bar(
          label: "\(activity.place). \(activity.title)", words: voice.text(activity.answers),
          parts: [Double(activity.answers)])
      }
      parts.append(chart(.reportsAnswersByActivity, answers))
    }
    return parts + [table.html]
  }

  // MARK: Over time

  private func meetings(_ book: AttendanceBook) -> String {
    let bars = book.meetings.map { meeting in
      BarChart.Bar(
        label: "\(time.date(of: meeting.begun)) \(meeting.title)", words: "\(meeting.came)",
        parts: [Double(meeting.came)])
    }
    var table = PageTable(
      caption: text(.reportsPeopleOverTime),
      columns: [
        .text(text(.reportsDate)), .text(text(.reportsEvent)), .number(text(.reportsCame)),
        .number(text(.reportsNew)), .number(text(.reportsReturning)),
        .number(text(.reportsMinutes)), .number(text(.reportsOfEvent)),
      ])
    table.rows = rows.meetings(book)
    return section(.reportsPeopleOverTime, [chart(.reportsPeopleOverTime, bars), table.html])
  }

  private func weeks(_ book: AttendanceBook) -> String {
    let bars = book.weeks.map { week in
      BarChart.Bar(
        label: week.name,
        words: text(.reportsSomeNew(people: week.new + week.returning, new: week.new)),
        parts: [Double(week.returning), Double(week.new)])
    }
    var table = PageTable(
      caption: text(.reportsPeopleByWeek),
      columns: [
        .text(text(.reportsWeek)), .number(text(.reportsNew)), .number(text(.reportsReturning)),
      ])
    table.rows = rows.weeks(book)
    return section(.reportsPeopleByWeek, [chart(.reportsPeopleByWeek, bars), table.html])
  }

  private func people(in book: AttendanceBook) -> String {
    var table = PageTable(
      caption: text(.reportsByPerson),
      columns: [
        .text(text(.reportsPerson)), .number(text(.reportsNumber)),
        .number(text(.reportsAttended)), .number(text(.reportsPartly)),
        .number(text(.reportsMissed)), .number(text(.reportsExcused)),
        .number(text(.reportsLate)), .number(text(.reportsEarly)), .number(text(.reportsHours)),
      ])
    table.rows = rows.people(book)
    return section(.reportsAttendance, [table.html])
  }

  private func hours(_ book: AttendanceBook) -> String {
    let bars = book.people.map { person in
      BarChart.Bar(
        label: person.name, words: ReportFigures.hours(person.present, voice),
        parts: [Double(person.present.milliseconds)])
    }
    var columns: [PageTable.Column] = [
      .text(text(.reportsWeek)), .text(text(.reportsPerson)), .number(text(.reportsNumber)),
      .number(text(.reportsHours)),
    ]
    if book.terms.target != nil { columns.append(.number(text(.reportsOfTarget))) }
    var table = PageTable(caption: text(.reportsHoursByWeek), columns: columns)
    table.rows = rows.hours(book)
    return section(.reportsHours, [chart(.reportsHours, bars), table.html])
  }

  // MARK: Parts of a page

  private func section(_ title: Sentence, _ parts: [String]) -> String {
    "<section>\n<h2>\(escaped(title))</h2>\n\(parts.joined(separator: "\n"))\n</section>"
  }

  private func heading(_ title: Sentence, _ isAlone: Bool) -> String {
    let level = isAlone ? 2 : 3
    return "<h\(level)>\(escaped(title))</h\(level)>"
  }

  private func chart(_ title: Sentence, _ bars: [BarChart.Bar]) -> String {
    guard bars.contains(where: { $0.parts.reduce(0, +) > 0 }) else { return "" }
    return figure(title, BarChart(title: text(title), bars: bars).html)
  }

  private func figure(_ title: Sentence, _ chart: String) -> String {
    guard !chart.isEmpty else { return "" }
    return "<figure>\n<figcaption>\(escaped(title))</figcaption>\n\(chart)\n</figure>"
  }

  private func minutes(_ time: Duration) -> String { ReportFigures.minutes(time, voice) }

  private func text(_ sentence: Sentence) -> String { voice.text(sentence) }
  private func escaped(_ sentence: Sentence) -> String { HTMLText.escaped(text(sentence)) }

  private func page(_ title: String, _ parts: [String]) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(HTMLText.escaped(voice.language.tag))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <main>
    <h1>\(HTMLText.escaped(title))</h1>
    \(parts.joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private static let style = """
    body { margin: 0; color: #1a1a1a; background: #fff; font: 1rem/1.5 system-ui, sans-serif; }
    main { max-width: 50rem; margin: 0 auto; padding: 1rem; }
    h1, h2, h3 { line-height: 1.2; overflow-wrap: anywhere; }
    h2 { margin-top: 2.5rem; }
    figure { margin: 1.5rem 0; }
    figcaption, caption { font-weight: 600; text-align: start; padding: .25rem 0; }
    .chart { display: block; font-size: .875rem; fill: #1a1a1a; }
    .part0 { fill: #1f5f8b; }
    .part1 { fill: #b85c00; }
    .wide { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; width: 100%; }
    th, td { padding: .25rem .75rem .25rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid #bbb; }
    tbody th { font-weight: 400; }
    .number { text-align: end; font-variant-numeric: tabular-nums; }
    @media print {
      main { max-width: none; padding: 0; }
      figure, tr { break-inside: avoid; }
      h2, h3, figcaption, caption { break-after: avoid; }
      rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
