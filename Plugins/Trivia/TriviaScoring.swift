import ActivityKit

/// What a right answer is worth.
enum TriviaScoring: String, CaseIterable, Codable, Sendable {
  /// 500 a right answer; a bonus for speed is at most 499 in all (``SpeedBonus``), so
  /// more right answers always win. After Sendsteps.
  case accuracy
  /// Up to 1,000 a right answer, half of it for speed. Kahoot's formula.
  case speed
  /// The first right answer takes the one point. As in Red-DiscordBot.
  case first
  case none

  /// Points for a right answer given `after` of the `time` that the question was open.
  ///
  /// Speed is Kahoot's: `round(1000 * (1 - (t/T)/2))`, and full marks under half a second.
  func points(after: Duration, of time: Duration) -> Int {
    switch self {
    case .accuracy: return 500
    case .first: return 1
    case .none: return 0
    case .speed:
      let (t, total) = (after.milliseconds, max(1, time.milliseconds))
      if t < 500 { return 1_000 }
      return Int((1_000 * (2 * total - min(t, total)) + total) / (2 * total))
    }
  }

  /// Who gets points, of those who were right.
  func winners(among right: [Answer]) -> [Answer] {
    guard self == .first else { return right }
    let first = right.min { ($0.after, $0.id) < ($1.after, $1.id) }
    return first.map { [$0] } ?? []
  }

  /// What counts, before the first question.
  func rules(countsSpeed: Bool) -> Text {
    switch self {
    case .accuracy: countsSpeed ? .triviaRulesEarly : .triviaRulesAccuracy
    case .speed: .triviaRulesSpeed
    case .first: .triviaRulesFirst
    case .none: .triviaRulesNone
    }
  }

  func explanation(countsSpeed: Bool) -> Text {
    switch self {
    case .accuracy: countsSpeed ? .triviaScoringEarly : .triviaScoringAccuracy
    case .speed: .triviaScoringSpeed
    case .first: .triviaScoringFirst
    case .none: .triviaScoringNone
    }
  }
}
