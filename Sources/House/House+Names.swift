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

  /// Whether somebody sits in the room, or is just coming in, whose name is the same or looks the same.
  func isTaken(_ name: String, in room: LiveRoom) -> Bool {
    room.names[Nickname.key(of: name)] != nil || room.looks[Likeness(of: name)] != nil
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
    guard let name = visitor.name, let number = room.names[Nickname.key(of: name)],
      let seat = state.seat(number)
    else { return nil }
    if visitor.isStaff { return seat.role == .participant ? nil : seat }
    return visitor.seats[room.occurrence] == number ? seat : nil
  }

  // MARK: Another name

  /// Somebody has the name already. Whoever proved who they are goes in under another one.
  func askOtherName(_ event: PlannedEvent, _ visitor: Visitor) {
    let name = visitor.name ?? "that"
    guard case .code = visitor.proof else {
      let advice =
        visitor.isStaff
        ? ""
        : " If that is you, type /rejoin and the code you were given. Otherwise choose another name."
      let isOther = current[event.slug].map { $0.names[Nickname.key(of: name)] == nil } ?? false
      visitor.refuse(
        .nameTaken,
        isOther && !visitor.isStaff
          ? "Somebody in \(event.title) has a name that is too much like \(name).\(advice)"
          : "Somebody in \(event.title) is called \(name) already.\(advice)")
      releaseName(of: visitor)
      visitor.name = nil
      visitor.proof = .none
      return askName(visitor)
    }
    visitor.place = .asksOtherName(event)
    visitor.refuse(.nameTaken, "Somebody in \(event.title) has the name \(name).")
    visitor.send(.signin(step: .name, text: "What shall we call you there?"))
  }

  func takeOtherName(_ typed: String, _ visitor: Visitor, for event: PlannedEvent) {
    do throws(ProtocolError) {
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
      visitor.send(.signin(step: .name, text: "What shall we call you there?"))
    }
  }
}
