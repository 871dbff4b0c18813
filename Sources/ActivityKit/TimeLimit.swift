/// The clock of an activity as a whole, beside those of its steps, as a cue leaves it.
public enum TimeLimit<Cue: Sendable>: Sendable {
  /// So long from now, and what comes then.
  case time(Duration, then: Cue)
  /// There is none any more.
  case lifted

  /// The same with another cue.
  func map<Other: Sendable>(_ change: (Cue) -> Other) -> TimeLimit<Other> {
    switch self {
    case .time(let time, let cue): .time(time, then: change(cue))
    case .lifted: .lifted
    }
  }
}
