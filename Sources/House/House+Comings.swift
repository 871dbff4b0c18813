import EventRuntime
import TextProtocol

/// Telling who comes and goes, and whose hands are up.
extension House {
  /// Holds back for a moment what comes too often: comings and goings, but for those of the staff, and hands.
  /// In a quiet time comings and goings wait for its end.
  /// - Returns: whether it was held back.
  func gather(_ message: Message, _ recipients: Recipients, in room: LiveRoom) -> Bool {
    if case .hands = message, case .holders = recipients { return gatherHands(message, in: room) }
    guard let coming = Coming(message, to: recipients),
      room.live.state.seat(coming.seat)?.role.takesPart == true
    else { return false }
    if room.live.state.isQuietTime {
      room.comings.isHeld = true
    } else {
      switch room.comings.flurry.note(at: dispatcher.now) {
      case .tell: return false
      case .gather: break
      case .gatherUntil(let end):
        at(end, in: room.occurrence) { house, room in
          room.comings.flurry.end(at: house.dispatcher.now)
          // A quiet time may have begun meanwhile.
          if room.live.state.isQuietTime {
            room.comings.isHeld = true
          } else {
            house.tellComings(in: room)
          }
        }
      }
    }
    room.comings.add(coming)
    return true
  }

  private func gatherHands(_ message: Message, in room: LiveRoom) -> Bool {
    switch room.hands.note(at: dispatcher.now) {
    case .tell:
      room.handsTold = message
      return false
    case .gather: return true
    case .gatherUntil(let end):
      at(end, in: room.occurrence) { $0.tellHands(in: $1) }
      return true
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
    for (message, recipients) in room.comings.take(isHushed: room.live.state.isHushed) {
      room.send(message, to: recipients, by: broadcaster)
    }
  }

  /// Somebody is about to be heard, whose coming may not have been told yet. In a quiet time that of the
  /// others still waits.
  func tellComing(of seat: Int, in room: LiveRoom) {
    guard room.comings.concern(seat) else { return }
    guard room.live.state.isQuietTime else { return tellComings(in: room) }
    for (message, recipients) in room.comings.take(of: seat, isHushed: room.live.state.isHushed) {
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
