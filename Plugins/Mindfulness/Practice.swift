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
    let text: String
    let time: Duration
    let part: Part
  }

  /// What belongs together: a round of a breathing pattern, a part of a body scan.
  struct Part: Sendable, Equatable {
    let kind: String
    /// Counted from 1.
    let number: Int
    let count: Int

    var name: String { "\(kind) \(number) of \(count)" }
  }

  let pattern: Pattern
  /// One phase of box or coherent breathing.
  let count: Duration
  let rounds: Int
  /// Of a guided practice as a whole.
  let length: Duration

  var steps: [Step] { cycle?.steps(rounds: rounds) ?? guidance.steps(over: length) }

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

  var introduction: String {
    let counts = String(count.short.dropLast())
    let what =
      switch pattern {
      case .box: "Box breathing: in, hold, out, hold, each for a count of \(counts)"
      case .fourSevenEight: "4-7-8 breathing: in for 4, hold for 7, out for 8"
      case .coherent: "Coherent breathing: in for \(counts), out for \(counts)"
      case .bodyScan: "A body scan: noticing the body, part by part"
      case .threeMinuteSpace: "A breathing space in three steps: what is here, the breath, the body"
      case .senses: "Five senses: noticing what is around you"
      }
    return "\(what). It takes about \(about)."
  }

  /// What to know before it begins.
  var notes: [String] {
    let anchor =
      "If attention to the breath is not for you today, rest it on the body or on sounds instead."
    return switch pattern {
    case .box: [anchor, "If a hold is not comfortable, leave it out."]
    case .fourSevenEight:
      [
        anchor,
        "Please stay seated for this one. If you feel light-headed, breathe as you usually do.",
      ]
    case .coherent: [anchor]
    case .bodyScan, .threeMinuteSpace:
      ["Rest your attention where it is easiest: on the body, on sounds, or on the breath."]
    case .senses: ["Notice in silence, or write it down for yourself; whatever is easiest."]
    }
  }

  private var about: String {
    let total = steps.reduce(Duration.zero) { $0 + $1.time }
    return Duration.minutes(max(1, (total.secondsUp + 30) / 60)).spoken
  }
}
