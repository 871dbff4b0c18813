import ActivityKit

/// What somebody has got so far in a tournament. It belongs to them, so they are found again at a later occurrence only
/// where they prove who they are, and nobody has the points of a namesake.
struct TournamentScore: Codable, Sendable, Equatable {
  let tournament: String
  var points: Int
}

/// A tournament over several quizzes, of one evening or of many.
extension Trivia {
  /// So many are shown; everyone else reads their own.
  private static let mostShown = 10

  func noteForTournament(_ points: Int, of person: Person.ID, in room: inout Room<Cue>) {
    guard let tournament, !room.areScoresOff else { return }
    let score = TournamentScore(
      tournament: tournament, points: max(0, total(of: person, in: room) + points))
    room.store(score, of: person)
  }

  /// How it stands, of those who have been here tonight.
  func showTournament(in room: inout Room<Cue>) {
    guard let tournament, !room.areScoresOff else { return }
    let standings = room.everyone.map { (person: $0, points: total(of: $0.id, in: room)) }
      .filter { $0.points > 0 }
      .sorted { ($1.points, $0.person.id) < ($0.points, $1.person.id) }
    let shown = room.areScoresHidden ? 0 : min(standings.count, Self.mostShown)
    if shown > 0 {
      let lines = standings.prefix(shown).map { standing in
        Text.triviaPoints(name: standing.person.name, count: standing.points)
      }
      room.show(
        .list(title: .triviaTournamentSoFar(tournament: Text(tournament)), lines, numbered: false))
    }
    for standing in standings.dropFirst(shown) {
      room.tell(
        standing.person.id,
        .triviaTournamentPoints(count: standing.points, tournament: Text(tournament)))
    }
  }

  /// Those of a tournament of another name count no more.
  private func total(of person: Person.ID, in room: Room<Cue>) -> Int {
    let score = room.stored(TournamentScore.self, of: person)
    return score?.tournament == tournament ? score?.points ?? 0 : 0
  }
}
