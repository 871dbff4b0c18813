import ActivityKit
import EventPlan
import TextProtocol

extension EventState {
  func isFull(_ event: PlannedEvent) -> Bool { company.everyone.count >= capacity(event) }

  func capacity(_ event: PlannedEvent) -> Int { capacity ?? event.capacity }

  mutating func arrive(_ number: Int, isNew: Bool, in turn: inout Turn) {
    changeSeat(number) {
      $0.standing = .here
      $0.awaySince = nil
      $0.entries += 1
    }
    if openPrompt != nil { noteUse(of: [number]) }
    guard let seat = seat(number) else { return }
    here += 1
    if seat.role.takesPart { company.enter(seat.person) }
    turn.keep(.entered(seat: number, entry: seat.entries))
    if order.isHushed { order.unseen = order.unseen ?? RoomOrder.Unseen() }
    order.unseen?.came += 1
    turn.say(
      isNew ? .joined(name: seat.name, here: here) : .returned(name: seat.name, here: here),
      to: order.isHushed ? .facilitatorsBut(number) : .everyoneBut(number))
    joinBreakout(number, in: &turn)
    tellContext(to: number, isNew: isNew, in: &turn)
    tellWaiting(to: number, in: &turn)
    handBack(to: number, in: &turn)
    offerOnArrival(to: seat, in: &turn)
  }

  mutating func depart(_ number: Int, _ how: Fact.Departure, in turn: inout Turn) {
    guard let seat = seat(number), seat.standing != .left else { return }
    if seat.standing == .here {
      here -= 1
      turn.keep(.departed(seat: number, entry: seat.entries, how: how))
      if order.isHushed { order.unseen = order.unseen ?? RoomOrder.Unseen() }
      order.unseen?.went += 1
      turn.say(
        .left(name: seat.name, here: here, reason: how == .left ? .left : .dropped),
        to: order.isHushed ? .facilitatorsBut(number) : .everyoneBut(number))
    }
    changeSeat(number) {
      $0.standing = how == .left ? .left : .away
      $0.awaySince = $0.awaySince ?? turn.now
    }
    if how == .left { putHandAway(of: number, in: &turn) }
    noteLeaderGone(number, in: &turn)
    guard seat.role.takesPart else { return }
    if how == .left {
      company.leave(seat.id)
      leaveBreakout(number, because: .left, in: &turn)
      let (now, company) = (turn.now, company)
      withStage(in: &turn) { $0.left(seat.id, at: now, among: company) }
    } else {
      company.drop(seat.id, at: turn.now)
    }
  }
}
