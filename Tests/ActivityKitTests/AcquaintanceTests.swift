import ActivityKit
import Testing

@Suite struct AcquaintanceTests {
  static func people(_ count: Int) -> [Person.ID] { (1...count).map { Person.ID($0) } }

  /// Plays rounds of groups and returns them.
  static func rounds(
    _ count: Int, of size: Int, people: Int, seed: UInt64
  ) -> [[[Person.ID]]] {
    var acquaintance = Acquaintance()
    var random = RandomSource(seed: seed)
    return (0..<count).map { _ in
      let groups = acquaintance.groups(of: size, from: Self.people(people), using: &random)
      acquaintance.note(groups)
      return groups
    }
  }

  /// How many meetings were not the first of their pair.
  static func repeats(_ rounds: [[[Person.ID]]]) -> Int {
    var met: Set<[Person.ID]> = []
    var repeats = 0
    for group in rounds.joined() {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] where !met.insert([one, other]).inserted {
          repeats += 1
        }
      }
    }
    return repeats
  }

  @Test(arguments: 2...41, 2...4)
  func nobodyIsAlone(people: Int, size: Int) {
    for groups in Self.rounds(3, of: size, people: people, seed: UInt64(people)) {
      #expect(groups.allSatisfy { $0.count >= 2 })
      #expect(groups.joined().sorted() == Self.people(people))
      // Who is over joins a group as one more; with few people there is one group.
      #expect(groups.count == max(1, people / size))
      let sizes = groups.map(\.count)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
  }

  @Test func nobodyAndOneMakeNoGroup() {
    var random = RandomSource(seed: 1)
    #expect(Acquaintance().groups(of: 2, from: [], using: &random).isEmpty)
    #expect(Acquaintance().groups(of: 2, from: Self.people(1), using: &random).isEmpty)
  }

  @Test(arguments: [-3, 0, 1])
  func aSizeBelowTwoMakesPairs(size: Int) {
    var random = RandomSource(seed: 1)
    let groups = Acquaintance().groups(of: size, from: Self.people(6), using: &random)
    #expect(groups.map(\.count) == [2, 2, 2])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func nobodyMeetsAgainWhileThatIsEasy(seed: UInt64) {
    #expect(Self.repeats(Self.rounds(4, of: 2, people: 12, seed: seed)) == 0)
    #expect(Self.repeats(Self.rounds(5, of: 2, people: 20, seed: seed)) == 0)
    #expect(Self.repeats(Self.rounds(2, of: 3, people: 12, seed: seed)) == 0)
  }

  /// Six people can meet in five rounds of pairs without a repeat, but only if the third round leaves
  /// the right pairs over.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func sixMeetInFiveRounds(seed: UInt64) {
    #expect(Self.repeats(Self.rounds(3, of: 2, people: 6, seed: seed)) == 0)
    #expect(Self.repeats(Self.rounds(5, of: 2, people: 6, seed: seed)) == 0)
  }

  @Test func afterEveryoneHasMetRepeatsAreSpread() {
    // Four people: three rounds are a full schedule, so six are two.
    let rounds = Self.rounds(6, of: 2, people: 4, seed: 3)
    #expect(Self.repeats(Array(rounds.prefix(3))) == 0)
    #expect(Self.repeats(Array(rounds.suffix(3))) == 0)
  }

  @Test func theSameSeedDrawsTheSameGroups() {
    let rounds = Self.rounds(6, of: 3, people: 17, seed: 9)
    #expect(rounds == Self.rounds(6, of: 3, people: 17, seed: 9))
    #expect(rounds != Self.rounds(6, of: 3, people: 17, seed: 10))
  }
}
