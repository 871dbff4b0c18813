import ActivityKit
import EventPlan
import TextProtocol

/// New seats, and seats that are taken up again.
extension EventState {
  mutating func join(
    _ name: String, _ role: Role, _ codeHash: String?, _ person: Int64?, _ agreed: String?,
    before: Int?, in turn: inout Turn
  ) {
    // A person has one seat, and cannot leave a removal behind with it.
    if let person, let own = seats.first(where: { $0.known == person }) {
      return enter(own.number, agreed, role, before: before, in: &turn)
    }
    if role == .participant, order.isLocked { return turn.refuse(.locked(event: turn.event.title)) }
    if role == .participant {
      if let before, refuseRemoved(before, in: &turn) { return }
      if isTurnedAway(name) { return turn.refuse(.nameReservedTurnedAway) }
      if isFull(turn.event) { return refuseFull(in: &turn) }
      // Whoever has proved who they are has one seat, however often they come.
      if person == nil, seats.count >= mostSeats(turn.event) {
        return turn.refuse(.eventFullUsedUp(event: turn.event.title, seats: seats.count))
      }
    }
    let seat = Seat(
      number: max(lastSeat ?? 0, seats.last?.number ?? 0) + 1, name: name, role: role,
      codeHash: codeHash, known: person, joinedAt: turn.now, standing: .away,
      isUnused: role == .participant ? true : nil)
    seats.append(seat)
    turn.seated(seat.number)
    turn.keep(
      .seated(seat: seat.number, name: name, role: role, codeHash: codeHash, person: person))
    keepAgreement(agreed, of: seat.number, in: &turn)
    let heir = before.flatMap { inherit(seat.number, from: $0, in: turn) }
    arrive(seat.number, isNew: true, in: &turn)
    if let heir { turn.notice(heir, to: .facilitators) }
  }

  /// Seats that somebody left are kept as well, since their codes still bring people back; this bounds
  /// what somebody can fill by coming and leaving over and over.
  func mostSeats(_ event: PlannedEvent) -> Int {
    max(20 * capacity(event), Self.alwaysEnoughSeats)
  }

  /// So many can be kept in memory and in a snapshot without anybody noticing.
  static let alwaysEnoughSeats = 10_000

  /// Whoever is seated has agreed to what was to be agreed to, now or before.
  private mutating func keepAgreement(_ text: String?, of number: Int, in turn: inout Turn) {
    guard let text, seat(number)?.agreed != text else { return }
    changeSeat(number) { $0.agreed = text }
    turn.keep(.agreed(seat: number, text: text))
  }

  mutating func keepCode(_ number: Int, _ hash: String, in turn: inout Turn) {
    guard let seat = seat(number), seat.standing == .here else {
      return turn.refuse(.notSeatedNotInAnEvent)
    }
    guard seat.role == .participant else {
      return turn.refuse(.notAllowedNeedsNoCode)
    }
    changeSeat(number) { $0.personalHash = hash }
    turn.keep(.personalCode(seat: number, hash: hash))
  }

  mutating func enter(
    _ number: Int, _ agreed: String?, _ role: Role?, before: Int?, in turn: inout Turn
  ) {
    guard let seat = seat(number) else {
      return turn.refuse(.codeUnknownMadeRoom)
    }
    if refuseRemoved(number, in: &turn) { return }
    let isStaff = (role ?? seat.role) != .participant
    if let before, !isStaff, refuseRemoved(before, in: &turn) { return }
    // Who left gave up the seat, and somebody else may have it now.
    if seat.standing == .left, seat.role == .participant, isFull(turn.event) {
      return refuseFull(in: &turn)
    }
    turn.seated(number)
    if let role { setRole(role, of: number, in: &turn) }
    keepAgreement(agreed, of: number, in: &turn)
    let heir = before.flatMap { isStaff ? nil : inherit(number, from: $0, in: turn) }
    defer { if let heir { turn.notice(heir, to: .facilitators) } }
    if seat.standing == .here {
      // The same person on another connection: nobody else needs to know.
      tellContext(to: number, isNew: false, in: &turn)
    } else {
      arrive(number, isNew: false, in: &turn)
    }
  }

  private func refuseFull(in turn: inout Turn) {
    turn.refuse(.eventFullFull(event: turn.event.title, seats: capacity(turn.event)))
  }
}
