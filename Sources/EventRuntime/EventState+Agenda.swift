import ActivityKit
public import EventTerms
public import Messages

/// What whoever leads changes of the agenda while the event is on: what is still to come, and how much time there is.
extension EventState {
  /// The plan with what whoever leads has changed of its agenda.
  public func adapted(_ plan: PlannedEvent) -> PlannedEvent { changes.adapted(plan) }

  // MARK: What is still to come

  mutating func move(_ number: Int, after anchor: Int, by seat: Int?, in work: inout Work) {
    guard let place = coming(number, in: &work), mayFollow(anchor, in: &work) else { return }
    let agenda = work.event.agenda
    guard anchor != number, anchor != number - 1 else {
      return work.refuse(.alreadySoInPlace(activity: agenda[place].title))
    }
    let mark = anchor == 0 ? nil : agenda.mark(at: anchor - 1)
    guard edit(.move(agenda.mark(at: place), after: mark), by: seat, in: &work) else { return }
    tellLeaders(
      .agendaChangedMoved(
        activity: agenda[place].title, number: anchor < number ? anchor + 1 : anchor),
      in: &work)
  }

  mutating func add(
    _ addition: AgendaAddition, after anchor: Int?, by seat: Int?, in work: inout Work
  ) {
    let anchor = anchor ?? latestBegun(in: work) + 1
    guard mayFollow(anchor, in: &work) else { return }
    let agenda = work.event.agenda
    let added: PlannedActivity
    do throws(LoadedModules.Misfit) {
      added = try addition.activity(for: agenda, of: work.plan)
    } catch {
      return work.refuse(error.refusal(of: addition))
    }
    let mark = anchor == 0 ? nil : agenda.mark(at: anchor - 1)
    guard edit(.add(addition, after: mark), by: seat, in: &work) else { return }
    tellLeaders(
      progress.agendaPhase == .afterwards
        ? .agendaChangedAddedAfterwards(
          activity: added.title, number: anchor + 1, next: "/next")
        : .agendaChangedAdded(activity: added.title, number: anchor + 1), in: &work)
  }

  mutating func drop(_ number: Int, by seat: Int?, in work: inout Work) {
    guard let place = coming(number, in: &work) else { return }
    let agenda = work.event.agenda
    guard agenda.count > 1 else { return work.refuse(.notAllowedOnlyActivity(end: "/end")) }
    guard edit(.drop(agenda.mark(at: place)), by: seat, in: &work) else { return }
    tellLeaders(.agendaChangedDropped(activity: agenda[place].title, undo: "/undo"), in: &work)
  }

  mutating func shorten(_ number: Int, to time: Duration, by seat: Int?, in work: inout Work) {
    if progress.agendaPhase == .running, number == place + 1,
      progress.isRunning(at: place, of: work.event)
    {
      return shortenRunning(to: time, by: seat, in: &work)
    }
    guard let place = coming(number, in: &work) else { return }
    let (agenda, title) = (work.event.agenda, work.event.agenda[place].title)
    if let length = agenda[place].activity.length, length <= time {
      return work.refuse(.badArgumentNotShorter(activity: title, time: length))
    }
    guard edit(.shorten(agenda.mark(at: place), to: time), by: seat, in: &work) else { return }
    tellLeaders(.agendaChangedShortened(activity: title, time: time), in: &work)
  }

  private mutating func shortenRunning(
    to time: Duration, by seat: Int?, in work: inout Work
  ) {
    let (now, title) = (work.now, work.event.agenda[place].title)
    let spent = stageOfAgenda?.elapsed(at: now) ?? .zero
    guard spent < time else {
      return work.refuse(
        .badArgumentRunsLonger(activity: title, time: .seconds(spent.secondsUp), next: "/next"))
    }
    guard stageOfAgenda?.isFinished == false else { return work.refuse(.tooLateChange) }
    guard
      edit(.shorten(work.event.agenda.mark(at: place), to: time), by: seat, in: &work)
    else { return }
    allotOnAgenda(time, at: now)
    work.notice(
      .agendaChangedEnds(activity: title, time: .seconds((time - spent).secondsUp)))
  }

  /// - Returns: whether that was done; otherwise it is refused.
  private mutating func edit(_ edit: AgendaEdit, by seat: Int?, in work: inout Work) -> Bool {
    guard changes.edits.count < AgendaChanges.mostEdits else {
      return work.refused(
        .notAllowedTooManyChanges(most: AgendaChanges.mostEdits, reload: "/reload"))
    }
    changes.add(edit, by: seat)
    followAgenda(in: &work)
    return true
  }

  private mutating func followAgenda(in work: inout Work) {
    work.event = adapted(work.plan)
    progress.noteFollowing(in: work.event)
    work.changedRun()
  }

  /// The index of the activity that has begun last; -1 while none has.
  private func latestBegun(in work: Work) -> Int {
    progress.agendaPhase == .gathering ? -1 : min(place, work.event.agenda.count - 1)
  }

  /// The index of an activity that is still to come; nil where there is none, which is refused.
  private func coming(_ number: Int, in work: inout Work) -> Int? {
    guard isOnAgenda(number, in: &work) else { return nil }
    guard number - 1 > latestBegun(in: work) else {
      work.refuse(.alreadySoBegun(activity: work.event.agenda[number - 1].title))
      return nil
    }
    return number - 1
  }

  private func isOnAgenda(_ number: Int, in work: inout Work) -> Bool {
    guard work.event.agenda.indices.contains(number &- 1) else {
      return work.refused(
        .badArgumentNoSuchActivity(number: number, most: work.event.agenda.count))
    }
    return true
  }

  /// Whether what is still to come can stand behind this number.
  private func mayFollow(_ anchor: Int, in work: inout Work) -> Bool {
    if anchor != 0 { guard isOnAgenda(anchor, in: &work) else { return false } }
    guard anchor > latestBegun(in: work) else {
      return work.refused(
        .badArgumentNotBeforeNow(activity: runningTitle, number: latestBegun(in: work) + 1))
    }
    return true
  }

  // MARK: Going elsewhere

  mutating func go(to number: Int, by seat: Int?, in work: inout Work) {
    guard phase != .gathering else { return work.refuse(.notStarted) }
    guard progress.insertion == nil else { return work.refuse(.notAllowedBackFromPoll) }
    guard isOnAgenda(number, in: &work) else { return }
    let target = number - 1
    let again = placesAgain(to: target)
    let isLost = again.contains { scores.hasPoints(at: $0) || scores.hasAnswers(at: $0) }
    var left: LeftActivity?
    if phase == .running, !isLost, isLeavable {
      var slot = slot
      slot.change { $0.pause(at: work.now) }
      left = progress.left(on: slot)
    }
    if phase == .running {
      endRun(target > place ? "skipped" : "repeated", in: &work)
      progress.endPause(in: &work)
    }
    if target <= place {
      let hadPoints = again.contains(where: scores.hasPoints)
      work.notice(
        .wentBack(
          activity: work.event.agenda[target].title,
          points: hadPoints ? .partsPointsWithdrawn : nil))
    }
    for place in again { withdraw(place: place, in: &work) }
    progress.go(to: target)
    beginActivity(in: &work)
    changes.note(.goTo(run: run), by: seat)
    left?.instead = run
    self.left = left
  }

  /// The places of the agenda that are played again where somebody goes to one.
  private func placesAgain(to target: Int) -> [Int] { target <= place ? Array(target...place) : [] }

  /// Whether what runs can be taken up again as it was. No open question may leave on disk who wrote what, and a
  /// program goes on in no other run.
  private var isLeavable: Bool { openSecrets.isEmpty && remoteRun == nil }

  /// What going to an activity would take from people; nil where that is nothing.
  /// - Parameter number: counted from 1.
  public func lostByGoing(to number: Int, of event: PlannedEvent) -> Sentence? {
    guard progress.insertion == nil, phase == .running || phase == .afterwards,
      let title = event.title(at: number &- 1)
    else { return nil }
    return lost(at: placesAgain(to: number - 1), from: title)
  }

  /// Nothing of what was left can be had any more once something has come of what follows it.
  mutating func forgetLeft(after input: Input) {
    guard let left else { return }
    switch input {
    case .answer, .pass, .withdraw, .undo, .done, .call, .group,
      .control(.start, _), .control(.skip, _), .control(.next, _), .control(.back, _),
      .control(.end, _), .control(.ask, _), .control(.admit, _):
      self.left = nil
    case .join, .enter, .keepCode, .setLanguage, .setPace, .setScreen, .drop, .leave, .reveal,
      .stay, .stop, .ignore, .control, .clearAway, .moderate, .tick, .replied:
      if left.instead != run { self.left = nil }
    }
  }

  // MARK: The end

  /// - Parameter time: nil calls it off.
  mutating func end(in time: Duration?, by seat: Int?, in work: inout Work) {
    guard let time else {
      guard changes.closing != nil else { return work.refuse(.alreadySoNotClosing) }
      changes.callOffClosing()
      work.changedRun()
      return work.notice(.closingCalledOff)
    }
    changes.close(at: work.now + time, now: work.now, by: seat)
    work.changedRun()
    work.notice(.closingIn(time: time))
  }

  /// Does what is due.
  mutating func tick(in work: inout Work) {
    if let closing = changes.closing {
      if closing.at <= work.now { return end(in: &work) }
      if let reminder = closing.remindsAt, reminder <= work.now {
        changes.noteReminded()
        work.notice(.closingIn(time: .seconds((closing.at - work.now).secondsUp)))
      }
    }
    withStage(in: &work) { $0.tick(at: $1, among: $2) }
  }

  // MARK: Taking it back

  /// What it is too late to take back is said once to whoever did it, and then in nobody's way.
  mutating func undoChange(by seat: Int?, in work: inout Work) {
    while let place = changes.latest {
      let deed = changes.deeds[place]
      if let objection = objection(toUndoing: place, in: work) {
        changes.keep(at: place)
        if deed.by == seat { return work.refuse(objection) }
        continue
      }
      guard deed.by == seat else {
        let other = deed.by.map { name(Person.ID($0)) }
        return work.refuse(
          other.map { .notAllowedUndoesOthers(name: $0) } ?? .nothingRunningNothingToUndo)
      }
      return undo(place, in: &work)
    }
    work.refuse(.nothingRunningNothingToUndo)
  }

  /// Why it is too late to take back a deed; nil where it is not.
  private func objection(toUndoing place: Int, in work: Work) -> Refusal? {
    switch changes.deeds[place].kind {
    case .edit:
      return mayStand(agenda(without: place, in: work), in: work)
        ? nil : .tooLateUndo(undo: "/undo")
    case .goTo(let run):
      return left != nil && run == self.run ? nil : .tooLateGoTo(goto: "/goto", undo: "/undo")
    case .closing: return nil
    case .points(let given, _): return mayTakeBack(given) ? nil : .tooLateUndo(undo: "/undo")
    case .teams: return mayRestoreTeams ? nil : .tooLateUndo(undo: "/undo")
    }
  }

  private mutating func undo(_ place: Int, in work: inout Work) {
    switch changes.deeds[place].kind {
    case .edit: undoEdit(at: place, in: &work)
    case .goTo: undoGoTo(at: place, in: &work)
    case .closing:
      changes.takeBack(at: place)
      work.changedRun()
      work.notice(.closingCalledOff)
    case .points(let given, let reason):
      let actor = changes.deeds[place].by.flatMap { seat($0) }
      changes.takeBack(at: place)
      takeBack(given, for: reason, by: actor, in: &work)
    case .teams(let before):
      changes.takeBack(at: place)
      restoreTeams(before, in: &work)
      tellLeaders(.agendaChangedUndoneTeams, in: &work)
    }
  }

  private func agenda(without deed: Int, in work: Work) -> [PlannedActivity] {
    var before = changes
    before.takeBack(at: deed)
    return before.adapted(work.plan).agenda
  }

  /// Whether what has begun already stands on another agenda as it does now, but for the time of what is on.
  private func mayStand(_ agenda: [PlannedActivity], in work: Work) -> Bool {
    let begun = latestBegun(in: work) + 1
    guard agenda.count >= begun,
      (0..<begun).allSatisfy({ agenda[$0].title == work.event.agenda[$0].title })
    else { return false }
    let changed = (0..<begun).filter { agenda[$0].limit != work.event.agenda[$0].limit }
    return changed.isEmpty
      || changed == [place] && progress.agendaPhase == .running
        && stageOfAgenda?.isFinished == false
  }

  private mutating func undoEdit(at deed: Int, in work: inout Work) {
    let (agenda, before) = (work.event.agenda, self.agenda(without: deed, in: work))
    let edit = changes.edit(at: deed)
    let isOfWhatIsOn =
      place <= latestBegun(in: work) && before[place].limit != agenda[place].limit
    if isOfWhatIsOn { allotOnAgenda(before[place].limit, at: work.now) }
    changes.takeBack(at: deed)
    followAgenda(in: &work)
    // Everyone has read when what is on ends.
    if let told = edit.undone(from: agenda, to: before) {
      work.notice(told, to: isOfWhatIsOn ? .everyone : .holders(of: .lead))
    }
  }

  private mutating func undoGoTo(at deed: Int, in work: inout Work) {
    guard let left else { return }
    endRun("repeated", in: &work)
    progress.endPause(in: &work)
    withdraw(place: place, in: &work)
    endTeamsOfActivity(in: &work)
    changes.takeBack(at: deed)
    self.left = nil
    progress.takeUp(left, in: &work)
    scores.open(run: self.run, place: place)
    recallStays(in: &work)
    work.advanced()
    slot = left.slot
    let (now, count) = (work.now, prompts.count)
    slot.change { stage in
      stage.countPrompts(from: count)
      stage.resume(at: now)
    }
    tellWhatGoesOnAgain(in: &work)
    tellLeaders(.agendaChangedUndoneGoTo(activity: runningTitle), in: &work)
  }

  // MARK: What stands on the agenda

  /// The stage of what runs there, also while something is asked in between.
  var stageOfAgenda: Stage? {
    if case .running(let stage) = (suspended ?? slot).content { stage } else { nil }
  }

  private mutating func allotOnAgenda(_ time: Duration?, at now: Duration) {
    if suspended != nil {
      suspended?.change { $0.allot(time, at: now) }
    } else {
      slot.change { $0.allot(time, at: now) }
    }
  }

  private func tellLeaders(_ notice: Notice, in work: inout Work) {
    work.notice(notice, to: .holders(of: .lead))
  }
}

extension LoadedModules.Misfit {
  /// What whoever wanted to add it reads.
  fileprivate func refusal(of addition: AgendaAddition) -> Refusal {
    let (module, value) =
      switch addition {
      case .module(let name, let value): (name, value ?? "")
      case .again(let mark): (mark.title, "")
      }
    return switch self {
    case .unknown: .badArgumentNoSuchModule(typed: module)
    case .lacks(let settings):
      .badArgumentModuleLacks(module: module, settings: settings, reload: "/reload")
    case .takesNoValue: .badArgumentModuleTakesNothing(module: module)
    case .unfit: .badArgumentModuleUnfit(typed: String(value.prefix(60)), module: module)
    }
  }
}
