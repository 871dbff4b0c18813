import ActivityKit
import EventTerms
import Messages

/// What whoever leads asks in the middle of an event. It comes on top of what runs, which stands still meanwhile
/// and goes on with what was open.
extension EventState {
  mutating func ask(_ poll: UnplannedPoll, in work: inout Work) {
    guard let polls = work.event.polls else { return work.refuse(.notAllowedNoPolls) }
    guard phase != .gathering else { return work.refuse(.notStarted) }
    guard mayInsert(in: &work) else { return }
    guard stage?.breakouts.isEmpty ?? true else { return work.refuse(.notAllowedAskedInGroups) }
    insert(polls.activity(of: poll), in: &work)
  }

  /// Whether nothing has come in between, or people only read its last words; otherwise what is asked for is refused.
  func mayInsert(in work: inout Work) -> Bool {
    guard let insertion = progress.insertion, !isAtLastWords(at: work.now) else { return true }
    return work.refused(.alreadySoPolled(activity: insertion.title))
  }

  /// Puts something on top of what runs, if anything does. It takes the place of what came in between before it.
  mutating func insert(_ planned: PlannedActivity, in work: inout Work) {
    if progress.insertion != nil {
      progress.endPause(in: &work)
      endRun("finished", in: &work)
      progress.insert(planned, among: company, in: &work)
      return perform(planned, in: &work)
    }
    let isAsking = !openPrompts.isEmpty
    suspend(in: &work)
    progress.insert(planned, among: company, in: &work)
    if isAsking { work.notice(.stillOpenAfterThis, to: .everyone) }
    perform(planned, in: &work)
  }

  /// What somebody is asked whose line may have been on its way to the question that another one has just
  /// interrupted; nil where it hardly was.
  /// - Parameter refused: what they typed just before, and were asked about.
  func doubt(
    about line: String, to open: LivePrompt, from seat: Seat, after refused: String?,
    at now: Duration, _ language: Language, _ wording: (Text) -> Text
  ) -> Refusal? {
    guard progress.insertion != nil, line != refused,
      case .running(let stage)? = suspended?.content,
      let interrupted = stage.asking?.prompt(openTo: seat.id), !interrupted.hasResponded(seat.id),
      let closed = lastClosed(to: seat.number), closed.id == interrupted.id,
      now - closed.closedAt < Self.timeToNotice,
      case .answer = interrupted.reader.read(line, in: language, wording: wording)
    else { return nil }
    return .unclearNewQuestion(question: Sentence(open.prompt.question.text))
      .offering("/answer \(line)")
  }

  /// So long it takes to see that another question has come.
  private static let timeToNotice = Duration.seconds(2)

  /// What runs stands still, and nothing of it is open.
  private mutating func suspend(in work: inout Work) {
    for open in openPrompts {
      prompts.close(open, of: stage?.stepName, at: work.now)
      tellClosed(open, in: &work)
    }
    if stage?.aloneTopics != nil { prompts.endAlone(at: work.now) }
    slot.change { $0.pause(at: work.now) }
    suspended = slot
    slot = StageSlot()
  }

  /// What came in between is over, and what it interrupted is on the stage again, where it stands still.
  mutating func endInserted(_ how: String, in work: inout Work) {
    endRun(how, in: &work)
    progress.endInsertion()
    slot = suspended ?? StageSlot()
    suspended = nil
  }

  /// What came in between is over, and what it interrupted goes on: with what was open, which everyone is shown again.
  mutating func goOnAfterInserted(_ how: String, in work: inout Work) {
    let present = progress.insertion?.present ?? []
    progress.endPause(in: &work)
    endInserted(how, in: &work)
    work.advanced()
    work.changedRun()
    guard phase == .running else { return }
    let (now, count, isPaused) = (work.now, prompts.count, isPaused)
    slot.change { stage in
      stage.countPrompts(from: count)
      if !isPaused { stage.resume(at: now) }
    }
    work.say(progress.heading(in: work.event))
    if let holder = stage?.floorHolder, !takesPart(holder) {
      withStage(in: &work) { $0.left(holder, at: $1, among: $2) }
    } else {
      tellWhatGoesOnAgain(in: &work)
    }
    tellWhoCameAndWent(since: present, in: &work)
  }

  mutating func tellWhatGoesOnAgain(in work: inout Work) {
    guard let stage else { return }
    if let asking = stage.asking {
      prompts.noteCount(of: asking, heard: respondedHere(to: asking), at: work.now)
    }
    for seat in seats where seat.standing == .here {
      tellWhatGoesOn(
        stage, isIntroduced: isIntroducing(stage), withBoards: true, to: seat.number, in: &work)
    }
  }

  /// What stood still has not heard of it.
  private mutating func tellWhoCameAndWent(since present: [Int], in work: inout Work) {
    let here = company.people.map(\.id.seat)
    for number in present where !here.contains(number) {
      if let seat = seat(number) { tellActivity(seat, hasCome: false, in: &work) }
    }
    for number in here where !present.contains(number) {
      if let seat = seat(number) { tellActivity(seat, hasCome: true, in: &work) }
    }
  }

  /// In what stands still, too, somebody has another seat. Of two answers of theirs one is taken back.
  mutating func moveSuspended(_ person: Person.ID, to other: Person.ID, in work: inout Work) {
    guard let run = progress.insertion?.run else { return }
    var output: [StageOutput] = []
    suspended?.change { output = $0.move(person, to: other) }
    for case .withdrawn(_, let answer, let open) in output where open.prompt.privacy != .nobody {
      work.keep(.answerWithdrawn(run: run, prompt: open.id, answer: answer.id))
    }
  }

  /// Whether somebody holds a seat still, and is asked.
  private func takesPart(_ person: Person.ID) -> Bool {
    seat(person.seat).map { $0.standing != .left && $0.role.takesPart } ?? false
  }

  /// Whether the state of what stands still could not be read, so that nothing can go on after what is asked.
  var isSuspendedUnreadable: Bool {
    if case .unreadable(_)? = suspended?.content { true } else { false }
  }
}
