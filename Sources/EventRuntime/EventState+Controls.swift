import ActivityKit
import EventPlan
import TextProtocol

extension EventState {
  mutating func carryOut(_ control: Control, by seat: Int?, in turn: inout Turn) {
    if let seat, !may(seat, control.right) {
      return turn.forbid(advice: takingAdvice(for: seat))
    }
    let name = seat.flatMap { self.seat($0)?.name }
    switch control {
    case .start: start(in: &turn)
    case .pause: pause(by: name, in: &turn)
    case .resume: resume(in: &turn)
    case .skip: skip(in: &turn)
    case .next: next(in: &turn)
    case .back: back(in: &turn)
    case .extend(let time): extend(by: time, in: &turn)
    case .end: end(in: &turn)
    }
  }

  private mutating func start(in turn: inout Turn) {
    guard phase == .gathering else { return turn.refuse(.alreadyStarted) }
    turn.keep(.started)
    startedAt = turn.now
    phase = .running
    place = 0
    beginActivity(in: &turn)
  }

  private mutating func pause(by name: String?, in turn: inout Turn) {
    guard phase == .running else { return turn.refuseIdle() }
    guard !isPaused else { return turn.refuse(.alreadyPaused) }
    isPaused = true
    let now = turn.now
    withStage(in: &turn) { stage in
      stage.pause(at: now)
      return []
    }
    let asked = seats.filter(isAskedForLine).map(\.number)
    let others = seats.filter { $0.standing == .here && !isAskedForLine($0) }.map(\.number)
    if asked.isEmpty { return turn.say(.paused(by: name)) }
    turn.say(.paused(by: name, asked: true), to: .seats(asked))
    turn.say(.paused(by: name), to: .seats(others))
  }

  private mutating func resume(in turn: inout Turn) {
    guard phase == .running else { return turn.refuseIdle() }
    guard isPaused else { return turn.refuse(.notPaused) }
    isPaused = false
    let now = turn.now
    withStage(in: &turn) { stage in
      stage.resume(at: now)
      return []
    }
    turn.say(.resumed(seconds: isCountdownShown ? remaining(at: now)?.secondsUp : nil))
  }

  private mutating func skip(in turn: inout Turn) {
    guard phase == .running else { return turn.refuseIdle() }
    let (now, company) = (turn.now, company)
    turn.notice(stepEnded)
    withStage(in: &turn) { $0.skip(at: now, among: company) }
  }

  /// "Round 3 of 8 ends here."
  private var stepEnded: Notice {
    guard let stage else { return .stepEndedOther }
    if let name = stage.stepName { return .stepEndedNamed(step: name) }
    if stage.openPrompt != nil { return .stepEndedQuestion }
    if let holder = stage.floorHolder { return .stepEndedTurn(name: name(holder)) }
    if stage.aloneTopics != nil { return .stepEndedAlone }
    return stage.breakouts.isEmpty ? .stepEndedOther : .stepEndedGroups
  }

  /// What `/skip` ends, such as "Round 3 of 8"; nil for a while that has no name.
  var stepInWords: Sentence? {
    guard let stage else { return nil }
    if let name = stage.stepName { return .pagesText(text: name) }
    if stage.openPrompt != nil { return .partsQuestion }
    if let holder = stage.floorHolder { return .partsTurn(name: name(holder)) }
    if stage.aloneTopics != nil { return .partsOwnTime }
    return stage.breakouts.isEmpty ? nil : .partsGroups
  }

  /// A pause is of one activity: it ends when that is left, and people are told.
  private mutating func endPause(in turn: inout Turn) {
    guard isPaused else { return }
    isPaused = false
    turn.say(.resumed())
  }

  /// Goes on to the next activity: also to one that the plan has got since the agenda was done.
  private mutating func next(in turn: inout Turn) {
    guard phase == .afterwards, place + 1 < turn.event.agenda.count else {
      return leaveActivity("skipped", in: &turn)
    }
    phase = .running
    place += 1
    beginActivity(in: &turn)
  }

  private mutating func extend(by time: Duration, in turn: inout Turn) {
    guard phase == .running else { return turn.refuseIdle() }
    let now = turn.now
    withStage(in: &turn) { stage in
      stage.extend(by: time, at: now)
      return []
    }
    turn.say(
      .extended(
        seconds: time.secondsUp, left: remaining(at: now)?.secondsUp ?? 0, paused: isPaused))
  }

  private mutating func back(in turn: inout Turn) {
    guard phase != .gathering else { return turn.refuse(.notStarted) }
    let hadPoints = placesOfBack.contains(where: scores.hasPoints)
    if phase == .running {
      endRun("repeated", in: &turn)
      endPause(in: &turn)
      // It is played again later, so it must not count twice.
      withdrawScores(in: &turn)
      place = max(0, place - 1)
    }
    phase = .running
    if turn.event.agenda.indices.contains(place) {
      turn.notice(
        .wentBack(
          activity: turn.event.agenda[place].title,
          points: hadPoints ? .partsPointsWithdrawn : nil))
    }
    withdrawScores(in: &turn)
    beginActivity(in: &turn)
  }

  /// The places of the agenda of which nothing counts any more after `/back`.
  private var placesOfBack: [Int] {
    phase == .running ? [max(0, place - 1), place] : [place]
  }

  /// What `/back` would take from people; nil where that is nothing.
  public func lostByBack(of event: PlannedEvent) -> Sentence? {
    guard phase == .running || phase == .afterwards,
      let first = placesOfBack.first, let title = event.title(at: first)
    else { return nil }
    let hadPoints = placesOfBack.contains(where: scores.hasPoints)
    guard placesOfBack.contains(where: scores.hasAnswers) else {
      return hadPoints ? .lossesPoints(activity: title) : nil
    }
    return hadPoints ? .lossesPointsAndAnswers(activity: title) : .lossesAnswers(activity: title)
  }

  private mutating func end(in turn: inout Turn) {
    let isCut = phase == .running
    endRun("ended", in: &turn)
    if isCut, !scores.leaders.isEmpty { showScores(in: &turn) }
    phase = .ended
    for seat in seats where seat.standing == .here {
      turn.keep(.departed(seat: seat.number, entry: seat.entries, how: .ended))
    }
    turn.keep(.ended)
    turn.notice(.eventEnded(event: turn.event.title))
    turn.turned()
  }

  /// Carries on without an entry that makes the process trap.
  ///
  /// The activity it was for is ended. Where the trap is in the beginning of the one that follows,
  /// it comes again, and `count` tells how many to end the next time.
  mutating func leaveOut(_ entry: Entry, ending count: Int, of event: PlannedEvent) -> [Outcome] {
    lastEntry = entry.number
    lastAt = max(lastAt, entry.at)
    var turn = Turn(event: event, now: lastAt)
    if case .control(.start, _) = entry.input, phase == .gathering {
      turn.keep(.started)
      startedAt = turn.now
      phase = .running
    } else {
      guard phase == .running else { return turn.outcomes }
      endRun("failed", in: &turn)
    }
    place += count
    beginActivity(in: &turn)
    return turn.outcomes
  }

  // MARK: The agenda

  mutating func beginActivity(in turn: inout Turn) {
    guard place < turn.event.agenda.count else { return finishAgenda(in: &turn) }
    let planned = turn.event.agenda[place]
    run += 1
    awards = 0
    scores.open(run: run, place: place)
    (runningTitle, runningModule) = (planned.title, planned.module)
    followingTitle = turn.event.title(at: place + 1)
    isOffAgenda = nil
    turn.keep(
      .activityBegan(run: run, place: place + 1, module: planned.module, title: planned.title))
    turn.say(
      .activity(
        title: planned.title, module: planned.module, number: place + 1,
        of: turn.event.agenda.count))
    recallStays(in: &turn)
    turn.turned()
    slot = StageSlot(
      Stage(
        planned.activity, random: RandomSource(seed: random.next()), prompts: prompts,
        at: turn.now), of: planned)
    tellQuiet(in: &turn)
    let (now, company, isPaused) = (turn.now, company, isPaused)
    withStage(in: &turn) { stage in
      let output = stage.begin(at: now, among: company)
      if isPaused { stage.pause(at: now) }
      return output
    }
  }

  /// Ends the activity that runs and goes on to the next one.
  mutating func leaveActivity(_ how: String, in turn: inout Turn) {
    guard phase == .running else { return turn.refuseIdle() }
    endRun(how, in: &turn)
    endPause(in: &turn)
    place += 1
    beginActivity(in: &turn)
  }

  /// Before what was played at this place is played again. Not where the agenda goes on: the plan may have
  /// been read again since, and something else have been played at this place.
  mutating func withdrawScores(in turn: inout Turn) {
    for run in scores.withdraw(place: place) { turn.keep(.withdrawn(run: run)) }
  }

  private mutating func endRun(_ how: String, in turn: inout Turn) {
    guard phase == .running else { return }
    if let stage, !stage.breakouts.isEmpty { turn.say(.regrouped) }
    if let open = stage?.openPrompt {
      noteClosed(open, at: turn.now)
      tellClosed(open, in: &turn)
    }
    if stage?.aloneTopics != nil { aloneUntil = turn.now }
    turn.keep(.activityEnded(run: run, how: how))
    slot.content = .empty
  }

  private mutating func finishAgenda(in turn: inout Turn) {
    phase = .afterwards
    isPaused = false
    place = max(0, turn.event.agenda.count - 1)
    turn.notice(.agendaDoneStay)
    turn.notice(.facilitatingEndCloses, to: .holders(of: .end))
    turn.turned()
  }

  /// Whether people were told how long it goes on; of a silence they are not.
  var isCountdownShown: Bool {
    guard let stage else { return false }
    return stage.openPrompt != nil || stage.floorHolder != nil || !stage.breakouts.isEmpty
      || stage.aloneTopics != nil
  }
}

extension Turn {
  fileprivate mutating func refuseIdle() { refuse(.nothingRunningNoActivity) }
}
