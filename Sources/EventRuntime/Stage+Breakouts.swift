import ActivityKit

/// Nobody sits alone in a small group, nor is put with somebody of whom one ignores the other: the main
/// room is better.
extension Stage {
  /// Takes somebody out of their breakout into the main room. Nobody is left alone: who would be
  /// joins the smallest other group in which somebody is there, or the main room when there is none.
  func leaveBreakout(
    _ person: Person.ID, at now: Duration, among company: Company
  ) -> BreakoutChange? {
    stranded?.removeAll { $0 == person }
    guard case .breakout(var groups, let topics, let asking) = scene,
      let index = groups.firstIndex(where: { $0.contains(person) })
    else { return nil }
    groups[index].removeAll { $0 == person }
    let change = regroupTheLast(of: index, in: &groups, at: now, among: company)
    scene = .breakout(groups, about: topics, asking: asking)
    return change
  }

  /// Puts somebody into a group, out of the one that they are in.
  /// - Parameter target: the index of a group in which somebody else is.
  /// - Returns: what becomes of whoever they leave; nil where there is no such group, or they are in it.
  func moveBreakout(
    _ person: Person.ID, to target: Int, at now: Duration, among company: Company
  ) -> BreakoutChange? {
    guard case .breakout(var groups, let topics, let asking) = scene,
      groups.indices.contains(target), !groups[target].isEmpty, !groups[target].contains(person)
    else { return nil }
    let before = groups.firstIndex { $0.contains(person) }
    if let before { groups[before].removeAll { $0 == person } }
    groups[target].append(person)
    stranded?.removeAll { $0 == person }
    var change = BreakoutChange()
    if let before { change = regroupTheLast(of: before, in: &groups, at: now, among: company) }
    scene = .breakout(groups, about: topics, asking: asking)
    return change
  }

  /// What becomes of a group that somebody has left. Who is gone from it for good finds nobody there.
  private func regroupTheLast(
    of index: Int, in groups: inout [[Person.ID]], at now: Duration, among company: Company
  ) -> BreakoutChange {
    let isThere = { company.isExpected($0, at: now) }
    var change = BreakoutChange()
    let left = groups[index].filter(isThere)
    guard left.count == 1 else {
      change.left = left
      return change
    }
    change.moved = left[0]
    let others = groups.indices.filter {
      $0 != index && groups[$0].contains(where: isThere)
        && !company.acquaintance.keepsApart(left[0], from: groups[$0])
    }
    // The number of each group stays its own, so one that is over is empty.
    groups[index] = []
    if let smallest = others.min(by: { groups[$0].count < groups[$1].count }) {
      groups[smallest].append(left[0])
      change.group = groups[smallest]
    } else {
      stranded = (stranded ?? []) + [left[0]]
    }
    return change
  }

  /// Somebody who holds a place in a group of which all others but one are gone for good.
  func whoIsMissed(at now: Duration, among company: Company) -> Person.ID? {
    for group in breakouts where group.count > 1 {
      let there = group.filter { company.isExpected($0, at: now) }
      guard there.count == 1, company.isPresent(there[0]) else { continue }
      return group.first { $0 != there[0] }
    }
    return nil
  }

  /// Puts somebody who is in no group with whoever is alone just now, in a group or in the main room after
  /// their group was over, or else into the smallest group.
  func joinBreakout(_ person: Person.ID, among company: Company) -> BreakoutChange? {
    guard case .breakout(var groups, let topics, let asking) = scene,
      !groups.contains(where: { $0.contains(person) })
    else { return nil }
    var change = BreakoutChange(moved: person)
    let mayMeet = { !company.acquaintance.keepsApart(person, from: $0) }
    let open = groups.indices.filter {
      groups[$0].contains(where: company.isPresent) && mayMeet(groups[$0])
    }
    let alone = open.first {
      groups[$0].count > 1 && groups[$0].count(where: company.isPresent) == 1
    }
    if let index = alone {
      groups[index].append(person)
      change.group = groups[index]
    } else if let other = stranded?.first(where: {
      $0 != person && company.isPresent($0) && mayMeet([$0])
    }) {
      change.group = [other, person]
      groups.append(change.group)
      stranded?.removeAll { change.group.contains($0) }
    } else if let smallest = open.min(by: { groups[$0].count < groups[$1].count }) {
      groups[smallest].append(person)
      change.group = groups[smallest]
    } else {
      return nil
    }
    scene = .breakout(groups, about: topics, asking: asking)
    return change
  }

  // MARK: Visits

  /// Somebody who leads is with a group from now on, or in the main room where that is nil.
  func visit(_ seat: Int, _ group: Int?) {
    visits?.removeAll { $0.seat == seat }
    if let group { visits = (visits ?? []) + [Visit(seat: seat, group: group)] }
    if visits?.isEmpty == true { visits = nil }
  }

  /// The index of the group that somebody who leads is visiting; nil for the main room.
  func visited(by seat: Int) -> Int? {
    let group = visits?.first { $0.seat == seat }?.group
    let groups = numberedBreakouts
    return group.flatMap { groups.indices.contains($0) && !groups[$0].isEmpty ? $0 : nil }
  }

  // MARK: Who is where

  /// The groups by their index; one that is over is empty.
  var numberedBreakouts: [[Person.ID]] {
    if case .breakout(let groups, _, _) = scene { groups } else { [] }
  }

  /// The groups in which people are.
  var breakouts: [[Person.ID]] { numberedBreakouts.filter { !$0.isEmpty } }

  /// The index of the group that somebody is in or visits; nil for the main room.
  func breakout(around person: Person.ID) -> Int? {
    numberedBreakouts.firstIndex { $0.contains(person) } ?? visited(by: person.seat)
  }

  /// The people of that group.
  func group(around person: Person.ID) -> [Person.ID]? {
    breakout(around: person).map { numberedBreakouts[$0] }
  }

  /// The seats of a group and of those who visit it; nobody visits an empty one.
  func earshot(of group: Int) -> [Int] {
    let people = numberedBreakouts[group].map(\.seat)
    return people.isEmpty
      ? [] : people + (visits ?? []).filter { $0.group == group }.map(\.seat)
  }
}

/// What becomes of the others when somebody leaves or joins a breakout.
struct BreakoutChange {
  /// Who is in another group than before.
  var moved: Person.ID?
  /// The group they are in now; empty when they are in the main room.
  var group: [Person.ID] = []
  /// Those who go on without whoever has left.
  var left: [Person.ID] = []
}

/// Somebody who leads is with a group.
struct Visit: Codable, Sendable {
  let seat: Int
  /// The index of the group.
  let group: Int
}
