/// What somebody is in the middle of when they ask for help, and what they are most likely to need then.
public enum HelpMoment: Sendable, CaseIterable {
  // MARK: Coming in

  /// Asked for a name.
  case door
  case lobby
  /// Asked for a key, a code, or whether they agree.
  case asked

  // MARK: Taking part

  case gathering
  /// A prompt is open to them.
  case question
  /// The same, and they write several lines.
  case writing
  /// They are asked to say when they are ready, and for nothing else.
  case ready
  /// It is their turn to speak.
  case turn
  /// It is the turn of somebody else.
  case listening
  /// A facilitator gave them the word.
  case word
  /// The same, while a prompt is open to them.
  case wordAndQuestion
  case breakout
  /// Everyone is to themselves.
  case alone
  /// Alone or with few in the main room, while others are in breakouts.
  case aside
  /// They may not speak, though nothing else is asked of them.
  case unheard
  /// An activity runs, and nothing is asked of them.
  case room
  case afterwards

  // MARK: Leading

  case leadGathering
  case leadRunning
  /// The others are in breakouts.
  case leadBreakouts
  case leadPaused
  case leadAfterwards

  /// Whether somebody is among the participants of an event then.
  public var isTakingPart: Bool {
    switch self {
    case .gathering, .question, .writing, .ready, .turn, .listening, .word, .wordAndQuestion,
      .breakout,
      .alone, .aside, .unheard, .room, .afterwards:
      true
    case .door, .lobby, .asked, .leadGathering, .leadRunning, .leadBreakouts, .leadPaused,
      .leadAfterwards:
      false
    }
  }

  /// Whether the others read a line that is no command.
  public var isTalk: Bool {
    switch self {
    case .gathering, .turn, .word, .wordAndQuestion, .breakout, .aside, .room, .afterwards,
      .leadGathering, .leadRunning, .leadBreakouts, .leadPaused, .leadAfterwards:
      true
    case .door, .lobby, .asked, .question, .writing, .ready, .listening, .alone, .unheard: false
    }
  }

  /// What a line that is no command does now.
  public var sentence: Sentence {
    switch self {
    case .door: .momentsDoor
    case .lobby: .momentsLobby
    case .asked: .momentsAsked
    case .gathering: .momentsGathering
    case .question: .momentsQuestion
    case .writing: .momentsWriting
    case .ready: .momentsReady
    case .turn: .momentsTurn
    case .listening: .momentsListening
    case .word, .wordAndQuestion: .momentsWord
    case .breakout: .momentsBreakout
    case .alone: .momentsAlone
    case .aside: .momentsAside
    case .unheard: .momentsUnheard
    case .room, .afterwards: .momentsRoom
    case .leadGathering: .momentsLeadGathering
    case .leadRunning: .momentsLeadRunning
    case .leadBreakouts: .momentsLeadBreakouts
    case .leadPaused: .momentsLeadPaused
    case .leadAfterwards: .momentsLeadAfterwards
    }
  }

  /// Commands in the order in which they matter, some more than are shown in case the reader may not
  /// use one.
  public var essentials: [String] {
    switch self {
    case .door: ["rejoin", "events", "language", "width", "quit"]
    case .lobby: ["events", "name", "language", "width", "quit"]
    case .asked: ["events", "name", "rejoin", "language", "quit"]
    case .gathering: ["who", "tell", "name", "agenda", "hand", "leave"]
    case .question: ["pass", "answer", "say", "again", "tell", "hand"]
    case .writing: ["done", "undo", "draft", "pass", "say", "again"]
    case .ready: ["done", "pass", "say", "again", "tell", "hand"]
    case .turn: ["done", "pass", "again", "tell", "who", "agenda"]
    case .listening: ["tell", "again", "hand", "who", "ignore", "leave"]
    case .word: ["lower", "tell", "again", "who", "agenda", "leave"]
    case .wordAndQuestion: ["lower", "answer", "pass", "tell", "again", "who"]
    case .breakout: ["stay", "again", "tell", "hand", "ignore", "leave"]
    case .alone: ["again", "say", "tell", "agenda", "hand", "leave"]
    case .aside: ["stay", "again", "who", "tell", "hand", "leave"]
    case .unheard: ["hand", "tell", "again", "who", "agenda", "leave"]
    case .room: ["hand", "who", "tell", "scores", "agenda", "leave"]
    case .afterwards: ["scores", "who", "tell", "mycode", "leave", "quit"]
    case .leadGathering: ["start", "announce", "roster", "agenda", "lock", "help"]
    case .leadRunning: ["pause", "skip", "next", "extend", "announce", "mute"]
    case .leadBreakouts: ["announce", "visit", "move", "extend", "skip", "pause"]
    case .leadPaused: ["resume", "skip", "next", "announce", "roster", "mute"]
    case .leadAfterwards: ["end", "scores", "back", "announce", "roster", "notes", "take"]
    }
  }
}
