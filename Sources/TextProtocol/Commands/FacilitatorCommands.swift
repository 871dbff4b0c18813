import ActivityKit

/// Commands for those who run the event.
enum FacilitatorCommands {
  static let rows: [CommandRow] = [
    CommandRow(
      "start", .holders(of: .lead), .facilitator, .commandsStart, isFinal: true, .start),
    CommandRow("pause", .holders(of: .lead), .facilitator, .commandsPause, .pause),
    CommandRow("resume", .holders(of: .lead), .facilitator, .commandsResume, .resume),
    CommandRow(
      "skip", .holders(of: .lead), .facilitator, .commandsSkip, isFinal: true,
      everyones: "pass", .skip),
    CommandRow(
      "next", .holders(of: .lead), .facilitator, .commandsNext, isFinal: true,
      everyones: "pass", .next),
    CommandRow(
      "back", "[now]", .holders(of: .lead), .facilitator, .commandsBack,
      isFinal: true
    ) { arguments throws(Refusal) in
      let isConfirmed = arguments.take("now")
      try arguments.end()
      return .back(isConfirmed: isConfirmed)
    },
    CommandRow(
      "extend", "TIME", .holders(of: .lead), .facilitator, .commandsExtend,
      everyones: "time"
    ) {
      arguments throws(Refusal) in
      .extend(try arguments.duration(.argumentsTime, upTo: .hours(12)))
    },
    CommandRow(
      "take", .holders(of: .take), .facilitator, .commandsTake, .take),
    CommandRow(
      "end", "[now]", .holders(of: .end), .facilitator, .commandsEnd, isFinal: true,
      everyones: "leave"
    ) { arguments throws(Refusal) in
      let isConfirmed = arguments.take("now")
      try arguments.end()
      return .end(isConfirmed: isConfirmed)
    },
    CommandRow(
      "reload", .holders(of: .reload), .facilitator, .commandsReload, .reload),
    CommandRow(
      "announce", "TEXT", .holders(of: .announce), .facilitator, .commandsAnnounce,
      everyones: "say"
    ) {
      arguments throws(Refusal) in
      .announce(try arguments.text(.argumentsText))
    },
    CommandRow(
      paged: "roster", .holders(of: .roster), .facilitator, .commandsRoster,
      everyones: "who"
    ) { .roster(page: $0) },
  ]
}
