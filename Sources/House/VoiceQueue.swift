import ActivityKit
import Messages
import TextProtocol

/// What a voice has not come to yet. What was sent cannot be taken back: so it is sent when the voice is
/// silent, and gives way to a question.
struct VoiceQueue {
  private struct Entry {
    let message: Message
    let at: Duration
    let isGreeting: Bool
  }

  private var entries: [Entry] = []

  /// What is told within so much time is told at the same moment.
  static let moment = Duration.milliseconds(500)
  /// What people are told of the question before may take so much from the next one, and the greeting nothing.
  static let mostOverrun = Duration.seconds(3)
  /// Less time than this is over before anybody has heard of it.
  static let leastLeft = Duration.seconds(2)
  /// More does not wait. It takes some minutes to read.
  static let most = 100

  var isEmpty: Bool { entries.isEmpty }
  var messages: [Message] { entries.map(\.message) }

  /// - Parameter isGreeting: whether it is told to somebody who comes in, and once.
  /// - Returns: how many are gone for it, the oldest that are no greeting.
  mutating func append(_ message: Message, at now: Duration, isGreeting: Bool = false) -> Int {
    entries.removeAll { message.replaces($0.message) }
    entries.append(Entry(message: message, at: now, isGreeting: isGreeting))
    guard entries.count > Self.most, let oldest = entries.firstIndex(where: { !$0.isGreeting })
    else { return 0 }
    entries.remove(at: oldest)
    return 1
  }

  /// A question opens. What is told at the same moment belongs to it; all before it gives way.
  mutating func giveWay(at now: Duration) -> (greeting: [Message], others: [Message]) {
    let (greeting, old) = (takeGreeting(), entries.filter { $0.at + Self.moment <= now })
    entries.removeAll { $0.at + Self.moment <= now }
    return (greeting, old.map(\.message))
  }

  /// What is told to somebody who comes in, as far as it was not read.
  mutating func takeGreeting() -> [Message] {
    defer { entries.removeAll(where: \.isGreeting) }
    return entries.filter(\.isGreeting).map(\.message)
  }

  /// Whether what comes next is to wait for a question that opens in so much time, and to give way to it.
  func isHeld(before left: Duration) -> Bool {
    guard let next = entries.first else { return false }
    return next.message.spokenTime > left + (next.isGreeting ? .zero : Self.mostOverrun)
  }

  /// It is answered no more.
  mutating func remove(prompt id: Int) {
    entries.removeAll { entry in
      if case .prompt(let prompt) = entry.message { prompt.id == id } else { false }
    }
  }

  mutating func takeAll() -> [Message] {
    defer { entries = [] }
    return messages
  }

  /// What comes next, with the time that is left by now; nil where nothing does.
  mutating func next(at now: Duration) -> Message? {
    while !entries.isEmpty {
      let entry = entries.removeFirst()
      if let message = entry.message.worded(after: now - entry.at) { return message }
    }
    return nil
  }
}

extension Message {
  /// Whether it can be told once the voice has read what came before it.
  var waitsForVoice: Bool {
    switch self {
    case .activity, .say, .tally, .list, .board, .scores, .award, .teams, .reminder, .regrouped:
      true
    case .prompt, .floor, .breakout: !goesFirst
    case .welcome, .signin, .events, .agreement, .seated, .joined, .left, .returned, .crowd, .chat,
      .said, .tell, .announcement, .who, .roster, .hands, .balance, .saved, .passed, .closed,
      .result, .phase, .recap, .agenda, .run, .time, .paused, .resumed, .extended, .help, .mode,
      .pong, .notice, .error, .bye:
      false
    }
  }

  /// Whether somebody is to do something now, so that what they have not heard yet gives way to it.
  var goesFirst: Bool {
    switch self {
    case .prompt(let prompt): prompt.isYours && prompt.kind != .ready
    case .floor(_, _, let yours, _, _): yours
    case .breakout: true
    case .welcome, .signin, .events, .agreement, .seated, .joined, .left, .returned, .crowd, .chat,
      .said, .tell, .announcement, .who, .roster, .hands, .balance, .activity, .say, .saved,
      .passed, .closed, .result, .reminder, .tally, .list, .board, .phase, .recap, .scores, .award,
      .teams, .regrouped, .agenda, .run, .time, .paused, .resumed, .extended, .help, .mode,
      .pong, .notice, .error, .bye:
      false
    }
  }

  /// Whether one that was not read yet is of no use any more.
  fileprivate func replaces(_ other: Message) -> Bool {
    if case .board(_, let yours) = self, case .board(_, let others) = other {
      return yours == others
    }
    return kind == .reminder && other.kind == .reminder
  }

  /// The same some time later; nil where it means nothing any more.
  fileprivate func worded(after passed: Duration) -> Message? {
    func left(of seconds: Int) -> Int { max(1, (.seconds(seconds) - passed).secondsUp) }
    if case .reminder(let seconds) = self {
      return .seconds(seconds) - passed < VoiceQueue.leastLeft
        ? nil : .reminder(seconds: left(of: seconds))
    }
    if case .prompt(var prompt) = self, !prompt.paused {
      prompt.seconds = left(of: prompt.seconds)
      return .prompt(prompt)
    }
    if case .floor(let name, let seconds?, let yours, false, let again) = self {
      return .floor(name: name, seconds: left(of: seconds), yours: yours, again: again)
    }
    guard case .say(let sentence) = self, case .seconds(let seconds)? = sentence.arguments.first
    else { return self }
    let time = Duration.seconds(left(of: seconds))
    if sentence.key == .clockLeftInAll { return .say(.clockLeftInAll(time: time)) }
    if sentence.key == .promptsEveryoneDrafted { return .say(.promptsEveryoneDrafted(time: time)) }
    return self
  }
}
