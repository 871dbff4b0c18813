import ActivityKit
import Messages
import Names

/// Names that are turned away, and what holds for somebody under another one.
extension EventState {
  // MARK: Another name

  /// So often somebody may take another name in an occurrence.
  static let mostOwnNames = 3

  mutating func rename(_ number: Int, to name: String, by actor: Seat, in work: inout Work) {
    let isOwn = number == actor.number
    guard
      let seat = isOwn
        ? bearer(actor, in: &work) : subject(number, .rename, below: .coFacilitator, in: &work)
    else { return }
    guard name != seat.name else { return work.refuse(.alreadySoCalled(name: name)) }
    if order.entrance.turnedAway?.holds(name, for: number, isOwn: isOwn) == true
      || seating.isTaken(name, besides: number)
    {
      return work.refuse(.nameTakenHere)
    }
    guard let renamed = seating.rename(number, to: name, by: actor) else { return }
    // Who only writes it in another way has it still.
    if Likeness(of: name) != Likeness(of: seat.name) {
      order.entrance.turnAway(seat.name, of: number, for: name, isGivenUp: isOwn)
    }
    order.logbook.record("rename", by: actor, about: number, seat.name, in: &work)
    work.keep(renamed.fact)
    tellRenamed(seat, to: name, by: actor, in: &work)
  }

  /// Tells somebody who comes back that they were given another name meanwhile.
  mutating func tellOwnRename(to number: Int, in work: inout Work) {
    guard let name = seating.takeRenamer(of: number) else { return }
    work.notice(
      .renamedYou(name: name, new: self.name(Person.ID(number)), tell: "/tell \(name)"),
      to: .seats([number]))
  }

  private func tellRenamed(_ seat: Seat, to name: String, by actor: Seat, in work: inout Work) {
    let isOwn = seat.number == actor.number
    work.notice(
      isOwn
        ? .renamedYourself(new: name)
        : .renamedYou(name: actor.name, new: name, tell: "/tell \(actor.name)"),
      to: .seats([seat.number]))
    // The name that was turned away is not said once more. Nor is a new one said where nobody may speak.
    let others = seats.filter {
      $0.number != seat.number && $0.standing == .here && !may($0.number, .calls)
    }
    if !others.isEmpty, !isOwn || !(isHushed || isQuietTime) {
      work.notice(.renamedSomebody(name: name), to: .seats(others.map(\.number)))
    }
    guard !isOwn else {
      return work.notice(
        .moderatedRenamedThemselves(old: seat.name, new: name), to: .facilitators)
    }
    work.tell(
      of: actor, .moderatedRenamed(name: actor.name, old: seat.name, new: name),
      own: .moderatedYouRenamed(old: seat.name, new: name))
  }

  /// Somebody who may take another name; otherwise that is refused.
  private func bearer(_ seat: Seat, in work: inout Work) -> Seat? {
    let refusal: Refusal? =
      if seat.role != .participant {
        .notAllowedNameOfKey(name: seat.name)
      } else if seat.known != nil {
        .notAllowedNameOfCode(name: seat.name)
      } else if order.speech.mute(of: seat.number, at: work.now) != nil {
        // A mute is not to be outlasted by a new name.
        .mutedName
      } else if seat.namesTaken ?? 0 >= Self.mostOwnNames {
        .notAllowedMoreNames(most: Self.mostOwnNames)
      } else {
        nil
      }
    guard let refusal else { return seat }
    work.refuse(refusal)
    return nil
  }

  /// Whether a name, or what looks like it, was taken from somebody here.
  public func isTurnedAway(_ name: String) -> Bool {
    order.entrance.turnedAway?.holds(name) == true
  }

  // MARK: The same person

  /// Whoever takes another seat over the same connection is who they were: muted as before, and ignored
  /// by those who ignored them. Of two mutes the longer one holds.
  /// - Returns: what facilitators are to be told, if anything.
  mutating func inherit(_ number: Int, from before: Int, in work: Work) -> Notice? {
    guard number != before, let seat = seat(number), let old = self.seat(before) else { return nil }
    for other in company.acquaintance.ignorers(of: old.id) where other != number {
      seating.company.acquaintance.ignore(seat.id, by: Person.ID(other), true)
    }
    guard let mute = order.speech.mute(of: before, at: work.now) else { return nil }
    if let own = order.speech.mute(of: number, at: work.now), own.outlasts(mute) { return nil }
    order.speech.mute(number, until: mute.until)
    seating.noteUse(of: [number])
    return .moderatedMutedAsBefore(name: seat.name, old: old.name)
  }

  /// Those who are muted or were removed, and are here or went within the last hour of the event.
  public func restrained(at now: Duration) -> [(seat: Seat, isRemoved: Bool)] {
    seats.compactMap { seat in
      let isRemoved = order.entrance.isRemoved(seat.number)
      guard isRemoved || order.speech.mute(of: seat.number, at: now) != nil,
        seat.awaySince.map({ now - $0 <= .hours(1) }) ?? true
      else { return nil }
      return (seat, isRemoved)
    }
  }
}
