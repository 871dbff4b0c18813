import ActivityKit

/// How a prompt was answered.
struct Turnout: Codable, Sendable {
  let privacy: Privacy
  let answers: Int
  /// What it was and whom it was open to, once it has closed; nil where it was open to nobody.
  var prompt: Int?
  var audience: Audience?
  /// How often each choice was picked, where the activity may know.
  var counts: [Int]?
  /// Which of the answers are to it; nil where all are.
  var given: [Answer.ID]?
}

/// How prompts are answered, as far as the activity may know it.
extension Stage {
  /// Counts what was given to prompts; what the activity may not see is gone with that.
  func close(_ asking: Asking, among company: Company) {
    last = asking.prompts.map { turnout(of: $0, among: company) }
    let seen = Set(
      asking.prompts.filter { !$0.prompt.privacy.withholdsAnswers }.flatMap(\.indices))
    answers = answers.indices.filter(seen.contains).map { answers[$0] }
    if last.count == 1 { last[0].given = nil }
  }

  /// What groups have answered is one answer of each.
  func close(_ asking: GroupAsking) {
    groupAnswers = givenByGroups
    answers = groupAnswers.compactMap(\.answer)
    last = [
      Turnout(
        privacy: .named, answers: answers.count, prompt: asking.open.id,
        audience: asking.open.prompt.audience)
    ]
  }

  /// How a prompt was answered that has closed.
  private func turnout(of open: LivePrompt, among company: Company) -> Turnout {
    let privacy = open.prompt.privacy
    let answers = open.indices.map { self.answers[$0] }
    var turnout = Turnout(
      privacy: privacy, answers: answers.count, prompt: open.id, audience: open.prompt.audience)
    turnout.given = privacy.withholdsAnswers ? [] : answers.map(\.id)
    guard case .choice(let choices) = open.prompt.question.kind, privacy != .facilitator,
      privacy != .nobody || answers.count >= company.anonymityFloor
    else { return turnout }
    var counts = Array(repeating: 0, count: choices.labels.count)
    for index in answers.lazy.flatMap(\.choices) where counts.indices.contains(index) {
      counts[index] += 1
    }
    turnout.counts = counts
    return turnout
  }

  /// Of the prompts that are open, or of the last ones.
  var turnouts: [Turnout] {
    guard let asking else { return last }
    return asking.prompts.map { open in
      var turnout = Turnout(privacy: open.prompt.privacy, answers: open.answerCount)
      if asking.prompts.count > 1 { turnout.given = open.indices.map { answers[$0].id } }
      return turnout
    }
  }

  /// What the activity may see of them.
  func answers(in turnout: Turnout) -> [Answer] {
    guard !turnout.privacy.withholdsAnswers else { return [] }
    guard let given = turnout.given.map(Set.init) else { return read(answers) }
    return read(answers.filter { given.contains($0.id) })
  }

  /// Those of answers that whoever leads has not still to read.
  private func read(_ answers: [Answer]) -> [Answer] {
    let unread = unread
    return unread.isEmpty ? answers : answers.filter { !unread.contains($0.id) }
  }

  func visibleAnswers(of turnouts: [Turnout]) -> [Answer] {
    let withheld = Set(
      turnouts.filter(\.privacy.withholdsAnswers).flatMap { $0.given ?? [] })
    return read(withheld.isEmpty ? answers : answers.filter { !withheld.contains($0.id) })
  }

  /// Whether enough people answered for counts to be shown: of each of the open prompts, or of the last ones.
  func mayTally(_ turnouts: [Turnout], among company: Company) -> Bool {
    turnouts.allSatisfy { !$0.privacy.hidesAuthor || $0.answers >= company.floor }
  }

  /// nil where the last prompt was open to nobody.
  func result(
    _ solution: [Text], right: Set<Person.ID>, of place: Int, among company: Company
  ) -> ToldResult? {
    guard last.indices.contains(place), let prompt = last[place].prompt,
      let audience = last[place].audience?.addressed(in: company)
    else { return nil }
    let authors = answers(in: last[place]).compactMap(\.person)
    return ToldResult(
      prompt: prompt, audience: audience, solution: solution, right: authors.filter(right.contains),
      wrong: authors.filter { !right.contains($0) })
  }
}
