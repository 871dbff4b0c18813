import ActivityKit
import Testing

/// Pairs over many rounds.
@Suite struct PairScheduleTests {
  /// With an even number everybody meets everybody before anybody meets twice.
  @Test(arguments: 1...15)
  func aFullScheduleRepeatsNothing(pairs: Int) {
    for seed in 0..<3 as Range<UInt64> {
      let rounds = AcquaintanceTests.rounds(
        2 * pairs - 1, of: 2, people: 2 * pairs, seed: seed)
      #expect(AcquaintanceTests.repeats(rounds) == 0, "\(2 * pairs) people, seed \(seed)")
      #expect(rounds.joined().allSatisfy { $0.count == 2 })
    }
  }

  /// With an odd number one group is a trio, which costs two meetings a round: no schedule of so many
  /// rounds repeats less.
  @Test(arguments: 1...14)
  func withAnOddNumberAsFewRepeatAsCanBe(half: Int) {
    let people = 2 * half + 1
    for seed in 0..<3 as Range<UInt64> {
      let rounds = AcquaintanceTests.rounds(people, of: 2, people: people, seed: seed)
      let meetings = rounds.joined().reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
      let least = meetings - people * (people - 1) / 2
      let repeats = AcquaintanceTests.repeats(rounds)
      #expect(repeats <= least + people / 2, "\(people) people: \(repeats), at least \(least)")
    }
  }

  @Test(arguments: 2...30)
  func whoComesLaterMeetsEverybodyToo(people: Int) {
    var acquaintance = Acquaintance()
    var random = RandomSource(seed: UInt64(people))
    var met: Set<[Person.ID]> = []
    var repeats = 0
    for round in 0..<people {
      // One comes after each of the first rounds, and one has gone.
      let here = (1...(people + min(round, 3))).filter { round < 2 || $0 != 2 }.map {
        Person.ID($0)
      }
      let groups = acquaintance.groups(of: 2, from: here, using: &random)
      #expect(groups.joined().sorted() == here && groups.allSatisfy { (2...3).contains($0.count) })
      acquaintance.note(groups)
      for group in groups {
        for (index, one) in group.enumerated() {
          for other in group[(index + 1)...] where !met.insert([one, other]).inserted {
            repeats += 1
          }
        }
      }
    }
    // Trios, and what came before the newcomers, cost something; a round on average repeats little.
    if people >= 6 { #expect(repeats <= 4 * people, "\(people) people: \(repeats)") }
  }

  @Test(arguments: 4...30)
  func whoIgnoresSomebodyIsNotPutWithThem(people: Int) {
    for seed in 0..<2 as Range<UInt64> {
      var acquaintance = Acquaintance()
      var random = RandomSource(seed: seed)
      acquaintance.ignore(Person.ID(2), by: Person.ID(1), true)
      for _ in 0..<people {
        let groups = acquaintance.groups(
          of: 2, from: AcquaintanceTests.people(people), using: &random)
        #expect(!groups.contains { $0.contains(Person.ID(1)) && $0.contains(Person.ID(2)) })
        acquaintance.note(groups)
      }
      acquaintance.ignore(Person.ID(2), by: Person.ID(1), false)
      #expect(!acquaintance.isIgnoring(Person.ID(2), by: Person.ID(1)))
    }
  }

  /// Two who are the only ones are put together all the same: to leave them out would tell.
  @Test func twoWhoAreAloneAreAPair() {
    var acquaintance = Acquaintance()
    var random = RandomSource(seed: 1)
    acquaintance.ignore(Person.ID(2), by: Person.ID(1), true)
    #expect(
      acquaintance.groups(of: 2, from: AcquaintanceTests.people(2), using: &random).count == 1)
  }

  /// Other groups than pairs come between, and the pairs after them are still new where they can be.
  @Test func triosBetweenPairs() {
    var acquaintance = Acquaintance()
    var random = RandomSource(seed: 5)
    var rounds: [[[Person.ID]]] = []
    for size in [2, 3, 2, 2] {
      let groups = acquaintance.groups(
        of: size, from: AcquaintanceTests.people(12), using: &random)
      acquaintance.note(groups)
      rounds.append(groups)
    }
    #expect(AcquaintanceTests.repeats(rounds) == 0)
  }

  @Test func aCrowd() {
    #expect(
      AcquaintanceTests.repeats(AcquaintanceTests.rounds(5, of: 2, people: 300, seed: 1)) == 0)
  }
}
