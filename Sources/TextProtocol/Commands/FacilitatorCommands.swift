import ActivityKit

/// Commands for those who run the event.
enum FacilitatorCommands {
  static let rows: [CommandRow] = [
    CommandRow(
      "start", .holders(of: .lead), .facilitator, "Starts the event.", isFinal: true, .start),
    CommandRow("pause", .holders(of: .lead), .facilitator, "Stops the clock.", .pause),
    CommandRow("resume", .holders(of: .lead), .facilitator, "Lets the clock run again.", .resume),
    CommandRow(
      "skip", .holders(of: .lead), .facilitator,
      "Ends what goes on: a question, a turn, or the step that /time names.", isFinal: true,
      everyones: "pass", .skip),
    CommandRow(
      "next", .holders(of: .lead), .facilitator, "Goes on to the next activity.", isFinal: true,
      everyones: "pass", .next),
    CommandRow(
      "back", "[now]", .holders(of: .lead), .facilitator,
      "Goes back to the activity before; asks first where something would be lost.",
      isFinal: true
    ) { arguments throws(ProtocolError) in
      let isConfirmed = arguments.take("now")
      try arguments.end()
      return .back(isConfirmed: isConfirmed)
    },
    CommandRow(
      "extend", "TIME", .holders(of: .lead), .facilitator, "Gives the present step more time.",
      everyones: "time"
    ) {
      arguments throws(ProtocolError) in
      .extend(try arguments.duration("The time", upTo: .hours(12)))
    },
    CommandRow(
      "take", .holders(of: .take), .facilitator,
      "Takes the event over while no facilitator is here.", .take),
    CommandRow(
      "end", "[now]", .holders(of: .end), .facilitator,
      "Ends the event for everyone; asks first while an activity runs.", isFinal: true,
      everyones: "leave"
    ) { arguments throws(ProtocolError) in
      let isConfirmed = arguments.take("now")
      try arguments.end()
      return .end(isConfirmed: isConfirmed)
    },
    CommandRow(
      "reload", .holders(of: .reload), .facilitator,
      "Reads the plan again, for what has not begun.", .reload),
    CommandRow(
      "announce", "TEXT", .holders(of: .announce), .facilitator,
      "Tells everyone, small groups too.",
      everyones: "say"
    ) {
      arguments throws(ProtocolError) in
      .announce(try arguments.text("The text"))
    },
    CommandRow(
      paged: "roster", .holders(of: .roster), .facilitator,
      "Lists who came, who is away, whose hand is up, and who is in which group.",
      everyones: "who"
    ) { .roster(page: $0) },
  ]
}
