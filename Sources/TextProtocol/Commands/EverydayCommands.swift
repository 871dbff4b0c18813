/// Commands for everyone in a room.
enum EverydayCommands {
  static let rows: [CommandRow] = [
    CommandRow(
      "help", aliases: ["?", "h", "commands"], "[TOPIC]", .anyone, .everyday,
      "Says what you can do now. /help me calls a facilitator, privately."
    ) { arguments throws(ProtocolError) in
      let topic = arguments.optionalWord()
      guard topic.map(CommandTable.folded) == "me" else { return .help(topic: topic) }
      return .helpMe(arguments.isEmpty ? nil : try arguments.text("The text"))
    },
    CommandRow(paged: "who", aliases: ["names"], .seated, .everyday, "Says who is here.") {
      .who(page: $0)
    },
    CommandRow("say", "TEXT", .seated, .everyday, "Speaks, also while a question is open.") {
      arguments throws(ProtocolError) in
      .say(try arguments.text("The text"))
    },
    CommandRow(
      "tell", aliases: ["msg", "whisper"], "NAME TEXT", .seated, .everyday,
      "Says something to one person."
    ) { arguments throws(ProtocolError) in
      let name = try arguments.person()
      return .tell(name: name, text: try arguments.text("The text"))
    },
    CommandRow(
      "answer", "TEXT", .seated, .everyday,
      "Answers with the TEXT as it is, even pass or a slash."
    ) { arguments throws(ProtocolError) in
      .answer(try arguments.text("The answer"))
    },
    CommandRow(
      "pass", .seated, .everyday, "Declines the question or the turn. Costs nothing.", .pass),
    CommandRow(
      "done", aliases: ["ready"], .seated, .everyday, "Says that you are ready, or ends your turn.",
      .done),
    CommandRow(
      "reveal", .seated, .everyday, "Puts your name to what you wrote without one.",
      isFinal: true, .reveal),
    CommandRow(
      "stay", .seated, .everyday,
      "Stays in the main room, out of the small groups; again, and you come in.", .stay),
    CommandRow(paged: "scores", aliases: ["score"], .seated, .everyday, "Shows the scores.") {
      .scores(page: $0)
    },
    CommandRow("agenda", .seated, .everyday, "Shows what was, is and comes.", .agenda),
    CommandRow("time", .seated, .everyday, "Says how much time is left.", .time),
    CommandRow(
      "hand", aliases: ["raise"], .seated, .everyday, "Raises your hand, to ask for the word.",
      .hand
    ),
    CommandRow(
      "lower", .seated, .everyday, "Takes your hand down, or gives the word back.", .lower),
    CommandRow(
      "ignore", "NAME", .seated, .everyday,
      "Hides from you what somebody says; again, and you see it."
    ) { arguments throws(ProtocolError) in
      .ignore(name: try arguments.name())
    },
    CommandRow(
      "report", "NAME TEXT", .seated, .everyday, "Tells the facilitators of somebody, privately.",
      isFinal: true
    ) { arguments throws(ProtocolError) in
      let name = try arguments.person()
      return .report(name: name, text: try arguments.text("The text"))
    },
    CommandRow(
      "mode", "MODE [COLUMNS]", .anyone, .everyday,
      "Writes plain lines, ansi with colours or json for programs, for so many columns."
    ) {
      arguments throws(ProtocolError) in
      guard let word = arguments.optionalWord() else {
        throw ProtocolError(
          .missingArgument,
          "Which mode? It is plain, ansi with colours or json for programs. For a window of 40 "
            + "columns, type /mode plain 40.")
      }
      let width = arguments.optionalWord()
      try arguments.end()
      guard let mode = Mode(rawValue: CommandTable.folded(word)) else {
        throw ProtocolError(
          .badArgument, "A mode is plain, ansi or json, as in /mode plain.")
      }
      guard let width else { return .mode(mode) }
      guard let columns = Int(width), Style.columns.contains(columns) else {
        throw ProtocolError(
          .badArgument,
          "A window has \(Style.columns.lowerBound) to \(Style.columns.upperBound) columns, as in "
            + "/mode plain 40.")
      }
      return .mode(mode, columns: columns)
    },
    CommandRow("ping", "TOKEN", .anyone, .everyday, "Is answered by pong and the token.") {
      arguments throws(ProtocolError) in
      .ping(token: try arguments.text("The token"))
    },
  ]
}
