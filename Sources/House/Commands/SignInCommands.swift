import EventRuntime
import Messages
import TextProtocol

/// Commands for coming and going.
enum SignInCommands {
  static let rows: [CommandRow<House.Handler>] = [
    CommandRow(anywhere: "events", aliases: ["list"], "[PAGE]", .signIn, .commandsEvents) {
      house, visitor, arguments throws(Refusal) in
      let page = try arguments.page(of: "events")
      house.take(.stepBack, of: visitor)
      house.showEvents(visitor, page: page)
    },
    CommandRow(anywhere: "join", "EVENT [as NAME] [key KEY]", .signIn, .commandsJoin) {
      house, visitor, arguments throws(Refusal) in
      guard let event = arguments.words(upTo: ["as", "key"]) else {
        throw arguments.missing(.argumentsEvent)
      }
      var (name, key): (String?, String?)
      if arguments.take("as") {
        // What opens the door may be a code, and people call it so.
        name = arguments.words(upTo: ["key", "code"])
        if name == nil { throw arguments.missing(.argumentsName) }
      }
      for (word, what) in [("key", Sentence.argumentsKey), ("code", .argumentsCode)]
      where arguments.take(word) {
        key = arguments.words(upTo: [])
        if key == nil { throw arguments.missing(what) }
      }
      if let group = Int(event), group > 0, let attendee = visitor.attendee(giving: "join"),
        attendee.live.state.isGrouped || attendee.live.state.isGroupTime
      {
        guard house.mayCall(visitor) else { return }
        return house.submit(.group(.join(group: group), by: attendee.seat), for: attendee)
      }
      try house.join(event, as: name, key: key, visitor)
    },
    CommandRow(anywhere: "rejoin", "CODE", .signIn, .commandsRejoin) {
      house, visitor, arguments throws(Refusal) in
      guard let code = arguments.words(upTo: []) else { throw arguments.missing(.argumentsCode) }
      house.rejoin(code, visitor)
    },
    CommandRow(anywhere: "name", aliases: ["nick"], "NEW", .signIn, .commandsName) {
      house, visitor, arguments throws(Refusal) in
      guard let name = arguments.words(upTo: []) else { throw arguments.missing(.argumentsNewName) }
      guard let attendee = visitor.attendee(giving: "name") else {
        return house.take(.name(name), of: visitor)
      }
      try house.rename(attendee.seat, to: name, attendee)
    },
    CommandRow("mycode", .seated, .signIn, .commandsMycode) { $0.makePersonalCode($1) },
    CommandRow("keepsake", .seated, .signIn, .commandsKeepsake) {
      $0.answer($1, [$1.live.state.keepsake(of: $1.seat)])
    },
    CommandRow("leave", .seated, .signIn, .commandsLeave, isFinal: true) { $0.leave($1.visitor) },
    CommandRow(
      anywhere: "quit", aliases: ["exit", "bye"], "", .signIn, .commandsQuit, isFinal: true
    ) {
      house, visitor, arguments throws(Refusal) in
      try arguments.end()
      house.quit(visitor)
    },
    CommandRow(anywhere: "ping", "[TOKEN]", .signIn, .commandsPing) {
      _, visitor, arguments throws(Refusal) in
      visitor.send(
        .pong(token: arguments.isEmpty ? "" : try arguments.text(.argumentsText)))
    },
    CommandRow("stop", .seated, .signIn, .commandsStop) {
      let comesBack: Bool? = $1.live.state.hasStopped($1.seat) ? true : nil
      $0.submit(.stop(seat: $1.seat, comesBack: comesBack), for: $1)
    },
  ]
}

extension House {
  fileprivate func join(
    _ event: String, as name: String?, key: String?, _ visitor: Visitor
  ) throws(Refusal) {
    if visitor.isSeated { throw .alreadySeatedLeaveFirst }
    take(.join(event: event, name: name, key: key), of: visitor)
  }
}
