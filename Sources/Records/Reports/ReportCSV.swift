import ActivityKit
import EventRuntime
public import Foundation

/// Reports as comma-separated values (RFC 4180), one kind of row a file.
///
/// A cell that a spreadsheet might take for a formula begins with an apostrophe, so that it is read
/// as the text it is.
public struct ReportCSV: Sendable {
  /// What a row is about.
  public enum Subject: String, Sendable, CaseIterable {
    /// A stretch of attendance.
    case intervals
    /// Somebody who came, or who was invited and did not.
    case people
    /// What somebody got points for.
    case scores
  }

  private let timeZone: TimeZone
  private let subject: Subject
  private let isForExcel: Bool

  /// - Parameter isForExcel: begins with a byte order mark, without which Excel takes the text for that
  ///   of another encoding.
  public init(timeZone: TimeZone, of subject: Subject, isForExcel: Bool = false) {
    self.timeZone = timeZone
    self.subject = subject
    self.isForExcel = isForExcel
  }

  /// The columns. Times are as in RFC 3339, in the time of the house; `minutes` has one decimal;
  /// `status` is `came`, `removed`, `absent` or `excused`; `share` is the part of the event in percent; `points`
  /// are all that somebody has in `people`, and those for one reason in `scores`. `late`, `early` and `corrected`
  /// are whole minutes: after the start, before the end, and those that count instead.
  public static func columns(of subject: Subject) -> [String] {
    ["occurrence", "event", "title", "seat", "person", "number"]
      + {
        switch subject {
        case .intervals: ["role", "joined", "left", "how", "minutes"]
        case .people:
          [
            "role", "status", "joined", "left", "minutes", "share", "rank", "points", "late",
            "early",
            "corrected",
          ]
        case .scores: ["reason", "times", "points"]
        }
      }()
  }

  /// The rows, the names of the columns first, each ending in CR LF.
  public func render(_ reports: [Report]) -> String {
    Self.file([Self.columns(of: subject)] + reports.flatMap(rows), isForExcel: isForExcel)
  }

  static func file(_ rows: [[String]], isForExcel: Bool) -> String {
    (isForExcel ? "\u{FEFF}" : "")
      + rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func rows(of report: Report) -> [[String]] {
    let time = HouseTime(timeZone)
    switch subject {
    case .intervals: return report.attendees.flatMap { intervals(of: $0, in: report, time) }
    case .people:
      return report.attendees.map { person($0, in: report, time) }
        + report.absent.map { absentee in
          let correction = report.correction(of: absentee.person)
          let isExcused = correction?.isExcuse ?? false
          return start(report, nil, absentee.name, absentee.person)
            + ["", isExcused ? "excused" : "absent", "", "", "0.0", "", "", "", "", ""]
            + [(correction?.minutes).map { String($0) } ?? ""]
        }
    case .scores:
      return report.scores.flatMap { score in
        let person = report.attendees.first { $0.seat == score.seat }?.person
        return score.reasons.map { reason in
          start(report, score.seat, score.name, person)
            + [reason.text, String(reason.count), String(reason.points)]
        }
      }
    }
  }

  /// What every row begins with.
  private func start(
    _ report: Report, _ seat: Int?, _ name: String, _ person: Int64?
  ) -> [String] {
    [
      String(report.occurrence), report.event, report.title, seat.map { String($0) } ?? "", name,
      person.map { String($0) } ?? "",
    ]
  }

  private func intervals(
    of attendee: Report.Attendee, in report: Report, _ time: HouseTime
  ) -> [[String]] {
    attendee.intervals.map { interval in
      start(report, attendee.seat, attendee.name, attendee.person) + [
        attendee.role, time.stamp(interval.joined.wall),
        (interval.left?.wall).map(time.stamp) ?? "", interval.how ?? "",
        Self.minutes(Presence.total(of: [interval], until: report.seen)),
      ]
    }
  }

  private func person(
    _ attendee: Report.Attendee, in report: Report, _ time: HouseTime
  ) -> [String] {
    let score = report.scores.first { $0.seat == attendee.seat }
    let left = attendee.intervals.last?.left?.wall
    let correction = report.correction(of: attendee.person)
    return start(report, attendee.seat, attendee.name, attendee.person) + [
      attendee.role, attendee.wasRemoved ? "removed" : "came",
      (attendee.intervals.first?.joined.wall).map(time.stamp) ?? "", left.map(time.stamp) ?? "",
      Self.minutes(attendee.present), attendee.share.map { "\(Int(($0 * 100).rounded()))" } ?? "",
      score.map { "\($0.rank)" } ?? "", score.map { "\($0.points)" } ?? "",
      report.lateness(of: attendee).map(whole) ?? "",
      report.earliness(of: attendee).map(whole) ?? "",
      (correction?.minutes).map { String($0) } ?? "",
    ]
  }

  private func whole(_ time: Duration) -> String { String(time.milliseconds / 60_000) }

  /// With one decimal.
  static func minutes(_ time: Duration) -> String {
    let tenths = (time.milliseconds + 3_000) / 6_000
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func cell(_ text: String) -> String {
    let dangerous = "=+-@\t\r\n＝＋－＠"
    let safe =
      text.unicodeScalars.first.map(dangerous.unicodeScalars.contains) == true
      ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
      return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
