import ActivityKit
import EventRuntime
import Messages
import TextProtocol

/// What waits for somebody who reads in speech mode, and what they have heard and are spared. As chat is, it is
/// in memory only.
struct Ear {
  /// A line of chat that waits. By the time it is read its author may have another name, or be ignored.
  struct Line: Equatable {
    let author: Int
    let text: String
    let room: ChatRoom
  }

  enum Hearing: Equatable {
    case asItIs
    case changed(Message)
    /// The pieces of a list, or a question and what waits because of it.
    case begun([Message])
    /// Nothing of it, or not now.
    case nothing
  }

  /// The question that is open to them.
  struct Question: Equatable {
    let id: Int
    /// What is left of its time when that is told, the longest first.
    var marks: [Duration]
  }

  static let mostLines = 100
  /// So many are read at once; a question may come meanwhile.
  static let mostLinesAtOnce = 5
  /// So many that have waited for the voice alone are read, and more are counted.
  static let mostLinesUntold = 3
  /// People who chat wait for a voice that is further behind.
  static let mostBehind = Duration.seconds(8)
  /// Of long standings so many are read where the next question is near, and of many choices no more are read before
  /// how to answer.
  static let mostItems = 3
  /// A list that takes longer is read a piece at a time, so that a question may come in between; and so much of what
  /// somebody has not heard goes before their turn.
  static let longestList = Duration.seconds(8)
  /// Choices that take longer are read after how to answer.
  private static let longestChoices = Duration.seconds(6)
  /// So long the voice waits for the reply to what they have typed.
  static let replyTime = Duration.seconds(1)
  /// Of a wait that is shorter nobody is told how long it is.
  private static let shortestWait = Duration.seconds(20)

  private(set) var lines: [Line] = []
  /// How many have waited of each author, also of what was too much to be kept.
  private(set) var counts: [Int: Int] = [:]
  /// What waited and was too much.
  private(set) var lost = 0
  /// What the house said as they came in, which a question went before.
  private(set) var unheard: [Message] = []
  /// What was said in this activity, which a question went before.
  private(set) var skipped: [Message] = []
  /// What the voice has not come to yet.
  private(set) var queue = VoiceQueue()
  /// When the activity began, where nobody was to do anything in it yet.
  private var beganAt: Duration?
  /// When they were told last what was right.
  private var resultAt: Duration?
  /// The question that was read last, and when the voice has read it.
  private var reading: (question: Int, end: Duration)?
  /// The question that they have silenced while it was read.
  private(set) var cut: Int?
  /// The reply to what they have typed is to come before what waits.
  private var repliedBy = Duration.zero
  /// Whether they are just coming in, and the question that is open comes before all else.
  private(set) var isArriving = false
  /// Whether they were told that what there is to know waits.
  private var knowsOfUnheard = false
  /// How much of what waits they have asked for and is still to be read, one thing after another.
  private(set) var toRead = 0
  private(set) var question: Question?
  /// Whether a question has closed since they were last told what has waited.
  private(set) var isOver = false
  /// When a voice has read out what they were told so far.
  private(set) var silentAt = Duration.zero
  /// When an alarm goes off that is set to when the voice has caught up.
  var alarm: Duration?
  /// How many lines have waited since they were last told.
  private var newLines = 0
  /// Whether they were told in this activity that lines wait, and have not asked for them.
  private var knowsOfLines = false
  /// Whether some of that has waited for a question, or has to wait for one now.
  private var isForQuestion = false
  private var comings: [Message] = []
  private var crowd = CrowdChange()
  /// What they were told in this activity of who sees their answers.
  private var promises: [Promise] = []
  /// What a list has read to them last in this activity, as far as they have heard it.
  private var list: [Text] = []
  /// The last gallery, which is read a piece at a time.
  private var gallery: Gallery?
  /// The standings that they have heard last.
  private var standings: [ScoreRow] = []
  private var teamScores: TeamScores?
  /// What they were shown since the last wait of which they know how long it is.
  private var shown = Shown.nothing

  /// A list that is too long to be heard in one go.
  private struct Gallery: Equatable {
    let title: Text
    let items: [Text]
    /// How many pieces were read.
    var read = 0

    var rest: [Message] { (read..<items.count).map { self[$0] } }

    subscript(index: Int) -> Message {
      .list(title: index == 0 ? title : "", items: [items[index]], numbered: false)
    }
  }

  private enum Shown {
    case nothing, something, list
  }

  private struct Promise: Equatable {
    let privacy: Privacy
    let few: Bool
    let uncounted: OpenPrompt.Uncounted?
    let isForReady: Bool
  }

  /// Whether there is something to tell of.
  var hasNews: Bool { newLines > 0 || !comings.isEmpty }

  /// Whether they have asked for what waits, and more of it is to be read.
  var isReading: Bool { toRead > 0 }

  /// How much waits that they may ask for.
  var waiting: Int { unheard.count + skipped.count + lines.count }

  // MARK: The voice

  /// Whether people who chat wait until the voice has caught up. Once they wait, they do so until it is silent.
  func isBehind(at now: Duration) -> Bool {
    isReading || !queue.isEmpty || silentAt > now + (hasNews ? .zero : Self.mostBehind)
  }

  /// Whether the voice has read all that there is.
  func isSilent(at now: Duration) -> Bool { queue.isEmpty && silentAt <= now }

  /// When the voice goes on with what waits.
  var goesOnAt: Duration { max(silentAt, repliedBy) }

  /// They are told something that takes so long to read out.
  /// - Parameter question: the one that it is, if it is for them to answer.
  mutating func noteSpoken(_ time: Duration, of question: Int? = nil, at now: Duration) {
    silentAt = max(silentAt, now) + time
    if let question { (reading, cut) = ((question, silentAt), nil) }
  }

  /// They have typed: a key silences the voice of a screen reader.
  /// - Returns: whether something waits to be read after the reply.
  @discardableResult mutating func noteTyped(at now: Duration) -> Bool {
    if let reading, reading.end > now { cut = reading.question }
    reading = nil
    silentAt = min(silentAt, now)
    guard cut != nil || !queue.isEmpty else { return false }
    repliedBy = now + Self.replyTime
    return true
  }

  /// The question that they have not heard to its end.
  mutating func takeCut() -> Int? {
    defer { cut = nil }
    return cut
  }

  private mutating func forgetReading(of question: Int) {
    if reading?.question == question { reading = nil }
    if cut == question { cut = nil }
  }

  /// What the voice comes to next, in the words of now.
  mutating func takeNext(at now: Duration) -> VoiceQueue.Piece? {
    let piece = queue.next(at: now)
    if case .message(let message)? = piece { noteRead(message) }
    return piece
  }

  /// All that the voice has not come to.
  mutating func takeRest() -> [VoiceQueue.Piece] { queue.takeAll() }

  /// What is told to them as they come in, where no question is open to them.
  mutating func greet(_ greeting: [Message], at now: Duration) {
    knowsOfUnheard = false
    for message in greeting { queue.append(message, at: now, as: .greeting) }
    lost += queue.bound()
  }

  /// What somebody says is read when the voice has come to it, after what was told before.
  /// Where too much waits, it waits with the other lines.
  mutating func put(_ line: Line, at now: Duration) {
    if queue.pieces.count < Self.mostLines {
      queue.append(line, at: now)
    } else {
      hold(line, .asked)
    }
  }

  /// What they are told of a message now, with what comes before it. Of what the voice cannot come to yet that is
  /// nothing.
  /// - Parameters:
  ///   - name: what they are called.
  ///   - isOwn: whether it is told to some alone.
  /// - Returns: nil for the message as it is.
  mutating func take(
    _ message: Message, _ attention: Attention, as name: String, isOwn: Bool = false,
    at now: Duration
  ) -> [Message]? {
    let given = message.goesFirst ? giveWay(to: message, at: now) : nil
    let heard: [Message]? =
      switch hear(message, attention, as: name, at: now) {
      case .asItIs: nil
      case .changed(let changed): [changed]
      case .begun(let messages): messages
      case .nothing: []
      }
    if message.kind == .activity { beganAt = now }
    if message.kind == .result { resultAt = now }
    if let given {
      let before = given.subject + queue.takeAll().compactMap(\.message)
      for message in before { noteRead(message) }
      for message in given.rules { queue.append(message, at: now) }
      let isNew = given.hasGreeting && !knowsOfUnheard
      if isNew { knowsOfUnheard = true }
      let after = isNew ? [Message.say(.activitiesUnheard)] : []
      return before.isEmpty && after.isEmpty ? heard : before + (heard ?? [message]) + after
    }
    guard message.waitsForVoice, repliedBy <= now else { return heard }
    var toRead = heard ?? [message]
    // Of several pieces the voice begins with the first.
    let isWhole = isSilent(at: now) && toRead.count < 2
    if isWhole { return heard }
    let first = isSilent(at: now) ? toRead.removeFirst() : nil
    if let first { noteRead(first) }
    for message in toRead { queue.append(message, at: now, as: rank(isOwn: isOwn, at: now)) }
    lost += queue.bound()
    return first.map { [$0] } ?? []
  }

  private func rank(isOwn: Bool, at now: Duration) -> VoiceQueue.Rank {
    guard let resultAt, now - resultAt < VoiceQueue.moment else { return .common }
    return isOwn ? .ownResult : .result
  }

  /// What gave way to something that they are to do.
  private struct GivenWay {
    /// What it is about, which goes before it.
    var subject: [Message] = []
    /// How the activity goes, which they hear after it.
    var rules: [Message] = []
    /// Whether some of it was to be told as they came in.
    var hasGreeting = false
  }

  private mutating func giveWay(to message: Message, at now: Duration) -> GivenWay {
    for line in queue.takeLines() { hold(line, .asked) }
    let greeting = queue.takeGreeting()
    var others = queue.giveWay(at: now)
    var given = GivenWay(hasGreeting: !greeting.isEmpty)
    if message.kind != .prompt {
      var time = Duration.zero
      while let last = others.last {
        time += last.message.spokenTime
        guard time <= Self.longestList else { break }
        given.subject.insert(others.removeLast().message, at: 0)
      }
    }
    if let beganAt {
      given.rules = others.filter { $0.at >= beganAt }.map(\.message)
      others.removeAll { $0.at >= beganAt }
    }
    beganAt = nil
    let gone = others.map(\.message)
    unheard += greeting
    skipped += gone
    let tooMany = max(0, skipped.count - Self.mostLines)
    skipped.removeFirst(tooMany)
    lost += tooMany
    newLines += gone.count
    if !gone.isEmpty { isForQuestion = true }
    // What they have not heard is no reason to spare them the next one.
    let unread = greeting + gone + given.rules
    if unread.contains(where: { $0.kind == .list }) { list = [] }
    if unread.contains(where: { $0.kind == .scores }) { (standings, teamScores) = ([], nil) }
    // The rest of a list that is read right before the question is known by then.
    if let gallery, gallery.rest.allSatisfy(queue.contains) { list = gallery.items }
    return given
  }

  // MARK: Hearing

  mutating func hear(
    _ message: Message, _ attention: Attention, as name: String, at now: Duration
  ) -> Hearing {
    if case .activity = message {
      (promises, list, gallery, skipped, knowsOfLines) = ([], [], nil, [], false)
    }
    if case .closed(let id) = message {
      isOver = true
      if question?.id == id { question = nil }
      forgetReading(of: id)
      queue.remove(prompt: id)
      if !isArriving { readUnheard(at: now) }
    }
    if case .saved(let id, _, _, _, _) = message { forgetReading(of: id) }
    if case .passed(let id?, _) = message { forgetReading(of: id) }
    if case .prompt(let prompt) = message { return hear(prompt) }
    if isArriving, message.kind != .closed {
      unheard.append(message)
      return .nothing
    }
    note(shown: message)
    if case .list(let title, let items, _, _) = message { return hear(message, title, items) }
    if case .reminder = message, question != nil, attention == .asked { return .nothing }
    if case .scores(let rows, false, .public, _, let teams) = message {
      return hear(rows.rows, as: name, teams, isBrief: attention == .awaiting)
    }
    guard attention != .free || isBehind(at: now), let change = CrowdChange(message) else {
      return .asItIs
    }
    if attention != .free { isForQuestion = true }
    // Of one alone the name is told.
    if comings.count < 2 { comings.append(message) }
    crowd.add(change)
    return .nothing
  }

  private mutating func hear(_ message: Message, _ title: Text, _ items: [Text]) -> Hearing {
    guard items.count > 1, message.spokenTime > Self.longestList else {
      (list, gallery) = (items, nil)
      return .asItIs
    }
    let all = Gallery(title: title, items: items)
    (list, gallery) = ([], all)
    return .begun(items.indices.map { all[$0] })
  }

  /// The standings, in one sentence where they are as before. Where the next question is near, the first of them
  /// and their own.
  private mutating func hear(
    _ rows: [ScoreRow], as name: String, _ teams: TeamScores?, isBrief: Bool
  ) -> Hearing {
    guard rows.isEmpty || rows != standings || teams != teamScores else {
      return .changed(.say(.scoresAsBefore))
    }
    (standings, teamScores) = (rows, teams)
    let told = rows.enumerated().filter {
      !isBrief || $0.offset < Self.mostItems || $0.element.name == name
    }
    guard told.count < rows.count else { return .asItIs }
    return .changed(
      .scores(rows: Paged(told.map(\.element)), final: false, scope: .public, teams: teams))
  }

  private mutating func hear(_ prompt: OpenPrompt) -> Hearing {
    isOver = false
    shown = .nothing
    stopReading()
    isForQuestion = hasNews
    var heard = prompt
    let promise = Promise(
      privacy: prompt.privacy, few: prompt.few, uncounted: prompt.uncounted,
      isForReady: prompt.kind == .ready)
    if promises.contains(promise) { heard.known.privacy = true } else { promises.append(promise) }
    let choices = prompt.choices.indices.map(prompt.marks.line)
    heard.known.choices =
      !choices.isEmpty && choices.count == list.count
      && zip(choices, list).allSatisfy(Self.isRead)
    let words = choices.reduce(0) { $0 + $1.words().split(separator: " ").count }
    heard.readsChoicesLast =
      choices.count > Self.mostItems && UnhurriedVoice.time(words: words) > Self.longestChoices
    if heard.readsChoicesLast { list = choices }
    if prompt.asked == nil {
      let time = Duration.seconds(prompt.seconds)
      // Read to them again, it is counted down as before.
      let left = question?.id == prompt.id ? question?.marks : nil
      question = Question(
        id: prompt.id,
        marks: prompt.isUntimed ? [] : (left ?? [time / 2, time / 10]).filter { $0 < time })
    }
    if isArriving {
      isArriving = false
      if !unheard.isEmpty {
        knowsOfUnheard = true
        return .begun([.prompt(heard), .say(.activitiesUnheard)])
      }
    }
    return heard == prompt ? .asItIs : .changed(.prompt(heard))
  }

  /// Whether a choice, which may be cut, is what a list has read.
  private static func isRead(_ choice: Text, in item: Text) -> Bool {
    guard case .verbatim(let short) = choice, case .verbatim(let whole) = item,
      short.hasSuffix("…")
    else { return choice == item }
    return short == whole || whole.hasPrefix(short.dropLast())
  }

  // MARK: Galleries

  /// The piece that comes next, the first after the last; nothing where there is no gallery.
  mutating func nextPiece() -> [Message] {
    guard var gallery else { return [] }
    let index = gallery.read % gallery.items.count
    queue.remove(gallery[index])
    gallery.read = index
    self.gallery = gallery
    noteRead(gallery[index])
    let (number, count) = (index + 1, gallery.items.count)
    return [
      gallery[index],
      .notice(
        number == count
          ? .pieceLast(number: number, count: count)
          : number == 1
            ? .pieceMore(number: number, count: count) : .pieceNext(number: number, count: count)),
    ]
  }

  /// Whoever has heard the last piece knows all of them.
  private mutating func noteRead(_ message: Message) {
    guard let gallery, gallery.read < gallery.items.count, gallery[gallery.read] == message else {
      return
    }
    self.gallery?.read += 1
    if gallery.read + 1 == gallery.items.count { list = gallery.items }
  }

  // MARK: Waits

  private mutating func note(shown message: Message) {
    if [.list, .tally].contains(message.kind) {
      shown = .list
    } else if message.kind == .say, shown == .nothing {
      shown = .something
    } else if [.activity, .floor, .breakout].contains(message.kind) {
      shown = .nothing
    }
  }

  /// What they are told of a wait that has begun, once; nil where it is short or they know.
  /// - Parameter left: until what comes next.
  mutating func takeWait(left: Duration) -> Sentence? {
    defer { shown = .nothing }
    guard left >= Self.shortestWait else { return nil }
    let time = Duration.seconds(left.secondsUp)
    switch shown {
    case .nothing: return nil
    case .something: return .activitiesNextIn(time: time)
    case .list: return .activitiesTimeToRead(time: time)
    }
  }

  // MARK: What waits

  /// They come in while a question is open to them, which they are to hear first.
  /// - Parameter greeting: what waits until they ask for it.
  mutating func arrive(after greeting: [Message]) {
    (unheard, isArriving, knowsOfUnheard) = (greeting, true, false)
  }

  /// A question is over, and what it went before as they came in is read by itself: of the activity first.
  private mutating func readUnheard(at now: Duration) {
    for message in unheard {
      queue.append(message, at: now, as: message.waitsForVoice ? .common : .greeting)
    }
    unheard = []
  }

  /// What they were to hear first of all when they came in before, with how to come back; nil where they have.
  /// What waited with it is told anew to whoever comes in again.
  mutating func takeGreeting() -> SeatTaken? {
    for line in queue.takeLines() { hold(line, .asked) }
    let untold = unheard + queue.takeAll().compactMap(\.message)
    (reading, cut) = (nil, nil)
    var seat: SeatTaken?
    for case .seated(let piece) in untold {
      seat = seat?.joined(by: piece) ?? piece
    }
    if seat != nil { (unheard, isArriving, toRead) = ([], false, 0) }
    return seat
  }

  /// - Parameter attention: for what it waits; where that is free, for the voice alone.
  mutating func hold(_ line: Line, _ attention: Attention) {
    lines.append(line)
    counts[line.author, default: 0] += 1
    newLines += 1
    if attention != .free { isForQuestion = true }
    guard lines.count > Self.mostLines else { return }
    lines.removeFirst()
    lost += 1
  }

  /// Takes over the lines that wait for the same person in a seat that they give up. What the house said there is told
  /// anew to whoever comes in.
  mutating func takeOver(from other: Ear) {
    for line in other.lines { hold(line, other.isForQuestion ? .asked : .free) }
    lost += other.lost
    silentAt = max(silentAt, other.silentAt)
  }

  /// A line of theirs waits no more.
  private mutating func drop(_ author: Int) {
    let left = counts[author, default: 1] - 1
    counts[author] = left > 0 ? left : nil
  }

  mutating func forgetSkipped() { skipped = [] }

  mutating func forgetLines() { (lines, counts, lost, newLines) = ([], [:], 0, 0) }

  /// They ask for what waits.
  /// - Parameter isHeard: whether they would read now what an author has said; the rest is forgotten.
  /// - Returns: how many lines are gone.
  mutating func beginReading(_ isHeard: (_ author: Int) -> Bool) -> Int {
    let (heard, gone) = (lines.filter { isHeard($0.author) }, lost)
    forgetLines()
    lines = heard
    counts = lines.reduce(into: [:]) { $0[$1.author, default: 0] += 1 }
    toRead = min(waiting, Self.mostLinesAtOnce)
    knowsOfLines = false
    return gone
  }

  enum Piece: Equatable {
    case messages([Message])
    case line(Line)
  }

  /// The oldest of what they have asked for, which no longer waits.
  mutating func takePiece() -> Piece? {
    guard isReading else { return nil }
    toRead -= 1
    // After the last they are told how many wait, of what has come meanwhile too.
    defer { if !isReading { (newLines, knowsOfLines) = (0, !lines.isEmpty) } }
    if !unheard.isEmpty || !skipped.isEmpty {
      let message = unheard.isEmpty ? skipped.removeFirst() : unheard.removeFirst()
      // A piece by itself leaves the others where they are.
      guard case .list(let title, let items, _, _) = message, items.count > 1,
        case .begun(let pieces) = hear(message, title, items)
      else {
        noteRead(message)
        return .messages([message])
      }
      for piece in pieces { noteRead(piece) }
      return .messages(pieces)
    }
    guard !lines.isEmpty else { return nil }
    let line = lines.removeFirst()
    drop(line.author)
    return .line(line)
  }

  /// What they have asked for waits again, and they are told of it anew.
  mutating func stopReading() {
    guard isReading else { return }
    (toRead, newLines, knowsOfLines) = (0, skipped.count + lines.count, false)
  }

  /// What has waited for the voice alone, where that is little: it is read without a word about it.
  mutating func takeFewLines() -> [Line] {
    guard !isForQuestion, newLines <= Self.mostLinesUntold else { return [] }
    let few = Array(lines.suffix(newLines))
    lines.removeLast(few.count)
    for line in few { drop(line.author) }
    newLines = 0
    return few
  }

  /// Who came and went, and how many lines wait, where there is something new to tell. Of lines they are told once
  /// an activity, until they ask for them.
  /// - Parameters:
  ///   - waiting: how many of the lines of others they would read now.
  ///   - isLast: whether the activity is over, so that they are told once more.
  mutating func takeNews(waiting: Int, isLast: Bool = false) -> [Message] {
    defer {
      (comings, crowd, newLines) = ([], CrowdChange(), 0)
      (isOver, isForQuestion) = (false, false)
    }
    let gone: [Message] = comings.count > 1 ? [.crowd(crowd)] : comings
    let count = waiting + skipped.count
    guard newLines > 0, count > 0, isLast || !knowsOfLines else { return gone }
    knowsOfLines = true
    return gone + [.notice(.missedWaited(count: count))]
  }

  // MARK: Time

  /// The mark that comes next, of the question that is open.
  var nextMark: Duration? { question?.marks.first }

  /// So much time is left.
  /// - Returns: whether they are to hear it now: once a mark has come, and never while the voice reads. What they
  ///   cannot hear in time is not told.
  mutating func passMark(left: Duration, at now: Duration) -> Bool {
    guard let next = nextMark, left <= next else { return false }
    let delay = max(.zero, silentAt - now)
    if delay > .zero, delay + VoiceQueue.leastLeft < left { return false }
    question?.marks.removeAll { left <= $0 }
    return delay == .zero
  }
}

extension CrowdChange {
  /// Who came or went by this message; nil where nobody did.
  fileprivate init?(_ message: Message) {
    self.init()
    if case .crowd(let change) = message {
      self = change
    } else if case .joined(_, let here) = message {
      (joined, self.here) = (1, here)
    } else if case .returned(_, let here, _) = message {
      (returned, self.here) = (1, here)
    } else if case .left(_, let here, let reason) = message {
      self.here = here
      switch reason {
      case .left: left = 1
      case .dropped: dropped = 1
      }
    } else {
      return nil
    }
  }

  fileprivate mutating func add(_ other: CrowdChange) {
    joined += other.joined
    returned += other.returned
    left += other.left
    dropped += other.dropped
    here = other.here
  }
}

extension VoiceQueue.Piece {
  fileprivate var message: Message? {
    if case .message(let message) = self { message } else { nil }
  }
}
