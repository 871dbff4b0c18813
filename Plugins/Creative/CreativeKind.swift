import ActivityKit

/// What is written. Forms are invitations: nothing is refused for its form.
enum CreativeKind: String, CaseIterable, Codable, Sendable {
  case free
  case sixWords = "six-words"
  case haiku
  case line

  /// What to do comes first, then what about and how it goes.
  func question(_ prompt: String) -> Question {
    let prompt = Text(prompt)
    let task: Text =
      switch self {
      case .free: .creativeWrite(prompt: prompt)
      case .sixWords: .creativeWriteSixWords(prompt: prompt)
      case .haiku: .creativeWriteHaiku(prompt: prompt)
      case .line: .creativeWriteLine(prompt: prompt)
      }
    let asked = Text.creativeAsked(task: task)
    return switch self {
    case .free: .text(asked, maxLength: 500)
    case .sixWords: .text(asked, maxLength: 120, words: 6)
    case .haiku: .text(.creativeAskedHaiku(prompt: asked), maxLength: 160)
    case .line: .text(asked, maxLength: 140)
    }
  }
}
