import ActivityKit
import EventRuntime
import EventTerms
import Messages
import TextProtocol

/// Commands with which everyone, and then those with which facilitators keep the room safe.
enum ModerationCommands {
  static let rows: [CommandRow<House.Handler>] = [
    CommandRow("ignore", "NAME", .seated, .moderation, .commandsIgnore) {
      house, attendee, arguments throws(Refusal) in
      let other = try house.other(try arguments.name(), than: attendee)
      let isIgnoring = attendee.live.state.isIgnoring(other, by: attendee.seat)
      house.submit(.ignore(seat: attendee.seat, other: other, !isIgnoring), for: attendee)
    },
    CommandRow("report", "NAME TEXT", .seated, .moderation, .commandsReport, isFinal: true) {
      house, attendee, arguments throws(Refusal) in
      let name = try house.person(in: &arguments, for: attendee)
      let text = try arguments.text(.argumentsText)
      let other = try house.other(name, than: attendee)
      guard house.mayTell(attendee.visitor) else { return }
      house.enact(.report(seat: other, text: text), attendee)
    },
    CommandRow(
      "mute", "NAME [TIME]", .holders(of: .mute), .moderation, .commandsMute, everyones: "ignore"
    ) { house, attendee, arguments throws(Refusal) in
      let name = try house.person(in: &arguments, for: attendee)
      let other = try house.other(name, than: attendee)
      let time =
        arguments.isEmpty ? nil : try arguments.duration(.argumentsTime, upTo: .hours(12))
      house.enact(.mute(seat: other, for: time), attendee)
    },
    CommandRow(
      "unmute", "NAME", .holders(of: .mute), .moderation, .commandsUnmute, everyones: "ignore"
    ) { house, attendee, arguments throws(Refusal) in
      house.enact(.unmute(seat: try house.other(try arguments.name(), than: attendee)), attendee)
    },
    CommandRow(
      "remove", "NAME [REASON]", .holders(of: .remove), .moderation, .commandsRemove, isFinal: true,
      everyones: "report"
    ) { house, attendee, arguments throws(Refusal) in
      let name = try house.person(in: &arguments, for: attendee)
      let reason = arguments.isEmpty ? nil : try arguments.text(.argumentsReason)
      let other = try house.other(name, than: attendee)
      house.enact(.remove(seat: other, reason: reason), attendee) {
        house.expel(other, reason, from: attendee.room)
      }
    },
    CommandRow("unremove", "NAME", .holders(of: .remove), .moderation, .commandsUnremove) {
      house, attendee, arguments throws(Refusal) in
      house.enact(.unremove(seat: try house.other(try arguments.name(), than: attendee)), attendee)
    },
    CommandRow(
      "rename", "NAME NEW", .holders(of: .rename), .moderation, .commandsRename, everyones: "name"
    ) { house, attendee, arguments throws(Refusal) in
      let name = try house.person(in: &arguments, for: attendee)
      guard let new = arguments.words(upTo: []) else { throw arguments.missing(.argumentsNewName) }
      // The register is asked first, and tells who comes by invitation.
      try house.demand(attendee)
      try house.rename(try house.other(name, than: attendee), to: new, attendee)
    },
    CommandRow(
      "reseat", "NAME OLD", .holders(of: .reseat), .moderation, .commandsReseat, isFinal: true,
      everyones: "rejoin"
    ) { house, attendee, arguments throws(Refusal) in
      let name = try house.person(in: &arguments, for: attendee)
      let old = try arguments.name()
      house.reseat(
        try house.other(name, than: attendee), at: try house.other(old, than: attendee), attendee)
    },
    CommandRow("lock", .holders(of: .lock), .moderation, .commandsLock) { $0.enact(.lock, $1) },
    CommandRow("unlock", .holders(of: .lock), .moderation, .commandsUnlock) {
      $0.enact(.unlock, $1)
    },
    CommandRow("slow", "TIME|off", .holders(of: .pace), .moderation, .commandsSlow) {
      house, attendee, arguments throws(Refusal) in
      var time: Duration?
      if arguments.take("off") {
        try arguments.end()
      } else {
        time = try arguments.duration(.argumentsTime, upTo: .hours(1))
      }
      house.enact(.slow(time), attendee)
    },
    CommandRow("quiet", "[off]", .holders(of: .pace), .moderation, .commandsQuiet) {
      house, attendee, arguments throws(Refusal) in
      let isOff = arguments.take("off")
      try arguments.end()
      house.enact(.quiet(!isOff), attendee)
    },
    CommandRow(
      "call", "NAME", .holders(of: .hands), .moderation, .commandsCall, everyones: "hand"
    ) { house, attendee, arguments throws(Refusal) in
      house.enact(.call(seat: try house.other(try arguments.name(), than: attendee)), attendee)
    },
    CommandRow(paged: "balance", .holders(of: .balance), .moderation, .commandsBalance) {
      [$1.live.balance(page: $2)]
    },
    CommandRow(
      "notes", aliases: ["note"], "[TEXT]", .holders(of: .notes), .moderation, .commandsNotes
    ) { house, attendee, arguments throws(Refusal) in
      try house.demand(attendee)
      if arguments.isEmpty {
        for note in attendee.live.state.notes { attendee.visitor.send(note) }
      } else {
        house.enact(.note(try arguments.text(.argumentsText)), attendee)
      }
    },
  ]
}

extension House {
  func enact(
    _ act: Moderation, _ attendee: Attendee, then done: @escaping () -> Void = {},
    orElse failed: @escaping () -> Void = {}
  ) {
    submit(.moderate(act, by: attendee.seat), for: attendee, then: done, orElse: failed)
  }

  /// The seat that a name stands for, here or away; an unknown name is refused with advice.
  func seat(named name: String, for attendee: Attendee) throws(Refusal) -> Seat {
    let owner = attendee.room.names.owner(of: name)
    if let seat = owner.flatMap(attendee.live.state.seat) { return seat }
    throw nobody(called: [name], for: attendee)
  }

  /// The name that comes next, before something else. Where it is nobody's, it may be a misspelt one of several
  /// words.
  func person(in arguments: inout Arguments, for attendee: Attendee) throws(Refusal) -> String {
    let beginnings = arguments.beginnings
    let name = try arguments.person()
    guard attendee.room.names.owner(of: name) == nil else { return name }
    throw nobody(called: beginnings.filter { $0 != name } + [name], for: attendee)
  }

  /// The refusal of a name that is nobody's. However many ways there are to read it, it is charged once: a flood of
  /// such lines is to reach the bound on lines, not to be slowed below it.
  /// - Parameter readings: what may have been meant as the name; the last one is what it was taken for.
  private func nobody(called readings: [String], for attendee: Attendee) -> Refusal {
    attendee.visitor.connection.charge(WorkBudget.Cost.suggestion)
    let (names, state) = (attendee.room.names, attendee.live.state)
    for typed in readings {
      let meant = names.suggestion(for: typed) { state.seat($0)?.standing != .left }
      if let seat = meant.flatMap(state.seat) {
        return .noSuchPersonCalled(
          typed: String(typed.prefix(40)), advice: .adviceDidYouMean(name: seat.name))
      }
    }
    return .noSuchPersonCalled(typed: String(readings.last?.prefix(40) ?? ""), advice: nil)
  }

  /// The seat of somebody else.
  func other(_ name: String, than attendee: Attendee) throws(Refusal) -> Int {
    let seat = try seat(named: name, for: attendee)
    guard attendee.room.occupants[seat.number] !== attendee.visitor else {
      throw .badArgumentYourself
    }
    return seat.number
  }

  /// The removal is on disk: the connection ends before anyone is told.
  fileprivate func expel(_ number: Int, _ reason: String?, from room: LiveRoom) {
    guard let visitor = room.vacate(number) else { return }
    visitor.place = .outside
    let event = room.live.event.title
    dismiss(
      visitor,
      reason.map { .removedWithReason(event: event, reason: $0) }
        ?? .removedByFacilitator(event: event))
  }
}
