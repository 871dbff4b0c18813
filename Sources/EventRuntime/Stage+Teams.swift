import ActivityKit

/// Teams on the stage: people pick them in a prompt, and what was made in a cue holds for the cues that follow at
/// once.
extension Stage {
  /// The teams that come of a prompt that closes; nil of one in which none are picked.
  func chosenTeams(_ open: LivePrompt, among company: Company) -> StageOutput? {
    guard let rules = open.prompt.teams, case .choice(let choices) = open.prompt.question.kind
    else { return nil }
    let picks = open.indices.map { answers[$0] }.compactMap { answer in
      answer.person.flatMap { person in answer.choice.map { (person: person, team: $0) } }
    }
    return .effect(.teams(Teams.chosen(choices.labels, picks, among: company), rules))
  }

  /// The teams as they are after what has come out already.
  func teams(
    after output: [StageOutput], among company: Company
  ) -> (teams: [Team], rules: TeamRules?) {
    for case .effect(.teams(let teams, let rules)) in output.reversed() { return (teams, rules) }
    return (company.seenTeams, company.teams?.current?.rules)
  }
}
