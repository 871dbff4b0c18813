/// Why something was refused: the stable `code` of an error.
public enum ErrorCode: String, Sendable, CaseIterable {
  // Lines and commands
  case unknownCommand = "unknown_command"
  case ambiguousCommand = "ambiguous_command"
  case missingArgument = "missing_argument"
  case badArgument = "bad_argument"
  /// The line may be meant for the house or for the room: it was asked back, and went nowhere.
  case unclear
  case notAllowed = "not_allowed"
  case lineTooLong = "line_too_long"
  case tooFast = "too_fast"

  // Signing in
  case notSeated = "not_seated"
  case alreadySeated = "already_seated"
  case nameTaken = "name_taken"
  case nameInvalid = "name_invalid"
  case nameReserved = "name_reserved"
  case keyWrong = "key_wrong"
  case codeUnknown = "code_unknown"
  case notInvited = "not_invited"
  case notAgreed = "not_agreed"
  case noSuchEvent = "no_such_event"
  case eventFull = "event_full"
  case eventNotOpen = "event_not_open"
  case eventOver = "event_over"
  /// The event has no date that is to come.
  case noDate = "no_date"

  // People
  case noSuchPerson = "no_such_person"
  case personAway = "person_away"

  // Prompts and turns
  case noPrompt = "no_prompt"
  case answerInvalid = "answer_invalid"
  case answerTooLong = "answer_too_long"
  case ownChoice = "own_choice"
  case tooLate = "too_late"
  case noChange = "no_change"
  case notYourTurn = "not_your_turn"
  case floorTaken = "floor_taken"
  case nothingToReveal = "nothing_to_reveal"

  // Keeping the room safe
  case muted
  case quiet
  case slow
  case locked
  case removed
  case handNotUp = "hand_not_up"
  /// What is asked for holds already.
  case alreadySo = "already_so"

  case noTeam = "no_team"

  // Running an event
  case notStarted = "not_started"
  case alreadyStarted = "already_started"
  case notPaused = "not_paused"
  case alreadyPaused = "already_paused"
  case nothingRunning = "nothing_running"

  // The house
  /// What looks like a code, which everyone would have read; or what a house does not send.
  case notSent = "not_sent"
  /// The plan cannot be read again as it is now.
  case planBroken = "plan_broken"
  case notSaved = "not_saved"
  case internalError = "internal_error"
}
