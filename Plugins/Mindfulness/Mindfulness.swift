import ActivityKit

/// A guided pause: breathing in a pattern, or attention led through the body or the senses.
///
/// Nothing is asked, counted or shared, and one may stop at any time.
struct Mindfulness: Module {
  static let name = "mindfulness"
  static let summary = "A quiet guided pause: breathing patterns, a body scan, the senses."

  enum Cue: Codable, Sendable {
    case step(Int)
    case end
  }

  var practice: Practice
  /// To sit down and arrive.
  var settle: Duration
  /// Nothing is said for so long at the end.
  var silence: Duration

  var isQuiet: Bool { true }
  var length: Duration? { settle + practice.time + silence }

  func begin(in room: inout Room<Cue>) {
    room.say(practice.introduction)
    room.say(.mindfulnessSit)
    for note in practice.notes { room.say(note) }
    room.say(.mindfulnessMayStop)
    room.wait(settle, then: .step(0))
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) {
    let steps = practice.steps
    switch cue {
    case .step(let n) where n < steps.count:
      room.say(steps[n].text)
      // What is skipped is the rest of a round or of a part, not one breath of it.
      let next = steps[n...].firstIndex { $0.part != steps[n].part } ?? steps.count
      room.nameStep(steps[n].part.name, skipTo: .step(next))
      room.wait(steps[n].time, then: .step(n + 1))
    case .step:
      room.say(.mindfulnessEnd)
      room.wait(silence, then: .end)
    case .end:
      room.finish()
    }
  }
}
