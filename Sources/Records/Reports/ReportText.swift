import ActivityKit
import EventRuntime
import EventTerms
public import Foundation
import Messages
public import Words

/// Reports to read in a terminal of 80 columns.
public struct ReportText: Sendable {
  private let timeZone: TimeZone
  let voice: Voice

  public init(timeZone: TimeZone, voice: Voice = .english) {
    self.timeZone = timeZone
    self.voice = voice
  }

  /// The text with a line break at its end; empty for no reports.
  public func render(_ reports: [Report]) -> String {
    let rule = "\n" + String(repeating: "-", count: 80) + "\n\n"
    return reports.map { lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: rule)
  }

  private func lines(of report: Report) -> [String] {
    let time = HouseTime(timeZone)
    var lines = [report.title, text(report.when(time)), summary(report)]
      .flatMap { $0.wrapped(to: 80) }
    lines += keeping(report)
    if report.clockWasSet { lines += text(.reportsClockSet).wrapped(to: 80) }
    if !report.attendees.isEmpty { lines += [""] + attendance(report, time) }
    if !report.absent.isEmpty { lines += [""] + absent(report) }
    if !report.corrections.isEmpty { lines += [""] + corrections(report) }
    if !report.activities.isEmpty { lines += [""] + activities(report) }
    lines += moods(report)
    lines += feedback(report)
    if !report.scores.isEmpty { lines += [""] + scores(report) }
    lines += moderation(report, time)
    return lines
  }

  func text(_ sentence: Sentence) -> String { voice.text(sentence) }

  private func summary(_ report: Report) -> String {
    guard !report.isAnonymous else {
      return text(.reportsGroup(event: report.event, people: report.people))
    }
    return text(
      .reportsSummary(
        event: report.event, number: String(report.occurrence),
        people: text(.countsPeople(count: report.people)),
        answers: keepsAnswers(report)
          ? text(.reportsAnswers(count: report.answers)) : text(.reportsAnswersNotKept)))
  }

  private func keepsAnswers(_ report: Report) -> Bool {
    if report.isAnonymous { return false }
    return report.keep?[.answers] != Keeping.Lifetime.none
  }

  /// What is left of the occurrence, and for how long.
  private func keeping(_ report: Report) -> [String] {
    guard let keep = report.keep else { return [] }
    var kept: Sentence?
    for kind in Keeping.Kind.allCases where report.has(kind) {
      let one = Sentence.reportsKind(
        kind: kind == .moderation ? .reportsModeration : kind.sentence, time: keep[kind].sentence)
      kept = kept.map { .listsAlso(rest: $0, next: one) } ?? one
    }
    return kept.map { text(.reportsKept(kinds: $0)).hanging() } ?? []
  }

  private func attendance(_ report: Report, _ time: HouseTime) -> [String] {
    var table = TextTable(columns: [
      .text(text(.reportsWhoCame), atMost: 40), .text(text(.reportsFrom), atMost: 10),
      .text(text(.reportsTo), atMost: 10), .number(text(.reportsMinutes)),
      .number(text(.reportsOfEvent)),
    ])
    for attendee in report.attendees {
      let notes =
        (attendee.role == Role.participant.rawValue ? [] : [role(attendee)])
        + (attendee.wasRemoved ? [text(.reportsRemoved)] : [])
      let total = [minutes(attendee.present), attendee.share.map(ReportFigures.percent) ?? ""]
      var rows = attendee.intervals.map { interval in
        [
          "", time.clock(interval.joined.wall, after: report.begun),
          interval.left.map { time.clock($0.wall, after: report.begun) } ?? text(.reportsStillIn),
          "", "",
        ]
      }
      if rows.isEmpty { rows = [["", "", "", "", ""]] }
      rows[0][0] = attendee.name + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
      rows[0].replaceSubrange(3..., with: total)
      for row in rows { table.add(row) }
    }
    return table.lines
  }

  private func role(_ attendee: Report.Attendee) -> String {
    Role(rawValue: attendee.role).map { text($0.sentence) } ?? attendee.role
  }

  private func absent(_ report: Report) -> [String] {
    let names = report.absent.map(\.name).joined(separator: ", ")
    return text(report.isLive ? .reportsAwaited(names: names) : .reportsAbsent(names: names))
      .hanging()
  }

  private func corrections(_ report: Report) -> [String] {
    [text(.reportsCorrections)] + report.corrections.flatMap { text($0.sentence).wrapped(to: 80) }
  }

  private func activities(_ report: Report) -> [String] {
    let hasPlan = report.activities.contains { $0.planned != nil }
    var table = TextTable(
      columns: [
        .text(text(.reportsWhatWeDid), atMost: hasPlan ? 24 : 30),
        .text(text(.reportsModule), atMost: hasPlan ? 13 : 16),
      ] + (hasPlan ? [.number(text(.reportsPlanned))] : []) + [
        .number(text(.reportsMinutes)), .number(text(.reportsAnswersTitle)), .text("", atMost: 12),
      ])
    for activity in report.activities {
      let state = activity.ended == nil ? text(.reportsStillOn) : how(activity)
      table.add(
        ["\(activity.place). \(activity.title)", activity.module]
          + (hasPlan ? [activity.planned.map(minutes) ?? ""] : [])
          + [
            minutes(activity.length), keepsAnswers(report) ? "\(activity.answers)" : "-", state,
          ])
    }
    return table.lines
  }

  private func moods(_ report: Report) -> [String] {
    guard !report.moods.isEmpty else { return [] }
    var table = TextTable(columns: [
      .text(text(.reportsMood), atMost: 30), .number(text(.reportsBefore)),
      .number(text(.reportsAfter)),
    ])
    for mood in report.moods {
      table.add(
        [mood.title] + [mood.before, mood.after].map { ReportFigures.tenths($0.number, voice) })
    }
    return [""] + table.lines
      + text(.reportsMoodOf(floor: report.floor)).wrapped(to: 80)
  }

  private func feedback(_ report: Report) -> [String] {
    report.feedback.filter { !$0.items.isEmpty || !$0.lines.isEmpty }.flatMap { feedback in
      var table = TextTable(columns: [
        .text(text(.reportsFeedback), atMost: 56), .number(text(.reportsAverage)),
        .number(text(.reportsAnswersTitle)),
      ])
      for item in feedback.items {
        table.add([
          voice.text(item.text), ReportFigures.tenths(item.mean.number, voice),
          ReportFigures.count(item.mean, voice),
        ])
      }
      let lines = feedback.lines.flatMap { "- \($0)".hanging() }
      return [""] + table.lines + (lines.isEmpty ? [] : [""] + lines)
    }
  }

  private func scores(_ report: Report) -> [String] {
    var table = TextTable(columns: [
      .number(""), .text(text(.reportsScores), atMost: 26), .number(text(.reportsPoints)),
      .text("", atMost: Self.widthOfReasons),
    ])
    for score in report.scores {
      let reasons = reasons(of: score, in: report).flatMap { $0.hanging(to: Self.widthOfReasons) }
      table.add(["\(score.rank)", score.name, voice.text(score.points), reasons.first ?? ""])
      for line in reasons.dropFirst() { table.add(["", "", "", line]) }
    }
    return table.lines
  }

  private static let widthOfReasons = 34

  /// What somebody's points were for, a line each, by activity where they are from several.
  private func reasons(of score: Report.Score, in report: Report) -> [String] {
    var runs: [Int] = []
    for portion in score.portions where runs.last != portion.run { runs.append(portion.run) }
    return runs.flatMap { run in
      let portions = score.portions.filter { $0.run == run }
      let reasons = reasons(of: portions)
      guard runs.count > 1, let activity = report.activities.first(where: { $0.run == run }) else {
        return reasons
      }
      let points = portions.reduce(0) { $0 + $1.points }
      if reasons.count == 1 {
        return [
          text(.reportsPointsOf(activity: activity.title, points: points, reasons: reasons[0]))
        ]
      }
      return [text(.reportsPointsIn(activity: activity.title, points: points))]
        + reasons.map { "  \($0)" }
    }
  }

  /// More in a table is not read; the other forms have each of them.
  private static let mostPortions = 3

  /// What points of one activity were for: each with its points where there are some.
  private func reasons(of portions: [Report.Portion]) -> [String] {
    guard portions.count <= Self.mostPortions else {
      return [text(.reportsTimes(count: portions.reduce(0) { $0 + $1.count }))]
    }
    return portions.compactMap { portion -> String? in
      let reason = words(of: portion)
      guard portions.count > 1, !reason.isEmpty else { return reason.isEmpty ? nil : reason }
      return text(.reportsPortion(reason: reason, points: portion.points))
    }
  }

  private func words(of portion: Report.Portion) -> String {
    let all = portion.reasons.map(words(of:)).filter { !$0.isEmpty }
    guard let first = all.first else { return "" }
    let others = all.dropFirst().joined(separator: ", ")
    let words = others.isEmpty ? first : text(.reportsBeside(reason: first, others: others))
    return portion.count == 1 ? words : "\(portion.count) × \(words)"
  }

  /// In English where a sentence is gone that a module of before had.
  private func words(of reason: Report.Reason) -> String {
    let words = reason.wording.map(voice.text) ?? ""
    return words.isEmpty ? reason.text : words
  }

  private func minutes(_ time: Duration) -> String { ReportFigures.minutes(time, voice) }

  /// How it ended, where that is worth a word. What people had begun was no longer skipped.
  private func how(_ activity: Report.Activity) -> String {
    switch activity.how {
    case nil, "finished": ""
    case "skipped" where activity.answers > 0 || activity.length >= .seconds(30):
      text(.reportsEndedEarly)
    case "skipped": text(.reportsSkipped)
    case "repeated" where activity.answers == 0 && activity.length < .seconds(30):
      text(.reportsLeft)
    case "repeated": text(.reportsRepeated)
    case "ended": text(.reportsEnded)
    case "failed": text(.reportsFailed)
    case "restarted": text(.reportsRestarted)
    case let how?: how
    }
  }
}

extension Report {
  /// Whether it says anything of a kind of records.
  fileprivate func has(_ kind: Keeping.Kind) -> Bool {
    switch kind {
    case .attendance, .answers, .moderation: true
    case .scores: !scores.isEmpty
    case .store: hasStored
    case .feedback: !feedback.isEmpty
    }
  }
}

extension String {
  /// Its lines in so many columns, those after the first indented further.
  fileprivate func hanging(to columns: Int = 80) -> [String] {
    let indent = String(prefix { $0 == " " })
    return wrapped(to: columns - indent.count - 2).enumerated().map {
      indent + ($0 == 0 ? $1 : "  \($1)")
    }
  }
}
