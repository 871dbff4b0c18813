import ActivityKit
public import EventTerms
public import Messages

extension EventState {
  mutating func control(_ control: Control, by seat: Int?, in work: inout Work) {
    let actor = seat.flatMap { self.seat($0) }
    if let seat, !may(seat, control.right) {
      return work.forbid(advice: actor.flatMap { leading.advice(for: $0, among: seats) })
    }
    let name = actor?.name
    switch control {
    case .start: start(in: &work)
    case .pause: pause(by: name, in: &work)
    case .resume: resume(in: &work)
    case .skip: skip(in: &work)
    case .next: next(in: &work)
    case .back: back(in: &work)
    case .extend(let time): extend(by: time, in: &work)
    case .admit(let prompt, let places): admit(places, of: prompt, in: &work)
    case .end: end(in: &work)
    case .ask(let poll): ask(poll, in: &work)
    case .teams(let count): drawTeams(count, by: seat, in: &work)
    case .noTeams: endTeams(by: seat, in: &work)
    case .moveToTeam(let seat, let team): move(seat, toTeam: team, in: &work)
    case .goTo(let number): go(to: number, by: seat, in: &work)
    case .move(let number, let anchor): move(number, after: anchor, by: seat, in: &work)
    case .add(let addition, let anchor): add(addition, after: anchor, by: seat, in: &work)
    case .drop(let number): drop(number, by: seat, in: &work)
    case .shorten(let number, let time): shorten(number, to: time, by: seat, in: &work)
    case .endIn(let time): end(in: time, by: seat, in: &work)
    case .undo: undoChange(by: seat, in: &work)
    case .points(let other, let points, let reason):
      give(points, to: other, for: reason, by: actor, in: &work)
    case .follow(let isOn): follow(isOn, by: seat, in: &work)
    case .helped(let other): noteHelped(other, by: actor, in: &work)
    }
    progress.controlledAt = work.now
  }

  private mutating func start(in work: inout Work) {
    endInsertedBeforeStart("ended", in: &work)
    if progress.start(in: &work) { beginActivity(in: &work) }
  }

  /// What came in between before the start is over with it.
  private mutating func endInsertedBeforeStart(_ how: String, in work: inout Work) {
    guard progress.insertion?.phase == .gathering else { return }
    progress.endPause(in: &work)
    endInserted(how, in: &work)
  }

  private mutating func pause(by name: String?, in work: inout Work) {
    guard progress.pause(in: &work) else { return }
    slot.change { $0.pause(at: work.now) }
    let here = seats.filter { $0.standing == .here }
    let isAsked = here.contains(where: isAskedForLine)
    let muted = here.map(\.number).filter { isMuted($0, at: work.now) }
    guard isAsked || !muted.isEmpty else { return work.say(.paused(by: name)) }
    for (own, mayTalk) in [(true, true), (true, false), (false, true), (false, false)] {
      let told = here.filter {
        isAskedForLine($0) == own && muted.contains($0.number) != mayTalk
      }.map(\.number)
      guard !told.isEmpty else { continue }
      work.say(
        .paused(by: name, asked: own, othersAsked: isAsked && !own, mayTalk: mayTalk),
        to: .seats(told))
    }
  }

  private mutating func resume(in work: inout Work) {
    guard progress.resume(in: &work) else { return }
    slot.change { $0.resume(at: work.now) }
    for (message, people) in resumed(at: work.now) { work.say(message, to: people) }
  }

  private mutating func skip(in work: inout Work) {
    guard progress.isRunning(in: &work) else { return }
    if let closed = closedInstead(at: work.now) {
      return work.refuse(.tooLateSkip(closed: closed))
    }
    work.notice(stepEnded)
    withStage(in: &work) { $0.skip(at: $1, among: $2) }
  }

  /// The question that a skip was most likely meant for: it has closed by itself while somebody typed, and
  /// another one is open already.
  private func closedInstead(at now: Duration) -> Sentence? {
    guard let stage, stage.asking != nil, let closed = prompts.justClosed,
      now - closed.closedAt < Self.skipPatience,
      progress.controlledAt.map({ $0 < closed.closedAt }) ?? true,
      // What has a name and goes on is meant as a whole.
      closed.step == nil || closed.step != stage.stepName
    else { return nil }
    return closed.step.map { Sentence($0) } ?? .partsQuestion
  }

  /// For so long after a question a skip may have been on its way to it.
  private static let skipPatience = Duration.seconds(2)

  /// "Round 3 of 8 ends here."
  private var stepEnded: Notice {
    guard let stage else { return .stepEndedOther }
    if let name = stage.stepName { return .stepEndedNamed(step: Sentence(name)) }
    if stage.asking != nil { return .stepEndedQuestion }
    if let holder = stage.floorHolder { return .stepEndedTurn(name: name(holder)) }
    if stage.aloneTopics != nil { return .stepEndedAlone }
    return stage.breakouts.isEmpty ? .stepEndedOther : .stepEndedGroups
  }

  /// What `/skip` ends, such as "Round 3 of 8"; nil for a while that has no name.
  var stepInWords: Sentence? {
    guard let stage else { return nil }
    if let name = stage.stepName { return Sentence(name) }
    if stage.asking != nil { return .partsQuestion }
    if let holder = stage.floorHolder { return .partsTurn(name: name(holder)) }
    if stage.aloneTopics != nil { return .partsOwnTime }
    return stage.breakouts.isEmpty ? nil : .partsGroups
  }

  /// Goes on to the next activity: also to one that the plan has got since the agenda was done.
  private mutating func next(in work: inout Work) {
    guard progress.moveOnFromAfterwards(in: work.event) else {
      return leaveActivity("skipped", in: &work)
    }
    beginActivity(in: &work)
  }

  private mutating func extend(by time: Duration, in work: inout Work) {
    guard progress.isRunning(in: &work) else { return }
    if stage?.asking?.untimed != nil { return work.refuse(.alreadySoUntimed) }
    let (now, before) = (work.now, self)
    slot.change { $0.extend(by: time, at: now) }
    let told = timed { pace in
      let own = pace == .off ? .usual : pace
      let left = remaining(at: now, of: own) ?? .zero
      let more = left - (before.remaining(at: now, of: own) ?? .zero)
      return .extended(seconds: more.secondsUp, left: left.secondsUp, paused: isPaused)
    }
    for (message, people) in told { work.say(message, to: people) }
    tellLeftInAll(besides: remaining(at: now), to: .everyone, in: &work)
    work.changedRun()
    withStage(in: &work) { $0.hear(.extended(time), at: $1, among: $2) }
  }

  private mutating func back(in work: inout Work) {
    guard phase != .gathering else { return work.refuse(.notStarted) }
    guard progress.insertion == nil else { return work.refuse(.notAllowedBackFromPoll) }
    let hadPoints = progress.placesOfBack.contains(where: scores.hasPoints)
    if phase == .running {
      endRun("repeated", in: &work)
      progress.endPause(in: &work)
      // It is played again later, so it must not count twice.
      withdraw(place: place, in: &work)
    }
    progress.goBack()
    if let title = work.event.title(at: place) {
      work.notice(
        .wentBack(activity: title, points: hadPoints ? .partsPointsWithdrawn : nil))
    }
    withdraw(place: place, in: &work)
    beginActivity(in: &work)
  }

  /// Why what a control is to do cannot be done now, for those that begin the event and move it on; nil where it can.
  public func objection(toMovingOn control: Control, in event: PlannedEvent) -> Refusal? {
    switch control {
    case .start: return phase == .gathering ? nil : .alreadyStarted
    case .skip, .next, .back:
      if phase == .gathering { return .notStarted }
      var later = progress
      let isPossible =
        phase == .running || control == .back
        || control == .next && later.moveOnFromAfterwards(in: event)
      return isPossible ? nil : .nothingRunningNoActivity
    case .pause, .resume, .extend, .admit, .end, .ask, .teams, .noTeams, .moveToTeam, .goTo, .move,
      .add, .drop, .shorten, .endIn, .undo, .points, .follow, .helped:
      return nil
    }
  }

  /// What `/back` would take from people; nil where that is nothing.
  public func lostByBack(of event: PlannedEvent) -> Sentence? {
    let placesOfBack = progress.placesOfBack
    guard progress.insertion == nil, phase == .running || phase == .afterwards,
      let first = placesOfBack.first, let title = event.title(at: first)
    else { return nil }
    return lost(at: placesOfBack, from: title)
  }

  /// What is withdrawn where these places of the agenda are played again; nil where that is nothing.
  func lost(at places: [Int], from title: String) -> Sentence? {
    let hadPoints = places.contains(where: scores.hasPoints)
    guard places.contains(where: scores.hasAnswers) else {
      return hadPoints ? .lossesPoints(activity: title) : nil
    }
    return hadPoints ? .lossesPointsAndAnswers(activity: title) : .lossesAnswers(activity: title)
  }

  mutating func end(in work: inout Work) {
    if progress.insertion != nil { endInserted("ended", in: &work) }
    let isCut = phase == .running
    endRun("ended", in: &work)
    if isCut, !scores.leaders.isEmpty { scores.show(among: seating, in: &work) }
    progress.end()
    keepsakes = Keepsakes()
    seating.end(in: &work)
    work.keep(.ended)
    work.notice(.eventEnded(event: work.event.title))
    work.advanced()
  }

  /// Carries on without an entry that makes the process trap.
  ///
  /// The activity it was for is ended. Where the trap is in the beginning of the one that follows,
  /// it comes again, and `count` tells how many to end the next time.
  mutating func leaveOut(_ entry: Entry, ending count: Int, of event: PlannedEvent) -> [Outcome] {
    lastEntry = entry.number
    lastAt = max(lastAt, entry.at)
    var work = Work(
      event: adapted(event), of: event, now: lastAt, wall: entry.moment.wall,
      stopped: company.stopped ?? [])
    if case .control(.start, _) = entry.input, progress.agendaPhase == .gathering {
      endInsertedBeforeStart("failed", in: &work)
      _ = progress.start(in: &work)
    } else {
      guard phase == .running else { return work.outcomes }
      // What is asked in between came on top.
      if case .control(.ask(_), _) = entry.input { return work.outcomes }
      if case .group(let act, _) = entry.input, act != .end { return work.outcomes }
      if progress.insertion != nil {
        goOnAfterInserted("failed", in: &work)
        return work.outcomes
      }
      endRun("failed", in: &work)
    }
    progress.moveOn(by: count)
    beginActivity(in: &work)
    return work.outcomes
  }

  // MARK: The agenda

  /// Makes it fit a plan that is another one than before.
  mutating func findPlace(in event: PlannedEvent) -> Sentence? {
    progress.findPlace(in: adapted(event), apart: company.apart, scores: &scores)
  }

  mutating func beginActivity(in work: inout Work) {
    endTeamsOfActivity(in: &work)
    guard let planned = progress.begin(in: &work) else { return }
    scores.open(run: run, place: place)
    recallStays(in: &work)
    perform(planned, in: &work)
  }

  /// Puts an activity on the stage and lets it begin.
  mutating func perform(_ planned: PlannedActivity, in work: inout Work) {
    work.advanced()
    slot = StageSlot(
      Stage(
        planned.activity, random: RandomSource(seed: random.next()), prompts: prompts.count,
        at: work.now), of: planned)
    tellQuiet(in: &work)
    let isPaused = isPaused
    let now = work.now
    slot.change { $0.allot(planned.limit, at: now) }
    withStage(in: &work) { stage, now, company in
      let output = stage.begin(at: now, among: company)
      if isPaused { stage.pause(at: now) }
      return output
    }
  }

  /// Ends the activity that runs and goes on to the next one.
  mutating func leaveActivity(_ how: String, in work: inout Work) {
    guard progress.isRunning(in: &work) else { return }
    if progress.insertion != nil { return goOnAfterInserted(how, in: &work) }
    endRun(how, in: &work)
    progress.endPause(in: &work)
    progress.moveOn()
    beginActivity(in: &work)
  }

  mutating func endRun(_ how: String, in work: inout Work) {
    guard phase == .running else { return }
    if let stage, !stage.breakouts.isEmpty { regroup(from: stage.numberedBreakouts, in: &work) }
    for open in openPrompts {
      prompts.close(open, of: stage?.stepName, at: work.now)
      tellClosed(open, in: &work)
    }
    if stage?.aloneTopics != nil { prompts.endAlone(at: work.now) }
    takeDownBoards(in: &work)
    endStopping(in: &work)
    // Nothing of it was cut short. What has failed is not asked again what comes next.
    let isDone = ["skipped", "ended"].contains(how) && isAtLastWords(at: work.now)
    work.keep(.activityEnded(run: run, how: isDone ? "finished" : how))
    progress.noteEnded(at: work.now)
    slot.content = .empty
  }

  /// Whether people were told how long it goes on; of a silence they are not.
  var isCountdownShown: Bool {
    guard let stage else { return false }
    return stage.asking != nil || stage.floorHolder != nil || !stage.breakouts.isEmpty
      || stage.aloneTopics != nil
  }
}
