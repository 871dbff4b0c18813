import ActivityKit
import EventRuntime
import TextProtocol

/// Keeping the room safe: what facilitators do about somebody, and what people ask of them.
extension House {
  func moderate(_ command: Command, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    switch command {
    case .mute(let name, let time):
      about(name, room, visitor) { self.enact(.mute(seat: $0, for: time), room, seat, visitor) }
    case .unmute(let name):
      about(name, room, visitor) { self.enact(.unmute(seat: $0), room, seat, visitor) }
    case .remove(let name, let reason):
      about(name, room, visitor) { self.remove($0, reason, room, seat, visitor) }
    case .unremove(let name):
      about(name, room, visitor) { self.enact(.unremove(seat: $0), room, seat, visitor) }
    case .rename(let name, let new):
      about(name, room, visitor) { self.rename($0, to: new, room, seat, visitor) }
    case .lock: enact(.lock, room, seat, visitor)
    case .unlock: enact(.unlock, room, seat, visitor)
    case .slow(let time): enact(.slow(time), room, seat, visitor)
    case .quiet(let isQuiet): enact(.quiet(isQuiet), room, seat, visitor)
    case .call(let name):
      about(name, room, visitor) { self.enact(.call(seat: $0), room, seat, visitor) }
    case .balance(let page): answer(visitor, room.live.balance(page: page), of: room)
    case .note(let text): enact(.note(text), room, seat, visitor)
    case .notes: for note in room.live.state.notes { visitor.send(note) }
    case .hand: enact(.raiseHand, room, seat, visitor)
    case .lower: enact(.lowerHand, room, seat, visitor)
    case .ignore(let name): about(name, room, visitor) { self.ignore($0, room, seat, visitor) }
    case .helpMe(let text): helpMe(text, room, seat, visitor)
    case .report(let name, let text):
      about(name, room, visitor) { self.report($0, text, room, seat, visitor) }
    default: break
    }
  }

  func enact(
    _ act: Moderation, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor,
    then done: (() -> Void)? = nil
  ) {
    submit(.moderate(act, by: seat), to: room, for: visitor) { if $0 == .done { done?() } }
  }

  /// The seat that a name stands for, here or away; an unknown name is refused with advice.
  func seat(named name: String, in room: LiveRoom, for visitor: Visitor) -> Seat? {
    let state = room.live.state
    if let seat = room.names.owner(of: name).flatMap(state.seat) { return seat }
    visitor.connection.charge(WorkBudget.Cost.suggestion)
    let meant = room.names.suggestion(for: name) { state.seat($0)?.standing != .left }
    visitor.refuse(
      .noSuchPersonCalled(
        typed: String(name.prefix(40)),
        advice: meant.flatMap(state.seat).map { .adviceDidYouMean(name: $0.name) }))
    return nil
  }

  /// Does something about somebody else.
  private func about(
    _ name: String, _ room: LiveRoom, _ visitor: Visitor, _ act: (Int) -> Void
  ) {
    guard let seat = seat(named: name, in: room, for: visitor) else { return }
    guard room.occupants[seat.number] !== visitor else {
      return visitor.refuse(.badArgumentYourself)
    }
    act(seat.number)
  }

  // MARK: Facilitators

  private func remove(
    _ number: Int, _ reason: String?, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor
  ) {
    enact(.remove(seat: number, reason: reason), room, seat, visitor) {
      self.expel(number, reason, from: room)
    }
  }

  /// The removal is on disk: the connection ends before anyone is told.
  private func expel(_ number: Int, _ reason: String?, from room: LiveRoom) {
    guard let visitor = room.vacate(number) else { return }
    visitor.place = .outside
    let event = room.live.event.title
    dismiss(
      visitor,
      reason.map { .removedWithReason(event: event, reason: $0) }
        ?? .removedByFacilitator(event: event))
  }

  // MARK: Participants

  private func ignore(_ number: Int, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    let state = room.live.state
    submit(
      .ignore(seat: seat, other: number, !state.isIgnoring(number, by: seat)), to: room,
      for: visitor)
  }

  /// The crisis line depends on no disk. The facilitators are told once it is saved, and at once
  /// while nothing can be. Words with the call are passed on like a private message, and not kept.
  private func helpMe(
    _ text: String?, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor
  ) {
    if let line = room.live.event.crisisLine {
      visitor.notice(.init(.crisisLine, .plainVerbatim(text: line)))
    }
    guard mayTell(visitor) else { return }
    if room.live.cannotSave, let name = room.live.state.seat(seat)?.name {
      room.send(.notice(.helpAskedUnsaved(name: name)), to: .facilitators, by: broadcaster)
    }
    enact(.askForHelp, room, seat, visitor) {
      // After the call itself.
      guard let text else { return }
      self.post { [occurrence = room.occurrence, id = visitor.id] in
        $0.passOn(text, of: seat, in: occurrence, for: id)
      }
    }
  }

  private func passOn(_ text: String, of seat: Int, in occurrence: Int64, for id: Int) {
    guard let room = rooms[occurrence], let visitor = visitors[id] else { return }
    guard room.hasListeners(.facilitators, besides: seat),
      let name = room.live.state.seat(seat)?.name
    else {
      return visitor.notice(.helpSentUnread)
    }
    room.send(
      .notice(.helpAskedWrites(name: name, text: text)), to: .facilitators,
      except: [id], by: broadcaster)
  }

  private func report(
    _ number: Int, _ text: String, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor
  ) {
    guard mayTell(visitor) else { return }
    enact(.report(seat: number, text: text), room, seat, visitor)
  }
}
