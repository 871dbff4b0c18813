import EventRuntime

/// How long somebody was there, by the clock that nobody can set.
enum Presence {
  /// In all; whoever has not left is counted until `end`.
  static func total(of intervals: [Report.Interval], until end: Moment) -> Duration {
    .milliseconds(intervals.reduce(0) { $0 + overlap(of: $1, from: .min, to: end.elapsed) })
  }

  /// The part of the time from `start` to `end`, 0 to 1; nil when there is no such time.
  static func share(
    of intervals: [Report.Interval], from start: Moment?, to end: Moment
  ) -> Double? {
    guard let start, end.elapsed > start.elapsed else { return nil }
    let present = intervals.reduce(0) {
      $0 + overlap(of: $1, from: start.elapsed, to: end.elapsed)
    }
    return min(1, Double(present) / Double(end.elapsed - start.elapsed))
  }

  /// Whether somebody was there for a part of the time, in milliseconds since the occurrence was opened.
  static func isThere(_ attendee: Report.Attendee, from start: Int64, to end: Int64) -> Bool {
    attendee.intervals.contains {
      $0.joined.elapsed < end && ($0.left?.elapsed ?? .max) > start
    }
  }

  private static func overlap(
    of interval: Report.Interval, from start: Int64, to end: Int64
  ) -> Int64 {
    let left = interval.left.map { start == .min ? $0.elapsed : min($0.elapsed, end) } ?? end
    return max(0, left - max(interval.joined.elapsed, start))
  }
}
