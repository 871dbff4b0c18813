public import ActivityKit
import EventTerms
public import Messages

/// Teams as people are told them, and what people and facilitators do with them.
extension EventState {
  var teams: Teams {
    get { company.teams ?? Teams() }
    set { seating.company.teams = newValue == Teams() ? nil : newValue }
  }

  /// Whether there are teams now.
  public var hasTeams: Bool { !teams.isEmpty }

  // MARK: Made and over

  mutating func make(_ made: [Team], _ rules: TeamRules, in work: inout Work) {
    teams.make(made, rules, run: run)
    tellTeams(in: &work)
  }

  /// Draws teams for the evening.
  mutating func drawTeams(_ count: Int, by seat: Int?, in work: inout Work) {
    guard TeamPlan.counts.contains(count) else {
      return work.refuse(
        .badArgumentTeams(
          least: TeamPlan.counts.lowerBound, most: TeamPlan.counts.upperBound,
          example: "/teams 2"))
    }
    guard !teams.areOfActivity else { return work.refuse(.alreadySoTeamsOfActivity) }
    changes.note(.teams(before: teams.evening), by: seat)
    var room = Room<Int>(
      people: company.people, everyone: company.everyone, random: random,
      acquaintance: company.acquaintance)
    room.drawTeams(count, keep: .evening)
    random = room.random
    make(room.teams, TeamRules(keep: .evening), in: &work)
  }

  mutating func endTeams(by seat: Int?, in work: inout Work) {
    guard !teams.isEmpty else { return work.refuse(.noTeamNone) }
    guard !teams.areOfActivity else { return work.refuse(.alreadySoTeamsOfActivity) }
    changes.note(.teams(before: teams.evening), by: seat)
    teams.endEvening()
    work.notice(.teamOver)
  }

  /// Whether nothing has come of the teams of the evening.
  var mayRestoreTeams: Bool {
    let isPlayed = teams.evening.map { scores.lineupHasPoints($0.number) } ?? false
    return !teams.areOfActivity && !isPlayed
  }

  /// The teams of the evening are as they were before; whoever has come meanwhile joins one.
  mutating func restoreTeams(_ before: Teams.Lineup?, in work: inout Work) {
    teams.restore(before)
    guard before != nil else { return work.notice(.teamOver) }
    tellTeams(in: &work)
    joinTeams(in: &work)
  }

  /// The teams of an activity end with it; those of the evening are there again, with all who came meanwhile.
  mutating func endTeamsOfActivity(in work: inout Work) {
    guard teams.areOfActivity else { return }
    teams.endActivity()
    joinTeams(in: &work)
  }

  // MARK: Who is where

  /// Whoever takes part and is in no team comes to the smallest.
  mutating func joinTeams(in work: inout Work) {
    for person in company.people where teams.current?.team(of: person.id.seat) == nil {
      joinTeam(person.id.seat, in: &work)
    }
  }

  /// Whoever comes and is in no team comes to the smallest; whoever returns is in theirs.
  mutating func joinTeam(_ number: Int, in work: inout Work) {
    guard let lineup = teams.current, let seat = seat(number), seat.role.takesPart else { return }
    if lineup.team(of: number) == nil {
      guard let team = teams.place(for: seat.id, among: company) else { return }
      teams.put(number, into: team)
      if !order.isHushed { tellMembers(of: [team], where: seat, in: &work) }
    }
    work.say(team(of: number), to: .seats([number]))
  }

  mutating func move(_ number: Int, toTeam team: Int, in work: inout Work) {
    guard let lineup = teams.current else { return work.refuse(.noTeamNone) }
    guard lineup.rosters.indices.contains(team &- 1) else { return work.refuse(.noTeamSuch) }
    guard let seat = seat(number), seat.role.takesPart, seat.standing != .left else {
      return work.refuse(.noTeamTakesNoPart(name: name(Person.ID(number))))
    }
    let before = lineup.team(of: number)
    guard before != team else {
      return work.refuse(
        .alreadySoInTeam(name: seat.name, team: Sentence(lineup.rosters[team - 1].name)))
    }
    teams.put(number, into: team)
    work.say(self.team(of: number), to: .seats([number]))
    tellMembers(of: [before, team].compactMap(\.self), where: seat, in: &work)
    work.notice(.teamIs(name: seat.name, team: teamName(of: number)), to: .holders(of: .lead))
  }

  /// The seats of those in the team of somebody; nil of whoever is in none.
  public func teammates(of number: Int) -> [Int]? {
    company.seenTeams.first { $0.members.contains(Person.ID(number)) }?.members.map(\.seat)
  }

  /// The numbers of the teams with their names.
  public var teamNames: [(number: Int, name: Text)] {
    company.seenTeams.map { ($0.id, $0.name) }
  }

  // MARK: What people read

  /// All teams, for somebody who may be in one.
  public func teams(for number: Int) -> Message {
    message(company.seenTeams, own: teams.current?.team(of: number))
  }

  /// The team of somebody.
  func team(of number: Int) -> Message {
    let team = company.seenTeams.first { $0.members.contains(Person.ID(number)) }
    return message(team.map { [$0] } ?? [], own: team?.id)
  }

  public func ownTeam(of number: Int) throws(Refusal) -> Message {
    guard hasTeams else { throw .noTeamNone }
    guard teammates(of: number) != nil else { throw .noTeamYours }
    return team(of: number)
  }

  private func tellTeams(in work: inout Work) {
    let teams = company.seenTeams
    for team in teams where !team.members.isEmpty {
      work.say(message(teams, own: team.id), to: .seats(team.members.map(\.seat)))
    }
    let members = Set(teams.flatMap(\.members).map(\.seat))
    let others = seats.filter { $0.standing == .here && !members.contains($0.number) }
    if !others.isEmpty { work.say(message(teams, own: nil), to: .seats(others.map(\.number))) }
  }

  private func message(_ teams: [Team], own: Int?) -> Message {
    .teams(
      teams.map { team in
        TeamRow(number: team.id, name: team.name, people: team.members.map(name))
      }, own: own)
  }

  private func tellMembers(of teams: [Int], where seat: Seat, in work: inout Work) {
    let members = company.seenTeams.filter { teams.contains($0.id) }.flatMap(\.members).map(\.seat)
      .filter { $0 != seat.number }
    guard !members.isEmpty else { return }
    work.notice(.teamIs(name: seat.name, team: teamName(of: seat.number)), to: .seats(members))
  }

  private func teamName(of number: Int) -> Sentence {
    guard let lineup = teams.current, let team = lineup.team(of: number) else {
      return .plainVerbatim(text: "")
    }
    return Sentence(lineup.rosters[team - 1].name)
  }

  // MARK: Points

  /// Tells of points for a team those who may see its score.
  mutating func award(
    _ points: Int, toTeam team: Team.ID, for reason: Text, in work: inout Work
  ) {
    guard let lineup = teams.current, lineup.rosters.indices.contains(team &- 1),
      scores.give(points, toTeam: team, of: lineup, in: work)
    else { return }
    let members = company.seenTeams.first { $0.id == team }?.members.map(\.seat) ?? []
    let recipients: Recipients =
      switch work.event.scores {
      case .off, .private: .seats(members)
      case .team, .public: .everyone
      }
    work.say(
      .say(
        .activitiesTeamPointsFor(
          team: Sentence(lineup.rosters[team - 1].name), count: points,
          reason: Sentence(reason))), to: recipients)
  }

  // MARK: Choosing

  /// Why somebody cannot pick a team: it has its share already.
  func objection(toPicking value: Answer.Value, of person: Person.ID) -> Refusal? {
    guard let stage, let open = stage.asking?.prompt(openTo: person), open.prompt.teams != nil,
      case .choice(let choices) = open.prompt.question.kind, case .choice(let picked) = value,
      let team = picked.first, choices.labels.indices.contains(team)
    else { return nil }
    let taken = stage.answers.count { $0.choice == team && $0.person != person }
    guard taken >= Teams.share(of: company.people.count, in: choices.labels.count) else {
      return nil
    }
    return .answerInvalidTeamFull(team: Sentence(choices.labels[team]))
  }
}

extension Company {
  /// The teams as activities see them.
  var seenTeams: [Team] { teams?.seen(among: self) ?? [] }
}
