import ActivityKit

/// What is written. Forms are invitations: nothing is refused for its form.
enum CreativeKind: String, CaseIterable, Codable, Sendable {
  case free
  case sixWords = "six-words"
  case haiku
  case line
  case acrostic
  case blackout
  case caption
  case corpse
  case corpseStory = "corpse-story"
  case renga
  case letter

  /// The form of the slip that goes round; nil where each writes a piece of their own.
  var slip: Slip.Form? {
    switch self {
    case .free, .sixWords, .haiku, .line, .acrostic, .blackout, .caption, .letter: nil
    case .corpse: .sentence
    case .corpseStory: .story
    case .renga: .renga
    }
  }

  /// What to do comes first, then what about and how it goes.
  /// - Parameter isHeld: whether whoever leads reads the pieces first.
  func question(_ prompt: String, isHeld: Bool = false) -> Question {
    let task = task(Text(prompt))
    let asked: Text = isHeld ? .creativeAskedHeld(task: task) : .creativeAsked(task: task)
    return switch self {
    case .free, .corpse, .corpseStory, .renga, .letter: .text(asked, maxLength: 500)
    case .sixWords: .text(asked, maxLength: 120, words: 6)
    case .haiku:
      .text(asked, maxLength: 160, form: .syllables(Slip.longVerse))
    case .line, .caption: .text(asked, maxLength: 140)
    case .acrostic:
      .text(asked, maxLength: 500, form: .initials(prompt))
    case .blackout:
      .text(asked, maxLength: 300, form: .words(of: prompt))
    }
  }

  private func task(_ prompt: Text) -> Text {
    switch self {
    case .free, .corpse, .corpseStory, .renga, .letter: .creativeWrite(prompt: prompt)
    case .sixWords: .creativeWriteSixWords(prompt: prompt)
    case .haiku: .creativeAskedHaiku(prompt: .creativeWriteHaiku(prompt: prompt))
    case .line: .creativeWriteLine(prompt: prompt)
    case .acrostic: .creativeAskedAcrostic(prompt: .creativeWriteAcrostic(word: prompt))
    case .blackout: .creativeAskedBlackout(prompt: .creativeWriteBlackout(text: prompt))
    case .caption: .creativeWriteCaption(picture: prompt)
    }
  }
}
