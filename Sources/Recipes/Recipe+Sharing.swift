import ActivityKit

extension Recipe {
  mutating func gather(_ ask: RecipeStep.Ask, in room: inout Room<Cue>) {
    let questions = ask.questions(facts(in: room))
    let dealt = (dealt ?? [0]).map { questions[$0] }
    if asked.contains(where: { $0.name == ask.name }) { showSigned(in: &room) }
    asked.removeAll { $0.name == ask.name }
    asked.append(AskedQuestion(ask, dealt, room.results, using: &room.random))
    right = nil
    if ask.hasSolution { tellSolution(of: ask, dealt[0], in: &room) }
  }

  /// Keeps what each group has answered, with all of its names.
  mutating func compare(_ asking: RecipeStep.GroupAsk, in room: inout Room<Cue>) {
    let question = asking.question(facts(in: room))
    if asked.contains(where: { $0.name == asking.name }) { showSigned(in: &room) }
    asked.removeAll { $0.name == asking.name }
    asked.append(AskedQuestion(asking, question, room.groupAnswers))
  }

  /// Says what was right. Of choices, whoever picked all that are right and nothing else was right, too.
  private mutating func tellSolution(
    of ask: RecipeStep.Ask, _ question: Question, in room: inout Room<Cue>
  ) {
    let had = room.answers.filter(ask.judge(of: question))
    right = had.compactMap(\.person)
    let named = ask.named(in: question)
    if ask.closes == .firstRight, let first = right?.first, named.count == 1 {
      room.say(.commonFirstRight(name: room.name(first), answer: named[0]))
    } else {
      room.say(
        named.count == 1
          ? .commonSolution(answer: named[0])
          : .commonSolutions(answers: named.map { $0.words() }))
    }
    room.tellResults(ask.answers(to: question), right: right ?? [])
  }

  mutating func share(_ share: RecipeStep.Share, in room: inout Room<Cue>) {
    guard let asked = asked(share.name) else { return }
    let title = share.title?.filled(facts(in: room))
    guard !asked.entries.isEmpty else {
      return room.say(.commonNothingShared)
    }
    guard let parts = asked.parts else {
      return self.share(share, asked, nil, title: title ?? asked.title, in: &room)
    }
    if let title { room.say(title) }
    for place in parts.indices {
      let part = asked.part(place)
      // Of a question that nobody answered there is nothing to say.
      if part.entries.isEmpty { continue }
      self.share(share, part, place, title: part.title, in: &room)
    }
  }

  /// - Parameter place: which of several questions it is; nil of a single one.
  private mutating func share(
    _ share: RecipeStep.Share, _ asked: AskedQuestion, _ place: Int?, title: Text,
    in room: inout Room<Cue>
  ) {
    // No recipe shows anything that was counted below the floor of the event: neither counts nor averages.
    let fewest = asked.fewest(room.tallyFloor)
    guard asked.count >= max(share.fewest ?? fewest, fewest) else {
      return room.say(.commonTooFewAnswered(title: title))
    }
    if asked.isText {
      let lines = asked.entries.map { entry in
        entry.names(in: room).map { .commonWithName(name: $0, text: Text(entry.text)) }
          ?? Self.signed(Text(entry.text), entry, in: room)
      }
      noteShown(share.name, in: room) { $0.part == place }
      return room.show(.list(title: title, lines, numbered: false))
    }
    if let tally = asked.tally {
      room.show(.tally(title: title, tally))
    } else {
      room.say(title)
    }
    if let average = asked.average { room.say(average) }
  }

  /// - Returns: false when there is nothing to choose between.
  mutating func open(_ vote: RecipeStep.Vote, in room: inout Room<Cue>) -> Bool {
    favourites = []
    guard let asked = asked(vote.name), asked.entries.count >= 2 else {
      showSigned(in: &room)
      return false
    }
    room.ask(
      .choice(
        vote.text.filled(facts(in: room)), asked.entries.map { AskedQuestion.cut($0.text) },
        pick: 1...min(vote.pick, asked.entries.count - 1), from: asked.entries.map(\.id)),
      privacy: .anonymous, for: vote.time, then: .count)
    return true
  }

  /// Shows what was picked, the most liked first; nothing is said of the others.
  mutating func count(_ vote: RecipeStep.Vote, in room: inout Room<Cue>) {
    defer { showSigned(in: &room) }
    guard let place = asked.firstIndex(where: { $0.name == vote.name }) else { return }
    for index in asked[place].entries.indices { asked[place].entries[index].votes = 0 }
    for answer in room.answers {
      for index in answer.choices where asked[place].entries.indices.contains(index) {
        asked[place].entries[index].votes += 1
      }
    }
    let entries = asked[place].entries
    let most = entries.map(\.votes).max() ?? 0
    guard most > 0 else { return }
    guard room.answers.count >= room.tallyFloor else {
      return room.say(.commonTooFewVoted)
    }
    let liked = entries.indices.filter { entries[$0].votes > 0 }
      .sorted { (entries[$1].votes, $0) < (entries[$0].votes, $1) }
    favourites = entries.filter { $0.votes == most }.flatMap(\.authors)
    room.show(
      .tally(
        title: .commonFavourites,
        liked.map { index in
          let entry = entries[index]
          let text = AskedQuestion.cut(entry.text)
          return Display.Count(
            entry.names(in: room).map { .commonBy(text: text, name: $0) }
              ?? Self.signed(text, entry, in: room),
            votes: entry.votes, marked: entry.votes == most)
        }))
    noteShown(vote.name, in: room) { $0.votes > 0 }
  }

  /// Shows the pieces whose authors have put their name to them since people read them, once.
  mutating func showSigned(in room: inout Room<Cue>) {
    var lines: [Text] = []
    for place in asked.indices {
      for index in asked[place].entries.indices where asked[place].entries[index].isShown == true {
        let entry = asked[place].entries[index]
        guard room.signature(of: entry.id) != nil else { continue }
        lines.append(Self.signed(Text(entry.text), entry, in: room))
        asked[place].entries[index].isShown = nil
      }
    }
    if !lines.isEmpty { room.show(.list(title: .commonSigned, lines, numbered: false)) }
  }

  /// Notes what people have read without a name, or with one.
  private mutating func noteShown(
    _ name: String, in room: Room<Cue>, _ isShown: (AskedQuestion.Entry) -> Bool
  ) {
    guard let place = asked.firstIndex(where: { $0.name == name }) else { return }
    for index in asked[place].entries.indices where isShown(asked[place].entries[index]) {
      let isSigned = room.signature(of: asked[place].entries[index].id) != nil
      asked[place].entries[index].isShown = isSigned ? nil : true
    }
  }

  /// An anonymous piece, with its author if they chose to be named.
  private static func signed(
    _ text: Text, _ entry: AskedQuestion.Entry, in room: Room<Cue>
  ) -> Text {
    room.signature(of: entry.id).map { .commonBy(text: text, name: $0) } ?? text
  }
}
