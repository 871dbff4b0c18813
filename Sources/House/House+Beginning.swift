import ActivityKit
import EventRuntime
import EventTerms
import Messages

/// How an event begins when its time has come.
extension House {
  /// Starts an event whose time has come, once somebody is there. For what it waits everyone is told once, and then only
  /// whoever comes.
  func startIfDue(_ room: LiveRoom, newcomer: Int? = nil) {
    guard directory.isDue(room.live.event), room.live.state.reached == nil, !room.occupants.isEmpty
    else { return }
    switch room.live.event.beginning {
    case .automatic: beginWithEnough(room, newcomer)
    case .byFacilitator: awaitFacilitator(room, newcomer)
    }
  }

  /// What came in between before the start ends with it.
  /// - Parameter reason: told to everyone before it begins.
  private func beginWithEnough(_ room: LiveRoom, _ newcomer: Int?, for reason: Notice? = nil) {
    let event = room.live.event
    let here = room.live.state.seats.count { $0.standing == .here && $0.role.takesPart }
    guard max(here, 1) >= event.atLeast else {
      return tellWait(.waitingForMore(here: here, needed: event.atLeast), room, newcomer)
    }
    if let reason { tellWait(reason, room, nil) }
    submit(.control(.start, by: nil), to: room)
  }

  /// Whoever of the facilitators has been here has seen to it, also where they have lost the connection since.
  private func awaitFacilitator(_ room: LiveRoom, _ newcomer: Int?) {
    let (event, seats) = (room.live.event, room.live.state.seats)
    guard let patience = event.lateFacilitator,
      !seats.contains(where: { room.live.state.may($0.number, .end) })
    else { return }
    guard directory.isDue(event, in: .zero - patience) else {
      return tellWait(event.withoutFacilitator.wait(of: patience), room, newcomer)
    }
    switch event.withoutFacilitator {
    case .callOff:
      tellWait(.waitingCalledOff(event: event.title), room, nil)
      submit(.control(.end, by: nil), to: room)
    case .coFacilitator:
      guard
        let deputy = seats.first(where: { $0.role == .coFacilitator && $0.standing == .here })
      else { return beginWithEnough(room, newcomer, for: .waitingGoesOnWithout) }
      submit(.moderate(.take, by: deputy.number), to: room)
    case .begin: beginWithEnough(room, newcomer, for: .waitingGoesOnWithout)
    }
  }

  private func tellWait(_ notice: Notice, _ room: LiveRoom, _ newcomer: Int?) {
    if room.waitTold != notice {
      room.waitTold = notice
      room.send(.notice(notice), to: .everyone)
    } else if let newcomer {
      room.send(.notice(notice), to: .seats([newcomer]))
    }
  }
}

extension FacilitatorAbsence {
  /// What people read whose event waits for a facilitator.
  fileprivate func wait(of patience: Duration) -> Notice {
    switch self {
    case .coFacilitator: .waitingForDeputy(patience: patience)
    case .begin: .waitingToBegin(patience: patience)
    case .callOff: .waitingToCallOff(patience: patience)
    }
  }
}
