/// What is done so that a room stays safe to speak in, by facilitators and by those who call on them.
public enum Moderation: Codable, Sendable, Equatable {
  // MARK: Facilitators

  /// The speech of a seat is refused, for a time or until it is unmuted.
  case mute(seat: Int, for: Duration?)
  case unmute(seat: Int)
  /// The seat is given up and cannot be taken up again in this occurrence.
  case remove(seat: Int, reason: String?)
  /// A removal is taken back: the seat can be taken up again.
  case unremove(seat: Int)
  /// The holder of the seat has another name; the one before is turned away in this occurrence. Everyone may do
  /// it to themselves.
  case rename(seat: Int, to: String)
  /// The holder of another seat, who has lost the code of this one, may take it up; it has another code from then
  /// on.
  case reseat(seat: Int, to: Int, codeHash: String)
  /// Nobody new comes in.
  case lock
  case unlock
  /// The least time between two lines of one participant; nil for none.
  case slow(Duration?)
  /// Participants speak only when they have the floor or were called.
  case quiet(Bool)
  /// Gives the word to somebody whose hand is up.
  case call(seat: Int)
  /// Something to remember, kept with the occurrence.
  case note(String)
  /// Leads the event while no facilitator is here.
  case take

  // MARK: Participants

  case raiseHand
  /// Takes the hand down, or gives the word back.
  case lowerHand
  /// Asks the facilitators for help.
  case askForHelp
  /// Tells the facilitators of somebody.
  case report(seat: Int, text: String)
}
