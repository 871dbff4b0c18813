import ActivityKit

/// What is written. Forms are invitations: nothing is refused for its form.
enum CreativeKind: String, CaseIterable, Codable, Sendable {
  case free
  case sixWords = "six-words"
  case haiku
  case line

  var hint: String? {
    switch self {
    case .free: nil
    case .sixWords: "Six words, give or take; they are counted for you."
    case .haiku:
      "A haiku has 5, 7 and 5 syllables, or nearly. Put a slash between its three lines: "
        + "first day of autumn / the kettle sings to itself / someone comes back home"
    case .line: "One line is all it takes."
    }
  }

  func question(_ prompt: String) -> Question {
    switch self {
    case .free: .text(prompt, maxLength: 500)
    case .sixWords: .text(prompt, maxLength: 120, words: 6)
    case .haiku: .text(prompt, maxLength: 160)
    case .line: .text(prompt, maxLength: 140)
    }
  }
}
