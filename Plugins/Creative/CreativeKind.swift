import ActivityKit

/// What is written. Forms are invitations: nothing is refused for its form.
enum CreativeKind: String, CaseIterable, Codable, Sendable {
  case free
  case sixWords = "six-words"
  case haiku
  case line

  /// The question comes first, then how it goes.
  func question(_ prompt: String) -> Question {
    let asked = Text.creativeAsked(prompt: Text(prompt))
    return switch self {
    case .free: .text(asked, maxLength: 500)
    case .sixWords: .text(asked, maxLength: 120, words: 6)
    case .haiku: .text(.creativeAskedHaiku(prompt: asked), maxLength: 160)
    case .line: .text(asked, maxLength: 140)
    }
  }
}
