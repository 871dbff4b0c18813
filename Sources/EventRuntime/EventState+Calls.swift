import ActivityKit
import EventPlan
import TextProtocol

/// What reaches the facilitators and nobody else.
extension EventState {
  mutating func note(_ text: String, by actor: Seat, in turn: inout Turn) {
    record("note", by: actor, text, in: &turn)
    let note = RoomOrder.Note(seat: actor.number, text: text)
    if turn.event.keep.moderation != .none { order.keep(note) }
    turn.say(message(for: note), to: .facilitators)
  }

  /// The notes, as facilitators read them back.
  public var notes: [Message] {
    let notes = order.notes ?? []
    guard !notes.isEmpty else {
      return [.notice(code: .note, text: "There are no notes to read. /notes TEXT keeps one.")]
    }
    return notes.map(message)
  }

  private func message(for note: RoomOrder.Note) -> Message {
    .notice(code: .note, text: "Noted by \(name(Person.ID(note.seat))): \(note.text)")
  }

  mutating func askForHelp(_ seat: Seat, in turn: inout Turn) {
    guard !may(seat.number, .end) || isFacilitatorHere(besides: seat.number) else {
      return turn.refuse(
        .notAllowed, "You lead here, so the call would reach you alone. /help says what you can do."
      )
    }
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
        + turn.event.keep.moderation.fateOfReport,
      to: .seats([seat.number]))
  }

  /// Tells the facilitators who are here, or else the first one who comes; never the one it is about.
  /// - Returns: whether one of them is here.
  private mutating func tellFacilitators(
    _ code: NoticeCode, _ text: String, except number: Int, in turn: inout Turn
  ) -> Bool {
    let here = seats.filter {
      $0.role != .participant && $0.standing == .here && $0.number != number
        && may($0.number, .calls)
    }
    if !here.isEmpty { turn.notice(code, text, to: .seats(here.map(\.number))) }
    // A co-facilitator who hears of it does not make the facilitator who is away know.
    if !here.contains(where: { $0.role == .facilitator }) {
      order.keepWaiting(
        RoomOrder.Waiting(
          code: code.rawValue, text: text, about: number, isHeard: here.isEmpty ? nil : true))
    }
    return !here.isEmpty
  }

  /// Tells a facilitator who comes what came while none was here, and a co-facilitator who comes what
  /// nobody has heard.
  mutating func tellWaiting(to number: Int, in turn: inout Turn) {
    guard may(number, .calls), let role = seat(number)?.role else { return }
    for item in order.takeWaiting(for: number, isFacilitator: role == .facilitator) {
      let when = item.wasHeard ? "While you were away" : "While no facilitator was here"
      turn.notice(
        NoticeCode(rawValue: item.code) ?? .moderated, "\(when): \(item.text)",
        to: .seats([number]))
    }
  }
}

extension Keeping.Lifetime {
  /// What becomes of a report, as a sentence that follows another.
  fileprivate var fateOfReport: String {
    switch self {
    case .none: " It is not stored."
    case .untilEnd: " It is stored until the event is over."
    case .days: " It is kept with the event."
    }
  }
}

extension String {
  /// As a command takes a name.
  fileprivate var quoted: String { contains(" ") ? "\"\(self)\"" : self }
}
