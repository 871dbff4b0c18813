import EventRuntime
import GRDB

/// A row of `attendance`.
struct AttendanceRow: StoredRow {
  let seat: Int
  private let joinedMs: Int64
  private let joinedAt: Int64
  private let leftMs: Int64?
  private let leftAt: Int64?
  private let how: String?

  var interval: Report.Interval {
    Report.Interval(
      joined: Moment(elapsed: joinedMs, wall: joinedAt), left: Moment(leftMs, leftAt), how: how)
  }
}
