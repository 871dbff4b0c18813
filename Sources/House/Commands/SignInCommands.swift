import ActivityKit
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
    CommandRow(
      anywhere: "rsvp", "[yes|maybe|no] [for EVENT]", .signIn, .commandsRsvp
    ) { house, visitor, arguments throws(Refusal) in
      let rsvp = Rsvp.allCases.first { arguments.take($0.rawValue) }
      let prospect = try house.prospect(in: &arguments, for: visitor)
      house.answer(rsvp, prospect)
    },
    CommandRow(
      anywhere: "remind", "[TIME|off] [for EVENT]", .signIn, .commandsRemind
    ) { house, visitor, arguments throws(Refusal) in
      var wish: House.ReminderWish?
      if arguments.take("off") {
        wish = .off
      } else if !arguments.isEmpty, !arguments.isAt("for") {
        wish = .before(try arguments.duration(.argumentsTime, upTo: .hours(24), before: ["for"]))
      }
      let prospect = try house.prospect(in: &arguments, for: visitor)
      try house.remind(wish, prospect)
    },
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
    CommandRow(
      "for", "NUMBER answer TEXT|pass|done|undo", .seated, .signIn, .commandsFor
    ) { house, attendee, arguments throws(Refusal) in
      try house.answer(by: &arguments, attendee)
    },
    CommandRow("stop", .seated, .signIn, .commandsStop) {
      let comesBack: Bool? = $1.live.state.hasStopped($1.seat) ? true : nil
      $0.submit(.stop(seat: $1.seat, comesBack: comesBack), for: $1)
    },
  ]
}

extension House {
  /// The commands that answer a question.
  private static let answering: Set<String> = ["answer", "pass", "done", "undo"]

  /// Carries out a command for one question. By the time that it is read, another one may be open.
  fileprivate func answer(
    by arguments: inout Arguments, _ attendee: Attendee
  ) throws(Refusal) {
    guard let prompt = Int(try arguments.word(.argumentsNumber)),
      let row = arguments.optionalCommandWord().flatMap({ Self.commands[$0] }),
      Self.answering.contains(row.name)
    else { throw .badArgumentForQuestion(example: "/for 7 answer b") }
    let live = attendee.live
    guard live.state.isAsking(attendee.seat, prompt, at: live.now) else {
      return attendee.visitor.refuse(.tooLateAnother, of: prompt)
    }
    var rest = arguments
    try row.run(self, attendee.visitor, &rest)
  }

  fileprivate func join(
    _ event: String, as name: String?, key: String?, _ visitor: Visitor
  ) throws(Refusal) {
    if visitor.isSeated { throw .alreadySeatedLeaveFirst }
    take(.join(event: event, name: name, key: key), of: visitor)
  }
}
