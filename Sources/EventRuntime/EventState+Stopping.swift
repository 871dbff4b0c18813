import ActivityKit
import EventTerms
import Messages

/// Stopping for oneself alone: nobody is told, and one hears nothing of the activity until it ends. It holds when
/// the connection is lost, and after a restart.
extension EventState {
  /// Whether the person hears nothing of the activity that runs.
  public func hasStopped(_ number: Int) -> Bool { company.hasStopped(Person.ID(number)) }

  mutating func stop(_ number: Int, in work: inout Work) {
    guard let seat = seat(number), progress.isRunning(in: &work) else { return }
    guard seat.role.takesPart else { return work.refuse(.notAllowedStopsNothing) }
    seating.company.stop(seat.id)
    work.stopped = company.stopped ?? []
    let group = leaveBreakout(number, because: .stopped, in: &work)
    if group?.moved == nil {
      tellStopped(number, in: &work)
    } else {
      work.notice(.stoppedYouInGroup(activity: runningTitle), to: .seats([number]))
    }
    withStage(in: &work) { $0.left(seat.id, at: $1, among: $2) }
    tellActivity(seat, hasCome: false, in: &work)
  }

  mutating func comeBack(_ number: Int, in work: inout Work) {
    guard let seat = seat(number), progress.isRunning(in: &work) else { return }
    seating.company.comeBack(seat.id, isHere: seat.standing == .here)
    work.stopped = company.stopped ?? []
    joinTeams(in: &work)
    work.notice(.stoppedBack(activity: runningTitle), to: .seats([number]))
    let isGrouped = joinBreakout(number, in: &work)
    guard let stage else { return }
    tellWhatGoesOn(
      stage, isIntroduced: isIntroducing(stage), withBoards: true, to: number, in: &work)
    if !isGrouped, !staysOut(number), areGroupsNear(by: stage) {
      work.notice(.joinsGroupsYou, to: .seats([number]))
    }
    tellActivity(seat, hasCome: true, in: &work)
  }

  func tellStopped(_ number: Int, in work: inout Work) {
    work.notice(.stoppedYou(activity: runningTitle), to: .seats([number]))
  }

  /// The activity is over, also for those who had stopped.
  mutating func endStopping(in work: inout Work) {
    // What is asked in between ends for nobody who had stopped before.
    let lasting = progress.insertion?.stopped ?? []
    let stopped = work.stopped.filter { !lasting.contains($0) }.compactMap(seat)
    guard !stopped.isEmpty else { return }
    for seat in stopped { seating.company.comeBack(seat.id, isHere: seat.standing == .here) }
    work.stopped = company.stopped ?? []
    let here = stopped.filter { $0.standing == .here }.map(\.number)
    if !here.isEmpty { work.notice(.stoppedOver(activity: runningTitle), to: .seats(here)) }
    joinTeams(in: &work)
  }
}

extension Message {
  /// Whether it is a part of an activity: not what people say, who comes and goes, and what the house tells of
  /// itself.
  var isOfTheActivity: Bool {
    switch kind {
    case .say, .prompt, .saved, .passed, .closed, .result, .reminder, .tally, .list, .board,
      .phase, .scores, .award, .breakout, .regrouped, .floor, .extended:
      true
    case .notice:
      if case .notice(let notice) = self { notice.code.isOfTheActivity } else { false }
    case .welcome, .signin, .events, .agreement, .seated, .joined, .left, .returned, .crowd, .teams,
      .chat,
      .said, .tell, .announcement, .who, .roster, .hands, .balance, .activity, .recap, .agenda,
      .run,
      .time, .paused, .resumed, .help, .mode, .pong, .error, .bye:
      false
    }
  }
}

extension NoticeCode {
  /// Whether it tells of a step of the activity.
  fileprivate var isOfTheActivity: Bool {
    let told: [NoticeCode] = [
      .inMainRoom, .onYourOwn, .few, .tallyHidden, .stepEnded, .grouped, .othersAnswer, .written,
      .stillOpen,
    ]
    return told.contains(self)
  }
}
