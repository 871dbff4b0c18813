import TextProtocol

/// Asking for the word, and giving it.
extension EventState {
  /// Seats whose hands are up, in the order in which they went up. A hand stays up while its owner has lost
  /// the connection.
  var shownHands: [Int] { order.hands }

  mutating func raiseHand(_ seat: Seat, in turn: inout Turn) {
    guard seat.role.takesPart else { return turn.refuse(.notAllowedMaySpeakAtAnyTime) }
    guard !order.hands.contains(seat.number) else { return turn.refuse(.alreadySoHandUp) }
    order.hands.append(seat.number)
    turn.notice(isFacilitatorHere() ? .handUp : .handUpForLater, to: .seats([seat.number]))
    turn.showHands(to: .holders(of: .hands))
  }

  mutating func lowerHand(_ seat: Seat, in turn: inout Turn) {
    if order.called == seat.number {
      order.endCall()
      turn.notice(.handWordGivenBack, to: .seats([seat.number]))
      turn.notice(.calledFinished(name: seat.name), to: .everyoneBut(seat.number))
    } else if order.hands.contains(seat.number) {
      order.forget(seat.number)
      turn.notice(.handDown, to: .seats([seat.number]))
      turn.showHands(to: .holders(of: .hands))
    } else {
      turn.refuse(.handNotUpYours)
    }
  }

  mutating func call(_ number: Int, by actor: Seat, in turn: inout Turn) {
    guard let seat = seat(number), order.hands.contains(number) else {
      return turn.refuse(
        self.seat(number).map { .handNotUpOf(name: $0.name) } ?? .handNotUpOfSomebody)
    }
    guard seat.standing == .here else {
      return turn.refuse(.personAwayNotConnected(name: seat.name))
    }
    guard order.mute(of: number, at: turn.now) == nil else {
      return turn.refuse(.mutedCalled(name: seat.name))
    }
    let open = openPrompt.flatMap { $0.isOpen(to: seat.id) ? $0 : nil }
    order.call(number, during: open?.id)
    record("call", by: actor, about: number, in: &turn)
    turn.notice(.calledOther(name: seat.name), to: .everyoneBut(number))
    turn.notice(open == nil ? .calledYou : .calledYouInQuestion, to: .seats([number]))
    turn.showHands(to: .holders(of: .hands))
  }

  /// Whether a facilitator, other than the one in this seat, is here.
  func isFacilitatorHere(besides number: Int? = nil) -> Bool {
    // Most people are none.
    seats.contains {
      $0.role != .participant && $0.standing == .here && $0.number != number
        && may($0.number, .calls)
    }
  }

  /// Somebody has gone for good, and so has their hand.
  mutating func putHandAway(of number: Int, in turn: inout Turn) {
    let wasUp = order.hands.contains(number)
    order.forget(number)
    if wasUp { turn.showHands(to: .holders(of: .hands)) }
  }
}

extension Turn {
  mutating func showHands(to recipients: Recipients) { show(.hands(to: recipients)) }
}
