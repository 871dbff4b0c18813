/// How far a live occurrence has come on disk.
struct Progress: Sendable {
  /// The last entry that was journaled.
  var entry = 0
  /// The event's clock then, in milliseconds.
  var clock: Int64 = 0
  /// The time on the wall then, in milliseconds since 1970.
  var wall: Int64

  /// The time on the wall when the event's clock, having run since, is `clock`.
  func wall(at clock: Int64) -> Int64 { wall + max(0, clock - self.clock) }
}
