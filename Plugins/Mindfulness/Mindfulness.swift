import ActivityKit

/// A guided pause: breathing in a pattern, attention led through the body or the senses, good wishes, a walk,
/// or silence between bells.
///
/// Nothing is counted or shared, and one may stop at any time. Only where it is wanted, people are asked how
/// they are before and after.
struct Mindfulness: Module {
  static let name = "mindfulness"
  static let summary = "A quiet guided pause: breathing, a body scan, kindness, walking, silence."

  enum Cue: Codable, Sendable {
    case step(Int)
    case end
    /// People have said how they are, before and after.
    case checkedBefore
    case checkedAfter
  }

  var practice: Practice
  /// To sit down and arrive.
  var settle: Duration
  /// Nothing is said for so long at the end.
  var silence: Duration
  /// nil where people are not asked how they are.
  var check: GroupCheck?

  var isQuiet: Bool { true }
  var countsAnonymousAnswers: Bool { check != nil }
  var length: Duration? { total }

  private var total: Duration {
    settle + practice.time + silence + (check == nil ? .zero : GroupCheck.time * 2)
  }

  func begin(in room: inout Room<Cue>) {
    room.say(practice.introduction(taking: room.bounded(total)))
    room.say(practice.posture)
    for note in practice.notes { room.say(note) }
    room.say(.mindfulnessMayStop(stop: "/stop"))
    if check != nil {
      GroupCheck.ask(.mindfulnessCheckBefore, in: &room, then: .checkedBefore)
    } else {
      room.wait(settle, then: .step(0))
    }
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .checkedBefore:
      check?.note(room.answers)
      room.say(.mindfulnessCheckThanks)
      room.wait(settle, then: .step(0))
    case .step(let n): step(n, in: &room)
    case .end:
      if check != nil {
        GroupCheck.ask(.mindfulnessCheckAfter, in: &room, then: .checkedAfter)
      } else {
        room.finish()
      }
    case .checkedAfter:
      if let check {
        room.say(
          check.change(to: room.answers, floor: room.tallyFloor, mayTally: room.mayTally))
      }
      room.finish()
    }
  }

  private func step(_ n: Int, in room: inout Room<Cue>) {
    let steps = practice.steps
    guard n < steps.count else {
      if practice.endsWithBell {
        room.show(
          .phase(Display.Phase(.mindfulnessPhaseSilence, for: silence, rings: true)))
        room.say(.mindfulnessSilenceEnds)
      }
      room.say(.mindfulnessEnd)
      room.wait(silence, then: .end)
      return
    }
    let step = steps[n]
    room.show(
      .phase(
        Display.Phase(
          step.label ?? step.part.name, for: step.time, step: step.part.name, rings: step.rings)))
    room.say(step.text)
    // What is skipped is the rest of a round or of a part, not one breath of it.
    let next = steps[n...].firstIndex { $0.part != step.part } ?? steps.count
    room.nameStep(step.part.name, skipTo: .step(next))
    room.wait(step.time, then: .step(n + 1))
  }
}
