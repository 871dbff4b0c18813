import ActivityKit
import Messages

/// Small groups while people come and go: nobody sits alone in one.
extension EventState {
  /// Takes somebody out of their small group and tells those whose group changes by it, and why.
  /// - Returns: what becomes of the others; nil where they were in no group.
  @discardableResult
  mutating func leaveBreakout(
    _ number: Int, because why: BreakoutLeave, in work: inout Work
  ) -> BreakoutChange? {
    var change: BreakoutChange?
    let (now, company) = (work.now, company)
    slot.change { change = $0.leaveBreakout(Person.ID(number), at: now, among: company) }
    guard let change else { return nil }
    let cause = why.cause(name(Person.ID(number)))
    if why == .stays, !change.left.isEmpty {
      work.notice(.groupedTold(cause: cause), to: .seats(change.left.map(\.seat)))
    }
    regroup(change, because: cause, isTold: why != .stopped, in: &work)
    return change
  }

  /// Puts somebody into a group, out of the one that they are in.
  /// - Parameter target: the index of a group in which somebody else is and that they are not in.
  mutating func moveBreakout(_ number: Int, to target: Int, in work: inout Work) {
    var change: BreakoutChange?
    let (now, company, person) = (work.now, company, Person.ID(number))
    slot.change { change = $0.moveBreakout(person, to: target, at: now, among: company) }
    guard let change, let stage else { return }
    let group = stage.numberedBreakouts[target]
    let others = group.filter { $0 != person }
    tellGroup([person], of: group, in: &work)
    work.notice(.groupedComesOver(name: name(person)), to: .seats(others.map(\.seat)))
    tellGroup(others, of: group, in: &work)
    note(person, joined: group)
    let cause = Sentence.partsIsElsewhere(name: name(person))
    let left = change.left.map(\.seat)
    if !left.isEmpty { work.notice(.groupedTold(cause: cause), to: .seats(left)) }
    regroup(change, because: cause, in: &work)
  }

  /// Whoever was left alone is elsewhere now, and reads why.
  /// - Parameter isTold: whether the others there read it too.
  private mutating func regroup(
    _ change: BreakoutChange, because cause: Sentence, isTold: Bool = true, in work: inout Work
  ) {
    guard let moved = change.moved else { return }
    let others = change.group.filter { $0 != moved }
    if change.group.isEmpty {
      work.notice(.inMainRoomGroupOver(cause: cause), to: .seats([moved.seat]))
    } else {
      work.notice(.groupedYouMove(cause: cause), to: .seats([moved.seat]))
      work.notice(
        isTold
          ? .groupedJoinsYou(name: name(moved), cause: cause)
          : .groupedComesOver(name: name(moved)), to: .seats(others.map(\.seat)))
    }
    tellGroup(change.group, in: &work)
    note(moved, joined: change.group)
    work.notice(
      change.group.isEmpty
        ? .groupedWasAloneMainRoom(name: name(moved))
        : .groupedWasAlone(name: name(moved), names: others.map(name)), to: .holders(of: .lead))
  }

  /// Puts somebody who comes while others are in small groups with whoever is alone, if somebody is, and
  /// into the smallest group otherwise. They read with whom they are when they are shown how things stand.
  /// - Returns: whether they are in one now and were in none.
  @discardableResult
  mutating func joinBreakout(_ number: Int, in work: inout Work) -> Bool {
    guard seat(number)?.role.takesPart == true, !company.apart.contains(number),
      !hasStopped(number)
    else { return false }
    var change: BreakoutChange?
    let company = company
    slot.change { change = $0.joinBreakout(Person.ID(number), among: company) }
    guard let change, let moved = change.moved else { return false }
    let others = change.group.filter { $0 != moved }
    let left = remaining(at: work.now) ?? .zero
    for person in others {
      work.say(
        breakout(change.group, for: person, left, with: moved), to: .seats([person.seat]))
    }
    note(moved, joined: change.group)
    work.notice(
      .groupedHasComeTo(name: name(moved), names: others.map(name)), to: .holders(of: .lead))
    return true
  }

  /// Whoever is alone because the others of a group are gone for good goes to another one, as after a
  /// `/leave`.
  mutating func regroupTheAlone(in work: inout Work) {
    for _ in company.everyone {
      guard let missed = stage?.whoIsMissed(at: work.now, among: company) else { return }
      leaveBreakout(missed.seat, because: .isAway, in: &work)
    }
  }

  /// When somebody in a small group is next not waited for any more.
  var nextGoneFromGroup: Duration? {
    guard let groups = stage?.breakouts, !groups.isEmpty else { return nil }
    return company.nextGivingUp(after: lastAt) { person in groups.contains { $0.contains(person) } }
  }

  private mutating func note(_ person: Person.ID, joined group: [Person.ID]) {
    seating.company.acquaintance.note(person, joined: group.filter { $0 != person })
  }

  func tellGroup(
    _ people: [Person.ID], of group: [Person.ID]? = nil, in work: inout Work
  ) {
    let left = remaining(at: work.now) ?? .zero
    for person in people {
      work.say(breakout(group ?? people, for: person, left), to: .seats([person.seat]))
      tellGroupQuestion(to: person, again: true, in: &work)
    }
  }
}

/// Why somebody is in their small group no more.
enum BreakoutLeave {
  case stays, left, isAway, facilitates
  /// Of whom nobody is told.
  case stopped

  func cause(_ name: String) -> Sentence {
    switch self {
    case .stays: .partsStays(name: name)
    case .left: .partsHasLeft(name: name)
    case .isAway: .partsHasBeenAway(name: name)
    case .facilitates: .partsFacilitates(name: name)
    case .stopped: .partsSomebodyIsAway
    }
  }
}
