import ActivityKit
import Testing

@testable import EventRuntime

/// Who is in which team, without an event.
@Suite struct TeamsTests {
  private static let names = ["ana", "ben", "cai", "dee", "eli", "fay"]

  private static func company(_ count: Int) -> Company {
    var company = Company()
    for seat in 1...count { company.enter(Person(id: Person.ID(seat), name: names[seat - 1])) }
    return company
  }

  private static func teams(_ groups: [[Int]]) -> [Team] {
    groups.enumerated().map { index, seats in
      Team(id: index + 1, name: "T\(index + 1)", members: seats.map { Person.ID($0) })
    }
  }

  private func seats(_ teams: Teams, _ company: Company) -> [[Int]] {
    teams.seen(among: company).map { $0.members.map(\.seat) }
  }

  @Test func thoseOfAnActivityStandInFrontOfThoseOfTheEvening() {
    let company = Self.company(4)
    var teams = Teams()
    #expect(teams.isEmpty)
    teams.make(Self.teams([[1, 2], [3, 4]]), TeamRules(keep: .evening), run: 1)
    teams.make(Self.teams([[1], [2], [3, 4]]), TeamRules(), run: 2)
    #expect(seats(teams, company) == [[1], [2], [3, 4]] && teams.areOfActivity)
    teams.endActivity()
    #expect(seats(teams, company) == [[1, 2], [3, 4]] && !teams.areOfActivity)
    #expect(teams.current?.since == 1 && teams.current?.number == 1)
    teams.endEvening()
    #expect(teams.isEmpty)
  }

  @Test func whoeverLeavesIsNoMemberUntilTheyComeBack() {
    var company = Self.company(4)
    var teams = Teams()
    teams.make(Self.teams([[1, 2], [3, 4]]), TeamRules(), run: 1)
    company.leave(Person.ID(2))
    #expect(seats(teams, company) == [[1], [3, 4]])
    company.drop(Person.ID(4), at: .zero)
    #expect(seats(teams, company) == [[1], [3, 4]], "whoever lost the connection keeps the place")
    company.enter(Person(id: Person.ID(2), name: "ben"))
    #expect(seats(teams, company) == [[1, 2], [3, 4]])
  }

  @Test func whoeverIsPutSomewhereIsNowhereElse() {
    let company = Self.company(4)
    var teams = Teams()
    teams.make(Self.teams([[1, 3], [2, 4]]), TeamRules(), run: 1)
    teams.put(2, into: 1)
    #expect(seats(teams, company) == [[1, 2, 3], [4]])
    teams.put(3, into: 9)
    #expect(seats(teams, company) == [[1, 2, 3], [4]], "there is no such team")
  }

  @Test func whoeverHasAnotherSeatHasTheirPlaceThere() {
    let company = Self.company(5)
    var teams = Teams()
    teams.make(Self.teams([[1, 3], [2, 4]]), TeamRules(), run: 1)
    teams.move(2, to: 5)
    #expect(seats(teams, company) == [[1, 3], [4, 5]])
    teams.move(4, to: 1)
    #expect(seats(teams, company) == [[1, 3], [5]], "they have one there already")
  }

  @Test func newcomersComeToTheSmallest() {
    var company = Self.company(6)
    var teams = Teams()
    teams.make(Self.teams([[1, 2], [3], [4]]), TeamRules(), run: 1)
    #expect(teams.place(for: Person.ID(5), among: company) == 2)
    company.drop(Person.ID(4), at: .zero)
    #expect(teams.place(for: Person.ID(5), among: company) == 3, "nobody is here of it")
    company.enter(Person(id: Person.ID(4), name: "dee"))
    company.acquaintance.ignore(Person.ID(3), by: Person.ID(5), true)
    #expect(teams.place(for: Person.ID(5), among: company) == 3)
    company.acquaintance.ignore(Person.ID(5), by: Person.ID(4), true)
    #expect(teams.place(for: Person.ID(5), among: company) == 1, "one person more is better")
  }

  @Test func whoeverPicksNoneComesToTheSmallest() {
    let company = Self.company(5)
    let picks = [(person: Person.ID(4), team: 1), (person: Person.ID(1), team: 1)]
    let chosen = Teams.chosen(["Reds", "Blues"], picks, among: company)
    #expect(chosen.map(\.name) == ["Reds", "Blues"])
    #expect(chosen.map { $0.members.map(\.seat) } == [[2, 3, 5], [1, 4]])
  }

  @Test(arguments: [(5, 2, 3), (4, 2, 2), (1, 3, 1), (0, 2, 1)])
  func aTeamHasRoomForItsShare(people: Int, teams: Int, share: Int) {
    #expect(Teams.share(of: people, in: teams) == share)
  }

  /// Whatever is made, chosen and moved.
  @Test(arguments: 0..<20 as Range<UInt64>) func nobodyIsInTwoTeams(seed: UInt64) {
    var random = RandomSource(seed: seed)
    var company = Self.company(6)
    var teams = Teams()
    for _ in 0..<200 {
      let seat = Int.random(in: 1...6, using: &random)
      let person = Person(id: Person.ID(seat), name: Self.names[seat - 1])
      switch Int.random(in: 0...7, using: &random) {
      case 0: company.leave(person.id)
      case 1: company.drop(person.id, at: .zero)
      case 2: company.enter(person)
      case 3: teams.endActivity()
      case 4:
        let picks = company.people.prefix(3).map {
          (person: $0.id, team: Int.random(in: 0...3, using: &random))
        }
        let keep = TeamRules.Keep.allCases.randomElement(using: &random) ?? .activity
        teams.make(
          Teams.chosen(["A", "B", "C"], picks, among: company), TeamRules(keep: keep), run: 1)
      case 5: teams.put(seat, into: Int.random(in: 0...4, using: &random))
      default:
        if let team = teams.place(for: person.id, among: company) { teams.put(seat, into: team) }
      }
      let members = teams.seen(among: company).flatMap(\.members)
      #expect(Set(members).count == members.count)
    }
  }
}
