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

  // MARK: What has waited

  /// Tells what has waited, after all that is said now.
  func tellNewsSoon() {
    guard !isNewsDue, ears.values.contains(where: \.hasNews) else { return }
    isNewsDue = true
    house?.post { [occurrence] house in house.rooms[occurrence]?.tellNews() }
  }

  private func tellNews() {
    isNewsDue = false
    for seat in ears.keys.sorted() {
      guard let visitor = occupants[seat], let ear = ears[seat], ear.hasNews else { continue }
      switch live.state.attention(of: seat, at: live.now) {
      case .asked: continue
      case .awaiting where !ear.isOver: continue
      case .awaiting, .free:
        if ear.waitsForVoice(at: dispatcher.now) {
          awaitSilence(of: seat)
          continue
        }
      }
      let few = ears[seat]?.takeFewLines() ?? []
      let waiting = ear.counts.reduce(0) { $0 + (isHeard($1.key, by: seat) ? $1.value : 0) }
      for message in ears[seat]?.takeNews(waiting: waiting) ?? [] { visitor.send(message) }
      for line in chat(few, for: seat) { visitor.send(line) }
    }
  }

  /// Sets an alarm to when the voice has caught up, to tell then what has waited.
  private func awaitSilence(of seat: Int) {
    guard let ear = ears[seat], !ear.isAwaited else { return }
    ears[seat]?.isAwaited = true
    let room = Confined(self, to: dispatcher)
    _ = dispatcher.schedule(at: ear.silentAt) {
      room.here {
        $0.ears[seat]?.isAwaited = false
        $0.tellNews()
      }
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

  /// The oldest lines that have waited for whoever has this seat, and how many are left.
  func takeMissed(for seat: Int) -> (lines: [Message], left: Int) {
    let lines = ears[seat]?.takeLines { isHeard($0, by: seat) } ?? []
    return (chat(lines, for: seat), ears[seat]?.lines.count ?? 0)
  }

  /// All that an ear holds.
  func all(of ear: Ear, for seat: Int) -> [Message] {
    var ear = ear
    let lines = chat(ear.lines, for: seat)
    ear.forgetLines()
    return ear.takeNews(waiting: 0) + lines
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
    awaitMark(of: seat)
  }
}

extension Message {
  /// Whether the time that is left is another one after it.
  fileprivate var setsClock: Bool {
    switch kind {
    case .prompt, .resumed, .extended: true
    case .welcome, .signin, .events, .agreement, .seated, .joined, .left, .returned, .crowd, .chat,
      .tell, .announcement, .who, .roster, .hands, .balance, .activity, .say, .saved, .passed,
      .closed, .reminder, .tally, .list, .recap, .scores, .award, .breakout, .regrouped, .floor,
      .agenda, .time, .paused, .result, .said, .help, .mode, .pong, .notice, .error, .bye:
      false
    }
  }
}
