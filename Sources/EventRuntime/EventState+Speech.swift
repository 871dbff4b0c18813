import ActivityKit
public import Messages

/// Who may say something to whom.
extension EventState {
  func isMuted(_ number: Int, at now: Duration) -> Bool {
    order.speech.mute(of: number, at: now) != nil
  }

  /// Why speech of this person is refused at the event's time `now`, if it is. How fast they speak is
  /// another matter, see ``LiveEvent/objection(toSpeechOf:)``.
  public func objection(toSpeechOf number: Int, at now: Duration) -> Refusal? {
    guard let seat = seat(number), seat.role.takesPart else { return nil }
    if let mute = order.speech.mute(of: number, at: now) {
      return mute.left(at: now).map { .mutedLineFor(time: $0) } ?? .mutedLine
    }
    return order.speech.isQuiet && !hasTheWord(number) ? .quiet : nil
  }

  /// Why a private message of this person to another is refused, if it is.
  public func objection(
    toTelling other: Int, by number: Int, at now: Duration
  ) -> Refusal? {
    guard !may(other, .calls), let mute = order.speech.mute(of: number, at: now) else { return nil }
    return mute.left(at: now).map { .mutedTellFor(time: $0) } ?? .mutedTell
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

  mutating func ignore(_ other: Int, by number: Int, _ isIgnored: Bool, in work: inout Work) {
    guard let seat = seat(number), let there = self.seat(other), seat.standing != .left else {
      return work.refuse(.notSeatedNotInAnEvent)
    }
    guard seat.role.takesPart else { return work.refuse(.notAllowedHearsEveryone) }
    guard there.role.takesPart else {
      return work.refuse(.notAllowedFacilitatorIgnored(name: there.name))
    }
    seating.company.acquaintance.ignore(there.id, by: seat.id, isIgnored)
    work.notice(
      isIgnored ? .ignoringOn(name: there.name) : .ignoringOff(name: there.name),
      to: .seats([number]))
  }

  // MARK: The word

  /// Whether the person was given the word, by an activity or by a facilitator.
  func hasTheWord(_ number: Int) -> Bool {
    order.hands.called == number || stage?.floorHolder == Person.ID(number)
  }
}

extension SpeechRules.Mute {
  /// For how long it still holds; nil where only a facilitator ends it.
  func left(at now: Duration) -> Sentence? { until.map { .another($0 - now) } }
}
