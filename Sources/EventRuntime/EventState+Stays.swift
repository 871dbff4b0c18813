import ActivityKit
import Messages

/// Who stayed in the main room during the groups of an activity, for when that is played again.
struct Stays: Codable, Sendable, Equatable {
  /// The index in the agenda.
  var place: Int
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
    company.apart.insert(number)
    keepStays()
    leaveBreakout(number, because: .stays, in: &work)
    work.tellOfStaying(to: [number], areGroupsNear: stage.map { areGroupsNear(by: $0) } ?? false)
    work.notice(.inMainRoomStays(name: name(Person.ID(number))), to: .holders(of: .lead))
  }

  mutating func joinGroups(_ number: Int, in work: inout Work) {
    guard seat(number) != nil, phase == .running else {
      return work.refuse(.nothingRunningNoGroupsToComeInto)
    }
    company.apart.remove(number)
    keepStays()
    work.notice(.joinsGroupsYou, to: .seats([number]))
    work.notice(.joinsGroupsOther(name: name(Person.ID(number))), to: .holders(of: .lead))
  }

  /// An activity begins. What people said of its groups still holds when it is played again.
  mutating func recallStays(in work: inout Work) {
    company.apart =
      stays?.first { $0.place == place && $0.title == runningTitle && $0.module == runningModule }?
      .seats ?? []
    let here = company.apart.filter { seat($0)?.standing == .here }.sorted()
    if !here.isEmpty { work.tellOfStaying(to: here) }
  }

  private mutating func keepStays() {
    var all = stays ?? []
    all.removeAll { $0.place == place }
    if !company.apart.isEmpty {
      all.append(
        Stays(
          place: place, title: runningTitle, module: runningModule, seats: company.apart))
    }
    stays = all.isEmpty ? nil : all
  }

  /// The agenda has changed: what runs is at another place now.
  mutating func moveStays(to moved: Int) {
    guard moved != place, var own = stays?.first(where: { $0.place == place }) else { return }
    stays?.removeAll { $0.place == place || $0.place == moved }
    own.place = moved
    stays?.append(own)
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
      if case .say(let text) = effect { text.contains("/stay") } else { false }
    }
  }
}

extension Work {
  /// - Parameter areGroupsNear: whether people are in groups, or were told that there will be some.
  fileprivate mutating func tellOfStaying(to seats: [Int], areGroupsNear: Bool = true) {
    notice(areGroupsNear ? .stayedNear : .stayedFar, to: .seats(seats))
  }
}
