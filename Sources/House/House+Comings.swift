import EventRuntime
import TextProtocol

/// Telling who comes and goes.
extension House {
  /// Holds a coming or going back: for a moment where the room is crowded, and until its end in a quiet
  /// time. The staff's are told at once.
  /// - Returns: whether it was held back.
  func gather(_ message: Message, _ recipients: Recipients, in room: LiveRoom) -> Bool {
    let isFirst = room.comings.isEmpty
    let isQuiet = room.live.state.isQuietTime
    let seat: Int
    switch recipients {
    case .everyoneBut(let number), .facilitatorsBut(let number): seat = number
    case .everyone, .seats, .facilitators, .holders, .authors: return false
    }
    guard
      room.live.state.here > Comings.circle || isQuiet || !isFirst,
      room.live.state.seat(seat)?.role.takesPart == true,
      room.comings.add(message, of: seat, to: recipients)
    else { return false }
    room.comings.isHeld = isQuiet
    if isFirst, !isQuiet {
      let occurrence = room.occurrence
      _ = dispatcher.schedule(at: dispatcher.now + Comings.patience) { [weak self] in
        self?.assumeIsolated { house in
          if let room = house.rooms[occurrence] { house.tellComings(in: room) }
        }
      }
    }
    return true
  }

  /// The quiet time is over, and this is the first that is said after it.
  func tellHeldComings(in room: LiveRoom) {
    if room.comings.isHeld, !room.live.state.isQuietTime { tellComings(in: room) }
  }

  func tellComings(in room: LiveRoom) {
    for (message, recipients) in room.comings.take() {
      room.send(message, to: recipients, by: broadcaster)
    }
  }
}
