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
      let attention = live.state.attention(of: seat, at: live.now)
      let name = live.state.seat(seat)?.name ?? ""
      switch ears[seat]?.hear(message, attention, as: name, at: dispatcher.now) {
      case .asItIs, nil:
        let time = spoken ?? message.spokenTime
        spoken = time
        ears[seat]?.noteSpoken(time, at: dispatcher.now)
      case .changed(let changed):
        visitor.send(changed)
        told.append(visitor.id)
      case .begun(let messages):
        for message in messages { visitor.send(message) }
        told.append(visitor.id)
      case .nothing: told.append(visitor.id)
      }
      if message.setsClock { awaitMark(of: seat) }
    }
    return told
  }

  /// They are told something by itself.
  func noteSpoken(_ message: Message, to seat: Int) {
    guard ears[seat] != nil else { return }
    ears[seat]?.noteSpoken(message.spokenTime, at: dispatcher.now)
  }

  func noteTyped(by seat: Int) { ears[seat]?.noteTyped(at: dispatcher.now) }

  /// Passes on what somebody says. Of participants it waits for those who are to hear something else, or whose
  /// voice has not read yet what was said before.
  func passOn(_ chat: Message, of author: Int, to recipients: Recipients, except deaf: [Int]) {
    tellNews()
    var deaf = deaf
    if case .chat(_, let role, let text, let room) = chat, role.takesPart {
      for (seat, visitor) in listeners(of: recipients, except: deaf) {
        let attention = live.state.attention(of: seat, at: live.now)
        guard attention != .free || ears[seat]?.isBehind(at: dispatcher.now) == true else {
          continue
        }
        ears[seat]?.hold(Ear.Line(author: author, text: text, room: room), attention)
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

  /// Whoever comes in while a question is open to them hears that first; what else there is to say waits.
  /// - Returns: whether it does.
  func greetLater(_ seat: Int, _ greeting: [Message]) -> Bool {
    guard ears[seat] != nil, live.state.attention(of: seat, at: live.now) == .asked else {
      return false
    }
    ears[seat]?.arrive(after: greeting)
    return true
  }

  // MARK: What has waited

  /// Tells what has waited, after all that is said now, and how long a wait is that begins with it.
  func tellNewsSoon() {
    guard !isNewsDue, !ears.isEmpty else { return }
    isNewsDue = true
    house?.post { [occurrence] house in
      house.rooms[occurrence]?.tellWaits()
      house.rooms[occurrence]?.tellNews()
    }
  }

  private func tellWaits() {
    guard let left = live.state.leftOfWait(at: live.now) else { return }
    for seat in ears.keys.sorted() {
      guard let visitor = occupants[seat], let wait = ears[seat]?.takeWait(left: left) else {
        continue
      }
      visitor.send(.say(wait))
    }
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
    guard ear.silentAt <= dispatcher.now else { return awaitSilence(of: seat) }
    let few = ear.takeFewLines()
    let waiting = ear.counts.reduce(0) { $0 + (isHeard($1.key, by: seat) ? $1.value : 0) }
    let news = ear.takeNews(waiting: waiting) + chat(few, for: seat)
    let time = news.reduce(Duration.zero) { $0 + $1.spokenTime }
    let left = live.state.remaining(at: live.now, for: seat) ?? time
    guard attention == .free || left >= time else { return }
    ears[seat] = ear
    for message in news { visitor.send(message) }
  }

  /// Sets an alarm to when the voice has caught up, to go on then.
  private func awaitSilence(of seat: Int) {
    guard let ear = ears[seat], ear.alarm.map({ $0 > ear.silentAt }) ?? true else { return }
    let moment = ear.silentAt
    ears[seat]?.alarm = moment
    let room = Confined(self, to: dispatcher)
    _ = dispatcher.schedule(at: moment) { room.here { $0.goOn(with: seat, at: moment) } }
  }

  private func goOn(with seat: Int, at moment: Duration) {
    guard ears[seat]?.alarm == moment else { return }
    ears[seat]?.alarm = nil
    if let silentAt = ears[seat]?.silentAt, silentAt > dispatcher.now {
      return awaitSilence(of: seat)
    }
    tellTime(to: seat)
    readOn(to: seat)
    tellNews(to: seat)
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
    return ear.unheard + ear.takeNews(waiting: 0) + lines
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

extension Message {
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
