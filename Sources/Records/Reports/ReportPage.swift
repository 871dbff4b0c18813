import ActivityKit
import EventRuntime
public import Foundation
import Messages
public import Words

/// Reports as one page of HTML that needs nothing else: no script, no other file. Each chart has a table with the
/// same figures beside it.
public struct ReportPage: Sendable {
  let time: HouseTime
  let voice: Voice
  let tables: BookTables
  private var isSheet = false

  public init(timeZone: TimeZone, voice: Voice = .english) {
    time = HouseTime(timeZone)
    self.voice = voice
    tables = BookTables(time: time, voice: voice)
  }

  /// A section for each report, in full.
  public func render(_ reports: [Report]) -> String {
    let title = reports.count == 1 ? reports[0].title : text(.reportsAttendance)
    return page(title, reports.map { section(of: $0, isAlone: reports.count == 1) })
  }

  /// One report as it goes into a folder of sheets: with what a ``Sheet`` has, and no more.
  func render(sheet: Report) -> String {
    var page = self
    page.isSheet = true
    return page.render([sheet])
  }

  private func section(of report: Report, isAlone: Bool) -> String {
    let title = "\(report.title), \(time.date(of: report.begun))"
    var parts: [String] = isAlone ? [] : ["<h2>\(HTMLText.escaped(title))</h2>"]
    parts.append("<p>\(escaped(report.when(time)))</p>")
    if report.people > 0 { parts.append("<p>\(escaped(.countsPeople(count: report.people)))</p>") }
    if report.clockWasSet { parts.append("<p>\(escaped(.reportsClockSet))</p>") }
    if !report.attendees.isEmpty { parts += attendance(report, isAlone) }
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
    if !isSheet { parts += moods(report, isAlone) + feedback(report, isAlone) }
    if !report.scores.isEmpty {
      var table = PageTable(
        caption: text(.reportsScores), isTitled: true,
        columns: [.text(text(.reportsPerson)), .number(text(.reportsPoints))])
      for score in report.scores { table.rows.append([score.name, voice.text(score.points)]) }
      parts += [heading(.reportsScores, isAlone), table.html]
    }
    return "<section>\n\(parts.joined(separator: "\n"))\n</section>"
  }

  private func attendance(_ report: Report, _ isAlone: Bool) -> [String] {
    var table = PageTable(
      caption: text(.reportsWhoCame), isTitled: true,
      columns: [
        .text(text(.reportsPerson)), .number(text(.reportsNumber)), .short(text(.reportsFrom)),
        .short(text(.reportsTo)), .number(text(.reportsMinutes)), .number(text(.reportsOfEvent)),
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
    return [heading(.reportsWhoCame, isAlone), table.html, presence(report)]
  }

  private func presence(_ report: Report) -> String {
    let curve = PresenceCurve(report)
    let clock = { (at: Int64) in time.clock(report.openedAt + at, after: report.begun) }
    var steps = PageTable(
      caption: text(.reportsPeoplePresent), isTitled: true,
      columns: [.short(text(.reportsFrom)), .number(text(.reportsPeople))])
    for step in curve.steps { steps.rows.append([clock(step.at), "\(step.count)"]) }
    let chart = curve.html(title: text(.reportsPeoplePresent), clock: clock) {
      text(.countsPeople(count: $0))
    }
    return pair(figure(text(.reportsPeoplePresent), chart), steps)
  }

  // MARK: What was done

  private func activities(_ report: Report, _ isAlone: Bool) -> [String] {
    let hasPlan = report.activities.contains { $0.planned != nil }
    let pace = report.activities.map { activity in
      BarChart.Bar(
        label: label(activity),
        words: activity.planned.map {
          text(.reportsMinutesOf(minutes: minutes(activity.length), planned: minutes($0)))
        } ?? minutes(activity.length),
        parts: [Double(activity.length.milliseconds)],
        mark: activity.planned.map { Double($0.milliseconds) })
    }
    var paces = PageTable(
      caption: text(.reportsMinutesByActivity), isTitled: true,
      columns: [.text(text(.reportsWhatWeDid)), .short(text(.reportsModule))]
        + (hasPlan ? [.number(text(.reportsPlanned))] : []) + [.number(text(.reportsMinutes))])
    for activity in report.activities {
      paces.rows.append(
        [label(activity), activity.module]
          + (hasPlan ? [activity.planned.map(minutes) ?? ""] : []) + [minutes(activity.length)])
    }
    let key = hasPlan ? [text(.reportsMinutes), text(.reportsPlanned)] : []
    let chart = BarChart(title: text(.reportsMinutesByActivity), bars: pace, key: key)
    return [
      heading(.reportsWhatWeDid, isAlone), pair(.reportsMinutesByActivity, chart, paces),
    ] + participation(report)
  }

  /// Who was there for an activity, and how much they answered.
  private func participation(_ report: Report) -> [String] {
    let hasPeople = report.activities.contains { $0.present != nil }
    let hasAnswers = !isSheet && !report.isAnonymous
    guard hasPeople || hasAnswers else { return [] }
    let bars = report.activities.map { activity in
      // What is not to be told is not nobody.
      let count = hasPeople ? activity.present : activity.answers
      return BarChart.Bar(
        label: label(activity), words: count.map { voice.text($0) } ?? "",
        parts: [Double(count ?? 0)])
    }
    var table = PageTable(
      caption: text(.reportsParticipation), isTitled: true,
      columns: [.text(text(.reportsWhatWeDid))]
        + (hasPeople ? [.number(text(.reportsPeople))] : [])
        + (hasAnswers ? [.number(text(.reportsAnswersTitle))] : []))
    for activity in report.activities {
      table.rows.append(
        [label(activity)] + (hasPeople ? [activity.present.map { voice.text($0) } ?? ""] : [])
          + (hasAnswers ? [voice.text(activity.answers)] : []))
    }
    let title: Sentence = hasPeople ? .reportsParticipation : .reportsAnswersByActivity
    return [pair(title, BarChart(title: text(title), bars: bars), table)]
  }

  private func label(_ activity: Report.Activity) -> String {
    "\(activity.place). \(activity.title)"
  }

  /// The group before and after, without names.
  private func moods(_ report: Report, _ isAlone: Bool) -> [String] {
    guard !report.moods.isEmpty else { return [] }
    let figures = report.moods.map { mood in
      let means = [(text(.reportsBefore), mood.before), (text(.reportsAfter), mood.after)]
      var table = PageTable(
        caption: mood.title, isTitled: true,
        columns: [
          .text(text(.reportsMood)), .number(text(.reportsAverage)),
          .number(text(.reportsAnswersTitle)),
        ])
      let bars = means.map { name, mean in
        let number = ReportFigures.tenths(mean.number, voice)
        table.rows.append([name, number, ReportFigures.count(mean, voice)])
        return BarChart.Bar(label: name, words: number, parts: [mean.number])
      }
      let chart = BarChart(title: mood.title, bars: bars, top: Double(mood.top))
      return pair(figure(mood.title, chart.html), table)
    }
    let note = "<p>\(escaped(.reportsMoodOf(floor: report.floor)))</p>"
    return [heading(.reportsMood, isAlone), note] + figures
  }

  /// What was written stays with whoever hosts: a page is made to be handed on.
  private func feedback(_ report: Report, _ isAlone: Bool) -> [String] {
    let figures = report.feedback.filter { !$0.items.isEmpty }.map { feedback in
      var table = PageTable(
        caption: text(.reportsFeedback), isTitled: true,
        columns: [
          .text(text(.reportsFeedback)), .number(text(.reportsAverage)),
          .number(text(.reportsAnswersTitle)),
        ])
      let bars = feedback.items.map { item in
        let (words, number) = (
          voice.text(item.text), ReportFigures.tenths(item.mean.number, voice)
        )
        table.rows.append([words, number, ReportFigures.count(item.mean, voice)])
        return BarChart.Bar(label: words, words: number, parts: [item.mean.number])
      }
      let chart = BarChart(title: text(.reportsFeedback), bars: bars, top: 10)
      return pair(.reportsFeedbackOf, chart, table)
    }
    return figures.isEmpty ? [] : [heading(.reportsFeedback, isAlone)] + figures
  }

  // MARK: Parts of a page

  func section(_ title: Sentence, _ parts: [String]) -> String {
    "<section>\n<h2>\(escaped(title))</h2>\n\(parts.joined(separator: "\n"))\n</section>"
  }

  private func heading(_ title: Sentence, _ isAlone: Bool) -> String {
    let level = isAlone ? 2 : 3
    return "<h\(level)>\(escaped(title))</h\(level)>"
  }

  /// A chart with its table beside it, or below it where there is no room.
  func pair(_ title: Sentence, _ chart: BarChart, _ table: PageTable) -> String {
    pair(figure(title, chart), table)
  }

  private func pair(_ figure: String, _ table: PageTable) -> String {
    guard !figure.isEmpty else {
      var table = table
      table.isTitled = false
      return table.html
    }
    return "<div class=\"pair\">\n\(figure)\n\(table.html)\n</div>"
  }

  /// A chart of which the table stands elsewhere; nothing where it would be empty.
  func figure(_ title: Sentence, _ chart: BarChart) -> String {
    let isEmpty = chart.bars.allSatisfy { $0.parts.reduce(0, +) == 0 }
    return figure(text(title), isEmpty ? "" : chart.html)
  }

  private func figure(_ title: String, _ chart: String) -> String {
    guard !chart.isEmpty else { return "" }
    return "<figure>\n<figcaption>\(HTMLText.escaped(title))</figcaption>\n\(chart)\n</figure>"
  }

  private func minutes(_ time: Duration) -> String { ReportFigures.minutes(time, voice) }

  func text(_ sentence: Sentence) -> String { voice.text(sentence) }
  func escaped(_ sentence: Sentence) -> String { HTMLText.escaped(text(sentence)) }

  func page(_ title: String, _ parts: [String]) -> String {
    PageFrame.page(title, parts, in: voice)
  }
}
