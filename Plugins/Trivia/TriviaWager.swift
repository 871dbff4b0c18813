import ActivityKit

/// What somebody has bet on the last question, of the points that everyone gets to bet.
struct TriviaBet: Codable, Sendable, Equatable {
  let person: Person.ID
  let points: Int
}

extension Trivia {
  func askForBets(of stake: Int, before n: Int, in room: inout Room<Cue>) {
    room.nameStep(.triviaBetting)
    room.ask(
      .number(.triviaHowMany(most: stake), in: 0...Double(stake)), for: time, then: .betsMade(n))
  }

  /// Whoever is here and has bet nothing keeps all.
  mutating func takeBets(in room: Room<Cue>) {
    let stake = wager ?? 0
    var bets: [TriviaBet] = []
    for answer in room.answers {
      guard let person = answer.person, let points = answer.number else { continue }
      bets.append(TriviaBet(person: person, points: Int(max(0, min(points, Double(stake))))))
    }
    let betters = Set(bets.map(\.person))
    bets += room.people.filter { !betters.contains($0.id) }
      .map { TriviaBet(person: $0.id, points: 0) }
    self.bets = bets
  }

  /// Gives what was kept, and what was bet on a right answer twice. So nobody loses what they had before.
  mutating func settleBets(right: [Answer], in room: inout Room<Cue>) {
    let right = Set(right.compactMap(\.person))
    for bet in bets ?? [] {
      let kept = (wager ?? 0) - bet.points
      award(
        kept + (right.contains(bet.person) ? 2 * bet.points : 0), to: bet.person,
        for: .triviaForBet, items.count - 1, in: &room)
    }
  }
}
