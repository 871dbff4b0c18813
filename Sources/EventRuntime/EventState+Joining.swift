import ActivityKit
import EventTerms
import Messages

/// New seats, and seats that are taken up again.
extension EventState {
  mutating func join(
    _ name: String, _ role: Role, _ codeHash: String?, _ person: Int64?, _ agreed: String?,
    before: Int?, in work: inout Work
  ) {
    // A person has one seat, and cannot leave a removal behind with it.
    if let person, let own = seats.first(where: { $0.known == person }) {
      return enter(own.number, agreed, role, before: before, in: &work)
    }
    if role == .participant, order.entrance.isLocked {
      return work.refuse(.locked(event: work.event.title))
    }
    if role == .participant {
      if let before, refuseRemoved(before, in: &work) { return }
      if isTurnedAway(name) { return work.refuse(.nameReservedTurnedAway) }
      if isFull(work.event) { return refuseFull(in: &work) }
      // Whoever has proved who they are has one seat, however often they come.
      if person == nil, seats.count >= mostSeats(work.event) {
        return work.refuse(.eventFullUsedUp(event: work.event.title, seats: seats.count))
      }
    }
    let seat = Seat(
      number: max(lastSeat ?? 0, seats.last?.number ?? 0) + 1, name: name, role: role,
      codeHash: codeHash, known: person, joinedAt: work.now, standing: .away,
      isUnused: role == .participant ? true : nil)
    seats.append(seat)
    work.seated(seat.number)
    work.keep(
      .seated(seat: seat.number, name: name, role: role, codeHash: codeHash, person: person))
    keepAgreement(agreed, of: seat.number, in: &work)
    let heir = before.flatMap { inherit(seat.number, from: $0, in: work) }
    arrive(seat.number, isNew: true, in: &work)
    if let heir { work.notice(heir, to: .facilitators) }
  }

  /// Seats that somebody left are kept as well, since their codes still bring people back; this bounds
  /// what somebody can fill by coming and leaving over and over.
  func mostSeats(_ event: PlannedEvent) -> Int {
    max(20 * capacity(event), Self.alwaysEnoughSeats)
  }

  /// So many can be kept in memory and in a snapshot without anybody noticing.
  static let alwaysEnoughSeats = 10_000

  /// Whoever is seated has agreed to what was to be agreed to, now or before.
  private mutating func keepAgreement(_ text: String?, of number: Int, in work: inout Work) {
    guard let text, seat(number)?.agreed != text else { return }
    changeSeat(number) { $0.agreed = text }
    work.keep(.agreed(seat: number, text: text))
  }

  mutating func keepCode(_ number: Int, _ hash: String, in work: inout Work) {
    guard let seat = seat(number), seat.standing == .here else {
      return work.refuse(.notSeatedNotInAnEvent)
    }
    guard seat.role == .participant else {
      return work.refuse(.notAllowedNeedsNoCode)
    }
    changeSeat(number) { $0.personalHash = hash }
    work.keep(.personalCode(seat: number, hash: hash))
    keepLanguage(of: number, in: &work)
    if pace(of: number) != .usual { keepPace(of: number, in: &work) }
  }

  mutating func setLanguage(_ language: Language, of number: Int, in work: inout Work) {
    guard let seat = seat(number), seat.language != language else { return }
    changeSeat(number) { $0.language = language }
    keepLanguage(of: number, in: &work)
  }

  /// Beyond the occurrence, of whoever comes back as the same.
  private func keepLanguage(of number: Int, in work: inout Work) {
    guard let seat = seat(number), seat.isKnown, let language = seat.language else { return }
    work.keep(.language(seat: number, language))
  }

  mutating func enter(
    _ number: Int, _ agreed: String?, _ role: Role?, before: Int?, in work: inout Work
  ) {
    guard let seat = seat(number) else {
      return work.refuse(.codeUnknownMadeRoom)
    }
    if refuseRemoved(number, in: &work) { return }
    let isStaff = (role ?? seat.role) != .participant
    if let before, !isStaff, refuseRemoved(before, in: &work) { return }
    // Who left gave up the seat, and somebody else may have it now.
    if seat.standing == .left, seat.role == .participant, isFull(work.event) {
      return refuseFull(in: &work)
    }
    work.seated(number)
    if let role { setRole(role, of: number, in: &work) }
    keepAgreement(agreed, of: number, in: &work)
    let heir = before.flatMap { isStaff ? nil : inherit(number, from: $0, in: work) }
    defer { if let heir { work.notice(heir, to: .facilitators) } }
    if seat.standing == .here {
      // The same person on another connection: nobody else needs to know.
      tellContext(to: number, isNew: false, in: &work)
    } else {
      arrive(number, isNew: false, in: &work)
    }
  }

  private func refuseFull(in work: inout Work) {
    work.refuse(.eventFullFull(event: work.event.title, seats: capacity(work.event)))
  }
}
