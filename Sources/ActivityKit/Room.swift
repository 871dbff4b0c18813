/// What an activity may see and do.
///
/// Everything is a value: verbs are collected in order and carried out by the runtime after the
/// activity returns.
public struct Room<Cue: Sendable>: Sendable {
  /// Participants present now, in join order.
  public let people: [Person]
  /// Participants who hold a seat, present or not, in join order.
  public let everyone: [Person]
  /// The answers to the last prompt, in the order people first answered; where several were opened together,
  /// to all of them. Passes are not listed. There are none where people were told that only facilitators, or
  /// nobody, see what they answer.
  public let answers: [Answer]
  /// What came of each of the prompts that were opened together, in the order in which they were named; of a
  /// prompt that was opened alone there is one.
  public let results: [PromptResult]
  /// What each small group has answered that was asked something, in the order of the groups.
  public let groupAnswers: [GroupAnswer]
  /// How many answered the last prompt, whoever may see what.
  public let answered: Int
  /// How often each choice of the last prompt was picked, once it has closed; nil when it had none,
  /// where only facilitators may know, and where too few answered what nobody may know of one person. Of
  /// several prompts ``results`` has them.
  public let counts: [Int]?
  /// Whether enough people answered each of the last prompts for counts to be shown. Always, where answers are
  /// not anonymous; otherwise from the event's floor on. Below it the runtime shows no tally whatever the activity
  /// does, so this is for what it says about it.
  public let mayTally: Bool
  /// How many have to answer before anything is shown that was counted of answers without authors: no
  /// tally, no average, no favourite. ``mayTally`` says it of the last prompt; this is for answers that
  /// an activity has kept from one before.
  public let tallyFloor: Int
  /// How long the activity has run, pauses not counted.
  public let elapsed: Duration
  /// Whether questions close by a clock; where they do not, speed is worth nothing.
  public let isTimed: Bool
  /// How much time the activity has left in all, by ``until(_:then:)`` or as whoever leads has given it; nil for as
  /// long as it takes.
  public let timeLeft: Duration?
  /// Seeded and part of the state: the same inputs give the same draws.
  public var random: RandomSource

  /// The teams of the activity, or else of the evening; none where nobody has made any.
  public internal(set) var teams: [Team]

  public internal(set) var effects: [Effect] = []
  public private(set) var next: Next<Cue>?
  /// What the step that follows is called; see ``nameStep(_:skipTo:)``.
  public private(set) var step: NamedStep<Cue>?

  /// The clock of the activity as a whole, where it is set or lifted; see ``until(_:then:)``.
  public private(set) var limit: TimeLimit<Cue>?

  /// What was stored before, and is by now.
  private(set) var kept: ActivityStore

  private let hidesScores: Bool
  /// Whether the event counts no points, so that nobody is to read of any.
  public let areScoresOff: Bool
  let acquaintance: Acquaintance
  var teamRules: TeamRules?
  private let apart: Set<Int>
  private let muted: Set<Person.ID>
  /// Participants whose hands are up and who may speak, the first one first.
  public let hands: [Person.ID]
  private let turns: [Int: Int]
  /// The names that authors of anonymous answers put to them with `/reveal`, by answer.
  public let signatures: [Answer.ID: String]

  public init(
    people: [Person], everyone: [Person], answers: [Answer] = [], answered: Int? = nil,
    counts: [Int]? = nil, results: [PromptResult]? = nil, groupAnswers: [GroupAnswer] = [],
    elapsed: Duration = .zero, isTimed: Bool = true, timeLeft: Duration? = nil,
    random: RandomSource,
    acquaintance: Acquaintance = Acquaintance(), apart: Set<Int> = [],
    muted: Set<Person.ID> = [], hands: [Person.ID] = [], turns: [Int: Int] = [:],
    mayTally: Bool = true, tallyFloor: Int = 3,
    hidesScores: Bool = false, areScoresOff: Bool = false,
    signatures: [Answer.ID: String] = [:], teams: [Team] = [], teamRules: TeamRules? = nil,
    kept: ActivityStore = ActivityStore()
  ) {
    self.people = people
    self.everyone = everyone
    self.answers = answers
    self.answered = answered ?? answers.count
    self.counts = counts
    self.groupAnswers = groupAnswers
    self.results =
      results ?? [PromptResult(answers: answers, answered: answered, counts: counts)]
    self.elapsed = elapsed
    self.isTimed = isTimed
    self.timeLeft = timeLeft
    self.random = random
    self.acquaintance = acquaintance
    self.apart = apart
    self.muted = muted
    self.hands = hands.filter { hand in
      !muted.contains(hand) && people.contains { $0.id == hand }
    }
    self.turns = turns
    self.mayTally = mayTally
    self.tallyFloor = tallyFloor
    self.hidesScores = hidesScores
    self.areScoresOff = areScoresOff
    self.signatures = signatures
    self.kept = kept
    self.teams = teams
    self.teamRules = teamRules
  }

  // MARK: Verbs that take no time

  /// Says a line to everyone in the event.
  public mutating func say(_ text: Text) { effects.append(.say(text)) }

  /// Says a line to everyone in the event about one of them, who reads it in words of their own: "You describe a
  /// word." where the others read "ana describes a word."
  public mutating func say(_ text: Text, of person: Person.ID, own: Text) {
    effects.append(.sayOf(person, own: own, others: text))
  }

  /// Says a line to one person.
  public mutating func tell(_ person: Person.ID, _ text: Text) {
    effects.append(.tell([person], text))
  }

  /// Says a line to some people.
  public mutating func tell(_ people: [Person.ID], _ text: Text) {
    effects.append(.tell(people, text))
  }

  /// Says a line to whoever may read what people answer for facilitators only, and to nobody else. Of a person nothing
  /// is said so that they have not agreed to before.
  package mutating func tellFacilitators(_ text: Text) { effects.append(.tellFacilitators(text)) }

  /// Gives points, 0 or more, with the reason that the records keep. Fewer are a fault: nobody loses any.
  public mutating func award(_ points: Int, to person: Person.ID, for reason: Text) {
    effects.append(.award(points: points, to: person, reason: reason))
  }

  /// Takes points back that the activity gave by a mistake which whoever leads has put right. Nobody loses more than it
  /// has given them.
  package mutating func takeBack(_ points: Int, from person: Person.ID, for reason: Text) {
    effects.append(.takeBack(points: points, from: person, reason: reason))
  }

  /// Tells what was right of the last prompt, and each of those who answered it whether they were. Only
  /// programs are told so: people read what is said. Of answers whose authors the activity does not know,
  /// nobody is told whether they were right. While the prompt is open it is a fault.
  /// - Parameters:
  ///   - solution: the label of a choice, of each where several are right or in their right order, or what
  ///     people could have typed.
  ///   - right: who had it, as ``answers`` tells their authors.
  ///   - prompt: which of the prompts that were opened together it is about.
  public mutating func tellResults(
    _ solution: [Text], right: [Person.ID], of prompt: Int? = nil
  ) {
    effects.append(.result(solution: solution, right: right, of: prompt))
  }

  public mutating func show(_ display: Display) { effects.append(.show(display)) }

  /// Puts a board before people: it is shown now, to whoever comes or returns, and with `/board`, until the
  /// activity ends. There is one for all, and each person may have one of their own besides. Whoever has the same
  /// one already is shown nothing.
  /// - Parameters:
  ///   - lines: up to ``Board/mostLines`` of up to ``Board/mostColumns`` characters. In a window of 40 columns 36
  ///     fit, in one of 80 there are 76.
  ///   - spoken: the same as people would tell it to somebody who cannot see it.
  ///   - audience: all, or those whose own board it is.
  public mutating func board(
    _ lines: [Text], spoken: Text, for audience: Audience = .everyone
  ) {
    effects.append(.board(Board(lines, spoken: spoken), for: audience))
  }

  /// Takes the board of all down, or that of each of some people.
  public mutating func takeDownBoard(for audience: Audience = .everyone) {
    effects.append(.board(.none, for: audience))
  }

  /// Says what the step that follows is called, such as "Round 3 of 8". `/skip` says that it ends here,
  /// and `/time` and whoever comes late read it. A step without a name is called by what it is: the
  /// question, the groups, somebody's turn. A wait is not.
  /// - Parameter cue: what comes when the step is skipped, where that is not the cue that follows: a
  ///   breath is one step of many cues.
  public mutating func nameStep(_ name: Text, skipTo cue: Cue? = nil) {
    step = NamedStep(name: name, skip: cue)
  }

  /// Lets a clock run beside those of the steps, instead of one that runs already. When it is out, whatever goes
  /// on ends and `cue` comes. It stands still during a pause, `/extend` moves it with the step, and people are told
  /// when three quarters, half and a quarter of it are left. No step takes longer. Where questions have no clock
  /// (``isTimed``), it does not run at all.
  public mutating func until(_ time: Duration, then cue: Cue) { limit = .time(time, then: cue) }

  /// Stops that clock: its cue does not come.
  public mutating func liftLimit() { limit = .lifted }

  /// Keeps a text as it is, for all or of one person; nil keeps nothing. See ``store(_:of:)``.
  package mutating func keep(_ text: String?, of person: Person.ID?) {
    kept[person] = text
    effects.append(.store(text, of: person))
  }

  /// A text that was kept, of a person or for all.
  package func keptText(of person: Person.ID?) -> String? { kept[person] }

  // MARK: Verbs that name what follows

  /// Goes on with `cue` at once.
  public mutating func go(to cue: Cue) { follow(.go(cue)) }

  /// Waits in silence.
  public mutating func wait(_ time: Duration, then cue: Cue) { follow(.wait(time, then: cue)) }

  /// Leaves everyone to themselves, to think or to write notes: what they type reaches nobody, and
  /// they are told so. Commands work, `/say` among them, and facilitators can speak.
  /// - Parameter topics: what to think about, also shown to who comes or returns meanwhile.
  public mutating func alone(about topics: [Text] = [], for time: Duration, then cue: Cue) {
    follow(.alone(about: topics, for: time, then: cue))
  }

  /// Opens a prompt. The runtime parses lines against it, takes `pass`, confirms what is on disk,
  /// shows it to late joiners, and ends it early when everyone present has answered or passed
  /// and has had a moment to correct it.
  /// - Parameters:
  ///   - closesEarly: `false` leaves it open for its whole time, to guess again; see ``Prompt/closesEarly``.
  ///   - isHeld: whether whoever leads reads what is given first, of anonymous texts without names. ``answers`` has
  ///     what they let through (`/pieces`), and ``Activity/answered(_:in:)`` is not called. Of what the activity may
  ///     not see nothing is held.
  public mutating func ask(
    _ question: Question, privacy: Privacy = .named, of audience: Audience = .everyone,
    mayChange: Bool = true, closesEarly: Bool = true, isHeld: Bool = false, for time: Duration,
    then cue: Cue
  ) {
    let prompt = Prompt(
      question, privacy: privacy, audience: audience, mayChange: mayChange,
      closesEarly: closesEarly, isHeld: isHeld)
    ask([prompt], for: time, then: cue)
  }

  /// Opens several prompts at once, each to people of its own: everyone sees and answers theirs alone, and
  /// ``results`` has what came of each. A person whom two of them are open to is a fault; one of them may be
  /// open to `.everyone`, which then is everyone whom no other is open to. Without any prompt the cue comes
  /// at once.
  public mutating func ask(
    _ prompts: [Prompt], closing: Closing = .together, for time: Duration, then cue: Cue
  ) {
    follow(.ask(prompts, closing: closing, for: time, then: cue))
  }

  /// Puts people into breakouts, in which chat stays inside each group. People in no group are in the main
  /// room; those who come later join the smallest group.
  /// - Parameters:
  ///   - topics: what to talk about, told to each group, also to who returns to it.
  ///   - question: what each group answers as one while it talks; ``groupAnswers`` has what they answered.
  ///   - voice: whose answer is that of the group.
  public mutating func split(
    _ groups: [[Person.ID]], about topics: [Text] = [], asking question: Question? = nil,
    answeredBy voice: GroupVoice = .last, for time: Duration, then cue: Cue
  ) {
    let asking = question.map { GroupQuestion($0, answeredBy: voice) }
    follow(.split(groups, about: topics, asking: asking, for: time, then: cue))
  }

  /// Gives one person the right to speak, until `done`, `pass` or the end of the time.
  public mutating func giveFloor(to person: Person.ID, for time: Duration, then cue: Cue) {
    follow(.floor(person, for: time, then: cue))
  }

  /// Ends the activity; the agenda goes on.
  public mutating func finish() { follow(.finish) }

  /// Ends the activity as a fault of its own: the facilitator reads why, and the agenda goes on.
  /// - Parameter why: in the form "it did not reply".
  public mutating func fail(_ why: String) { effects.append(.fault(why)) }

  mutating func follow(_ step: Next<Cue>) {
    if next != nil { effects.append(.fault("it named two things to do next")) }
    next = step
  }

  /// Lets an activity act here whose cues are of another type.
  package mutating func lend<Other: Sendable>(
    _ erased: (Other) -> Cue, to act: (inout Room<Other>) -> Void
  ) {
    var room = Room<Other>(
      people: people, everyone: everyone, answers: answers, answered: answered, counts: counts,
      results: results, groupAnswers: groupAnswers, elapsed: elapsed, isTimed: isTimed,
      timeLeft: timeLeft, random: random, acquaintance: acquaintance, apart: apart, muted: muted,
      hands: hands, turns: turns, mayTally: mayTally,
      tallyFloor: tallyFloor, hidesScores: hidesScores, areScoresOff: areScoresOff,
      signatures: signatures, teams: teams, teamRules: teamRules, kept: kept)
    act(&room)
    (random, kept) = (room.random, room.kept)
    (teams, teamRules) = (room.teams, room.teamRules)
    effects += room.effects
    if let next = room.next { follow(next.map(erased)) }
    limit = room.limit.map { $0.map(erased) } ?? limit
    step = room.step.map { NamedStep(name: $0.name, skip: $0.skip.map(erased)) } ?? step
  }

  // MARK: Looking things up

  /// The answers to one of the prompts that were opened together; none to one that there was not.
  public func answers(to prompt: Int) -> [Answer] {
    results.indices.contains(prompt) ? results[prompt].answers : []
  }

  /// To which of the prompts that were opened together an answer was given.
  public func prompt(of answer: Answer) -> Int? {
    results.firstIndex { $0.answers.contains { $0.id == answer.id } }
  }

  /// The participants present now who may speak: whoever is muted gets no turn that is announced.
  public var speakers: [Person.ID] { people.map(\.id).filter { !muted.contains($0) } }

  /// How many turns to speak somebody has had in this event, in this activity and those before.
  public func turns(of person: Person.ID) -> Int { turns[person.seat] ?? 0 }

  /// The name of somebody who holds a seat; "someone" for a seat that was given up.
  public func name(_ person: Person.ID) -> String {
    everyone.first { $0.id == person }?.name ?? "someone"
  }

  /// Whether people may be told how many of them were right: where each sees their own scores only, not
  /// among fewer than ``tallyFloor``, of whom each could work out what became of the others.
  public func mayCountRight(among people: Int) -> Bool { !hidesScores || people >= tallyFloor }

  /// Whether each sees their own points only, or those of their team, or nobody sees any: who is ahead is told to
  /// nobody then.
  public var areScoresHidden: Bool { hidesScores || areScoresOff }

  /// How long a step takes at most for which so much is planned: what people are told of its length.
  /// - Parameter wait: what comes before it.
  public func bounded(_ time: Duration, after wait: Duration = .zero) -> Duration {
    timeLeft.map { max(.zero, min(time, $0 - wait)) } ?? time
  }

  /// The author of an anonymous answer, if they chose to be named with `/reveal`.
  public func signature(of answer: Answer.ID) -> String? { signatures[answer] }

  /// Draws groups of `size` from the people present, but for those who stay in the main room. Nobody is left alone: who is over joins a
  /// group as one more. People who have shared a group in this event are kept apart where that can
  /// be avoided, and so are people of whom one ignores the other. With fewer than two people there is no group.
  public mutating func drawGroups(of size: Int) -> [[Person.ID]] {
    acquaintance.groups(of: size, from: willing, using: &random)
  }

  /// Draws so many groups of the same people, in the same way.
  /// - Parameter kinds: people who are to be in different groups as far as they can; everybody else is of one more
  ///   kind.
  package mutating func drawGroups(
    into count: Int, mixing kinds: [[Person.ID]] = []
  ) -> [[Person.ID]] {
    let named = Set(kinds.joined())
    let kinds = kinds.map { $0.filter(willing.contains) } + [willing.filter { !named.contains($0) }]
    return acquaintance.groups(
      into: count, mixing: kinds.filter { !$0.isEmpty }, using: &random)
  }

  /// Draws groups of `size` of the same people, over which the people of each kind are spread.
  package mutating func drawGroups(of size: Int, mixing kinds: [[Person.ID]]) -> [[Person.ID]] {
    drawGroups(into: max(1, willing.count / max(2, size)), mixing: kinds)
  }

  /// Groups that were settled before, as they are possible now; see ``Acquaintance/fill(_:with:)``.
  package func fillGroups(_ groups: [[Person.ID]]) -> [[Person.ID]] {
    acquaintance.fill(groups, with: willing)
  }

  /// Those present who do not stay in the main room.
  private var willing: [Person.ID] {
    people.map(\.id).filter { !apart.contains($0.seat) }
  }
}

/// What a step is called, and which cue comes when it is skipped.
public struct NamedStep<Cue: Sendable>: Sendable {
  public var name: Text
  public var skip: Cue?

  public init(name: Text, skip: Cue? = nil) {
    self.name = name
    self.skip = skip
  }
}

extension NamedStep: Encodable where Cue: Encodable {}
extension NamedStep: Decodable where Cue: Decodable {}
