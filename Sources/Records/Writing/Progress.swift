import EventRuntime

/// How far a live occurrence has come on disk.
struct Progress: Sendable {
  /// The last entry that was journaled.
  var entry = 0
  /// The event's clock then, in milliseconds.
  var clock: Int64 = 0
  /// When anything of it was last saved.
  var seen: Moment

  mutating func see(_ moment: Moment) {
    if moment.elapsed >= seen.elapsed { seen = moment }
  }
}
