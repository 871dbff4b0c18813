import ActivityKit
import EventTerms
import Messages

/// Who stayed in the main room during the groups of an activity, for when that is played again.
struct Stays: Codable, Sendable, Equatable {
  /// The index in the agenda.
  let place: Int
  let title: String
  let module: String
  var seats: Set<Int>
}

/// Staying out of small groups, and coming back into them.
extension EventState {
  /// Whether the person stays in the main room during the groups of the activity that runs.
  public func staysOut(_ number: Int) -> Bool { company.apart.contains(number) }

  mutating func stay(_ number: Int, in work: inout Work) {
    guard seat(number) != nil, phase == .running else {
      return work.refuse(.nothingRunningNoGroupsToStayOutOf)
    }
    seating.company.apart.insert(number)
    keepStays(in: work.event)
    leaveBreakout(number, because: .stays, in: &work)
    work.tellOfStaying(to: [number], areGroupsNear: stage.map { areGroupsNear(by: $0) } ?? false)
    work.notice(.inMainRoomStays(name: name(Person.ID(number))), to: .holders(of: .lead))
  }

  mutating func joinGroups(_ number: Int, in work: inout Work) {
    guard seat(number) != nil, phase == .running else {
      return work.refuse(.nothingRunningNoGroupsToComeInto)
    }
    seating.company.apart.remove(number)
    keepStays(in: work.event)
    work.notice(.joinsGroupsYou, to: .seats([number]))
    work.notice(.joinsGroupsOther(name: name(Person.ID(number))), to: .holders(of: .lead))
  }

  /// An activity begins. What people said of its groups still holds when it is played again.
  mutating func recallStays(in work: inout Work) {
    seating.company.apart = stays?.first(where: isOfWhatRuns)?.seats ?? []
    let here = company.apart.filter { seat($0)?.standing == .here }.sorted()
    if !here.isEmpty { work.tellOfStaying(to: here) }
  }

  /// Follows from who is apart and what runs alone, so that a journal leads to the same before and after
  /// another plan. What the agenda does not have is not played again.
  private mutating func keepStays(in event: PlannedEvent) {
    forgetStays()
    guard !company.apart.isEmpty, isRunning(at: place, of: event) else { return }
    stays =
      (stays ?? []) + [
        Stays(place: place, title: runningTitle, module: runningModule, seats: company.apart)
      ]
  }

  private mutating func forgetStays() {
    let others = stays?.filter { !isOfWhatRuns($0) } ?? []
    stays = others.isEmpty ? nil : others
  }

  private func isOfWhatRuns(_ stays: Stays) -> Bool {
    stays.place == place && stays.title == runningTitle && stays.module == runningModule
  }

  /// The agenda has changed: what runs is at another place now.
  mutating func move(to moved: Int, in event: PlannedEvent) {
    forgetStays()
    place = moved
    keepStays(in: event)
  }

  /// What somebody reads who wants to pass where nothing is asked of them.
  func nothingToPass(_ number: Int) -> Refusal {
    guard phase == .running, let stage else { return .noPromptNothingAsked }
    if isInBreakout(number) { return .noPromptInAGroup }
    guard stage.openPrompt == nil, stage.breakouts.isEmpty, !staysOut(number),
      isStayingOffered(by: stage.board)
    else { return .noPromptNothingAsked }
    return .noPromptBeforeGroups
  }

  /// Whether people are in groups, or were told that there will be some.
  func areGroupsNear(by stage: Stage) -> Bool {
    !stage.breakouts.isEmpty || isStayingOffered(by: stage.board)
  }

  /// Groups are announced with the word that keeps people out of them.
  private func isStayingOffered(by board: Board) -> Bool {
    (board.introduction + board.current).contains { effect in
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
