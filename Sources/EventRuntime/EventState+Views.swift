import ActivityKit
public import EventTerms
public import Messages

/// What people can look up. Nothing here changes the state.
extension EventState {
  /// Who is here, those in the reader's small group or with them in the main room first, and then who is
  /// away.
  public func who(for number: Int, page: Int) -> Message {
    let own = Person.ID(number)
    let groups = stage?.breakouts ?? []
    let group = stage?.group(around: own).map(Set.init)
    let grouped = group == nil && !groups.isEmpty ? Set(groups.joined()) : nil
    let isNear = { (index: Int) in group?.contains(seats[index].id) }
    let isGrouped = { (index: Int) in grouped?.contains(seats[index].id) }
    let isFirst = { (index: Int) in isNear(index) == true || isGrouped(index) == false }
    let here = seats.indices.filter { seats[$0].standing == .here }
    let shown =
      here.filter(isFirst) + here.filter { !isFirst($0) }
      + seats.indices.filter { seats[$0].standing == .away }
    return .who(
      Paged(page, of: shown, size: Self.namesOfPage) {
        PersonRow(
          name: seats[$0].name, role: seats[$0].role, here: seats[$0].standing == .here,
          isInGroup: isNear($0), isInAnyGroup: isGrouped($0))
      })
  }

  /// Who else is here, for somebody who comes; nil where the room is not told who comes and goes.
  public func othersHere(besides number: Int) -> OthersHere? {
    guard !isHushed || may(number, .roster) else { return nil }
    let others = seats.lazy.filter { $0.standing == .here && $0.number != number }
    let people: [PersonRow] = others.prefix(OthersHere.most).map {
      PersonRow(name: $0.name, role: $0.role)
    }
    let isHere = seat(number)?.standing == .here
    return OthersHere(
      people: people, more: max(0, here - (isHere ? 1 : 0) - people.count),
      isNobodyYet: seats.count <= 1)
  }

  /// Names in a row that take as much room as the rows of a page.
  private static let namesOfPage = 4 * PagePlace.size

  /// Who came, as this person may see it: that somebody was removed or muted is told to those who may
  /// do so.
  public func roster(for number: Int, at now: Duration, page: Int) -> Message {
    let (seesRemovals, seesMutes) = (may(number, .remove), may(number, .mute))
    return .roster(
      Paged(page, of: seats) {
        rosterRow(of: $0, at: now, place: place(of: $0, seesRemovals), seesMutes: seesMutes)
      })
  }

  func rosterRow(
    of seat: Seat, at now: Duration, place: RosterPlace, seesMutes: Bool
  ) -> RosterRow {
    RosterRow(
      name: seat.name, role: seat.role, place: place,
      joinedSeconds: Int((now - seat.joinedAt).components.seconds),
      awaySeconds: seat.standing == .away
        ? seat.awaySince.map { Int((now - $0).components.seconds) } : nil,
      hand: order.hands.up.contains(seat.number),
      muted: seesMutes && order.speech.mute(of: seat.number, at: now) != nil,
      staysOut: phase == .running && staysOut(seat.number),
      group: stage?.numberedBreakouts.firstIndex { $0.contains(seat.id) }.map { $0 + 1 })
  }

  private func place(of seat: Seat, _ seesRemovals: Bool) -> RosterPlace {
    if seesRemovals, order.entrance.isRemoved(seat.number) { return .removed }
    return switch seat.standing {
    case .here: .here
    case .away: .away
    case .left: .left
    }
  }

  /// The title of the activity that runs; nil while none does.
  public var running: String? { phase == .running ? runningTitle : nil }

  /// What the end of the event would take from people now; nil where that is nothing.
  public var lostByEnd: Sentence? {
    guard phase == .running else { return nil }
    if scores.hasAnswers(at: place) { return .lossesGiven }
    if openPrompts.contains(where: \.prompt.question.isText) { return .lossesWriting }
    return nil
  }

  /// What somebody seated is in the middle of.
  public func moment(of number: Int, at now: Duration) -> HelpMoment {
    let moment = moment(of: number)
    switch moment {
    case .gathering, .breakout, .aside, .room, .afterwards:
      return objection(toSpeechOf: number, at: now) == nil ? moment : .unheard
    case .door, .lobby, .asked, .question, .writing, .ready, .turn, .listening, .word,
      .wordAndQuestion,
      .alone, .unheard, .leadGathering, .leadRunning, .leadBreakouts, .leadPaused, .leadAfterwards:
      return moment
    }
  }

  /// The same, whether they may speak or not.
  private func moment(of number: Int) -> HelpMoment {
    guard let seat = seat(number) else { return .lobby }
    let groups = stage?.breakouts ?? []
    guard seat.role.takesPart else {
      return switch phase {
      case .gathering: .leadGathering
      case .running: isPaused ? .leadPaused : groups.isEmpty ? .leadRunning : .leadBreakouts
      case .afterwards, .ended: .leadAfterwards
      }
    }
    switch phase {
    case .gathering: return .gathering
    case .afterwards, .ended: return .afterwards
    case .running: break
    }
    if let open = openPrompt(for: seat) {
      if isGivenTheWord(seat, during: open) { return .wordAndQuestion }
      if open.prompt.question.isForLines { return .writing }
      return open.prompt.question.kind == .ready ? .ready : .question
    }
    // In a group the word is heard by the group.
    if order.hands.called == number, groups.isEmpty { return .word }
    if let holder = stage?.floorHolder { return holder == seat.id ? .turn : .listening }
    if stage?.aloneTopics != nil || isQuietTime { return .alone }
    return groups.isEmpty ? .room : groups.contains { $0.contains(seat.id) } ? .breakout : .aside
  }

  /// Commands that would do something for this person now, and not for long.
  public func offers(to number: Int) -> [String] {
    guard phase == .running, let stage, let seat = seat(number), seat.role.takesPart else {
      return []
    }
    var offers: [String] = []
    if !unsignedAnswers(of: number).isEmpty { offers.append("reveal") }
    if areGroupsNear(by: stage) { offers.append("stay") }
    if hasBoards(number) { offers.append("board") }
    return offers + commands(of: number).prefix(Self.mostCommandsOffered).map(\.name)
  }

  /// Commands that would be refused to this person now, because they may not be heard.
  public func silencedCommands(of number: Int, at now: Duration) -> Set<String> {
    var commands: Set<String> = []
    if case .refused = speech(from: number) { commands.insert("say") }
    if objection(toSpeechOf: number, at: now) != nil { commands.insert("say") }
    if order.speech.mute(of: number, at: now) != nil { commands.insert("name") }
    return commands
  }

  public func agenda(of event: PlannedEvent) -> Message { .agenda(progress.rows(of: event)) }

  /// - Parameter waits: whether the clock of the event stands still though nobody has paused it.
  public func time(for number: Int, at now: Duration, waits: Bool = false) -> Message {
    let left = shownRemaining(at: now, for: number)
    return .time(
      EventTime(
        elapsedSeconds: startedAt.map { Int((now - $0).components.seconds) } ?? 0,
        remainingSeconds: left?.secondsUp,
        remainingInAllSeconds: phase == .running
          ? leftInAll(besides: left, at: now)?.secondsUp : nil,
        activity: phase == .running ? runningTitle : nil,
        step: phase == .running ? stepInWords : nil, paused: isPaused,
        waits: waits && phase == .running && !isPaused))
  }

  /// What is left of what goes on, as people are told it. Short silences, such as a breath, are no countdown, nor is
  /// a question that waits for others.
  func shownRemaining(at now: Duration, for number: Int) -> Duration? {
    guard let left = remaining(at: now, for: number), stage?.asking == nil || left > .zero else {
      return nil
    }
    return isCountdownShown || left >= .seconds(10) ? left : nil
  }

  /// The standings as this person may see them.
  public func scores(for number: Int, in event: PlannedEvent, page: Int) -> Message {
    scores.standings(
      for: number, among: seating, event.scores, isFinal: phase == .afterwards || phase == .ended,
      page: page)
  }
}
