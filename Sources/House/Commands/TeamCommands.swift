import ActivityKit
import EventPlan
import EventRuntime
import Messages
import TextProtocol
import Words

/// Commands for teams: who is in them, and their own talk.
enum TeamCommands {
  /// Of all of them.
  static let names = Set(rows.map(\.name))

  static let rows: [CommandRow<House.Handler>] = [
    CommandRow("team", "[TEXT]", .seated, .teams, .commandsTeam) {
      house, attendee, arguments throws(Refusal) in
      let own = try attendee.live.state.ownTeam(of: attendee.seat)
      if arguments.isEmpty { return house.answer(attendee, [own]) }
      try house.sayToTeam(try arguments.text(.argumentsText), attendee)
    },
    CommandRow("teams", "[NUMBER|off]", .seated, .teams, .commandsTeams) {
      house, attendee, arguments throws(Refusal) in
      let isOff = arguments.take("off")
      let typed = arguments.optionalWord()
      try arguments.end()
      let (state, seat) = (attendee.live.state, attendee.seat)
      guard isOff || typed != nil else { return house.answer(attendee, [state.teams(for: seat)]) }
      // The command itself is for everyone.
      guard state.may(seat, .lead) else { throw .notAllowedDrawsTeams }
      let control = isOff ? Control.noTeams : .teams(typed.flatMap { Int($0) } ?? 0)
      house.submit(.control(control, by: seat), for: attendee)
    },
  ]
}

extension House {
  /// The number of the team that somebody means by its number or by its name in any language.
  func team(called typed: String, for attendee: Attendee) -> Int? {
    let word = typed.lowercased()
    return attendee.live.state.teamNames.first { number, name in
      let written = options.plan.words.written(name)
      return word == "\(number)"
        || written.languages.union(["en"]).contains { written.words(in: $0).lowercased() == word }
    }?.number
  }

  /// Talk within a team keeps to the rules of the room: whoever could not speak to all cannot speak here.
  fileprivate func sayToTeam(_ text: String, _ attendee: Attendee) throws(Refusal) {
    let state = attendee.live.state
    if case .refused(let refusal) = state.speech(from: attendee.seat) { throw refusal }
    speak(text, to: .seats(state.teammates(of: attendee.seat) ?? []), in: .team, attendee)
  }
}
