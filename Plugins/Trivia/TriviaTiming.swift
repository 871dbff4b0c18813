import ActivityKit

/// How much more time than the usual people get.
enum TriviaTiming: String, CaseIterable, Codable, Sendable {
  case normal, relaxed, double
  /// No clock to watch: a question stays open until everybody has answered or passed.
  case off

  /// Bounds a question without a clock, in case somebody has walked away.
  static let longest = Duration.minutes(10)

  func adapted(_ time: Duration) -> Duration {
    switch self {
    case .normal: time
    case .relaxed: time * 3 / 2
    case .double: time * 2
    case .off: Self.longest
    }
  }
}
