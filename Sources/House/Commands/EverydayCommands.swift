import EventRuntime
import Messages
import TextProtocol

/// Commands for everyone in a room.
enum EverydayCommands {
  static let rows: [CommandRow<House.Handler>] = [
    CommandRow(
      anywhere: "help", aliases: ["?", "h", "commands"], "[TOPIC]", .everyday, .commandsHelp
    ) { house, visitor, arguments throws(Refusal) in
      guard arguments.take("me") else {
        return house.help(visitor, on: arguments.optionalWord())
      }
      guard let attendee = visitor.attendee(giving: "help") else { throw .notSeatedChooseFirst }
      house.helpMe(arguments.isEmpty ? nil : try arguments.text(.argumentsText), attendee)
    },
    CommandRow(paged: "who", aliases: ["names"], .seated, .everyday, .commandsWho) {
      $1.live.state.who(for: $1.seat, page: $2)
    },
    CommandRow("say", "TEXT", .seated, .everyday, .commandsSay) {
      house, attendee, arguments throws(Refusal) in
      house.say(try arguments.text(.argumentsText), attendee)
    },
    CommandRow("tell", aliases: ["msg", "whisper"], "NAME TEXT", .seated, .everyday, .commandsTell)
    {
      house, attendee, arguments throws(Refusal) in
      let name = try arguments.person()
      try house.tell(name, try arguments.text(.argumentsText), attendee)
    },
    // As it is, whatever word or command it looks like.
    CommandRow("answer", "TEXT", .seated, .everyday, .commandsAnswer) {
      house, attendee, arguments throws(Refusal) in
      house.answer(try arguments.text(.argumentsAnswer), attendee)
    },
    CommandRow("pass", .seated, .everyday, .commandsPass) { $0.pass($1) },
    CommandRow("done", aliases: ["ready"], .seated, .everyday, .commandsDone) { $0.done($1) },
    CommandRow("reveal", .seated, .everyday, .commandsReveal, isFinal: true) {
      $0.submit(.reveal(seat: $1.seat), for: $1)
    },
    CommandRow("stay", .seated, .everyday, .commandsStay) {
      let comesBack: Bool? = $1.live.state.staysOut($1.seat) ? true : nil
      $0.submit(.stay(seat: $1.seat, comesBack: comesBack), for: $1)
    },
    CommandRow(paged: "scores", aliases: ["score"], .seated, .everyday, .commandsScores) {
      $1.live.state.scores(for: $1.seat, in: $1.live.event, page: $2)
    },
    CommandRow("agenda", .seated, .everyday, .commandsAgenda) {
      $1.visitor.send($1.live.state.agenda(of: $1.live.event))
    },
    CommandRow("time", .seated, .everyday, .commandsTime) {
      $1.visitor.send($1.live.state.time(at: $1.live.now))
    },
    CommandRow("hand", aliases: ["raise"], .seated, .everyday, .commandsHand) {
      $0.enact(.raiseHand, $1)
    },
    CommandRow("lower", .seated, .everyday, .commandsLower) { $0.enact(.lowerHand, $1) },
    CommandRow("ignore", "NAME", .seated, .everyday, .commandsIgnore) {
      house, attendee, arguments throws(Refusal) in
      let other = try house.other(try arguments.name(), than: attendee)
      let isIgnoring = attendee.live.state.isIgnoring(other, by: attendee.seat)
      house.submit(.ignore(seat: attendee.seat, other: other, !isIgnoring), for: attendee)
    },
    CommandRow("report", "NAME TEXT", .seated, .everyday, .commandsReport, isFinal: true) {
      house, attendee, arguments throws(Refusal) in
      let name = try arguments.person()
      let text = try arguments.text(.argumentsText)
      let other = try house.other(name, than: attendee)
      guard house.mayTell(attendee.visitor) else { return }
      house.enact(.report(seat: other, text: text), attendee)
    },
    CommandRow(anywhere: "mode", "MODE [COLUMNS]", .everyday, .commandsMode) {
      house, visitor, arguments throws(Refusal) in
      guard let word = arguments.optionalCommandWord() else {
        throw .missingArgumentWhichMode(example: "/mode plain 40")
      }
      let width = arguments.optionalWord()
      try arguments.end()
      guard let mode = Mode(rawValue: word) else {
        throw .badArgumentNoMode(example: "/mode plain")
      }
      let columns = width.map { Int($0) ?? 0 }
      if let columns, !Style.columns.contains(columns) {
        throw .badArgumentColumns(
          least: Style.columns.lowerBound, most: Style.columns.upperBound,
          example: "/mode plain 40")
      }
      house.setMode(mode, columns: columns, of: visitor)
    },
    CommandRow(
      anywhere: "language", aliases: ["lang"], "[LANGUAGE]", .everyday, .commandsLanguage
    ) { house, visitor, arguments throws(Refusal) in
      let wish = arguments.optionalWord()
      try arguments.end()
      house.chooseLanguage(wish, visitor)
    },
    CommandRow(anywhere: "ping", "TOKEN", .everyday, .commandsPing) {
      _, visitor, arguments throws(Refusal) in
      visitor.send(.pong(token: try arguments.text(.argumentsToken)))
    },
  ]
}

extension House {
  /// - Parameter topic: nil for what matters now.
  func help(_ visitor: Visitor, on topic: String? = nil) {
    visitor.send(
      Self.commands.help(
        topic: topic, for: visitor.access, at: visitor.moment, offering: visitor.offers,
        without: visitor.idleCommands, columns: visitor.columns.map(Style.window)))
  }

  /// - Parameter columns: of the window, where the client does not tell.
  fileprivate func setMode(_ mode: Mode, columns: Int?, of visitor: Visitor) {
    visitor.connection.setMode(mode)
    if let columns {
      visitor.connection.setWidth(columns)
      visitor.columns = columns
      if case .seated(let room, let seat) = visitor.place { room.widths[seat] = columns }
    }
    visitor.send(.mode(mode, columns: visitor.columns.map(Style.window)))
    // The first one went out before a program could ask for json.
    if mode == .json { visitor.send(welcome) }
  }

  /// The crisis line depends on no disk. The facilitators are told once it is saved, and at once
  /// while nothing can be. Words with the call are passed on like a private message, and not kept.
  fileprivate func helpMe(_ text: String?, _ attendee: Attendee) {
    let (visitor, room, seat) = (attendee.visitor, attendee.room, attendee.seat)
    if let line = room.live.event.crisisLine {
      visitor.notice(.init(.crisisLine, .plainVerbatim(text: line)))
    }
    guard mayTell(visitor) else { return }
    if room.live.cannotSave, let name = room.live.state.seat(seat)?.name {
      room.send(.notice(.helpAskedUnsaved(name: name)), to: .facilitators, by: broadcaster)
    }
    enact(.askForHelp, attendee) {
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
}
