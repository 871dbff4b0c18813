import ActivityKit
import EventRuntime
import TextProtocol

/// What a line of a visitor leads to.
extension House {
  func take(_ line: String, from visitor: Visitor) {
    // A key is taken as it was typed, also when it looks like something else.
    if visitor.door.isAskedForSecret, !line.hasPrefix("/") { return signIn(line, visitor) }
    switch LineReader.read(line, for: visitor.access, names: names(around: visitor)) {
    case .empty: break
    case .refused(let error): visitor.send(advised(error, line, visitor).message)
    case .command(let command): carryOut(command, of: visitor)
    case .utterance(let text): utter(text, visitor)
    }
  }

  /// What looks like a command may be an answer, which is not to be said instead.
  private func advised(
    _ error: Refusal, _ line: String, _ visitor: Visitor
  ) -> Refusal {
    guard [.unknownCommand, .ambiguousCommand, .unclear].contains(error.code),
      case .seated(let room, let seat) = visitor.place, room.live.state.takesAnyText(of: seat)
    else { return error }
    return Refusal(error.code, .listsFollowing(rest: error.sentence, next: .adviceAnswer))
  }

  /// Whose name a text is, for somebody who is in a room.
  private func names(around visitor: Visitor) -> (String) -> NameBearer {
    guard case .seated(let room, _) = visitor.place else { return { _ in .nobody } }
    return { name in
      guard let seat = room.names.owner(of: name).flatMap(room.live.state.seat) else {
        return .nobody
      }
      return seat.standing == .here ? .here : .away
    }
  }

  private func utter(_ text: String, _ visitor: Visitor) {
    guard case .seated(let room, let seat) = visitor.place else { return signIn(text, visitor) }
    let now = room.live.now
    let utterance = room.live.state.read(
      text, from: seat, at: now, warned: visitor.warned(in: room.occurrence),
      after: visitor.refusedLine)
    if case .refused(let refusal) = utterance, refusal.code == .tooLate {
      visitor.noteWarning(in: room.occurrence, at: now)
    }
    carryOut(utterance, text, room, seat, visitor)
  }

  func answer(_ text: String, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    let live = room.live
    let utterance = live.state.readAnswer(
      text, from: seat, at: live.now, after: visitor.refusedLine)
    carryOut(utterance, text, room, seat, visitor)
  }

  func pass(_ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    let live = room.live
    carryOut(live.state.read("pass", from: seat, at: live.now), "pass", room, seat, visitor)
  }

  /// `done` answers a "say when you are ready" and ends a turn.
  func done(_ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    let live = room.live
    let utterance = live.state.read("done", from: seat, at: live.now)
    switch utterance {
    case .input: carryOut(utterance, "done", room, seat, visitor)
    case .refused(let refusal) where refusal.code == .unclear:
      carryOut(utterance, "done", room, seat, visitor)
    case .speech, .kept, .refused: submit(.done(seat: seat), to: room, for: visitor)
    }
  }

  private func carryOut(
    _ utterance: Utterance, _ text: String, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor
  ) {
    visitor.refusedLine = nil
    switch utterance {
    case .input(let input):
      if let excess = excess(in: input) { return visitor.refuse(excess) }
      submit(input, to: room, for: visitor)
    case .refused(let refusal):
      visitor.refusedLine = text
      visitor.refuse(refusal)
    case .kept:
      guard room.live.isFirstNote(of: seat) else { return }
      visitor.notice(.onYourOwnKept)
    case .speech(let recipients): speak(text, to: recipients, room, seat, visitor)
    }
  }

  func say(_ text: String, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    carryOut(room.live.state.speech(from: seat), text, room, seat, visitor)
  }

  private func speak(
    _ text: String, to recipients: Recipients, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor
  ) {
    if let objection = room.live.objection(toSpeechOf: seat) {
      return visitor.send(objection.message)
    }
    // By its form alone: whether it is a code of anybody is not to be found out by saying it.
    guard !RejoinCode.isSaid(in: text) else {
      return visitor.refuse(.notSentCode)
    }
    guard room.hasListeners(recipients, besides: seat) else {
      return visitor.notice(
        room.live.state.isInBreakout(seat)
          ? .aloneInGroup
          : !room.hasListeners(.everyone, besides: seat)
            ? .aloneOnlyOne
            : room.live.state.may(seat, .announce)
              ? .aloneOthersReachable : .aloneOthersInGroups)
    }
    room.live.noteSpeech(of: seat)
    room.tellComing(of: seat)
    let speaker = room.live.state.seat(seat)
    room.send(
      .chat(
        from: speaker?.name ?? visitor.name ?? "someone", role: speaker?.role ?? .participant,
        text: text, room: room.live.state.isInBreakout(seat) ? .breakout : .main),
      to: recipients, except: [visitor.id] + room.deaf(to: seat), by: broadcaster)
  }

  func tell(_ name: String, _ text: String, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    let state = room.live.state
    guard let other = self.seat(named: name, in: room, for: visitor) else { return }
    guard let there = room.occupants[other.number] else {
      return visitor.refuse(
        other.standing == .left
          ? .personAwayLeft(name: other.name) : .personAwayNotTold(name: other.name))
    }
    guard there !== visitor else { return visitor.refuse(.badArgumentYourself) }
    if let objection = state.objection(toTelling: other.number, by: seat, at: room.live.now) {
      return visitor.send(objection.message)
    }
    guard mayTell(visitor) else { return }
    let (from, role) = (state.seat(seat)?.name ?? "someone", state.seat(seat)?.role ?? .participant)
    // Whoever is ignored does not learn of it.
    if !room.isIgnoring(seat, by: other.number) {
      there.send(
        .tell(from: from, role: role, to: other.name, text: text, direction: .received))
    }
    visitor.send(.tell(from: from, role: role, to: other.name, text: text, direction: .sent))
  }
}
