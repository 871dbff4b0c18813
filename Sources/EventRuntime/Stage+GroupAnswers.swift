import ActivityKit

/// What small groups answer, each as one.
extension Stage {
  var groupAsking: GroupAsking? {
    if case .breakout(_, _, let asking) = scene { asking } else { nil }
  }

  /// What each group has answered so far; none where they are asked nothing.
  var givenByGroups: [GroupAnswer] {
    guard case .breakout(let groups, _, let asking?) = scene else { return [] }
    return groups.indices.map {
      GroupAnswer(people: groups[$0], answer: asking.answer(of: $0, among: answers))
    }
  }

  /// Who answers for somebody's group, where that is one person.
  func scribe(for person: Person.ID, at now: Duration, among company: Company) -> Person.ID? {
    guard groupAsking?.answeredBy == .scribe else { return nil }
    let group = breakouts.first { $0.contains(person) } ?? []
    return group.first { company.isExpected($0, at: now) }
  }

  func answerForGroup(
    _ value: Answer.Value, by person: Person.ID, isPart: Bool, at now: Duration,
    among company: Company
  ) -> [StageOutput] {
    guard case .breakout(let groups, let topics, var asking?) = scene,
      let group = groups.firstIndex(where: { $0.contains(person) })
    else { return [] }
    let index = asking.open.index(of: person) ?? answers.count
    let before = index < answers.count ? answers[index] : nil
    if before == nil { answerCount += 1 }
    let answer = Answer(
      id: before?.id ?? answerCount, person: person, value: value,
      after: clock.time(at: now) - asking.open.openedAt)
    if before == nil {
      answers.append(answer)
      authorship.note(person, wrote: answer.id, to: asking.open.prompt)
    } else {
      answers[index] = answer
    }
    asking.noteAnswer(of: person, for: group, at: index)
    scene = .breakout(groups, about: topics, asking: asking)
    var output: [StageOutput] = [
      .groupAnswered(
        GroupDeed(
          person: person, answer: answer, isPart: isPart, before: before, open: asking.open,
          answeredBy: asking.answeredBy, people: groups[group],
          standing: asking.answer(of: group, among: answers)))
    ]
    react(at: now, among: company, into: &output) { body, room in
      body.answered(answer, erased: &room)
    }
    return output
  }

  /// Takes back what the person has answered for their group.
  func withdrawFromGroup(_ person: Person.ID) -> [StageOutput] {
    guard case .breakout(let groups, let topics, var asking?) = scene,
      let index = asking.open.index(of: person)
    else { return [] }
    let answer = answers.remove(at: index)
    asking.noteWithdrawal(of: person, from: index)
    authorship.noteWithdrawal(of: answer.id)
    scene = .breakout(groups, about: topics, asking: asking)
    let group = groups.firstIndex { $0.contains(person) }
    return [
      .groupWithdrew(
        GroupDeed(
          person: person, answer: answer, open: asking.open, answeredBy: asking.answeredBy,
          people: group.map { groups[$0] } ?? [],
          standing: group.flatMap { asking.answer(of: $0, among: answers) }))
    ]
  }
}
