import ActivityKit
import Messages
import TextProtocol

/// What a voice has not come to yet. What was sent cannot be taken back: so it is sent when the voice is
/// silent, and gives way to a question.
struct VoiceQueue {
  enum Piece: Equatable {
    case message(Message)
    /// What somebody says, for whom the voice is to have come to it.
    case line(Ear.Line)
  }

  /// What comes before what.
  enum Rank {
    case common
    /// Of what has become of answers: what everyone is told, and what is somebody's own, which comes first and gives
    /// way to nothing.
    case result, ownResult
    /// What is told to somebody who comes in, and once. It comes after all else.
    case greeting
  }

  private struct Entry {
    let piece: Piece
    let at: Duration
    let rank: Rank

    var message: Message? {
      if case .message(let message) = piece { message } else { nil }
    }
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
  var pieces: [Piece] { entries.map(\.piece) }

  mutating func append(_ message: Message, at now: Duration, as rank: Rank = .common) {
    entries.removeAll { $0.message.map(message.replaces) == true }
    insert(Entry(piece: .message(message), at: now, rank: rank))
  }

  mutating func append(_ line: Ear.Line, at now: Duration) {
    insert(Entry(piece: .line(line), at: now, rank: .common))
  }

  private mutating func insert(_ entry: Entry) {
    let place = entries.firstIndex { other in
      switch entry.rank {
      case .greeting: false
      case .common, .result: other.rank == .greeting
      case .ownResult: other.rank == .greeting || other.rank == .result
      }
    }
    entries.insert(entry, at: place ?? entries.endIndex)
  }

  /// Of too much the oldest goes that is no greeting.
  /// - Returns: how many are gone.
  mutating func bound() -> Int {
    var gone = 0
    while entries.count > Self.most,
      let oldest = entries.firstIndex(where: { $0.rank != .greeting })
    {
      entries.remove(at: oldest)
      gone += 1
    }
    return gone
  }

  /// Somebody is to do something, and all that was told before this moment gives way. What is told at this moment
  /// belongs to it, and their own results go before it.
  /// - Returns: what gives way, besides the greeting and what people say.
  mutating func giveWay(at now: Duration) -> [(message: Message, at: Duration)] {
    func givesWay(_ entry: Entry) -> Bool {
      entry.rank != .ownResult && entry.at + Self.moment <= now
    }
    defer { entries.removeAll(where: givesWay) }
    return entries.filter(givesWay).compactMap { entry in
      entry.message.map { (message: $0, at: entry.at) }
    }
  }

  /// What is told to somebody who comes in, as far as it was not read.
  mutating func takeGreeting() -> [Message] {
    defer { entries.removeAll { $0.rank == .greeting } }
    return entries.filter { $0.rank == .greeting }.compactMap(\.message)
  }

  /// What people say.
  mutating func takeLines() -> [Ear.Line] {
    defer { entries.removeAll { $0.message == nil } }
    return entries.compactMap { entry in
      if case .line(let line) = entry.piece { line } else { nil }
    }
  }

  /// Whether what comes next is to wait for a question that opens in so much time, and to give way to it.
  func isHeld(before left: Duration) -> Bool {
    guard let next = entries.first, let message = next.message else { return false }
    return switch next.rank {
    case .ownResult: false
    case .common, .result: message.spokenTime > left + Self.mostOverrun
    case .greeting: message.spokenTime > left
    }
  }

  /// It is answered no more.
  mutating func remove(prompt id: Int) {
    entries.removeAll { entry in
      if case .prompt(let prompt)? = entry.message { prompt.id == id } else { false }
    }
  }

  mutating func remove(_ message: Message) { entries.removeAll { $0.message == message } }

  func contains(_ message: Message) -> Bool { entries.contains { $0.message == message } }

  mutating func takeAll() -> [Piece] {
    defer { entries = [] }
    return pieces
  }

  /// What comes next, with the time that is left by now; nil where nothing does.
  mutating func next(at now: Duration) -> Piece? {
    while !entries.isEmpty {
      let entry = entries.removeFirst()
      guard let message = entry.message else { return entry.piece }
      if let message = message.worded(after: now - entry.at) { return .message(message) }
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
    // It is said after the last results.
    case .notice(let notice): notice.code == .agendaDone
    case .welcome, .signin, .events, .agreement, .seated, .joined, .left, .returned, .crowd, .chat,
      .said, .tell, .announcement, .who, .roster, .hands, .balance, .saved, .passed, .closed,
      .result, .phase, .recap, .agenda, .run, .time, .paused, .resumed, .extended, .help, .mode,
      .pong, .error, .bye:
      false
    }
  }

  /// Whether somebody is to do something now, so that what they have not heard yet gives way to it.
  var goesFirst: Bool {
    switch self {
    case .prompt(let prompt): prompt.isYours && prompt.kind != .ready
    case .floor(_, _, let yours, _, _): yours
    case .breakout(_, _, _, _, _, let comes): comes == nil
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
