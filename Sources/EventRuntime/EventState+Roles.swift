import ActivityKit

extension EventState {
  /// What somebody is in the event is what their key says today: a role that was taken away during
  /// the event is lost when they come in again, with what it let them do.
  mutating func setRole(_ role: Role, of number: Int, in work: inout Work) {
    guard let seat = seat(number), seat.role != role else { return }
    let led = seat.role == .facilitator || taken == number
    if taken == number { taken = nil }
    changeSeat(number) { $0.role = role }
    work.keep(
      .seated(
        seat: number, name: seat.name, role: role, codeHash: seat.codeHash, person: seat.known))
    if seat.role.takesPart, !role.takesPart {
      order.hands.forget(number)
      company.leave(seat.id)
      leaveBreakout(number, because: .facilitates, in: &work)
      let (now, company) = (work.now, company)
      withStage(in: &work) { $0.left(seat.id, at: now, among: company) }
    }
    guard seat.standing == .here else { return }
    if role.takesPart, !seat.role.takesPart { company.enter(seat.person) }
    handBack(to: number, in: &work)
    if led { offerIfNobodyLeads(in: &work) }
  }
}
