public import ActivityKit
public import Messages
public import RemoteModules

/// What changes the state of an occurrence. Chat is not among them, so it is never written to disk.
public enum Input: Codable, Sendable, Equatable {
  /// A new seat for a new person; `person` is their number in the records where a proof has told it,
  /// `agreed` the hash of the text that they have agreed to, and `before` the seat that they had over
  /// the same connection.
  case join(
    name: String, role: Role, codeHash: String?, person: Int64? = nil, agreed: String? = nil,
    before: Int? = nil)
  /// The holder of a seat is connected again; `role` is what a key has proved that they are now, and
  /// `before` another seat that they had over the same connection.
  case enter(seat: Int, agreed: String? = nil, role: Role? = nil, before: Int? = nil)
  /// The person has a personal code of this hash from now on.
  case keepCode(seat: Int, hash: String)
  /// The person has chosen the language that the house speaks to them.
  case setLanguage(seat: Int, Language)
  /// The person has chosen how much time they take to answer.
  case setPace(seat: Int, Pace)
  /// The person has chosen how they read and type.
  case setScreen(seat: Int, ScreenHabits)
  /// The connection of a seat is gone.
  case drop(seat: Int)
  /// The person leaves of their own will.
  case leave(seat: Int)
  /// Names the prompt it was meant for, so that one that arrives late is not taken for an answer to
  /// the next. What was a part of the choice it picks is confirmed with the whole of it.
  case answer(seat: Int, prompt: Int, Answer.Value, isPart: Bool? = nil)
  /// Names the prompt for the same reason; nil gives up a turn to speak.
  case pass(seat: Int, prompt: Int?)
  /// Takes an answer back, as far as it may change, and passes. A pass does not: journals hold passes
  /// that were refused because of an answer.
  case withdraw(seat: Int, prompt: Int)
  /// Takes back the last line of a text of several lines.
  case undo(seat: Int, prompt: Int)
  /// Ends the person's turn, or their text of several lines.
  case done(seat: Int)
  /// Puts the person's name to their anonymous answers: those that they had not signed when they
  /// asked for it, since after a restart nothing else tells that they are theirs.
  case reveal(seat: Int, answers: [Answer.ID]? = nil)
  /// The person gives a command of the activity that runs.
  case call(seat: Int, command: String, text: String)
  /// The person stays in the main room during breakouts, or wants to be in them again.
  case stay(seat: Int, comesBack: Bool? = nil)
  /// The person hears nothing more of the activity that runs, or wants to again.
  case stop(seat: Int, comesBack: Bool? = nil)
  /// The person does not want to see what another says, or wants to again.
  case ignore(seat: Int, other: Int, Bool)
  case control(Control, by: Int?)
  /// Nobody would miss these seats, and others need the room.
  case clearAway(seats: [Int])
  /// Something is done to keep the room safe; `by` is a seat.
  case moderate(Moderation, by: Int)
  /// Something is done with small groups; `by` is a seat.
  case group(GroupAct, by: Int)
  /// The time of something that is due has come.
  case tick
  /// A module that is a process of its own has replied, or will not; `run` is the activity's.
  case replied(run: Int, request: Int, ModuleReply)
}

extension Input {
  /// The prompt that it was meant for; nil of what is meant for none.
  public var prompt: Int? {
    switch self {
    case .answer(_, let prompt, _, _), .withdraw(_, let prompt), .undo(_, let prompt): prompt
    case .pass(_, let prompt): prompt
    case .join, .enter, .keepCode, .setLanguage, .setPace, .setScreen, .drop, .leave, .done,
      .reveal, .call, .stay, .stop, .ignore, .control, .clearAway, .moderate, .group, .tick,
      .replied:
      nil
    }
  }
}

/// What a facilitator does with an event.
public enum Control: Codable, Sendable, Equatable {
  case start
  case pause
  case resume
  /// What is going on ends now and the next cue comes.
  case skip
  /// The activity ends now and the next one begins.
  case next
  /// The activity before, or the current one when it is the first, begins again.
  case back
  case extend(Duration)
  /// What the room gets of the answers that are held, by their places. Names the prompt, for the same reason as an
  /// answer.
  case admit(prompt: Int, places: [Int])
  /// The occurrence is over.
  case end
  /// Everyone is asked something at once; what runs stands still until that is over.
  case ask(UnplannedPoll)
  /// So many teams are drawn for the evening.
  case teams(Int)
  /// There are no teams for the evening any more.
  case noTeams
  /// Somebody is in another team from now on; it is counted from 1.
  case moveToTeam(seat: Int, team: Int)

  // The agenda. Numbers are those of `/agenda`, counted from 1.

  /// That activity begins now.
  case goTo(Int)
  /// What is still to come comes behind another activity; 0 is the beginning.
  case move(Int, after: Int)
  /// Something comes behind another activity; nil is next.
  case add(AgendaAddition, after: Int?)
  case drop(Int)
  /// So much time in all.
  case shorten(Int, to: Duration)
  /// The occurrence is over after so much time, whatever is on then; nil calls that off.
  case endIn(Duration?)
  /// Takes back what the same person has changed last.
  case undo

  /// Points by hand, or fewer.
  case points(seat: Int, Int, for: String)
  /// Whether they are told at every change how the evening stands.
  case follow(Bool)
  /// Somebody who has called for help has been heard.
  case helped(seat: Int)
}

/// An input with the time it happened: a row of the journal.
public struct Entry: Sendable, Equatable {
  /// Counted from 1 within the occurrence.
  public let number: Int
  /// The event's clock, which stands still while the house is down.
  public let at: Duration
  /// For the records; nothing is decided by it.
  public let moment: Moment
  public let input: Input

  public init(number: Int, at: Duration, moment: Moment, input: Input) {
    self.number = number
    self.at = at
    self.moment = moment
    self.input = input
  }
}
