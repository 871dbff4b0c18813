import ActivityKit
import Foundation
import Words

/// Reports to read in a terminal of 80 columns.
public struct ReportText: Sendable {
  private let timeZone: TimeZone

  public init(timeZone: TimeZone) { self.timeZone = timeZone }

  /// The text with a line break at its end; empty for no reports.
  public func render(_ reports: [Report]) -> String {
    let rule = "\n" + String(repeating: "-", count: 80) + "\n\n"
    return reports.map { lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: rule)
  }

  private func lines(of report: Report) -> [String] {
    let time = HouseTime(timeZone)
    var lines = [report.title, when(report, time), summary(report)].flatMap { $0.wrapped(to: 80) }
    lines += keeping(report)
    if report.clockWasSet { lines += Self.clockNote.wrapped(to: 80) }
    if !report.attendees.isEmpty { lines += [""] + attendance(report, time) }
    if !report.absent.isEmpty { lines += [""] + absent(report) }
    if !report.activities.isEmpty { lines += [""] + activities(report) }
    if !report.scores.isEmpty { lines += [""] + scores(report) }
    lines += moderation(report, time)
    return lines
  }

  private static let clockNote =
    "The clock of this machine was set meanwhile, or the house was down for more than a day: From and "
    + "To are as the clock showed them, minutes are as they passed."

  private func when(_ report: Report, _ time: HouseTime) -> String {
    let start = report.started?.wall ?? report.openedAt
    let zone = "(\(timeZone.identifier))"
    if report.isLive, report.ended == nil {
      let state = report.started == nil ? "not started" : "since \(time.clock(start))"
      let seen = time.clock(report.seen.wall, after: start)
      return "\(time.day(start)), \(state), live as of \(seen) \(zone)"
    }
    let end = time.clock((report.ended ?? report.seen).wall, after: start)
    let state = report.started == nil ? ", never started" : ""
    return "\(time.day(start)), \(time.clock(start)) to \(end)\(state) \(zone)"
  }

  private func summary(_ report: Report) -> String {
    "\(report.event), record \(report.occurrence): "
      + "\(Phrase.count(report.people, "person", "people")), "
      + (keepsAnswers(report)
        ? Phrase.count(report.answers, "answer", "answers") : "answers not kept")
  }

  private func keepsAnswers(_ report: Report) -> Bool {
    guard case .none? = report.keep.map(\.answers) else { return true }
    return false
  }

  /// What is left of the occurrence, and for how long.
  private func keeping(_ report: Report) -> [String] {
    guard let keep = report.keep else { return [] }
    let kinds =
      [
        ("attendance", keep.attendance), ("answers", keep.answers),
      ] + (report.scores.isEmpty ? [] : [("scores", keep.scores)]) + [
        ("moderation", keep.moderation)
      ]
    let kept = kinds.map { "\($0.0) \($0.1.spoken)" }.joined(separator: ", ")
    return "Kept: \(kept).".wrapped(to: 80)
  }

  private func attendance(_ report: Report, _ time: HouseTime) -> [String] {
    var table = TextTable(columns: [
      .text("Who came", atMost: 40), .text("From", atMost: 10), .text("To", atMost: 10),
      .number("Minutes"), .number("Of event"),
    ])
    let start = report.started?.wall ?? report.openedAt
    for attendee in report.attendees {
      let notes =
        (attendee.role == "participant" ? [] : [attendee.role])
        + (attendee.wasRemoved ? ["removed"] : [])
      let total = [minutes(attendee.present), attendee.share.map(percent) ?? ""]
      var rows = attendee.intervals.map { interval in
        [
          "", time.clock(interval.joined.wall, after: start),
          interval.left.map { time.clock($0.wall, after: start) } ?? "still in", "", "",
        ]
      }
      if rows.isEmpty { rows = [["", "", "", "", ""]] }
      rows[0][0] = attendee.name + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
      rows[0].replaceSubrange(3..., with: total)
      for row in rows { table.add(row) }
    }
    return table.lines
  }

  private func absent(_ report: Report) -> [String] {
    let what = report.isLive ? "Invited, not here yet" : "Invited, did not come"
    return "\(what): \(report.absent.joined(separator: ", "))".wrapped(to: 80)
  }

  private func activities(_ report: Report) -> [String] {
    var table = TextTable(columns: [
      .text("What we did", atMost: 30), .text("Module", atMost: 16), .number("Minutes"),
      .number("Answers"), .text("", atMost: 12),
    ])
    for activity in report.activities {
      let state = activity.ended == nil ? "still on" : activity.howInWords
      table.add([
        "\(activity.place). \(activity.title)", activity.module, minutes(activity.length),
        keepsAnswers(report) ? "\(activity.answers)" : "-", state,
      ])
    }
    return table.lines
  }

  private func scores(_ report: Report) -> [String] {
    var table = TextTable(columns: [
      .number(""), .text("Scores", atMost: 26), .number("Points"), .text("", atMost: 34),
    ])
    for score in report.scores {
      let reasons = score.reasons.map { reason in
        reason.count == 1 ? reason.text : "\(reason.count) × \(reason.text)"
      }
      table.add([
        "\(score.rank)", score.name, Phrase.number(score.points),
        reasons.filter { !$0.isEmpty }.joined(separator: ", "),
      ])
    }
    return table.lines
  }

  /// Rounded; what is less than half a minute is not called nothing.
  private func minutes(_ time: Duration) -> String {
    let milliseconds = time.milliseconds
    if milliseconds > 0, milliseconds < 30_000 { return "<1" }
    return Phrase.number(Int((milliseconds + 30_000) / 60_000))
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension Report.Activity {
  /// How it ended, where that is worth a word. What people had begun was no longer skipped.
  fileprivate var howInWords: String {
    switch how {
    case nil, "finished": ""
    case "skipped" where answers > 0 || length >= .seconds(30): "ended early"
    case let how?: how
    }
  }
}
