/// Hears how steady the clock of an event is: a question is open for five seconds, and the next one
/// comes a second later.
struct Beat {
  private static let prompt = Array(#"{"type":"prompt""#.utf8)
  private static let closed = Array(#"{"type":"closed""#.utf8)
  private static let again = Array(#""again":true"#.utf8)
  private static let finished = Array(#"{"type":"finished""#.utf8)

  private var openedAt: UInt64?
  private var closedAt: UInt64?
  private var late: [UInt64] = []

  mutating func hear(_ line: UnsafeRawBufferPointer, at now: UInt64) {
    if line.contains(Self.prompt), !line.contains(Self.again) {
      if let closedAt { note(now, after: closedAt, 1_000_000_000) }
      openedAt = now
      closedAt = nil
    } else if line.contains(Self.closed) {
      if let openedAt { note(now, after: openedAt, 5_000_000_000) }
      openedAt = nil
      closedAt = now
    } else if line.contains(Self.finished) {
      closedAt = nil
    }
  }

  /// How late cues were since this was last asked, in nanoseconds.
  mutating func takeLate() -> [UInt64] {
    defer { late = [] }
    return late
  }

  private mutating func note(_ now: UInt64, after begun: UInt64, _ time: UInt64) {
    late.append(now > begun + time ? now - begun - time : 0)
  }
}
