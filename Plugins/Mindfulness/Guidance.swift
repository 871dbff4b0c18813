import ActivityKit

/// A practice in parts of which each takes its share of the time.
struct Guidance: Equatable {
  struct Part: Equatable {
    let weight: Int
    /// What is said at the quarters of the part.
    let lines: [String]

    init(_ weight: Int, _ lines: String...) {
      self.weight = weight
      self.lines = lines
    }
  }

  let parts: [Part]

  /// A part of a minute or more speaks at its quarters, one of half a minute at its halves, a
  /// shorter one only where it begins.
  func steps(over length: Duration) -> [Practice.Step] {
    let total = parts.reduce(0) { $0 + $1.weight }
    return parts.enumerated().flatMap { index, part in
      let time = length * part.weight / max(1, total)
      let stride = time >= .seconds(60) ? 1 : time >= .seconds(30) ? 2 : part.lines.count
      let said = Swift.stride(from: 0, to: part.lines.count, by: stride).map { part.lines[$0] }
      return said.map { text in
        Practice.Step(
          text: text, time: time / said.count,
          part: Practice.Part(kind: "Part", number: index + 1, count: parts.count))
      }
    }
  }
}

extension Guidance {
  /// Its parts take 1-2-2-2-2-1 tenths.
  static let bodyScan = Guidance(parts: [
    Part(
      1, "Notice where your body meets the chair or the floor.",
      "Notice the weight of it, held from below.",
      "Notice the breath, without changing it.",
      "Notice whatever is there, and let it be there."),
    Part(
      2, "Notice your feet and legs. Warm or cool, heavy or light, or nothing much.",
      "Notice the lower legs and the knees.",
      "Notice the thighs, down to the seat.",
      "Notice both legs together."),
    Part(
      2, "Notice your belly, your back and your chest.",
      "Notice the small movements that the breath makes.",
      "Notice the back, from the seat up to the shoulders.",
      "Notice the whole of the middle."),
    Part(
      2, "Notice your hands and arms.",
      "Notice the fingers, and the palms.",
      "Notice the arms, up to the shoulders.",
      "Notice both arms together."),
    Part(
      2, "Notice your neck, your face and your head.",
      "Notice the jaw, the mouth and the cheeks.",
      "Notice the space around the eyes, and the forehead.",
      "Notice the head as a whole, and what it rests on."),
    Part(
      1, "Notice the body as a whole, from head to foot.",
      "Notice the outline of it, and the air around.",
      "Notice sounds, near and far.",
      "Notice that you have been noticing."),
  ])

  static let threeMinuteSpace = Guidance(parts: [
    Part(
      1, "Step one: what is here now? Notice thoughts, feelings and sensations, as they are.",
      "Whatever is there may be there.",
      "If it helps, give it a word: planning, tired, curious.",
      "There is nothing to change about it."),
    Part(
      1, "Step two: let attention gather at one place, such as the breath or a sound.",
      "Follow it from beginning to end.",
      "When attention wanders, it has only wandered. Come back when you notice.",
      "And once more, from beginning to end."),
    Part(
      1, "Step three: let attention widen to the whole body.",
      "Notice how you sit, and the look on your face.",
      "Notice the room around you.",
      "Take from this whatever is useful into what comes next."),
  ])

  /// 5-4-3-2-1, with something else for those who have nothing to taste.
  static let senses = Guidance(parts: [
    Part(
      5, "Notice five things that you can see.",
      "Perhaps a colour, or the light on something.",
      "Perhaps something that you had not seen before.",
      "Let your eyes rest on the last of them."),
    Part(
      4, "Notice four things that you can feel: cloth, air, the chair.",
      "Perhaps something warm, or something cool.",
      "Perhaps something smooth, or something rough.",
      "Stay with the last of them."),
    Part(
      3, "Notice three things that you can hear.",
      "Perhaps one that is far away.",
      "Perhaps one that is close.",
      "And the quiet between them."),
    Part(
      2, "Notice two things that you can smell, or two smells that you like to remember.",
      "Perhaps the air itself.",
      "Perhaps your sleeve, or a cup nearby.",
      "Or nothing at all, which is fine too."),
    Part(
      1, "Notice one thing that you can taste, or one thing that you are glad of.",
      "However faint it is.",
      "Stay with it for a moment.",
      "And let it go."),
  ])
}
