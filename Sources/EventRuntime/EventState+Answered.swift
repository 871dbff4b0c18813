import ActivityKit
public import Messages

/// What goes on, for whoever leads: how many have answered, and never what; who is away.
extension EventState {
  /// How many of those who are asked have answered or passed. Of a question without names that so few are asked that
  /// the number would tell who, only that is said.
  public var answered: [Message] {
    guard phase == .running, let stage else { return [Refusal.nothingRunningNoActivity.message] }
    var notices = stage.asking?.open.filter { !isOwn($0.prompt) }.map(count) ?? []
    if let asking = stage.groupAsking {
      let groups = stage.numberedBreakouts.indices.filter { !stage.numberedBreakouts[$0].isEmpty }
      let given = groups.count { asking.answer(of: $0, among: stage.answers) != nil }
      notices.append(
        isCountHidden(asking.open.prompt, among: groups.count)
          ? few(asking.open.prompt)
          : .answeredGroups(
            question: Sentence(asking.open.prompt.question.text), answered: given,
            count: groups.count))
    }
    guard !notices.isEmpty else { return [.notice(.answeredNothing)] }
    let away = seats.count { $0.role.takesPart && $0.standing == .away }
    if away > 0 { notices.append(.answeredAway(count: away)) }
    return notices.map { .notice($0) }
  }

  private func count(_ open: LivePrompt) -> Notice {
    let asked = company.people.filter { open.isFor($0.id) }
    guard !isCountHidden(open.prompt, among: asked.count) else { return few(open.prompt) }
    return .answeredCount(
      question: Sentence(open.prompt.question.text),
      responded: asked.count { open.hasResponded($0.id) }, count: asked.count)
  }

  private func isCountHidden(_ prompt: Prompt, among asked: Int) -> Bool {
    prompt.privacy.hidesAuthor && asked < company.floor
  }

  private func few(_ prompt: Prompt) -> Notice {
    .answeredFew(question: Sentence(prompt.question.text), floor: company.floor)
  }

  /// Who has lost the connection and may be back any moment.
  public func away(for number: Int, at now: Duration, page: Int) -> Message {
    let seesMutes = may(number, .mute)
    let away = seats.filter { $0.standing == .away && !order.entrance.isRemoved($0.number) }
    guard !away.isEmpty else { return .notice(.awayNobody) }
    return .roster(
      Paged(page, of: away) { rosterRow(of: $0, at: now, place: .away, seesMutes: seesMutes) })
  }
}
