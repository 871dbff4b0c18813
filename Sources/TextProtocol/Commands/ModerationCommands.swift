import ActivityKit

/// Commands with which facilitators keep the room safe.
enum ModerationCommands {
  static let rows: [CommandRow] = [
    CommandRow(
      "mute", "NAME [TIME]", .holders(of: .mute), .moderation,
      "Refuses what somebody says, for a time or until /unmute.", everyones: "ignore"
    ) { arguments throws(ProtocolError) in
      let name = try arguments.person()
      let time =
        arguments.isEmpty ? nil : try arguments.duration("The time", upTo: .hours(12))
      return .mute(name: name, for: time)
    },
    CommandRow(
      "unmute", "NAME", .holders(of: .mute), .moderation, "Lets somebody speak again.",
      everyones: "ignore"
    ) { arguments throws(ProtocolError) in
      .unmute(name: try arguments.name())
    },
    CommandRow(
      "remove", "NAME [REASON]", .holders(of: .remove), .moderation,
      "Takes somebody out of the event for good; they read the reason.", isFinal: true,
      everyones: "report"
    ) { arguments throws(ProtocolError) in
      let name = try arguments.person()
      let reason = arguments.isEmpty ? nil : try arguments.text("The reason")
      return .remove(name: name, reason: reason)
    },
    CommandRow(
      "unremove", "NAME", .holders(of: .remove), .moderation,
      "Takes a removal back, so that they may come in again."
    ) { arguments throws(ProtocolError) in
      .unremove(name: try arguments.name())
    },
    CommandRow(
      "rename", "NAME NEW", .holders(of: .rename), .moderation,
      "Gives somebody another name, and turns the one they had away.", everyones: "report"
    ) { arguments throws(ProtocolError) in
      let name = try arguments.person()
      guard let new = arguments.words(upTo: []) else { throw arguments.missing("The new name") }
      return .rename(name: name, to: new)
    },
    CommandRow(
      "lock", .holders(of: .lock), .moderation, "Lets nobody new in; those with a seat may return.",
      .lock),
    CommandRow("unlock", .holders(of: .lock), .moderation, "Lets people in again.", .unlock),
    CommandRow(
      "slow", "TIME or off", .holders(of: .pace), .moderation,
      "Sets the least time between two lines of one person."
    ) { arguments throws(ProtocolError) in
      if arguments.take("off") {
        try arguments.end()
        return .slow(nil)
      }
      return .slow(try arguments.duration("The time", upTo: .hours(1)))
    },
    CommandRow(
      "quiet", "[off]", .holders(of: .pace), .moderation,
      "Leaves only questions, turns and those you call."
    ) { arguments throws(ProtocolError) in
      let isOff = arguments.take("off")
      try arguments.end()
      return .quiet(!isOff)
    },
    CommandRow(
      "call", "NAME", .holders(of: .hands), .moderation,
      "Gives the word to somebody whose hand is up.", everyones: "hand"
    ) { arguments throws(ProtocolError) in
      .call(name: try arguments.name())
    },
    CommandRow(
      paged: "balance", .holders(of: .balance), .moderation,
      "Shows who has spoken how much, the least first."
    ) { .balance(page: $0) },
    CommandRow(
      "notes", aliases: ["note"], "[TEXT]", .holders(of: .notes), .moderation,
      "Keeps a note for facilitators only; without TEXT, reads the notes back."
    ) { arguments throws(ProtocolError) in
      arguments.isEmpty ? .notes : .note(try arguments.text("The text"))
    },
  ]
}
