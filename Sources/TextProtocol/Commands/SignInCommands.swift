/// Commands for coming and going.
enum SignInCommands {
  static let rows: [CommandRow] = [
    CommandRow(
      paged: "events", aliases: ["list"], .anyone, .signIn, "Lists the events of the house."
    ) { .events(page: $0) },
    CommandRow(
      "join", "EVENT [as NAME] [key KEY]", .anyone, .signIn, "Takes a seat in an event."
    ) { arguments throws(ProtocolError) in
      guard let event = arguments.words(upTo: ["as", "key"]) else {
        throw arguments.missing("The event")
      }
      var (name, key): (String?, String?)
      if arguments.take("as") {
        // What opens the door may be a code, and people call it so.
        name = arguments.words(upTo: ["key", "code"])
        if name == nil { throw arguments.missing("The name") }
      }
      for (word, what) in [("key", "The key"), ("code", "The code")] where arguments.take(word) {
        key = arguments.words(upTo: [])
        if key == nil { throw arguments.missing(what) }
      }
      return .join(event: event, name: name, key: key)
    },
    CommandRow("rejoin", "CODE", .anyone, .signIn, "Takes up your seat again.") {
      arguments throws(ProtocolError) in
      guard let code = arguments.words(upTo: []) else { throw arguments.missing("The code") }
      return .rejoin(code: code)
    },
    CommandRow(
      "mycode", .seated, .signIn, "Gives you a code that signs you in at later events.", .myCode),
    CommandRow(
      "leave", .seated, .signIn, "Leaves the event, stays in the house.", isFinal: true, .leave),
    CommandRow(
      "quit", aliases: ["exit", "bye"], .anyone, .signIn, "Ends the connection.", isFinal: true,
      .quit),
  ]
}
