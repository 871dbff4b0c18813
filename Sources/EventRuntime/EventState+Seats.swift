import ActivityKit
import EventTerms
import Messages

extension EventState {
  func isFull(_ event: PlannedEvent) -> Bool { company.everyone.count >= capacity(event) }

  func capacity(_ event: PlannedEvent) -> Int { capacity ?? event.capacity }

  mutating func arrive(_ number: Int, isNew: Bool, in work: inout Work) {
    changeSeat(number) {
      $0.standing = .here
      $0.awaySince = nil
      $0.entries += 1
    }
    if openPrompt != nil { noteUse(of: [number]) }
    guard let seat = seat(number) else { return }
    here += 1
    if seat.role.takesPart { company.enter(seat.person) }
    work.keep(.entered(seat: number, entry: seat.entries))
    order.entrance.count(number, isArrival: true, isHushed: order.isHushed)
    work.say(
      isNew ? .joined(name: seat.name, here: here) : .returned(name: seat.name, here: here),
      to: order.isHushed ? .facilitatorsBut(number) : .everyoneBut(number))
    joinBreakout(number, in: &work)
    tellOwnRename(to: number, in: &work)
    tellContext(to: number, isNew: isNew, in: &work)
    tellWaiting(to: number, in: &work)
    handBack(to: number, in: &work)
    offerOnArrival(to: seat, in: &work)
  }

  mutating func depart(_ number: Int, _ how: Fact.Departure, in work: inout Work) {
    guard let seat = seat(number), seat.standing != .left else { return }
    if seat.standing == .here {
      here -= 1
      work.keep(.departed(seat: number, entry: seat.entries, how: how))
      order.entrance.count(number, isArrival: false, isHushed: order.isHushed)
      work.say(
        .left(name: seat.name, here: here, reason: how == .left ? .left : .dropped),
        to: order.isHushed ? .facilitatorsBut(number) : .everyoneBut(number))
    }
    changeSeat(number) {
      $0.standing = how == .left ? .left : .away
      $0.awaySince = $0.awaySince ?? work.now
    }
    if how == .left { order.hands.forget(number, in: &work) }
    noteLeaderGone(number, in: &work)
    guard seat.role.takesPart else { return }
    if how == .left {
      company.leave(seat.id)
      leaveBreakout(number, because: .left, in: &work)
      let (now, company) = (work.now, company)
      withStage(in: &work) { $0.left(seat.id, at: now, among: company) }
    } else {
      company.drop(seat.id, at: work.now)
    }
  }
}
