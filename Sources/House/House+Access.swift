import ActivityKit
import EventPlan
import EventRuntime
import TextProtocol

/// Who may come into an event.
extension House {
  /// Lets a visitor who has a name into an event, or asks for what is missing.
  func join(_ event: PlannedEvent, _ visitor: Visitor) {
    guard let name = visitor.name else { return askName(visitor) }
    if isPast(event) { return visitor.refuse(.eventNotOpenPast(event: event.title)) }
    if visitor.isStaff { return comeIn(event, visitor) }
    let inquiry = Inquiry.standing(
      name: Nickname.key(of: name), likeness: Likeness(of: name), event: event.slug,
      person: visitor.person,
      occurrence: current[event.slug]?.occurrence)
    let goBack = { self.returnToLobby(visitor) }
    consult(inquiry, for: visitor, otherwise: goBack) {
      guard case .standing(let standing) = $0 else { return }
      if let room = self.current[event.slug] { visitor.known[room.occurrence] = standing.seat }
      self.admit(visitor, to: event, standing)
    }
  }

  private func admit(_ visitor: Visitor, to event: PlannedEvent, _ standing: Standing) {
    let offered = visitor.offered
    visitor.offered = nil
    let name = visitor.name ?? ""
    let isStaffName = standing.isStaff || staff[Nickname.key(of: name)] != nil
    if isStaffName || (standing.invitee ?? visitor.person) != visitor.person {
      // Whoever has proved who they are goes in under another name.
      if visitor.person != nil { return askOtherName(event, visitor) }
      guard isStaffName else { return askCode(event, visitor, offered) }
      releaseName(of: visitor)
      visitor.refuse(.nameReservedFacilitates(name: name))
      return askName(visitor)
    }
    if let other = standing.resembled {
      releaseName(of: visitor)
      visitor.send(NameGuard.refusal(of: name, like: other).message)
      return askName(visitor)
    }
    switch event.access {
    case .open: comeIn(event, visitor)
    case .invited:
      standing.isInvited ? comeIn(event, visitor) : askCode(event, visitor, offered)
    case .code:
      standing.isInvited || visitor.passed.contains(event.slug)
        ? comeIn(event, visitor) : askCodeWord(event, visitor, offered)
    }
  }

  func returnToLobby(_ visitor: Visitor) {
    if case .seated = visitor.place { return }
    visitor.place = .lobby
    showEvents(visitor)
  }

  // MARK: Invitations

  private func askCode(_ event: PlannedEvent, _ visitor: Visitor, _ offered: String?) {
    if let offered { return takeCode(offered, visitor, for: event) }
    visitor.place = .asksCode(event)
    visitor.conceal(true)
    visitor.send(
      .signin(
        event.access == .invited
          ? .codeByInvitation(event: event.title) : .codeOfName(name: visitor.name ?? "")))
  }

  /// A personal code: an invitation to this event, or the code that somebody has kept.
  func takeCode(_ typed: String, _ visitor: Visitor, for event: PlannedEvent) {
    visitor.conceal(false)
    guard !typed.allSatisfy(\.isWhitespace) else { return goBack(visitor) }
    let askAgain = { self.askCode(event, visitor, nil) }
    weigh(nil, visitor, orElse: askAgain) {
      let hash = RejoinCode.hash(typed)
      let unanswered = {
        self.noteRight(nil, visitor)
        askAgain()
      }
      self.consult(.code(hash: hash), for: visitor, otherwise: unanswered) {
        guard case .code(let holder) = $0 else { return }
        guard let holder else {
          if self.noteWrong(visitor) { return }
          visitor.refuse(.codeUnknownInvalid)
          return askAgain()
        }
        self.noteRight(nil, visitor)
        if holder.event == nil, event.access == .invited, holder.person == visitor.person {
          visitor.refuse(.notInvitedOwnCode)
          return askAgain()
        }
        if let other = holder.event, other != event.slug {
          visitor.refuse(.notInvitedElsewhere)
          return askAgain()
        }
        self.identify(visitor, as: holder, by: hash)
        self.join(event, visitor)
      }
    }
  }

  /// A proof tells who the visitor is.
  func identify(_ visitor: Visitor, as holder: CodeHolder, by hash: String) {
    releaseName(of: visitor)
    visitor.name = holder.name
    visitor.proof = .code(person: holder.person, hash: hash)
    visitor.place = .lobby
    let key = Nickname.key(of: holder.name)
    if lobbyNames[key] == nil { lobbyNames[key] = visitor }
  }

  /// From a question about an event back to where one may choose.
  private func goBack(_ visitor: Visitor) {
    if openEvents.count > 1 { return returnToLobby(visitor) }
    releaseName(of: visitor)
    visitor.name = nil
    visitor.proof = .none
    askName(visitor)
  }

  // MARK: Code words

  private func askCodeWord(_ event: PlannedEvent, _ visitor: Visitor, _ offered: String?) {
    if let offered { return takeCodeWord(offered, visitor, for: event) }
    visitor.place = .asksCodeWord(event)
    visitor.conceal(true)
    visitor.send(.signin(.codeWordOfEvent(event: event.title)))
  }

  func takeCodeWord(_ typed: String, _ visitor: Visitor, for event: PlannedEvent) {
    visitor.conceal(false)
    guard !typed.allSatisfy(\.isWhitespace) else { return goBack(visitor) }
    guard case .code(let word) = event.access else { return join(event, visitor) }
    let askAgain = { self.askCodeWord(event, visitor, nil) }
    weigh("event:" + event.slug, visitor, orElse: askAgain) {
      guard Secret.matches(Nickname.key(of: typed), Nickname.key(of: word)) else {
        // An invitation opens the door as well.
        if RejoinCode.isCode(typed) {
          self.guesses.giveBack(to: visitor.connection.address)
          return self.takeCode(typed, visitor, for: event)
        }
        if self.noteWrong(visitor) { return }
        visitor.refuse(.codeUnknownCodeWord)
        return askAgain()
      }
      self.noteRight("event:" + event.slug, visitor)
      visitor.passed.insert(event.slug)
      self.join(event, visitor)
    }
  }
}
