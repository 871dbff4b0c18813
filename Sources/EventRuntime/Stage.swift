import ActivityKit
import Messages

/// One running activity: the activity, its clock, the pending cue with its deadline, and what is
/// open until then. Encoded, it is the activity's part of the snapshot.
///
/// A state is copied wherever somebody looks at it, so its stage is shared, and copied by whoever changes it while
/// another has it (``StageSlot/change(_:)``). Nobody else may change one. So no stage changes that another thread can
/// see, such as the one that encodes a snapshot, and it may be sent there.
final class Stage: @unchecked Sendable {
  /// What is going on until the pending cue.
  enum Scene: Codable, Sendable {
    case quiet
    /// Everyone to themselves: what people type reaches nobody.
    case alone(about: [Text])
    case prompt(Asking)
    case breakout([[Person.ID]], about: [Text], asking: GroupAsking? = nil)
    case floor(Person.ID)
    /// What was given to prompts waits until whoever leads has read it.
    case held(HeldPieces)
  }

  struct Step<Cue: Sendable>: Sendable {
    let cue: Cue
    var deadline: Duration
    /// When it ends before that: everybody who is asked has answered or passed, and may still correct it.
    var closing: Duration?
    /// When it ends after the deadline: somebody who has more time has not answered.
    var waiting: Duration?
    /// When those whose time is another one are told of it next, and until when they have been.
    var mark: Duration?
    var told: Duration?
    /// Remaining times at which a reminder is due, longest first.
    var reminders: [Duration]
    /// What the activity calls it, and the cue that comes when it is skipped.
    var named: NamedStep<Cue>?

    /// When the cue comes at the latest.
    var limit: Duration { waiting ?? deadline }
    /// When the cue comes.
    var end: Duration { closing ?? limit }
    /// When something is due: a reminder, or the cue.
    var next: Duration {
      if let closing { return closing }
      return min(reminders.first.map { deadline - $0 } ?? limit, mark ?? limit)
    }
  }

  private(set) var body: any Activity
  private(set) var clock: Stopwatch
  var scene: Scene = .quiet
  var step: Step<AnyCue>?
  /// The clock of the activity as a whole; nil where it has none.
  var limit: Limit<AnyCue>?
  /// What whoever leads gives it; nil for as long as it takes.
  var allotment: Allotment?
  var answers: [Answer] = []
  var authorship = Authorship()
  private(set) var isOver = false
  /// The activity's time until which people read what it said last, once it has nothing left to do.
  private(set) var lingersUntil: Duration?
  var random: RandomSource
  private var prompts: Int
  /// Who has read that what they type until they are ready reaches nobody; nil where nobody has.
  private var promised: [Person.ID]?
  var answerCount = 0
  /// How the prompts that closed last were answered, in their order.
  var last: [Turnout] = []
  /// What the groups that were over last have answered, where they were asked something.
  var groupAnswers: [GroupAnswer] = []
  /// What those who come later are shown; nil in what a program of before has saved.
  private var saidToAll: Briefing?
  /// What stays before people; nil while there is nothing.
  var boards: Boards?
  /// The prompts that closed last, as far as they are open to some still.
  var lingering: [LingeringPrompt] = []
  /// Those who were left alone and are in the main room while others are in groups.
  var stranded: [Person.ID]?
  /// Those who lead and are with a group.
  var visits: [Visit]?

  /// What the activity has stored. The event keeps it, and hands it in whenever the stage does something.
  var store = ActivityStore()

  /// - Parameter prompts: how many prompts the occurrence has seen, so that each has its own number.
  init(_ body: any Activity, random: RandomSource, prompts: Int, at now: Duration) {
    self.body = body
    self.prompts = prompts
    self.random = random
    clock = Stopwatch(runningSince: now)
  }

  init(copying other: Stage) {
    (body, clock, scene, step) = (other.body, other.clock, other.scene, other.step)
    (answers, answerCount, authorship) = (other.answers, other.answerCount, other.authorship)
    (random, prompts, last) = (other.random, other.prompts, other.last)
    groupAnswers = other.groupAnswers
    (isOver, lingersUntil, saidToAll) = (other.isOver, other.lingersUntil, other.saidToAll)
    (stranded, lingering) = (other.stranded, other.lingering)
    (visits, limit, store) = (other.visits, other.limit, other.store)
    (boards, allotment, promised) = (other.boards, other.allotment, other.promised)
  }

  // MARK: Cues

  func begin(at now: Duration, among company: Company) -> [StageOutput] {
    var output: [StageOutput] = []
    run(at: now, among: company, into: &output) { body, room in body.begin(erased: &room) }
    return output
  }

  /// What everyone is working with.
  var briefing: Briefing { saidToAll ?? Briefing() }

  /// What is going on ends now, as if its time were up; of a step of many cues the rest is left out.
  func skip(at now: Duration, among company: Company) -> [StageOutput] {
    if lingersUntil != nil { return [.lingered] }
    var output: [StageOutput] = []
    if hear(.skipped, at: now, among: company, into: &output) { return output }
    guard let cue = step?.named?.skip, unread.isEmpty else {
      return output + fire(at: now, among: company)
    }
    come(to: cue, at: now, among: company, into: &output)
    return output
  }

  /// Fires the pending cue, whether or not its time has come.
  func fire(at now: Duration, among company: Company) -> [StageOutput] {
    guard let step else { return [] }
    var output: [StageOutput] = []
    if hold(at: now, among: company, into: &output) { return output }
    come(to: step.cue, at: now, among: company, into: &output)
    return output
  }

  private func come(
    to cue: AnyCue, at now: Duration, among company: Company, into output: inout [StageOutput]
  ) {
    closeScene(among: company, into: &output)
    run(at: now, among: company, into: &output) { body, room in body.on(cue, erased: &room) }
  }

  /// Does what is due at `now`: a reminder or the pending cue.
  func tick(at now: Duration, among company: Company) -> [StageOutput] {
    if let lingersUntil, !clock.isStopped {
      return lingersUntil <= clock.time(at: now) ? [.lingered] : []
    }
    guard let due = step, !clock.isStopped else { return [] }
    let elapsed = clock.time(at: now)
    if let limit, let limitEnds, limitEnds <= min(elapsed, due.end) {
      self.limit = nil
      var output: [StageOutput] = []
      come(to: limit.cue, at: now, among: company, into: &output)
      return output
    }
    if let allotted, allotted <= elapsed { return spend(at: now, among: company) }
    let told = remindOfLimit(at: elapsed)
    if due.end <= elapsed {
      // What follows is counted from when the cue was due: a rhythm does not slip a little with each one.
      // A delay that people notice is not taken from their time.
      let late = elapsed - due.end
      // Where they had longer to correct, they were told as that began.
      let isSettled =
        due.closing != nil && asking?.isForWriting == true
        && asking?.grace(by: due.deadline) == LivePrompt.grace
      var output = told
      if isSettled { output.append(.say(.say(.promptsEveryoneWrote))) }
      output += fire(at: late <= StepTime.slip ? now - late : now, among: company)
      return output
    }
    var output = told + closeEach(dueBy: elapsed)
    guard due.closing == nil else { return output }
    output += remindPaces(at: elapsed, among: company)
    let remaining = due.deadline - elapsed
    guard let longest = due.reminders.first, remaining <= longest else { return output }
    step?.reminders.removeAll { $0 >= remaining }
    return remaining > .zero ? output + [reminder(remaining)] : output
  }

  /// Other prompts had numbers meanwhile, up to this one.
  func countPrompts(from count: Int) { prompts = max(prompts, count) }

  func pause(at now: Duration) { clock.stop(at: now) }
  func resume(at now: Duration) { clock.run(from: now) }

  /// Stays for people to read, although the activity has nothing left to do.
  func linger(for time: Duration, at now: Duration) {
    lingersUntil = clock.time(at: now) + time
  }

  func extend(by time: Duration, at now: Duration) {
    lingersUntil? += StepTime.bounded(time)
    limit?.deadline += StepTime.bounded(time)
    allotment?.until += StepTime.bounded(time)
    renewReminders(at: clock.time(at: now))
    guard var step else { return }
    // Where the usual time is up, and others have more, whoever has the usual one gets this much as well.
    step.deadline = max(step.deadline, clock.time(at: now)) + StepTime.bounded(time)
    step.closing? += StepTime.bounded(time)
    step.waiting? += StepTime.bounded(time)
    if case .prompt(var asking) = scene {
      asking.extend(by: StepTime.bounded(time))
      scene = .prompt(asking)
    }
    let remaining = step.deadline - clock.time(at: now)
    step.reminders = scene.reminders(in: remaining)
    self.step = step
  }

  // MARK: Running the body

  /// Of a turn, whoever has it is reminded.
  private func reminder(_ left: Duration) -> StageOutput {
    guard let floorHolder else { return .reminder(left) }
    return .say(.reminder(seconds: left.secondsUp), to: .seats([floorHolder.seat]))
  }

  /// - Parameter isHolding: whether what is to be read first is held now, rather than left out.
  func closeScene(
    among company: Company, into output: inout [StageOutput], isHolding: Bool = false
  ) {
    switch scene {
    case .quiet: break
    // Nobody has let it through.
    case .held(let held): output += keepBack(held.pieces)
    case .alone(let topics):
      write { $0.endAlone(topics) }
      output.append(.aloneEnded)
    case .prompt(let asking):
      for open in asking.prompts where open.prompt.audience == .everyone {
        write { $0.head([open.prompt.question.text]) }
      }
      let teams = asking.open.compactMap { chosenTeams($0, among: company) }
      // Teams that are made take no more picks.
      lingering = teams.isEmpty ? asking.open.compactMap { leftOpen($0, among: company) } : []
      let pieces = held(of: asking)
      close(asking, among: company)
      output += asking.open.map { StageOutput.closed($0, step: stepName) }
      output += teams
      if !isHolding { output += keepBack(pieces) }
    case .breakout(let groups, let topics, let asking):
      let question = asking.map { [$0.open.prompt.question.text] } ?? []
      write { $0.head(question, topics: topics) }
      if let asking {
        close(asking)
        output.append(.closed(asking.open, step: stepName))
      }
      output += [.outcome(.advanced), .regrouped(groups)]
      (stranded, visits) = (nil, nil)
    case .floor: output.append(.outcome(.advanced))
    }
    scene = .quiet
    step = nil
  }

  /// The prompts of which one closes before the others, because its people are done.
  private func closeEach(dueBy elapsed: Duration) -> [StageOutput] {
    guard case .prompt(var asking) = scene, asking.nextClosing.map({ $0 <= elapsed }) == true
    else { return [] }
    scene = .quiet
    let closed = asking.close(dueBy: elapsed)
    scene = .prompt(asking)
    return closed.map { StageOutput.closed($0, step: stepName, isBeforeOthers: true) }
  }

  func room(
    at now: Duration, among company: Company, after output: [StageOutput] = []
  ) -> Room<AnyCue> {
    let (turnouts, lineup) = (turnouts, teams(after: output, among: company))
    let results = turnouts.map { turnout in
      PromptResult(
        answers: answers(in: turnout), answered: turnout.answers, counts: turnout.counts)
    }
    return Room(
      people: company.people, everyone: company.everyone,
      answers: results.count == 1 ? results[0].answers : visibleAnswers(of: turnouts),
      answered: results.reduce(0) { $0 + $1.answered },
      counts: results.count == 1 ? results[0].counts : nil, results: results,
      groupAnswers: groupAsking == nil ? groupAnswers : givenByGroups,
      elapsed: clock.time(at: now),
      isTimed: company.isUntimed != true, timeLeft: leftInAll(at: now), random: random,
      acquaintance: company.acquaintance,
      apart: company.apart, muted: Set(company.muted ?? []), hands: company.hands ?? [],
      turns: company.turns ?? [:], mayTally: mayTally(turnouts, among: company),
      tallyFloor: company.floor,
      hidesScores: company.hidesScores == true, areScoresOff: company.areScoresOff == true,
      signatures: authorship.signatures(company),
      teams: lineup.teams, teamRules: lineup.rules, kept: store)
  }

  /// Calls the body and follows `go` until something takes time. Bounded, so that an activity that
  /// runs in circles is ended instead of holding up the house.
  private func run(
    at now: Duration, among company: Company, into output: inout [StageOutput],
    _ call: (inout any Activity, inout Room<AnyCue>) -> Void
  ) {
    var room = room(at: now, among: company, after: output)
    var named: NamedStep<AnyCue>?
    call(&body, &room)
    for _ in 0..<1_000 {
      random = room.random
      named = room.step ?? named
      note(room.limit, at: now, among: company)
      guard take(room.effects, among: company, into: &output) else { return }
      guard let next = room.next else {
        return fault("it left nothing to do next", among: company, into: &output)
      }
      guard let next = admitted(next, among: company, into: &output) else { return }
      guard case .go(let cue) = next else {
        return enter(next, named: named, at: now, among: company, into: &output)
      }
      room = self.room(at: now, among: company, after: output)
      body.on(cue, erased: &room)
    }
    fault("it went from cue to cue without taking time", among: company, into: &output)
  }

  /// Calls the body for something that need not change what is going on.
  /// - Returns: whether that has ended.
  @discardableResult
  func react(
    at now: Duration, among company: Company, into output: inout [StageOutput],
    _ call: (inout any Activity, inout Room<AnyCue>) -> Void
  ) -> Bool {
    var room = room(at: now, among: company, after: output)
    call(&body, &room)
    random = room.random
    let before = limitEnds
    note(room.limit, at: now, among: company)
    guard take(room.effects, among: company, into: &output) else { return true }
    guard let next = room.next else {
      write { $0.goOn() }
      if let before, let limitEnds, limitEnds + .seconds(1) <= before {
        let left = limitEnds - clock.time(at: now)
        output.append(.say(.say(.clockLeftInAll(time: .seconds(left.secondsUp)))))
      }
      return false
    }
    closeScene(among: company, into: &output)
    guard let next = admitted(next, among: company, into: &output) else { return true }
    if case .go(let cue) = next {
      run(at: now, among: company, into: &output) { body, room in body.on(cue, erased: &room) }
    } else {
      enter(next, named: room.step, at: now, among: company, into: &output)
    }
    return true
  }

  /// What is to follow, where it can be done as people are told.
  ///
  /// A prompt goes to those of the people named who hold a seat; where that leaves nobody of any prompt, the
  /// cue comes at once. An anonymous one to fewer than the floor would tell whose answer is whose, so it is a
  /// fault; where they are fewer only because some have given up their seats, nobody is asked. Nobody is asked
  /// two things at once.
  /// - Returns: nil after a fault.
  private func admitted(
    _ next: Next<AnyCue>, among company: Company, into output: inout [StageOutput]
  ) -> Next<AnyCue>? {
    // The answer of a group is replaced by the next, and lines that are added to each other would be lost.
    if case .split(_, _, let asked?, _, _) = next, asked.question.isForLines {
      fault("it asked groups for several lines, and they write one", among: company, into: &output)
      return nil
    }
    guard case .ask(var prompts, let closing, let time, let cue) = next else { return next }
    if let why = prompts.objection(anonymityFloor: company.anonymityFloor) {
      fault(why, among: company, into: &output)
      return nil
    }
    let named = prompts.flatMap { $0.audience.chosen ?? [] }.map(company.holder)
    var asked: Set<Person.ID> = []
    for place in prompts.indices {
      // Whoever has had two seats is one person.
      switch prompts[place].audience.addressed(in: company) {
      case .everyone: if !named.isEmpty { prompts[place].audience = .everyoneBut(named) }
      case .everyoneBut(let others): prompts[place].audience = .everyoneBut(others + named)
      case .only(let chosen):
        let seated = Set(chosen).subtracting(asked).filter { company.name($0) != nil }
        asked.formUnion(seated)
        let least = prompts[place].privacy == .anonymous ? company.anonymityFloor : 1
        prompts[place].audience = .only(seated.count >= least ? seated.sorted() : [])
      }
    }
    guard prompts.contains(where: { $0.audience != .only([]) }) else {
      answers = []
      last = prompts.map { Turnout(privacy: $0.privacy, answers: 0) }
      return .go(cue)
    }
    return .ask(prompts, closing: closing, for: time, then: cue)
  }

  private func take(
    _ effects: [Effect], among company: Company, into output: inout [StageOutput]
  ) -> Bool {
    for effect in effects.map({ $0.addressed(in: company) }) {
      if case .fault(let why) = effect {
        fault(why, among: company, into: &output)
        return false
      }
      if let points = effect.points, !(0...1_000_000).contains(points) {
        let why = points < 0 ? ", and nobody loses any" : " at once"
        fault("it awarded \(points) points\(why)", among: company, into: &output)
        return false
      }
      if case .store(let text, let person) = effect {
        if let why = objection(toStoring: text, of: person) {
          fault(why, among: company, into: &output)
          return false
        }
        store[person] = text
      }
      if case .board(let board, let audience) = effect {
        if let why = put(board, for: audience, into: &output) {
          fault(why, among: company, into: &output)
          return false
        }
        continue
      }
      // What there was to answer is known.
      if effect.tellsOfAnswers { lingering = [] }
      if case .result(let solution, let right, let place) = effect {
        guard asking == nil else {
          fault("it told what is right while people could answer", among: company, into: &output)
          return false
        }
        if let told = result(solution, right: Set(right), of: place ?? 0, among: company) {
          output.append(.result(told))
        }
        continue
      }
      if case .show(.tally) = effect, !mayTally(turnouts, among: company) {
        output.append(.say(.notice(.tallyHidden(floor: company.floor))))
      } else {
        write { $0.note(effect) }
        output.append(.effect(effect))
      }
    }
    return true
  }

  private func fault(
    _ why: String, among company: Company, into output: inout [StageOutput]
  ) {
    closeScene(among: company, into: &output)
    isOver = true
    output.append(.fault(why))
  }

  /// Puts something into the briefing.
  func write(_ change: (inout Briefing) -> Void) {
    var briefing = briefing
    // So that it is changed in place.
    saidToAll = nil
    change(&briefing)
    saidToAll = briefing
  }

  private func enter(
    _ next: Next<AnyCue>, named: NamedStep<AnyCue>?, at now: Duration, among company: Company,
    into output: inout [StageOutput]
  ) {
    defer { step?.named = named }
    let wasIntroduced = !briefing.introduction.isEmpty
    allotment?.cut = nil
    var next = next
    if isOut(of: next, at: now) {
      output.append(.outOfTime)
      next = .finish
    }
    write { $0.begin(next) }
    // Whatever people type then is something else.
    if next.isForPeople { lingering = [] }
    switch next {
    case .go: preconditionFailure("go is followed by run")
    case .wait(var time, let cue):
      // What comes next waits until a voice has read how it goes, or what has become of an answer.
      if company.waitsForVoice {
        let read =
          wasIntroduced
          ? ReadingTime.byVoice(resultsIn: output) : ReadingTime.byVoice(briefing.introduction)
        time = max(time, min(read, time + ReadingTime.most))
      }
      pend(cue, after: bounded(time, at: now), at: now, reminders: [])
    case .alone(let topics, let time, let cue):
      let time = bounded(time, at: now)
      scene = .alone(about: topics)
      pend(cue, after: time, at: now, reminders: [])
      output.append(.alone(about: topics, time))
    case .ask(let asked, let closing, let time, let cue):
      let time = bounded(time, at: now)
      (answers, groupAnswers) = ([], [])
      let asking = Asking(
        asked.map { prompt in
          var open = livePrompt(prompt, for: time, at: now, among: company)
          if company.voices != nil { open.spoken = ReadingTime.byVoice(prompt, after: output) }
          return open
        }, closing: closing)
      scene = .prompt(asking)
      if asking.untimed == nil {
        pend(cue, after: time, at: now, reminders: scene.reminders(in: time))
      } else {
        pend(cue, after: StepTime.longest, at: now, reminders: [])
      }
      output.append(.opened(asking, time))
    case .split(let groups, let topics, let question, let time, let cue):
      let time = bounded(time, at: now)
      let asking = question.map { question in
        (answers, groupAnswers, last) = ([], [], [])
        let prompt = Prompt(question.question, audience: .only(Array(groups.joined())))
        return GroupAsking(
          livePrompt(prompt, for: time, at: now, among: company), answeredBy: question.answeredBy)
      }
      scene = .breakout(groups, about: topics, asking: asking)
      pend(cue, after: time, at: now, reminders: scene.reminders(in: time))
      output.append(.split(time))
    case .floor(let person, let time, let cue):
      let time = bounded(time, at: now)
      scene = .floor(person)
      pend(cue, after: time, at: now, reminders: scene.reminders(in: time))
      output.append(.floor(person, time))
    case .finish: finish(into: &output)
    }
  }

  func finish(into output: inout [StageOutput]) {
    (isOver, limit) = (true, nil)
    output.append(.finished)
  }

  private func livePrompt(
    _ prompt: Prompt, for time: Duration, at now: Duration, among company: Company
  ) -> LivePrompt {
    prompts += 1
    var open = LivePrompt(id: prompts, prompt: prompt, openedAt: clock.time(at: now))
    open.isAmongFew = company.isFew(prompt, at: now) ? true : nil
    open.untimed = company.isUntimed == true ? time : nil
    if case .ready = prompt.question.kind, prompt.privacy == .nobody, prompt.audience == .everyone {
      let people = company.people.map(\.id)
      open.isPromised = promised.map { people.allSatisfy($0.contains) }
      promised = people
    }
    return open
  }

  func pend(
    _ cue: AnyCue, after time: Duration, at now: Duration, reminders: [Duration]
  ) {
    step = Step(
      cue: cue, deadline: clock.time(at: now) + time, reminders: reminders)
  }
}

extension Stage.Step: Encodable where Cue: Encodable {}
extension Stage.Step: Decodable where Cue: Decodable {}

extension Stage: Encodable {
  private enum Key: CodingKey {
    case body, clock, scene, step, answers, authorship, isOver, random, prompts, answerCount, last
    case saidToAll, stranded, visits, lingering, lingersUntil, groupAnswers, limit
    case boards, allotment, promised
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(body, forKey: .body)
    try values.encode(clock, forKey: .clock)
    try values.encode(scene, forKey: .scene)
    try values.encodeIfPresent(step, forKey: .step)
    try values.encode(answers, forKey: .answers)
    try values.encode(authorship, forKey: .authorship)
    try values.encode(isOver, forKey: .isOver)
    try values.encode(random, forKey: .random)
    try values.encode(prompts, forKey: .prompts)
    try values.encode(answerCount, forKey: .answerCount)
    try values.encodeIfPresent(OneOrMore(last), forKey: .last)
    try values.encodeIfPresent(saidToAll, forKey: .saidToAll)
    try values.encodeIfPresent(stranded, forKey: .stranded)
    try values.encodeIfPresent(visits, forKey: .visits)
    try values.encodeIfPresent(OneOrMore(lingering), forKey: .lingering)
    try values.encodeIfPresent(lingersUntil, forKey: .lingersUntil)
    if !groupAnswers.isEmpty { try values.encode(groupAnswers, forKey: .groupAnswers) }
    try values.encodeIfPresent(limit, forKey: .limit)
    try values.encodeIfPresent(boards, forKey: .boards)
    try values.encodeIfPresent(allotment, forKey: .allotment)
    try values.encodeIfPresent(promised, forKey: .promised)
  }

  /// Reads a stage on which an activity of this type runs.
  static func decode<Body: Activity>(_ type: Body.Type, from decoder: any Decoder) throws -> Stage {
    let values = try decoder.container(keyedBy: Key.self)
    let stage = Stage(
      try values.decode(Body.self, forKey: .body),
      random: try values.decode(RandomSource.self, forKey: .random),
      prompts: try values.decode(Int.self, forKey: .prompts), at: .zero)
    stage.clock = try values.decode(Stopwatch.self, forKey: .clock)
    stage.scene = try values.decode(Scene.self, forKey: .scene)
    stage.step = try values.decodeIfPresent(Step<Body.Cue>.self, forKey: .step).map { step in
      Step(
        cue: AnyCue(step.cue), deadline: step.deadline, closing: step.closing,
        waiting: step.waiting, mark: step.mark, told: step.told, reminders: step.reminders,
        named: step.named.map { NamedStep(name: $0.name, skip: $0.skip.map(AnyCue.init)) })
    }
    stage.answers = try values.decode([Answer].self, forKey: .answers)
    stage.authorship = try values.decode(Authorship.self, forKey: .authorship)
    stage.isOver = try values.decode(Bool.self, forKey: .isOver)
    stage.answerCount = try values.decode(Int.self, forKey: .answerCount)
    stage.last = try values.decodeIfPresent(OneOrMore<Turnout>.self, forKey: .last)?.all ?? []
    stage.saidToAll = try values.decodeIfPresent(Briefing.self, forKey: .saidToAll)
    stage.stranded = try values.decodeIfPresent([Person.ID].self, forKey: .stranded)
    stage.visits = try values.decodeIfPresent([Visit].self, forKey: .visits)
    stage.lingering =
      try values.decodeIfPresent(OneOrMore<LingeringPrompt>.self, forKey: .lingering)?.all ?? []
    stage.lingersUntil = try values.decodeIfPresent(Duration.self, forKey: .lingersUntil)
    stage.groupAnswers =
      try values.decodeIfPresent([GroupAnswer].self, forKey: .groupAnswers) ?? []
    stage.limit = try values.decodeIfPresent(Limit<Body.Cue>.self, forKey: .limit).map {
      Limit(cue: AnyCue($0.cue), deadline: $0.deadline, reminders: $0.reminders)
    }
    stage.boards = try values.decodeIfPresent(Boards.self, forKey: .boards)
    stage.allotment = try values.decodeIfPresent(Allotment.self, forKey: .allotment)
    stage.promised = try values.decodeIfPresent([Person.ID].self, forKey: .promised)
    return stage
  }
}

extension Stage.Scene {
  /// The remaining times of so much at which people are told how much is left, longest first.
  func reminders(in time: Duration) -> [Duration] {
    switch self {
    case .quiet, .alone, .held: []
    case .prompt, .breakout: Reminders.due(in: time)
    case .floor: Reminders.dueInTurn(of: time)
    }
  }
}

extension Effect {
  /// Whether it tells what was right or how many gave what.
  fileprivate var tellsOfAnswers: Bool {
    switch self {
    case .result, .show(.tally), .show(.scores): true
    case .say, .sayOf, .tell, .tellFacilitators, .show(.list), .show(.phase), .award, .takeBack,
      .teams,
      .awardTeam, .store, .board, .fault:
      false
    }
  }

  /// What somebody or a team is given.
  fileprivate var points: Int? {
    switch self {
    case .award(let points, _, _), .takeBack(let points, _, _), .awardTeam(let points, _, _): points
    case .say, .sayOf, .tell, .tellFacilitators, .show, .result, .teams, .store, .board, .fault: nil
    }
  }
}

extension Next {
  /// Whether people answer or talk in it.
  var isForPeople: Bool {
    switch self {
    case .ask, .split, .floor, .finish: true
    case .go, .wait, .alone: false
    }
  }
}

extension Audience {
  /// Those whom it names; nil where whoever comes later belongs to it.
  var chosen: [Person.ID]? {
    if case .only(let people) = self { people } else { nil }
  }
}

extension [Prompt] {
  /// Why they cannot be opened together, if they cannot.
  fileprivate func objection(anonymityFloor: Int) -> String? {
    var named: Set<Person.ID> = []
    for prompt in self {
      guard let chosen = prompt.audience.chosen.map(Set.init) else { continue }
      if !named.isDisjoint(with: chosen) { return "it asked somebody two things at once" }
      named.formUnion(chosen)
      if prompt.privacy == .anonymous, !chosen.isEmpty, chosen.count < anonymityFloor {
        let people = Phrase.count(chosen.count, "person", "people")
        return "it asked \(people) for answers without names, and with fewer than "
          + "\(anonymityFloor) it is known whose they are"
      }
    }
    return count(where: { $0.audience.chosen == nil }) > 1
      ? "it asked everyone else more than one thing at once" : nil
  }
}
