import ActivityKit

/// The bonus that breaks ties under ``TriviaScoring/accuracy``: over all questions together it is
/// less than one right answer.
struct SpeedBonus: Codable, Sendable, Equatable {
  private struct Share: Codable, Sendable, Equatable {
    let person: Person.ID
    /// Thousandths of the time that were left, over all right answers.
    var thousandths: Int
    /// The points that they have got for it; nil where a quiz began before each question gave some.
    var given: Int?
  }

  /// The most it can add up to over a whole quiz.
  static let most = 499

  private var shares: [Share] = []

  /// Notes the right answers to a question that was open for a time.
  mutating func note(_ right: [Answer], of time: Duration) {
    var indices = Dictionary(
      shares.enumerated().map { ($1.person, $0) }, uniquingKeysWith: { first, _ in first })
    for answer in right {
      guard let person = answer.person else { continue }
      let left = Self.left(by: answer, of: time)
      if let index = indices[person] {
        shares[index].thousandths += left
      } else {
        indices[person] = shares.count
        shares.append(Share(person: person, thousandths: left))
      }
    }
  }

  /// What somebody has got for their speed.
  func given(to person: Person.ID) -> Int {
    shares.first { $0.person == person }?.given ?? 0
  }

  /// Answers that were noted are right no more.
  mutating func forget(_ answers: [Answer], of time: Duration) {
    for answer in answers {
      guard let index = shares.firstIndex(where: { $0.person == answer.person }) else { continue }
      let left = Self.left(by: answer, of: time)
      shares[index].thousandths = max(0, shares[index].thousandths - left)
    }
  }

  /// Thousandths of the time that were left when somebody answered.
  private static func left(by answer: Answer, of time: Duration) -> Int {
    let total = max(1, time.milliseconds)
    return Int(max(0, total - max(0, answer.after.milliseconds)) * 1_000 / total)
  }

  /// What each person's speed is worth by now in a quiz of so many `questions`, but for what they have got
  /// for it before; less than nothing where they have got more.
  mutating func due(questions: Int) -> [Person.ID: Int] {
    guard questions > 0 else { return [:] }
    var due: [Person.ID: Int] = [:]
    for index in shares.indices {
      let total = questions * 1_000
      let points = Self.most * min(shares[index].thousandths, total) / total
      due[shares[index].person] = points - (shares[index].given ?? 0)
      shares[index].given = points
    }
    return due
  }
}
