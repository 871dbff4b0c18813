import ActivityKit
public import Messages

/// What facilitators do to keep the room safe.
extension EventState {
  mutating func moderate(_ act: Moderation, by number: Int, in work: inout Work) {
    guard let actor = seat(number), actor.standing != .left else {
      return work.refuse(.notSeatedNotInAnEvent)
    }
    if !act.isOwn(of: number), let right = act.right, !may(number, right) {
      return right == .take && may(number, .end)
        ? work.refuse(.notAllowedYouLeadAlready)
        : work.forbid(advice: leading.advice(for: actor, among: seats))
    }
    let acts = order.logbook.acts
    switch act {
    case .mute(let other, let time):
      guard let seat = subject(other, .mute, below: .coFacilitator, in: &work) else { return }
      order.mute(seat, for: time, by: actor, in: &work)
    case .unmute(let other):
      guard let seat = seat(other) else {
        return work.refuse(.alreadySoNotMuted(name: name(Person.ID(other))))
      }
      order.unmute(seat, by: actor, in: &work)
    case .remove(let other, let reason):
      guard let seat = subject(other, .remove, below: actor.role, in: &work) else { return }
      if order.remove(seat, reason, by: actor, in: &work) { depart(seat.number, .left, in: &work) }
    case .unremove(let other):
      guard let seat = subject(other, .remove, below: actor.role, in: &work) else { return }
      order.unremove(seat, by: actor, in: &work)
    case .rename(let other, let name): rename(other, to: name, by: actor, in: &work)
    case .reseat(let other, let newcomer, let hash):
      reseat(other, newcomer, hash, by: actor, in: &work)
    case .lock: order.lock(true, by: actor, here: here, in: &work)
    case .unlock: order.lock(false, by: actor, here: here, in: &work)
    case .slow(let time): order.slow(time, by: actor, in: &work)
    case .quiet(let isQuiet): order.quiet(isQuiet, by: actor, here: here, in: &work)
    case .call(let other):
      guard let seat = seat(other) else { return work.refuse(.handNotUpOfSomebody) }
      let open = stage?.asking?.prompt(openTo: seat.id)?.id
      order.call(seat, during: open, by: actor, in: &work)
    case .note(let text): order.logbook.note(text, by: actor, in: &work)
    case .take:
      if leading.take(by: actor, among: seats, &order.logbook, in: &work) {
        leading.tellWaiting(to: actor, &order.logbook, in: &work)
      }
    case .raiseHand:
      order.hands.raise(actor, isSeen: !leading.hearers(among: seats).isEmpty, in: &work)
    case .lowerHand: order.hands.lower(actor, in: &work)
    case .askForHelp: leading.askForHelp(actor, among: seats, &order.logbook, in: &work)
    case .report(let other, let text):
      guard let seat = seat(other), other != number else {
        return work.refuse(.noSuchPersonNobodyElse)
      }
      leading.report(seat, text, by: actor, among: seats, &order.logbook, in: &work)
    }
    // What is on record names their seats.
    if order.logbook.acts != acts {
      seating.noteUse(of: [number] + (act.subject.map { [$0] } ?? []))
    }
  }

  /// The notes, as facilitators read them back.
  public var notes: [Message] {
    let notes = order.logbook.notes ?? []
    return notes.isEmpty
      ? [.notice(.noteNone)]
      : notes.map { Message.notice(.noteBy(name: name(Person.ID($0.seat)), text: $0.text)) }
  }

  /// Of what is nobody's but by a code, a facilitator may say whose it is.
  private mutating func reseat(
    _ number: Int, _ newcomer: Int, _ codeHash: String, by actor: Seat, in work: inout Work
  ) {
    guard let seat = seat(number), let holder = self.seat(newcomer) else {
      return work.refuse(.noSuchPersonNobody)
    }
    for one in [seat, holder] where one.isKnown {
      return work.refuse(.notAllowedSeatProved(name: one.name))
    }
    guard seat.standing != .here else { return work.refuse(.alreadySoHere(name: seat.name)) }
    guard holder.standing == .here else {
      return work.refuse(.personAwayNotConnected(name: holder.name))
    }
    guard !order.entrance.isRemoved(number) else {
      return work.refuse(.alreadySoRemoved(name: seat.name))
    }
    order.logbook.record("reseat", by: actor, about: number, in: &work)
    seating.give(number, to: newcomer, codeHash, in: &work)
    work.notice(
      .renamedSeatAgain(name: actor.name, seat: seat.name), to: .seats([newcomer]))
    work.tell(
      of: actor,
      .moderatedReseated(name: actor.name, subject: holder.name, seat: seat.name),
      own: .moderatedYouReseated(subject: holder.name, seat: seat.name))
  }

  /// Somebody of a lower role than this one, to whom this may be done; otherwise the act is refused. Who
  /// took the event has the rights of a facilitator and keeps the role.
  func subject(
    _ number: Int, _ restraint: Restraint, below role: Role, in work: inout Work
  ) -> Seat? {
    guard let seat = seat(number) else {
      work.refuse(.noSuchPersonNobody)
      return nil
    }
    guard seat.role < role else {
      work.refuse(restraint.refusal(of: seat.name, seat.role))
      return nil
    }
    return seat
  }
}

/// What nobody can do to somebody of their own role, or a higher one.
enum Restraint {
  case mute, remove, rename

  fileprivate func refusal(of name: String, _ role: Role) -> Refusal {
    let isFacilitator = role == .facilitator
    return switch self {
    case .mute:
      isFacilitator
        ? .notAllowedFacilitatorMuted(name: name)
        : .notAllowedMutedByYou(name: name, role: role.sentence)
    case .remove:
      isFacilitator
        ? .notAllowedFacilitatorRemoved(name: name)
        : .notAllowedRemovedByYou(name: name, role: role.sentence)
    case .rename:
      isFacilitator
        ? .notAllowedFacilitatorRenamed(name: name)
        : .notAllowedRenamedByYou(name: name, role: role.sentence)
    }
  }
}
