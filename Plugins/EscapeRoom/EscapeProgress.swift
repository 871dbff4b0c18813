import ActivityKit

/// How far people have come in a room.
struct EscapeProgress: Codable, Sendable, Equatable {
  /// By thing: whether somebody has looked at it, whether it is solved, whether it was found, how many hints
  /// were given.
  private(set) var seen: [Bool]
  private(set) var solved: [Bool]
  private(set) var found: [Bool]
  private(set) var hints: [Int]

  /// What has come to light at once.
  struct News: Equatable {
    var found: [Int] = []
    var places: [Int] = []
    /// In places that were open before.
    var things: [Int] = []
  }

  init(_ plan: EscapePlan) {
    let none = plan.things.map { _ in false }
    (seen, solved, found) = (none, none, none)
    hints = plan.things.map { _ in 0 }
  }

  // MARK: What there is

  func isOpen(_ place: Int, in plan: EscapePlan) -> Bool {
    plan.places[place].after.allSatisfy { solved[$0] }
  }

  /// Whether people can look at it.
  func isHere(_ thing: Int, in plan: EscapePlan) -> Bool {
    guard let place = plan.things[thing].place else { return carries(thing, in: plan) }
    return isOpen(place, in: plan) && plan.things[thing].after.allSatisfy { solved[$0] }
  }

  /// Whether people have it. What has opened all that it opens is put away, and so is what became something else.
  func carries(_ thing: Int, in plan: EscapePlan) -> Bool {
    guard found[thing], !(plan.things[thing].isPuzzle && solved[thing]) else { return false }
    let uses = plan.things.indices.filter { plan.things[$0].needs.contains(thing) }
    return uses.isEmpty || !uses.allSatisfy { solved[$0] }
  }

  func places(in plan: EscapePlan) -> [Int] { plan.places.indices.filter { isOpen($0, in: plan) } }

  func things(in plan: EscapePlan) -> [Int] { plan.things.indices.filter { isHere($0, in: plan) } }

  func things(at place: Int, in plan: EscapePlan) -> [Int] {
    things(in: plan).filter { plan.things[$0].place == place }
  }

  func bag(in plan: EscapePlan) -> [Int] {
    things(in: plan).filter { plan.things[$0].place == nil }
  }

  /// Whether people have had something that is put away.
  func hasUsedSomething(in plan: EscapePlan) -> Bool {
    plan.things.indices.contains { found[$0] && !carries($0, in: plan) }
  }

  /// The puzzles that people have looked at and not solved.
  func puzzles(in plan: EscapePlan) -> [Int] {
    things(in: plan).filter { plan.things[$0].isPuzzle && seen[$0] && !solved[$0] }
  }

  // MARK: What people do

  /// What is no puzzle is solved by looking at it.
  mutating func look(at thing: Int, in plan: EscapePlan) -> News {
    seen[thing] = true
    return plan.things[thing].isPuzzle ? News() : solve(thing, in: plan)
  }

  mutating func solve(_ thing: Int, in plan: EscapePlan) -> News {
    guard !solved[thing] else { return News() }
    let (places, things) = (places(in: plan), things(in: plan))
    seen[thing] = true
    solved[thing] = true
    var news = News()
    for item in plan.things[thing].gives where !found[item] {
      found[item] = true
      news.found.append(item)
    }
    news.places = self.places(in: plan).filter { !places.contains($0) }
    news.things = self.things(in: plan).filter { thing in
      guard let place = plan.things[thing].place else { return false }
      return !things.contains(thing) && places.contains(place)
    }
    return news
  }

  /// What a hint would be of next: what people can solve with what they have comes first.
  func puzzleToHelpWith(in plan: EscapePlan) -> Int? {
    let open = puzzles(in: plan)
    return open.first { canSolve($0, in: plan) } ?? open.first
  }

  /// Whether people can solve a puzzle with what they have; an answer can always be tried.
  func canSolve(_ puzzle: Int, in plan: EscapePlan) -> Bool {
    let thing = plan.things[puzzle]
    return !thing.answers.isEmpty || thing.needs.contains { carries($0, in: plan) }
  }

  /// The next hint, counted from 0; the last one again where all were given.
  mutating func hint(for puzzle: Int, in plan: EscapePlan) -> (number: Int, isNew: Bool) {
    let isNew = hints[puzzle] < plan.things[puzzle].hints.count
    if isNew { hints[puzzle] += 1 }
    return (hints[puzzle] - 1, isNew)
  }

  var hintsGiven: Int { hints.reduce(0, +) }
}
