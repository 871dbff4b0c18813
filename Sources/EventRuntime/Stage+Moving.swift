import ActivityKit

/// People who have another seat in the middle of an activity.
extension Stage {
  /// What somebody gave to what is open, and their place in it, is that of another seat. What was given from there
  /// stands, and theirs is taken back.
  func move(_ person: Person.ID, to other: Person.ID) -> [StageOutput] {
    let output = openPrompt?.hasAnswered(other) == true ? withdraw(person) : []
    authorship.move(person, to: other)
    answers = answers.map { $0.person == person ? $0.by(other) : $0 }
    lingering?.move(person, to: other)
    write { $0.move(person, to: other) }
    boards?.move(person, to: other)
    let moved = { (people: [Person.ID]) in people.map { $0 == person ? other : $0 } }
    stranded = stranded.map(moved)
    lastGroups = lastGroups?.map(moved)
    switch scene {
    case .prompt(var open):
      // Taken out while it changes, so that its dictionaries are changed in place.
      scene = .quiet
      open.move(person, to: other)
      scene = .prompt(open)
    case .floor(person): scene = .floor(other)
    // Whoever has a place in a group keeps that one.
    case .breakout(let groups, let topics) where !groups.joined().contains(other):
      scene = .breakout(groups.map(moved), about: topics)
    case .quiet, .alone, .breakout, .floor: break
    }
    return output
  }
}

extension Answer {
  /// The same, given by somebody else.
  func by(_ person: Person.ID) -> Answer {
    Answer(id: id, person: person, value: value, after: after)
  }
}

extension Effect {
  /// The same for the people by the seats that are theirs now.
  func addressed(by holder: (Person.ID) -> Person.ID) -> Effect {
    switch self {
    case .tell(let people, let text): .tell(people.map(holder), text)
    case .award(let points, let person, let reason):
      .award(points: points, to: holder(person), reason: reason)
    case .result(let solution, let right): .result(solution: solution, right: right.map(holder))
    case .board(let board, .only(let people)): .board(board, for: .only(people.map(holder)))
    case .store(let text, let person): .store(text, of: person.map(holder))
    case .say, .show, .board(_, .everyone), .teams, .awardTeam, .fault: self
    }
  }
}
