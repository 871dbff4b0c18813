import ActivityKit
import EventRuntime
import TextProtocol

/// What each command does.
extension House {
  func carryOut(_ command: Command, of visitor: Visitor) {
    switch command {
    case .help(let topic):
      visitor.send(
        CommandTable.help(
          topic: topic, for: visitor.access, at: visitor.moment, offering: visitor.offers,
          without: visitor.idleCommands, columns: visitor.columns.map(Style.window)))
    case .mode(let mode, let columns):
      visitor.connection.setMode(mode)
      if let columns { setWidth(columns, of: visitor) }
      visitor.send(.mode(mode, columns: visitor.columns.map(Style.window)))
      // The first one went out before a program could ask for json.
      if mode == .json { visitor.send(welcome) }
    case .language(let wish): chooseLanguage(wish, visitor)
    case .ping(let token):
      visitor.send(.pong(token: token))
    case .events(let page):
      take(.stepBack, of: visitor)
      showEvents(visitor, page: page)
    case .join(let event, let name, let key):
      join(event, as: name, key: key, visitor)
    case .rejoin(let code):
      rejoin(code, visitor)
    case .quit:
      quit(visitor)
    default:
      guard case .seated(let room, let seat) = visitor.place else {
        return visitor.refuse(.notSeatedChooseFirst)
      }
      carryOut(command, of: visitor, in: room, seat)
    }
  }

  private func setWidth(_ columns: Int, of visitor: Visitor) {
    visitor.connection.setWidth(columns)
    visitor.columns = columns
    if case .seated(let room, let seat) = visitor.place { room.widths[seat] = columns }
  }

  private func carryOut(
    _ command: Command, of visitor: Visitor, in room: LiveRoom, _ seat: Int
  ) {
    let live = room.live
    switch command {
    case .who(let page): answer(visitor, live.state.who(for: seat, page: page), of: room)
    case .say(let text): say(text, room, seat, visitor)
    case .tell(let name, let text): tell(name, text, room, seat, visitor)
    case .answer(let text): answer(text, room, seat, visitor)
    case .pass: pass(room, seat, visitor)
    case .done: done(room, seat, visitor)
    case .reveal: submit(.reveal(seat: seat), to: room, for: visitor)
    case .stay:
      let comesBack: Bool? = live.state.staysOut(seat) ? true : nil
      submit(.stay(seat: seat, comesBack: comesBack), to: room, for: visitor)
    case .scores(let page):
      answer(visitor, live.state.scores(for: seat, in: live.event, page: page), of: room)
    case .agenda: visitor.send(live.state.agenda(of: live.event))
    case .time: visitor.send(live.state.time(at: live.now))
    case .leave: leave(visitor)
    case .myCode: makePersonalCode(room, seat, visitor)
    case .take: enact(.take, room, seat, visitor)
    case .start: control(.start, room, seat, visitor)
    case .pause: control(.pause, room, seat, visitor)
    case .resume: control(.resume, room, seat, visitor)
    case .skip: control(.skip, room, seat, visitor)
    case .next: control(.next, room, seat, visitor)
    case .back(let isConfirmed): back(isConfirmed, room, seat, visitor)
    case .extend(let time): control(.extend(time), room, seat, visitor)
    case .end(let isConfirmed): end(isConfirmed, room, seat, visitor)
    case .reload: reload(room, for: visitor)
    case .announce(let text): announce(text, room, seat)
    case .roster(let page):
      answer(visitor, live.state.roster(for: seat, at: live.now, page: page), of: room)
    case .mute, .unmute, .remove, .unremove, .rename, .lock, .unlock, .slow, .quiet, .call,
      .balance, .note, .notes,
      .hand,
      .lower, .ignore, .helpMe, .report:
      moderate(command, room, seat, visitor)
    case .help, .mode, .language, .ping, .events, .join, .rejoin, .quit: break
    }
  }

  /// Answers with what all seats were gone through for.
  func answer(_ visitor: Visitor, _ message: Message, of room: LiveRoom) {
    visitor.connection.charge(WorkBudget.Cost.seat * room.live.state.seats.count)
    visitor.send(message)
  }

  /// While an activity runs the end is asked for twice, since nothing brings an evening back.
  private func end(_ isConfirmed: Bool, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    guard let running = room.live.state.running, !isConfirmed,
      !visitor.confirms(.end, of: room.occurrence, at: dispatcher.now)
    else { return control(.end, room, seat, visitor) }
    visitor.notice(.confirmEnd(activity: running, loss: room.live.state.lostByEnd))
  }

  /// What people have given or won is not taken back by a slip.
  private func back(_ isConfirmed: Bool, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    guard let loss = room.live.state.lostByBack(of: room.live.event), !isConfirmed,
      !visitor.confirms(.back, of: room.occurrence, at: dispatcher.now)
    else { return control(.back, room, seat, visitor) }
    visitor.notice(.confirmBack(loss: loss))
  }

  private func control(_ control: Control, _ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    log.info("control", metadata: ["event": "\(room.slug)", "control": "\(control.word)"])
    if control == .resume, room.live.holdCause != nil, !room.live.state.isPaused {
      return room.live.resumeAfterRestart()
    }
    submit(.control(control, by: seat), to: room, for: visitor)
  }

  private func announce(_ text: String, _ room: LiveRoom, _ seat: Int) {
    let name = room.live.state.seat(seat)?.name ?? "the facilitator"
    room.send(.announcement(from: name, text: text), to: .everyone, by: broadcaster)
  }

  /// `/join EVENT [as NAME] [key KEY]`
  private func join(_ event: String, as name: String?, key: String?, _ visitor: Visitor) {
    if case .seated = visitor.place {
      return visitor.refuse(.alreadySeatedLeaveFirst)
    }
    take(.join(event: event, name: name, key: key), of: visitor)
  }
}

extension Control {
  /// The control as the log names it.
  var word: String {
    switch self {
    case .start: "start"
    case .pause: "pause"
    case .resume: "resume"
    case .skip: "skip"
    case .next: "next"
    case .back: "back"
    case .extend(let time): "extend \(time.short)"
    case .end: "end"
    }
  }
}
