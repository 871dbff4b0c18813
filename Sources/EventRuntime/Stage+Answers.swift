import ActivityKit
import Messages

/// What people give to the prompts that are open, and what becomes of it.
extension Stage {
  func answer(
    _ value: Answer.Value, by person: Person.ID, isPart: Bool, at now: Duration,
    among company: Company
  ) -> [StageOutput] {
    guard case .prompt(var asking) = scene, let place = asking.place(openTo: person) else {
      return []
    }
    // Taken out while it changes, so that its dictionaries are changed in place.
    scene = .quiet
    let prompt = asking.prompts[place].prompt
    let privacy = prompt.privacy
    let index = asking.prompts[place].index(of: person) ?? answers.count
    let isNew = index == answers.count
    let before = isNew ? nil : answers[index]
    if isNew { answerCount += 1 }
    let answer = Answer(
      id: isNew ? answerCount : answers[index].id, person: privacy.hidesAuthor ? nil : person,
      value: value.added(to: before?.value),
      after: privacy.hidesAuthor ? .zero : taken(by: person, to: asking, at: now, among: company))
    if isNew {
      answers.append(answer)
      authorship.note(person, wrote: answer.id, to: prompt)
    } else {
      answers[index] = answer
    }
    asking.prompts[place].noteAnswer(of: person, at: index)
    var output: [StageOutput] = [
      .answered(person, answer, asking.prompts[place], isPart: isPart, instead: before)
    ]
    scene = .prompt(asking)
    // The choice of a team is no answer to the activity, and what is held is none yet.
    guard !privacy.withholdsAnswers, prompt.teams == nil, !prompt.isHeld else { return output }
    react(at: now, among: company, into: &output) { body, room in
      body.answered(answer, erased: &room)
    }
    return output
  }

  func pass(_ person: Person.ID, at now: Duration, among company: Company)
    -> [StageOutput]
  {
    switch scene {
    case .prompt(var asking):
      guard let place = asking.place(openTo: person) else { return [] }
      scene = .quiet
      asking.prompts[place].notePass(of: person)
      scene = .prompt(asking)
      return [.passed(person, asking.prompts[place].id)]
    case .floor(person):
      return [.passed(person, nil)] + fire(at: now, among: company)
    case .quiet, .alone, .breakout, .floor, .held:
      return []
    }
  }

  /// Takes the person's answer back, as if they had passed.
  func withdraw(_ person: Person.ID) -> [StageOutput] {
    if groupAsking != nil { return withdrawFromGroup(person) }
    guard case .prompt(var asking) = scene, let place = asking.place(openTo: person),
      let index = asking.prompts[place].index(of: person)
    else { return [] }
    scene = .quiet
    let answer = answers.remove(at: index)
    asking.noteWithdrawal(of: person, from: index)
    authorship.noteWithdrawal(of: answer.id)
    scene = .prompt(asking)
    return [.withdrawn(person, answer, asking.prompts[place])]
  }

  /// Somebody's text of several lines is done.
  func endText(of person: Person.ID) -> [StageOutput] {
    guard case .prompt(var asking) = scene, let place = asking.place(openTo: person) else {
      return []
    }
    scene = .quiet
    asking.prompts[place].noteEnd(of: person)
    scene = .prompt(asking)
    return []
  }

  /// Takes back the last line that somebody wrote.
  func takeBackLine(of person: Person.ID) -> [StageOutput] {
    guard case .prompt(var asking) = scene, let place = asking.place(openTo: person),
      let index = asking.prompts[place].index(of: person), let line = answers[index].lines.last
    else { return [] }
    scene = .quiet
    let before = answers[index]
    let rest = Answer(
      id: before.id, person: before.person, value: .lines(Array(before.lines.dropLast())),
      after: before.after)
    if rest.lines.isEmpty {
      answers.remove(at: index)
      asking.noteNothing(of: person, from: index)
      authorship.noteWithdrawal(of: before.id)
    } else {
      answers[index] = rest
      // Whoever takes something back is writing still.
      asking.prompts[place].noteAnswer(of: person, at: index)
    }
    scene = .prompt(asking)
    return [.lineTakenBack(person, line, rest, asking.prompts[place])]
  }

  /// Somebody gave up their seat: a turn may be over.
  func left(_ person: Person.ID, at now: Duration, among company: Company)
    -> [StageOutput]
  {
    floorHolder == person ? fire(at: now, among: company) : []
  }

  /// Whether prompts are open for which nobody is waited for. Whoever comes in the grace and is asked ends
  /// it.
  func waitsForNobody(at now: Duration, among company: Company) -> Bool {
    guard case .prompt(var asking) = scene else { return false }
    // Taken out while it changes, as above.
    scene = .quiet
    let isSettled = asking.isSettled(among: company, at: now)
    asking.noteClosings(at: clock.time(at: now), among: company, now)
    scene = .prompt(asking)
    if !isSettled { step?.closing = nil }
    return isSettled
  }

  /// Prompts for which nobody is waited for close: after the grace where one can still be corrected, else
  /// at once. While paused nothing closes.
  func settle(at now: Duration, among company: Company) -> [StageOutput] {
    let isSettled = waitsForNobody(at: now, among: company)
    notePaces(at: now, among: company)
    guard isSettled, let step, let asking, step.closing == nil else { return [] }
    if asking.isCorrectable {
      let elapsed = clock.time(at: now)
      let closing = min(step.limit, elapsed + asking.grace(by: step.deadline))
      self.step?.closing = closing
      // While paused it closes at no time that could be told.
      return closing - elapsed > LivePrompt.grace && !clock.isStopped
        ? [.say(.say(.promptsEveryoneDrafted(time: closing - elapsed)))] : []
    }
    return clock.isStopped ? [] : fire(at: now, among: company)
  }

  /// The answers that the person could still put their name to.
  func unsigned(by person: Person.ID) -> [Answer.ID] { authorship.unsigned(by: person) }

  func hasSigned(_ person: Person.ID) -> Bool { authorship.hasSigned(person) }

  var unsignedAuthors: Set<Person.ID> { authorship.unsignedAuthors }

  /// Whether a restart has made it unknown who wrote some of the anonymous answers.
  var hasForgottenAuthors: Bool { authorship.hasForgotten }

  /// Notes that the people whom a prompt is open to know how few they are.
  func noteFew(_ prompt: Int) {
    guard case .prompt(var asking) = scene,
      let place = asking.prompts.firstIndex(where: { $0.id == prompt })
    else { return }
    asking.prompts[place].isAmongFew = true
    scene = .prompt(asking)
  }

  /// Puts the person's name to answers of theirs.
  func sign(_ answers: [Answer.ID], by person: Person.ID) {
    authorship.sign(answers, by: person)
  }

  /// After a restart: what a snapshot does not say about authors, as far as it can be known.
  func recallAuthors() {
    for open in openPrompts where open.prompt.privacy != .nobody {
      authorship.recall(open.given.map { (answers[$0.value].id, Person.ID($0.key)) })
    }
  }

  /// Whether a choice is out of bounds for a person because they wrote it.
  func isOwn(_ choice: Int, of person: Person.ID, in choices: Choices) -> Bool {
    choices.authors.indices.contains(choice)
      && authorship.isAuthor(person, of: choices.authors[choice])
  }
}
