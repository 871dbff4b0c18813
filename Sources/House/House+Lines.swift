import ActivityKit
import EventRuntime
import TextProtocol

/// What a line of a visitor leads to.
extension House {
  func take(_ line: String, from visitor: Visitor) {
    // A key is taken as it was typed, also when it looks like something else.
    if case .asksKey = visitor.place, !line.hasPrefix("/") {
      return signIn(line, visitor)
    }
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
    case .speech(let recipients): speak(text, to: recipients, room, seat, visitor)
    }
  }

  func say(_ text: String, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    carryOut(room.live.state.speech(from: seat), text, room, seat, visitor)
  }

  private func speak(
    _ text: String, to recipients: Recipients, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor
  ) {
    let others = room.connections(recipients).filter { $0 !== visitor.connection }
    guard !others.isEmpty else {
      return visitor.notice(.alone, "Nobody else is here to read that yet.")
    }
    let name = room.live.state.seat(seat)?.name ?? visitor.name ?? "someone"
    broadcaster.broadcast(
      .chat(
        from: name, text: text, room: room.live.state.isInBreakout(seat) ? .breakout : .main),
      to: others)
  }

  func tell(_ name: String, _ text: String, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    let state = room.live.state
    guard let number = room.names[Nickname.key(of: name)], let other = state.seat(number) else {
      let known = state.seats.filter { $0.standing == .here }.map(\.name)
      let advice = Spelling.nearest(to: name, among: known).map { " Did you mean \($0)?" } ?? ""
      return visitor.refuse(.noSuchPerson, "Nobody here is called '\(name)'.\(advice)")
    }
    guard let there = room.occupants[number] else {
      return visitor.refuse(.personAway, "\(other.name) is not connected now.")
    }
    guard there !== visitor else {
      return visitor.refuse(.badArgument, "That is you.")
    }
    guard mayTell(visitor) else { return }
    let from = state.seat(seat)?.name ?? "someone"
    there.send(.tell(from: from, to: other.name, text: text, direction: .received))
    visitor.send(.tell(from: from, to: other.name, text: text, direction: .sent))
  }
}
