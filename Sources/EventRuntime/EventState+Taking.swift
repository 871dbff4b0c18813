import ActivityKit
import Messages

/// Who leads: the facilitators, and while none of them is here a co-facilitator who took the event.
extension EventState {
  /// Whether the holder of a seat has a right, by their role or because they took the event.
  public func may(_ number: Int, _ right: Right) -> Bool {
    guard let seat = seat(number) else { return false }
    if right.roles.contains(seat.role) { return true }
    return taken == number && right != .takePart && right.roles.contains(.facilitator)
  }

  /// Which commands are open to the holder of a seat.
  public func access(of number: Int) -> CommandAccess {
    guard let seat = seat(number) else { return .anyone }
    return taken == number ? .facilitator : CommandAccess(seat.role)
  }

  private var facilitatorHere: Seat? {
    seats.first { $0.role == .facilitator && $0.standing == .here }
  }

  private var leaderHere: Seat? {
    facilitatorHere ?? taken.flatMap(seat).flatMap { $0.standing == .here ? $0 : nil }
  }

  /// Whether a facilitator, other than the one in this seat, is here.
  func isFacilitatorHere(besides number: Int? = nil) -> Bool {
    // Most people are none.
    seats.contains {
      $0.role != .participant && $0.standing == .here && $0.number != number
        && may($0.number, .calls)
    }
  }

  /// What helps a co-facilitator to whom something is refused while nobody leads.
  func takingAdvice(for number: Int) -> Sentence? {
    seat(number)?.role == .coFacilitator && leaderHere == nil ? .partsTakeToLead : nil
  }

  mutating func take(by actor: Seat, in work: inout Work) {
    if let leader = leaderHere {
      return work.refuse(
        leader.number == actor.number
          ? Refusal(.alreadySo, Refusal.notAllowedYouLeadAlready.sentence)
          : .alreadySoLeads(name: leader.name))
    }
    taken = actor.number
    record("take", by: actor, in: &work)
    work.notice(.leadingYou, to: .seats([actor.number]))
    work.notice(.leadingOther(name: actor.name), to: .everyoneBut(actor.number))
    tellWaiting(to: actor.number, in: &work)
  }

  /// A facilitator has come: the event is theirs again.
  mutating func handBack(to number: Int, in work: inout Work) {
    guard let seat = seat(number), seat.role == .facilitator, let taken,
      let taker = self.seat(taken)
    else { return }
    self.taken = nil
    record("lead", by: seat, about: taken, in: &work)
    work.notice(.leadingYouAgain(name: taker.name), to: .seats([number]))
    work.notice(.leadingNoMore(name: seat.name), to: .seats([taken]))
  }

  /// Whoever led is gone: the co-facilitators who are here may lead.
  mutating func noteLeaderGone(_ number: Int, in work: inout Work) {
    guard let seat = seat(number), seat.role == .facilitator || taken == number else { return }
    if taken == number, seat.standing == .left { taken = nil }
    offerIfNobodyLeads(in: &work)
  }

  func offerIfNobodyLeads(in work: inout Work) {
    guard leaderHere == nil else { return }
    offer(to: seats.filter { $0.role == .coFacilitator && $0.standing == .here }, in: &work)
  }

  /// Tells a co-facilitator who comes that they lead still, or that nobody does where a facilitator
  /// did before.
  func offerOnArrival(to seat: Seat, in work: inout Work) {
    if taken == seat.number {
      return work.notice(.leadingStill, to: .seats([seat.number]))
    }
    guard seat.role == .coFacilitator, leaderHere == nil, phase != .ended,
      seats.contains(where: { $0.role == .facilitator })
    else { return }
    offer(to: [seat], in: &work)
  }

  private func offer(to seats: [Seat], in work: inout Work) {
    if !seats.isEmpty { work.notice(.takeOffered, to: .seats(seats.map(\.number))) }
  }
}

extension Moderation {
  /// The right that it takes; nil for what everyone may do.
  var right: Right? {
    switch self {
    case .mute, .unmute: .mute
    case .remove, .unremove: .remove
    case .rename: .rename
    case .reseat: .reseat
    case .lock, .unlock: .lock
    case .slow, .quiet: .pace
    case .call: .hands
    case .note: .notes
    case .take: .take
    case .raiseHand, .lowerHand, .askForHelp, .report: nil
    }
  }

  /// Whether it is done by somebody to themselves, which takes no right.
  func isOwn(of number: Int) -> Bool {
    if case .rename(let seat, _) = self { seat == number } else { false }
  }
}

extension Control {
  /// The right that it takes.
  public var right: Right { self == .end ? .end : .lead }
}
