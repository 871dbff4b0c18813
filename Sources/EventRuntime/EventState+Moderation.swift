import ActivityKit
import TextProtocol

/// What facilitators do to keep the room safe.
extension EventState {
  mutating func carryOut(_ act: Moderation, by number: Int, in turn: inout Turn) {
    guard let actor = seat(number), actor.standing != .left else {
      return turn.refuse(.notSeated, "You are not in an event.")
    }
    if let right = act.right, !may(number, right) {
      return turn.refuse(
        .notAllowed,
        right == .take && may(number, .end)
          ? "You lead already." : "That is for facilitators.\(takingAdvice(for: number))")
    }
    switch act {
    case .mute(let seat, let time): mute(seat, time, by: actor, in: &turn)
    case .unmute(let seat): unmute(seat, by: actor, in: &turn)
    case .remove(let seat, let reason): remove(seat, reason, by: actor, in: &turn)
    case .unremove(let seat): unremove(seat, by: actor, in: &turn)
    case .rename(let seat, let name): rename(seat, to: name, by: actor, in: &turn)
    case .lock: lock(true, by: actor, in: &turn)
    case .unlock: lock(false, by: actor, in: &turn)
    case .slow(let time): slow(time, by: actor, in: &turn)
    case .quiet(let isQuiet): quiet(isQuiet, by: actor, in: &turn)
    case .call(let seat): call(seat, by: actor, in: &turn)
    case .note(let text): note(text, by: actor, in: &turn)
    case .take: take(by: actor, in: &turn)
    case .raiseHand: raiseHand(actor, in: &turn)
    case .lowerHand: lowerHand(actor, in: &turn)
    case .askForHelp: askForHelp(actor, in: &turn)
    case .report(let seat, let text): report(seat, text, by: actor, in: &turn)
    }
  }

  /// Keeps an act in the records, under the next number.
  mutating func record(
    _ act: String, by seat: Seat, about: Int? = nil, _ detail: String? = nil, in turn: inout Turn
  ) {
    order.acts += 1
    noteUse(of: [seat.number] + (about.map { [$0] } ?? []))
    turn.keep(
      .moderated(number: order.acts, act: act, by: seat.number, about: about, detail: detail))
  }

  // MARK: One person

  private mutating func mute(
    _ number: Int, _ time: Duration?, by actor: Seat, in turn: inout Turn
  ) {
    guard let seat = subject(number, "muted", below: .coFacilitator, in: &turn) else { return }
    order.mute(number, until: time.map { turn.now + $0 })
    record("mute", by: actor, about: number, time?.short, in: &turn)
    let length = time.map { " for \($0.spoken)" } ?? ""
    turn.tellFacilitators("\(actor.name) muted \(seat.name)\(length).")
    turn.notice(
      .muted,
      "A facilitator has muted you\(length). You can still answer questions, raise your hand with "
        + "/hand and write to a facilitator with /tell.", to: .seats([number]))
    guard order.called == number else { return }
    order.endCall()
    turn.notice(.called, "\(seat.name) has finished.", to: .everyoneBut(number))
  }

  private mutating func unmute(_ number: Int, by actor: Seat, in turn: inout Turn) {
    guard let seat = seat(number), order.mute(of: number, at: turn.now) != nil else {
      return turn.refuse(.alreadySo, "\(name(Person.ID(number))) is not muted.")
    }
    order.unmute(number)
    record("unmute", by: actor, about: number, in: &turn)
    turn.tellFacilitators("\(actor.name) unmuted \(seat.name).")
    turn.notice(.unmuted, "You may speak again.", to: .seats([number]))
  }

  private mutating func remove(
    _ number: Int, _ reason: String?, by actor: Seat, in turn: inout Turn
  ) {
    guard let seat = subject(number, "removed", below: actor.role, in: &turn) else { return }
    guard !order.isRemoved(number) else {
      return turn.refuse(.alreadySo, "\(seat.name) has been removed already.")
    }
    record("remove", by: actor, about: number, reason, in: &turn)
    turn.tellFacilitators("\(actor.name) removed \(seat.name).")
    depart(number, .left, in: &turn)
    order.remove(number)
  }

  private mutating func unremove(_ number: Int, by actor: Seat, in turn: inout Turn) {
    guard let seat = subject(number, "removed", below: actor.role, in: &turn) else { return }
    guard order.isRemoved(number) else {
      return turn.refuse(.alreadySo, "\(seat.name) has not been removed.")
    }
    order.restore(number)
    record("unremove", by: actor, about: number, in: &turn)
    turn.tellFacilitators(
      "\(actor.name) took back the removal of \(seat.name), who may come in again.")
  }

  /// Somebody of a lower role than this one; otherwise the act is refused. Who took the event has the
  /// rights of a facilitator and keeps the role.
  func subject(
    _ number: Int, _ done: String, below role: Role, in turn: inout Turn
  ) -> Seat? {
    guard let seat = seat(number) else {
      turn.refuse(.noSuchPerson, "There is no such person here.")
      return nil
    }
    guard seat.role < role else {
      turn.refuse(
        .notAllowed,
        seat.role == .facilitator
          ? "\(seat.name) facilitates, and facilitators cannot be \(done)."
          : "\(seat.name) is a \(seat.role.rawValue), and cannot be \(done) by you.")
      return nil
    }
    return seat
  }

  // MARK: The room

  private mutating func lock(_ isLocked: Bool, by actor: Seat, in turn: inout Turn) {
    guard order.isLocked != isLocked else {
      return turn.refuse(.alreadySo, "The room is \(isLocked ? "locked" : "open") already.")
    }
    order.isLocked = isLocked
    record(isLocked ? "lock" : "unlock", by: actor, in: &turn)
    turn.tellFacilitators(
      isLocked
        ? "\(actor.name) locked the room: nobody new comes in, those with a seat may return."
        : "\(actor.name) unlocked the room: people may come in again.")
    if let unseen = takeUnseen() { turn.notice(.quiet, unseen) }
  }

  private mutating func slow(_ time: Duration?, by actor: Seat, in turn: inout Turn) {
    guard order.slow != time else {
      return turn.refuse(.alreadySo, slowRule ?? "Slow mode is off already.")
    }
    order.slow = time
    record("slow", by: actor, time?.short ?? "off", in: &turn)
    turn.notice(.slow, slowRule ?? "Slow mode is off.")
  }

  private mutating func quiet(_ isQuiet: Bool, by actor: Seat, in turn: inout Turn) {
    guard order.isQuiet != isQuiet else {
      return turn.refuse(.alreadySo, isQuiet ? "It is quiet already." : "It is not quiet.")
    }
    order.isQuiet = isQuiet
    record("quiet", by: actor, isQuiet ? nil : "off", in: &turn)
    let unseen = isQuiet ? nil : takeUnseen().map { " \($0)" }
    turn.notice(.quiet, isQuiet ? Self.quietRule : "Everyone may speak again.\(unseen ?? "")")
  }

  /// What the room was not told of while it was quiet or locked; nil while it still is, and where nobody
  /// came or went.
  private mutating func takeUnseen() -> String? {
    guard !order.isHushed, let unseen = order.unseen else { return nil }
    order.unseen = nil
    let parts = [(unseen.came, "came"), (unseen.went, "went")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }
    return "Meanwhile \(parts.joined(separator: " and ")). \(here) here."
  }
}

extension Turn {
  /// What a facilitator did, for facilitators.
  mutating func tellFacilitators(_ text: String) { notice(.moderated, text, to: .facilitators) }
}
