import ActivityKit
import Messages

extension EventState {
  mutating func answer(
    _ number: Int, _ prompt: Int, _ value: Answer.Value, isPart: Bool, in work: inout Work
  ) {
    let person = Person.ID(number)
    if lingers(prompt, for: number, at: work.now),
      let late = stage?.lingering(for: person)?.open,
      late.admits(value)
    {
      guard !late.isFixed(for: person) else { return work.refuse(.noChangeFixed) }
      return withStage(in: &work) { stage, now, _ in
        stage.answerLate(value, by: person, isPart: isPart, at: now)
      }
    }
    if let open = stage?.groupAsking?.open, open.id == prompt {
      return answerForGroup(value, open, by: number, isPart: isPart, in: &work)
    }
    if let objection = objection(to: value, of: number, prompt) { return work.refuse(objection) }
    withStage(in: &work) { $0.answer(value, by: person, isPart: isPart, at: $1, among: $2) }
  }

  /// Why an answer is not taken, if it is not. The line it was read from may be older than what has
  /// happened since.
  private func objection(to value: Answer.Value, of number: Int, _ prompt: Int) -> Refusal? {
    guard let open = openPrompt(prompt) else { return .tooLateAnswer }
    guard let seat = seat(number), seat.role.takesPart, seat.standing != .left,
      open.isOpen(to: seat.id), !hasStopped(number)
    else { return .noPromptNotOpenToYou }
    if open.isFixed(for: seat.id) { return .noChangeFixed }
    guard open.admits(value) else {
      return .answerInvalidAnotherQuestion
    }
    return self.objection(toPicking: value, of: seat.id)
      ?? self.objection(toAdding: value, to: open, by: seat.id)
  }

  mutating func pass(_ number: Int, _ prompt: Int?, in work: inout Work) {
    guard let seat = seat(number), seat.standing != .left, let stage else {
      return work.refuse(nothingToPass(number))
    }
    if prompt != nil, lingers(prompt, for: number, at: work.now) {
      guard stage.lingering(for: seat.id)?.open.isFixed(for: seat.id) != true else {
        return work.refuse(.noChangeFixed)
      }
      return withStage(in: &work) { stage, _, _ in stage.passLate(seat.id) }
    }
    let open = prompt.flatMap(openPrompt)
    guard open != nil || prompt == nil && stage.asking == nil else {
      return work.refuse(.tooLatePass)
    }
    if let open {
      guard seat.role.takesPart, open.isOpen(to: seat.id) else {
        return work.refuse(nothingToPass(number))
      }
      guard !open.hasAnswered(seat.id) else {
        return work.refuse(open.prompt.mayChange ? .noChangePassAgain : .noChangeFixed)
      }
    } else if stage.floorHolder != seat.id {
      return work.refuse(nothingToPass(number))
    }
    withStage(in: &work) { $0.pass(seat.id, at: $1, among: $2) }
  }

  mutating func withdraw(_ number: Int, _ prompt: Int, in work: inout Work) {
    if lingers(prompt, for: number, at: work.now) { return pass(number, prompt, in: &work) }
    guard let open = openPrompt(prompt) else { return work.refuse(.tooLateWithdrawal) }
    guard let seat = seat(number), seat.standing != .left, open.hasAnswered(seat.id) else {
      return pass(number, prompt, in: &work)
    }
    guard open.prompt.mayChange else {
      return work.refuse(.noChangeFixed)
    }
    withStage(in: &work) { stage, _, _ in stage.withdraw(seat.id) }
  }

  /// The prompt of a number, if it is open.
  func openPrompt(_ id: Int) -> LivePrompt? { openPrompts.first { $0.id == id } }

  mutating func done(_ number: Int, in work: inout Work) {
    if endText(of: number, in: &work) { return }
    guard let stage, stage.floorHolder == Person.ID(number) else {
      return work.refuse(.notYourTurnNothingToEnd)
    }
    withStage(in: &work) { $0.fire(at: $1, among: $2) }
  }

  /// The answers that somebody could put their name to now.
  func unsignedAnswers(of number: Int) -> [Answer.ID] {
    stage?.unsigned(by: Person.ID(number)) ?? []
  }

  /// The seats of those who have written without a name in the activity that runs. After a restart
  /// nobody can sign what was written before it.
  public var unsignedAuthors: [Int] { stage?.unsignedAuthors.map(\.seat).sorted() ?? [] }

  /// The seats of those who have written some of the choices of the prompt, and what is typed for these. As
  /// nobody knows it after a restart, nothing that is applied may depend on it.
  public func ownChoices(of prompt: Int) -> [(seat: Int, typed: [String])] {
    guard let stage, let open = openPrompt(prompt),
      case .choice(let choices) = open.prompt.question.kind
    else { return [] }
    let marks = ChoiceMarks(choices.labels)
    var own: [(seat: Int, typed: [String])] = []
    var places: [Int: Int] = [:]
    for (index, answer) in choices.authors.enumerated() {
      guard let seat = stage.authorship.author(of: answer)?.seat else { continue }
      if places[seat] == nil {
        places[seat] = own.count
        own.append((seat, []))
      }
      if let place = places[seat] { own[place].typed.append(marks.typed(index)) }
    }
    return own
  }

  /// An input as it is journaled: with what only memory can tell.
  package func resolved(_ input: Input) -> Input {
    guard case .reveal(let seat, nil) = input else { return input }
    return .reveal(seat: seat, answers: unsignedAnswers(of: seat))
  }

  /// Why there is nothing to sign; after a restart that may be because nobody knows any more.
  func nothingToReveal(by number: Int) -> Refusal {
    if stage?.hasForgottenAuthors == true { return .nothingToRevealForgotten }
    return stage?.hasSigned(Person.ID(number)) == true
      ? .nothingToRevealSigned : .nothingToRevealNothing
  }

  mutating func reveal(_ number: Int, _ answers: [Answer.ID], in work: inout Work) {
    // Of what only memory can tell, people were told before this was journaled.
    guard !answers.isEmpty else { return work.refuse(.nothingToRevealNothing) }
    slot.change { $0.sign(answers, by: Person.ID(number)) }
    work.notice(.revealed, to: .seats([number]))
  }

  /// - Parameters:
  ///   - left: nil where there is no limit.
  ///   - saysHowToTalk: of a prompt that takes any line.
  ///   - isWatched: whether it is for those who see it and are not asked.
  func message(
    for open: LivePrompt, left: Duration?, again: Bool, saysHowToTalk: Bool = true,
    isWatched: Bool = false
  ) -> Message {
    let asked = isWatched ? company.people.filter { open.isOpen(to: $0.id) } : []
    var prompt = OpenPrompt(
      id: open.id, open.prompt, seconds: left?.secondsUp ?? 0, again: again,
      few: open.isAmongFew == true, paused: isPaused, saysHowToTalk: saysHowToTalk,
      asked: isWatched ? asked.count : nil, people: isNamed(open.prompt) ? asked.map(\.name) : [],
      responded: asked.count { open.hasResponded($0.id) })
    prompt.isUntimed = left == nil
    prompt.uncounted = company.uncounted(open, at: lastAt).map {
      OpenPrompt.Uncounted(people: $0, floor: company.floor)
    }
    prompt.known.privacy = open.isPromised == true && !again
    if case .text(let rule) = open.prompt.question.kind { prompt.isForTurn = rule.use == .turn }
    return .prompt(prompt)
  }
}
