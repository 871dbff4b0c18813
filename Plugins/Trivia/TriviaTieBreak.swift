import ActivityKit

extension Trivia {
  /// Those who are level at the top of the quiz; nobody where one is ahead, or people may not know it of each other.
  func level(in room: Room<Cue>) -> [Person.ID] {
    let first = tieBreak == nil ? [] : first(in: room)
    return first.count > 1 ? first : []
  }

  /// Those with the most points of the quiz; nobody where people may not know it of each other.
  func first(in room: Room<Cue>) -> [Person.ID] {
    guard !room.areScoresHidden else { return [] }
    let seated = Set(room.everyone.map(\.id))
    let lines = (book?.lines ?? []).filter { $0.points > 0 && seated.contains($0.person) }
    let most = lines.map(\.points).max()
    return lines.filter { $0.points == most }.map(\.person).sorted()
  }

  func ask(_ tieBreak: TriviaItem, of level: [Person.ID], in room: inout Room<Cue>) {
    room.say(.triviaLevel(names: level.map(room.name)))
    let asked = Text.triviaNearestHasIt(ask: Text(tieBreak.closedAsk))
    let others = room.people.map(\.id).filter { !level.contains($0) }
    if !others.isEmpty { room.tell(others, asked) }
    room.nameStep(.triviaTieBreak)
    room.ask(.number(asked), of: .only(level), for: time, then: .tieBroken)
  }

  /// A point tells who is ahead, and changes nothing else.
  mutating func breakTie(in room: inout Room<Cue>) {
    guard let tieBreak else { return }
    let right = tieBreak.right(among: room.answers)
    let winners = right.compactMap(\.person)
    tell(tieBreak, right: right, of: 0, in: &room)
    let guesses = tieBreak.byDistance(room.answers).compactMap { answer -> String? in
      guard let person = answer.person, let number = tieBreak.written(answer) else { return nil }
      return "\(room.name(person)) \(number)"
    }
    if !guesses.isEmpty { room.say(.triviaGuesses(guesses: guesses)) }
    if !winners.isEmpty { room.say(.triviaNearest(names: winners.map(room.name))) }
    for person in winners { award(1, to: person, for: .triviaForTieBreak, items.count, in: &room) }
  }
}
