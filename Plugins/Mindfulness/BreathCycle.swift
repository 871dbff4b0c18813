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
      let count = time.counted
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

    /// What a client may draw of it.
    var label: Text {
      switch self {
      case .breatheIn: .mindfulnessPhaseIn
      case .hold: .mindfulnessPhaseHold
      case .breatheOut: .mindfulnessPhaseOut
      }
    }

    var isHold: Bool {
      switch self {
      case .hold: true
      case .breatheIn, .breatheOut: false
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

  /// Of 4-7-8, and of anything that is held for longer than ``longestFreeHold``.
  static let mostRoundsWithLongHolds = 4
  static let longestFreeHold = Duration.seconds(4)

  static func coherent(_ count: Duration) -> BreathCycle {
    BreathCycle(phases: [.breatheIn(count), .breatheOut(count)])
  }

  /// Out for half as long again as in.
  static func extendedExhale(_ count: Duration) -> BreathCycle {
    BreathCycle(phases: [.breatheIn(count), .breatheOut(count * 3 / 2)])
  }

  var hasHolds: Bool { phases.contains(where: \.isHold) }

  var hasLongHolds: Bool { phases.contains { $0.isHold && $0.time > Self.longestFreeHold } }

  /// From four rounds on, halfway and the last round are pointed out.
  func steps(rounds: Int) -> [Practice.Step] {
    (0..<rounds).flatMap { round in
      phases.enumerated().map { index, phase in
        let breath = round == 0 ? phase.counted : phase.short
        return Practice.Step(
          text: index == 0 && rounds >= 4 ? Self.placed(breath, round, of: rounds) : breath,
          time: phase.time, part: Practice.Part(kind: .round, number: round + 1, count: rounds),
          label: phase.label)
      }
    }
  }

  private static func placed(_ breath: Text, _ round: Int, of rounds: Int) -> Text {
    if round == rounds - 1 { return .mindfulnessBreatheLastRound(breath: breath) }
    return round == rounds / 2 ? .mindfulnessBreatheHalfway(breath: breath) : breath
  }
}

// MARK: - A pattern of one's own

extension BreathCycle {
  /// Why a text is no pattern to breathe in; the description says what is.
  enum Misfit: Error, Equatable, CustomStringConvertible {
    case form, breatheIn, breatheOut, hold

    var description: String {
      switch self {
      case .form:
        "breath is two to four numbers of seconds: in-out, in-hold-out or in-hold-out-hold, as in 4-2-6"
      case .breatheIn: "breathing in takes 2 to 8 seconds"
      case .breatheOut: "breathing out takes 2 to 12 seconds"
      case .hold: "a hold takes at most 7 seconds, and 0 leaves it out"
      }
    }
  }

  /// Reads `4-6`, `4-2-6` or `4-2-6-2`: in, hold, out, hold. Halves of seconds are fine.
  init(written text: String) throws(Misfit) {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false)
    var seconds = numbers.compactMap(Self.seconds)
    guard (2...4).contains(numbers.count), seconds.count == numbers.count else { throw .form }
    if seconds.count == 2 { seconds.insert(0, at: 1) }
    guard (2...8).contains(seconds[0]) else { throw .breatheIn }
    guard (2...12).contains(seconds[2]) else { throw .breatheOut }
    let after = seconds.count == 4 ? seconds[3] : 0
    guard seconds[1] <= 7, after <= 7 else { throw .hold }
    let phases: [Phase] = [
      .breatheIn(.halves(seconds[0])), .hold(.halves(seconds[1])), .breatheOut(.halves(seconds[2])),
      .hold(.halves(after)),
    ]
    self.init(phases: phases.filter { $0.time > .zero })
  }

  private static func seconds(_ text: Substring) -> Double? {
    guard let number = Double(text), (0...60).contains(number) else { return nil }
    return (number * 2).rounded() == number * 2 ? number : nil
  }
}

extension Duration {
  /// Without its unit, as people count: `4`, `5.5`.
  var counted: Text { Text(String(short.dropLast())) }

  /// Of seconds that are a multiple of a half.
  fileprivate static func halves(_ seconds: Double) -> Duration {
    .milliseconds(Int(seconds * 1_000))
  }
}
