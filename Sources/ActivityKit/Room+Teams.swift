/// Teams: drawn, given, or chosen by people.
///
/// Whoever comes late joins the smallest team; whoever gives up their seat is in none, and in theirs again when
/// they come back. Where teams stand for the evening, and as many are wanted for the evening, they stay as they are.
extension Room {
  /// The team of somebody; nil of whoever is in none.
  public func team(of person: Person.ID) -> Team? { teams.first { $0.members.contains(person) } }

  /// Says a line to a team.
  public mutating func tell(_ team: Team, _ text: Text) { tell(team.members, text) }

  /// Gives points to a team, 0 or more, which are nobody's own and count in full, whatever its score is.
  public mutating func award(_ points: Int, toTeam team: Team.ID, for reason: Text) {
    effects.append(.awardTeam(points: points, to: team, reason: reason))
  }

  /// Draws `count` teams, as even as can be, from the people present; people of whom one ignores the other are
  /// kept apart where that can be avoided.
  public mutating func drawTeams(
    _ count: Int, keep: TeamRules.Keep = .activity, score: TeamRules.Score = .average
  ) { drawTeams(named: Team.names(count), keep: keep, score: score) }

  /// Draws teams of about `size`, at least two of them.
  public mutating func drawTeams(
    of size: Int, keep: TeamRules.Keep = .activity, score: TeamRules.Score = .average
  ) {
    let count = min(max(2, people.count / max(1, size)), Team.most)
    drawTeams(count, keep: keep, score: score)
  }

  /// Draws a team for each name.
  public mutating func drawTeams(
    named names: [Text], keep: TeamRules.Keep = .activity, score: TeamRules.Score = .average
  ) {
    let rules = TeamRules(keep: keep, score: score)
    guard mayMake(names.count, rules) else { return }
    let drawn = acquaintance.teams(names.count, from: people.map(\.id), using: &random)
    setTeams(drawn, names, rules)
  }

  /// Makes teams of these people; whoever is here and in none comes to the smallest. Somebody in two of them is a
  /// fault.
  /// - Parameter names: one a team; nil for "Team 1" and so on.
  public mutating func makeTeams(
    _ groups: [[Person.ID]], named names: [Text]? = nil, keep: TeamRules.Keep = .activity,
    score: TeamRules.Score = .average
  ) {
    let rules = TeamRules(keep: keep, score: score)
    guard Set(groups.joined()).count == groups.joined().count else {
      return fail("it put somebody into two teams")
    }
    guard names.map({ $0.count == groups.count }) ?? true else {
      return fail("it named other teams than it made")
    }
    guard mayMake(groups.count, rules) else { return }
    let (seated, given) = (Set(everyone.map(\.id)), Set(groups.joined()))
    var teams = groups.map { $0.filter(seated.contains) }
    for person in people where !given.contains(person.id) {
      let smallest = teams.indices.min { teams[$0].count < teams[$1].count }
      if let smallest { teams[smallest].append(person.id) }
    }
    setTeams(teams.map { $0.sorted() }, names ?? Team.names(groups.count), rules)
  }

  /// Has everyone pick a team, each with room for its share of those present. Whoever passes comes to the smallest.
  /// `cue` comes at once where teams for the evening stand.
  public mutating func chooseTeams(
    _ names: [Text], asking text: Text = .commonWhichTeam, keep: TeamRules.Keep = .activity,
    score: TeamRules.Score = .average, for time: Duration, then cue: Cue
  ) {
    let rules = TeamRules(keep: keep, score: score)
    guard mayMake(names.count, rules) else { return go(to: cue) }
    var prompt = Prompt(.choice(text, names))
    prompt.teams = rules
    ask([prompt], for: time, then: cue)
  }

  /// Makes teams as a setting asks for them, and goes on with `cue`.
  public mutating func makeTeams(_ plan: TeamPlan, then cue: Cue) {
    let names = plan.names.isEmpty ? Team.names(plan.count) : plan.names
    switch plan.by {
    case .chance:
      drawTeams(named: names, keep: plan.rules.keep, score: plan.rules.score)
      go(to: cue)
    case .choice:
      chooseTeams(
        names, keep: plan.rules.keep, score: plan.rules.score, for: plan.time, then: cue)
    }
  }

  /// Whether teams are to be made: those of the evening stand.
  private mutating func mayMake(_ count: Int, _ rules: TeamRules) -> Bool {
    guard (2...Team.most).contains(count) else {
      fail("it made \(Phrase.count(count, "team", "teams")), and there can be 2 to \(Team.most)")
      return false
    }
    return rules.keep == .activity || teamRules?.keep != .evening || teams.count != count
  }

  private mutating func setTeams(_ groups: [[Person.ID]], _ names: [Text], _ rules: TeamRules) {
    teams = zip(groups, names).enumerated().map { index, team in
      Team(id: index + 1, name: team.1, members: team.0)
    }
    teamRules = rules
    effects.append(.teams(teams, rules))
  }
}

extension Team {
  /// "Team 1", "Team 2" …, in each reader's language.
  package static func names(_ count: Int) -> [Text] {
    // More than fit are a fault, whatever they are called.
    (0..<min(max(0, count), most + 1)).map { .commonTeam(number: $0 + 1) }
  }
}
