import ActivityKit

/// The teams of the evening, and those of the activity that runs, in whose place they stand meanwhile. Stored with
/// the participants.
///
/// Everyone is in one team at most. Whoever gives up their seat is no member, and is one again when they come back.
struct Teams: Codable, Sendable, Equatable {
  /// The teams that were made at one time.
  struct Lineup: Codable, Sendable, Equatable {
    /// Counted from 1 within the occurrence.
    let number: Int
    let rules: TeamRules
    /// The run of the agenda from which on points count.
    let since: Int
    fileprivate(set) var rosters: [Roster]

    /// The team of a seat, counted from 1.
    func team(of seat: Int) -> Int? {
      rosters.firstIndex { $0.seats.contains(seat) }.map { $0 + 1 }
    }

    fileprivate mutating func put(_ seat: Int, into team: Int) {
      guard rosters.indices.contains(team - 1) else { return }
      remove(seat)
      let place = rosters[team - 1].seats.firstIndex { $0 > seat }
      rosters[team - 1].seats.insert(seat, at: place ?? rosters[team - 1].seats.endIndex)
    }

    private mutating func remove(_ seat: Int) {
      for index in rosters.indices { rosters[index].seats.removeAll { $0 == seat } }
    }

    fileprivate mutating func move(_ seat: Int, to other: Int) {
      guard let team = team(of: seat) else { return }
      remove(seat)
      if self.team(of: other) == nil { put(other, into: team) }
    }
  }

  struct Roster: Codable, Sendable, Equatable {
    let name: Text
    /// All who are or were in it, in order.
    fileprivate(set) var seats: [Int]
  }

  private(set) var evening: Lineup?
  private var activity: Lineup?
  private var made = 0

  var current: Lineup? { activity ?? evening }
  var isEmpty: Bool { current == nil }
  /// Whether those of the evening stand aside for those of an activity.
  var areOfActivity: Bool { activity != nil }

  // MARK: Made and over

  mutating func make(_ teams: [Team], _ rules: TeamRules, run: Int) {
    made += 1
    let lineup = Lineup(
      number: made, rules: rules, since: run,
      rosters: teams.map { Roster(name: $0.name, seats: $0.members.map(\.seat).sorted()) })
    switch rules.keep {
    case .activity: activity = lineup
    case .evening: (evening, activity) = (lineup, nil)
    }
  }

  /// What was made for the activity alone is over.
  mutating func endActivity() { activity = nil }

  mutating func endEvening() { evening = nil }

  /// Those of the evening are others again, or there are none.
  mutating func restore(_ lineup: Lineup?) { evening = lineup }

  // MARK: Who is where

  /// Puts somebody into a team, and out of any other.
  mutating func put(_ seat: Int, into team: Int) {
    if activity != nil { activity?.put(seat, into: team) } else { evening?.put(seat, into: team) }
  }

  /// Somebody has another seat from now on: the place that they had from the one before is theirs there, unless they
  /// have one already.
  mutating func move(_ seat: Int, to other: Int) {
    activity?.move(seat, to: other)
    evening?.move(seat, to: other)
  }

  /// As activities see them: with those who hold a seat.
  func seen(among company: Company) -> [Team] {
    (current?.rosters ?? []).enumerated().map { index, roster in
      Team(
        id: index + 1, name: roster.name,
        members: roster.seats.map { Person.ID($0) }.filter { company.name($0) != nil })
    }
  }

  /// The team that somebody comes to: the smallest by those who are here, or one that has a person more where in
  /// the smallest is somebody of whom one ignores the other. Counted from 1; nil where there is none.
  func place(for person: Person.ID, among company: Company) -> Int? {
    let teams = seen(among: company).map { team in
      (id: team.id, members: team.members, here: team.members.count(where: company.isPresent))
    }
    guard let least = teams.map(\.here).min() else { return nil }
    let open = teams.filter { $0.here <= least + 1 }.sorted { ($0.here, $0.id) < ($1.here, $1.id) }
    let apart = open.first { !company.acquaintance.keepsApart(person, from: $0.members) }
    return (apart ?? open.first)?.id
  }
}

// MARK: - Teams that people choose

extension Teams {
  /// How many of so many people fit into each of the teams.
  static func share(of people: Int, in teams: Int) -> Int {
    max(1, (people + teams - 1) / max(1, teams))
  }

  /// Those who picked a team, and all others who are here in the smallest.
  /// - Parameter picks: the index of a team by person, in the order they picked.
  static func chosen(
    _ names: [Text], _ picks: [(person: Person.ID, team: Int)], among company: Company
  ) -> [Team] {
    var groups = Array(repeating: [Person.ID](), count: names.count)
    for pick in picks where groups.indices.contains(pick.team) && company.name(pick.person) != nil {
      groups[pick.team].append(pick.person)
    }
    let settled = Set(groups.joined())
    for person in company.people where !settled.contains(person.id) {
      let least = groups.map(\.count).min() ?? 0
      let open = groups.indices.filter { groups[$0].count == least }
      let apart = open.first { !company.acquaintance.keepsApart(person.id, from: groups[$0]) }
      if let team = apart ?? open.first { groups[team].append(person.id) }
    }
    return zip(groups, names).enumerated().map { index, team in
      Team(id: index + 1, name: team.1, members: team.0.sorted())
    }
  }
}
