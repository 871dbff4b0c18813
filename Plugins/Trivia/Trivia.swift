import ActivityKit

/// Questions one after the other, each with its answer, the reason and, if wanted, points.
struct Trivia: Module {
  static let name = "trivia"
  static let summary = "Answer questions together: choices, typed answers, numbers, orders."

  enum Cue: Codable, Sendable {
    /// There are teams, where there are to be some.
    case introduce
    case ask(Int)
    case reveal(Int)
    case end
  }

  var items: [TriviaItem]
  /// How many of the items are asked.
  var count: Int
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
  var speed = SpeedBonus()
  var current = 0
  /// Whether those come first that the group has not been asked before; nil where not.
  var isFresh: Bool?
  /// Whether some answer can only be given by `/answer`; nil of a quiz that began before there was one.
  var saysHow: Bool?
  /// Judges the typed answers of a race, which are judged as they come; made anew where it is not there.
  private var judge: AnswerJudge?

  private enum CodingKeys: CodingKey {
    case items, count, time, gap, introduction, scoring, leaderboard, options, speed, current
    case saysHow, isFresh, teams
  }

  enum Leaderboard: String, CaseIterable, Codable, Sendable {
    case never, end, each
  }

  struct Options: Codable, Sendable {
    var shufflesQuestions: Bool
    var shufflesChoices: Bool
    var showsTally: Bool
    var countsSpeed: Bool
  }

  var scoresSpeed: Bool { scoring == .speed }

  var stores: Bool { isFresh == true }

  /// Without a clock nobody can tell.
  var length: Duration? {
    guard time < TriviaTiming.longest else { return nil }
    let standings = leaderboard != .never && scoring != .none ? gap : .zero
    let before = (teams?.length ?? .zero) + (introduction ?? .zero)
    return before + (time + gap) * min(count, items.count) + standings
  }

  mutating func begin(in room: inout Room<Cue>) {
    if !room.isTimed { options.countsSpeed = false }
    if options.shufflesQuestions { items.shuffle(using: &room.random) }
    if stores {
      let used = room.stored(UsedItems.self) ?? UsedItems()
      items = used.freshFirst(items.map(\.mark)).map { items[$0] }
    }
    items.removeLast(items.count - min(count, items.count))
    for index in items.indices where options.shufflesChoices || items[index].isOrder {
      items[index].shuffle(using: &room.random)
    }
    if items.contains(where: \.isHardToGive) { saysHow = true }
    if let teams { return room.makeTeams(teams, then: .introduce) }
    introduce(in: &room)
  }

  private func introduce(in room: inout Room<Cue>) {
    guard let introduction, introduction > .zero else { return room.go(to: .ask(0)) }
    room.say(
      .triviaIntroduction(
        count: items.count, scoring: scoring.rules(countsSpeed: options.countsSpeed)))
    room.nameStep(.commonTimeToRead)
    room.wait(introduction, then: .ask(0))
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .introduce: introduce(in: &room)
    case .ask(let n) where n < items.count:
      current = n
      judge = nil
      if stores { noteAsked(items[n], in: &room) }
      let isRaceOfLetters = scoring == .first && items[n].hasChoices
      room.nameStep(name(of: n))
      room.ask(
        items[n].question(number: n + 1, of: items.count, saysHow: saysHow ?? false),
        mayChange: !isRaceOfLetters, for: time, then: .reveal(n))
    case .ask:
      close(in: &room)
    case .reveal(let n):
      reveal(n, in: &room)
      room.wait(gap, then: .ask(n + 1))
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
    guard scoring == .first else { return }
    if judge == nil { judge = items[current].judge }
    guard items[current].isRight(answer.value, by: judge) else { return }
    room.go(to: .reveal(current))
  }

  private func name(of n: Int) -> Text {
    .triviaQuestion(number: n + 1, count: items.count)
  }

  private mutating func reveal(_ n: Int, in room: inout Room<Cue>) {
    let item = items[n]
    let right = item.right(among: room.answers)
    let company = company(in: room)
    let isCounted = room.mayCountRight(among: company) && !room.answers.isEmpty
    room.say(item.solution(right: right.count, of: isCounted ? company : 0))
    room.tellResults(item.rightAnswers, right: right.compactMap(\.person))
    if let because = item.because { room.say(Text(because)) }
    if let source = item.source { room.say(.triviaSource(source: Text(source))) }
    if options.showsTally, isCounted,
      let tally = item.tally(of: room.answers)
    {
      room.show(.tally(title: .triviaAnswers, tally))
    }
    let seated = Set(room.everyone.map(\.id))
    let winners = scoring.winners(among: right).filter { $0.person.map(seated.contains) ?? false }
    for answer in winners {
      let points = scoring.points(after: answer.after, of: time)
      if points > 0, let person = answer.person {
        room.award(points, to: person, for: .triviaForQuestion(number: n + 1))
      }
    }
    tell(room.answers, item, right: right, winners: winners, in: &room)
    if options.countsSpeed { speed.note(winners, of: time) }
    awardSpeed(in: &room)
    if leaderboard == .each, scoring != .none, n + 1 < items.count { room.show(.scores) }
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

  private mutating func awardSpeed(in room: inout Room<Cue>) {
    let bonuses = speed.due(questions: items.count)
    for person in room.everyone {
      guard let bonus = bonuses[person.id], bonus > 0 else { continue }
      room.award(bonus, to: person.id, for: .triviaForSpeed)
    }
  }

  private mutating func close(in room: inout Room<Cue>) {
    // Of a quiz that began before each question gave some.
    awardSpeed(in: &room)
    guard leaderboard != .never, scoring != .none else { return room.finish() }
    room.say(.triviaLast(scoring: scoring.explanation(countsSpeed: options.countsSpeed)))
    room.show(.scores)
    room.wait(gap, then: .end)
  }

  /// How many people the question was open to: those present, and those who answered and are gone.
  private func company(in room: Room<Cue>) -> Int {
    let present = Set(room.people.map(\.id))
    return present.union(room.answers.compactMap(\.person)).count
  }
}
