/// Hears how steady the clock of an event is: a question is open for five seconds, and the next one
/// comes a second later.
///
/// Nobody outside knows when a cue was due, but each is due a fixed time after the one before. So where in
/// that rhythm each was heard tells how late it was, beside the one of the last ten that came soonest. What
/// they all have in common is not seen that way: how long an answer takes to be confirmed tells that.
struct Beat {
  private static let prompt = Array(#"{"type":"prompt""#.utf8)
  private static let closed = Array(#"{"type":"closed""#.utf8)
  private static let again = Array(#""again":true"#.utf8)
  private static let activity = Array(#"{"type":"activity""#.utf8)

  /// Where the rhythm has come to, in nanoseconds since the first cue.
  private var elapsed: UInt64 = 0
  /// When each of the last cues was heard, less what the rhythm had come to.
  private var starts: [UInt64] = []
  private var isOpen = false

  /// - Returns: how late the cue was that is heard with a line, in nanoseconds; nil where that is not known.
  mutating func hear(_ line: UnsafeRawBufferPointer, at now: UInt64) -> UInt64? {
    if line.contains(Self.prompt), !line.contains(Self.again) {
      isOpen = true
      return lateness(now, after: 1_000_000_000)
    } else if line.contains(Self.closed), isOpen {
      isOpen = false
      return lateness(now, after: 5_000_000_000)
    } else if line.contains(Self.activity) {
      // What follows comes as soon as it can.
      starts = []
    }
    return nil
  }

  private mutating func lateness(_ now: UInt64, after time: UInt64) -> UInt64? {
    elapsed = starts.isEmpty ? 0 : elapsed + time
    let start = now - elapsed
    defer { starts = Array(starts.suffix(9)) + [start] }
    return starts.min().map { start > $0 ? start - $0 : 0 }
  }
}
