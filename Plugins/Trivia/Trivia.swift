import ActivityKit

/// Questions one after the other, each with its answer, the reason and, if wanted, points.
struct Trivia: Module {
  static let name = "trivia"
  static let summary = "Answer questions together: choices, typed answers, numbers, orders."

  enum Cue: Codable, Sendable {
    /// There are teams, where there are to be some.
    case introduce
    case round(Int)
    case roundOver(before: Int)
    case ask(Int)
    case reveal(Int)
    /// Somebody's turn to answer a question has ended.
    case turnOver(Int)
    /// The bets are made on a question.
    case betsMade(Int)
    case tieBroken
    case end
  }

  var items: [TriviaItem]
  /// How many of the items are asked; of each round, where there are some.
  var count: Int
  /// nil where there are none.
  var rounds: [TriviaRound]?
  /// How long a question is open, with the timing counted in.
  var time: Duration
  /// Between an answer and the next question.
  var gap: Duration
  /// To read how it goes, before the first question; nil of a quiz that began before it said so.
  var introduction: Duration?
  var scoring: TriviaScoring
  var leaderboard: Leaderboard
  var options: Options
  /// nil where everyone plays alone.
  var teams: TeamPlan?
  var hints: TriviaHints?
  /// Whether whoever types first has the turn to answer; nil where not, as below.
  var isBuzzed: Bool?
  /// How many points everyone gets to bet on the last question; nil where there is no bet.
  var wager: Int?
  /// What those are asked who are level at the end; nil where they stay so.
  var tieBreak: TriviaItem?
  var streaks: Bool?
  /// Whether each reads at the end how it went for them.
  var tellsEach: Bool?
  var speed = SpeedBonus()
  /// nil of a quiz that began before anything was noted of it.
  var book: TriviaBook?
  var current = 0
  /// Whether those come first that the group has not been asked before; nil where not.
  var isFresh: Bool?
  /// What its points count for over several evenings; nil where for this one alone.
  var tournament: String?
  /// Whether the current question can be answered.
  var isOpen: Bool?
  /// Whether the last answer has been told.
  var isOver: Bool?
  /// nil until somebody asks for it.
  var hint: TriviaHint?
  /// nil where nobody takes turns at the question.
  var buzzer: TriviaBuzzer?
  /// nil until people may bet.
  var bets: [TriviaBet]?
  /// Whether some answer can only be given by `/answer`; nil of a quiz that began before there was one.
  var saysHow: Bool?
  /// Judges the typed answers of a race, which are judged as they come; made anew where it is not there.
  var judge: AnswerJudge?

  private enum CodingKeys: CodingKey {
    case items, count, time, gap, introduction, scoring, leaderboard, options, speed, current
    case saysHow, isFresh, teams, rounds, hints, isBuzzed, wager, tieBreak, streaks, tellsEach, book
    case isOpen, isOver, hint, buzzer, bets, tournament
  }

  enum Leaderboard: String, CaseIterable, Codable, Sendable {
    case never, end, round, each
  }

  struct Options: Codable, Sendable {
    var shufflesQuestions: Bool
    var shufflesChoices: Bool
    var showsTally: Bool
    var countsSpeed: Bool
  }

  var scoresSpeed: Bool { scoring == .speed }

  var stores: Bool { isFresh == true || tournament != nil }

  /// How many questions are asked.
  var askedCount: Int {
    rounds?.reduce(0) { $0 + min(count, $1.count) } ?? min(count, items.count)
  }

  /// Without a clock nobody can tell, nor where people take turns at a question.
  var length: Duration? { isBuzzed == true ? nil : lengthWithoutTurns }

  func length(among people: Int) -> Duration? { lengthWithoutTurns }

  private var lengthWithoutTurns: Duration? {
    guard time < TriviaTiming.longest else { return nil }
    let standings = leaderboard != .never && scoring != .none ? gap : .zero
    let titles = gap * (rounds?.count ?? 0)
    let boards =
      leaderboard == .round && scoring != .none ? gap * max(0, (rounds?.count ?? 0) - 1) : .zero
    let before = (teams?.length ?? .zero) + (introduction ?? .zero) + titles + boards
    return before + (time + gap) * askedCount + (wager == nil ? .zero : time) + standings
  }

  mutating func begin(in room: inout Room<Cue>) {
    if !room.isTimed { options.countsSpeed = false }
    drawItems(in: &room)
    for index in items.indices where options.shufflesChoices || items[index].isOrder {
      items[index].shuffle(using: &room.random)
    }
    if items.contains(where: \.isHardToGive) { saysHow = true }
    book = TriviaBook()
    if let teams { return room.makeTeams(teams, then: .introduce) }
    introduce(in: &room)
  }

  /// Leaves out what is not asked, of each round by itself.
  private mutating func drawItems(in room: inout Room<Cue>) {
    let used: UsedItems? = isFresh == true ? room.stored(UsedItems.self) ?? UsedItems() : nil
    var rest = items[...]
    var drawn: [TriviaItem] = []
    for (index, size) in (rounds?.map(\.count) ?? [items.count]).enumerated() {
      var part = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      if options.shufflesQuestions { part.shuffle(using: &room.random) }
      if let used { part = used.freshFirst(part.map(\.mark)).map { part[$0] } }
      part.removeLast(part.count - min(count, part.count))
      rounds?[index].count = part.count
      drawn += part
    }
    items = drawn
  }

  private func introduce(in room: inout Room<Cue>) {
    let first = rounds == nil ? Cue.ask(0) : .round(0)
    guard let introduction, introduction > .zero else { return room.go(to: first) }
    room.say(
      .triviaIntroduction(
        count: items.count, scoring: scoring.rules(countsSpeed: options.countsSpeed)))
    if let hints, hints != .off {
      room.say(hints == .free ? .triviaHintsFree(hint: "/hint") : .triviaHintsHalf(hint: "/hint"))
    }
    if isBuzzed == true, items.contains(where: { !$0.isBuzzed }) {
      room.say(.triviaTurnsOnlyToType)
    }
    if let teams, scoring != .none {
      switch teams.rules.score {
      case .average: room.say(.triviaTeamAverage)
      case .sum: room.say(.triviaTeamSum)
      }
    }
    if let tournament, !room.areScoresOff {
      room.say(.triviaTournament(tournament: Text(tournament), code: "/mycode"))
    }
    room.nameStep(.commonTimeToRead)
    room.wait(introduction, then: first)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .introduce: introduce(in: &room)
    case .round(let round): begin(round, in: &room)
    case .roundOver(let next): closeRound(before: next, in: &room)
    case .ask(let n) where n < items.count:
      ask(n, in: &room)
    case .ask:
      close(in: &room)
    case .reveal(let n):
      reveal(n, in: &room)
      room.wait(gap, then: next(after: n))
    case .turnOver(let n): endTurn(n, in: &room)
    case .betsMade(let n):
      takeBets(in: room)
      room.go(to: .ask(n))
    case .tieBroken:
      breakTie(in: &room)
      showHowItWent(in: &room)
    case .end:
      room.finish()
    }
  }

  private func noteAsked(_ item: TriviaItem, in room: inout Room<Cue>) {
    var used = room.stored(UsedItems.self) ?? UsedItems()
    used.note(item.mark)
    room.store(used)
  }

  /// A race is over once somebody has it.
  mutating func answered(_ answer: Answer, in room: inout Room<Cue>) {
    guard scoring == .first, items.indices.contains(current), isOver != true else { return }
    if judge == nil { judge = items[current].judge }
    if let buzzer, buzzer.turn == nil { return takeTurn(answer, in: &room) }
    guard items[current].isRight(answer.value, by: judge) else { return }
    room.go(to: .reveal(current))
  }

  var commands: [ModuleCommand] {
    let leading = [
      ModuleCommand("accept", .triviaHelpAccept, text: .required, isForLeaders: true),
      ModuleCommand("key", .triviaHelpKey, text: .required, isForLeaders: true),
    ]
    let hint = ModuleCommand("hint", .triviaHelpHint)
    return hints ?? .off == .off ? leading : leading + [hint]
  }

  mutating func called(_ call: CommandCall, in room: inout Room<Cue>) {
    switch call.command {
    case "accept": accept(call.text, by: call.person, in: &room)
    case "key":
      guard let (number, answer) = Self.numbered(call.text) else {
        return room.tell(call.person.id, .triviaWhichKey(example: "/key 6 green"))
      }
      accept(answer, toQuestion: number, by: call.person, in: &room)
    default: giveHint(to: call.person.id, in: &room)
    }
  }

  func name(of n: Int) -> Text {
    .triviaQuestion(number: n + 1, count: items.count)
  }

  private mutating func ask(_ n: Int, in room: inout Room<Cue>) {
    if let wager, bets == nil, n == items.count - 1 {
      return askForBets(of: wager, before: n, in: &room)
    }
    current = n
    judge = nil
    hint = nil
    isOpen = true
    if isFresh == true { noteAsked(items[n], in: &room) }
    buzzer = isBuzzed == true && items[n].isBuzzed ? TriviaBuzzer() : nil
    if buzzer != nil { return openBuzzer(n, in: &room) }
    let isRaceOfLetters = scoring == .first && items[n].hasChoices
    room.nameStep(name(of: n))
    room.ask(
      items[n].question(number: n + 1, of: items.count, saysHow: saysHow ?? false),
      mayChange: !isRaceOfLetters, for: time, then: .reveal(n))
  }

  private mutating func reveal(_ n: Int, in room: inout Room<Cue>) {
    isOpen = nil
    let item = items[n]
    let answers = given(in: room)
    let right = item.right(among: answers)
    let company = company(in: room)
    let isCounted = room.mayCountRight(among: company) && !answers.isEmpty
    tell(item, right: right, of: isCounted ? company : 0, in: &room)
    if options.showsTally, isCounted, let tally = item.tally(of: answers) {
      room.show(.tally(title: .triviaAnswers, tally))
    }
    let winners = winners(among: right, in: room)
    book?.close(n, answers, right: right, hinted: hint?.takers ?? [], of: company)
    award(winners, n, in: &room)
    tell(answers, item, right: right, winners: winners, in: &room)
    if n == items.count - 1 { settleBets(right: right, in: &room) }
    awardSpeed(n, in: &room)
    if streaks == true { tellStreaks(of: right, in: &room) }
    if leaderboard == .each, scoring != .none, n + 1 < items.count { room.show(.scores) }
  }

  /// What was right, why, and where that is from.
  func tell(_ item: TriviaItem, right: [Answer], of company: Int, in room: inout Room<Cue>) {
    room.say(
      item.solution(right: right.count, of: company, nearest: nearest(right, to: item, in: room)))
    room.tellResults(item.rightAnswers, right: right.compactMap(\.person))
    if let because = item.because { room.say(Text(because)) }
    if let source = item.source { room.say(.triviaSource(source: Text(source))) }
  }

  /// Which numbers came nearest, and whose they are where people may know that of each other.
  private func nearest(_ right: [Answer], to item: TriviaItem, in room: Room<Cue>) -> Text? {
    var guesses: [(number: String, names: [String])] = []
    for answer in right {
      guard let number = item.written(answer) else { continue }
      let place = guesses.firstIndex { $0.number == number } ?? guesses.count
      if place == guesses.count { guesses.append((number: number, names: [])) }
      if let person = answer.person { guesses[place].names.append(room.name(person)) }
    }
    guard !guesses.isEmpty else { return nil }
    return .triviaCameNearest(
      guesses: guesses.map { guess in
        room.areScoresHidden || !(1...5).contains(guess.names.count)
          ? guess.number : "\(guess.number) (\(guess.names.joined(separator: ", ")))"
      })
  }

  /// Who gets points, of those who were right.
  func winners(among right: [Answer], in room: Room<Cue>) -> [Answer] {
    let seated = Set(room.everyone.map(\.id))
    return scoring.winners(among: right).filter { $0.person.map(seated.contains) ?? false }
  }

  /// Gives the points for right answers to a question.
  mutating func award(_ winners: [Answer], _ n: Int, in room: inout Room<Cue>) {
    let hinted = hints == .half ? book?.page(of: n)?.hinted ?? [] : []
    for answer in winners {
      guard let person = answer.person else { continue }
      let full = scoring.points(after: answer.after, of: time)
      let points = hinted.contains(person) ? full / 2 : full
      award(points, to: person, for: .triviaForQuestion(number: n + 1), n, in: &room)
      book?.noteWin(of: answer, to: n, points: points)
    }
    guard options.countsSpeed else { return }
    speed.note(
      winners.filter { !($0.person.map(hinted.contains) ?? false) }, of: time)
  }

  /// - Parameter n: the question that the points are for. Fewer than none are taken back.
  mutating func award(
    _ points: Int, to person: Person.ID, for reason: Text, _ n: Int, in room: inout Room<Cue>
  ) {
    guard points != 0 else { return }
    book?.note(points, of: person, for: n)
    if points > 0 {
      room.award(points, to: person, for: reason)
    } else {
      room.takeBack(-points, from: person, for: reason)
    }
    if room.everyone.contains(where: { $0.id == person }) {
      noteForTournament(points, of: person, in: &room)
    }
  }

  mutating func awardSpeed(_ n: Int, in room: inout Room<Cue>) {
    let bonuses = speed.due(questions: items.count)
    for person in room.everyone {
      award(bonuses[person.id] ?? 0, to: person.id, for: .triviaForSpeed, n, in: &room)
    }
  }

  /// Whoever gets no points for an answer reads what became of it, and nobody else does.
  private func tell(
    _ answers: [Answer], _ item: TriviaItem, right: [Answer], winners: [Answer],
    in room: inout Room<Cue>
  ) {
    let won = Set(scoring == .none ? [] : winners.map(\.id))
    let right = Set(right.map(\.id))
    for answer in answers where !won.contains(answer.id) {
      guard let person = answer.person else { continue }
      if right.contains(answer.id) {
        room.tell(person, scoring == .first ? .triviaYouHadToo : .triviaYouHad)
      } else if let said = item.said(in: answer.value) {
        room.tell(person, said)
      }
    }
  }

  private func tellStreaks(of right: [Answer], in room: inout Room<Cue>) {
    for person in right.compactMap(\.person) {
      guard let streak = book?.line(of: person)?.streak, streak > 2 else { continue }
      room.tell(person, .triviaStreak(count: streak))
    }
  }

  private mutating func close(in room: inout Room<Cue>) {
    isOver = true
    // Of a quiz that began before each question gave some.
    awardSpeed(items.count - 1, in: &room)
    guard leaderboard != .never, scoring != .none else { return room.finish() }
    let isHinted = hints == .half && book?.pages.contains { !$0.hinted.isEmpty } == true
    room.say(
      .triviaLast(
        scoring: scoring.explanation(countsSpeed: options.countsSpeed),
        hints: isHinted ? .triviaHintedHalf : nil))
    let level = level(in: room)
    if let tieBreak, !level.isEmpty { return ask(tieBreak, of: level, in: &room) }
    showHowItWent(in: &room)
  }

  private func showHowItWent(in room: inout Room<Cue>) {
    if leaderboard == .round, let rounds { showBest(of: rounds.count - 1, in: &room) }
    room.show(.scores)
    showTournament(in: &room)
    if tellsEach == true { tellEach(in: &room) }
    room.wait(gap, then: .end)
  }

  /// How many people the question was open to: those present, and those who answered and are gone.
  private func company(in room: Room<Cue>) -> Int {
    let present = Set(room.people.map(\.id))
    return present.union(given(in: room).compactMap(\.person)).count
  }
}
