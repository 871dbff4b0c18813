/// Commands for coming and going.
enum SignInCommands {
  static let rows: [CommandRow] = [
    CommandRow(
      paged: "events", aliases: ["list"], .anyone, .signIn, .commandsEvents
    ) { .events(page: $0) },
    CommandRow(
      "join", "EVENT [as NAME] [key KEY]", .anyone, .signIn, .commandsJoin
    ) { arguments throws(Refusal) in
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
      return .join(event: event, name: name, key: key)
    },
    CommandRow("rejoin", "CODE", .anyone, .signIn, .commandsRejoin) {
      arguments throws(Refusal) in
      guard let code = arguments.words(upTo: []) else { throw arguments.missing(.argumentsCode) }
      return .rejoin(code: code)
    },
    CommandRow(
      "mycode", .seated, .signIn, .commandsMycode, .myCode),
    CommandRow(
      "leave", .seated, .signIn, .commandsLeave, isFinal: true, .leave),
    CommandRow(
      "quit", aliases: ["exit", "bye"], .anyone, .signIn, .commandsQuit, isFinal: true,
      .quit),
  ]
}
