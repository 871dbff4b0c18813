import ActivityKit

/// Each writes two true things and one made up; the others guess which.
struct TwoTruths: Codable, Sendable {
  enum Cue: Codable, Sendable {
    case write(Int)
    case collect(Int)
    case guess(Int)
    case unmask(Int)
  }

  /// The most people whose statements are guessed; more would take too long.
  let most: Int
  /// To write one statement.
  let time: Duration
  let talk: Duration
  var sheets: [StatementSheet] = []

  init(most: Int, time: Duration, talk: Duration) {
    self.most = most
    self.time = time
    self.talk = talk
  }

  private static let invitations: [Text] = [
    .icebreakerWriteTrue, .icebreakerWriteAnother, .icebreakerWriteMadeUp,
  ]
  private static let guessing = Duration.seconds(30)
  private static let introduction = Duration.seconds(5)

  func length(among people: Int) -> Duration {
    Self.introduction + time * Self.invitations.count + (Self.guessing + talk) * min(most, people)
  }

  func begin(in room: inout Room<Icebreaker.Cue>) {
    room.say(.icebreakerTruths)
    room.wait(Self.introduction, then: .truths(.write(0)))
  }

  mutating func on(_ cue: Cue, in room: inout Room<Icebreaker.Cue>) {
    switch cue {
    case .write(let n) where n < Self.invitations.count:
      room.ask(
        .text(Self.invitations[n], maxLength: 160), of: writers(of: n, in: room), for: time,
        then: .truths(.collect(n)))
    case .write:
      let whole = sheets.filter { $0.statements.count == Self.invitations.count }
        .shuffled(using: &room.random)
      tell(whole.dropFirst(most).map(\.author), .icebreakerNotDrawn, in: &room)
      sheets = Array(whole.prefix(most))
      for index in sheets.indices { sheets[index].shuffle(using: &room.random) }
      if sheets.isEmpty { room.say(.icebreakerNobodyWrote) }
      room.go(to: .truths(.guess(0)))
    case .collect(let n):
      collect(room.answers, n)
      // Whoever stopped before was told then.
      let asked =
        n == 0 ? room.people.map(\.id) : sheets.filter { $0.statements.count >= n }.map(\.author)
      let writing = sheets.filter { $0.statements.count == n + 1 }.map(\.author)
      if !writing.isEmpty {
        tell(asked.filter { !writing.contains($0) }, .icebreakerOnlyGuess, in: &room)
      }
      // Without a second statement there is nothing left to write, nor to guess.
      room.go(to: .truths(.write(sheets.contains { $0.statements.count == n + 1 } ? n + 1 : 3)))
    case .guess(let n) where n < sheets.count:
      guess(n, in: &room)
    case .guess:
      room.finish()
    case .unmask(let n):
      unmask(n, in: &room)
    }
  }

  /// Tells those of some people who are here.
  private func tell(_ people: [Person.ID], _ text: Text, in room: inout Room<Icebreaker.Cue>) {
    let here = room.people.map(\.id).filter(people.contains)
    if !here.isEmpty { room.tell(here, text) }
  }

  private func writers(of n: Int, in room: Room<Icebreaker.Cue>) -> Audience {
    if n == 0 { return .everyone }
    return .only(sheets.filter { $0.statements.count == n }.map(\.author))
  }

  private mutating func collect(_ answers: [Answer], _ n: Int) {
    for answer in answers {
      guard let author = answer.person, let text = answer.text else { continue }
      if n == 0 { sheets.append(StatementSheet(author: author)) }
      guard let index = sheets.firstIndex(where: { $0.author == author }) else { continue }
      sheets[index].statements.append(text)
    }
  }

  private func guess(_ n: Int, in room: inout Room<Icebreaker.Cue>) {
    let sheet = sheets[n]
    let others = room.people.map(\.id).filter { $0 != sheet.author }
    // Those who have given up their seat take their statements with them.
    guard !others.isEmpty, room.everyone.contains(where: { $0.id == sheet.author }) else {
      return room.go(to: .truths(.guess(n + 1)))
    }
    room.nameStep(.icebreakerGuess(number: n + 1, count: sheets.count))
    room.tell(sheet.author, .icebreakerGuessingYours)
    room.ask(
      .choice(.icebreakerWhichMadeUp(name: room.name(sheet.author)), sheet.labels),
      of: .only(others), for: Self.guessing, then: .truths(.unmask(n)))
  }

  private func unmask(_ n: Int, in room: inout Room<Icebreaker.Cue>) {
    let sheet = sheets[n]
    let right = room.answers.count { $0.choice == sheet.invention }
    room.say(
      .icebreakerMadeUp(
        statement: ChoiceMarks(sheet.labels).named([sheet.invention], isWhole: true),
        guessed: right == 0
          ? .icebreakerNobodyGuessed
          : .icebreakerGuessed(right: right, company: room.answers.count)))
    guard talk > .zero else { return room.go(to: .truths(.guess(n + 1))) }
    room.say(
      .icebreakerAskAboutRest(time: room.bounded(talk), name: room.name(sheet.author)),
      of: sheet.author,
      own: .icebreakerTellAboutRest(time: room.bounded(talk)))
    room.nameStep(.commonTimeToTalk)
    room.wait(talk, then: .truths(.guess(n + 1)))
  }
}

/// What one person wrote.
struct StatementSheet: Codable, Sendable, Equatable {
  let author: Person.ID
  var statements: [String] = []
  /// Which of them is made up: the last one written, wherever it goes.
  private(set) var invention = 2

  init(author: Person.ID) { self.author = author }

  var labels: [Text] { statements.map(Text.verbatim) }

  mutating func shuffle(using random: inout RandomSource) {
    let drawn = statements.indices.shuffled(using: &random)
    statements = drawn.map { statements[$0] }
    invention = drawn.firstIndex(of: invention) ?? invention
  }
}
