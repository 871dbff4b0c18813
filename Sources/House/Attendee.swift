import EventRuntime

/// A visitor in a seat, with what they are doing there.
struct Attendee {
  let visitor: Visitor
  let room: LiveRoom
  let seat: Int
  /// The word of the command that is carried out for them; nil of a line that is none.
  var command: String?

  var live: LiveEvent { room.live }
}

extension Visitor {
  /// Nil while they have no seat.
  func attendee(giving command: String? = nil) -> Attendee? {
    guard case .seated(let room, let seat) = place else { return nil }
    return Attendee(visitor: self, room: room, seat: seat, command: command)
  }
}
