import ActivityKit
import EventRuntime
import TextProtocol

/// What a line of a visitor leads to.
extension House {
  func take(_ line: String, from visitor: Visitor) {
    // A key is taken as it was typed, also when it looks like something else.
    if visitor.isAskedForSecret, !line.hasPrefix("/") { return signIn(line, visitor) }
    switch LineReader.read(line, for: visitor.access) {
    case .empty: break
    case .refused(let error): visitor.send(error.message)
    case .command(let command): carryOut(command, of: visitor)
    case .utterance(let text): utter(text, visitor)
    }
  }

  private func utter(_ text: String, _ visitor: Visitor) {
    guard case .seated(let room, let seat) = visitor.place else { return signIn(text, visitor) }
    carryOut(room.live.state.read(text, from: seat, at: room.live.now), text, room, seat, visitor)
  }

  private func carryOut(
    _ utterance: Utterance, _ text: String, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor
  ) {
    switch utterance {
    case .input(let input):
      if let excess = excess(in: input) { return visitor.refuse(.answerTooLong, excess) }
      submit(input, to: room, for: visitor)
    case .refused(let code, let why): visitor.refuse(code, why)
    case .kept:
      guard room.live.isFirstNote(of: seat) else { return }
      visitor.notice(
        .onYourOwn, "That stays with you: what you type now reaches nobody. To speak, use /say.")
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
    guard !RejoinCode.isCode(text) else {
      return visitor.refuse(
        .notSent, "That looks like a code, so nobody was sent it. You are in already.")
    }
    guard room.hasListeners(recipients, besides: seat) else {
      return visitor.notice(.alone, "Nobody else is here to read that yet.")
    }
    room.live.noteSpeech(of: seat)
    if room.comings.concern(seat) { tellComings(in: room) }
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
      return visitor.refuse(.personAway, "\(other.name) is not connected now.")
    }
    guard there !== visitor else {
      return visitor.refuse(.badArgument, "That is you.")
    }
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
