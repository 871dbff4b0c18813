import ActivityKit
import EventTerms
import Messages

/// Staying out of small groups, and coming back into them.
extension EventState {
  /// Whether the person stays in the main room during the groups of the activity that runs.
  public func staysOut(_ number: Int) -> Bool { company.apart.contains(number) }

  mutating func stay(_ number: Int, in work: inout Work) {
    guard seat(number) != nil, phase == .running else {
      return work.refuse(.nothingRunningNoGroupsToStayOutOf)
    }
    seating.company.apart.insert(number)
    progress.keepStays(of: company.apart, in: work.event)
    let isNear = stage.map { areGroupsNear(by: $0) } ?? false
    let left = leaveBreakout(number, because: .stays, in: &work)
    if let other = left?.moved, left?.group.isEmpty == true {
      work.notice(.stayedWith(name: name(other)), to: .seats([number]))
    } else {
      work.tellOfStaying(to: [number], areGroupsNear: isNear)
    }
    work.notice(.inMainRoomStays(name: name(Person.ID(number))), to: .holders(of: .lead))
  }

  mutating func joinGroups(_ number: Int, in work: inout Work) {
    guard seat(number) != nil, phase == .running else {
      return work.refuse(.nothingRunningNoGroupsToComeInto)
    }
    seating.company.apart.remove(number)
    progress.keepStays(of: company.apart, in: work.event)
    if joinBreakout(number, in: &work) {
      let own = Person.ID(number)
      return tellGroup([own], of: stage?.group(around: own), in: &work)
    }
    let areAnnounced = stage.map { isStayingOffered(by: $0.briefing) } ?? false
    work.notice(areAnnounced ? .joinsGroupsYou : .joinsGroupsLater, to: .seats([number]))
    work.notice(.joinsGroupsOther(name: name(Person.ID(number))), to: .holders(of: .lead))
  }

  /// An activity begins. What people said of its groups still holds when it is played again.
  mutating func recallStays(in work: inout Work) {
    seating.company.apart = progress.stayedBefore
    let here = company.apart.filter { seat($0)?.standing == .here }.sorted()
    if !here.isEmpty { work.tellOfStaying(to: here) }
  }

  /// What somebody reads who wants to pass where nothing is asked of them.
  func nothingToPass(_ number: Int) -> Refusal {
    guard phase == .running, let stage else { return .noPromptNothingAsked }
    if isInBreakout(number) { return .noPromptInAGroup }
    guard stage.asking == nil, stage.breakouts.isEmpty, !staysOut(number),
      isStayingOffered(by: stage.briefing)
    else { return .noPromptNothingAsked }
    return .noPromptBeforeGroups
  }

  /// Whether people are in groups, or were told that there will be some.
  func areGroupsNear(by stage: Stage) -> Bool {
    !stage.breakouts.isEmpty || isStayingOffered(by: stage.briefing)
  }

  /// Groups are announced with the word that keeps people out of them.
  private func isStayingOffered(by briefing: Briefing) -> Bool {
    (briefing.introduction + briefing.current).contains { effect in
      if case .say(let text) = effect { text.mentions("/stay") } else { false }
    }
  }
}

extension Work {
  /// - Parameter areGroupsNear: whether people are in groups, or were told that there will be some.
  fileprivate mutating func tellOfStaying(to seats: [Int], areGroupsNear: Bool = true) {
    notice(areGroupsNear ? .stayedNear : .stayedFar, to: .seats(seats))
  }
}
