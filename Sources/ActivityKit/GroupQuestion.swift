/// A question that small groups answer, each as one.
public struct GroupQuestion: Codable, Sendable, Equatable {
  public var question: Question
  public var answeredBy: GroupVoice

  public init(_ question: Question, answeredBy: GroupVoice = .last) {
    self.question = question
    self.answeredBy = answeredBy
  }
}

/// Whose answer is that of a small group. The people of a group read which it is, and who answered for them.
public enum GroupVoice: String, Codable, Sendable, CaseIterable {
  /// Whoever answered last.
  case last
  /// What most of them gave, the later of two that as many gave.
  case majority
  /// The first of the group who is there.
  case scribe
}

/// What a small group has answered.
public struct GroupAnswer: Codable, Sendable, Equatable {
  public var people: [Person.ID]
  /// As one of them gave it; nil where none did.
  public var answer: Answer?

  public init(people: [Person.ID], answer: Answer? = nil) {
    self.people = people
    self.answer = answer
  }
}
