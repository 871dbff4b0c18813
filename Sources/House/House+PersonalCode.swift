import EventPlan
import EventRuntime
import TextProtocol

/// A code that somebody keeps, and that proves at later events who they are.
extension House {
  func makePersonalCode(_ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    let code = RejoinCode.makeLong(using: &entropy)
    submit(.keepCode(seat: seat, hash: RejoinCode.hash(code)), to: room, for: visitor) { reply in
      guard reply == .done else { return }
      visitor.notice(.personalCodeMade(code: code))
    }
  }

  /// A line at the door, or after `/rejoin`, that may be somebody's code.
  /// - Parameter unknown: called when it is nobody's.
  func redeem(_ line: String, _ visitor: Visitor, orElse unknown: @escaping () -> Void) {
    let hash = RejoinCode.hash(line)
    let askAgain = { if case .door = visitor.place { self.askName(visitor) } }
    weigh(nil, visitor, orElse: askAgain) {
      if let (room, seat) = self.codes[hash] {
        self.noteRight(nil, visitor)
        self.releaseName(of: visitor)
        visitor.name = room.live.state.seat(seat)?.name
        visitor.proof = .none
        return self.comeBack(to: room, seat, visitor)
      }
      let unanswered = {
        self.noteRight(nil, visitor)
        askAgain()
      }
      self.consult(.code(hash: hash), for: visitor, otherwise: unanswered) {
        guard case .code(let holder) = $0 else { return }
        guard let holder else { return unknown() }
        self.noteRight(nil, visitor)
        self.welcome(holder, hash, visitor)
      }
    }
  }

  private func welcome(_ holder: CodeHolder, _ hash: String, _ visitor: Visitor) {
    identify(visitor, as: holder, by: hash)
    guard let slug = holder.event else { return goOn(visitor, to: nil) }
    guard let event = listedEvent(slug) else {
      visitor.refuse(.noSuchEventOfInvitation)
      return showEvents(visitor)
    }
    join(event, visitor)
  }
}
