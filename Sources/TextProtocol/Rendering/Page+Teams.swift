import ActivityKit
import Messages
import Words

/// Teams, and how they stand.
extension Page {
  mutating func add(_ teams: [TeamRow], own: Int?) {
    guard !teams.isEmpty else { return add(.teamsNone) }
    for team in teams { add(row(team), hang: 4) }
    guard let team = teams.first(where: { $0.number == own }) else { return }
    add(.teamsYours(team: Sentence(team.name), command: "/team"))
  }

  private func row(_ team: TeamRow) -> Sentence {
    let name = Sentence(team.name)
    if team.people.isEmpty { return .teamsNobody(team: name) }
    return team.more == 0
      ? .teamsRow(team: name, people: team.people)
      : .teamsRowAndMore(
        team: name, people: team.people.joined(separator: ", "), more: team.more)
  }

  mutating func add(_ teams: TeamScores, final: Bool) {
    switch teams.rule {
    case .average: add(final ? .teamsScoresAverageFinal : .teamsScoresAverage, .heading)
    case .sum: add(final ? .teamsScoresSumFinal : .teamsScoresSum, .heading)
    }
    add(
      numbered: teams.rows.map { row in
        let sentence = Sentence.teamsScoresRow(
          rank: row.rank, team: Sentence(row.name), points: row.points)
        return (row.rank, text(sentence))
      })
  }
}
