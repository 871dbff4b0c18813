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
        ? work.refuse(.notAllowedYouLeadAlready)
        : work.forbid(advice: leading.advice(for: actor, among: seats))
    }
    let acts = order.logbook.acts
    switch act {
    case .mute(let seat, let time): mute(seat, time, by: actor, in: &work)
    case .unmute(let seat): unmute(seat, by: actor, in: &work)
    case .remove(let seat, let reason): remove(seat, reason, by: actor, in: &work)
    case .unremove(let seat): unremove(seat, by: actor, in: &work)
    case .rename(let seat, let name): rename(seat, to: name, by: actor, in: &work)
    case .lock: lock(true, by: actor, in: &work)
    case .unlock: lock(false, by: actor, in: &work)
    case .slow(let time): slow(time, by: actor, in: &work)
    case .quiet(let isQuiet): quiet(isQuiet, by: actor, in: &work)
    case .call(let seat): call(seat, by: actor, in: &work)
    case .note(let text): order.logbook.note(text, by: actor, in: &work)
    case .take:
      if leading.take(by: actor, among: seats, &order.logbook, in: &work) {
        leading.tellWaiting(to: actor, &order.logbook, in: &work)
      }
    case .raiseHand:
      order.hands.raise(actor, isSeen: !leading.hearers(among: seats).isEmpty, in: &work)
    case .lowerHand: order.hands.lower(actor, in: &work)
    case .askForHelp: leading.askForHelp(actor, among: seats, &order.logbook, in: &work)
    case .report(let seat, let text):
      guard let subject = self.seat(seat), seat != number else {
        return work.refuse(.noSuchPersonNobodyElse)
      }
      leading.report(subject, text, by: actor, among: seats, &order.logbook, in: &work)
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

  // MARK: One person

  private mutating func mute(
    _ number: Int, _ time: Duration?, by actor: Seat, in work: inout Work
  ) {
    guard let seat = subject(number, .mute, below: .coFacilitator, in: &work) else { return }
    order.speech.mute(number, until: time.map { work.now + $0 })
    order.logbook.record("mute", by: actor, about: number, time?.short, in: &work)
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
    order.logbook.record("unmute", by: actor, about: number, in: &work)
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
    order.logbook.record("remove", by: actor, about: number, reason, in: &work)
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
    order.logbook.record("unremove", by: actor, about: number, in: &work)
    work.notice(.moderatedUnremoved(name: actor.name, subject: seat.name), to: .facilitators)
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
    order.logbook.record("call", by: actor, about: number, in: &work)
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
    order.logbook.record(isLocked ? "lock" : "unlock", by: actor, in: &work)
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
    order.logbook.record("slow", by: actor, time?.short ?? "off", in: &work)
    work.notice(slowRule ?? .slowOff)
  }

  private mutating func quiet(_ isQuiet: Bool, by actor: Seat, in work: inout Work) {
    guard order.speech.isQuiet != isQuiet else {
      return work.refuse(isQuiet ? .alreadySoQuiet : .alreadySoNotQuiet)
    }
    order.speech.isQuiet = isQuiet
    order.logbook.record("quiet", by: actor, isQuiet ? nil : "off", in: &work)
    work.notice(isQuiet ? .quietOn : .quietOff(meanwhile: takeUnseen()))
  }

  /// What the room was not told of while it was quiet or locked; nil while it still is, and where nobody
  /// came or went.
  private mutating func takeUnseen() -> Sentence? {
    guard !order.isHushed, let unseen = order.entrance.takeUnseen() else { return nil }
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
