/// Who has shared a breakout with whom in this event, so that new groups bring new people together.
public struct Acquaintance: Codable, Sendable, Equatable {
  private struct Pair: Codable, Hashable {
    let low: Int
    let high: Int

    init(_ one: Person.ID, _ other: Person.ID) {
      low = min(one.seat, other.seat)
      high = max(one.seat, other.seat)
    }
  }

  private struct Meetings: Codable, Equatable {
    let pair: Pair
    var count: Int
  }

  /// In order of pair, so that its encoding is the same in every process.
  private var meetings: [Meetings] = []

  public init() {}

  /// Notes that the people of each group have met.
  public mutating func note(_ groups: [[Person.ID]]) {
    var counts = countsByPair
    for group in groups {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] { counts[Pair(one, other), default: 0] += 1 }
      }
    }
    meetings = counts.map { Meetings(pair: $0.key, count: $0.value) }
      .sorted { ($0.pair.low, $0.pair.high) < ($1.pair.low, $1.pair.high) }
  }

  /// Draws groups of `size`; see ``Room/drawGroups(of:)``.
  ///
  /// It deals at random several times and keeps the deal with the fewest repeated meetings, after
  /// improving each deal by swapping two people as long as that helps.
  public func groups(
    of size: Int, from people: [Person.ID], using random: inout RandomSource
  ) -> [[Person.ID]] {
    guard people.count >= 2 else { return [] }
    let counts = countsByPair
    var best: [[Person.ID]] = []
    var fewest = Int.max
    for _ in 0..<8 {
      var deal = Self.deal(people.shuffled(using: &random), size: max(2, size))
      if !counts.isEmpty { Self.improve(&deal, counts) }
      let repeats = deal.reduce(0) { $0 + Self.repeats(in: $1, counts) }
      if repeats < fewest { (best, fewest) = (deal, repeats) }
      if fewest == 0 { break }
    }
    return best.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private var countsByPair: [Pair: Int] {
    Dictionary(uniqueKeysWithValues: meetings.map { ($0.pair, $0.count) })
  }

  private static func deal(_ people: [Person.ID], size: Int) -> [[Person.ID]] {
    let count = max(1, people.count / size)
    var groups = Array(repeating: [Person.ID](), count: count)
    for (index, person) in people.enumerated() { groups[index % count].append(person) }
    return groups
  }

  private static func repeats(in group: [Person.ID], _ counts: [Pair: Int]) -> Int {
    var sum = 0
    for (index, one) in group.enumerated() {
      for other in group[(index + 1)...] { sum += counts[Pair(one, other)] ?? 0 }
    }
    return sum
  }

  /// Swaps people between groups that hold a repeat and any other group, while that lessens the
  /// repeats. Bounded: each pass must improve, and there are at most 20.
  private static func improve(_ groups: inout [[Person.ID]], _ counts: [Pair: Int]) {
    for _ in 0..<20 {
      var improved = false
      for one in groups.indices where repeats(in: groups[one], counts) > 0 {
        swap: for other in groups.indices where other != one {
          let before = repeats(in: groups[one], counts) + repeats(in: groups[other], counts)
          for mine in groups[one].indices {
            for theirs in groups[other].indices {
              var (a, b) = (groups[one], groups[other])
              (a[mine], b[theirs]) = (b[theirs], a[mine])
              if repeats(in: a, counts) + repeats(in: b, counts) < before {
                (groups[one], groups[other]) = (a, b)
                improved = true
                break swap
              }
            }
          }
        }
      }
      if !improved { return }
    }
  }
}
