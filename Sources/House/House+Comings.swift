import EventRuntime
import TextProtocol

/// Telling who comes and goes.
extension House {
  /// Holds a coming or going back for a moment where the room is crowded; the staff's are told at once.
  /// - Returns: whether it was held back.
  func gather(_ message: Message, _ recipients: Recipients, in room: LiveRoom) -> Bool {
    let isFirst = room.comings.isEmpty
    guard case .everyoneBut(let seat) = recipients,
      room.live.state.here > Comings.circle || !isFirst,
      room.live.state.seat(seat)?.role.takesPart == true,
      room.comings.add(message, of: seat)
    else { return false }
    if isFirst {
      let occurrence = room.occurrence
      _ = dispatcher.schedule(at: dispatcher.now + Comings.patience) { [weak self] in
        self?.assumeIsolated { house in
          if let room = house.rooms[occurrence] { house.tellComings(in: room) }
        }
      }
    }
    return true
  }

  func tellComings(in room: LiveRoom) {
    for (message, recipients) in room.comings.take() {
      room.send(message, to: recipients, by: broadcaster)
    }
  }
}
