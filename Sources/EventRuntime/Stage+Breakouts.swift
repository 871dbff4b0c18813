import ActivityKit

/// Nobody sits alone in a small group, nor is put with somebody of whom one ignores the other: the main
/// room is better.
extension Stage {
  /// Takes somebody out of their breakout into the main room. Nobody is left alone: who would be
  /// joins the smallest other group in which somebody is there, or the main room when there is none.
  /// - Parameter mayReturn: whether they come back to a group when they come back to the room.
  func leaveBreakout(
    _ person: Person.ID, mayReturn: Bool, at now: Duration, among company: Company
  ) -> BreakoutChange? {
    let isThere = { company.isExpected($0, at: now) }
    stranded?.removeAll { $0 == person }
    replaced?.removeAll { $0 == person }
    guard case .breakout(var groups, let topics, let asking) = scene,
      let index = groups.firstIndex(where: { $0.contains(person) })
    else { return nil }
    groups[index].removeAll { $0 == person }
    if mayReturn { replaced = (replaced ?? []) + [person] }
    var change = BreakoutChange()
    let left = groups[index].filter(isThere)
    if left.count == 1 {
      change.moved = left[0]
      groups[index].removeAll { $0 == left[0] }
      let others = groups.indices.filter {
        $0 != index && groups[$0].contains(where: isThere)
          && !company.acquaintance.keepsApart(left[0], from: groups[$0])
      }
      if let smallest = others.min(by: { groups[$0].count < groups[$1].count }) {
        groups[smallest].append(left[0])
        change.group = groups[smallest]
      } else {
        stranded = (stranded ?? []) + [left[0]]
      }
      // Whoever is gone from it for good finds nobody there.
      replaced = (replaced ?? []) + groups[index]
      groups[index] = []
    } else {
      change.left = left
    }
    // What a group has answered is known by its place.
    scene = .breakout(
      asking == nil ? groups.filter { !$0.isEmpty } : groups, about: topics, asking: asking)
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

  /// Puts somebody who is in no group with whoever is alone just now: in a group, or in the main room
  /// after their group was over. Whoever had a place comes into the smallest group otherwise.
  func joinBreakout(_ person: Person.ID, among company: Company) -> BreakoutChange? {
    guard case .breakout(var groups, let topics, let asking) = scene,
      !groups.contains(where: { $0.contains(person) })
    else { return nil }
    var change = BreakoutChange(moved: person)
    let mayMeet = { !company.acquaintance.keepsApart(person, from: $0) }
    let alone = groups.indices.first {
      groups[$0].count > 1 && groups[$0].count(where: company.isPresent) == 1 && mayMeet(groups[$0])
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
    } else if replaced?.contains(person) == true,
      let smallest = groups.indices.filter({
        groups[$0].contains(where: company.isPresent) && mayMeet(groups[$0])
      }).min(by: { groups[$0].count < groups[$1].count })
    {
      groups[smallest].append(person)
      change.group = groups[smallest]
    } else {
      return nil
    }
    replaced?.removeAll { $0 == person }
    scene = .breakout(groups, about: topics, asking: asking)
    return change
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
