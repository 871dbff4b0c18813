import ActivityKit
import EventRuntime
import Logging
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

  /// They have the new seat until the old one is theirs.
  private func move(_ newcomer: Int, to number: Int, _ code: String, in occurrence: Int64) {
    guard let room = rooms[occurrence] else { return }
    let first = room.live.state.seat(newcomer)
    guard let visitor = room.occupants[newcomer], room.occupants[number] == nil,
      let name = room.live.state.seat(number)?.name
    else { return tellNotMoved(first, to: number, in: room) }
    enter(room, number, visitor, agreed: first?.agreed, code: code) {
      let ear = room.ears[newcomer]
      self.unseat(visitor, from: room, newcomer)
      if let ear { room.ears[number, default: Ear()].takeOver(from: ear) }
      if room.live.state.seat(newcomer) == nil {
        room.forget([newcomer])
        self.rooms.forgetCodes([first?.codeHash].compactMap(\.self))
      }
      guard !visitor.isGone else { return self.tellNotMoved(first, to: number, in: room) }
      self.releaseName(of: visitor)
      visitor.door.guest.name = name
    } orElse: {
      self.tellNotMoved(first, to: number, in: room)
    }
  }

  /// The code of before is void and the new one was read by nobody, though facilitators have read that it worked.
  private func tellNotMoved(_ newcomer: Seat?, to number: Int, in room: LiveRoom) {
    log.warning("not reseated", metadata: ["event": "\(room.slug)", "seat": "\(number)"])
    guard let seat = room.live.state.seat(number)?.name, let name = newcomer?.name else { return }
    room.send(
      .notice(
        .moderatedNotReseated(subject: name, seat: seat, again: "/reseat \(name) \(seat)")),
      to: .facilitators)
  }

  /// Whoever may give seats back reads that somebody has come who asked at the door for the name of somebody else.
  /// - Parameter isClaimed: whether they said that the name is theirs, and did not only ask for it.
  func tellOfOtherName(
    _ name: String, of newcomer: Seat, isClaimed: Bool, in room: LiveRoom
  ) {
    guard let old = room.names.owner(of: name).flatMap(room.live.state.seat),
      old.number != newcomer.number, room.occupants[old.number] == nil, old.role.takesPart,
      !room.live.state.restrained(at: room.live.now)
        .contains(where: { $0.isRemoved && $0.seat.number == old.number })
    else { return }
    let command = "/reseat \(newcomer.name) \(old.name)"
    room.send(
      .notice(
        isClaimed
          ? .moderatedMayReseat(subject: newcomer.name, seat: old.name, again: command)
          : .moderatedAskedForName(subject: newcomer.name, seat: old.name, again: command)),
      to: .holders(of: .reseat))
  }
}
