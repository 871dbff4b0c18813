import ActivityKit
import Messages

/// What facilitators do to keep the room safe.
extension EventState {
  mutating func moderate(_ act: Moderation, by number: Int, in work: inout Work) {
    guard let actor = seat(number), actor.standing != .left else {
      return work.refuse(.notSeatedNotInAnEvent)
    }
    if !act.isOwn(of: number), let right = act.right, !may(number, right) {
      return right == .take && may(number, .end)
        ? work.refuse(.notAllowedYouLeadAlready) : work.forbid(advice: takingAdvice(for: number))
    }
    switch act {
    case .mute(let seat, let time): mute(seat, time, by: actor, in: &work)
    case .unmute(let seat): unmute(seat, by: actor, in: &work)
    case .remove(let seat, let reason): remove(seat, reason, by: actor, in: &work)
    case .unremove(let seat): unremove(seat, by: actor, in: &work)
    case .rename(let seat, let name): rename(seat, to: name, by: actor, in: &work)
    case .reseat(let seat, let newcomer, let hash):
      reseat(seat, newcomer, hash, by: actor, in: &work)
    case .lock: lock(true, by: actor, in: &work)
    case .unlock: lock(false, by: actor, in: &work)
    case .slow(let time): slow(time, by: actor, in: &work)
    case .quiet(let isQuiet): quiet(isQuiet, by: actor, in: &work)
    case .call(let seat): call(seat, by: actor, in: &work)
    case .note(let text): note(text, by: actor, in: &work)
    case .take: take(by: actor, in: &work)
    case .raiseHand: order.hands.raise(actor, isSeen: isFacilitatorHere(), in: &work)
    case .lowerHand: order.hands.lower(actor, in: &work)
    case .askForHelp: askForHelp(actor, in: &work)
    case .report(let seat, let text): report(seat, text, by: actor, in: &work)
    }
  }

  /// Keeps an act in the records, under the next number.
  mutating func record(
    _ act: String, by seat: Seat, about: Int? = nil, _ detail: String? = nil, in work: inout Work
  ) {
    noteUse(of: [seat.number] + (about.map { [$0] } ?? []))
    work.keep(
      .moderated(
        number: order.logbook.countAct(), act: act, by: seat.number, about: about, detail: detail))
  }

  // MARK: One person

  private mutating func mute(
    _ number: Int, _ time: Duration?, by actor: Seat, in work: inout Work
  ) {
    guard let seat = subject(number, .mute, below: .coFacilitator, in: &work) else { return }
    order.speech.mute(number, until: time.map { work.now + $0 })
    record("mute", by: actor, about: number, time?.short, in: &work)
    work.notice(
      time.map { .moderatedMutedFor(name: actor.name, subject: seat.name, time: $0) }
        ?? .moderatedMuted(name: actor.name, subject: seat.name), to: .facilitators)
    work.notice(time.map { .mutedYouFor(time: $0) } ?? .mutedYou, to: .seats([number]))
    order.hands.endCall(of: seat, in: &work)
  }

  private mutating func unmute(_ number: Int, by actor: Seat, in work: inout Work) {
    guard let seat = seat(number), order.speech.mute(of: number, at: work.now) != nil else {
      return work.refuse(.alreadySoNotMuted(name: name(Person.ID(number))))
    }
    order.speech.unmute(number)
    record("unmute", by: actor, about: number, in: &work)
    work.notice(.moderatedUnmuted(name: actor.name, subject: seat.name), to: .facilitators)
    work.notice(.unmuted, to: .seats([number]))
  }

  private mutating func remove(
    _ number: Int, _ reason: String?, by actor: Seat, in work: inout Work
  ) {
    guard let seat = subject(number, .remove, below: actor.role, in: &work) else { return }
    guard !order.entrance.isRemoved(number) else {
      return work.refuse(.alreadySoRemoved(name: seat.name))
    }
    record("remove", by: actor, about: number, reason, in: &work)
    work.notice(.moderatedRemoved(name: actor.name, subject: seat.name), to: .facilitators)
    depart(number, .left, in: &work)
    order.entrance.remove(number)
  }

  private mutating func unremove(_ number: Int, by actor: Seat, in work: inout Work) {
    guard let seat = subject(number, .remove, below: actor.role, in: &work) else { return }
    guard order.entrance.isRemoved(number) else {
      return work.refuse(.alreadySoNotRemoved(name: seat.name))
    }
    order.entrance.restore(number)
    record("unremove", by: actor, about: number, in: &work)
    work.notice(.moderatedUnremoved(name: actor.name, subject: seat.name), to: .facilitators)
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
    changeSeat(number) { $0.codeHash = codeHash }
    record("reseat", by: actor, about: number, in: &work)
    work.keep(
      .seated(
        seat: number, name: seat.name, role: seat.role, codeHash: codeHash, person: seat.known))
    work.notice(
      .renamedSeatAgain(name: actor.name, seat: seat.name), to: .seats([newcomer]))
    work.notice(
      .moderatedReseated(name: actor.name, subject: holder.name, seat: seat.name),
      to: .facilitators)
  }

  private mutating func call(_ number: Int, by actor: Seat, in work: inout Work) {
    guard let seat = seat(number), order.hands.up.contains(number) else {
      return work.refuse(
        self.seat(number).map { .handNotUpOf(name: $0.name) } ?? .handNotUpOfSomebody)
    }
    guard seat.standing == .here else {
      return work.refuse(.personAwayNotConnected(name: seat.name))
    }
    guard order.speech.mute(of: number, at: work.now) == nil else {
      return work.refuse(.mutedCalled(name: seat.name))
    }
    let open = openPrompt.flatMap { $0.isOpen(to: seat.id) ? $0 : nil }
    record("call", by: actor, about: number, in: &work)
    order.hands.call(seat, during: open?.id, in: &work)
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

  // MARK: The room

  private mutating func lock(_ isLocked: Bool, by actor: Seat, in work: inout Work) {
    guard order.entrance.isLocked != isLocked else {
      return work.refuse(isLocked ? .alreadySoLocked : .alreadySoUnlocked)
    }
    order.entrance.isLocked = isLocked
    record(isLocked ? "lock" : "unlock", by: actor, in: &work)
    work.notice(
      isLocked ? .moderatedLocked(name: actor.name) : .moderatedUnlocked(name: actor.name),
      to: .facilitators)
    if let unseen = takeUnseen() { work.notice(Notice(.quiet, unseen)) }
  }

  private mutating func slow(_ time: Duration?, by actor: Seat, in work: inout Work) {
    guard order.speech.slow != time else {
      return work.refuse(slowRule.map { Refusal(.alreadySo, $0.sentence) } ?? .alreadySoNotSlow)
    }
    order.speech.slow = time
    record("slow", by: actor, time?.short ?? "off", in: &work)
    work.notice(slowRule ?? .slowOff)
  }

  private mutating func quiet(_ isQuiet: Bool, by actor: Seat, in work: inout Work) {
    guard order.speech.isQuiet != isQuiet else {
      return work.refuse(isQuiet ? .alreadySoQuiet : .alreadySoNotQuiet)
    }
    order.speech.isQuiet = isQuiet
    record("quiet", by: actor, isQuiet ? nil : "off", in: &work)
    work.notice(isQuiet ? .quietOn : .quietOff(meanwhile: takeUnseen()))
  }

  /// What the room was not told of while it was quiet or locked; nil while it still is, and where nobody
  /// came or went.
  private mutating func takeUnseen() -> Sentence? {
    guard !order.isHushed, let unseen = order.entrance.takeUnseen() else { return nil }
    var changes: [Sentence] = []
    let counts = unseen.counts
    if counts.came > 0 { changes.append(.crowdCame(count: counts.came)) }
    if counts.returned > 0 { changes.append(.crowdReturned(count: counts.returned)) }
    if counts.went > 0 { changes.append(.crowdWent(count: counts.went)) }
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
