import ActivityKit

/// The phases of one breath, gone through round after round: in full words the first time, then in
/// as few as will do, so that a screen reader is done before the next.
struct BreathCycle: Equatable {
  struct Phase: Equatable {
    /// "Breathe in", to which the count is added.
    let words: String
    /// "In."
    let short: String
    let time: Duration
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
        let place = index == 0 && rounds >= 4 ? Self.place(of: round, in: rounds) : ""
        let counted = "\(phase.words) for \(phase.time.short.dropLast())."
        return Practice.Step(
          text: place + (round == 0 ? counted : phase.short), time: phase.time,
          part: Practice.Part(kind: "Round", number: round + 1, count: rounds))
      }
    }
  }

  private static func place(of round: Int, in rounds: Int) -> String {
    if round == rounds - 1 { return "Last round. " }
    return round == rounds / 2 ? "Halfway. " : ""
  }
}

extension BreathCycle.Phase {
  static func breatheIn(_ time: Duration) -> Self {
    .init(words: "Breathe in", short: "In.", time: time)
  }

  static func breatheOut(_ time: Duration) -> Self {
    .init(words: "Breathe out", short: "Out.", time: time)
  }

  static func hold(_ time: Duration) -> Self { .init(words: "Hold", short: "Hold.", time: time) }
}
