import ActivityKit

/// A pattern with its measures, and what is said when.
struct Practice: Codable, Sendable, Equatable {
  enum Pattern: String, CaseIterable, Codable, Sendable {
    case box
    case fourSevenEight = "4-7-8"
    case coherent
    case resonant
    case extendedExhale = "extended-exhale"
    case own
    case bodyScan = "body-scan"
    case threeMinuteSpace = "three-minute-space"
    case senses
    case lovingKindness = "loving-kindness"
    case walking
    case silentSit = "silent-sit"
  }

  enum Eyes: String, CaseIterable, Codable, Sendable {
    case either, open
  }

  /// Something said, and how long until the next.
  struct Step: Sendable, Equatable {
    let text: Text
    let time: Duration
    let part: Part
    /// What a client may draw of it, where that is another than the part.
    var label: Text?
    /// Whether a bell goes with it.
    var rings = false
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
  /// One phase of box or coherent breathing, and breathing in where breathing out takes longer.
  let count: Duration
  let rounds: Int
  /// Of a guided practice as a whole.
  let length: Duration
  /// A pattern of one's own, as it was written.
  var breath: String?
  var anchor: Anchor?
  var eyes: Eyes?
  /// Between two bells of a silence.
  var bells: Duration?

  var steps: [Step] {
    switch form {
    case .breath(let cycle): cycle.steps(rounds: rounds)
    case .guided(let guidance): guidance.steps(over: length)
    case .silence(let sit): sit.steps
    }
  }

  var time: Duration { steps.reduce(.zero) { $0 + $1.time } }

  var endsWithBell: Bool {
    switch form {
    case .silence: true
    case .breath, .guided: false
    }
  }

  private enum Form {
    case breath(BreathCycle)
    case guided(Guidance)
    case silence(SilentSit)
  }

  private var form: Form {
    switch pattern {
    case .box: .breath(.box(count))
    case .fourSevenEight: .breath(.fourSevenEight)
    case .coherent, .resonant: .breath(.coherent(count))
    case .extendedExhale: .breath(.extendedExhale(count))
    case .own: .breath(ownCycle)
    case .bodyScan: .guided(.bodyScan)
    case .threeMinuteSpace: .guided(.threeMinuteSpace(anchor ?? .choice))
    case .senses: .guided(.senses)
    case .lovingKindness: .guided(.lovingKindness)
    case .walking: .guided(.walking)
    case .silentSit: .silence(SilentSit(length: length, interval: bells))
    }
  }

  /// A plan with another one is refused.
  private var ownCycle: BreathCycle {
    breath.flatMap { try? BreathCycle(written: $0) } ?? .coherent(count)
  }

  /// - Parameter time: how long it takes, as people are told.
  func introduction(taking time: Duration) -> Text {
    let practice: Text =
      switch pattern {
      case .box: .mindfulnessBox(count: count.counted)
      case .fourSevenEight: .mindfulnessFourSevenEight
      case .coherent: .mindfulnessCoherent(count: count.counted)
      case .resonant: .mindfulnessResonant(count: count.counted)
      case .extendedExhale:
        .mindfulnessExtendedExhale(count: count.counted, out: (count * 3 / 2).counted)
      case .own: .mindfulnessOwn(pattern: Text(breath ?? ""))
      case .bodyScan: .mindfulnessBodyScan
      case .threeMinuteSpace: .mindfulnessThreeSteps
      case .senses: .mindfulnessFiveSenses
      case .lovingKindness: .mindfulnessLovingKindness
      case .walking: .mindfulnessWalking
      case .silentSit: .mindfulnessSilentSit
      }
    return .mindfulnessBegin(practice: practice, time: time)
  }

  /// How to sit, or to walk.
  var posture: Text {
    switch pattern {
    case .walking: .mindfulnessWalkWhere
    case .senses: .mindfulnessSitEyesOpen
    case .box, .fourSevenEight, .coherent, .resonant, .extendedExhale, .own, .bodyScan,
      .threeMinuteSpace, .lovingKindness, .silentSit:
      eyes == .open ? .mindfulnessSitEyesOpen : .mindfulnessSit
    }
  }

  /// What to know before it begins.
  var notes: [Text] {
    switch pattern {
    case .box: [.mindfulnessAnchor, .mindfulnessLeaveHoldsOut]
    case .fourSevenEight: [.mindfulnessAnchor, .mindfulnessStaySeated]
    case .coherent, .resonant: [.mindfulnessAnchor]
    case .extendedExhale: [.mindfulnessAnchor, .mindfulnessNoNeedToReach]
    case .own:
      [.mindfulnessAnchor] + (ownCycle.hasHolds ? [.mindfulnessLeaveHoldsOut] : [])
        + (ownCycle.hasLongHolds ? [.mindfulnessStaySeated] : [])
    case .bodyScan: [.mindfulnessRestWhereEasiest]
    case .threeMinuteSpace, .silentSit: [(anchor ?? .choice).note]
    case .senses: [.mindfulnessInSilence]
    case .lovingKindness: [.mindfulnessWordsMayChange]
    case .walking: [.mindfulnessWalkLines]
    }
  }

  /// In whole minutes.
  var about: Duration {
    .minutes(max(1, (time.secondsUp + 30) / 60))
  }
}
