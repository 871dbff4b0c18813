import ActivityKit
import EventTerms
import Messages

/// What somebody who comes or returns is shown: what everyone is working with, and the rules that hold.
extension EventState {
  mutating func tellContext(to number: Int, in work: inout Work) {
    // They may be waited for now, and the time they are told goes by that.
    let (now, company) = (work.now, company)
    slot.change { _ = $0.waitsForNobody(at: now, among: company) }
    let to = Recipients.seats([number])
    defer {
      if let seat = seat(number) { order.tell(to: seat, among: seats, leading, in: &work) }
    }
    guard phase == .running, let stage else {
      return work.notice(
        phase == .gathering ? notStarted(work.event, for: number) : .agendaDonePeopleTalk, to: to)
    }
    work.say(progress.heading(in: work.event), to: to)
    if hasStopped(number) { return tellStopped(number, in: &work) }
    tellWhatGoesOn(stage, isIntroduced: true, withBoards: true, to: number, in: &work)
    // That has the number, which nobody else is waiting to be told.
    if isWatching(number), watchersHere == 1, let asking = stage.asking {
      prompts.noteCount(of: asking, heard: respondedHere(to: asking), at: work.now)
    }
  }

  /// Who starts the event, for somebody who waits for that.
  func notStarted(_ event: PlannedEvent, for number: Int) -> Notice {
    let isTimed =
      switch event.starts {
      case .onDemand: false
      case .at, .every: true
      }
    if isTimed, event.beginning == .automatic { return .waitingBeginsByItself }
    if may(number, .lead) { return .waitingNotStarted }
    return event.facilitator.map { .waitingStartedBy(name: $0) } ?? .waitingForFacilitator
  }

  /// - Parameter isIntroduced: whether how the activity was introduced is told as well.
  func tellWhatGoesOn(
    _ stage: Stage, isIntroduced: Bool, withBoards: Bool = false, to number: Int,
    in work: inout Work
  ) {
    if isPaused {
      let isAsked = seat(number).map(isAskedForLine) ?? false
      work.say(
        .paused(
          asked: isAsked, othersAsked: !isAsked && seats.contains(where: isAskedForLine),
          mayTalk: !isMuted(number, at: work.now)),
        to: .seats([number]))
    }
    tellQuiet(to: number, in: &work)
    tellBriefing(stage, isIntroduced: isIntroduced, to: number, in: &work)
    if withBoards { for board in boards(for: number) { work.say(board, to: .seats([number])) } }
    tellScene(stage, to: number, in: &work)
    tellLeftInAll(to: .seats([number]), in: &work)
  }

  /// How much the activity has left as a whole, if it has a clock for that.
  /// - Parameter step: what is told to be left of the step, which need not be told twice.
  func tellLeftInAll(
    besides step: Duration? = nil, to recipients: Recipients, in work: inout Work
  ) {
    guard let left = leftInAll(besides: step, at: work.now) else { return }
    work.say(.say(.clockLeftInAll(time: .seconds(left.secondsUp))), to: recipients)
  }

  func leftInAll(besides step: Duration?, at now: Duration) -> Duration? {
    stage?.leftInAll(at: now).flatMap { $0.secondsUp == step?.secondsUp ? nil : $0 }
  }

  /// What the activity has said to everyone that still holds.
  private func tellBriefing(
    _ stage: Stage, isIntroduced: Bool, to number: Int, in work: inout Work
  ) {
    let briefing = stage.briefing
    if isIntroduced {
      for effect in briefing.introduction { tell(effect, to: number, in: &work) }
    }
    if let name = stage.stepName, stage.asking == nil, !briefing.isHeaded {
      work.say(.say(.clockStep(step: Sentence(name))), to: .seats([number]))
    }
    for (index, topic) in briefing.topics.enumerated() {
      let topic = Sentence(topic)
      work.say(
        .say(index == 0 ? .partsTheyTalkedAbout(topic: topic) : .activitiesOrTopic(topic: topic)),
        to: .seats([number]))
    }
    for effect in briefing.current(left: stage.remaining(at: work.now)) {
      tell(effect, to: number, in: &work)
    }
  }

  private func tell(_ effect: Effect, to number: Int, in work: inout Work) {
    let to = Recipients.seats([number])
    switch effect {
    case .say(let text) where text.announcesGroups && isWatching(number):
      work.notice(.facilitatingParticipantsRead(text: Sentence(text)), to: to)
    case .say(let text):
      work.say(
        .say(Sentence(heard(text, by: number))),
        to: text.offersToSign ? .authors(among: number) : to)
    case .show(.tally(let title, let counts)):
      work.say(.tally(title: title, counts: counts), to: to)
    case .show(.list(let title, let items, let numbered)):
      work.say(
        .list(title: title, items: items.map { heard($0, by: number) }, numbered: numbered), to: to)
    case .show(.scores):
      if work.event.scores != .off {
        work.say(scores(for: number, in: work.event, page: 1), to: to)
      }
    // A briefing has it as what everyone reads.
    case .sayOf, .show(.phase), .tell, .tellFacilitators, .award, .takeBack, .teams, .awardTeam,
      .result,
      .store, .board, .fault:
      break
    }
  }

  /// What goes on until the next cue.
  func tellScene(_ stage: Stage, to number: Int, in work: inout Work) {
    let to = Recipients.seats([number])
    let person = Person.ID(number)
    let left = stage.remaining(at: work.now) ?? .zero
    if let asking = stage.asking {
      let own = shownRemaining(at: work.now, for: number)
      if isWatching(number) {
        for open in asking.open where open.prompt.audience != .only([]) && !isOwn(open.prompt) {
          work.say(message(for: open, left: own, again: true, isWatched: true), to: to)
        }
        if asking.open.contains(where: { isOwn($0.prompt) }) { tellOthersAnswer(to: to, in: &work) }
        return
      }
      guard let open = asking.prompt(openTo: person) else {
        return tellOthersAnswer(to: to, in: &work)
      }
      work.say(
        message(
          for: open, left: own, again: true, saysHowToTalk: !isMuted(number, at: work.now)), to: to)
      if let answer = stage.answer(of: person) {
        work.say(open.saved(answer), to: to)
      }
    } else if let topics = stage.aloneTopics {
      tellAlone(about: topics, left, to: number, in: &work)
    } else if let holder = stage.floorHolder {
      work.say(
        .floor(
          name: name(holder), seconds: left.secondsUp, yours: holder == person, paused: isPaused,
          again: true),
        to: to)
    } else if let group = stage.group(around: person) {
      work.say(breakout(group, for: person, left), to: to)
      tellGroupQuestion(to: person, again: true, in: &work)
    } else if !stage.breakouts.isEmpty {
      tellMainRoom(.another(left), to: to, in: &work)
    } else if stage.held != nil {
      guard may(number, .lead) else { return work.notice(.heldToRoom, to: to) }
      for message in held(at: work.now) { work.say(message, to: to) }
    }
  }

  /// What whoever has nothing to answer reads while others have.
  func tellOthersAnswer(to recipients: Recipients, in work: inout Work) {
    guard let stage, let asking = stage.asking else { return }
    let left = stage.remaining(at: work.now) ?? .zero
    let isTimed = asking.untimed == nil && left > .zero
    let time = isTimed ? shown(.another(left)) : .clockAsLongAsItTakes
    work.notice(.othersAnswer(time: time), to: recipients)
  }

  /// What whoever is in the main room reads of the small groups.
  func tellMainRoom(_ time: Sentence, to recipients: Recipients, in work: inout Work) {
    work.notice(.inMainRoomOthersInGroups(time: shown(time)), to: recipients)
    tellTopics(to: recipients, in: &work)
  }

  /// What the small groups talk about, and what each of them answers, for whoever is in none.
  func tellTopics(to recipients: Recipients, in work: inout Work) {
    for (index, topic) in (stage?.topics ?? []).enumerated() {
      let topic = Sentence(topic)
      work.say(
        .say(index == 0 ? .partsTheyTalkAbout(topic: topic) : .activitiesOrTopic(topic: topic)),
        to: recipients)
    }
    guard let asking = stage?.groupAsking else { return }
    work.say(
      .say(.partsEachGroupAnswers(topic: Sentence(asking.open.prompt.question.text))),
      to: recipients)
  }

  /// Whether the person sees what goes on without taking part.
  func isWatching(_ number: Int) -> Bool { seat(number).map { !$0.role.takesPart } ?? false }

  /// - Parameter newcomer: who has just joined them.
  func breakout(
    _ group: [Person.ID], for person: Person.ID, _ left: Duration, with newcomer: Person.ID? = nil
  ) -> Message {
    let others = group.filter { $0 != person }
    return .breakout(
      people: others.map(name), away: others.filter { !company.isPresent($0) }.map(name),
      topics: stage?.topics ?? [], seconds: left.secondsUp, paused: isPaused,
      comes: newcomer.map(name))
  }

  /// A time, with the mark that it stands still where it does.
  func shown(_ time: Sentence) -> Sentence { isPaused ? .promptsTimePaused(time: time) : time }
}
