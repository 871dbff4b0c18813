import ActivityKit
import Messages

/// Small groups that answer a question while they talk, each as one. What people type there is talk, unless it is
/// plainly the answer.
extension EventState {
  /// The question of the small group that somebody is in; nil where it is asked nothing.
  func groupAsking(of seat: Seat) -> GroupAsking? {
    guard phase == .running, seat.role.takesPart, isInBreakout(seat.number) else { return nil }
    return stage?.groupAsking
  }

  /// Why somebody does not answer for their group, if another person does.
  func objection(toAnsweringForGroup seat: Seat, at now: Duration) -> Refusal? {
    guard let scribe = stage?.scribe(for: seat.id, at: now, among: company), scribe != seat.id
    else { return nil }
    return .notYourTurnScribe(name: name(scribe))
  }

  mutating func answerForGroup(
    _ value: Answer.Value, _ open: LivePrompt, by number: Int, isPart: Bool,
    in work: inout Work
  ) {
    guard let seat = seat(number), groupAsking(of: seat) != nil else {
      return work.refuse(.noPromptNotOpenToYou)
    }
    if let objection = objection(toAnsweringForGroup: seat, at: work.now) {
      return work.refuse(objection)
    }
    guard open.admits(value) else { return work.refuse(.answerInvalidAnotherQuestion) }
    withStage(in: &work) {
      $0.answerForGroup(value, by: seat.id, isPart: isPart, at: $1, among: $2)
    }
  }

  // MARK: What people are told

  /// Shows somebody in a small group what it is asked, and what it has answered so far.
  func tellGroupQuestion(to person: Person.ID, again: Bool, in work: inout Work) {
    guard let stage, let asking = stage.groupAsking,
      let group = stage.numberedBreakouts.firstIndex(where: { $0.contains(person) })
    else { return }
    let left = stage.remaining(at: work.now) ?? .zero
    var prompt = OpenPrompt(
      id: asking.open.id, asking.open.prompt, seconds: left.secondsUp, again: again,
      paused: isPaused)
    switch asking.answeredBy {
    case .last: prompt.group = .last
    case .majority: prompt.group = .majority
    case .scribe:
      let scribe = stage.scribe(for: person, at: work.now, among: company) ?? person
      prompt.group = scribe == person ? .yours : .scribe(name(scribe))
    }
    work.say(.prompt(prompt), to: .seats([person.seat]))
    if let answer = asking.answer(of: group, among: stage.answers) {
      work.notice(
        .groupAnswerSoFar(answer: shown(answer, to: asking.open)), to: .seats([person.seat]))
    }
  }

  mutating func groupAnswered(_ deed: GroupDeed, in work: inout Work) {
    let (open, answer) = (deed.open, deed.answer)
    let question = open.prompt.question
    noteAnswer(by: hasTeams ? deed.person.seat : nil)
    work.keep(
      .answered(
        run: run, prompt: open.id, answer: answer.id, seat: deed.person.seat,
        privacy: open.prompt.privacy, value: answer.kept(in: question)))
    let text = answer.confirmed(in: question, isWhole: deed.isPart)
    let before = deed.before?.confirmed(in: question)
    work.say(
      .saved(prompt: open.id, text: text, replaced: before == text ? nil : before),
      to: .seats([deed.person.seat]))
    let others = Recipients.seats(deed.people.filter { $0 != deed.person }.map(\.seat))
    let (name, shown) = (name(deed.person), shown(answer, to: open))
    switch deed.answeredBy {
    case .last: work.notice(.groupAnswerGiven(name: name, answer: shown), to: others)
    case .scribe: work.notice(.groupAnswerWritten(name: name, answer: shown), to: others)
    case .majority:
      work.notice(.groupAnswerIsFor(name: name, answer: shown), to: others)
      tellGroupAnswer(after: deed, in: &work)
    }
    tellLeads(of: deed, in: &work)
  }

  mutating func groupWithdrew(_ deed: GroupDeed, in work: inout Work) {
    work.keep(.answerWithdrawn(run: run, prompt: deed.open.id, answer: deed.answer.id))
    work.say(
      .passed(
        prompt: deed.open.id, withdrawn: deed.answer.confirmed(in: deed.open.prompt.question)),
      to: .seats([deed.person.seat]))
    guard !deed.people.isEmpty else { return }
    work.notice(
      .groupAnswerTakenBack(name: name(deed.person)),
      to: .seats(deed.people.filter { $0 != deed.person }.map(\.seat)))
    tellGroupAnswer(after: deed, in: &work)
    tellLeads(of: deed, in: &work)
  }

  private func tellGroupAnswer(after deed: GroupDeed, in work: inout Work) {
    let notice: Notice =
      deed.standing.map { Notice.groupAnswerSoFar(answer: shown($0, to: deed.open)) }
      ?? .groupAnswerNone
    work.notice(notice, to: .seats(deed.people.map(\.seat)))
  }

  private func tellLeads(of deed: GroupDeed, in work: inout Work) {
    guard let answer = deed.standing else { return }
    work.notice(
      .groupAnswerOfGroup(
        names: deed.people.map(name), answer: shown(answer, to: deed.open)),
      to: .holders(of: .lead))
  }

  /// With the words of a choice beside its letter: the others have not typed it.
  private func shown(_ answer: Answer, to open: LivePrompt) -> Sentence {
    Sentence(answer.confirmed(in: open.prompt.question, isWhole: true))
  }
}
