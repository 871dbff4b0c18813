import EventPlan
import EventRuntime
import TextProtocol

/// Whose name is whose.
extension House {
  /// Whether nobody who has no seat yet goes by the name. What the names in an event are learns only
  /// who may come into it.
  func isFree(_ key: String, for visitor: Visitor) -> Bool {
    lobbyNames[key].map { $0 === visitor } ?? true
  }

  /// Whoever of the plan's staff goes by a typed name.
  func staffMember(_ typed: String) -> StaffMember? {
    typed.utf8.count <= Nickname.maxBytes ? staff[Nickname.key(of: typed)] : nil
  }

  func setName(_ nickname: Nickname, of visitor: Visitor) {
    releaseName(of: visitor)
    visitor.name = nickname.text
    visitor.proof = .none
    lobbyNames[nickname.key] = visitor
  }

  func releaseName(of visitor: Visitor) {
    guard let name = visitor.name else { return }
    let key = Nickname.key(of: name)
    if lobbyNames[key] === visitor { lobbyNames[key] = nil }
  }

  /// The seat that is a visitor's own: by what the records know, by what proves who they are, or else because they took it over
  /// this connection.
  func seat(of visitor: Visitor, in room: LiveRoom) -> Seat? {
    let state = room.live.state
    if case .code(let person, let hash) = visitor.proof,
      let seat = state.seats.first(where: { $0.known == person || $0.personalHash == hash })
        ?? visitor.known[room.occurrence].flatMap(state.seat)
    {
      return seat
    }
    guard let name = visitor.name, let number = room.names.owner(of: name),
      let seat = state.seat(number)
    else { return nil }
    if visitor.isStaff { return seat.role == .participant ? nil : seat }
    return visitor.ownSeats[room.occurrence]?.contains(number) == true ? seat : nil
  }

  // MARK: Another name

  /// A facilitator gives somebody another name. Nobody may be given one that they could not have taken.
  func rename(_ number: Int, to typed: String, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    do throws(Refusal) {
      guard !RejoinCode.isCode(typed) else { throw Self.isNoName }
      let nickname = try Nickname(typed)
      if let objection = nameGuard.objection(to: nickname) { throw objection }
      let inquiry = Inquiry.standing(
        name: nickname.key, likeness: nickname.likeness, event: room.slug, person: nil)
      consult(inquiry, for: visitor) {
        guard case .standing(let standing) = $0 else { return }
        guard !standing.isStaff, standing.invitee == nil, standing.resembled == nil,
          !room.names.isTaken(FoldedName(nickname))
        else {
          return visitor.refuse(.nameTakenRenaming(name: nickname.text))
        }
        self.rename(number, to: nickname, room, seat, visitor)
      }
    } catch { visitor.send(error.message) }
  }

  private func rename(
    _ number: Int, to nickname: Nickname, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor
  ) {
    guard let old = room.live.state.seat(number)?.name else { return }
    let new = FoldedName(nickname)
    room.names.reserve(new, for: visitor.id)
    submit(
      .moderate(.rename(seat: number, to: nickname.text), by: seat), to: room, for: visitor
    ) { reply in
      guard reply == .done else { return room.names.release(new) }
      room.names.remove([number])
      room.names.add(new, of: number)
      room.comings.rename(number, to: nickname.text)
      // Also whoever has left goes by it over this connection.
      for holder in self.visitors.values
      where holder.seats[room.occurrence] == number && holder.name == old {
        let isInLobby = self.lobbyNames[Nickname.key(of: old)] === holder
        self.releaseName(of: holder)
        holder.name = nickname.text
        if isInLobby { self.lobbyNames[nickname.key] = holder }
      }
    }
  }

  /// Somebody has the name already. Whoever proved who they are goes in under another one.
  func askOtherName(_ event: PlannedEvent, _ visitor: Visitor) {
    let name = visitor.name ?? "that"
    let turnedAway: Refusal? =
      current[event.slug]?.live.state.isTurnedAway(name) == true
      ? Refusal.nameReservedTurnedAway : nil
    guard case .code = visitor.proof else {
      let advice: Sentence? = visitor.isStaff ? nil : .adviceRejoin
      let isOther = current[event.slug].map { $0.names.owner(of: name) == nil } ?? false
      visitor.refuse(
        turnedAway
          ?? (isOther && !visitor.isStaff
            ? .nameTakenTooAlike(event: event.title, name: name, advice: advice)
            : .nameTakenCalled(event: event.title, name: name, advice: advice)))
      releaseName(of: visitor)
      visitor.name = nil
      visitor.proof = .none
      return askName(visitor)
    }
    visitor.place = .asksOtherName(event)
    visitor.refuse(turnedAway ?? .nameTakenHasName(event: event.title, name: name))
    visitor.send(.signin(.nameThere))
  }

  func takeOtherName(_ typed: String, _ visitor: Visitor, for event: PlannedEvent) {
    do throws(Refusal) {
      guard !RejoinCode.isCode(typed) else { throw Self.isNoName }
      let nickname = try Nickname(typed)
      if let objection = nameGuard.objection(to: nickname) { throw objection }
      guard isFree(nickname.key, for: visitor), staff[nickname.key] == nil else {
        visitor.name = nickname.text
        return askOtherName(event, visitor)
      }
      let proof = visitor.proof
      setName(nickname, of: visitor)
      visitor.proof = proof
      visitor.place = .lobby
      join(event, visitor)
    } catch {
      visitor.send(error.message)
      visitor.send(.signin(.nameThere))
    }
  }
}
