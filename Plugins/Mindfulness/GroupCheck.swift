import ActivityKit

/// How people are before and after. Of the group the averages are told, and of nobody what they gave. Who gave which is
/// known to nobody, so where others answered after than before it is told how many did.
struct GroupCheck: Codable, Sendable, Equatable {
  static let time = Duration.seconds(30)

  private var before: [Double] = []

  static func ask<Cue: Sendable>(_ text: Text, in room: inout Room<Cue>, then cue: Cue) {
    room.ask(.number(text, in: 1...10), privacy: .anonymous, for: time, then: cue)
  }

  mutating func note(_ answers: [Answer]) { before = answers.compactMap(\.number) }

  /// - Parameter mayTally: whether enough have answered now.
  func change(to answers: [Answer], floor: Int, mayTally: Bool) -> Text {
    let after = answers.compactMap(\.number)
    guard mayTally, before.count >= floor, after.count >= floor, let mean = before.average,
      let other = after.average
    else { return .mindfulnessCheckTooFew }
    return before.count == after.count
      ? .mindfulnessCheckChange(before: mean, after: other)
      : .mindfulnessCheckOthers(
        first: before.count, before: mean, second: after.count, after: other)
  }
}
