import EventPlan
import EventRuntime
import TextProtocol

/// Whose name is whose.
extension House {
  func isFree(_ key: String, for visitor: Visitor) -> Bool {
    if let holder = lobbyNames[key], holder !== visitor { return false }
    return rooms.values.allSatisfy { room in
      room.names[key].map { visitor.seats[room.occurrence] == $0 } ?? true
    }
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

  /// The seat that is a visitor's own: by what proves who they are, or else because they took it over
  /// this connection.
  func seat(of visitor: Visitor, in room: LiveRoom) -> Seat? {
    let state = room.live.state
    if case .code(let person, let hash) = visitor.proof,
      let seat = state.seats.first(where: { $0.known == person || $0.personalHash == hash })
    {
      return seat
    }
    guard let name = visitor.name, let number = room.names[Nickname.key(of: name)],
      let seat = state.seat(number)
    else { return nil }
    if visitor.isStaff { return seat.role == .participant ? nil : seat }
    return visitor.seats[room.occurrence] == number ? seat : nil
  }

  /// Whether nobody else has the visitor's name in the event.
  func isNameFree(in event: PlannedEvent, _ visitor: Visitor) -> Bool {
    guard let name = visitor.name, let room = current[event.slug] else { return true }
    return room.names[Nickname.key(of: name)] == nil
  }

  // MARK: Another name

  /// Somebody has the name already. Whoever proved who they are goes in under another one.
  func askOtherName(_ event: PlannedEvent, _ visitor: Visitor) {
    let name = visitor.name ?? "that"
    guard case .code = visitor.proof else {
      visitor.refuse(.nameTaken, "Somebody in \(event.title) is called \(name) already.")
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
    do {
      let nickname = try Nickname(typed)
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
