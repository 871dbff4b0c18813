import ActivityKit
import EventPlan
import EventRuntime
import TextProtocol

/// From the greeting to a seat.
extension House {
  func askName(_ visitor: Visitor) {
    visitor.place = .door
    let isByInvitation = events.contains { $0.access == .invited }
    visitor.send(.signin(.nameFirst(invited: isByInvitation ? .adviceInvited : nil)))
  }

  /// A line of somebody who is not seated and that is no command.
  func signIn(_ line: String, _ visitor: Visitor) {
    if !visitor.isAskedForSecret {
      switch HouseWord(line) {
      case .help, .helpMe, .puzzled:
        return carryOut(.help(topic: nil), of: visitor)
      case .quit: return quit(visitor)
      case .pass, .done, .finished, .skip, .reveal, .stay, .lower, nil: break
      }
    }
    switch visitor.place {
    case .door: answerDoor(line, visitor)
    case .asksKey(let name, let event): takeKey(line, of: name, visitor, for: event)
    case .asksCode(let event): takeCode(line, visitor, for: latest(event) ?? event)
    case .asksCodeWord(let event): takeCodeWord(line, visitor, for: latest(event) ?? event)
    case .asksOtherName(let event): takeOtherName(line, visitor, for: event)
    case .asksAgreement(let agreement, let entrance):
      takeAgreement(line, agreement, entrance, visitor)
    case .lobby:
      if event(line) == nil, RejoinCode.mayBeCode(line) { return rejoin(line, visitor) }
      chooseEvent(line, visitor)
    case .seated: break
    }
  }

  /// A line at the door is a name, unless it was plainly meant as something else: a name is read
  /// by everyone.
  private func answerDoor(_ line: String, _ visitor: Visitor) {
    let words = line.split(separator: " ")
    let code = words.dropFirst().joined(separator: " ")
    if words.first?.lowercased() == "rejoin", words.count == 2 || RejoinCode.mayBeCode(code) {
      return rejoin(code, visitor)
    }
    if RejoinCode.isCode(line) { return rejoin(line, visitor) }
    guard RejoinCode.mayBeCode(line) else { return answerWithName(line, visitor) }
    // What may be a name is taken for one where it may not be looked at as a code.
    guard guesses.mayTake(from: visitor.connection.address, at: dispatcher.now) else {
      return answerWithName(line, visitor)
    }
    redeem(line, visitor) {
      if !self.noteWrong(visitor) { self.answerWithName(line, visitor) }
    }
  }

  /// What was typed for a name can only be a code, and nobody else is to read it.
  static let isNoName = Refusal.nameInvalidIsCode

  private func answerWithName(_ line: String, _ visitor: Visitor) {
    if line.allSatisfy(\.isNumber) {
      visitor.refuse(.nameInvalidIsNumber)
      return askName(visitor)
    }
    takeName(line, visitor, for: nil, isAtDoor: true)
  }

  /// Takes a name, asks for the key where it is one of the staff, and goes on to the event.
  /// - Parameters:
  ///   - key: what came with the name: a key, the code of an invitation or a code word.
  ///   - isAtDoor: whether to ask for another name where this one is refused.
  func takeName(
    _ typed: String, _ visitor: Visitor, for event: String?, key: String? = nil,
    isAtDoor: Bool = false
  ) {
    let refuse = { (message: Message) in
      visitor.send(message)
      if isAtDoor { self.askName(visitor) }
    }
    do throws(Refusal) {
      guard !RejoinCode.isCode(typed) else { throw Self.isNoName }
      // Those whom the plan names may be called as it likes.
      if let member = staffMember(typed) {
        return takeStaffName(member.name, visitor, for: event, key: key)
      }
      // Whether it is somebody's key is not said here: that would tell whoever tries keys as names.
      let nickname = try Nickname(staff: typed)
      let inquiry = Inquiry.standing(
        name: nickname.key, likeness: nickname.likeness, event: event.flatMap(self.event)?.slug,
        person: nil)
      let askAgain = { if isAtDoor { self.askName(visitor) } }
      consult(inquiry, for: visitor, otherwise: askAgain) {
        guard case .standing(let standing) = $0 else { return }
        if standing.isStaff {
          return self.takeStaffName(nickname.text, visitor, for: event, key: key)
        }
        if nickname.isReserved { return refuse(Nickname.reservation(of: nickname.text).message) }
        if let objection = self.nameGuard.objection(to: nickname) {
          return refuse(objection.message)
        }
        if let other = standing.resembled {
          return refuse(NameGuard.refusal(of: nickname.text, like: other).message)
        }
        // Whoever comes with an invitation is not kept out by somebody at the door who took the name: the
        // code says who they are.
        if let key, standing.invitee != nil, let event = event.flatMap(self.event),
          !self.isFree(nickname.key, for: visitor)
        {
          visitor.place = .lobby
          return self.takeCode(key, visitor, for: event)
        }
        if let objection = self.objection(
          to: nickname, visitor, standing, for: event, hasKey: key != nil)
        {
          return refuse(objection.message)
        }
        self.setName(nickname, of: visitor)
        visitor.offered = key
        self.goOn(visitor, to: event)
      }
    } catch {
      refuse(error.message)
    }
  }

  private func takeStaffName(
    _ name: String, _ visitor: Visitor, for event: String?, key: String?
  ) {
    if visitor.isStaff, visitor.name == name { return goOn(visitor, to: event) }
    if let key { return takeKey(key, of: name, visitor, for: event) }
    askKey(of: name, visitor, for: event)
  }

  private func objection(
    to nickname: Nickname, _ visitor: Visitor, _ standing: Standing, for event: String?,
    hasKey: Bool
  ) -> Refusal? {
    if hasKey, standing.invitee == nil, event.flatMap(self.event)?.access == .open {
      return .keyWrongNoKey(name: nickname.text)
    }
    if isFree(nickname.key, for: visitor) { return nil }
    return .nameTakenAtTheDoor(name: nickname.text)
  }

  func goOn(_ visitor: Visitor, to event: String?) {
    visitor.place = .lobby
    if let event { return chooseEvent(event, visitor, byCommand: true) }
    if openEvents.count == 1 { return join(openEvents[0], visitor) }
    showEvents(visitor)
  }
}
