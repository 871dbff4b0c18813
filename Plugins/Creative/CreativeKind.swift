import ActivityKit

/// What is written. Forms are invitations: nothing is refused for its form.
enum CreativeKind: String, CaseIterable, Codable, Sendable {
  case free
  case sixWords = "six-words"
  case haiku
  case line

  private static let rule =
    "When everyone has written or passed, all read the pieces, without names."

  /// The question comes first, then how it goes.
  func question(_ prompt: String) -> Question {
    let prompt = "\(prompt)\n\(Self.rule)"
    return switch self {
    case .free: .text(prompt, maxLength: 500)
    case .sixWords: .text(prompt, maxLength: 120, words: 6)
    case .haiku:
      .text(
        prompt
          + "\nA haiku has 5, 7 and 5 syllables, or nearly. Put a slash between its three lines: "
          + "first day of autumn / the kettle sings to itself / someone comes back home",
        maxLength: 160)
    case .line: .text(prompt, maxLength: 140)
    }
  }
}
