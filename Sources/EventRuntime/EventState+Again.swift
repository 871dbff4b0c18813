import ActivityKit
public import EventTerms
public import Messages

/// What somebody reads once more. Nothing here changes the state.
extension EventState {
  /// What is open to somebody, or was said last, with the time that is left.
  public func again(for number: Int, at now: Duration, in event: PlannedEvent) -> [Message] {
    var work = Work(event: event, now: now)
    let to = Recipients.seats([number])
    guard phase == .running, let stage else {
      return [
        .notice(phase == .gathering ? notStarted(event, for: number) : .agendaDonePeopleTalk)
      ]
    }
    tellWhatGoesOn(stage, isIntroduced: isIntroducing(stage), to: number, in: &work)
    if !isCountdownShown, let left = shownRemaining(at: now, for: number),
      leftInAll(besides: left, at: now) != nil || stage.leftInAll(at: now) == nil
    {
      work.say(.say(.clockLeftOfStep(time: left)), to: to)
    }
    if work.outcomes.isEmpty {
      work.say(progress.heading(in: event), to: to)
    }
    let isAuthor = !unsignedAnswers(of: number).isEmpty
    return work.outcomes.compactMap { outcome in
      guard case .say(let message, let recipients) = outcome else { return nil }
      if case .authors = recipients, !isAuthor { return nil }
      return message
    }
  }

  /// Whether the activity is just being introduced: nothing is open, and nothing was said since.
  func isIntroducing(_ stage: Stage) -> Bool {
    !isCountdownShown && stage.briefing.current.isEmpty
  }

  /// What the house has told somebody since the activity began, with everyone or alone, and last what is open to them.
  public func recap(
    for number: Int, at now: Duration, in event: PlannedEvent, page: Int
  ) -> [Message] {
    guard phase == .running, let stage else { return [Refusal.nothingRunningNoActivity.message] }
    var work = Work(event: event, now: now)
    tellScene(stage, to: number, in: &work)
    let isAuthor = !unsignedAnswers(of: number).isEmpty
    let lines = stage.history(of: Person.ID(number), at: now).compactMap { line -> Sentence? in
      switch line {
      case .sentence(let sentence): return sentence
      case .text(let text) where text.offersToSign && !isAuthor: return nil
      case .text(let text) where text.announcesGroups && isWatching(number):
        return Notice.facilitatingParticipantsRead(text: Sentence(text)).sentence
      case .text(let text): return Sentence(heard(text, by: number))
      }
    }
    let open = work.outcomes.compactMap { outcome -> Message? in
      if case .say(let message, _) = outcome { message } else { nil }
    }
    if lines.isEmpty, !open.isEmpty { return open }
    return [.recap(activity: runningTitle, lines: Paged(page, of: lines) { $0 })] + open
  }

  // MARK: Where one is

  public func whereabouts(
    of number: Int, at now: Duration, in event: PlannedEvent
  ) -> Notice {
    var parts: [Sentence] = []
    switch phase {
    case .gathering: parts.append(.whereaboutsNotStarted)
    case .running:
      parts.append(
        progress.insertion.map { .whereaboutsBetween(activity: $0.title) }
          ?? .whereaboutsActivity(
            number: progress.number(in: event), activities: event.agenda.count,
            activity: runningTitle))
      parts += goingOn(around: Person.ID(number))
    case .afterwards, .ended: parts.append(.whereaboutsAgendaDone)
    }
    // Before what a voice may take long to read: by then less is left.
    if let left = shownRemaining(at: now, for: number) {
      parts.append(.whereaboutsLeft(time: left))
    }
    if isPaused { parts.append(.whereaboutsPaused) }
    let leads = seats.filter { $0.standing == .here && may($0.number, .lead) }.map(\.name)
    parts.append(leads.isEmpty ? .whereaboutsLedByNobody : .whereaboutsLedBy(leads: leads))
    parts.append(.whereaboutsHere(here: here))
    return .whereaboutsInEvent(
      event: event.title,
      parts: parts.dropFirst().reduce(parts[0]) { .whereaboutsNext(rest: $0, next: $1) })
  }

  /// The step, and what it is to this person.
  private func goingOn(around person: Person.ID) -> [Sentence] {
    guard let stage else { return [] }
    var parts: [Sentence] = []
    if let step = stage.stepName { parts.append(.whereaboutsStep(step: Sentence(step))) }
    if let asking = stage.asking {
      if !asking.isOpen(to: person), !isWatching(person.seat) {
        parts.append(.whereaboutsQuestionToOthers)
      } else if parts.isEmpty {
        parts.append(.whereaboutsQuestion)
      }
    } else if let holder = stage.floorHolder {
      parts.append(
        holder == person ? .whereaboutsYourTurn : .whereaboutsTurn(speaker: name(holder)))
    } else if let group = stage.group(around: person) {
      let others = group.filter { $0 != person }
      parts.append(
        others.isEmpty
          ? .whereaboutsGroupAlone : .whereaboutsGroup(others: others.map(name)))
    } else if !stage.breakouts.isEmpty {
      parts.append(.whereaboutsMainRoom)
    } else if stage.aloneTopics != nil, parts.isEmpty {
      parts.append(.whereaboutsOwnTime)
    }
    return parts
  }
}
