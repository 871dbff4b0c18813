import ActivityKit

/// The phases of one breath, gone through round after round: in full words the first time, then in
/// as few as will do, so that a screen reader is done before the next.
struct BreathCycle: Equatable {
  enum Phase: Equatable {
    case breatheIn(Duration)
    case hold(Duration)
    case breatheOut(Duration)

    var time: Duration {
      switch self {
      case .breatheIn(let time), .hold(let time), .breatheOut(let time): time
      }
    }

    /// In full words, with the count.
    var counted: Text {
      let count = Text(String(time.short.dropLast()))
      return switch self {
      case .breatheIn: .mindfulnessBreatheInFor(count: count)
      case .hold: .mindfulnessBreatheHoldFor(count: count)
      case .breatheOut: .mindfulnessBreatheOutFor(count: count)
      }
    }

    var short: Text {
      switch self {
      case .breatheIn: .mindfulnessBreatheIn
      case .hold: .mindfulnessBreatheHold
      case .breatheOut: .mindfulnessBreatheOut
      }
    }
  }

  let phases: [Phase]

  static func box(_ count: Duration) -> BreathCycle {
    BreathCycle(phases: [
      .breatheIn(count), .hold(count), .breatheOut(count), .hold(count),
    ])
  }

  /// After Andrew Weil, who allows at most four rounds at first.
  static let fourSevenEight = BreathCycle(phases: [
    .breatheIn(.seconds(4)), .hold(.seconds(7)), .breatheOut(.seconds(8)),
  ])

  static let mostRoundsOfFourSevenEight = 4

  static func coherent(_ count: Duration) -> BreathCycle {
    BreathCycle(phases: [.breatheIn(count), .breatheOut(count)])
  }

  /// From four rounds on, halfway and the last round are pointed out.
  func steps(rounds: Int) -> [Practice.Step] {
    (0..<rounds).flatMap { round in
      phases.enumerated().map { index, phase in
        let breath = round == 0 ? phase.counted : phase.short
        return Practice.Step(
          text: index == 0 && rounds >= 4 ? Self.placed(breath, round, of: rounds) : breath,
          time: phase.time, part: Practice.Part(kind: .round, number: round + 1, count: rounds))
      }
    }
  }

  private static func placed(_ breath: Text, _ round: Int, of rounds: Int) -> Text {
    if round == rounds - 1 { return .mindfulnessBreatheLastRound(breath: breath) }
    return round == rounds / 2 ? .mindfulnessBreatheHalfway(breath: breath) : breath
  }
}
