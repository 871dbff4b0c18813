import EventPlan
import EventRuntime
import EventTerms
import TextProtocol

/// A seat of a live occurrence.
struct SeatPlace: Hashable {
  let occurrence: Int64
  let seat: Int
}

/// What the house knows at the moment.
struct DoorSurroundings {
  /// A seat as its holder left it.
  struct LiveSeat {
    let place: SeatPlace
    let event: PlannedEvent
    let name: String?
    /// The hash of the text that its holder has agreed to.
    let agreed: String?
  }

  /// How a name stands in the live occurrence of an event in which it cannot be had.
  enum NameThere {
    case taken
    /// Nobody has it, but somebody has one that looks the same.
    case resembled
    /// Whoever had it was removed.
    case turnedAway
  }

  let events: EventDirectory
  /// The staff of the plan by the keys of their names.
  let staff: [String: StaffMember]
  let nameGuard: NameGuard
  /// The tag of the language that they read.
  let language: String
  /// The zone in which they read times; nil for that of each event.
  let zone: String?
  /// The command that somebody most likely means who types this without a slash.
  let command: (String) -> CommandRow<House.Handler>?
  /// Whether nobody else who has no seat yet goes by the name of this key. What the names in an event are
  /// learns only who may come into it.
  let isFree: (String) -> Bool
  /// Whether one more guess from there would be looked at.
  let mayGuess: Bool
  /// The number of the live occurrence of an event, given by its slug.
  let occurrence: (String) -> Int64?
  /// The hash of the text that a guest has agreed to in the live occurrence of an event, if they have a
  /// seat there.
  let agreed: (String, Guest) -> String?
  let nameThere: (String, String) -> NameThere
  /// Where a rejoin code leads, by its hash.
  let seatOfCode: (String) -> LiveSeat?
  /// A seat, while its occurrence is live.
  let seat: (SeatPlace) -> LiveSeat?
}
