/// What a person asks the house to do. Texts and names in it have passed ``Hygiene``; whether an
/// event, a person or a code exists is for the house to say.
public enum Command: Sendable, Equatable {
  // MARK: Everyday

  case help(topic: String?)
  case who(page: Int = 1)
  case say(String)
  case tell(name: String, text: String)
  /// Answers the open prompt with the text as it is, whatever word or command it looks like.
  case answer(String)
  /// Declines the open prompt or the turn.
  case pass
  /// Answers a "say when you are ready", or gives the floor back.
  case done
  /// Puts one's name to one's anonymous pieces of this activity.
  case reveal
  /// Stays in the main room instead of the breakout.
  case stay
  case scores(page: Int = 1)
  case agenda
  case time
  /// With the columns of the window, where the client does not tell.
  case mode(Mode, columns: Int? = nil)
  /// The language to read the house in, by its tag or its name; nil asks which there are.
  case language(String?)
  case ping(token: String)
  /// Asks for the word.
  case hand
  /// Takes the hand down, or gives the word back.
  case lower
  /// Hides what somebody says from oneself, or shows it again.
  case ignore(name: String)
  /// Calls the facilitators, privately.
  /// With words for those who read the call, if there are any.
  case helpMe(String?)
  case report(name: String, text: String)

  // MARK: Signing in

  case events(page: Int = 1)
  case join(event: String, name: String?, key: String?)
  case rejoin(code: String)
  /// Asks for a code that proves at later events who one is.
  case myCode
  case leave
  case quit

  // MARK: Facilitating

  case start
  case pause
  case resume
  /// Ends the present step of the activity: its cue is due now.
  case skip
  /// Leaves the activity for the next one.
  case next
  /// Leaves the activity for the one before.
  /// Asked back where something would be lost, unless it is confirmed.
  case back(isConfirmed: Bool)
  case extend(Duration)
  /// Asked back while an activity runs, unless it is confirmed.
  case end(isConfirmed: Bool)
  /// Leads the event while no facilitator is there.
  case take
  /// Has the house read its plan again.
  case reload
  case announce(String)
  case roster(page: Int = 1)

  // MARK: Keeping the room safe

  /// The speech of somebody is refused; without a time until they are unmuted.
  case mute(name: String, for: Duration?)
  case unmute(name: String)
  case remove(name: String, reason: String?)
  case unremove(name: String)
  /// Gives somebody another name.
  case rename(name: String, to: String)
  case lock
  case unlock
  /// The least time between two lines of one person; nil for none.
  case slow(Duration?)
  case quiet(Bool)
  /// Gives somebody the word.
  case call(name: String)
  /// Who has spoken how much.
  case balance(page: Int = 1)
  case note(String)
  /// Reads the notes back.
  case notes
}
