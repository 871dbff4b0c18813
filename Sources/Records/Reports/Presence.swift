/// How long somebody was there.
enum Presence {
  /// In all; whoever has not left is counted until `end`.
  static func total(of intervals: [Report.Interval], until end: Int64) -> Duration {
    .milliseconds(intervals.reduce(0) { $0 + overlap(of: $1, from: .min, to: end) })
  }

  /// The part of the time from `start` to `end`, 0 to 1; nil when there is no such time.
  static func share(
    of intervals: [Report.Interval], from start: Int64?, to end: Int64
  ) -> Double? {
    guard let start, end > start else { return nil }
    let present = intervals.reduce(0) { $0 + overlap(of: $1, from: start, to: end) }
    return min(1, Double(present) / Double(end - start))
  }

  private static func overlap(
    of interval: Report.Interval, from start: Int64, to end: Int64
  ) -> Int64 {
    let left = interval.leftAt.map { start == .min ? $0 : min($0, end) } ?? end
    return max(0, left - max(interval.joinedAt, start))
  }
}
