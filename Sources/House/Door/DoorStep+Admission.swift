import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Messages
import Names
import TextProtocol

/// Who may come into an event, and what they agree to before they do.
extension DoorStep {
  /// Lets somebody who has a name into an event, or asks for what is missing.
  mutating func join(_ event: PlannedEvent) {
    guard door.guest.name != nil else { return askName(for: event.slug) }
    if house.events.isPast(event) { return refuse(.eventNotOpenPast(event: event.title)) }
    if door.guest.isStaff { return comeIn(to: event) }
    if let opens = house.events.doorsOpen(of: event, in: house.zone) {
      return refuse(.eventNotOpenYet(event: event.title, when: opens))
    }
    act(.lookUp(.admission(event)))
  }

  mutating func admit(to event: PlannedEvent, _ standing: Standing) {
    if let occurrence = house.occurrence(event.slug) {
      door.guest.known[occurrence] = standing.seat
    }
    let offered = door.offered
    door.offered = nil
    let name = door.guest.name ?? ""
    let isStaffName = standing.isStaff || house.staff[Nickname.key(of: name)] != nil
    if isStaffName || (standing.invitee ?? door.guest.person) != door.guest.person {
      // Whoever has proved who they are goes in under another name.
      if door.guest.person != nil { return askOtherName(for: event) }
      guard isStaffName else { return takeOrAskCode(offered, for: event) }
      releaseName()
      refuse(.nameReservedFacilitates(name: name))
      return askName(for: event.slug)
    }
    if let other = standing.resembled {
      releaseName()
      refuse(NameGuard.refusal(of: name, like: other))
      return askName(for: event.slug)
    }
    switch event.access {
    case .open: comeIn(to: event)
    case .invited: standing.isInvited ? comeIn(to: event) : takeOrAskCode(offered, for: event)
    case .code:
      if standing.isInvited || door.passed.contains(event.slug) {
        comeIn(to: event)
      } else if let offered {
        takeCodeWord(offered, for: event)
      } else {
        askCodeWord(for: event)
      }
    }
  }

  private mutating func takeOrAskCode(_ offered: String?, for event: PlannedEvent) {
    if let offered { takeCode(offered, for: event) } else { askCode(for: event) }
  }

  // MARK: Agreements

  /// Everything but the agreement is settled. Nobody comes in before they have agreed to what the event
  /// asks for; until then they are in no room and have no seat.
  private mutating func comeIn(to event: PlannedEvent) {
    guard let agreement = event.agreement,
      house.agreed(event.slug, door.guest) != agreement.hash
    else { return act(.takeSeat(event, agreed: nil)) }
    if door.agreed == agreement.hash { return act(.takeSeat(event, agreed: agreement.hash)) }
    guard let claimant = door.guest.claimant else { return ask(to: agreement, .event(event)) }
    act(.lookUp(.agreed(claimant, event, agreement)))
  }

  /// The same for somebody who comes back by a rejoin code.
  mutating func comeBack(to seat: DoorSurroundings.LiveSeat) {
    guard let agreement = seat.event.agreement, seat.agreed != agreement.hash else {
      return act(.enter(seat.place, agreed: nil))
    }
    ask(to: agreement, .seat(seat.place, seat.event))
  }

  mutating func ask(to agreement: Agreement, _ entrance: Door.Entrance) {
    move(to: .asksAgreement(agreement, entrance))
    switch entrance {
    case .event(let event), .seat(_, let event): act(.show(event, agreement))
    }
    ask()
  }

  /// - Parameter agreement: what was shown, whatever the plan says by now.
  mutating func takeAgreement(
    _ line: String, _ agreement: Agreement, _ entrance: Door.Entrance
  ) {
    guard HouseWord.agrees(line, in: house.language) else {
      let isNo = HouseWord.reply(line, in: house.language) == false
      refuse(isNo ? .notAgreedDeclined : .notAgreedNoYes)
      return ask()
    }
    move(to: .lobby)
    switch entrance {
    case .event(let event):
      // Reading takes time, in which an invitation may have been revoked, or the text changed.
      door.agreed = agreement.hash
      join(house.events.latest(event) ?? event)
    case .seat(let place, let event):
      guard let seat = house.seat(place) else {
        refuse(.eventOverMeanwhile(event: event.title))
        return returnToLobby()
      }
      guard seat.event.agreement == agreement else { return comeBack(to: seat) }
      act(.enter(place, agreed: agreement.hash))
    }
  }
}

extension Agreement {
  /// SHA-256 of the text in hexadecimal: what is kept of it.
  var hash: String { Secret.hash(text) }
}
