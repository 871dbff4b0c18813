import ActivityKit

/// The bonus that breaks ties under ``TriviaScoring/accuracy``: over all questions together it is
/// less than one right answer.
struct SpeedBonus: Codable, Sendable, Equatable {
  private struct Share: Codable, Sendable, Equatable {
    let person: Person.ID
    /// Thousandths of the time that were left, over all right answers.
    var thousandths: Int
  }

  /// The most it can add up to over a whole quiz.
  static let most = 499

  private var shares: [Share] = []

  /// Notes a right answer given `after` of the `time` that the question was open.
  mutating func note(_ person: Person.ID, after: Duration, of time: Duration) {
    let total = max(1, time.milliseconds)
    let left = Int(max(0, total - max(0, after.milliseconds)) * 1_000 / total)
    if let index = shares.firstIndex(where: { $0.person == person }) {
      shares[index].thousandths += left
    } else {
      shares.append(Share(person: person, thousandths: left))
    }
  }

  /// What the person's speed is worth after a quiz of so many `questions`.
  func points(for person: Person.ID, questions: Int) -> Int {
    guard questions > 0, let share = shares.first(where: { $0.person == person }) else { return 0 }
    return Self.most * min(share.thousandths, questions * 1_000) / (questions * 1_000)
  }
}
