import ActivityKit

/// One running activity: the activity, its clock, the pending cue with its deadline, and what is
/// open until then. Encoded, it is the activity's part of the snapshot.
struct Stage<Body: Activity>: Codable, Sendable {
  /// What is going on until the pending cue.
  enum Scene: Codable, Sendable {
    case quiet
    /// Everyone to themselves: what people type reaches nobody.
    case alone(about: [String])
    case prompt(LivePrompt)
    case breakout([[Person.ID]], about: [String])
    case floor(Person.ID)
  }

  struct Step: Codable, Sendable {
    let cue: Body.Cue
    var deadline: Duration
    /// Remaining times at which a reminder is due, longest first.
    var reminders: [Duration]
    /// What the activity calls it, and the cue that comes when it is skipped.
    var named: NamedStep<Body.Cue>?
  }

  private(set) var body: Body
  private(set) var clock: Stopwatch
  var scene: Scene = .quiet
  private(set) var step: Step?
  private(set) var answers: [Answer] = []
  private(set) var authorship = Authorship()
  private(set) var isOver = false
  private var random: RandomSource
  private var prompts: Int
  private var answerCount = 0
  /// How the prompt that closed last was answered.
  private var last: Turnout?
  /// What those who come later are shown; nil in what a program of before has saved.
  private var saidToAll: Board?
  /// Those who were left alone and are in the main room while others are in groups.
  var stranded: [Person.ID]?
  /// Those who were gone for so long that their group went on without them.
  var replaced: [Person.ID]?

  /// - Parameter prompts: how many prompts the occurrence has seen, so that each has its own number.
  init(_ body: Body, random: RandomSource, prompts: Int, at now: Duration) {
    self.body = body
    self.prompts = prompts
    self.random = random
    clock = Stopwatch(runningSince: now)
  }

  // MARK: Cues

  mutating func begin(at now: Duration, among company: Company) -> [StageOutput] {
    var output: [StageOutput] = []
    run(at: now, among: company, into: &output) { body, room in body.begin(in: &room) }
    return output
  }

  /// What everyone is working with.
  var board: Board { saidToAll ?? Board() }

  /// What the activity calls what is going on.
  var stepName: String? { step?.named?.name }

  /// What is going on ends now, as if its time were up; of a step of many cues the rest is left out.
  mutating func skip(at now: Duration, among company: Company) -> [StageOutput] {
    guard let cue = step?.named?.skip else { return fire(at: now, among: company) }
    var output: [StageOutput] = []
    closeScene(among: company, into: &output)
    run(at: now, among: company, into: &output) { body, room in body.on(cue, in: &room) }
    return output
  }

  /// Fires the pending cue, whether or not its time has come.
  mutating func fire(at now: Duration, among company: Company) -> [StageOutput] {
    guard let step else { return [] }
    var output: [StageOutput] = []
    closeScene(among: company, into: &output)
    run(at: now, among: company, into: &output) { body, room in body.on(step.cue, in: &room) }
    return output
  }

  /// Does what is due at `now`: a reminder or the pending cue.
  mutating func tick(at now: Duration, among company: Company) -> [StageOutput] {
    guard let due = step, !clock.isStopped else { return [] }
    let elapsed = clock.time(at: now)
    if due.deadline <= elapsed {
      // What follows is counted from when the cue was due: a rhythm does not slip a little with each one.
      // A delay that people notice is not taken from their time.
      let late = elapsed - due.deadline
      return fire(at: late <= StepTime.slip ? now - late : now, among: company)
    }
    let remaining = due.deadline - elapsed
    guard let longest = due.reminders.first, remaining <= longest else { return [] }
    step?.reminders.removeAll { $0 >= remaining }
    return [.reminder(remaining, for: listeners)]
  }

  /// The event's time at which something is due; nil while paused.
  var wake: Duration? {
    guard let step else { return nil }
    return clock.outerTime(of: step.deadline - (step.reminders.first ?? .zero))
  }

  /// What is left until the pending cue.
  func remaining(at now: Duration) -> Duration? {
    step.map { max(.zero, $0.deadline - clock.time(at: now)) }
  }

  func elapsed(at now: Duration) -> Duration { clock.time(at: now) }

  mutating func pause(at now: Duration) { clock.stop(at: now) }
  mutating func resume(at now: Duration) { clock.run(from: now) }

  mutating func extend(by time: Duration, at now: Duration) {
    guard var step else { return }
    step.deadline += StepTime.bounded(time)
    let remaining = step.deadline - clock.time(at: now)
    step.reminders = Reminders.due(in: scene.hasReminders ? remaining : .zero)
    self.step = step
  }

  // MARK: Answers

  var openPrompt: LivePrompt? { if case .prompt(let open) = scene { open } else { nil } }
  /// The person's answer to the open prompt.
  func answer(of person: Person.ID) -> Answer? {
    openPrompt?.index(of: person).map { answers[$0] }
  }
  /// Without texts, which may be people's.
  var pendingCue: String? {
    step.map { step in
      let cue = "\(step.cue)"
      return cue.wholeMatch(of: /[A-Za-z0-9_.(), :]{1,80}/) != nil
        ? cue : String(cue.prefix { $0.isLetter || $0.isNumber })
    }
  }
  var floorHolder: Person.ID? { if case .floor(let person) = scene { person } else { nil } }
  var breakouts: [[Person.ID]] { if case .breakout(let groups, _) = scene { groups } else { [] } }
  var topics: [String] { if case .breakout(_, let topics) = scene { topics } else { [] } }
  var aloneTopics: [String]? { if case .alone(let topics) = scene { topics } else { nil } }

  mutating func answer(
    _ value: Answer.Value, by person: Person.ID, at now: Duration, among company: Company
  ) -> [StageOutput] {
    guard case .prompt(var open) = scene else { return [] }
    // Taken out while it changes, so that its dictionaries are changed in place.
    scene = .quiet
    let privacy = open.prompt.privacy
    let index = open.index(of: person) ?? answers.count
    let isNew = index == answers.count
    let before = isNew ? nil : answers[index]
    if isNew { answerCount += 1 }
    let answer = Answer(
      id: isNew ? answerCount : answers[index].id, person: privacy.hidesAuthor ? nil : person,
      value: value,
      after: privacy.hidesAuthor ? .zero : clock.time(at: now) - open.openedAt)
    if isNew {
      answers.append(answer)
      authorship.note(person, wrote: answer.id, to: open.prompt)
    } else {
      answers[index] = answer
    }
    open.noteAnswer(of: person, at: index)
    scene = .prompt(open)
    var output: [StageOutput] = [.answered(person, answer, open, instead: before)]
    guard !privacy.withholdsAnswers else {
      closeIfSettled(at: now, among: company, into: &output)
      return output
    }
    react(at: now, among: company, into: &output) { body, room in
      body.answered(answer, in: &room)
    }
    closeIfSettled(at: now, among: company, into: &output)
    return output
  }

  mutating func pass(_ person: Person.ID, at now: Duration, among company: Company)
    -> [StageOutput]
  {
    switch scene {
    case .prompt(var open):
      scene = .quiet
      open.notePass(of: person)
      scene = .prompt(open)
      var output: [StageOutput] = [.passed(person, open)]
      closeIfSettled(at: now, among: company, into: &output)
      return output
    case .floor(person):
      return [.passed(person, nil)] + fire(at: now, among: company)
    case .quiet, .alone, .breakout, .floor:
      return []
    }
  }

  /// Takes the person's answer back, as if they had passed.
  mutating func withdraw(_ person: Person.ID, at now: Duration, among company: Company)
    -> [StageOutput]
  {
    guard case .prompt(var open) = scene, let index = open.index(of: person) else { return [] }
    scene = .quiet
    let answer = answers.remove(at: index)
    open.noteWithdrawal(of: person)
    authorship.noteWithdrawal(of: answer.id)
    scene = .prompt(open)
    var output: [StageOutput] = [.withdrawn(person, answer, open)]
    closeIfSettled(at: now, among: company, into: &output)
    return output
  }

  /// Somebody gave up their seat: a prompt may now be settled, a turn may be over.
  mutating func left(_ person: Person.ID, at now: Duration, among company: Company)
    -> [StageOutput]
  {
    switch scene {
    case .floor(person):
      return fire(at: now, among: company)
    case .prompt:
      var output: [StageOutput] = []
      closeIfSettled(at: now, among: company, into: &output)
      return output
    case .quiet, .alone, .breakout, .floor:
      return []
    }
  }

  /// Closes the prompt if nobody is waited for any more.
  mutating func settle(at now: Duration, among company: Company) -> [StageOutput] {
    var output: [StageOutput] = []
    closeIfSettled(at: now, among: company, into: &output)
    return output
  }

  /// The answers that the person could still put their name to.
  func unsigned(by person: Person.ID) -> [Answer.ID] { authorship.unsigned(by: person) }

  /// Whether a restart has made it unknown who wrote some of the anonymous answers.
  var hasForgottenAuthors: Bool { authorship.hasForgotten }

  /// Notes that the people asked know how few they are.
  mutating func noteFew() {
    guard case .prompt(var open) = scene else { return }
    open.isAmongFew = true
    scene = .prompt(open)
  }

  /// Puts the person's name to answers of theirs.
  mutating func sign(_ answers: [Answer.ID], by person: Person.ID) {
    authorship.sign(answers, by: person)
  }

  /// After a restart: what a snapshot does not say about authors, as far as it can be known.
  mutating func recallAuthors() {
    guard let open = openPrompt, open.prompt.privacy != .nobody else { return }
    authorship.recall(
      open.given.map { (answers[$0.value].id, Person.ID($0.key)) })
  }

  /// Whether a choice is out of bounds for a person because they wrote it.
  func isOwn(_ choice: Int, of person: Person.ID, in choices: Choices) -> Bool {
    choices.authors.indices.contains(choice)
      && authorship.isAuthor(person, of: choices.authors[choice])
  }

  // MARK: Running the body

  private var listeners: [Person.ID]? { floorHolder.map { [$0] } }

  private mutating func closeIfSettled(
    at now: Duration, among company: Company, into output: inout [StageOutput]
  ) {
    guard case .prompt(var open) = scene else { return }
    scene = .quiet
    let isSettled = open.isSettled(among: company, at: now)
    scene = .prompt(open)
    guard isSettled else { return }
    output += fire(at: now, among: company)
  }

  private mutating func closeScene(
    among company: Company, into output: inout [StageOutput]
  ) {
    switch scene {
    case .quiet: break
    case .alone(let topics):
      write { $0.endAlone(topics) }
      output.append(.aloneEnded)
    case .prompt(let open):
      if open.prompt.audience == .everyone { write { $0.head([open.prompt.question.text]) } }
      close(open, among: company)
      output.append(.closed(open))
    case .breakout(_, let topics):
      write { $0.head(topics) }
      (stranded, replaced) = (nil, nil)
      output.append(.regrouped)
    case .floor(let person): output.append(.floorEnded(person))
    }
    scene = .quiet
    step = nil
  }

  /// Counts what was given to a prompt; what the activity may not see is gone with that.
  private mutating func close(_ open: LivePrompt, among company: Company) {
    let privacy = open.prompt.privacy
    var turnout = Turnout(privacy: privacy, answers: answers.count)
    if case .choice(let choices) = open.prompt.question.kind, privacy != .facilitator,
      privacy != .nobody || answers.count >= company.anonymityFloor
    {
      var counts = Array(repeating: 0, count: choices.labels.count)
      for index in answers.lazy.flatMap(\.choices) where counts.indices.contains(index) {
        counts[index] += 1
      }
      turnout.counts = counts
    }
    last = turnout
    if privacy.withholdsAnswers { answers = [] }
  }

  private func room(at now: Duration, among company: Company) -> Room<Body.Cue> {
    let turnout = turnout
    return Room(
      people: company.people, everyone: company.everyone,
      answers: turnout?.privacy.withholdsAnswers == true ? [] : answers,
      answered: turnout?.answers ?? 0, counts: turnout?.counts, elapsed: clock.time(at: now),
      random: random, acquaintance: company.acquaintance,
      apart: company.apart, mayTally: mayTally(among: company), tallyFloor: company.floor,
      signatures: authorship.signatures(company))
  }

  /// Of the open prompt, or of the last one.
  private var turnout: Turnout? {
    openPrompt.map { Turnout(privacy: $0.prompt.privacy, answers: answers.count) } ?? last
  }

  /// Whether enough people answered for counts to be shown: of the open prompt, or of the last one.
  private func mayTally(among company: Company) -> Bool {
    guard let turnout, turnout.privacy.hidesAuthor else { return true }
    return turnout.answers >= company.floor
  }

  /// Calls the body and follows `go` until something takes time. Bounded, so that an activity that
  /// runs in circles is ended instead of holding up the house.
  private mutating func run(
    at now: Duration, among company: Company, into output: inout [StageOutput],
    _ call: (inout Body, inout Room<Body.Cue>) -> Void
  ) {
    var room = room(at: now, among: company)
    var named: NamedStep<Body.Cue>?
    call(&body, &room)
    for _ in 0..<1_000 {
      random = room.random
      named = room.step ?? named
      guard take(room.effects, among: company, into: &output) else { return }
      guard let next = room.next else {
        return fault("it left nothing to do next", among: company, into: &output)
      }
      guard let next = admitted(next, among: company, into: &output) else { return }
      guard case .go(let cue) = next else {
        return enter(next, named: named, at: now, among: company, into: &output)
      }
      room = self.room(at: now, among: company)
      body.on(cue, in: &room)
    }
    fault("it went from cue to cue without taking time", among: company, into: &output)
  }

  /// Calls the body for something that need not change what is going on.
  mutating func react(
    at now: Duration, among company: Company, into output: inout [StageOutput],
    _ call: (inout Body, inout Room<Body.Cue>) -> Void
  ) {
    var room = room(at: now, among: company)
    call(&body, &room)
    random = room.random
    guard take(room.effects, among: company, into: &output) else { return }
    guard let next = room.next else { return write { $0.goOn() } }
    closeScene(among: company, into: &output)
    guard let next = admitted(next, among: company, into: &output) else { return }
    if case .go(let cue) = next {
      run(at: now, among: company, into: &output) { body, room in body.on(cue, in: &room) }
    } else {
      enter(next, named: room.step, at: now, among: company, into: &output)
    }
  }

  /// What is to follow, where it can be done as people are told.
  ///
  /// A prompt goes to those of the people named who hold a seat; without any of them the cue comes at
  /// once. An anonymous one to fewer than the floor would tell whose answer is whose, so it is a fault;
  /// where they are fewer only because some have given up their seats, nobody is asked.
  /// - Returns: nil after a fault.
  private mutating func admitted(
    _ next: Next<Body.Cue>, among company: Company, into output: inout [StageOutput]
  ) -> Next<Body.Cue>? {
    guard case .ask(var prompt, let time, let cue) = next, case .only(let people) = prompt.audience
    else { return next }
    let named = Set(people)
    let seated = named.filter { company.name($0) != nil }
    let least = prompt.privacy == .anonymous ? company.anonymityFloor : 1
    if named.count < least, !named.isEmpty {
      let count = named.count == 1 ? "1 person" : "\(named.count) people"
      fault(
        "it asked \(count) for answers without names, and with fewer than \(least) it is known whose "
          + "they are", among: company, into: &output)
      return nil
    }
    guard seated.count >= least else {
      answers = []
      last = Turnout(privacy: prompt.privacy, answers: 0)
      return .go(cue)
    }
    prompt.audience = .only(seated.sorted())
    return .ask(prompt, for: time, then: cue)
  }

  private mutating func take(
    _ effects: [Effect], among company: Company, into output: inout [StageOutput]
  ) -> Bool {
    for effect in effects {
      if case .fault(let why) = effect {
        fault(why, among: company, into: &output)
        return false
      }
      if case .award(let points, _, _) = effect, points.magnitude > 1_000_000 {
        fault("it awarded \(points) points at once", among: company, into: &output)
        return false
      }
      if case .show(.tally) = effect, !mayTally(among: company) {
        output.append(.tallyHidden(below: company.floor))
      } else {
        write { $0.note(effect) }
        output.append(.effect(effect))
      }
    }
    return true
  }

  private mutating func fault(
    _ why: String, among company: Company, into output: inout [StageOutput]
  ) {
    closeScene(among: company, into: &output)
    isOver = true
    output.append(.fault(why))
  }

  /// Puts something on the board.
  private mutating func write(_ change: (inout Board) -> Void) {
    var board = board
    change(&board)
    saidToAll = board
  }

  private mutating func enter(
    _ next: Next<Body.Cue>, named: NamedStep<Body.Cue>?, at now: Duration, among company: Company,
    into output: inout [StageOutput]
  ) {
    defer { step?.named = named }
    write { $0.begin(next) }
    switch next {
    case .go: preconditionFailure("go is followed by run")
    case .wait(let time, let cue):
      pend(cue, after: StepTime.bounded(time), at: now, reminders: [])
    case .alone(let topics, let time, let cue):
      let time = StepTime.bounded(time)
      scene = .alone(about: topics)
      pend(cue, after: time, at: now, reminders: [])
      output.append(.alone(about: topics, time))
    case .ask(let prompt, let time, let cue):
      let time = StepTime.bounded(time)
      prompts += 1
      answers = []
      var open = LivePrompt(id: prompts, prompt: prompt, openedAt: clock.time(at: now))
      open.isAmongFew = company.isFew(prompt, at: now) ? true : nil
      scene = .prompt(open)
      pend(cue, after: time, at: now, reminders: Reminders.due(in: time))
      output.append(.opened(open, time))
    case .split(let groups, let topics, let time, let cue):
      let time = StepTime.bounded(time)
      let groups = groups.filter { !$0.isEmpty }
      scene = .breakout(groups, about: topics)
      pend(cue, after: time, at: now, reminders: Reminders.due(in: time))
      output.append(.split(groups, about: topics, time))
    case .floor(let person, let time, let cue):
      let time = StepTime.bounded(time)
      scene = .floor(person)
      pend(cue, after: time, at: now, reminders: Reminders.due(in: time))
      output.append(.floor(person, time))
    case .finish:
      isOver = true
      output.append(.finished)
    }
  }

  private mutating func pend(
    _ cue: Body.Cue, after time: Duration, at now: Duration, reminders: [Duration]
  ) {
    step = Step(
      cue: cue, deadline: clock.time(at: now) + time, reminders: reminders)
  }
}

extension Stage.Scene {
  /// Whether people are told while it goes on how much of its time is left.
  var hasReminders: Bool {
    switch self {
    case .quiet, .alone: false
    case .prompt, .breakout, .floor: true
    }
  }
}

/// How a prompt was answered.
private struct Turnout: Codable, Sendable {
  let privacy: Privacy
  let answers: Int
  /// How often each choice was picked, where the activity may know.
  var counts: [Int]?
}
