import EventPlan
import EventRuntime
import EventTerms
import Messages
import TextProtocol

/// Commands for everyone in a room.
enum EverydayCommands {
  static let rows: [CommandRow<House.Handler>] = [
    CommandRow(
      anywhere: "help", aliases: ["?", "h", "commands"], "[TOPIC]", .everyday, .commandsHelp
    ) { house, visitor, arguments throws(Refusal) in
      if arguments.take("us"), let attendee = visitor.attendee(giving: "help") {
        try arguments.end()
        guard house.mayTell(visitor) else { return }
        return house.submit(.group(.callOver, by: attendee.seat), for: attendee)
      }
      guard arguments.take("me") else {
        return house.help(visitor, on: arguments.optionalWord())
      }
      guard let attendee = visitor.attendee(giving: "help") else { throw .notSeatedChooseFirst }
      house.helpMe(arguments.isEmpty ? nil : try arguments.text(.argumentsText), attendee)
    },
    CommandRow(paged: "who", aliases: ["names"], .seated, .everyday, .commandsWho) {
      [$1.live.state.who(for: $1.seat, page: $2)] + $0.waiting(seenBy: $1)
    },
    CommandRow("say", "TEXT", .seated, .everyday, .commandsSay) {
      house, attendee, arguments throws(Refusal) in
      house.say(try arguments.text(.argumentsText), attendee)
    },
    CommandRow("tell", aliases: ["msg", "whisper"], "NAME TEXT", .seated, .everyday, .commandsTell)
    {
      house, attendee, arguments throws(Refusal) in
      let name = try house.person(in: &arguments, for: attendee)
      try house.tell(name, try arguments.text(.argumentsText), attendee)
    },
    // As it is, whatever word or command it looks like.
    CommandRow("answer", "TEXT", .seated, .everyday, .commandsAnswer) {
      house, attendee, arguments throws(Refusal) in
      house.answer(try arguments.text(.argumentsAnswer), attendee)
    },
    CommandRow("pass", .seated, .everyday, .commandsPass) { $0.pass($1) },
    CommandRow("done", aliases: ["ready"], .seated, .everyday, .commandsDone) { $0.done($1) },
    CommandRow("undo", .seated, .everyday, also: .steering, .commandsUndo) { $0.undo($1) },
    CommandRow("draft", .seated, .everyday, .commandsDraft) { house, attendee throws(Refusal) in
      guard let draft = attendee.live.state.draft(of: attendee.seat) else {
        throw .noPromptNothingWritten
      }
      house.answer(attendee, [draft])
    },
    CommandRow("reveal", .seated, .everyday, .commandsReveal, isFinal: true) {
      $0.submit(.reveal(seat: $1.seat), for: $1)
    },
    CommandRow("stay", .seated, .everyday, .commandsStay) {
      let comesBack: Bool? = $1.live.state.staysOut($1.seat) ? true : nil
      $0.submit(.stay(seat: $1.seat, comesBack: comesBack), for: $1)
    },
    CommandRow(
      name: "scores", aliases: ["score"], arguments: "[PAGE]", access: .seated, family: .everyday,
      about: .commandsScores, run: scores),
    CommandRow("agenda", .seated, .everyday, .commandsAgenda) {
      $1.visitor.send($1.live.state.agenda(of: $1.live.event))
    },
    CommandRow("time", "[PACE]", .seated, .everyday, .commandsTime) {
      house, attendee, arguments throws(Refusal) in
      let typed = arguments.optionalCommandWord()
      try arguments.end()
      guard let typed else { return house.tellTime(to: attendee) }
      guard let pace = Pace(typed: typed) else { throw .badArgumentNoPace(example: "/time x1.5") }
      house.choosePace(pace, attendee)
    },
    CommandRow(anywhere: "again", "", .everyday, .commandsAgain) {
      house, visitor, arguments throws(Refusal) in
      try arguments.end()
      house.repeatWhatIsOpen(to: visitor)
    },
    CommandRow(anywhere: "where", "", .everyday, .commandsWhere) {
      house, visitor, arguments throws(Refusal) in
      try arguments.end()
      house.tellWhereabouts(of: visitor)
    },
    CommandRow("recap", "[PAGE]", .seated, .everyday, .commandsRecap) {
      house, attendee, arguments throws(Refusal) in
      let page = try arguments.page(of: "recap")
      let live = attendee.live
      attendee.visitor.connection.charge(WorkBudget.Cost.page)
      house.answer(
        attendee,
        live.state.recap(for: attendee.seat, at: live.now, in: live.event, page: page))
    },
    CommandRow("board", .seated, .everyday, .commandsBoard) {
      house, attendee throws(Refusal) in try house.showBoards(to: attendee)
    },
    CommandRow("hand", aliases: ["raise"], .seated, .everyday, .commandsHand) {
      $0.enact(.raiseHand, $1)
    },
    CommandRow("lower", .seated, .everyday, .commandsLower) { $0.enact(.lowerHand, $1) },
  ]

  /// Also of an event that is over, for those who were there when it ended.
  private static let scores: House.Handler = { house, visitor, arguments throws(Refusal) in
    let page = try arguments.page(of: "scores")
    if let attendee = visitor.attendee(giving: "scores") {
      let live = attendee.live
      return house.answer(
        attendee, [live.state.scores(for: attendee.seat, in: live.event, page: page)])
    }
    guard let scores = visitor.scores else { throw .notSeatedChooseFirst }
    visitor.send(scores)
  }
}

extension House {
  /// - Parameter topic: nil for what matters now.
  func help(_ visitor: Visitor, on topic: String? = nil) {
    visitor.connection.charge(WorkBudget.Cost.page)
    visitor.send(
      visitor.commands.help(
        topic: topic, for: visitor.access, at: visitor.moment, offering: visitor.offers,
        without: visitor.idleCommands,
        isWidthKnown: visitor.connection.columns != nil || visitor.screen.mode == .speech))
  }

  /// What is asked of a visitor, or goes on around them.
  func repeatWhatIsOpen(to visitor: Visitor) {
    guard let attendee = visitor.attendee() else { return take(.again, of: visitor) }
    let live = attendee.live
    let messages = live.state.again(for: attendee.seat, at: live.now, in: live.event)
    // A gallery is as long as the room is full.
    let items = messages.reduce(0) { sum, message in
      if case .list(_, let items, _, _) = message { sum + items.count } else { sum }
    }
    visitor.connection.charge(WorkBudget.Cost.line * items)
    answer(attendee, messages)
  }

  /// `/board`
  fileprivate func showBoards(to attendee: Attendee) throws(Refusal) {
    let boards = attendee.live.state.boards(for: attendee.seat)
    guard !boards.isEmpty else { throw .nothingRunningNoBoard }
    attendee.visitor.connection.charge(WorkBudget.Cost.page * boards.count)
    for board in boards { attendee.visitor.send(board) }
  }

  fileprivate func tellWhereabouts(of visitor: Visitor) {
    guard let attendee = visitor.attendee() else {
      return visitor.notice(.whereaboutsAtTheDoor(house: options.plan.name))
    }
    let live = attendee.live
    let notice = live.state.whereabouts(of: attendee.seat, at: live.now, in: live.event)
    answer(attendee, [.notice(notice)])
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
      room.send(.notice(.helpAskedUnsaved(name: name)), to: .facilitators)
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
      .notice(.helpAskedWrites(name: name, text: text)), to: .facilitators, except: [id])
  }
}
