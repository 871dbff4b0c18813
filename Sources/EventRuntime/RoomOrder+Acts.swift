import ActivityKit
import EventTerms
import Messages

/// What facilitators do to keep the room safe, once it is clear that they may.
extension RoomOrder {
  // MARK: One person

  mutating func mute(_ seat: Seat, for time: Duration?, by actor: Seat, in work: inout Work) {
    speech.mute(seat.number, until: time.map { work.now + $0 })
    logbook.record("mute", by: actor, about: seat.number, time?.short, in: &work)
    work.tell(
      of: actor,
      time.map { .moderatedMutedFor(name: actor.name, subject: seat.name, time: $0) }
        ?? .moderatedMuted(name: actor.name, subject: seat.name),
      own: time.map { .moderatedYouMutedFor(subject: seat.name, time: $0) }
        ?? .moderatedYouMuted(subject: seat.name))
    work.notice(time.map { .mutedYouFor(time: $0) } ?? .mutedYou, to: .seats([seat.number]))
    hands.endCall(of: seat, in: &work)
  }

  mutating func unmute(_ seat: Seat, by actor: Seat, in work: inout Work) {
    guard speech.mute(of: seat.number, at: work.now) != nil else {
      return work.refuse(.alreadySoNotMuted(name: seat.name))
    }
    speech.unmute(seat.number)
    logbook.record("unmute", by: actor, about: seat.number, in: &work)
    work.tell(
      of: actor, .moderatedUnmuted(name: actor.name, subject: seat.name),
      own: .moderatedYouUnmuted(subject: seat.name))
    work.notice(.unmuted, to: .seats([seat.number]))
  }

  /// - Returns: whether that was done; otherwise it is refused.
  mutating func remove(
    _ seat: Seat, _ reason: String?, by actor: Seat, in work: inout Work
  ) -> Bool {
    guard !entrance.isRemoved(seat.number) else {
      return work.refused(.alreadySoRemoved(name: seat.name))
    }
    entrance.remove(seat.number)
    logbook.record("remove", by: actor, about: seat.number, reason, in: &work)
    work.tell(
      of: actor, .moderatedRemoved(name: actor.name, subject: seat.name),
      own: .moderatedYouRemoved(subject: seat.name))
    return true
  }

  mutating func unremove(_ seat: Seat, by actor: Seat, in work: inout Work) {
    guard entrance.isRemoved(seat.number) else {
      return work.refuse(.alreadySoNotRemoved(name: seat.name))
    }
    entrance.restore(seat.number)
    logbook.record("unremove", by: actor, about: seat.number, in: &work)
    work.tell(
      of: actor, .moderatedUnremoved(name: actor.name, subject: seat.name),
      own: .moderatedYouUnremoved(subject: seat.name))
  }

  /// Whether a seat was given up for good.
  func refuseRemoved(_ number: Int, in work: inout Work) -> Bool {
    guard entrance.isRemoved(number) else { return false }
    work.refuse(.removedCannotReturn(event: work.event.title))
    return true
  }

  /// - Parameter prompt: the one that is open to them.
  mutating func call(_ seat: Seat, during prompt: Int?, by actor: Seat, in work: inout Work) {
    guard hands.up.contains(seat.number) else {
      return work.refuse(.handNotUpOf(name: seat.name))
    }
    guard seat.standing == .here else {
      return work.refuse(.personAwayNotConnected(name: seat.name))
    }
    guard speech.mute(of: seat.number, at: work.now) == nil else {
      return work.refuse(.mutedCalled(name: seat.name))
    }
    logbook.record("call", by: actor, about: seat.number, in: &work)
    hands.call(seat, during: prompt, in: &work)
  }

  // MARK: The room

  /// - Parameter here: how many are here.
  mutating func lock(_ isLocked: Bool, by actor: Seat, here: Int, in work: inout Work) {
    guard entrance.isLocked != isLocked else {
      return work.refuse(isLocked ? .alreadySoLocked : .alreadySoUnlocked)
    }
    entrance.isLocked = isLocked
    logbook.record(isLocked ? "lock" : "unlock", by: actor, in: &work)
    work.tell(
      of: actor,
      isLocked ? .moderatedLocked(name: actor.name) : .moderatedUnlocked(name: actor.name),
      own: isLocked ? .moderatedYouLocked : .moderatedYouUnlocked)
    if let unseen = takeUnseen(here: here) { work.notice(Notice(.quiet, unseen)) }
  }

  mutating func slow(_ time: Duration?, by actor: Seat, in work: inout Work) {
    guard speech.slow != time else {
      return work.refuse(slowRule.map { Refusal(.alreadySo, $0.sentence) } ?? .alreadySoNotSlow)
    }
    speech.slow = time
    logbook.record("slow", by: actor, time?.short ?? "off", in: &work)
    work.notice(slowRule ?? .slowOff)
  }

  /// - Parameter here: how many are here.
  mutating func quiet(_ isQuiet: Bool, by actor: Seat, here: Int, in work: inout Work) {
    guard speech.isQuiet != isQuiet else {
      return work.refuse(isQuiet ? .alreadySoQuiet : .alreadySoNotQuiet)
    }
    speech.isQuiet = isQuiet
    logbook.record("quiet", by: actor, isQuiet ? nil : "off", in: &work)
    work.notice(isQuiet ? .quietOn : .quietOff(meanwhile: takeUnseen(here: here)))
  }

  /// What the room was not told of while it was quiet or locked; nil while it still is, and where nobody
  /// came or went.
  private mutating func takeUnseen(here: Int) -> Sentence? {
    guard !isHushed, let unseen = entrance.takeUnseen() else { return nil }
    var changes: [Sentence] = []
    let counts = unseen.counts
    if counts.came > 0 { changes.append(.crowdCame(count: counts.came)) }
    if counts.returned > 0 { changes.append(.crowdReturned(count: counts.returned)) }
    if counts.went > 0 { changes.append(.crowdWent(count: counts.went)) }
    return .list(changes).map { .crowdMeanwhile(changes: $0, here: here) }
  }

  // MARK: The rules as people are told them

  private var slowRule: Notice? { speech.slow.map { .slowOn(time: $0) } }

  /// Of those who are muted so many are named.
  private static let mostMutedNamed = 20

  /// Tells somebody who comes or returns which rules hold.
  func tell(to seat: Seat, among seats: [Seat], _ leading: Leading, in work: inout Work) {
    let to = Recipients.seats([seat.number])
    let hearsCalls = leading.may(seat, .calls)
    if let mute = speech.mute(of: seat.number, at: work.now) {
      work.notice(
        mute.left(at: work.now).map { .mutedStillFor(time: $0) } ?? .mutedStill, to: to)
    }
    if let slowRule { work.notice(slowRule, to: to) }
    if speech.isQuiet { work.notice(.quietOn, to: to) }
    if leading.may(seat, .hands), !hearsCalls, !hands.up.isEmpty { work.showHands(to: to) }
    guard hearsCalls else { return }
    if entrance.isLocked { work.notice(.moderatedIsLocked, to: to) }
    let muted = seats.filter {
      $0.standing != .left && speech.mute(of: $0.number, at: work.now) != nil
    }
    if let first = muted.first {
      let more = muted.count - Self.mostMutedNamed
      let names = muted.prefix(Self.mostMutedNamed).dropFirst()
        .reduce(Sentence.listsName(name: first.name)) { .listsNext(rest: $0, name: $1.name) }
      work.notice(
        more > 0
          ? .moderatedAreMutedAndMore(names: names, more: more) : .moderatedAreMuted(names: names),
        to: to)
    }
    if !hands.up.isEmpty { work.showHands(to: to) }
  }
}

extension Work {
  /// Tells those who keep the room safe what one of them has done, and that one that it is done.
  mutating func tell(of actor: Seat, _ deed: Notice, own: Notice) {
    notice(deed, to: .facilitatorsBut(actor.number))
    notice(own, to: .seats([actor.number]))
  }
}
