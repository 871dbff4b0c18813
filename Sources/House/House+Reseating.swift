import EventRuntime
import Messages

/// Giving a seat back to somebody who has lost the code to it.
extension House {
  /// - Parameters:
  ///   - newcomer: the seat that they came to anew.
  ///   - number: the one that they had before.
  func reseat(_ newcomer: Int, at number: Int, _ attendee: Attendee) {
    let room = attendee.room
    let code = RejoinCode.make(using: &entropy)
    let before = room.live.state.seat(number)?.codeHash
    enact(.reseat(seat: number, to: newcomer, codeHash: RejoinCode.hash(code)), attendee) {
      if let before { self.rooms.forgetCodes([before]) }
      self.rooms.indexCode(of: number, in: room)
      // Once they have read why.
      self.post { [occurrence = room.occurrence] in
        $0.move(newcomer, to: number, code, in: occurrence)
      }
    }
  }

  private func move(_ newcomer: Int, to number: Int, _ code: String, in occurrence: Int64) {
    guard let room = rooms[occurrence], let visitor = room.occupants[newcomer],
      room.occupants[number] == nil, let name = room.live.state.seat(number)?.name
    else { return }
    let agreed = room.live.state.seat(newcomer)?.agreed
    submit(.leave(seat: newcomer), to: room, for: visitor) { _ in
      self.unseat(visitor, from: room, newcomer)
      guard !visitor.isGone else { return }
      self.releaseName(of: visitor)
      visitor.door.guest.name = name
      self.enter(room, number, visitor, agreed: agreed, code: code)
    }
  }
}
