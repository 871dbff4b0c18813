import ActivityKit
import TextProtocol

/// Small groups while people come and go: nobody sits alone in one.
extension EventState {
  /// Takes somebody out of their small group and tells those whose group changes by it.
  mutating func leaveBreakout(_ number: Int, mayReturn: Bool = false, in turn: inout Turn) {
    var change: BreakoutChange?
    let (now, company) = (turn.now, company)
    withStage(in: &turn) { stage in
      change = stage.leaveBreakout(Person.ID(number), mayReturn: mayReturn, at: now, among: company)
      return []
    }
    guard let change, let moved = change.moved else { return }
    if change.group.isEmpty {
      turn.notice(
        .inMainRoom, "Your group is over, so you are in the main room.", to: .seats([moved.seat]))
    }
    tellGroup(change.group, in: &turn)
    note(moved, joined: change.group)
    turn.notice(
      .grouped,
      "\(name(moved)) was alone in a small group, and is \(place(of: moved, change)) now.",
      to: .holders(of: .lead))
  }

  /// Puts somebody who comes while others are in small groups with whoever is alone, if somebody is. They
  /// read with whom they are when they are shown how things stand.
  mutating func joinBreakout(_ number: Int, in turn: inout Turn) {
    guard seats[number - 1].role.takesPart, !company.apart.contains(number) else { return }
    var change: BreakoutChange?
    let company = company
    withStage(in: &turn) { stage in
      change = stage.joinBreakout(Person.ID(number), among: company)
      return []
    }
    guard let change, let moved = change.moved else { return }
    tellGroup(change.group.filter { $0 != moved }, of: change.group, in: &turn)
    note(moved, joined: change.group)
    turn.notice(
      .grouped, "\(name(moved)) has come, and is \(place(of: moved, change)) now.",
      to: .holders(of: .lead))
  }

  /// Whoever is alone because the others of a group are gone for good goes to another one, as after a
  /// `/leave`.
  mutating func regroupTheAlone(in turn: inout Turn) {
    for _ in company.everyone {
      guard let missed = stage?.whoIsMissed(at: turn.now, among: company) else { return }
      leaveBreakout(missed.seat, mayReturn: true, in: &turn)
    }
  }

  /// When somebody in a small group is next not waited for any more.
  var nextGoneFromGroup: Duration? {
    guard let groups = stage?.breakouts, !groups.isEmpty else { return nil }
    return company.nextGivingUp(after: lastAt) { person in groups.contains { $0.contains(person) } }
  }

  private mutating func note(_ person: Person.ID, joined group: [Person.ID]) {
    company.acquaintance.note(person, joined: group.filter { $0 != person })
  }

  private func place(of person: Person.ID, _ change: BreakoutChange) -> String {
    let others = change.group.filter { $0 != person }.map(name)
    guard let last = others.last else { return "in the main room" }
    let rest = others.dropLast().joined(separator: ", ")
    return "with \(rest.isEmpty ? last : "\(rest) and \(last)")"
  }

  private func tellGroup(
    _ people: [Person.ID], of group: [Person.ID]? = nil, in turn: inout Turn
  ) {
    let left = remaining(at: turn.now) ?? .zero
    for person in people {
      turn.say(breakout(group ?? people, for: person, left), to: .seats([person.seat]))
    }
  }
}
