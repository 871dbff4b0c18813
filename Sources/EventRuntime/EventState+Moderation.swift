import ActivityKit
import TextProtocol

/// What facilitators do to keep the room safe.
extension EventState {
  mutating func carryOut(_ act: Moderation, by number: Int, in turn: inout Turn) {
    guard let actor = seat(number), actor.standing != .left else {
      return turn.refuse(.notSeatedNotInAnEvent)
    }
    if let right = act.right, !may(number, right) {
      return right == .take && may(number, .end)
        ? turn.refuse(.notAllowedYouLeadAlready) : turn.forbid(advice: takingAdvice(for: number))
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
    guard let seat = subject(number, .mute, below: .coFacilitator, in: &turn) else { return }
    order.mute(number, until: time.map { turn.now + $0 })
    record("mute", by: actor, about: number, time?.short, in: &turn)
    turn.notice(
      time.map { .moderatedMutedFor(name: actor.name, subject: seat.name, time: $0) }
        ?? .moderatedMuted(name: actor.name, subject: seat.name), to: .facilitators)
    turn.notice(time.map { .mutedYouFor(time: $0) } ?? .mutedYou, to: .seats([number]))
    guard order.called == number else { return }
    order.endCall()
    turn.notice(.calledFinished(name: seat.name), to: .everyoneBut(number))
  }

  private mutating func unmute(_ number: Int, by actor: Seat, in turn: inout Turn) {
    guard let seat = seat(number), order.mute(of: number, at: turn.now) != nil else {
      return turn.refuse(.alreadySoNotMuted(name: name(Person.ID(number))))
    }
    order.unmute(number)
    record("unmute", by: actor, about: number, in: &turn)
    turn.notice(.moderatedUnmuted(name: actor.name, subject: seat.name), to: .facilitators)
    turn.notice(.unmuted, to: .seats([number]))
  }

  private mutating func remove(
    _ number: Int, _ reason: String?, by actor: Seat, in turn: inout Turn
  ) {
    guard let seat = subject(number, .remove, below: actor.role, in: &turn) else { return }
    guard !order.isRemoved(number) else {
      return turn.refuse(.alreadySoRemoved(name: seat.name))
    }
    record("remove", by: actor, about: number, reason, in: &turn)
    turn.notice(.moderatedRemoved(name: actor.name, subject: seat.name), to: .facilitators)
    depart(number, .left, in: &turn)
    order.remove(number)
  }

  private mutating func unremove(_ number: Int, by actor: Seat, in turn: inout Turn) {
    guard let seat = subject(number, .remove, below: actor.role, in: &turn) else { return }
    guard order.isRemoved(number) else {
      return turn.refuse(.alreadySoNotRemoved(name: seat.name))
    }
    order.restore(number)
    record("unremove", by: actor, about: number, in: &turn)
    turn.notice(.moderatedUnremoved(name: actor.name, subject: seat.name), to: .facilitators)
  }

  /// Somebody of a lower role than this one, to whom this may be done; otherwise the act is refused. Who
  /// took the event has the rights of a facilitator and keeps the role.
  func subject(
    _ number: Int, _ restraint: Restraint, below role: Role, in turn: inout Turn
  ) -> Seat? {
    guard let seat = seat(number) else {
      turn.refuse(.noSuchPersonNobody)
      return nil
    }
    guard seat.role < role else {
      turn.refuse(restraint.refusal(of: seat.name, seat.role))
      return nil
    }
    return seat
  }

  // MARK: The room

  private mutating func lock(_ isLocked: Bool, by actor: Seat, in turn: inout Turn) {
    guard order.isLocked != isLocked else {
      return turn.refuse(isLocked ? .alreadySoLocked : .alreadySoUnlocked)
    }
    order.isLocked = isLocked
    record(isLocked ? "lock" : "unlock", by: actor, in: &turn)
    turn.notice(
      isLocked ? .moderatedLocked(name: actor.name) : .moderatedUnlocked(name: actor.name),
      to: .facilitators)
    if let unseen = takeUnseen() { turn.notice(Notice(.quiet, unseen)) }
  }

  private mutating func slow(_ time: Duration?, by actor: Seat, in turn: inout Turn) {
    guard order.slow != time else {
      return turn.refuse(slowRule.map { Refusal(.alreadySo, $0.sentence) } ?? .alreadySoNotSlow)
    }
    order.slow = time
    record("slow", by: actor, time?.short ?? "off", in: &turn)
    turn.notice(slowRule ?? .slowOff)
  }

  private mutating func quiet(_ isQuiet: Bool, by actor: Seat, in turn: inout Turn) {
    guard order.isQuiet != isQuiet else {
      return turn.refuse(isQuiet ? .alreadySoQuiet : .alreadySoNotQuiet)
    }
    order.isQuiet = isQuiet
    record("quiet", by: actor, isQuiet ? nil : "off", in: &turn)
    turn.notice(isQuiet ? .quietOn : .quietOff(meanwhile: takeUnseen()))
  }

  /// What the room was not told of while it was quiet or locked; nil while it still is, and where nobody
  /// came or went.
  private mutating func takeUnseen() -> Sentence? {
    guard !order.isHushed, let unseen = order.unseen else { return nil }
    order.unseen = nil
    var changes: [Sentence] = []
    if unseen.came > 0 { changes.append(.crowdCame(count: unseen.came)) }
    if unseen.went > 0 { changes.append(.crowdWent(count: unseen.went)) }
    return .list(changes).map { .crowdMeanwhile(changes: $0, here: here) }
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
