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

  /// Notes the right answers to a question that was open for a time.
  mutating func note(_ right: [Answer], of time: Duration) {
    var indices = Dictionary(
      shares.enumerated().map { ($1.person, $0) }, uniquingKeysWith: { first, _ in first })
    let total = max(1, time.milliseconds)
    for answer in right {
      guard let person = answer.person else { continue }
      let left = Int(max(0, total - max(0, answer.after.milliseconds)) * 1_000 / total)
      if let index = indices[person] {
        shares[index].thousandths += left
      } else {
        indices[person] = shares.count
        shares.append(Share(person: person, thousandths: left))
      }
    }
  }

  /// What each person's speed is worth after a quiz of so many `questions`.
  func points(questions: Int) -> [Person.ID: Int] {
    guard questions > 0 else { return [:] }
    let points = shares.map { share in
      (share.person, Self.most * min(share.thousandths, questions * 1_000) / (questions * 1_000))
    }
    return Dictionary(points, uniquingKeysWith: { first, _ in first })
  }
}
