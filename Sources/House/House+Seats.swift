import ActivityKit
import EventPlan
import EventRuntime
import Foundation
import TextProtocol

/// Taking seats, leaving them and coming back.
extension House {
  /// Seats a visitor who has a name.
  func join(_ event: PlannedEvent, _ visitor: Visitor) {
    guard let name = visitor.name else { return askName(visitor) }
    if isPast(event) {
      return visitor.refuse(.eventNotOpen, "'\(event.title)' is over.")
    }
    guard let room = room(for: event) else {
      return visitor.refuse(.internalError, "'\(event.title)' cannot be opened right now.")
    }
    let key = Nickname.key(of: name)
    if let seat = room.names[key] { return enter(room, seat, visitor) }
    var code: String?
    if !visitor.isFacilitator { code = RejoinCode.make(using: &entropy) }
    room.names[key] = -visitor.id
    submit(
      .join(
        name: name, role: visitor.isFacilitator ? .facilitator : .participant,
        codeHash: code.map(RejoinCode.hash)), to: room, for: visitor
    ) { reply in
      guard case .seated(let seat) = reply else {
        room.names[key] = nil
        return
      }
      room.names[key] = seat
      self.index(room, seat)
      self.seat(visitor, at: seat, in: room, code: code)
    }
  }

  /// Brings somebody back to a seat.
  func enter(_ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    guard seat > 0 else {
      return visitor.refuse(.nameTaken, "Somebody with that name is just coming in.")
    }
    submit(.enter(seat: seat), to: room, for: visitor) { reply in
      guard case .seated = reply else { return }
      self.seat(visitor, at: seat, in: room, code: nil)
    }
  }

  func rejoin(_ code: String, _ visitor: Visitor) {
    guard let (room, seat) = codes[RejoinCode.hash(code)] else {
      visitor.wrongKeys += 1
      if visitor.wrongKeys >= 5 {
        return dismiss(visitor, .tooManyErrors, "That code was not known, five times. Goodbye.")
      }
      return visitor.refuse(
        .codeUnknown, "That code is not known, or its event is over. Please check it.")
    }
    if case .seated(let there, let mine) = visitor.place {
      if there === room, mine == seat {
        return visitor.refuse(.alreadySeated, "This is your seat already.")
      }
      return visitor.refuse(.alreadySeated, "You have a seat here. Type /leave first.")
    }
    releaseName(of: visitor)
    visitor.name = room.live.state.seat(seat)?.name
    enter(room, seat, visitor)
  }

  /// The seat is on disk: the visitor takes it.
  private func seat(_ visitor: Visitor, at seat: Int, in room: LiveRoom, code: String?) {
    guard !visitor.isGone else { return submit(.drop(seat: seat), to: room) }
    if let old = room.occupants[seat], old !== visitor {
      room.occupants[seat] = nil
      old.place = .door
      dismiss(old, .replaced, "You took this seat from another connection. Goodbye here.")
    }
    releaseName(of: visitor)
    visitor.place = .seated(room, seat: seat)
    visitor.seats[room.occurrence] = seat
    visitor.wrongKeys = 0
    room.occupants[seat] = visitor
    room.closing?.cancel()
    guard let taken = room.live.state.seat(seat) else { return }
    log.info("seat taken", metadata: ["event": "\(room.slug)", "here": "\(room.occupants.count)"])
    let event = room.live.event
    visitor.send(
      .seated(
        SeatTaken(
          event: event.slug, title: event.title,
          about: event.about.isEmpty || code == nil ? nil : event.about, name: taken.name,
          role: taken.role.rawValue, code: code,
          text: taken.role == .participant ? seatText(room, isNew: code != nil) : nil)))
    if taken.role == .facilitator {
      visitor.notice(.facilitating, facilitatorHint(room))
    } else if code != nil {
      visitor.notice(.hint, "Type to talk. pass declines anything. /help lists what you can do.")
    }
    if room.fellBehind.remove(seat) != nil {
      visitor.notice(
        .disconnected,
        "Your connection was closed because it took in lines too slowly. Your seat was kept.")
    }
    if room.live.holdCause == .restart {
      visitor.notice(
        .recovered,
        "The house was down for a moment. Nothing was lost"
          + (room.live.state.phase == .running ? "; the clock waits for people." : "."))
    }
    log.debug("seated", metadata: ["event": "\(room.slug)", "name": "\(taken.name)"])
    startIfDue(room)
  }

  /// When it starts, if that is still to come, and for a newcomer what is kept.
  private func seatText(_ room: LiveRoom, isNew: Bool) -> String? {
    let event = room.live.event
    var sentences: [String] = []
    if let starts = startText(of: event), current[event.slug]?.live.state.phase == .gathering,
      !isDue(event)
    {
      sentences.append("It starts \(starts).")
    }
    if isNew {
      if event.usesRealNames {
        sentences.append("People come under their real names here; /leave to come in under yours.")
      }
      sentences.append(room.live.keep.sentence(scores: event.scores != .off))
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func facilitatorHint(_ room: LiveRoom) -> String {
    room.live.state.phase == .gathering
      ? "You facilitate. /start begins, /pause and /resume hold the clock, /skip and /next move on, "
        + "/help lists the rest."
      : "You facilitate. /help lists what you can do."
  }

  func leave(_ visitor: Visitor) {
    guard case .seated(let room, let seat) = visitor.place else { return }
    submit(.leave(seat: seat), to: room, for: visitor) { _ in
      self.unseat(visitor, from: room, seat)
      guard !visitor.isGone else { return }
      visitor.notice(.seatReleased, "You have left \(room.live.event.title).")
      self.showEvents(visitor)
    }
  }

  func quit(_ visitor: Visitor) {
    guard case .seated(let room, let seat) = visitor.place else {
      return dismiss(visitor, .quit, "Goodbye.")
    }
    submit(.leave(seat: seat), to: room, for: visitor) { _ in
      self.unseat(visitor, from: room, seat)
      guard !visitor.isGone else { return }
      self.dismiss(visitor, .quit, "Goodbye, and thank you for coming.")
    }
  }

  func unseat(_ visitor: Visitor, from room: LiveRoom, _ seat: Int) {
    if room.occupants[seat] === visitor { room.occupants[seat] = nil }
    guard case .seated(let there, _) = visitor.place, there === room else { return }
    visitor.place = .lobby
    if let name = visitor.name, !visitor.isFacilitator {
      lobbyNames[Nickname.key(of: name)] = visitor
    }
  }

  /// Remembers where a seat's code leads.
  func index(_ room: LiveRoom, _ seat: Int) {
    if let hash = room.live.state.seat(seat)?.codeHash { codes[hash] = (room, seat) }
  }
}
