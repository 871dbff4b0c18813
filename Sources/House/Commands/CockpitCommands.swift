import ActivityKit
import EventRuntime
import EventTerms
import Messages
import Names
import TextProtocol

/// Commands with which those who run the event see how it stands, and change what is still to come.
enum CockpitCommands {
  static let rows: [CommandRow<House.Handler>] = [
    CommandRow(
      "run", "[follow|follow off]", .holders(of: .lead), .steering, .commandsRun,
      everyones: "agenda"
    ) { house, attendee, arguments throws(Refusal) in
      if arguments.take("follow") {
        let isOn = try arguments.isOn()
        attendee.room.runTold[attendee.seat] = nil
        return house.control(.follow(isOn), attendee)
      }
      try arguments.end()
      try house.demand(attendee)
      house.answer(attendee, [.run(house.runSheet(of: attendee.live))])
    },
    CommandRow(
      "goto", "NUMBER [now]", .holders(of: .lead), .steering, .commandsGoto, isFinal: true,
      everyones: "agenda"
    ) { house, attendee, arguments throws(Refusal) in
      let number = try arguments.agendaNumber()
      let isConfirmed = arguments.take("now")
      try arguments.end()
      let live = attendee.live
      if !isConfirmed, let loss = live.state.lostByGoing(to: number, of: live.event),
        house.asksBack(.goTo(number), attendee)
      {
        return attendee.visitor.notice(.confirmGoto(loss: loss, now: "/goto \(number) now"))
      }
      house.control(.goTo(number), attendee)
    },
    CommandRow(
      "add", "WHAT [after NUMBER]", .holders(of: .lead), .steering, .commandsAdd,
      everyones: "agenda"
    ) { house, attendee, arguments throws(Refusal) in
      let anchor = arguments.takeAnchor()
      let typed = try arguments.text(.argumentsActivity)
      // What somebody writes who may not is not kept.
      try house.demand(attendee)
      house.control(.add(house.addition(typed, for: attendee), after: anchor), attendee)
    },
    CommandRow(
      "drop", "NUMBER", .holders(of: .lead), .steering, .commandsDrop, isFinal: true,
      everyones: "agenda"
    ) { house, attendee, arguments throws(Refusal) in
      let number = try arguments.agendaNumber()
      try arguments.end()
      house.control(.drop(number), attendee)
    },
    CommandRow(
      "repeat", "[NUMBER]", .holders(of: .lead), .steering, .commandsRepeat,
      everyones: "agenda"
    ) { house, attendee, arguments throws(Refusal) in
      let number = arguments.isEmpty ? nil : try arguments.agendaNumber()
      try arguments.end()
      let live = attendee.live
      guard let number = number ?? live.state.reached.map({ $0 + 1 }) else { throw .notStarted }
      guard let mark = live.event.agenda.mark(numbered: number) else {
        throw .badArgumentNoSuchActivity(number: number, most: live.event.agenda.count)
      }
      house.control(.add(.again(mark), after: nil), attendee)
    },
    CommandRow(
      "shorten", "NUMBER to TIME", .holders(of: .lead), .steering, .commandsShorten,
      everyones: "agenda"
    ) { house, attendee, arguments throws(Refusal) in
      let number = try arguments.agendaNumber()
      _ = arguments.take("to")
      let time = try arguments.duration(.argumentsTime, upTo: .hours(12))
      house.control(.shorten(number, to: time), attendee)
    },
    CommandRow(
      "points", "NAME POINTS for TEXT", .holders(of: .lead), .steering, .commandsPoints,
      everyones: "scores"
    ) { house, attendee, arguments throws(Refusal) in
      let name = try house.person(in: &arguments, for: attendee)
      let typed = try arguments.word(.argumentsPoints)
      _ = arguments.take("for")
      let reason = try arguments.text(.argumentsReason)
      try house.demand(attendee)
      guard let points = Int(typed), points != 0, Self.points.contains(points) else {
        throw .badArgumentPoints(
          most: Self.points.upperBound, example: "/points ana +100 for the song")
      }
      if house.names.guarded.forms.isImitated(by: reason) { throw .badArgumentReasonSpeaks }
      let seat = try house.seat(named: name, for: attendee).number
      house.control(.points(seat: seat, points, for: reason), attendee)
    },
    CommandRow("answered", .holders(of: .lead), .steering, .commandsAnswered) {
      house, attendee throws(Refusal) in
      try house.demand(attendee)
      house.answer(attendee, attendee.live.state.answered)
    },
    CommandRow(
      paged: "away", .holders(of: .roster), .steering, .commandsAway, everyones: "who"
    ) { [$1.live.state.away(for: $1.seat, at: $1.live.now, page: $2)] },
    CommandRow(
      "calls", "[NAME]", .holders(of: .calls), .steering, .commandsCalls
    ) { house, attendee, arguments throws(Refusal) in
      try house.demand(attendee)
      guard !arguments.isEmpty else {
        return house.answer(attendee, [attendee.live.state.callList])
      }
      let seat = try house.seat(named: try arguments.name(), for: attendee).number
      house.control(.helped(seat: seat), attendee)
    },
  ]

  private static let points = -100_000...100_000
}

extension House {
  /// By the clock of the event.
  func runSheet(of live: LiveEvent) -> RunSheet {
    let (standing, event) = (live.standing, live.event)
    return RunSheet(
      rows: standing.rows, between: standing.between, leftSeconds: standing.left.secondsUp,
      unknown: standing.unknown, estimated: standing.estimated, people: live.state.participants,
      ends: directory.hour(standing.ends, of: event),
      earliest: standing.earliest.map { directory.hour($0, of: event) },
      due: standing.due.map { directory.hour($0, of: event) },
      behindSeconds: standing.due.map { Int((standing.ends - $0) / 1_000) },
      closes: standing.closes.map { directory.hour($0, of: event) },
      zone: directory.zone(of: event), advice: standing.advice, calls: standing.calls)
  }

  /// nil of an occurrence that is over.
  func runSheet(of occurrence: Int64) -> RunSheet? {
    rooms[occurrence].map { runSheet(of: $0.live) }
  }

  /// What is on the agenda already, or in the plan, by its title; otherwise a module with what is to stand for its
  /// settings.
  fileprivate func addition(_ typed: String, for attendee: Attendee) -> AgendaAddition {
    let live = attendee.live
    if let mark = live.event.agenda.mark(titled: typed) ?? live.plan.agenda.mark(titled: typed) {
      return .again(mark)
    }
    let parts = typed.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let value = parts.count > 1 ? String(parts[1]).withoutBlanksAround : ""
    return .module(String(parts.first ?? "").lowercased(), value: value.isEmpty ? nil : value)
  }
}
