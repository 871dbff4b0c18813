import ActivityKit

/// Commands for those who run the event.
enum FacilitatorCommands {
  static let rows: [CommandRow] = [
    CommandRow("start", .facilitator, .facilitator, "Starts the event.", .start),
    CommandRow("pause", .facilitator, .facilitator, "Stops the clock.", .pause),
    CommandRow("resume", .facilitator, .facilitator, "Lets the clock run again.", .resume),
    CommandRow("skip", .facilitator, .facilitator, "Ends the present step now.", .skip),
    CommandRow("next", .facilitator, .facilitator, "Goes on to the next activity.", .next),
    CommandRow("back", .facilitator, .facilitator, "Goes back to the activity before.", .back),
    CommandRow("extend", "TIME", .facilitator, .facilitator, "Gives the present step more time.") {
      arguments throws(ProtocolError) in
      .extend(try arguments.duration("The time", upTo: .hours(12)))
    },
    CommandRow("end", .facilitator, .facilitator, "Ends the event for everyone.", .end),
    CommandRow("announce", "TEXT", .facilitator, .facilitator, "Tells everyone, small groups too.")
    {
      arguments throws(ProtocolError) in
      .announce(try arguments.text("The text"))
    },
    CommandRow(
      "roster", .facilitator, .facilitator, "Lists who came, and who is away.", .roster),
  ]
}
