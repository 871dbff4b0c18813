import ActivityKit
import TextProtocol

extension EventState {
  mutating func carryOut(_ output: [StageOutput], in turn: inout Turn) {
    for output in output { carryOut(output, in: &turn) }
  }

  private mutating func carryOut(_ output: StageOutput, in turn: inout Turn) {
    switch output {
    case .effect(let effect):
      carryOut(effect, in: &turn)
    case .tallyHidden(let floor):
      turn.notice(.tallyHidden(floor: floor))
    case .alone(let topics, let time):
      turn.turned()
      tellAlone(about: topics, time, in: &turn)
    case .aloneEnded:
      aloneUntil = turn.now
      turn.turned()
    case .opened(let open, let time):
      prompts = open.id
      noteUse(of: company.people.map(\.id.seat))
      turn.turned()
      let isFirst = toldToTalk != run
      // After another kind of question it is told again.
      if case .text = open.prompt.question.kind { toldToTalk = run } else { toldToTalk = nil }
      turn.say(
        message(for: open, left: time, again: false, saysHowToTalk: isFirst),
        to: asked(by: open.prompt))
      let watching = watchers.filter { seat($0)?.standing == .here }
      if !watching.isEmpty {
        turn.say(
          message(for: open, left: time, again: false, isWatched: true), to: .seats(watching))
      }
      tellWhoeverHasTheWord(of: open, in: &turn)
    case .closed(let open):
      noteClosed(open, at: turn.now)
      tellClosed(open, in: &turn)
    case .answered(let person, let answer, let open, let isPart, let before):
      answered(answer, by: person, to: open, isPart: isPart, instead: before, in: &turn)
    case .withdrawn(let person, let answer, let open):
      withdrew(answer, person, to: open, in: &turn)
    case .passed(let person, let open):
      turn.say(.passed(prompt: open?.id), to: .seats([person.seat]))
    case .reminder(let left, let people):
      turn.say(
        .reminder(seconds: left.secondsUp),
        to: people.map { .seats($0.map(\.seat)) } ?? .everyone)
    case .split(let groups, _, let time):
      split(groups, time, in: &turn)
    case .regrouped:
      turn.turned()
      turn.say(.regrouped)
    case .floor(let person, let time):
      giveFloor(person, time, in: &turn)
    case .floorEnded:
      turn.turned()
    case .finished:
      leaveActivity("finished", in: &turn)
    case .fault(let why):
      turn.notice(
        .activityFailedFault(activity: runningTitle, module: runningModule, why: why),
        to: .facilitators)
      tellOfFailure(in: &turn)
      leaveActivity("failed", in: &turn)
    }
  }

  private mutating func carryOut(_ effect: Effect, in turn: inout Turn) {
    switch effect {
    case .say(let text):
      if text.offersToSign {
        turn.say(.say(text), to: .authors())
        turn.notice(.facilitatingAuthorsRead(text: text), to: .facilitators)
      } else if text.announcesGroups {
        turn.say(.say(text), to: .holders(of: .takePart))
        turn.notice(.facilitatingParticipantsRead(text: text), to: .facilitators)
      } else {
        turn.say(.say(text))
      }
    case .tell(let people, let text):
      turn.say(.say(text), to: .seats(people.map(\.seat)))
    case .show(let display):
      show(display, in: &turn)
    case .award(let points, let person, let reason):
      guard turn.event.scores != .off, points != 0, let seat = seat(person.seat) else { return }
      awards += 1
      scores.add(points, to: seat.number)
      noteUse(of: [seat.number])
      turn.keep(
        .scored(run: run, number: awards, seat: seat.number, points: points, reason: reason))
      turn.say(.award(points: points, reason: reason), to: .seats([seat.number]))
    case .fault:
      break
    }
  }

  private mutating func answered(
    _ answer: Answer, by person: Person.ID, to open: LivePrompt, isPart: Bool,
    instead before: Answer?, in turn: inout Turn
  ) {
    let question = open.prompt.question
    if open.prompt.privacy != .nobody {
      scores.noteAnswer()
      turn.keep(
        .answered(
          run: run, prompt: open.id, answer: answer.id, seat: answer.person?.seat,
          privacy: open.prompt.privacy, value: answer.kept(in: question)))
    }
    if open.prompt.privacy == .facilitator {
      turn.notice(
        .privateAnswerGiven(name: name(person), answer: answer.shown(in: question)),
        to: .holders(of: .answers))
    }
    turn.say(saved(answer, open, isPart: isPart, instead: before), to: .seats([person.seat]))
  }

  private func withdrew(
    _ answer: Answer, _ person: Person.ID, to open: LivePrompt, in turn: inout Turn
  ) {
    if open.prompt.privacy != .nobody {
      turn.keep(.answerWithdrawn(run: run, prompt: open.id, answer: answer.id))
    }
    let shown = answer.shown(in: open.prompt.question)
    if open.prompt.privacy == .facilitator {
      turn.notice(
        .privateAnswerTakenBack(name: name(person)), to: .holders(of: .answers))
    }
    turn.say(.passed(prompt: open.id, withdrawn: shown), to: .seats([person.seat]))
  }

  /// They were given the word before; what they type is an answer again.
  private func tellWhoeverHasTheWord(of open: LivePrompt, in turn: inout Turn) {
    guard let called = order.called.flatMap(seat), called.standing == .here,
      called.role.takesPart, open.isOpen(to: called.id)
    else { return }
    turn.notice(.calledYouAnswer, to: .seats([called.number]))
  }

  private func show(_ display: Display, in turn: inout Turn) {
    switch display {
    case .tally(let title, let counts):
      turn.say(.tally(title: title, counts: counts))
    case .list(let title, let items, let numbered):
      turn.say(.list(title: title, items: items, numbered: numbered))
    case .scores:
      showScores(in: &turn)
    }
  }

  func showScores(in turn: inout Turn) {
    switch turn.event.scores {
    case .off: break
    case .public: turn.say(scoreboard(isFinal: false))
    case .private:
      guard !scores.leaders.isEmpty else { return }
      for seat in seats where seat.standing != .left {
        let points = scores.total(of: seat.number)
        guard points > 0 || seat.role.takesPart else { continue }
        turn.say(ownScore(of: seat.number, points), to: .seats([seat.number]))
      }
    }
  }

  /// The standings that everyone may see. Whoever has no points is counted, and not named.
  func scoreboard(isFinal: Bool, page: Int = 1) -> Message {
    let leaders = scores.leaders
    let others = seats.count {
      $0.role.takesPart && $0.standing != .left && scores.total(of: $0.number) == 0
    }
    return .scores(
      rows: Paged(page, of: leaders) {
        ScoreRow(rank: $0.rank, name: name(Person.ID($0.seat)), points: $0.points)
      }, final: isFinal, scope: .public, others: leaders.isEmpty ? 0 : others)
  }

  func ownScore(of seat: Int, _ points: Int) -> Message {
    .scores(
      rows: [ScoreRow(rank: 0, name: name(Person.ID(seat)), points: points)], final: false,
      scope: .own)
  }

  private mutating func split(
    _ groups: [[Person.ID]], _ time: Duration, in turn: inout Turn
  ) {
    turn.turned()
    let settled = stage?.breakouts ?? []
    company.acquaintance.note(settled)
    for group in settled {
      for person in group {
        turn.say(breakout(group, for: person, time), to: .seats([person.seat]))
      }
    }
    let grouped = Set(settled.joined().map(\.seat))
    let rest = seats.filter { $0.standing == .here && !grouped.contains($0.number) }
    guard !rest.isEmpty else { return }
    tellMainRoom(.promptsTime(time: time), to: .seats(rest.map(\.number)), in: &turn)
  }

  private mutating func giveFloor(_ person: Person.ID, _ time: Duration, in turn: inout Turn) {
    turn.turned()
    // Their turn is passed over; see below.
    guard order.mute(of: person.seat, at: turn.now) == nil else { return }
    let (name, seconds) = (name(person), time.secondsUp)
    turn.say(
      .floor(name: name, seconds: seconds, yours: false, paused: isPaused),
      to: .everyoneBut(person.seat))
    if order.hands.contains(person.seat) {
      order.lower(person.seat)
      turn.showHands(to: .holders(of: .hands))
    }
    turn.say(
      .floor(name: name, seconds: seconds, yours: true, paused: isPaused), to: .seats([person.seat])
    )
  }

  /// Nobody waits for somebody who cannot be heard.
  mutating func passTurnsOfTheMuted(in turn: inout Turn) {
    var told: Set<Int> = []
    // A module may come back to the same person again and again.
    for _ in company.everyone {
      guard let holder = stage?.floorHolder, order.mute(of: holder.seat, at: turn.now) != nil else {
        return
      }
      if told.insert(holder.seat).inserted {
        turn.notice(.mutedTurnPassed, to: .seats([holder.seat]))
      }
      let (now, company) = (turn.now, company)
      withStage(in: &turn) { $0.fire(at: now, among: company) }
    }
  }

  func tellClosed(_ open: LivePrompt, in turn: inout Turn) {
    let recipients: Recipients =
      switch open.prompt.audience {
      case .everyone: .everyone
      case .only(let people): .seats((people.map(\.seat) + watchers).sorted())
      }
    turn.say(.closed(prompt: open.id), to: recipients)
  }

  /// The people whom a prompt is open to.
  func asked(by prompt: Prompt) -> Recipients {
    switch prompt.audience {
    case .everyone: .holders(of: .takePart)
    case .only(let people): .seats(people.map(\.seat))
    }
  }

  /// The seats of those who see what others are asked.
  private var watchers: [Int] { seats.filter { !$0.role.takesPart }.map(\.number) }
}
