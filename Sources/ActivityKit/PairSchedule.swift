/// Who is paired with whom, round after round, so that everybody meets everybody before anybody meets
/// twice: the circle method of tournaments, after Schurig (1886).
///
/// One chair stands still and the others go round it by one place a round; those who face each other are a
/// pair. With an even number of chairs all rounds but one of that number differ in every pair. A chair may
/// be empty: whoever comes later takes it, and has then still to meet all whose pairs with it are to come.
struct PairSchedule: Codable, Sendable, Equatable {
  /// Seats in the order of the chairs, of which there is an even number; 0 is an empty chair.
  private var chairs: [Int] = []

  /// The schedule of which these are the first round.
  init(firstRound groups: [[Person.ID]]) {
    let pairs = groups.flatMap { group in
      stride(from: 0, to: group.count, by: 2).map { index in
        (group[index].seat, index + 1 < group.count ? group[index + 1].seat : 0)
      }
    }
    chairs = pairs.map(\.0) + pairs.reversed().map(\.1)
  }

  /// How many rounds there are until somebody meets again.
  var rounds: Int { max(1, chairs.count - 1) }

  /// Lets those sit who are here now: those who are gone leave their chair empty, and newcomers take the
  /// empty ones first.
  mutating func seat(_ people: [Person.ID]) {
    let here = Set(people.map(\.seat))
    let known = Set(chairs)
    var new = people.map(\.seat).filter { !known.contains($0) }.reversed().map { $0 }
    for index in chairs.indices where !here.contains(chairs[index]) {
      chairs[index] = new.popLast() ?? 0
    }
    // Two chairs at a time, so that one more meets everybody still.
    while let next = new.popLast() { chairs += [next, new.popLast() ?? 0] }
    removeEmptyChairs()
  }

  /// Where many chairs are empty, many people have nobody to sit with.
  private mutating func removeEmptyChairs() {
    var empty = chairs.count { $0 == 0 }
    while empty > 1, empty * 4 > chairs.count {
      for _ in 0..<2 { if let index = chairs.lastIndex(of: 0) { chairs.remove(at: index) } }
      empty -= 2
    }
  }

  /// The pairs of a round, counted from 0, and who has nobody to sit with.
  func round(_ round: Int) -> (pairs: [[Person.ID]], over: [Person.ID]) {
    let count = chairs.count
    guard count >= 2 else { return ([], chairs.filter { $0 > 0 }.map { Person.ID($0) }) }
    let order =
      [chairs[0]] + (0..<(count - 1)).map { chairs[1 + ($0 + round) % (count - 1)] }
    var pairs: [[Person.ID]] = []
    var over: [Person.ID] = []
    for index in 0..<(count / 2) {
      let sitting = [order[index], order[count - 1 - index]].filter { $0 > 0 }.map { Person.ID($0) }
      if sitting.count == 2 { pairs.append(sitting) } else { over += sitting }
    }
    return (pairs, over)
  }
}
