/// The words that messages use for a thing that is one of a few.

/// What a question of the sign-in asks for.
public enum SigninStep: String, Sendable, CaseIterable {
  case name, event, key
  /// A personal code: an invitation, or one's own.
  case code
  /// The word that everyone who may come to the event knows.
  case codeWord = "code_word"
  /// Whether one agrees to the text that was just shown.
  case agreement
}

/// Why somebody is not in the room any more.
public enum LeaveReason: String, Sendable, CaseIterable {
  /// They left; the seat is theirs again when they come back.
  case left
  /// The connection was lost; the seat is kept.
  case dropped
}

/// Where a line of chat was said.
public enum ChatRoom: String, Sendable, CaseIterable {
  case main, breakout, team
}

/// From which end a private message is seen.
public enum TellDirection: String, Sendable, CaseIterable {
  case received, sent
}

/// Whose scores are shown.
public enum ScoreScope: String, Sendable, CaseIterable {
  case `public`, own
}

/// How far an activity of the agenda is.
public enum AgendaState: String, Sendable, CaseIterable {
  case done, now, next
  /// A new plan has put it before what is on, or was last.
  case missed
}

/// How far an event is.
public enum EventProgress: String, Sendable, CaseIterable {
  /// Nobody has opened it, or it starts later.
  case scheduled
  /// People may come; it has not started.
  case open
  case running
  case over
}

/// Why the connection ends.
public enum ByeReason: String, Sendable, CaseIterable {
  case quit
  /// The same seat was taken up by another connection.
  case replaced
  case removed
  case idle
  case signinTimeout = "signin_timeout"
  case tooManyErrors = "too_many_errors"
  case tooFast = "too_fast"
  case houseFull = "house_full"
  case shuttingDown = "shutting_down"
}

/// How messages are written to a session.
public enum Mode: String, Codable, Sendable, CaseIterable {
  case plain, ansi, json
  /// For whoever has it read out.
  case speech
}
