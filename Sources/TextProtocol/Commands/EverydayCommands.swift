/// Commands for everyone in a room.
enum EverydayCommands {
  static let rows: [CommandRow] = [
    CommandRow(
      "help", aliases: ["?", "h", "commands"], "[TOPIC]", .anyone, .everyday, .commandsHelp
    ) { arguments throws(Refusal) in
      let topic = arguments.optionalWord()
      guard topic.map(CommandTable.folded) == "me" else { return .help(topic: topic) }
      return .helpMe(arguments.isEmpty ? nil : try arguments.text(.argumentsText))
    },
    CommandRow(paged: "who", aliases: ["names"], .seated, .everyday, .commandsWho) {
      .who(page: $0)
    },
    CommandRow("say", "TEXT", .seated, .everyday, .commandsSay) {
      arguments throws(Refusal) in
      .say(try arguments.text(.argumentsText))
    },
    CommandRow(
      "tell", aliases: ["msg", "whisper"], "NAME TEXT", .seated, .everyday, .commandsTell
    ) { arguments throws(Refusal) in
      let name = try arguments.person()
      return .tell(name: name, text: try arguments.text(.argumentsText))
    },
    CommandRow(
      "answer", "TEXT", .seated, .everyday, .commandsAnswer
    ) { arguments throws(Refusal) in
      .answer(try arguments.text(.argumentsAnswer))
    },
    CommandRow(
      "pass", .seated, .everyday, .commandsPass, .pass),
    CommandRow(
      "done", aliases: ["ready"], .seated, .everyday, .commandsDone,
      .done),
    CommandRow(
      "reveal", .seated, .everyday, .commandsReveal,
      isFinal: true, .reveal),
    CommandRow(
      "stay", .seated, .everyday, .commandsStay, .stay),
    CommandRow(paged: "scores", aliases: ["score"], .seated, .everyday, .commandsScores) {
      .scores(page: $0)
    },
    CommandRow("agenda", .seated, .everyday, .commandsAgenda, .agenda),
    CommandRow("time", .seated, .everyday, .commandsTime, .time),
    CommandRow(
      "hand", aliases: ["raise"], .seated, .everyday, .commandsHand,
      .hand
    ),
    CommandRow(
      "lower", .seated, .everyday, .commandsLower, .lower),
    CommandRow(
      "ignore", "NAME", .seated, .everyday, .commandsIgnore
    ) { arguments throws(Refusal) in
      .ignore(name: try arguments.name())
    },
    CommandRow(
      "report", "NAME TEXT", .seated, .everyday, .commandsReport,
      isFinal: true
    ) { arguments throws(Refusal) in
      let name = try arguments.person()
      return .report(name: name, text: try arguments.text(.argumentsText))
    },
    CommandRow(
      "mode", "MODE [COLUMNS]", .anyone, .everyday, .commandsMode
    ) {
      arguments throws(Refusal) in
      guard let word = arguments.optionalWord() else {
        throw .missingArgumentWhichMode(example: "/mode plain 40")
      }
      let width = arguments.optionalWord()
      try arguments.end()
      guard let mode = Mode(rawValue: CommandTable.folded(word)) else {
        throw .badArgumentNoMode(example: "/mode plain")
      }
      guard let width else { return .mode(mode) }
      guard let columns = Int(width), Style.columns.contains(columns) else {
        throw .badArgumentColumns(
          least: Style.columns.lowerBound, most: Style.columns.upperBound,
          example: "/mode plain 40")
      }
      return .mode(mode, columns: columns)
    },
    CommandRow(
      "language", aliases: ["lang"], "[LANGUAGE]", .anyone, .everyday, .commandsLanguage
    ) { arguments throws(Refusal) in
      let word = arguments.optionalWord()
      try arguments.end()
      return .language(word)
    },
    CommandRow("ping", "TOKEN", .anyone, .everyday, .commandsPing) {
      arguments throws(Refusal) in
      .ping(token: try arguments.text(.argumentsToken))
    },
  ]
}
