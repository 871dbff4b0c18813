import ActivityKit
import EventTerms
public import Messages

/// Small groups as an instrument of whoever leads.
extension EventState {
  mutating func act(_ act: GroupAct, by number: Int, in work: inout Work) {
    guard let actor = seat(number), actor.standing != .left else {
      return work.refuse(.notSeatedNotInAnEvent)
    }
    if let right = act.right, !may(number, right) {
      return work.forbid(advice: leading.advice(for: actor, among: seats))
    }
    switch act {
    case .make(let plan): makeGroups(plan, in: &work)
    case .end: endGroups(in: &work)
    case .move(let seat, let group): move(seat, to: group, in: &work)
    case .visit(let group): visit(group, by: actor, in: &work)
    case .join(let group): join(group, by: actor, in: &work)
    case .callOver: callOver(actor, in: &work)
    }
  }

  private mutating func makeGroups(_ plan: GroupPlan, in work: inout Work) {
    guard mayInsert(in: &work) else { return }
    // What people are in the middle of is not taken from them.
    if phase == .running, case .running(let stage) = (suspended ?? slot).content {
      guard case .quiet = stage.scene else {
        return work.refuse(.alreadySoInTheMiddle(skip: "/skip"))
      }
    }
    var plan = plan
    if case .again = plan.way {
      guard let last = company.lastGroups else { return work.refuse(.nothingRunningNoGroupsYet) }
      plan = GroupPlan(
        .named(last.map { $0.map { company.holder(of: $0).seat } }), for: plan.time,
        about: plan.about, bring: plan.bring, title: plan.title)
    }
    insert(
      PlannedActivity(title: plan.title, module: GroupTime.name, activity: GroupTime(plan)),
      in: &work)
  }

  private mutating func endGroups(in work: inout Work) {
    guard isGrouped || isGroupTime else { return work.refuse(.nothingRunningNoGroups) }
    // What was to be asked after them is asked.
    control(isGrouped ? .skip : .next, by: nil, in: &work)
  }

  private mutating func move(_ number: Int, to group: Int, in work: inout Work) {
    guard let groups = openGroups(in: &work) else { return }
    guard let seat = seat(number), company.isPresent(seat.id), !company.apart.contains(number)
    else {
      return work.refuse(.personAwayNotInGroups(name: name(Person.ID(number))))
    }
    guard mayEnter(group, of: groups, seat, in: &work) else { return }
    moveBreakout(number, to: group - 1, in: &work)
    let others = (stage?.numberedBreakouts[group - 1] ?? []).filter { $0 != seat.id }
    work.notice(
      .groupedMoved(name: seat.name, number: group, names: others.map(name)),
      to: .holders(of: .groups))
  }

  private mutating func join(_ group: Int, by seat: Seat, in work: inout Work) {
    guard seat.role.takesPart else {
      return work.refuse(.notAllowedVisits(visit: "/visit \(group)"))
    }
    guard !hasStopped(seat.number) else { return work.refuse(.notAllowedHasStopped) }
    if let choosing = stage?.body as? GroupTime, choosing.isOpen, !isGrouped,
      let prompt = promptOpen(to: seat.number)
    {
      return answer(seat.number, prompt, .choice([group &- 1]), isPart: false, in: &work)
    }
    guard let groups = openGroups(in: &work) else { return }
    guard (stage?.body as? GroupTime)?.isOpen == true else {
      return work.refuse(.notAllowedGroupsAreMade(hand: "/hand"))
    }
    guard mayEnter(group, of: groups, seat, in: &work) else { return }
    seating.company.apart.remove(seat.number)
    moveBreakout(seat.number, to: group - 1, in: &work)
  }

  /// Whether somebody may come into a group; otherwise that is refused. That one of two ignores the other is told to
  /// nobody.
  private func mayEnter(
    _ group: Int, of groups: [[Person.ID]], _ seat: Seat, in work: inout Work
  ) -> Bool {
    guard groups.indices.contains(group &- 1), !groups[group - 1].isEmpty else {
      return work.refused(.badArgumentNoSuchGroup(number: group))
    }
    guard !groups[group - 1].contains(seat.id) else {
      return work.refused(.alreadySoInGroup(name: seat.name, number: group))
    }
    guard !company.acquaintance.keepsApart(seat.id, from: groups[group - 1]) else {
      return work.refused(.badArgumentAnotherGroup(number: group))
    }
    return true
  }

  private mutating func visit(_ group: Int?, by seat: Seat, in work: inout Work) {
    guard let groups = openGroups(in: &work) else { return }
    if let group, !groups.indices.contains(group &- 1) || groups[group - 1].isEmpty {
      return work.refuse(.badArgumentNoSuchGroup(number: group))
    }
    let before = stage?.visited(by: seat.number)
    guard before != group.map({ $0 - 1 }) else {
      return work.refuse(group == nil ? .alreadySoInMainRoom : .alreadySoVisiting)
    }
    if let before {
      let left = groups[before].map(\.seat)
      work.notice(.groupedVisitorLeaves(name: seat.name), to: .seats(left))
    }
    slot.change { $0.visit(seat.number, group.map { $0 - 1 }) }
    guard let group else { return work.notice(.groupedVisitOver, to: .seats([seat.number])) }
    let people = groups[group - 1]
    work.notice(.groupedVisitorComes(name: seat.name), to: .seats(people.map(\.seat)))
    work.notice(
      .groupedVisit(number: group, names: people.map(name), back: "/visit"),
      to: .seats([seat.number]))
    tellTopics(to: .seats([seat.number]), in: &work)
  }

  private mutating func callOver(_ seat: Seat, in work: inout Work) {
    guard let groups = openGroups(in: &work) else { return }
    guard let index = groups.firstIndex(where: { $0.contains(seat.id) }) else {
      return work.refuse(.nothingRunningYouAreInNoGroup(help: "/help me"))
    }
    order.logbook.record("help us", by: seat, "\(index + 1)", in: &work)
    order.logbook.noteCall(of: seat.number, in: index + 1)
    seating.noteUse(of: [seat.number])
    work.changedRun()
    let hearers = leading.hearers(among: seats).map(\.number)
    let own = Recipients.seats(groups[index].map(\.seat))
    guard !hearers.isEmpty else { return work.notice(.helpSentOfGroupUnheard, to: own) }
    work.notice(.helpSentOfGroup(name: seat.name), to: own)
    work.notice(
      .helpAskedOfGroup(
        name: seat.name, number: index + 1, names: groups[index].map(name),
        visit: "/visit \(index + 1)"), to: .seats(hearers))
  }

  /// The groups by their index; nil where there are none, which is refused.
  private func openGroups(in work: inout Work) -> [[Person.ID]]? {
    let groups = stage?.numberedBreakouts ?? []
    if groups.allSatisfy(\.isEmpty) {
      work.refuse(.nothingRunningNoGroups)
      return nil
    }
    return groups
  }

  /// Whoever leads is gone, or leads no more.
  mutating func endVisit(of number: Int) {
    if stage?.visited(by: number) != nil { slot.change { $0.visit(number, nil) } }
  }

  // MARK: Looking things up

  /// Which groups there are, and who visits them.
  public var groupList: Message {
    let groups = stage?.numberedBreakouts ?? []
    let items = groups.enumerated().filter { !$0.element.isEmpty }.map { index, group in
      Text.commonGroup(number: index + 1, names: group.map(name))
    }
    guard !items.isEmpty else { return .notice(.groupedNone(example: "/groups of 3 for 5m")) }
    return .list(title: .commonGroups, items: items, numbered: false, yours: true)
  }

  /// Who reads what somebody says to a group: those who are in it and who visit it.
  /// - Parameters:
  ///   - group: counted from 1.
  ///   - number: the seat of whoever says it.
  /// - Returns: nil where nobody is in such a group.
  public func audience(ofGroup group: Int, besides number: Int) -> Recipients? {
    guard let stage, stage.numberedBreakouts.indices.contains(group &- 1),
      !stage.numberedBreakouts[group - 1].isEmpty
    else { return nil }
    return .seats(stage.earshot(of: group - 1).filter { $0 != number })
  }

  /// Whether people are in small groups.
  public var isGrouped: Bool { stage?.breakouts.isEmpty == false }

  /// Whether such groups are on, or are about to be, or have just been.
  public var isGroupTime: Bool { stage?.body is GroupTime }
}
