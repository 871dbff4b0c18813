import ActivityKit
import EventRuntime
import Logging
import Messages
import Names
import TextProtocol

/// Commands for those who run the event.
enum FacilitatorCommands {
  static let rows: [CommandRow<House.Handler>] = [
    CommandRow("start", .holders(of: .lead), .facilitator, .commandsStart, isFinal: true) {
      $0.control(.start, $1)
    },
    CommandRow("pause", .holders(of: .lead), .facilitator, .commandsPause) {
      $0.control(.pause, $1)
    },
    CommandRow("resume", .holders(of: .lead), .facilitator, .commandsResume) { $0.resume($1) },
    CommandRow(
      "skip", .holders(of: .lead), .facilitator, .commandsSkip, isFinal: true, everyones: "pass"
    ) { $0.control(.skip, $1) },
    CommandRow(
      "next", "", .holders(of: .lead), .facilitator, .commandsNext, isFinal: true, everyones: "pass"
    ) { house, attendee, arguments throws(Refusal) in
      // Of a gallery, for whoever reads in speech mode.
      if arguments.take("piece") { return house.readPiece(to: attendee) }
      try arguments.end()
      house.control(.next, attendee)
    },
    CommandRow(
      "back", "[now]", .holders(of: .lead), .facilitator, .commandsBack, isFinal: true,
      everyones: "stay"
    ) { house, attendee, arguments throws(Refusal) in
      let isConfirmed = arguments.take("now")
      try arguments.end()
      if !isConfirmed, let asked = house.confirmation(of: .back, attendee),
        house.asksBack(.back, attendee)
      {
        return attendee.visitor.notice(asked)
      }
      house.control(.back, attendee)
    },
    CommandRow(
      "extend", "TIME", .holders(of: .lead), .facilitator, .commandsExtend, everyones: "time"
    ) { house, attendee, arguments throws(Refusal) in
      let time = try arguments.duration(.argumentsTime, upTo: .hours(12))
      house.control(.extend(time), attendee)
    },
    CommandRow("poll", "TEXT", .holders(of: .lead), .facilitator, .commandsPoll) {
      house, attendee, arguments throws(Refusal) in
      try house.ask(.choice, attendee, &arguments)
    },
    CommandRow("ask", "TEXT", .holders(of: .lead), .facilitator, .commandsAsk) {
      house, attendee, arguments throws(Refusal) in
      try house.ask(.words, attendee, &arguments)
    },
    CommandRow("ideas", "TEXT", .holders(of: .lead), .facilitator, .commandsIdeas) {
      house, attendee, arguments throws(Refusal) in
      try house.ask(.ideas, attendee, &arguments)
    },
    House.piecesRow,
    CommandRow("take", .holders(of: .take), .facilitator, .commandsTake) { $0.enact(.take, $1) },
    CommandRow(
      "end", "[now|in TIME|at HOUR|off]", .holders(of: .end), .facilitator, also: .steering,
      .commandsEnd, isFinal: true, everyones: "leave"
    ) { house, attendee, arguments throws(Refusal) in
      if arguments.take("at") {
        let typed = try arguments.word(.argumentsTime)
        try arguments.end()
        return house.control(.endIn(try house.time(until: typed, for: attendee)), attendee)
      }
      if arguments.take("in") {
        let time = try arguments.duration(.argumentsTime, upTo: .hours(12))
        return house.control(.endIn(time), attendee)
      }
      if arguments.take("off") {
        try arguments.end()
        return house.control(.endIn(nil), attendee)
      }
      let isConfirmed = arguments.take("now")
      try arguments.end()
      if !isConfirmed, let asked = house.confirmation(of: .end, attendee),
        house.asksBack(.end, attendee)
      {
        return attendee.visitor.notice(asked)
      }
      house.control(.end, attendee)
    },
    CommandRow("reload", .holders(of: .reload), .facilitator, .commandsReload) {
      house, attendee throws(Refusal) in
      try house.demand(attendee)
      house.reload(attendee.room, for: attendee.visitor)
    },
    CommandRow(
      "announce", "TEXT", .holders(of: .announce), .facilitator, .commandsAnnounce, everyones: "say"
    ) { house, attendee, arguments throws(Refusal) in
      let text = try arguments.text(.argumentsText)
      try house.demand(attendee)
      let name = attendee.live.state.seat(attendee.seat)?.name ?? "the facilitator"
      attendee.room.send(.announcement(from: name, text: text), to: .everyone)
    },
    CommandRow(
      paged: "roster", .holders(of: .roster), .facilitator, .commandsRoster, everyones: "who"
    ) {
      [$1.live.state.roster(for: $1.seat, at: $1.live.now, page: $2)] + $0.waiting(seenBy: $1)
    },
  ]
}

extension House {
  /// How long it is until the clocks of the event show an hour.
  fileprivate func time(until typed: String, for attendee: Attendee) throws(Refusal) -> Duration {
    try demand(attendee)
    let event = attendee.live.event
    guard let time = directory.time(until: typed, of: event) else {
      throw .badArgumentNoHour(example: "/end at 20:15")
    }
    guard time <= .hours(12) else {
      throw .badArgumentHourPast(
        hour: typed, now: directory.hour(dispatcher.wallClock, of: event))
    }
    return time
  }

  func control(_ control: Control, _ attendee: Attendee) {
    submit(.control(control, by: attendee.seat), for: attendee) {
      self.note(control, attendee.room)
    }
  }

  /// Asks everyone what stands in the line.
  fileprivate func ask(
    _ kind: UnplannedPoll.Kind, _ attendee: Attendee, _ arguments: inout Arguments
  ) throws(Refusal) {
    let line = try arguments.text(.argumentsText)
    try demand(attendee)
    let poll = try UnplannedPoll(kind, typed: line)
    try check(question: poll.ask)
    control(.ask(poll), attendee)
  }

  /// A question begins its line, as what people say does.
  func check(question: String) throws(Refusal) {
    if names.guarded.forms.isImitated(by: question) { throw .badArgumentQuestionSpeaks }
  }

  private func note(_ control: Control, _ room: LiveRoom) {
    log.info("control", metadata: ["event": "\(room.slug)", "control": "\(control.word)"])
  }

  /// Ends a pause, or else the wait for people after a restart.
  fileprivate func resume(_ attendee: Attendee) {
    let live = attendee.live
    guard live.holdCause != nil, !live.state.isPaused, live.state.may(attendee.seat, .lead) else {
      return control(.resume, attendee)
    }
    note(.resume, attendee.room)
    live.resumeAfterRestart()
  }

  /// What somebody is told before something is done that cannot be taken back; nil where nothing is lost.
  fileprivate func confirmation(of control: Control, _ attendee: Attendee) -> Notice? {
    let (state, now) = (attendee.live.state, attendee.live.now)
    let confirmed = "/\(control.word) now"
    switch control {
    // What people have given or won is not taken back by a slip.
    case .back:
      return state.lostByBack(of: attendee.live.event).map {
        .confirmBack(loss: $0, now: confirmed)
      }
    // While an activity runs: nothing brings an evening back.
    case .end:
      guard let running = state.running, !state.isAtLastWords(at: now) else { return nil }
      return .confirmEnd(activity: running, loss: state.lostByEnd, now: confirmed)
    case .start, .pause, .resume, .skip, .next, .extend, .admit, .ask, .teams, .noTeams,
      .moveToTeam, .goTo, .move, .add, .drop, .shorten, .endIn, .undo, .points, .follow, .helped:
      return nil
    }
  }

  /// What is said at once of a command whose slash was left out, where a yes to it would be refused or asked back;
  /// nil where it would be carried out.
  /// - Parameter doubt: which asks whether it was meant.
  func foretold(_ doubt: Refusal, of line: String, _ visitor: Visitor) -> Refusal? {
    let controls: [Control] = [.start, .skip, .next, .back, .end]
    guard doubt.code == .unclear, let attendee = visitor.attendee(),
      let control = controls.first(where: { doubt.offer?.lowercased() == "/\($0.word)" }),
      attendee.live.state.may(attendee.seat, control.right)
    else { return nil }
    let say = Notice.hintSayJustThat(say: "/say \(line)").sentence
    if let why = attendee.live.state.objection(toMovingOn: control, in: attendee.live.event) {
      return Refusal(why.code, .listsFollowing(rest: why.sentence, next: say))
    }
    guard let asked = confirmation(of: control, attendee) else { return nil }
    let confirmed = "/\(control.word) now"
    // Whoever was asked before is not asked the same again.
    guard asksBack(control, attendee) else { return doubt.offering(confirmed) }
    return Refusal(.unclear, .listsFollowing(rest: asked.sentence, next: say)).offering(confirmed)
  }

  /// Whether somebody who may do this is asked for it once more.
  func asksBack(_ control: Control, _ attendee: Attendee) -> Bool {
    let visitor = attendee.visitor
    guard attendee.live.state.may(attendee.seat, control.right),
      !visitor.confirms(control, of: attendee.room.occurrence, at: dispatcher.now)
    else { return false }
    visitor.noteOffer(of: "/\(control.word) now", at: dispatcher.now)
    return true
  }
}

extension Control {
  /// The control as the log names it.
  fileprivate var word: String {
    switch self {
    case .start: "start"
    case .pause: "pause"
    case .resume: "resume"
    case .skip: "skip"
    case .next: "next"
    case .back: "back"
    case .extend(let time): "extend \(time.short)"
    case .admit: "pieces"
    case .end: "end"
    case .ask(let poll): "ask \(poll.kind.rawValue)"
    case .teams, .noTeams: "teams"
    case .moveToTeam, .move: "move"
    case .goTo(let number): "goto \(number)"
    case .add: "add"
    case .drop(let number): "drop \(number)"
    case .shorten(let number, let time): "shorten \(number) to \(time.short)"
    case .endIn(let time): time.map { "end in \($0.short)" } ?? "end off"
    case .undo: "undo"
    case .points: "points"
    case .follow(let isOn): isOn ? "run follow" : "run follow off"
    case .helped: "calls"
    }
  }
}
