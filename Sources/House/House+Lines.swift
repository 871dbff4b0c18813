import ActivityKit
import EventPlan
import EventRuntime
import Messages
import Names
import TextProtocol
import Words

/// What a line of a visitor leads to.
extension House {
  func take(_ line: String, from visitor: Visitor) {
    carryOut(line, of: visitor)
    repeatQuestion(to: visitor)
  }

  private func carryOut(_ line: String, of visitor: Visitor) {
    let isPing = PingLine.matches(line)
    if !isPing, case .seated(let room, let seat) = visitor.place {
      room.noteTyped(by: seat)
      noteWindow(of: visitor)
    }
    if !visitor.knowsKeys, Hygiene.hasCursorKeys(line) {
      visitor.knowsKeys = true
      visitor.notice(visitor.connection.mayEdit ? .hintKeysEdit(command: "/edit") : .hintKeys)
    }
    let offer = isPing ? nil : visitor.takeOffer(at: dispatcher.now)
    // A key is taken as it was typed, also when it looks like something else.
    if visitor.door.isAskedForSecret, !line.hasPrefix("/") { return signIn(line, visitor) }
    let read = visitor.commands.read(
      line, for: visitor.access, mark: visitor.mark, names: names(around: visitor),
      begun: { isBegun($0, isWhole: $1, around: visitor) })
    switch read {
    case .empty: repeatWhatIsOpen(to: visitor)
    case .refused(let error):
      ask(visitor, foretold(error, of: line, visitor) ?? advised(error, line, visitor))
    case .command(let row, let arguments): carryOut(row, arguments, of: visitor)
    case .speech(let text): if let attendee = visitor.attendee() { say(text, attendee) }
    case .utterance(let text): utter(text, visitor, offered: offer)
    }
  }

  /// What looks like a command may be an activity for whoever has the plan, or an answer, which is not to be
  /// said instead.
  private func advised(
    _ error: Refusal, _ line: String, _ visitor: Visitor
  ) -> Refusal {
    if error.code == .unknownCommand, visitor.access >= .facilitator {
      let word = line.drop { !$0.isLetter && !$0.isNumber }
        .prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
      if let item = EverydayModules.item(for: String(word), among: options.plan.modules) {
        return .unknownCommandInPlan(word: String(word), item: item, reload: "/reload")
      }
    }
    guard [.unknownCommand, .ambiguousCommand, .unclear].contains(error.code),
      case .seated(let room, let seat) = visitor.place, room.live.state.takesAnyText(of: seat)
    else { return error }
    return Refusal(error.code, .listsFollowing(rest: error.sentence, next: .adviceAnswer))
      .offering(error.offer)
  }

  /// Refuses a line. Where the refusal asks, a yes or a no replies to it.
  func ask(_ visitor: Visitor, _ refusal: Refusal, of prompt: Int? = nil) {
    if let offer = refusal.offer { visitor.noteOffer(of: offer, at: dispatcher.now) }
    visitor.refuse(refusal, of: prompt)
  }

  /// Whose name a text is, for somebody who is in a room.
  private func names(around visitor: Visitor) -> (String) -> NameBearer {
    guard case .seated(let room, _) = visitor.place else { return { _ in .nobody } }
    return { name in
      guard let seat = room.names.owner(of: name).flatMap(room.live.state.seat) else {
        return .nobody
      }
      return seat.standing == .here ? .here : .away
    }
  }

  /// Whether a word begins the name of somebody in the room of a visitor.
  private func isBegun(_ word: String, isWhole: Bool, around visitor: Visitor) -> Bool {
    guard case .seated(let room, _) = visitor.place else { return false }
    return room.names.isBegun(by: word, isWhole: isWhole) {
      room.live.state.seat($0)?.standing != .left
    }
  }

  /// - Parameter offer: the command that they were asked just before whether they want it.
  private func utter(_ text: String, _ visitor: Visitor, offered offer: String?) {
    guard let attendee = visitor.attendee() else {
      if let offer, !visitor.door.takesReply,
        let isWanted = HouseWord.reply(text, in: language(of: visitor).tag)
      {
        return reply(isWanted, to: offer, visitor)
      }
      return signIn(text, visitor)
    }
    let (live, occurrence) = (attendee.live, attendee.room.occurrence)
    let now = live.now
    let utterance = live.state.read(
      text, from: attendee.seat, at: now, warned: visitor.warned(in: occurrence),
      after: visitor.refusedLine, in: language(of: visitor), wording: options.plan.words.written)
    if let offer, let isWanted = HouseWord.reply(text, in: language(of: visitor).tag) {
      // A choice may be called Yes, but what was asked last is what the house asked.
      if case .input(let input) = utterance, let choice = live.state.typed(for: input) {
        visitor.notice(.hintReplyNoChoice(choice: choice))
      }
      return reply(isWanted, to: offer, visitor)
    }
    if case .refused(let refusal) = utterance, refusal.code == .tooLate {
      visitor.noteWarning(in: occurrence, at: now)
    }
    switch utterance {
    case .speech, .kept:
      guard let row = lookedFor(by: text, visitor), row.access <= visitor.access else { break }
      return ask(
        visitor,
        .unclearNoSlash(command: "/\(row.name)", say: "/say").offering("/\(row.name)"))
    case .input, .refused, .request: break
    }
    carryOut(utterance, text, attendee)
  }

  /// Words that people who know other programs type to look something up, and hardly to say just that.
  private static let lookedUp: Set<String> = [
    "who", "scores", "score", "agenda", "time", "events", "again", "done",
  ]

  private func lookedFor(by text: String, _ visitor: Visitor) -> CommandRow<Handler>? {
    // Every line that is said is looked at.
    if text.utf8.count <= 6, Self.lookedUp.contains(text.lowercased()) {
      return Self.commands[text.lowercased()]
    }
    let isLost = HouseWord(text, in: language(of: visitor).tag) == .whereabouts
    return isLost ? Self.commands["where"] : nil
  }

  /// What somebody asked for in words of their own. It is private, so nobody loses anything by it.
  private func show(_ word: HouseWord, insteadOf text: String, _ attendee: Attendee) {
    guard let command = word.command else { return }
    take(command, from: attendee.visitor)
    attendee.visitor.notice(
      attendee.live.state.takesAnyText(of: attendee.seat)
        ? .hintAnswerJustThat(answer: "/answer \(text)") : .hintSayJustThat(say: "/say \(text)"))
  }

  private func reply(_ isWanted: Bool, to offer: String, _ visitor: Visitor) {
    visitor.refusedLine = nil
    if isWanted { return take(offer, from: visitor) }
    visitor.forgetAsked()
    visitor.notice(.hintNeverMind)
  }

  func answer(_ text: String, _ attendee: Attendee) {
    let live = attendee.live
    let utterance = live.state.readAnswer(
      text, from: attendee.seat, at: live.now, after: attendee.visitor.refusedLine,
      in: language(of: attendee.visitor), wording: options.plan.words.written)
    carryOut(utterance, text, attendee)
  }

  func pass(_ attendee: Attendee) {
    let live = attendee.live
    carryOut(live.state.read("pass", from: attendee.seat, at: live.now), "pass", attendee)
  }

  /// Of whoever leads it takes back what they have changed of the agenda, of others what they have given.
  func undo(_ attendee: Attendee) {
    let state = attendee.live.state
    if state.seat(attendee.seat)?.role.takesPart == false {
      return control(.undo, attendee)
    }
    carryOut(attendee.live.state.readUndo(from: attendee.seat), "undo", attendee)
  }

  /// `done` answers a "say when you are ready" and ends a turn.
  func done(_ attendee: Attendee) {
    let live = attendee.live
    let utterance = live.state.read("done", from: attendee.seat, at: live.now)
    switch utterance {
    case .input: carryOut(utterance, "done", attendee)
    case .refused(let refusal) where refusal.code == .unclear:
      carryOut(utterance, "done", attendee)
    case .speech, .kept, .refused, .request: submit(.done(seat: attendee.seat), for: attendee)
    }
  }

  private func carryOut(_ utterance: Utterance, _ text: String, _ attendee: Attendee) {
    let visitor = attendee.visitor
    visitor.refusedLine = nil
    switch utterance {
    case .input(let input):
      if let excess = excess(in: input) { return visitor.refuse(excess, of: input.prompt) }
      submit(input, to: attendee.room, for: visitor)
    case .refused(let refusal):
      visitor.refusedLine = text
      ask(visitor, refusal, of: attendee.live.state.prompt(meantBy: refusal, of: attendee.seat))
    case .kept:
      // Who plainly means the house waits for a reply each time.
      guard
        attendee.live.isFirstNote(of: attendee.seat)
          || HouseWord(text, in: language(of: visitor).tag) != nil
      else { return }
      visitor.notice(.onYourOwnKept)
    case .request(let word): show(word, insteadOf: text, attendee)
    case .speech(let recipients): speak(text, to: recipients, attendee)
    }
  }

  func say(_ text: String, _ attendee: Attendee) {
    carryOut(attendee.live.state.speech(from: attendee.seat), text, attendee)
  }

  /// - Parameter place: where the line is said, where that is not where its author is.
  func speak(
    _ text: String, to recipients: Recipients, in place: ChatRoom? = nil, _ attendee: Attendee
  ) {
    let (visitor, room, seat) = (attendee.visitor, attendee.room, attendee.seat)
    let place = place ?? (room.live.state.isInBreakout(seat) ? .breakout : .main)
    if let objection = room.live.objection(toSpeechOf: seat) {
      return visitor.send(objection.message)
    }
    // By its form alone: whether it is a code of anybody is not to be found out by saying it.
    guard !RejoinCode.isSaid(in: text) else {
      return visitor.refuse(.notSentCode)
    }
    guard room.hasListeners(recipients, besides: seat) else {
      if place == .team { return visitor.notice(.aloneInTeam) }
      return visitor.notice(
        place == .breakout
          ? .aloneInGroup
          : !room.hasListeners(.everyone, besides: seat)
            ? .aloneOnlyOne
            : room.live.state.may(seat, .announce)
              ? .aloneOthersReachable : .aloneOthersInGroups)
    }
    room.live.noteSpeech(of: seat)
    room.tellComing(of: seat)
    let speaker = room.live.state.seat(seat)
    room.passOn(
      .chat(
        from: speaker?.name ?? visitor.name ?? "someone", role: speaker?.role ?? .participant,
        text: text, room: place),
      of: seat, to: recipients, except: [visitor.id] + room.deaf(to: seat))
    visitor.send(.said(text: text, room: place))
  }

  func tell(_ name: String, _ text: String, _ attendee: Attendee) throws(Refusal) {
    let (visitor, room, seat) = (attendee.visitor, attendee.room, attendee.seat)
    let state = room.live.state
    let other = try self.seat(named: name, for: attendee)
    guard let there = room.occupants[other.number] else {
      throw other.standing == .left
        ? .personAwayLeft(name: other.name) : .personAwayNotTold(name: other.name)
    }
    guard there !== visitor else { throw .badArgumentYourself }
    if let objection = state.objection(toTelling: other.number, by: seat, at: room.live.now) {
      throw objection
    }
    guard mayTell(visitor) else { return }
    let (from, role) = (state.seat(seat)?.name ?? "someone", state.seat(seat)?.role ?? .participant)
    // Whoever is ignored does not learn of it.
    if !room.isIgnoring(seat, by: other.number) {
      there.send(
        .tell(from: from, role: role, to: other.name, text: text, direction: .received))
    }
    visitor.send(.tell(from: from, role: role, to: other.name, text: text, direction: .sent))
  }
}
