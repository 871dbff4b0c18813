import EventPlan
import EventRuntime
import EventTerms
import Messages
import Names
import TextProtocol

/// Codes: of a seat, of an invitation, of a person, and the words of events.
extension DoorStep {
  // MARK: Codes that tell who comes

  mutating func lookAtCode(_ line: String, mayBeName: Bool) {
    guard let seat = house.seatOfCode(RejoinCode.hash(line)) else {
      return act(.lookUp(.code(line, mayBeName: mayBeName)))
    }
    act(.acquit(.code(line, mayBeName: mayBeName)))
    releaseName()
    (door.guest.name, door.guest.proof) = (seat.name, .none)
    comeBack(to: seat)
  }

  mutating func takeCode(_ line: String, of holder: CodeHolder?, mayBeName: Bool) {
    guard let holder else {
      if countWrong() { return }
      return mayBeName ? answerWithName(line) : refuse(.codeUnknownRejoining)
    }
    act(.acquit(.code(line, mayBeName: mayBeName)))
    let chosen = door.chosen
    identify(as: holder, by: line)
    guard let slug = holder.event else { return goOn(to: chosen) }
    guard let event = house.events.event(slug: slug) else {
      refuse(.noSuchEventOfInvitation)
      return act(.showEvents)
    }
    join(event)
  }

  /// A proof tells who they are.
  private mutating func identify(as holder: CodeHolder, by code: String) {
    releaseName()
    door.guest.name = holder.name
    door.guest.proof = .code(person: holder.person, hash: RejoinCode.hash(code))
    move(to: .lobby)
    act(.hold(Nickname.key(of: holder.name)))
  }

  // MARK: Codes for an event

  mutating func askCode(for event: PlannedEvent) {
    move(to: .asksCode(event))
    conceal(true)
    ask()
  }

  /// A personal code: an invitation to this event, or the code that somebody has kept.
  mutating func takeCode(_ typed: String, for event: PlannedEvent) {
    conceal(false)
    guard !typed.allSatisfy(\.isWhitespace) else { return goBack() }
    guard RejoinCode.couldBeMeant(by: typed) else {
      // It costs nothing to say that one has none.
      refuse(
        event.access == .invited
          ? .codeUnknownNoForm : .codeUnknownNoFormOfName(name: door.guest.name ?? ""))
      return askCode(for: event)
    }
    act(.weigh(.codeForEvent(typed, event)))
  }

  mutating func takeCode(_ typed: String, of holder: CodeHolder?, for event: PlannedEvent) {
    guard let holder else {
      if countWrong() { return }
      refuse(.codeUnknownInvalid)
      return askCode(for: event)
    }
    act(.acquit(.codeForEvent(typed, event)))
    if holder.event == nil, event.access == .invited, holder.person == door.guest.person {
      refuse(.notInvitedOwnCode)
      return askCode(for: event)
    }
    if let other = holder.event, other != event.slug {
      refuse(.notInvitedElsewhere)
      return askCode(for: event)
    }
    identify(as: holder, by: typed)
    join(event)
  }

  // MARK: Code words

  mutating func askCodeWord(for event: PlannedEvent) {
    move(to: .asksCodeWord(event))
    conceal(true)
    ask()
  }

  mutating func takeCodeWord(_ typed: String, for event: PlannedEvent) {
    conceal(false)
    guard !typed.allSatisfy(\.isWhitespace) else { return goBack() }
    guard case .code = event.access else { return join(event) }
    guard typed.split(separator: " ").count == 1 || RejoinCode.couldBeMeant(by: typed) else {
      refuse(.codeUnknownNoWord)
      return askCodeWord(for: event)
    }
    act(.weigh(.codeWord(typed, event)))
  }

  mutating func lookAtCodeWord(_ typed: String, for event: PlannedEvent) {
    guard case .code(let word) = event.access,
      Secret.matches(Nickname.key(of: typed), Nickname.key(of: word))
    else {
      // An invitation opens the door as well.
      if RejoinCode.isCode(typed) {
        act(.acquit(.codeForEvent(typed, event)))
        return takeCode(typed, for: event)
      }
      if countWrong() { return }
      refuse(.codeUnknownCodeWord)
      return askCodeWord(for: event)
    }
    act(.acquit(.codeWord(typed, event)))
    door.passed.insert(event.slug)
    join(event)
  }
}
