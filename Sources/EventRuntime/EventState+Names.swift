import ActivityKit
import Messages
import Names

/// Names that are turned away, and what holds for somebody under another one.
extension EventState {
  // MARK: Another name

  mutating func rename(_ number: Int, to name: String, by actor: Seat, in work: inout Work) {
    guard let seat = subject(number, .rename, below: .coFacilitator, in: &work) else { return }
    let key = Nickname.key(of: name)
    if order.entrance.turnedAway?.holds(name, for: number) == true
      || seats.contains(where: { Nickname.key(of: $0.name) == key })
    {
      return work.refuse(.nameTakenHere)
    }
    changeSeat(number) { $0.name = name }
    if let renamed = self.seat(number)?.person { company.rename(renamed) }
    order.entrance.turnAway(seat.name, of: number, for: name)
    record("rename", by: actor, about: number, seat.name, in: &work)
    work.keep(
      .seated(
        seat: number, name: name, role: seat.role, codeHash: seat.codeHash, person: seat.known))
    work.notice(
      .renamedYou(name: actor.name, new: name, tell: "/tell \(actor.name)"),
      to: .seats([number]))
    // The name that was turned away is not said once more.
    let others = seats.filter {
      $0.number != number && $0.standing == .here && !may($0.number, .calls)
    }
    if !others.isEmpty {
      work.notice(.renamedSomebody(name: name), to: .seats(others.map(\.number)))
    }
    work.notice(.moderatedRenamed(name: actor.name, old: seat.name, new: name), to: .facilitators)
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
      company.acquaintance.ignore(seat.id, by: Person.ID(other), true)
    }
    guard let mute = order.speech.mute(of: before, at: work.now) else { return nil }
    if let own = order.speech.mute(of: number, at: work.now), own.outlasts(mute) { return nil }
    order.speech.mute(number, until: mute.until)
    noteUse(of: [number])
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
