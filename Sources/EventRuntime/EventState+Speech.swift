import ActivityKit
import TextProtocol

/// Who may say something to whom.
extension EventState {
  /// Why speech of this person is refused at the event's time `now`, if it is. How fast they speak is
  /// another matter, see ``LiveEvent/objection(toSpeechOf:)``.
  public func objection(toSpeechOf number: Int, at now: Duration) -> Refusal? {
    guard let seat = seat(number), seat.role.takesPart else { return nil }
    if let time = muteWords(of: number, at: now) {
      return Refusal(
        .muted,
        "You are muted\(time), so your line was not sent. You can write to a facilitator with /tell."
      )
    }
    if order.isQuiet, !hasTheWord(number) {
      return Refusal(
        .quiet, "It is quiet now, so your line was not sent. To ask for the word, type /hand.")
    }
    return nil
  }

  /// Why a private message of this person to another is refused, if it is.
  public func objection(
    toTelling other: Int, by number: Int, at now: Duration
  ) -> Refusal? {
    guard !may(other, .calls), let time = muteWords(of: number, at: now) else { return nil }
    return Refusal(
      .muted, "You are muted\(time), so you can write to facilitators only.")
  }

  // MARK: Ignoring

  /// Whether `other` is ignored by somebody. Nobody else learns of it; groups are drawn so that the two
  /// do not meet. Whoever has come to facilitate is heard by all.
  public func isIgnoring(_ other: Int, by number: Int) -> Bool {
    seat(other)?.role.takesPart == true
      && company.acquaintance.isIgnoring(Person.ID(other), by: Person.ID(number))
  }

  /// The seats of those who do not see what somebody says.
  public func ignorers(of number: Int) -> [Int] {
    seat(number)?.role.takesPart == true ? company.acquaintance.ignorers(of: Person.ID(number)) : []
  }

  mutating func ignore(_ other: Int, by number: Int, _ isIgnored: Bool, in turn: inout Turn) {
    guard let seat = seat(number), let there = self.seat(other), seat.standing != .left else {
      return turn.refuse(.notSeated, "You are not in an event.")
    }
    guard seat.role.takesPart else {
      return turn.refuse(.notAllowed, "You facilitate, so you hear everyone.")
    }
    guard there.role.takesPart else {
      return turn.refuse(
        .notAllowed, "\(there.name) facilitates, and facilitators cannot be ignored.")
    }
    company.acquaintance.ignore(there.id, by: seat.id, isIgnored)
    turn.notice(
      .ignoring,
      isIgnored
        ? "You do not see what \(there.name) says any more; nobody else knows. "
          + "The same command again ends it."
        : "You see what \(there.name) says again.", to: .seats([number]))
  }

  // MARK: The word

  /// Whether the person was given the word, by an activity or by a facilitator.
  func hasTheWord(_ number: Int) -> Bool {
    order.called == number || stage?.floorHolder == Person.ID(number)
  }

  /// For how long somebody is muted, in words; nil when they are not.
  func muteWords(of number: Int, at now: Duration) -> String? {
    order.mute(of: number, at: now).map { mute in
      mute.until.map { " for another \(($0 - now).spokenAgain)" } ?? ""
    }
  }
}
