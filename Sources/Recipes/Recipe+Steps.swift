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
      open(ask, in: &room)
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
      let people: [Person.ID] =
        switch award.to {
        case .everyone: room.people.map(\.id)
        case .favourites: favourites
        case .right: right ?? []
        }
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

  // MARK: Questions

  /// Several questions are dealt evenly, by chance. Whoever comes meanwhile gets the last of them. Where nobody
  /// is to know who wrote what there are no more than leave enough people to each.
  private mutating func open(_ ask: RecipeStep.Ask, in room: inout Room<Cue>) {
    let questions = ask.questions(facts(in: room))
    let fewest = ask.privacy == .anonymous ? max(2, room.tallyFloor) : 1
    let count = max(1, min(questions.count, room.people.count / fewest))
    dealt =
      questions.count > 1
      ? Array(questions.indices.shuffled(using: &room.random).prefix(count)).sorted() : nil
    let people = count > 1 ? room.people.map(\.id).shuffled(using: &room.random) : []
    let prompts = (dealt ?? [0]).enumerated().map { place, index in
      let own = people.indices.filter { $0 % count == place }.map { people[$0] }
      return Prompt(
        questions[index], privacy: ask.privacy,
        audience: place == count - 1 ? .everyone : .only(own.sorted()),
        closesEarly: ask.closesEarly, isHeld: ask.isHeld == true)
    }
    room.ask(
      prompts, closing: ask.closes == .each ? .each : .together, for: ask.time, then: .gather)
  }

  // MARK: Groups

  /// Between the announcement and the breakouts.
  static let notice = Duration.seconds(10)

  private func announce(_ groups: RecipeStep.Groups, in room: inout Room<Cue>) -> Bool {
    guard room.people.count >= 2 else { return leaveOut(in: &room) }
    let time = room.bounded(groups.time, after: Self.notice)
    room.say(
      groups.size == 2
        ? .commonPairsSoon(time: time, stay: "/stay")
        : .commonGroupsSoon(size: groups.size, time: time, stay: "/stay"))
    room.wait(Self.notice, then: .meet)
    return true
  }

  mutating func meet(_ groups: RecipeStep.Groups, in room: inout Room<Cue>) -> Bool {
    let drawn = room.drawGroups(of: groups.size)
    guard !drawn.isEmpty else { return leaveOut(in: &room) }
    let facts = facts(in: room)
    room.split(
      drawn, about: groups.topics.map { $0.filled(facts) },
      asking: groups.asking?.question(facts), answeredBy: groups.asking?.answeredBy ?? .last,
      for: groups.time, then: groups.asking == nil ? .next : .compare)
    areGroupsAsked = groups.asking == nil ? nil : true
    return true
  }

  private func leaveOut(in room: inout Room<Cue>) -> Bool {
    room.say(.commonTooFewForGroups)
    return false
  }

  // MARK: Rounds

  /// To read what a round is about, and in which order people speak.
  static let breath = Duration.seconds(5)

  private mutating func open(_ round: RecipeStep.Round, in room: inout Room<Cue>) -> Bool {
    guard !room.people.isEmpty else { return false }
    turns = TurnOrder(room.people.map(\.id).shuffled(using: &room.random))
    let facts = facts(in: room)
    for topic in round.topics { room.say(topic.filled(facts)) }
    room.say(.commonTurns(time: room.bounded(round.time)))
    room.say(.commonOrder(names: Text(turns.waiting.map(room.name).joined(separator: ", "))))
    room.wait(Self.breath, then: .turn)
    return true
  }

  mutating func giveTurn(_ round: RecipeStep.Round, in room: inout Room<Cue>) -> Bool {
    guard let person = turns.next(among: room.speakers) else { return false }
    if let turn = round.turn { room.say(turn.filled(facts(in: room, about: person))) }
    room.giveFloor(to: person, for: round.time, then: .turn)
    return true
  }
}

extension RecipeStep.GroupAsk {
  func question(_ facts: [RecipeFact: String]) -> Question {
    guard let choices else { return .text(text.filled(facts)) }
    return .choice(text.filled(facts), choices.map { $0.filled(facts) })
  }
}

extension RecipeStep.Ask {
  /// One, or those that are dealt.
  func questions(_ facts: [RecipeFact: String]) -> [Question] {
    ([text] + (others ?? [])).map { question($0.filled(facts), facts) }
  }

  var closesEarly: Bool {
    switch closes {
    case .early, .each, nil: true
    case .onTime, .firstRight: false
    }
  }

  /// What may be typed, in all languages that it is written in.
  private var key: TypedKey? {
    guard let right = typed?.map({ $0.filled([:]) }), let answer = right.first?.words() else {
      return nil
    }
    let words = right.flatMap { text in
      text.languages.isEmpty
        ? [text.words()] : text.languages.sorted().map { text.words(in: $0) }
    }
    return TypedKey(answer, aliases: words.filter { $0 != answer })
  }

  /// What is right, as programs are told it.
  func answers(to question: Question) -> [Text] {
    guard case .choice(let choices) = question.kind else {
      return typed?.prefix(1).map { $0.filled([:]) } ?? []
    }
    return (solution ?? []).map { choices.labels[$0] }
  }

  /// The same as people are told it.
  func named(in question: Question) -> [Text] {
    guard case .choice(let choices) = question.kind else { return answers(to: question) }
    let marks = ChoiceMarks(choices.labels)
    return (solution ?? []).map { marks.named([$0], isWhole: true) }
  }

  /// Tells whether an answer is right.
  func judge(of question: Question) -> (Answer) -> Bool {
    if let solution { return { $0.choices.sorted() == solution } }
    guard let key else { return { _ in false } }
    let judge = AnswerJudge(key, of: question.text.words())
    return { answer in answer.text.map { judge.accepts($0) } ?? false }
  }

  private func question(_ text: Text, _ facts: [RecipeFact: String]) -> Question {
    switch kind {
    case .text(let maxLength, let words, let lines):
      return .text(text, maxLength: maxLength, words: words, form: form, key: key, lines: lines)
    case .choice(let labels, let pick):
      return .choice(text, labels.map { $0.filled(facts) }, pick: 1...min(pick, labels.count))
    case .number(let range):
      return .number(text, in: Double(range.lowerBound)...Double(range.upperBound))
    case .ready:
      return .ready(text)
    }
  }
}
