import EventRuntime
import TextProtocol

/// Telling who comes and goes, and whose hands are up.
extension House {
  /// Holds back for a moment what comes too often: comings and goings, but for those of the staff, and hands.
  /// In a quiet time comings and goings wait for its end.
  /// - Returns: whether it was held back.
  func gather(_ message: Message, _ recipients: Recipients, in room: LiveRoom) -> Bool {
    switch (message, recipients) {
    case (.hands, .holders):
      switch room.hands.note(at: dispatcher.now) {
      case .tell:
        room.handsTold = message
        return false
      case .gather: return true
      case .gatherUntil(let end):
        at(end, in: room.occurrence) { $0.tellHands(in: $1) }
        return true
      }
    case (_, .everyoneBut(let seat)) where message.isComingOrGoing,
      (_, .facilitatorsBut(let seat)) where message.isComingOrGoing:
      guard room.live.state.seat(seat)?.role.takesPart == true else { return false }
      if room.live.state.isQuietTime {
        room.comings.isHeld = true
        room.comings.add(message, of: seat, to: recipients)
        return true
      }
      switch room.comings.flurry.note(at: dispatcher.now) {
      case .tell: return false
      case .gather: break
      case .gatherUntil(let end):
        at(end, in: room.occurrence) { house, room in
          room.comings.flurry.end(at: house.dispatcher.now)
          if !room.comings.isHeld { house.tellComings(in: room) }
        }
      }
      room.comings.add(message, of: seat, to: recipients)
      return true
    default: return false
    }
  }

  /// The quiet time is over, and this is the first that is said after it.
  func tellHeldComings(in room: LiveRoom) {
    if room.comings.isHeld, !room.live.state.isQuietTime { tellComings(in: room) }
  }

  private func at(
    _ moment: Duration, in occurrence: Int64,
    _ act: @escaping @Sendable (isolated House, LiveRoom) -> Void
  ) {
    _ = dispatcher.schedule(at: moment) { [weak self] in
      self?.assumeIsolated { house in
        if let room = house.rooms[occurrence] { act(house, room) }
      }
    }
  }

  /// Tells what has gathered so far.
  func tellComings(in room: LiveRoom) {
    for (message, recipients) in room.comings.take() {
      room.send(message, to: recipients, by: broadcaster)
    }
  }

  /// Hands that are down again are as if they had not been up.
  private func tellHands(in room: LiveRoom) {
    room.hands.end(at: dispatcher.now)
    let hands = room.live.hands
    guard hands != room.handsTold else { return }
    room.handsTold = hands
    room.send(hands, to: .holders(of: .hands), by: broadcaster)
  }
}
