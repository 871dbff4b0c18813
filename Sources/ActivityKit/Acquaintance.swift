/// Who has shared a breakout with whom in this event, and who is not to share one, so that new groups
/// bring new people together.
public struct Acquaintance: Codable, Sendable, Equatable {
  struct Pair: Codable, Hashable {
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

  private struct Ignoring: Codable, Equatable {
    let by: Int
    let of: Int
  }

  /// In order of pair, so that its encoding is the same in every process.
  private var meetings: [Meetings] = []
  /// Who is paired with whom in the rounds to come; made of the first round of pairs.
  private var schedule: PairSchedule?
  /// In the order in which it began.
  private var ignorings: [Ignoring]?

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
    noteRound(groups)
  }

  /// Notes that somebody has joined a group that has met already.
  public mutating func note(_ person: Person.ID, joined others: [Person.ID]) {
    let known = schedule
    for other in others { note([[person, other]]) }
    schedule = known
  }

  private mutating func noteRound(_ groups: [[Person.ID]]) {
    guard groups.contains(where: { $0.count == 2 }) else { return }
    if schedule == nil {
      schedule = PairSchedule(firstRound: groups)
    } else {
      schedule?.seat(groups.joined().sorted())
    }
  }

  // MARK: Ignoring

  /// Somebody ignores somebody else from now on, or no more.
  public mutating func ignore(_ other: Person.ID, by person: Person.ID, _ isIgnored: Bool) {
    ignorings?.removeAll { $0.by == person.seat && $0.of == other.seat }
    if isIgnored {
      ignorings = (ignorings ?? []) + [Ignoring(by: person.seat, of: other.seat)]
    }
  }

  public func isIgnoring(_ other: Person.ID, by person: Person.ID) -> Bool {
    ignorings?.contains { $0.by == person.seat && $0.of == other.seat } ?? false
  }

  /// The seats of those who ignore anybody at all, in order.
  public var ignorers: [Int] { Set((ignorings ?? []).map(\.by)).sorted() }

  /// The seats of those whom somebody ignores.
  public func ignored(by person: Person.ID) -> [Int] {
    ignorings?.filter { $0.by == person.seat }.map(\.of) ?? []
  }

  /// The seats of those who ignore somebody.
  public func ignorers(of person: Person.ID) -> [Int] {
    ignorings?.filter { $0.of == person.seat }.map(\.by) ?? []
  }

  /// Whether one of these ignores a person, or is ignored by them.
  public func keepsApart(_ person: Person.ID, from others: [Person.ID]) -> Bool {
    ignorings?.contains { ignoring in
      ignoring.by == person.seat && others.contains { $0.seat == ignoring.of }
        || ignoring.of == person.seat && others.contains { $0.seat == ignoring.by }
    } ?? false
  }

  // MARK: Drawing

  /// The first of those deals that cost the least.
  private struct Pick {
    let costs: [Pair: Int]
    var best: [[Person.ID]] = []
    var least = Int.max

    mutating func consider(_ deal: [[Person.ID]]) {
      let cost = deal.reduce(0) { $0 + Acquaintance.cost(of: $1, costs) }
      if cost < least { (best, least) = (deal, cost) }
    }
  }

  /// Draws groups of `size`; see ``Room/drawGroups(of:)``.
  ///
  /// Of the rounds of a schedule and several deals at random it takes the one with the fewest repeated
  /// meetings, after improving a deal by swapping two people as long as that helps. That somebody meets a
  /// person whom they ignore weighs more than all repeats.
  public func groups(
    of size: Int, from people: [Person.ID], using random: inout RandomSource
  ) -> [[Person.ID]] {
    guard people.count >= 2 else { return [] }
    let costs = costsByPair
    var pick = Pick(costs: costs)
    // As they are: what is swapped between pairs of one round is missing in another.
    if max(2, size) == 2, var schedule {
      schedule.seat(people.sorted())
      for round in (0..<schedule.rounds).shuffled(using: &random).prefix(Self.mostRounds)
      where pick.least > 0 {
        pick.consider(Self.deal(schedule.round(round), costs))
      }
      var improved = pick.best
      if pick.least > 0 { Self.improve(&improved, costs) }
      pick.consider(improved)
    }
    for _ in 0..<8 where pick.least > 0 {
      var deal = Self.deal(
        people.shuffled(using: &random), into: max(1, people.count / max(2, size)))
      if !costs.isEmpty { Self.improve(&deal, costs) }
      pick.consider(deal)
    }
    return pick.best.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// Draws so many groups, or fewer where somebody would be alone, over which the people of each kind are
  /// spread evenly.
  ///
  /// Of several deals at random it takes the one with the fewest repeated meetings. Where one person would still meet
  /// another whom they ignore, it swaps people of different kinds as well.
  package func groups(
    into count: Int, mixing kinds: [[Person.ID]], using random: inout RandomSource
  ) -> [[Person.ID]] {
    let all = kinds.reduce(0) { $0 + $1.count }
    guard all >= 2 else { return [] }
    let costs = costsByPair
    var pick = Pick(costs: costs)
    for _ in 0..<20 where pick.least > 0 {
      var people: [Person.ID] = []
      for kind in kinds { people += kind.shuffled(using: &random) }
      var deal = Self.deal(people, into: min(max(1, count), all / 2))
      if kinds.count == 1 { Self.improve(&deal, costs) }
      pick.consider(deal)
    }
    var best = pick.best
    if pick.least >= Self.costOfIgnoring { Self.improve(&best, costs) }
    return best.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// Groups that were settled before, with these people: whoever is in none, and whoever would be alone or with
  /// somebody of whom one ignores the other, comes into the smallest one that they can be in. Each group
  /// keeps its place, so some may be empty.
  package func fill(_ groups: [[Person.ID]], with people: [Person.ID]) -> [[Person.ID]] {
    var open = people
    var filled = groups.map { group in
      group.reduce(into: [Person.ID]()) { there, person in
        guard let index = open.firstIndex(of: person), !keepsApart(person, from: there) else {
          return
        }
        open.remove(at: index)
        there.append(person)
      }
    }
    /// - Returns: whether there is a group for them.
    func place(_ person: Person.ID, besides own: Int?) -> Bool {
      let others = filled.indices.filter {
        $0 != own && (own == nil || !filled[$0].isEmpty) && !keepsApart(person, from: filled[$0])
      }
      guard let smallest = others.min(by: { filled[$0].count < filled[$1].count }) else {
        return false
      }
      filled[smallest].append(person)
      return true
    }
    for person in open { _ = place(person, besides: nil) }
    for index in filled.indices where filled[index].count == 1 {
      _ = place(filled[index][0], besides: index)
      filled[index] = []
    }
    return filled
  }

  /// Draws `count` teams, as even as can be; see ``Room/drawTeams(_:keep:score:)``. Some are empty where there are
  /// fewer people.
  func teams(
    _ count: Int, from people: [Person.ID], using random: inout RandomSource
  ) -> [[Person.ID]] {
    let costs = costsOfIgnorings
    var pick = Pick(costs: costs)
    for _ in 0..<8 where pick.least > 0 {
      var deal = Self.deal(people.shuffled(using: &random), into: count)
      if !costs.isEmpty { Self.improve(&deal, costs) }
      pick.consider(deal)
    }
    return pick.best.map { $0.sorted() }
  }

  /// How many rounds of the schedule are looked at, so that a crowd is dealt in no time.
  private static let mostRounds = 100
  private static let costOfIgnoring = 10_000

  private var countsByPair: [Pair: Int] {
    Dictionary(uniqueKeysWithValues: meetings.map { ($0.pair, $0.count) })
  }

  private var costsByPair: [Pair: Int] {
    countsByPair.merging(costsOfIgnorings, uniquingKeysWith: +)
  }

  private var costsOfIgnorings: [Pair: Int] {
    (ignorings ?? []).reduce(into: [:]) { costs, ignoring in
      costs[Pair(Person.ID(ignoring.by), Person.ID(ignoring.of)), default: 0] +=
        Self.costOfIgnoring
    }
  }

  private static func deal(_ people: [Person.ID], into count: Int) -> [[Person.ID]] {
    var groups = Array(repeating: [Person.ID](), count: count)
    for (index, person) in people.enumerated() { groups[index % count].append(person) }
    return groups
  }

  /// A round of a schedule in which nobody is alone: those who are over are pairs, and the last of them
  /// joins the pair where that repeats the least.
  private static func deal(
    _ round: (pairs: [[Person.ID]], over: [Person.ID]), _ costs: [Pair: Int]
  ) -> [[Person.ID]] {
    var groups = round.pairs
    var over = round.over
    while over.count > 1 { groups.append([over.removeFirst(), over.removeFirst()]) }
    guard let last = over.first else { return groups }
    let joined = groups.indices.min {
      cost(of: groups[$0] + [last], costs) < cost(of: groups[$1] + [last], costs)
    }
    guard let joined else { return [[last]] }
    groups[joined].append(last)
    return groups
  }

  private static func cost(of group: [Person.ID], _ costs: [Pair: Int]) -> Int {
    var sum = 0
    for (index, one) in group.enumerated() {
      for other in group[(index + 1)...] { sum += costs[Pair(one, other)] ?? 0 }
    }
    return sum
  }

  /// Swaps people between groups that hold a repeat and any other group, while that lessens the
  /// repeats. Bounded: each pass must improve, and there are at most 20.
  private static func improve(_ groups: inout [[Person.ID]], _ costs: [Pair: Int]) {
    for _ in 0..<20 {
      var improved = false
      for one in groups.indices where cost(of: groups[one], costs) > 0 {
        swap: for other in groups.indices where other != one {
          let before = cost(of: groups[one], costs) + cost(of: groups[other], costs)
          for mine in groups[one].indices {
            for theirs in groups[other].indices {
              var (a, b) = (groups[one], groups[other])
              (a[mine], b[theirs]) = (b[theirs], a[mine])
              if cost(of: a, costs) + cost(of: b, costs) < before {
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
