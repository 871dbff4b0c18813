import ActivityKit
import EventTerms
import Messages

/// People who come and go, and what follows for all others.
extension EventState {
  mutating func join(
    _ name: String, _ role: Role, _ codeHash: String?, _ person: Int64?, _ agreed: String?,
    before: Int?, in work: inout Work
  ) {
    // A person has one seat, and cannot leave a removal behind with it.
    if let person, let own = seating.seat(known: person) {
      return enter(own.number, agreed, role, before: before, in: &work)
    }
    if role == .participant {
      if order.entrance.isLocked { return work.refuse(.locked(event: work.event.title)) }
      if let before, order.refuseRemoved(before, in: &work) { return }
      if isTurnedAway(name) { return work.refuse(.nameReservedTurnedAway) }
      if let refusal = seating.objectionToNewSeat(isKnown: person != nil, work.event) {
        return work.refuse(refusal)
      }
    }
    let number = seating.add(name, role, codeHash: codeHash, known: person, in: &work)
    if let person { stores.seat(person, in: number) }
    seating.agree(number, to: agreed, in: &work)
    let heir = before.flatMap { inherit(number, from: $0, in: work) }
    arrive(number, isNew: true, in: &work)
    if let heir { work.notice(heir, to: .facilitators) }
  }

  mutating func enter(
    _ number: Int, _ agreed: String?, _ role: Role?, before: Int?, in work: inout Work
  ) {
    guard let seat = seat(number) else {
      return work.refuse(.codeUnknownMadeRoom)
    }
    if order.refuseRemoved(number, in: &work) { return }
    let isStaff = (role ?? seat.role) != .participant
    if let before, !isStaff, order.refuseRemoved(before, in: &work) { return }
    let step = before.flatMap { seating.isGiven(number, to: $0) ? self.seat($0) : nil }
    // Who left gave up the seat, and somebody else may have it now. Whoever is given it gives up another one.
    if step == nil, seat.standing == .left, seat.role == .participant,
      let refusal = seating.objectionOfFull(work.event)
    {
      return work.refuse(refusal)
    }
    work.seated(number)
    if let role { setRole(role, of: number, in: &work) }
    seating.agree(number, to: agreed, in: &work)
    let heir = before.flatMap { isStaff ? nil : inherit(number, from: $0, in: work) }
    if let step { absorb(step, into: number, in: &work) }
    defer { if let heir { work.notice(heir, to: .facilitators) } }
    if seat.standing == .here {
      // The same person on another connection: nobody else needs to know.
      tellContext(to: number, in: &work)
    } else {
      arrive(
        number, isNew: false, before: step.flatMap { $0.standing == .here ? $0.name : nil },
        in: &work)
      if let asking = stage?.asking, asking.hasResponded(seat.id) {
        prompts.noteReturn(responded: respondedHere(to: asking))
      }
    }
  }

  /// A seat was a step on the way to this one: what its holder gave from there is theirs here, and nobody counts
  /// it for a person.
  private mutating func absorb(_ step: Seat, into number: Int, in work: inout Work) {
    let own = Person.ID(number)
    let isStale =
      openPrompts.contains { $0.hasAnswered(own) }
      && openPrompts.contains { $0.hasAnswered(step.id) }
    withStage(in: &work) { stage, _, _ in stage.move(step.id, to: own) }
    moveSuspended(step.id, to: own, in: &work)
    scores.move(step.number, to: number)
    keepsakes.move(step.number, to: number)
    teams.move(step.number, to: number)
    order.hands.move(step.number, to: number, in: &work)
    order.logbook.moveCall(of: step.number, to: number)
    depart(step.number, .left, isTold: false, in: &work)
    seating.absorb(step, into: number, in: &work)
    for fact in stores.move(step.id, to: own) { work.keep(fact) }
    if phase == .running { progress.keepStays(of: company.apart, in: work.event) }
    if isStale { work.notice(.renamedAnswerStands(name: step.name), to: .seats([number])) }
  }

  /// - Parameter before: another name under which they were here until now.
  private mutating func arrive(
    _ number: Int, isNew: Bool, before: String? = nil, in work: inout Work
  ) {
    let isAsked = stage?.asking != nil
    guard let seat = seating.arrive(number, isAsked: isAsked, in: &work) else { return }
    order.entrance.count(number, isArrival: true, isHushed: order.isHushed)
    work.say(
      isNew
        ? .joined(name: seat.name, here: here)
        : .returned(name: seat.name, here: here, before: before),
      to: order.isHushed ? .facilitatorsBut(number) : .everyoneBut(number))
    joinBreakout(number, in: &work)
    joinTeam(number, in: &work)
    tellOwnRename(to: number, in: &work)
    tellContext(to: number, in: &work)
    leading.tellWaiting(to: seat, &order.logbook, in: &work)
    handBack(to: seat, in: &work)
    leading.arrive(seat, among: seats, in: &work)
    tellStage(seat, hasCome: true, in: &work)
  }

  private mutating func handBack(to seat: Seat, in work: inout Work) {
    if let taker = leading.handBack(to: seat, among: seating, &order.logbook, in: &work) {
      seating.noteUse(of: [seat.number, taker])
    }
  }

  mutating func depart(
    _ number: Int, _ how: Fact.Departure, isTold: Bool = true, in work: inout Work
  ) {
    guard let seat = seating.depart(number, how, in: &work) else { return }
    if seat.standing == .here {
      order.entrance.count(number, isArrival: false, isHushed: order.isHushed)
      if isTold {
        work.say(
          .left(name: seat.name, here: here, reason: how == .left ? .left : .dropped),
          to: order.isHushed ? .facilitatorsBut(number) : .everyoneBut(number))
      }
    }
    endVisit(of: number)
    if how == .left { order.hands.forget(number, in: &work) }
    leading.depart(seat, hasLeft: how == .left, among: seats, in: &work)
    if seat.role.takesPart, how == .left { leaveStage(seat, because: .left, in: &work) }
    if seat.standing == .here { tellStage(seat, hasCome: false, in: &work) }
  }

  /// Somebody takes part no more: their group and their turn go on without them.
  private mutating func leaveStage(
    _ seat: Seat, because why: BreakoutLeave, in work: inout Work
  ) {
    leaveBreakout(seat.number, because: why, in: &work)
    withStage(in: &work) { $0.left(seat.id, at: $1, among: $2) }
  }

  mutating func clearAway(_ numbers: [Int], in work: inout Work) {
    let gone = seating.clearable(among: numbers, at: work.now)
    for number in gone { depart(number, .left, in: &work) }
    seating.clear(gone)
  }

  /// With a role goes what it let them do.
  private mutating func setRole(_ role: Role, of number: Int, in work: inout Work) {
    guard let before = seating.setRole(role, of: number, in: &work) else { return }
    let led = leading.changeRole(of: before)
    endVisit(of: number)
    if before.role.takesPart, !role.takesPart {
      order.hands.forget(number)
      leaveStage(before, because: .facilitates, in: &work)
      if before.standing == .here { tellStage(before, hasCome: false, in: &work) }
    }
    guard let seat = seat(number), seat.standing == .here else { return }
    if !before.role.takesPart {
      joinTeam(number, in: &work)
      tellStage(seat, hasCome: true, in: &work)
    }
    handBack(to: seat, in: &work)
    if led { leading.offer(among: seats, in: &work) }
  }
}
