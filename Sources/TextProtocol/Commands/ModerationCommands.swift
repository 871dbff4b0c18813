import ActivityKit

/// Commands with which facilitators keep the room safe.
enum ModerationCommands {
  static let rows: [CommandRow] = [
    CommandRow(
      "mute", "NAME [TIME]", .holders(of: .mute), .moderation, .commandsMute, everyones: "ignore"
    ) { arguments throws(Refusal) in
      let name = try arguments.person()
      let time =
        arguments.isEmpty ? nil : try arguments.duration(.argumentsTime, upTo: .hours(12))
      return .mute(name: name, for: time)
    },
    CommandRow(
      "unmute", "NAME", .holders(of: .mute), .moderation, .commandsUnmute,
      everyones: "ignore"
    ) { arguments throws(Refusal) in
      .unmute(name: try arguments.name())
    },
    CommandRow(
      "remove", "NAME [REASON]", .holders(of: .remove), .moderation, .commandsRemove, isFinal: true,
      everyones: "report"
    ) { arguments throws(Refusal) in
      let name = try arguments.person()
      let reason = arguments.isEmpty ? nil : try arguments.text(.argumentsReason)
      return .remove(name: name, reason: reason)
    },
    CommandRow(
      "unremove", "NAME", .holders(of: .remove), .moderation, .commandsUnremove
    ) { arguments throws(Refusal) in
      .unremove(name: try arguments.name())
    },
    CommandRow(
      "rename", "NAME NEW", .holders(of: .rename), .moderation, .commandsRename, everyones: "report"
    ) { arguments throws(Refusal) in
      let name = try arguments.person()
      guard let new = arguments.words(upTo: []) else { throw arguments.missing(.argumentsNewName) }
      return .rename(name: name, to: new)
    },
    CommandRow(
      "lock", .holders(of: .lock), .moderation, .commandsLock,
      .lock),
    CommandRow("unlock", .holders(of: .lock), .moderation, .commandsUnlock, .unlock),
    CommandRow(
      "slow", "TIME or off", .holders(of: .pace), .moderation, .commandsSlow
    ) { arguments throws(Refusal) in
      if arguments.take("off") {
        try arguments.end()
        return .slow(nil)
      }
      return .slow(try arguments.duration(.argumentsTime, upTo: .hours(1)))
    },
    CommandRow(
      "quiet", "[off]", .holders(of: .pace), .moderation, .commandsQuiet
    ) { arguments throws(Refusal) in
      let isOff = arguments.take("off")
      try arguments.end()
      return .quiet(!isOff)
    },
    CommandRow(
      "call", "NAME", .holders(of: .hands), .moderation, .commandsCall, everyones: "hand"
    ) { arguments throws(Refusal) in
      .call(name: try arguments.name())
    },
    CommandRow(
      paged: "balance", .holders(of: .balance), .moderation, .commandsBalance
    ) { .balance(page: $0) },
    CommandRow(
      "notes", aliases: ["note"], "[TEXT]", .holders(of: .notes), .moderation, .commandsNotes
    ) { arguments throws(Refusal) in
      arguments.isEmpty ? .notes : .note(try arguments.text(.argumentsText))
    },
  ]
}
