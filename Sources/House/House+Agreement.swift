import ActivityKit
import EventPlan
import EventRuntime
import TextProtocol

/// Nobody comes in before they have agreed to what the event asks for.
extension House {
  /// Everything but the agreement is settled. The visitor is in no room and has no seat yet.
  func comeIn(_ event: PlannedEvent, _ visitor: Visitor) {
    let own = current[event.slug].flatMap { self.seat(of: visitor, in: $0) }
    guard let agreement = event.agreement, own?.agreed != agreement.hash else {
      return take(event, visitor, agreed: nil)
    }
    if visitor.agreed == agreement.hash { return take(event, visitor, agreed: agreement.hash) }
    guard let claimant = visitor.claimant else { return ask(agreement, .event(event), visitor) }
    let goBack = { self.returnToLobby(visitor) }
    consult(.agreed(claimant, text: agreement.hash), for: visitor, otherwise: goBack) {
      guard case .agreed(let hasAgreed) = $0 else { return }
      hasAgreed
        ? self.take(event, visitor, agreed: agreement.hash)
        : self.ask(agreement, .event(event), visitor)
    }
  }

  /// The same for somebody who comes back by a rejoin code.
  func comeBack(to room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    guard let agreement = room.live.event.agreement,
      room.live.state.seat(seat)?.agreed != agreement.hash
    else { return enter(room, seat, visitor) }
    ask(agreement, .seat(room, seat), visitor)
  }

  private func ask(
    _ agreement: Agreement, _ entrance: Visitor.Entrance, _ visitor: Visitor
  ) {
    visitor.place = .asksAgreement(agreement, entrance)
    let event =
      switch entrance {
      case .event(let event): event
      case .seat(let room, _): room.live.event
      }
    visitor.send(.agreement(event: event.slug, title: event.title, text: agreement.text))
    askToAgree(visitor)
  }

  private func askToAgree(_ visitor: Visitor) {
    visitor.send(.signin(.agreementTypeAgree))
  }

  /// - Parameter agreement: what was shown, whatever the plan says by now.
  func takeAgreement(
    _ line: String, _ agreement: Agreement, _ entrance: Visitor.Entrance, _ visitor: Visitor
  ) {
    let answer = line.lowercased().filter { !".! \"'".contains($0) }
    guard ["agree", "iagree"].contains(answer) else {
      visitor.refuse(.notAgreedNoYes)
      return askToAgree(visitor)
    }
    visitor.place = .lobby
    switch entrance {
    case .event(let event):
      // Reading takes time, in which an invitation may have been revoked, or the text changed.
      visitor.agreed = agreement.hash
      join(latest(event) ?? event, visitor)
    case .seat(let room, let seat):
      guard rooms[room.occurrence] === room else {
        visitor.refuse(.eventOverMeanwhile(event: room.live.event.title))
        return returnToLobby(visitor)
      }
      guard room.live.event.agreement == agreement else {
        return comeBack(to: room, seat, visitor)
      }
      enter(room, seat, visitor, agreed: agreement.hash)
    }
  }
}

extension Agreement {
  /// SHA-256 of the text in hexadecimal: what is kept of it.
  var hash: String { Secret.hash(text) }
}

extension Visitor {
  /// As whom the register knows them.
  var claimant: Claimant? {
    switch proof {
    case .none: nil
    case .key(_, let person?): .person(person)
    case .key(_, nil): name.map(Claimant.staff)
    case .code(let person, _): .person(person)
    }
  }
}
