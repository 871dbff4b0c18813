import EventRuntime
import Messages

/// Speech mode: for whoever has what they read spoken by a screen reader.
extension House {
  /// From now on they read in this mode.
  /// - Returns: what has waited for them, where it waits no longer.
  func setMode(_ mode: Mode, of visitor: Visitor) -> [Message] {
    visitor.screen.mode = mode
    visitor.connection.setMode(mode)
    guard case .seated(let room, let seat) = visitor.place else { return [] }
    if mode == .speech {
      room.ears[seat] = room.ears[seat] ?? Ear()
      return []
    }
    return room.ears.removeValue(forKey: seat).map { room.all(of: $0, for: seat) } ?? []
  }

  /// Their client tells of a screen reader. Whoever has chosen a mode keeps it.
  public func noteScreenReader(of id: Int) {
    guard let visitor = visitors[id], visitor.screen.mode == nil else { return }
    _ = setMode(.speech, of: visitor)
    keepScreen(of: visitor)
    visitor.send(.mode(.speech))
  }

  /// `/missed`
  func readMissed(to attendee: Attendee) {
    let (visitor, room, seat) = (attendee.visitor, attendee.room, attendee.seat)
    guard room.ears[seat] != nil else {
      return visitor.notice(.missedSpeechOnly(command: "/mode speech"))
    }
    let gone = room.beginReading(to: seat)
    if gone > 0 { visitor.notice(.missedOlder(count: gone)) }
    guard room.ears[seat]?.isReading == true else { return visitor.notice(.missedNone) }
    room.readOn(to: seat)
  }

  /// `/next piece`
  func readPiece(to attendee: Attendee) {
    let (visitor, room, seat) = (attendee.visitor, attendee.room, attendee.seat)
    guard room.ears[seat] != nil else {
      return visitor.notice(.pieceSpeechOnly(command: "/mode speech"))
    }
    let pieces = room.ears[seat]?.nextPiece() ?? []
    if pieces.isEmpty { visitor.notice(.pieceNone) }
    for message in pieces { visitor.send(message) }
  }
}
