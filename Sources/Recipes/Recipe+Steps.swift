import ActivityKit

extension Recipe {
  /// Begins a step.
  /// - Returns: whether it takes time, so that a cue follows.
  mutating func begin(_ step: RecipeStep, in room: inout Room<Cue>) -> Bool {
    let facts = facts(in: room)
    switch step {
    case .say(let texts):
      for text in texts { room.say(text.filled(facts)) }
      return false
    case .wait(let time):
      if case .show? = room.effects.last, room.step == nil { room.nameStep(.commonTimeToRead) }
      room.wait(time, then: .next)
      return true
    case .alone(let alone):
      room.alone(about: alone.topics.map { $0.filled(facts) }, for: alone.time, then: .next)
      return true
    case .ask(let ask):
      room.ask(
        ask.question(facts), privacy: ask.privacy, for: ask.time, then: .gather)
      return true
    case .share(let share):
      self.share(share, in: &room)
      return false
    case .vote(let vote):
      return open(vote, in: &room)
    case .groups(let groups):
      return announce(groups, in: &room)
    case .round(let round):
      return open(round, in: &room)
    case .teams(let teams):
      room.makeTeams(
        TeamPlan(
          count: teams.count, names: teams.names.map { $0.filled(facts) }, by: teams.by,
          rules: teams.rules, time: teams.time), then: .next)
      return true
    case .award(let award):
      let reason = award.reason.filled(facts)
      let people = award.to == .everyone ? room.people.map(\.id) : favourites
      for person in people { room.award(award.points, to: person, for: reason) }
      return false
    case .list(let list):
      room.show(
        .list(
          title: list.title.filled(facts), list.lines.map { $0.filled(facts) },
          numbered: list.isNumbered))
      return false
    case .scores:
      room.show(.scores)
      return false
    case .board(let lines, let spoken):
      room.board(lines.map { $0.filled(facts) }, spoken: spoken.filled(facts))
      return false
    case .loop:
      return false
    }
  }

  // MARK: Groups

  /// Between the announcement and the breakouts.
  static let notice = Duration.seconds(10)

  private func announce(_ groups: RecipeStep.Groups, in room: inout Room<Cue>) -> Bool {
    guard room.people.count >= 2 else { return leaveOut(in: &room) }
    room.say(
      groups.size == 2
        ? .commonPairsSoon(time: groups.time, stay: "/stay")
        : .commonGroupsSoon(size: groups.size, time: groups.time, stay: "/stay"))
    room.wait(Self.notice, then: .meet)
    return true
  }

  func meet(_ groups: RecipeStep.Groups, in room: inout Room<Cue>) -> Bool {
    let drawn = room.drawGroups(of: groups.size)
    guard !drawn.isEmpty else { return leaveOut(in: &room) }
    let facts = facts(in: room)
    room.split(
      drawn, about: groups.topics.map { $0.filled(facts) }, for: groups.time, then: .next)
    return true
  }

  private func leaveOut(in room: inout Room<Cue>) -> Bool {
    room.say(.commonTooFewForGroups)
    return false
  }

  // MARK: Rounds

  private mutating func open(_ round: RecipeStep.Round, in room: inout Room<Cue>) -> Bool {
    guard !room.people.isEmpty else { return false }
    turns = TurnOrder(room.people.map(\.id).shuffled(using: &room.random))
    let facts = facts(in: room)
    for topic in round.topics { room.say(topic.filled(facts)) }
    room.say(.commonTurns(time: round.time))
    room.say(.commonOrder(names: Text(turns.waiting.map(room.name).joined(separator: ", "))))
    room.wait(.seconds(5), then: .turn)
    return true
  }

  mutating func giveTurn(_ round: RecipeStep.Round, in room: inout Room<Cue>) -> Bool {
    guard let person = turns.next(among: room.speakers) else { return false }
    if let turn = round.turn { room.say(turn.filled(facts(in: room, about: person))) }
    room.giveFloor(to: person, for: round.time, then: .turn)
    return true
  }
}

extension RecipeStep.Ask {
  func question(_ facts: [RecipeFact: String]) -> Question {
    let text = text.filled(facts)
    switch kind {
    case .text(let maxLength, let words, let lines):
      return .text(text, maxLength: maxLength, words: words, lines: lines)
    case .choice(let labels, let pick):
      return .choice(text, labels.map { $0.filled(facts) }, pick: 1...min(pick, labels.count))
    case .number(let range):
      return .number(text, in: Double(range.lowerBound)...Double(range.upperBound))
    case .ready:
      return .ready(text)
    }
  }
}
