import ActivityKit
import Messages

extension EventState {
  /// Tells people and the records what has come out of the stage.
  mutating func relay(_ output: [StageOutput], in work: inout Work) {
    var awards = Awards()
    for output in output {
      if case .effect(.award(let points, let person, let reason)) = output {
        if seat(person.seat) != nil,
          let award = scores.give(points, to: person.seat, for: reason, run: run, in: &work)
        {
          seating.noteUse(of: [person.seat])
          awards.add(award, to: person)
        }
        continue
      }
      if case .effect(.store(let text, let person)) = output {
        store(text, of: person, in: &work)
        continue
      }
      if awards.precede(output) { tell(&awards, in: &work) }
      relay(output, in: &work)
    }
    tell(&awards, in: &work)
  }

  /// What people get at once, to be read in one line by each.
  private struct Awards {
    private(set) var seats: [Int] = []
    private(set) var bySeat: [Int: [Award]] = [:]

    mutating func add(_ award: Award, to person: Person.ID) {
      if bySeat[person.seat] == nil { seats.append(person.seat) }
      bySeat[person.seat, default: []].append(award)
    }

    /// Whether they are to be told before something else is.
    func precede(_ output: StageOutput) -> Bool {
      // What others read comes at the same time.
      if case .effect(.tell(let people, _)) = output {
        return people.contains { bySeat[$0.seat] != nil }
      }
      return !seats.isEmpty
    }
  }

  private mutating func tell(_ awards: inout Awards, in work: inout Work) {
    for seat in awards.seats {
      let (own, total) = (awards.bySeat[seat] ?? [], scores.total(of: seat))
      work.say(.award(own, total: total), to: .seats([seat]))
      slot.change { stage in
        stage.write { $0.remember(.sentence(own.sentence(total: total)), of: [Person.ID(seat)]) }
      }
    }
    awards = Awards()
  }

  private mutating func relay(_ output: StageOutput, in work: inout Work) {
    switch output {
    case .outcome(let outcome): work.show(outcome)
    case .effect(let effect):
      relay(effect, in: &work)
    case .result(let result):
      tell(result, in: &work)
    case .board(let board, let audience):
      tell(board, for: audience, in: &work)
    case .alone(let topics, let time):
      work.advanced()
      tellAlone(about: topics, time, in: &work)
    case .aloneEnded:
      prompts.endAlone(at: work.now)
      work.advanced()
    case .opened(let asking, let time): tellOpened(asking, time, in: &work)
    case .closed(let open, let step, let isBeforeOthers):
      prompts.close(open, of: step, at: work.now)
      tellClosed(open, in: &work)
      if isBeforeOthers {
        tellOthersAnswer(to: asked(by: open.prompt), in: &work)
      }
    case .answered(let person, let answer, let open, let isPart, let before):
      answered(answer, by: person, to: open, isPart: isPart, instead: before, in: &work)
    case .withdrawn(let person, let answer, let open):
      withdrew(answer, person, to: open, in: &work)
    case .groupAnswered(let deed): groupAnswered(deed, in: &work)
    case .groupWithdrew(let deed): groupWithdrew(deed, in: &work)
    case .lineTakenBack(let person, let line, let rest, let open):
      tookBack(line, person, rest, of: open, in: &work)
    case .reminder(let left): remind(left, in: &work)
    case .ownReminder(let left, let pace): remind(left, at: pace, in: &work)
    case .stillOpen(let pace): tellStillOpen(after: pace, in: &work)
    case .split(let time): split(time, in: &work)
    case .regrouped(let groups): regroup(from: groups, in: &work)
    case .floor(let person, let time):
      giveFloor(person, time, in: &work)
    case .held(let time): tellHeld(time, in: &work)
    case .keptBack(let authors): work.notice(.heldBack, to: .seats(authors.map(\.seat)))
    case .outOfTime: work.notice(.agendaChangedTimeUp(activity: runningTitle))
    case .finished:
      finish(in: &work)
    case .lingered:
      leaveActivity("finished", in: &work)
    case .fault(let why):
      work.notice(
        .activityFailedFault(activity: runningTitle, module: progress.shownModule, why: why),
        to: .facilitators)
      tellOfFailure(in: &work)
      leaveActivity("failed", in: &work)
    }
  }

  private mutating func relay(_ effect: Effect, in work: inout Work) {
    switch effect {
    case .say(let text):
      if text.offersToSign {
        work.say(.say(Sentence(text)), to: .authors())
        work.notice(.facilitatingAuthorsRead(text: Sentence(text)), to: .facilitators)
      } else if text.announcesGroups {
        work.say(.say(Sentence(text)), to: .holders(of: .takePart))
        work.notice(.facilitatingParticipantsRead(text: Sentence(text)), to: .facilitators)
        // The word that they read would take them in.
        let apart = seats.filter { $0.standing == .here && staysOut($0.number) }.map(\.number)
        if !apart.isEmpty { work.notice(.stayedNear, to: .seats(apart)) }
      } else {
        noteReading(effect, in: &work)
        sayToAll(text, in: &work)
      }
    case .sayOf(let person, let own, let others):
      noteReading(effect, in: &work)
      sayToAll(others, own: (seat: person.seat, text: own), in: &work)
    case .tell(let people, let text): sayToSome(people, text, in: &work)
    case .tellFacilitators(let text):
      work.say(.say(Sentence(text)), to: .holders(of: .answers))
    case .show(let display):
      noteReading(effect, in: &work)
      show(display, in: &work)
    case .takeBack(let points, let person, let reason):
      takeBack(points, from: person.seat, for: reason, in: &work)
    case .teams(let teams, let rules):
      noteReading(effect, in: &work)
      make(teams, rules, in: &work)
    case .awardTeam(let points, let team, let reason):
      award(points, toTeam: team, for: reason, in: &work)
    // Gathered, kept, told as what comes of them, and as what ends the activity.
    case .award, .store, .result, .board, .fault:
      break
    }
  }

  /// Each reads their own prompt; those who watch read all.
  private mutating func tellOpened(_ asking: Asking, _ time: Duration, in work: inout Work) {
    let saysHowToTalk = prompts.open(asking, in: run, at: work.now)
    seating.noteUse(of: company.people.map(\.id.seat))
    work.advanced()
    let watching = watchers.filter { seat($0)?.standing == .here }
    let left = asking.untimed == nil ? time : nil
    for open in asking.prompts where open.prompt.audience != .only([]) {
      let told = timed(to: open) { pace in
        let own = pace == .off ? nil : left.map(pace.time)
        return message(for: open, left: own, again: false, saysHowToTalk: saysHowToTalk)
      }
      let silent =
        saysHowToTalk ? seatsAsked(by: open.prompt).filter { isMuted($0, at: work.now) } : []
      for (message, people) in told { work.say(message, to: people.without(silent)) }
      for number in silent {
        let own = left.map { _ in remaining(at: work.now, for: number) ?? .zero }
        work.say(
          message(for: open, left: own, again: false, saysHowToTalk: false), to: .seats([number]))
      }
      if !watching.isEmpty, !isOwn(open.prompt) {
        work.say(
          message(for: open, left: left, again: false, isWatched: true), to: .seats(watching))
      }
    }
    if !watching.isEmpty, asking.prompts.contains(where: { isOwn($0.prompt) }) {
      tellOthersAnswer(to: .seats(watching), in: &work)
    }
    let rest = seats.filter {
      $0.standing == .here && $0.role.takesPart && !asking.isFor($0.id)
    }.map(\.number)
    if asking.prompts.count > 1, !rest.isEmpty { tellOthersAnswer(to: .seats(rest), in: &work) }
    for open in asking.prompts { tellWhoeverHasTheWord(of: open, in: &work) }
  }

  /// Each reads of their own answer alone; those who were asked and gave none, or whose authors nobody knows,
  /// and those who watch, read what was right.
  private func tell(_ result: ToldResult, in work: inout Work) {
    let (right, wrong) = (result.right.map(\.seat), result.wrong.map(\.seat))
    let judged = Set(right + wrong)
    let others = seats.filter {
      $0.standing == .here && !judged.contains($0.number)
        && (!$0.role.takesPart || result.audience.contains($0.id))
    }.map(\.number)
    let told: [(seats: [Int], right: Bool?)] = [(right, true), (wrong, false), (others, nil)]
    for part in told where !part.seats.isEmpty {
      work.say(
        .result(prompt: result.prompt, solution: result.solution, right: part.right),
        to: .seats(part.seats))
    }
  }

  private mutating func answered(
    _ answer: Answer, by person: Person.ID, to open: LivePrompt, isPart: Bool,
    instead before: Answer?, in work: inout Work
  ) {
    let question = open.prompt.question
    noteKeepsake(answer, by: person, to: open, in: work)
    if open.prompt.privacy != .nobody {
      let takesPart = hasTeams && open.prompt.teams == nil && !isOwn(open.prompt)
      noteAnswer(by: takesPart ? answer.person?.seat : nil)
      if before == nil, !isPart { countAnswer(1, to: open, of: answer) }
      // Only what the activity stores of what is their own is kept, and ends when they end it.
      if !isOwn(open.prompt) {
        work.keep(
          .answered(
            run: run, prompt: open.id, answer: answer.id, seat: answer.person?.seat,
            privacy: open.prompt.privacy, value: answer.kept(in: question), isFeedback: isFeedback))
      }
    }
    // One that comes after the rest would tell who takes more time.
    if open.prompt.privacy == .facilitator, openPrompt(open.id) != nil,
      stage?.isOverdue(at: work.now) != true
    {
      let given = answer.lines.last.map(Text.verbatim) ?? answer.confirmed(in: question)
      work.notice(
        .privateAnswerGiven(name: name(person), answer: Sentence(given)),
        to: .holders(of: .answers))
    }
    work.say(open.saved(answer, isPart: isPart, instead: before), to: .seats([person.seat]))
  }

  /// Whether what goes on asks about the event itself; nil where it does not.
  var isFeedback: Bool? { stage?.body.feedback.isEmpty == false ? true : nil }

  /// Only of answers of which whoever leads may know whose they are.
  mutating func countAnswer(_ count: Int, to open: LivePrompt, of answer: Answer) {
    guard !open.prompt.privacy.hidesAuthor, !isOwn(open.prompt), let person = answer.person
    else { return }
    seating.noteAnswers(count, of: person.seat)
  }

  /// What comes in between belongs to no run that has scores.
  /// - Parameter taker: who, where there are teams and that may be known.
  mutating func noteAnswer(by taker: Int?) {
    if progress.insertion == nil { scores.noteAnswer(by: taker) }
  }

  private mutating func withdrew(
    _ answer: Answer, _ person: Person.ID, to open: LivePrompt, in work: inout Work
  ) {
    keepsakes.remove(open, of: person.seat)
    if open.prompt.privacy != .nobody {
      work.keep(.answerWithdrawn(run: run, prompt: open.id, answer: answer.id))
      countAnswer(-1, to: open, of: answer)
    }
    let shown = answer.confirmed(in: open.prompt.question)
    if open.prompt.privacy == .facilitator, openPrompt(open.id) != nil {
      work.notice(
        .privateAnswerTakenBack(name: name(person)), to: .holders(of: .answers))
    }
    work.say(.passed(prompt: open.id, withdrawn: shown), to: .seats([person.seat]))
  }

  /// They were given the word before; what they type is an answer again.
  private func tellWhoeverHasTheWord(of open: LivePrompt, in work: inout Work) {
    guard let called = order.hands.called.flatMap(seat), called.standing == .here,
      called.role.takesPart, open.isOpen(to: called.id)
    else { return }
    work.notice(.calledYouAnswer, to: .seats([called.number]))
  }

  private func show(_ display: Display, in work: inout Work) {
    switch display {
    case .tally(let title, let counts):
      work.say(.tally(title: title, counts: counts))
    case .list(let title, let items, let numbered):
      listToAll(title, items, numbered: numbered, in: &work)
    case .scores:
      scores.show(among: seating, in: &work)
    case .phase(let phase):
      work.say(.phase(phase))
    }
  }

  private mutating func split(_ time: Duration, in work: inout Work) {
    work.advanced()
    let groups = stage?.breakouts ?? []
    seating.company.acquaintance.note(groups)
    if let asking = stage?.groupAsking { prompts.openToGroups(asking.open) }
    for group in groups {
      for person in group {
        work.say(breakout(group, for: person, time), to: .seats([person.seat]))
        tellGroupQuestion(to: person, again: false, in: &work)
      }
    }
    let grouped = Set(groups.joined().map(\.seat))
    let rest = seats.filter { $0.standing == .here && !grouped.contains($0.number) }
    guard !rest.isEmpty else { return }
    tellMainRoom(.promptsTime(time: time), to: .seats(rest.map(\.number)), in: &work)
  }

  /// Everyone is back from these groups.
  mutating func regroup(from groups: [[Person.ID]], in work: inout Work) {
    seating.company.lastGroups = groups
    work.say(.regrouped)
  }

  private mutating func giveFloor(_ person: Person.ID, _ time: Duration, in work: inout Work) {
    work.advanced()
    defer { tellTurnless(besides: person.seat, in: &work) }
    // Their turn is passed over; see below.
    guard order.speech.mute(of: person.seat, at: work.now) == nil else { return }
    seating.company.noteTurn(of: person)
    let (name, seconds) = (name(person), time.secondsUp)
    work.say(
      .floor(name: name, seconds: seconds, yours: false, paused: isPaused),
      to: .everyoneBut(person.seat))
    order.hands.takeDown(person.seat, in: &work)
    work.say(
      .floor(name: name, seconds: seconds, yours: true, paused: isPaused), to: .seats([person.seat])
    )
  }

  /// Modules announce no turn of the muted, so that nobody reads who these are. They themselves are told
  /// once an activity.
  private mutating func tellTurnless(besides holder: Int, in work: inout Work) {
    let known = progress.turnless ?? []
    let muted = seats.filter {
      $0.standing == .here && $0.role.takesPart && $0.number != holder
        && !known.contains($0.number) && order.speech.mute(of: $0.number, at: work.now) != nil
    }.map(\.number)
    guard !muted.isEmpty else { return }
    progress.noteTurnless(muted)
    work.notice(.mutedNoTurn, to: .seats(muted))
  }

  /// Nobody waits for somebody who cannot be heard.
  mutating func passTurnsOfTheMuted(in work: inout Work) {
    var told: Set<Int> = []
    // A module may come back to the same person again and again.
    for _ in company.everyone {
      guard let holder = stage?.floorHolder, order.speech.mute(of: holder.seat, at: work.now) != nil
      else {
        return
      }
      if told.insert(holder.seat).inserted {
        work.notice(.mutedTurnPassed, to: .seats([holder.seat]))
        progress.noteTurnless([holder.seat])
      }
      withStage(in: &work) { $0.fire(at: $1, among: $2) }
    }
  }

  func tellClosed(_ open: LivePrompt, in work: inout Work) {
    let watchers = isOwn(open.prompt) ? [] : watchers
    let recipients: Recipients =
      switch open.prompt.audience {
      case .everyone: .everyone
      case .only(let people): .seats((people.map(\.seat) + watchers).sorted())
      case .everyoneBut: .seats(seatsAsked(by: open.prompt) + watchers)
      }
    work.say(.closed(prompt: open.id), to: recipients)
  }

  /// The people whom a prompt is open to.
  func asked(by prompt: Prompt) -> Recipients {
    switch prompt.audience {
    case .everyone: .holders(of: .takePart)
    case .only(let people): .seats(people.map(\.seat))
    case .everyoneBut: .seats(seatsAsked(by: prompt))
    }
  }

  /// Those present who take part and whom it is open to.
  func seatsAsked(by prompt: Prompt) -> [Int] {
    company.people.map(\.id).filter(prompt.audience.contains).map(\.seat)
  }

  /// The seats of those who see what others are asked.
  private var watchers: [Int] { seats.filter { !$0.role.takesPart }.map(\.number) }
}
