import ActivityKit

/// People who have another seat in the middle of an activity.
extension Stage {
  /// What somebody gave to what is open, and their place in it, is that of another seat. What was given from there
  /// stands, and theirs is taken back.
  func move(_ person: Person.ID, to other: Person.ID) -> [StageOutput] {
    let output = openPrompts.contains { $0.hasAnswered(other) } ? withdraw(person) : []
    authorship.move(person, to: other)
    answers = answers.map { $0.person == person ? $0.by(other) : $0 }
    for place in lingering.indices { lingering[place].move(person, to: other) }
    write { $0.move(person, to: other) }
    boards?.move(person, to: other)
    let moved = { (people: [Person.ID]) in people.map { $0 == person ? other : $0 } }
    for place in groupAnswers.indices {
      groupAnswers[place].people = moved(groupAnswers[place].people)
    }
    stranded = stranded.map(moved)
    switch scene {
    case .prompt(var asking):
      // Taken out while it changes, so that its dictionaries are changed in place.
      scene = .quiet
      asking.move(person, to: other)
      scene = .prompt(asking)
    case .floor(person): scene = .floor(other)
    // Whoever has a place in a group keeps that one.
    case .breakout(let groups, let topics, var asking):
      asking?.move(person, to: other)
      scene = .breakout(
        groups.joined().contains(other) ? groups : groups.map(moved), about: topics,
        asking: asking)
    case .quiet, .alone, .floor, .held: break
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

extension Audience {
  /// The same people by the seats that are theirs now.
  func addressed(in company: Company) -> Audience {
    switch self {
    case .everyone: .everyone
    case .only(let people): .only(people.map(company.holder))
    case .everyoneBut(let people): .everyoneBut(people.map(company.holder))
    }
  }
}

extension Effect {
  /// The same for the people by the seats that are theirs now.
  func addressed(in company: Company) -> Effect {
    let holder = company.holder
    switch self {
    case .sayOf(let person, let own, let others):
      return .sayOf(holder(person), own: own, others: others)
    case .tell(let people, let text): return .tell(people.map(holder), text)
    case .award(let points, let person, let reason):
      return .award(points: points, to: holder(person), reason: reason)
    case .takeBack(let points, let person, let reason):
      return .takeBack(points: points, from: holder(person), reason: reason)
    case .result(let solution, let right, let place):
      return .result(solution: solution, right: right.map(holder), of: place)
    case .store(let text, let person): return .store(text, of: person.map(holder))
    case .board(let board, .only(let people)):
      return .board(board, for: .only(people.map(holder)))
    case .board(let board, .everyoneBut(let people)):
      let others = Set(people.map(holder))
      return .board(
        board, for: .only(company.everyone.map(\.id).filter { !others.contains($0) }))
    case .say, .tellFacilitators, .show, .board(_, .everyone), .teams, .awardTeam, .fault:
      return self
    }
  }
}
