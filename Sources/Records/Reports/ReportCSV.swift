import ActivityKit
import Foundation

/// Attendance as comma-separated values (RFC 4180): a row for each interval, and one that sums up
/// each person.
///
/// A cell that a spreadsheet might take for a formula begins with an apostrophe, so that it is read
/// as the text it is.
public struct ReportCSV: Sendable {
  private let timeZone: TimeZone

  public init(timeZone: TimeZone) { self.timeZone = timeZone }

  /// The columns. `row` is `interval` or `total`; times are as in RFC 3339, in the time of the
  /// house; `minutes` has one decimal; `share` is the part of the event in percent and `points`
  /// the score, both for totals.
  public static let columns = [
    "row", "occurrence", "event", "title", "person", "role", "joined", "left", "minutes", "share",
    "points",
  ]

  /// The rows, the names of the columns first, each ending in CR LF.
  public func render(_ reports: [Report]) -> String {
    let rows = [Self.columns] + reports.flatMap(rows)
    return rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func rows(of report: Report) -> [[String]] {
    let time = HouseTime(timeZone)
    return report.attendees.flatMap { attendee in
      let who = [
        String(report.occurrence), report.event, report.title, attendee.name, attendee.role,
      ]
      let intervals = attendee.intervals.map { interval in
        let length = Presence.total(of: [interval], until: report.seenAt)
        return ["interval"] + who + [
          time.stamp(interval.joinedAt), interval.leftAt.map(time.stamp) ?? "", minutes(length), "",
          "",
        ]
      }
      let isThere = attendee.intervals.contains { $0.leftAt == nil }
      let total =
        ["total"] + who + [
          attendee.intervals.first.map { time.stamp($0.joinedAt) } ?? "",
          isThere ? "" : attendee.intervals.compactMap(\.leftAt).max().map(time.stamp) ?? "",
          minutes(attendee.present), attendee.share.map { "\(Int(($0 * 100).rounded()))" } ?? "",
          report.scores.first { $0.seat == attendee.seat }.map { "\($0.points)" } ?? "",
        ]
      return intervals + [total]
    }
  }

  private func minutes(_ time: Duration) -> String {
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
