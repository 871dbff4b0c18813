import ActivityKit

/// What people are asked for.
enum PollKind: String, CaseIterable, Codable, Sendable {
  /// One of the choices.
  case choice
  /// As many of the choices as they like.
  case several
  /// A number.
  case scale
  /// All choices in their order.
  case ranking
  /// Words, which are counted.
  case words
  /// Ideas, on which they vote then.
  case ideas

  var time: Duration {
    switch self {
    case .choice, .several, .scale: .seconds(45)
    case .ranking, .words: .seconds(90)
    case .ideas: .minutes(3)
    }
  }

  var hasChoices: Bool {
    switch self {
    case .choice, .several, .ranking: true
    case .scale, .words, .ideas: false
    }
  }
}

/// Who sees what somebody has answered.
enum PollPrivacy: String, CaseIterable, Codable, Sendable {
  /// Everyone reads names with the results.
  case named
  case anonymous
  /// Only facilitators read what was answered, and by whom.
  case facilitator

  var ofPrompt: Privacy {
    switch self {
    case .named: .named
    case .anonymous: .anonymous
    case .facilitator: .facilitator
    }
  }
}

/// When the room sees how it has answered.
enum PollResults: String, CaseIterable, Codable, Sendable {
  /// Already while people answer, now and then.
  case live
  case end
}
