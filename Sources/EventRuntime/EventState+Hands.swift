import TextProtocol

/// Asking for the word, and giving it.
extension EventState {
  /// Seats whose hands are up, in the order in which they went up. A hand stays up while its owner has lost
  /// the connection.
  var shownHands: [Int] { order.hands }

  mutating func raiseHand(_ seat: Seat, in turn: inout Turn) {
    guard seat.role.takesPart else {
      return turn.refuse(.notAllowed, "You facilitate, so you may speak at any time.")
    }
    guard !order.hands.contains(seat.number) else {
      return turn.refuse(.alreadySo, "Your hand is up already. /lower takes it down.")
    }
    order.hands.append(seat.number)
    turn.notice(
      .hand,
      isFacilitatorHere()
        ? "Your hand is up, and the facilitators see it. /lower takes it down."
        : "Your hand is up. No facilitator is here right now; the first one who comes sees it.",
      to: .seats([seat.number]))
    turn.showHands(to: .holders(of: .hands))
  }

  mutating func lowerHand(_ seat: Seat, in turn: inout Turn) {
    if order.called == seat.number {
      order.endCall()
      turn.notice(.hand, "You have given the word back. Thank you.", to: .seats([seat.number]))
      turn.notice(.called, "\(seat.name) has finished.", to: .everyoneBut(seat.number))
    } else if order.hands.contains(seat.number) {
      order.forget(seat.number)
      turn.notice(.hand, "Your hand is down.", to: .seats([seat.number]))
      turn.showHands(to: .holders(of: .hands))
    } else {
      turn.refuse(.handNotUp, "Your hand is not up. /hand raises it.")
    }
  }

  mutating func call(_ number: Int, by actor: Seat, in turn: inout Turn) {
    guard let seat = seat(number), order.hands.contains(number) else {
      return turn.refuse(
        .handNotUp,
        "\(self.seat(number)?.name ?? "That person") has not raised a hand. You can ask with /tell."
      )
    }
    guard seat.standing == .here else {
      return turn.refuse(.personAway, "\(seat.name) is not connected now.")
    }
    guard order.mute(of: number, at: turn.now) == nil else {
      return turn.refuse(.muted, "\(seat.name) is muted; /unmute comes first.")
    }
    let open = openPrompt.flatMap { $0.isOpen(to: seat.id) ? $0 : nil }
    order.call(number, during: open?.id)
    record("call", by: actor, about: number, in: &turn)
    turn.notice(.called, "\(seat.name) has the word.", to: .everyoneBut(number))
    turn.notice(
      .called,
      "You have the word. "
        + (open == nil
          ? "" : "What you type is said. To answer the question, type /answer and your answer. ")
        + "/lower gives it back.", to: .seats([number]))
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
