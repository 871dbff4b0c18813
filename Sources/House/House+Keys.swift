import ActivityKit
import EventRuntime
import TextProtocol

/// The staff sign in with keys.
extension House {
  func askKey(of name: String, _ visitor: Visitor, for event: String?) {
    visitor.place = .asksKey(name: name, event: event)
    visitor.conceal(true)
    visitor.send(.signin(.keyOfFacilitator(name: name)))
  }

  func takeKey(_ typed: String, of name: String, _ visitor: Visitor, for event: String?) {
    visitor.conceal(false)
    guard !typed.allSatisfy(\.isWhitespace) else { return askName(visitor) }
    visitor.place = .asksKey(name: name, event: event)
    let nameKey = Nickname.key(of: name)
    let address = visitor.connection.address
    // Whoever has had it right lately waits behind nobody who guesses.
    guard staff[nameKey]?.key == nil, guesses.take(from: address, at: dispatcher.now) else {
      return tryKey(typed, of: name, nameKey, visitor, for: event)
    }
    let unanswered = { self.askKey(of: name, visitor, for: event) }
    let inquiry = Inquiry.recentKey(name: nameKey, key: typed)
    consult(inquiry, for: visitor, lent: address, otherwise: unanswered) {
      guard case .key(let holder?) = $0 else {
        return self.tryKey(typed, of: name, nameKey, visitor, for: event)
      }
      self.admit(holder, nameKey, visitor, to: event)
    }
  }

  private func tryKey(
    _ typed: String, of name: String, _ nameKey: String, _ visitor: Visitor, for event: String?
  ) {
    let askAgain = { self.askKey(of: name, visitor, for: event) }
    weigh("name:" + nameKey, visitor, orElse: askAgain) {
      if let member = self.staff[nameKey], let key = member.key, Secret.matches(typed, key) {
        self.noteRight("name:" + nameKey, visitor)
        return self.admit(member.name, .key(member.role, person: nil), visitor, to: event)
      }
      let unanswered = {
        self.noteRight("name:" + nameKey, visitor)
        askAgain()
      }
      let inquiry = Inquiry.key(name: nameKey, key: typed, by: self.guesser(visitor))
      self.consult(inquiry, for: visitor, otherwise: unanswered) {
        guard case .key(let holder) = $0 else { return }
        guard let holder else {
          if self.noteWrong(visitor) { return }
          visitor.refuse(.keyWrongTryAgain)
          return askAgain()
        }
        self.noteRight("name:" + nameKey, visitor)
        self.admit(holder, nameKey, visitor, to: event)
      }
    }
  }

  private func guesser(_ visitor: Visitor) -> Guesser {
    let address = visitor.connection.address
    return Guesser(
      address: address, trust: guesses.trust(in: address, at: dispatcher.now),
      isThere: { [presence = visitor.presence] in presence.isThere })
  }

  private func admit(
    _ holder: KeyHolder, _ nameKey: String, _ visitor: Visitor, to event: String?
  ) {
    guesses.noteTrust(in: visitor.connection.address, at: dispatcher.now)
    // The plan has the last word on roles.
    let role = staff[nameKey]?.role ?? holder.role
    admit(holder.name, .key(role, person: holder.person), visitor, to: event)
  }

  private func admit(
    _ name: String, _ proof: Visitor.Proof, _ visitor: Visitor, to event: String?
  ) {
    releaseName(of: visitor)
    visitor.name = name
    visitor.proof = proof
    goOn(visitor, to: event)
  }
}
