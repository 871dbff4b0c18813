import ActivityKit

/// A prompt that has closed, remembered so that an answer that comes just too late is not taken for
/// speech and read by everyone under its author's name.
struct JustClosed: Codable, Sendable {
  /// How long a late answer is held back.
  static let patience = Duration.seconds(10)

  let prompt: Prompt
  let closedAt: Duration

  /// Whether a line, said when no prompt is open to the person, was likely meant as an answer.
  func claims(_ line: String, of person: Person.ID, at now: Duration) -> Bool {
    guard now - closedAt < Self.patience, prompt.audience.contains(person) else { return false }
    switch prompt.question.kind {
    case .choice, .number:
      let reader = AnswerReader(question: prompt.question) { _, _ in false }
      if case .answer = reader.read(line) { return true }
      return false
    case .text:
      // What was to stay without a name must not be said with one.
      return prompt.privacy != .named
    case .ready:
      return false
    }
  }
}
