import ActivityKit
import EventRuntime
import Messages
import TextProtocol

/// What those hear, and when, who read in speech mode.
extension LiveRoom {
  /// Tells them what the others are told as it is.
  /// - Returns: the connections, by their `id`, that have heard it in another way, or are not to hear it now.
  func tellEars(_ message: Message, _ recipients: Recipients, except deaf: [Int]) -> [Int] {
    var told: [Int] = []
    var spoken: Duration?
    for (seat, visitor) in listeners(of: recipients, except: deaf) {
      if message.kind == .activity { tellNews(beforeActivityTo: seat, visitor) }
      let attention = live.state.attention(of: seat, at: live.now)
      let name = live.state.seat(seat)?.name ?? ""
      let heard = ears[seat]?.take(
        message, attention, as: name, isOwn: recipients.areNamed, at: dispatcher.now)
      if let messages = heard {
        for message in messages { visitor.send(message) }
        told.append(visitor.id)
      } else {
        let time = spoken ?? message.spokenTime
        spoken = time
        ears[seat]?.noteSpoken(time, of: message.question, at: dispatcher.now)
      }
      if ears[seat]?.queue.isEmpty == false { awaitSilence(of: seat) }
      if message.setsClock { awaitMark(of: seat) }
    }
    return told
  }

  /// They are told something by itself.
  func noteSpoken(_ message: Message, to seat: Int) {
    guard ears[seat] != nil else { return }
    ears[seat]?.noteSpoken(message.spokenTime, of: message.question, at: dispatcher.now)
  }

  func noteTyped(by seat: Int) {
    if ears[seat]?.noteTyped(at: dispatcher.now) == true { awaitSilence(of: seat) }
  }

  /// Passes on what somebody says. Of participants it waits for those who are to hear something else, or whose
  /// voice has not read yet what was said before. In a turn, and among those of a team or a group, it is what people
  /// are there for: so it waits for the voice alone.
  func passOn(_ chat: Message, of author: Int, to recipients: Recipients, except deaf: [Int]) {
    tellNews()
    var deaf = deaf
    if case .chat(_, let role, let text, let room) = chat, role.takesPart {
      let line = Ear.Line(author: author, text: text, room: room)
      let isAwaited = room != .main || live.state.speaker == author
      for (seat, visitor) in listeners(of: recipients, except: deaf) {
        let attention = live.state.attention(of: seat, at: live.now)
        if isAwaited {
          guard ears[seat]?.isSilent(at: dispatcher.now) == false else { continue }
          ears[seat]?.put(line, at: dispatcher.now)
          deaf.append(visitor.id)
          awaitSilence(of: seat)
          continue
        }
        guard attention != .free || ears[seat]?.isBehind(at: dispatcher.now) == true else {
          continue
        }
        ears[seat]?.hold(line, attention)
        deaf.append(visitor.id)
        if attention == .free { awaitSilence(of: seat) }
      }
    }
    send(chat, to: recipients, except: deaf)
  }

  private func listeners(
    of recipients: Recipients, except deaf: [Int]
  ) -> [(seat: Int, visitor: Visitor)] {
    guard !ears.isEmpty else { return [] }
    return ears.keys.sorted().compactMap { seat in
      guard let visitor = occupants[seat], !deaf.contains(visitor.id), reaches(recipients, seat)
      else { return nil }
      return (seat, visitor)
    }
  }

  /// Greets somebody who comes in, with where they are first of all. The rest gives way to a question, and waits
  /// where one is open to them.
  func greet(_ seat: Int, _ seated: SeatTaken, then hints: [Message]) {
    guard let visitor = occupants[seat] else { return }
    guard ears[seat] != nil else {
      for message in [.seated(seated)] + hints { visitor.send(message) }
      return
    }
    visitor.send(.seated(seated.place))
    let rest = seated.pieces.map(Message.seated) + hints
    if live.state.attention(of: seat, at: live.now) == .asked {
      ears[seat]?.arrive(after: rest)
    } else {
      ears[seat]?.greet(rest, at: dispatcher.now)
      awaitSilence(of: seat)
    }
  }

  // MARK: What has waited

  /// Tells what has waited, after all that is said now, and how long a wait is that begins with it.
  func tellNewsSoon() {
    guard !isNewsDue, !ears.isEmpty else { return }
    isNewsDue = true
    house?.post { [occurrence] house in
      guard let room = house.rooms[occurrence] else { return }
      for seat in room.ears.keys.sorted() { room.tellWait(to: seat) }
      room.tellNews()
    }
  }

  private func tellWait(to seat: Int) {
    guard let left = live.state.leftOfWait(at: live.now), let visitor = occupants[seat],
      let ear = ears[seat]
    else { return }
    guard ear.isSilent(at: dispatcher.now) else { return awaitSilence(of: seat) }
    if let wait = ears[seat]?.takeWait(left: left) { visitor.send(.say(wait)) }
  }

  private func tellNews() {
    isNewsDue = false
    for seat in ears.keys.sorted() { tellNews(to: seat) }
  }

  /// After what is being read, and before the next question only where it is heard by then.
  private func tellNews(to seat: Int) {
    guard let visitor = occupants[seat], var ear = ears[seat], ear.hasNews, !ear.isReading else {
      return
    }
    let attention = live.state.attention(of: seat, at: live.now)
    guard attention == .free || (attention == .awaiting && ear.isOver) else { return }
    guard ear.isSilent(at: dispatcher.now) else { return awaitSilence(of: seat) }
    let few = ear.takeFewLines()
    let news = ear.takeNews(waiting: waiting(in: ear, for: seat)) + chat(few, for: seat)
    let time = news.reduce(Duration.zero) { $0 + $1.spokenTime }
    let left = live.state.remaining(at: live.now, for: seat) ?? time
    guard attention == .free || left >= time else { return }
    ears[seat] = ear
    for message in news { visitor.send(message) }
  }

  /// What waited for the voice or for what comes next is told before that begins, unless it begins with a question
  /// to them: then it is told after that.
  private func tellNews(beforeActivityTo seat: Int, _ visitor: Visitor) {
    guard var ear = ears[seat], ear.hasNews, !ear.isArriving,
      live.state.attention(of: seat, at: live.now) != .asked
    else { return }
    let news = ear.takeNews(waiting: waiting(in: ear, for: seat), isLast: true)
    ears[seat] = ear
    for message in news { visitor.send(message) }
  }

  /// How many of the lines that wait they would read now.
  private func waiting(in ear: Ear, for seat: Int) -> Int {
    ear.counts.reduce(0) { $0 + (isHeard($1.key, by: seat) ? $1.value : 0) }
  }

  /// Sets an alarm to when the voice has caught up, to go on then.
  private func awaitSilence(of seat: Int, notBefore earliest: Duration = .zero) {
    guard let ear = ears[seat] else { return }
    let moment = max(ear.goesOnAt, earliest)
    guard ear.alarm.map({ $0 > moment }) ?? true else { return }
    ears[seat]?.alarm = moment
    let room = Confined(self, to: dispatcher)
    _ = dispatcher.schedule(at: moment) { room.here { $0.goOn(with: seat, at: moment) } }
  }

  private func goOn(with seat: Int, at moment: Duration) {
    guard ears[seat]?.alarm == moment else { return }
    ears[seat]?.alarm = nil
    guard occupants[seat] != nil else { return }
    if let goesOnAt = ears[seat]?.goesOnAt, goesOnAt > dispatcher.now {
      return awaitSilence(of: seat)
    }
    remindOfQuestion(seat)
    tellTime(to: seat)
    let next = speakOn(to: seat)
    guard ears[seat]?.isSilent(at: dispatcher.now) == true else {
      return awaitSilence(of: seat, notBefore: next)
    }
    tellWait(to: seat)
    readOn(to: seat)
    tellNews(to: seat)
  }

  /// Whoever has silenced a question before it was read is told after the reply that it is still open, unless they
  /// have answered it.
  private func remindOfQuestion(_ seat: Int) {
    guard let id = ears[seat]?.takeCut(), let visitor = occupants[seat] else { return }
    let open = live.state.again(for: seat, at: live.now, in: live.event)
    guard !open.contains(where: { $0.kind == .saved }) else { return }
    for case .prompt(let prompt) in open where prompt.id == id && prompt.isYours {
      visitor.send(
        .say(
          prompt.isUntimed
            ? .activitiesStillOpen(command: "/again")
            : .activitiesStillOpenFor(time: .seconds(prompt.seconds), command: "/again")))
    }
  }

  /// Reads what waits for the voice, as long as that is silent.
  /// - Returns: when it goes on, at the earliest.
  private func speakOn(to seat: Int) -> Duration {
    guard let visitor = occupants[seat] else { return .zero }
    while let ear = ears[seat], ear.silentAt <= dispatcher.now {
      if live.state.attention(of: seat, at: live.now) == .awaiting,
        let left = live.state.remaining(at: live.now), ear.queue.isHeld(before: left)
      {
        return dispatcher.now + left + VoiceQueue.moment
      }
      guard let piece = ears[seat]?.takeNext(at: dispatcher.now) else { break }
      for message in messages(of: piece, for: seat) { visitor.send(message) }
    }
    return .zero
  }

  /// Sends all that waits for the voice alone, also a few lines: the event is over, and nothing comes after it.
  func speakToTheEnd(to seat: Int) {
    guard let visitor = occupants[seat], var ear = ears[seat] else { return }
    let rest =
      ear.takeRest().flatMap { messages(of: $0, for: seat) } + chat(ear.takeFewLines(), for: seat)
    ears[seat] = ear
    for message in rest { visitor.send(message) }
  }

  private func messages(of piece: VoiceQueue.Piece, for seat: Int) -> [Message] {
    switch piece {
    case .message(let message): [message]
    case .line(let line): chat([line], for: seat)
    }
  }

  private func isHeard(_ author: Int, by seat: Int) -> Bool {
    !isIgnoring(author, by: seat) && live.state.seat(author) != nil
  }

  /// Lines that have waited, as they are read now by whoever has this seat.
  private func chat(_ lines: [Ear.Line], for seat: Int) -> [Message] {
    lines.compactMap { line in
      guard isHeard(line.author, by: seat), let author = live.state.seat(line.author) else {
        return nil
      }
      return .chat(from: author.name, role: author.role, text: line.text, room: line.room)
    }
  }

  /// They ask for what waits.
  /// - Returns: how many lines are gone.
  func beginReading(to seat: Int) -> Int {
    ears[seat]?.beginReading { isHeard($0, by: seat) } ?? 0
  }

  /// Reads the next of what they have asked for, when the voice is silent: a question may come before the one after.
  func readOn(to seat: Int) {
    guard let ear = ears[seat], ear.isReading else { return }
    guard let visitor = occupants[seat] else {
      ears[seat]?.stopReading()
      return
    }
    guard ear.silentAt <= dispatcher.now else { return awaitSilence(of: seat) }
    visitor.connection.charge(WorkBudget.Cost.line)
    switch ears[seat]?.takePiece() {
    case .messages(let messages): for message in messages { visitor.send(message) }
    case .line(let line): for message in chat([line], for: seat) { visitor.send(message) }
    case nil: break
    }
    guard ears[seat]?.isReading == false else { return awaitSilence(of: seat) }
    let left = ears[seat]?.waiting ?? 0
    if left > 0 { visitor.notice(.missedMore(count: left)) }
    tellNewsSoon()
  }

  /// All that an ear holds.
  func all(of ear: Ear, for seat: Int) -> [Message] {
    var ear = ear
    let lines = chat(ear.lines, for: seat)
    ear.forgetLines()
    let house =
      ear.queue.pieces.flatMap { messages(of: $0, for: seat) } + ear.unheard + ear.skipped
    ear.forgetSkipped()
    return house + ear.takeNews(waiting: 0) + lines
  }

  // MARK: Time

  /// Sets an alarm to when the time of a question is to be told next.
  private func awaitMark(of seat: Int) {
    guard let mark = ears[seat]?.nextMark,
      let left = live.state.remaining(at: live.now, for: seat)
    else { return }
    tellTime(to: seat, in: max(.zero, left - mark))
  }

  private func tellTime(to seat: Int, in time: Duration) {
    let room = Confined(self, to: dispatcher)
    _ = dispatcher.schedule(at: dispatcher.now + time) { room.here { $0.tellTime(to: seat) } }
  }

  /// There may be more time by now, or it may stand still: then the alarm that was set when that began does it.
  private func tellTime(to seat: Int) {
    guard live.state.attention(of: seat, at: live.now) == .asked, let visitor = occupants[seat],
      let mark = ears[seat]?.nextMark,
      let left = live.state.remaining(at: live.now, for: seat), left <= mark
    else { return }
    // Nobody is told of the moment in which all may correct what they gave. Some may be waited for again.
    guard !live.state.isClosing else { return tellTime(to: seat, in: max(.seconds(1), left)) }
    let isHeard = ears[seat]?.passMark(left: left, at: dispatcher.now) == true
    if isHeard { visitor.send(.reminder(seconds: left.secondsUp)) }
    // What comes while the voice reads is told after that.
    if ears[seat]?.nextMark == mark { awaitSilence(of: seat) } else { awaitMark(of: seat) }
  }
}

extension Recipients {
  /// Whether they are told by themselves.
  fileprivate var areNamed: Bool {
    switch self {
    case .seats: true
    case .others(_, let all): all.areNamed
    case .everyone, .everyoneBut, .facilitators, .facilitatorsBut, .holders, .authors: false
    }
  }
}

extension Message {
  /// The question that it is, if it is for whoever reads it to answer.
  fileprivate var question: Int? {
    if case .prompt(let prompt) = self, prompt.isYours { prompt.id } else { nil }
  }

  /// Whether the time that is left is another one after it.
  fileprivate var setsClock: Bool {
    switch kind {
    case .prompt, .resumed, .extended: true
    case .welcome, .signin, .events, .agreement, .seated, .joined, .left, .returned, .crowd, .chat,
      .tell, .announcement, .who, .roster, .hands, .balance, .activity, .say, .saved, .passed,
      .closed, .reminder, .tally, .list, .phase, .board, .recap, .scores, .award, .teams, .breakout,
      .regrouped,
      .floor, .agenda, .run, .time, .paused, .result, .said, .help, .mode, .pong, .notice, .error,
      .bye:
      false
    }
  }
}
