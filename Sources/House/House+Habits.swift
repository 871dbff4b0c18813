import ActivityKit
import EventRuntime
import EventTerms
import Messages

/// What people choose for themselves and find again.
extension House {
  /// Somebody has proved who they are: what they chose the last time holds, unless they have chosen by now.
  func recallHabits(of claimant: Claimant, _ visitor: Visitor) {
    guard visitor.language == nil || visitor.pace == nil || visitor.screen.zone == nil else {
      return
    }
    consult(
      .habits(claimant), for: visitor,
      then: { finding in
        guard case .habits(let habits) = finding else { return }
        visitor.pace = visitor.pace ?? habits.pace
        visitor.screen.zone = visitor.screen.zone ?? habits.zone
        guard visitor.language == nil, let language = habits.language else { return }
        visitor.language = language
        self.speak(to: visitor)
      })
  }

  // MARK: Time to answer

  /// `/time`
  func tellTime(to attendee: Attendee) {
    let (visitor, live, seat) = (attendee.visitor, attendee.live, attendee.seat)
    visitor.send(time(of: live, for: seat, visitor))
    let pace = live.state.pace(of: seat)
    if pace != .usual {
      visitor.notice(notice(of: pace, live))
      visitor.notice(.paceBack(command: "/time x1"))
    } else if live.event.timing != .off, live.state.isAwaited(seat) {
      visitor.notice(.paceMore(example: "/time x1.5"))
    }
  }

  /// Before the start, with the hour in the zone in which they read times.
  private func time(of live: LiveEvent, for seat: Int, _ visitor: Visitor) -> Message {
    guard case .time(var time) = live.time(for: seat), live.state.startedAt == nil else {
      return live.time(for: seat)
    }
    time.starts = directory.start(of: live.event, in: zone(of: visitor))
    return .time(time)
  }

  /// `/time x1.5`
  func choosePace(_ pace: Pace, _ attendee: Attendee) {
    let (visitor, room, seat) = (attendee.visitor, attendee.room, attendee.seat)
    guard room.live.state.seat(seat)?.role.takesPart == true else {
      return visitor.refuse(.notAllowedAskedNothing)
    }
    visitor.pace = pace
    submit(.setPace(seat: seat, pace), for: attendee) {
      let live = room.live
      visitor.notice(self.notice(of: pace, live))
      guard !live.state.openPrompts.isEmpty else { return }
      visitor.send(live.time(for: seat))
    }
  }

  /// What was chosen over this connection goes before what was chosen over the last one. Nobody waits for it to
  /// be saved.
  func restorePace(_ visitor: Visitor, _ room: LiveRoom, _ seat: Int) {
    let kept = room.live.state.pace(of: seat)
    if kept != .usual { visitor.pace = visitor.pace ?? kept }
    guard let pace = visitor.pace, pace != kept else { return }
    submit(.setPace(seat: seat, pace), to: room)
  }

  private func notice(of pace: Pace, _ live: LiveEvent) -> Notice {
    let room: Sentence =
      switch live.event.pace {
      case .everyoneWaits: .partsRoomWaits
      case .ownPace: .partsRoomGoesOn
      }
    return switch pace {
    case .usual: .paceUsual
    case .half: .paceHalf(room: room)
    case .double: .paceDouble(room: room)
    case .triple: .paceTriple(room: room)
    case .off: .paceOff(time: Pace.longest, room: room)
    }
  }
}
