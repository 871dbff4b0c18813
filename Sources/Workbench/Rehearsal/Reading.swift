import ActivityKit

/// How long people read.
enum Reading {
  /// Words a minute of adults who read to themselves: 238, after Brysbaert, "How many words do we read per minute?",
  /// Journal of Memory and Language 109, 2019.
  private static let wordsPerMinute = 238

  static func byEye(_ lines: [String]) -> Duration {
    let words = lines.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    return .milliseconds(words * 60_000 / wordsPerMinute)
  }
}
