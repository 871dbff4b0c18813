import ActivityKit
import Messages

extension EventState {
  mutating func answer(
    _ number: Int, _ prompt: Int, _ value: Answer.Value, isPart: Bool, in work: inout Work
  ) {
    let (now, company) = (work.now, company)
    if lingers(prompt, for: number, at: now), stage?.lingering?.open.admits(value) == true {
      return withStage(in: &work) {
        $0.answerLate(value, by: Person.ID(number), isPart: isPart, at: now)
      }
    }
    if let objection = objection(to: value, of: number, prompt) { return work.refuse(objection) }
    withStage(in: &work) {
      $0.answer(value, by: Person.ID(number), isPart: isPart, at: now, among: company)
    }
  }

  /// Why an answer is not taken, if it is not. The line it was read from may be older than what has
  /// happened since.
  private func objection(to value: Answer.Value, of number: Int, _ prompt: Int) -> Refusal? {
    guard let stage, let open = stage.openPrompt, prompt == open.id else {
      return .tooLateAnswer
    }
    guard let seat = seat(number), seat.role.takesPart, seat.standing != .left,
      open.isOpen(to: seat.id)
    else { return .noPromptNotOpenToYou }
    if open.hasAnswered(seat.id), !open.prompt.mayChange {
      return .noChangeFixed
    }
    guard open.prompt.question.admits(value) else {
      return .answerInvalidAnotherQuestion
    }
    return nil
  }

  mutating func pass(_ number: Int, _ prompt: Int?, in work: inout Work) {
    guard let seat = seat(number), seat.standing != .left, let stage else {
      return work.refuse(nothingToPass(number))
    }
    if prompt != nil, lingers(prompt, for: number, at: work.now) {
      return withStage(in: &work) { $0.passLate(seat.id) }
    }
    guard prompt == stage.openPrompt?.id else {
      return work.refuse(.tooLatePass)
    }
    if let open = stage.openPrompt {
      guard seat.role.takesPart, open.isOpen(to: seat.id) else {
        return work.refuse(nothingToPass(number))
      }
      guard !open.hasAnswered(seat.id) else {
        return work.refuse(open.prompt.mayChange ? .noChangePassAgain : .noChangeFixed)
      }
    } else if stage.floorHolder != seat.id {
      return work.refuse(nothingToPass(number))
    }
    let (now, company) = (work.now, company)
    withStage(in: &work) { $0.pass(seat.id, at: now, among: company) }
  }

  mutating func withdraw(_ number: Int, _ prompt: Int, in work: inout Work) {
    guard let open = stage?.openPrompt, prompt == open.id else {
      return work.refuse(.tooLateWithdrawal)
    }
    guard let seat = seat(number), seat.standing != .left, open.hasAnswered(seat.id) else {
      return pass(number, prompt, in: &work)
    }
    guard open.prompt.mayChange else {
      return work.refuse(.noChangeFixed)
    }
    withStage(in: &work) { $0.withdraw(seat.id) }
  }

  mutating func done(_ number: Int, in work: inout Work) {
    guard let stage, stage.floorHolder == Person.ID(number) else {
      return work.refuse(.notYourTurn)
    }
    let (now, company) = (work.now, company)
    withStage(in: &work) { $0.fire(at: now, among: company) }
  }

  /// The answers that somebody could put their name to now.
  func unsignedAnswers(of number: Int) -> [Answer.ID] {
    stage?.unsigned(by: Person.ID(number)) ?? []
  }

  /// The seats of those who have written without a name in the activity that runs. After a restart
  /// nobody can sign what was written before it.
  public var unsignedAuthors: [Int] { stage?.unsignedAuthors.map(\.seat).sorted() ?? [] }

  /// An input as it is journaled: with what only memory can tell.
  func resolved(_ input: Input) -> Input {
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
    withStage(in: &work) { stage in
      stage.sign(answers, by: Person.ID(number))
      return []
    }
    work.notice(.revealed, to: .seats([number]))
  }

  /// The confirmation of an answer, as its author reads it.
  /// - Parameters:
  ///   - isPart: whether they typed a part of the choice, and read all of it.
  ///   - before: the answer that it takes the place of, if it does.
  func saved(
    _ answer: Answer, _ open: LivePrompt, isPart: Bool = false, instead before: Answer? = nil
  ) -> Message {
    var notes: [Sentence] = []
    var isDoubtful = false
    let question = open.prompt.question
    if case .text(let rule) = open.prompt.question.kind, let goal = rule.words,
      let text = answer.text
    {
      let count = text.wordCount
      isDoubtful = count != goal
      if isDoubtful { notes.append(.activitiesWordsAsked(count: count, goal: goal)) }
    }
    if isDoubtful || answer.text.map(Talk.begins) == true, open.prompt.mayChange, before == nil {
      notes.append(.activitiesPassTakesBack)
    }
    let shown = answer.confirmed(in: question, isWhole: isPart)
    let added = before.map { question.added(to: $0, in: answer) } ?? []
    let replaced = added.isEmpty ? before?.confirmed(in: question) : nil
    if let replaced, replaced != shown, case .text = question.kind {
      // Whoever types on after an answer may not have meant to change it.
      notes.append(.activitiesTypeItAgain)
    }
    if added.count == 1 {
      notes.append(.activitiesOnlyThat(line: ChoiceMarks(question.labels).line(of: added)))
    }
    return .saved(
      prompt: open.id, text: shown, note: .following(notes),
      replaced: before?.value == answer.value ? nil : replaced)
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
    return .prompt(prompt)
  }
}

extension String {
  var wordCount: Int { split(whereSeparator: \.isWhitespace).count }
}

extension Text {
  /// Whether a line of an activity is for those alone who have something to put their name to. Of a line that
  /// its author wrote out by its beginning, which no answer makes: it may hold what somebody wrote.
  var offersToSign: Bool {
    offers("/reveal", by: "To put your name to what you wrote, type /reveal")
  }

  /// Whether a line of an activity is for those alone who will be in small groups.
  var announcesGroups: Bool { offers("/stay", by: "In a moment you will be in ") }

  private func offers(_ command: String, by beginning: String) -> Bool {
    if case .sentence = self { mentions(command) } else { words().hasPrefix(beginning) }
  }
}

extension Question {
  /// The choices; empty where there are none.
  fileprivate var labels: [Text] {
    if case .choice(let choices) = kind { choices.labels } else { [] }
  }

  /// The choices that an answer has besides all of the one before it; none where it has not all of them.
  fileprivate func added(to before: Answer, in answer: Answer) -> [Int] {
    guard case .choice(let choices) = kind, !choices.isOrder,
      Set(before.choices).isSubset(of: answer.choices)
    else { return [] }
    return answer.choices.filter { !before.choices.contains($0) }
  }

  /// Whether a line could have been read as this value. No module meets a choice that is not there,
  /// whatever the journal holds.
  fileprivate func admits(_ value: Answer.Value) -> Bool {
    switch (kind, value) {
    case (.choice(let choices), .choice(let picked)):
      choices.pick.contains(picked.count) && picked.allSatisfy(choices.labels.indices.contains)
    case (.text(let rule), .text(let text)): text.count <= rule.maxLength
    case (.number(let rule), .number(let number)):
      number.isFinite && rule.range?.contains(number) ?? true
    case (.ready, .ready): true
    default: false
    }
  }
}

extension LivePrompt {
  func admits(_ value: Answer.Value) -> Bool { prompt.question.admits(value) }
}

extension Answer {
  /// What is typed for a choice, the text itself.
  func shown(in question: Question) -> String { confirmed(in: question).words() }

  /// The answer in the words of its confirmation.
  /// - Parameter isWhole: whether the words of a choice stand behind it.
  func confirmed(in question: Question, isWhole: Bool = false) -> Text {
    switch value {
    case .choice(let picked): ChoiceMarks(question.labels).named(picked, isWhole: isWhole)
    case .text(let text): Text(text)
    case .number(let number):
      Int(exactly: number) == nil
        ? .commonDecimal(number: number.plain) : Text(number.plain)
    case .ready: "done"
    }
  }

  /// The answer as the records keep it: the words of a choice rather than its letter.
  func kept(in question: Question) -> Text {
    guard case .choice(let choices) = question.kind else { return Text(shown(in: question)) }
    let picked = self.choices.map { choices.labels.indices.contains($0) ? choices.labels[$0] : "?" }
    return picked.dropFirst().reduce(picked.first ?? "") { "\($0); \($1)" }
  }
}
