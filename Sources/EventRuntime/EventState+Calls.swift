import TextProtocol

/// What reaches the facilitators and nobody else.
extension EventState {
  mutating func note(_ text: String, by actor: Seat, in turn: inout Turn) {
    record("note", by: actor, text, in: &turn)
    turn.notice(.note, "Noted by \(actor.name): \(text)", to: .facilitators)
  }

  mutating func askForHelp(_ seat: Seat, in turn: inout Turn) {
    record("help", by: seat, in: &turn)
    let isHeard = tellFacilitators(
      .helpAsked, "\(seat.name) asks for help. Answer with /tell \(seat.name.quoted) TEXT.",
      except: seat.number, in: &turn)
    turn.notice(
      .helpSent,
      isHeard
        ? "The facilitators know that you ask for help, and nobody else does."
        : "No facilitator is here right now. The first one who comes is told, and nobody else is.",
      to: .seats([seat.number]))
  }

  mutating func report(_ number: Int, _ text: String, by seat: Seat, in turn: inout Turn) {
    guard let subject = self.seat(number), number != seat.number else {
      return turn.refuse(.noSuchPerson, "There is nobody else of that name here.")
    }
    record("report", by: seat, about: number, text, in: &turn)
    let isHeard = tellFacilitators(
      .report, "\(seat.name) reports \(subject.name): \(text)", except: number, in: &turn)
    turn.notice(
      .reported,
      (isHeard
        ? "The facilitators have your report, and nobody else does."
        : "No facilitator is here right now. The first one who comes reads it, and nobody else does.")
        + " It is kept with the event.",
      to: .seats([seat.number]))
  }

  /// Tells the facilitators who are here, or else the first one who comes; never the one it is about.
  /// - Returns: whether one of them is here.
  private mutating func tellFacilitators(
    _ code: NoticeCode, _ text: String, except number: Int, in turn: inout Turn
  ) -> Bool {
    let here = seats.filter {
      may($0.number, .calls) && $0.standing == .here && $0.number != number
    }
    if here.isEmpty {
      order.keepWaiting(RoomOrder.Waiting(code: code.rawValue, text: text, about: number))
    } else {
      turn.notice(code, text, to: .seats(here.map(\.number)))
    }
    return !here.isEmpty
  }

  /// Tells a facilitator who comes what came while none was here.
  mutating func tellWaiting(to number: Int, in turn: inout Turn) {
    guard may(number, .calls) else { return }
    for item in order.takeWaiting(for: number) {
      turn.notice(
        NoticeCode(rawValue: item.code) ?? .moderated,
        "While no facilitator was here: \(item.text)", to: .seats([number]))
    }
  }
}

extension String {
  /// As a command takes a name.
  fileprivate var quoted: String { contains(" ") ? "\"\(self)\"" : self }
}
