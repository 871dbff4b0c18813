import ActivityKit
import EventPlan
import EventRuntime
import Messages
import Names
import TextProtocol

/// Whose name is whose.
extension House {
  func releaseName(of visitor: Visitor) {
    guard let name = visitor.name else { return }
    names.release(Nickname.key(of: name), of: visitor)
  }

  /// The seat that is a visitor's own: by what the records know, by what proves who they are, or else
  /// because they took it over this connection.
  func seat(of guest: Guest, _ visitor: Visitor, in room: LiveRoom) -> Seat? {
    let state = room.live.state
    if case .code(let person, let hash) = guest.proof,
      let seat = state.seats.first(where: { $0.known == person || $0.personalHash == hash })
        ?? guest.known[room.occurrence].flatMap(state.seat)
    {
      return seat
    }
    guard let name = guest.name, let number = room.names.owner(of: name),
      let seat = state.seat(number)
    else { return nil }
    if guest.isStaff { return seat.role == .participant ? nil : seat }
    return visitor.ownSeats[room.occurrence]?.contains(number) == true ? seat : nil
  }

  // MARK: Another name

  /// A facilitator gives somebody another name, or somebody takes one. It is none that they could not have come
  /// with.
  func rename(_ number: Int, to typed: String, _ attendee: Attendee) throws(Refusal) {
    guard !RejoinCode.isCode(typed) else { throw .nameInvalidIsCode }
    let nickname = try Nickname(typed, forms: names.guarded.forms)
    if let objection = names.guarded.objection(to: nickname) { throw objection }
    let (visitor, room) = (attendee.visitor, attendee.room)
    visitor.connection.charge(WorkBudget.Cost.coming)
    let inquiry = Inquiry.standing(
      name: nickname.key, likeness: nickname.likeness, event: room.slug, person: nil)
    consult(inquiry, for: visitor) {
      guard case .standing(let standing) = $0 else { return }
      guard !standing.isStaff, standing.invitee == nil, standing.resembled == nil,
        !room.names.isTaken(FoldedName(nickname), besides: number)
      else {
        return visitor.refuse(.nameTakenRenaming(name: nickname.text))
      }
      self.rename(number, to: nickname, attendee)
    }
  }

  private func rename(_ number: Int, to nickname: Nickname, _ attendee: Attendee) {
    let room = attendee.room
    guard let old = room.live.state.seat(number)?.name else { return }
    let new = FoldedName(nickname)
    room.names.reserve(new, for: attendee.visitor.id)
    enact(.rename(seat: number, to: nickname.text), attendee) {
      room.names.remove([number])
      room.names.add(new, of: number)
      room.comings.rename(number, to: nickname.text)
      // Also whoever has left goes by it over this connection.
      for holder in self.visitors.values
      where holder.seats[room.occurrence] == number && holder.name == old {
        let isInLobby = self.names.isHeld(Nickname.key(of: old), by: holder)
        self.releaseName(of: holder)
        holder.door.guest.name = nickname.text
        if isInLobby { self.names.hold(nickname.key, for: holder) }
      }
    } orElse: {
      room.names.release(new)
    }
  }
}
