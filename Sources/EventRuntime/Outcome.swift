public import Messages
public import RemoteModules

/// What follows from an input, in order.
public enum Outcome: Sendable, Equatable {
  /// Something to say.
  case say(Message, to: Recipients)
  /// Something to keep.
  case keep(Fact)
  /// The input was a join, and this is the seat it made. Comes before anything is said to the seat.
  case seated(Int)
  /// The input was not carried out; whoever sent it is told why.
  case refused(Refusal)
  /// The input was not carried out: whoever sent it lacks the right, which the advice may help to.
  case forbidden(advice: Sentence?)
  /// The queue of hands is to be shown. Its order depends on who has spoken how much, which only the
  /// shell knows.
  case hands(to: Recipients)
  /// How the evening stands is to be told to these seats. The hour at which it ends is known to the shell alone.
  case run(to: [Int])
  /// A cue fired or an activity changed: a snapshot is worth taking.
  case advanced
  /// A module that is a process of its own is to be asked.
  case asks(ModuleRequest)
}

/// Who hears something.
public indirect enum Recipients: Sendable, Equatable {
  /// Everyone here.
  case everyone
  case everyoneBut(Int)
  case seats([Int])
  /// Those who keep the room safe: whoever is told of calls for help.
  case facilitators
  case facilitatorsBut(Int)
  /// Those here who have the right now.
  case holders(of: Right)
  /// Those here who have written without a name what they could put their name to, or of them only who
  /// has this seat. Only memory knows them, so they are found when it is said.
  case authors(among: Int? = nil)
  /// Of these people all but who has one of these seats: they have stopped, and hear nothing of the activity, or
  /// hear it in another way. Within one there is no other.
  case others(than: [Int], of: Recipients)

  func without(_ seats: [Int]) -> Recipients {
    if case .others(let more, let all) = self { return .others(than: seats + more, of: all) }
    return seats.isEmpty ? self : .others(than: seats, of: self)
  }

  /// With those who hear nothing of the activity.
  public var all: Recipients { if case .others(_, let all) = self { all } else { self } }
}
