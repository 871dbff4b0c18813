import ActivityKit
import EventRuntime
import TextProtocol

/// The staff sign in with keys.
extension House {
  func askKey(of name: String, _ visitor: Visitor, for event: String?) {
    visitor.place = .asksKey(name: name, event: event)
    visitor.conceal(true)
    visitor.send(
      .signin(
        step: .key, text: "\(name) facilitates here. The key? An empty line goes back to the name.")
    )
  }

  func takeKey(_ typed: String, of name: String, _ visitor: Visitor, for event: String?) {
    visitor.conceal(false)
    guard !typed.allSatisfy(\.isWhitespace) else { return askName(visitor) }
    visitor.place = .asksKey(name: name, event: event)
    let nameKey = Nickname.key(of: name)
    let askAgain = { self.askKey(of: name, visitor, for: event) }
    weigh("name:" + nameKey, visitor, orElse: askAgain) {
      if let member = self.staff[nameKey], let key = member.key, Secret.matches(typed, key) {
        self.noteRight("name:" + nameKey, visitor)
        return self.admit(member.name, .key(member.role, person: nil), visitor, to: event)
      }
      let hasGuessed = self.guesses.hasGuessed(
        visitor.connection.address, at: self.dispatcher.now)
      let inquiry = Inquiry.key(name: nameKey, key: typed, hasGuessed: hasGuessed)
      let unanswered = {
        self.noteRight("name:" + nameKey, visitor)
        askAgain()
      }
      self.consult(inquiry, for: visitor, otherwise: unanswered) {
        guard case .key(let holder) = $0 else { return }
        guard let holder else {
          if self.noteWrong(visitor) { return }
          visitor.refuse(.keyWrong, "That is not the key.")
          return askAgain()
        }
        self.noteRight("name:" + nameKey, visitor)
        // The plan has the last word on roles.
        let role = self.staff[nameKey]?.role ?? holder.role
        self.admit(holder.name, .key(role, person: holder.person), visitor, to: event)
      }
    }
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
