import ActivityKit

/// A pattern with its measures, and what is said when.
struct Practice: Codable, Sendable, Equatable {
  enum Pattern: String, CaseIterable, Codable, Sendable {
    case box
    case fourSevenEight = "4-7-8"
    case coherent
    case bodyScan = "body-scan"
    case threeMinuteSpace = "three-minute-space"
    case senses
  }

  /// Something said, and how long until the next.
  struct Step: Sendable, Equatable {
    let text: Text
    let time: Duration
    let part: Part
  }

  /// What belongs together: a round of a breathing pattern, a part of a body scan.
  struct Part: Sendable, Equatable {
    enum Kind { case round, part }

    let kind: Kind
    /// Counted from 1.
    let number: Int
    let count: Int

    var name: Text {
      switch kind {
      case .round: .mindfulnessRound(number: number, count: count)
      case .part: .mindfulnessPart(number: number, count: count)
      }
    }
  }

  let pattern: Pattern
  /// One phase of box or coherent breathing.
  let count: Duration
  let rounds: Int
  /// Of a guided practice as a whole.
  let length: Duration

  var steps: [Step] { cycle?.steps(rounds: rounds) ?? guidance.steps(over: length) }

  var time: Duration { steps.reduce(.zero) { $0 + $1.time } }

  private var cycle: BreathCycle? {
    switch pattern {
    case .box: .box(count)
    case .fourSevenEight: .fourSevenEight
    case .coherent: .coherent(count)
    case .bodyScan, .threeMinuteSpace, .senses: nil
    }
  }

  private var guidance: Guidance {
    switch pattern {
    case .threeMinuteSpace: .threeMinuteSpace
    case .senses: .senses
    default: .bodyScan
    }
  }

  var introduction: Text {
    let counts = Text(String(count.short.dropLast()))
    let practice: Text =
      switch pattern {
      case .box: .mindfulnessBox(count: counts)
      case .fourSevenEight: .mindfulnessFourSevenEight
      case .coherent: .mindfulnessCoherent(count: counts)
      case .bodyScan: .mindfulnessBodyScan
      case .threeMinuteSpace: .mindfulnessThreeSteps
      case .senses: .mindfulnessFiveSenses
      }
    return .mindfulnessBegin(practice: practice, time: about)
  }

  /// What to know before it begins.
  var notes: [Text] {
    switch pattern {
    case .box: [.mindfulnessAnchor, .mindfulnessLeaveHoldsOut]
    case .fourSevenEight: [.mindfulnessAnchor, .mindfulnessStaySeated]
    case .coherent: [.mindfulnessAnchor]
    case .bodyScan, .threeMinuteSpace: [.mindfulnessRestWhereEasiest]
    case .senses: [.mindfulnessInSilence]
    }
  }

  /// In whole minutes.
  private var about: Duration {
    .minutes(max(1, (time.secondsUp + 30) / 60))
  }
}
