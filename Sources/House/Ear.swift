import ActivityKit
import EventRuntime
import Messages

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
    /// The first piece of a gallery, and how to read on.
    case begun([Message])
    /// Nothing of it, or not now.
    case nothing
  }

  /// The question that is open to them.
  struct Question: Equatable {
    let id: Int
    /// When it has been read out.
    var heardAt: Duration
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
  /// Lists of so many are read whole.
  static let mostItems = 3
  /// Of how to answer.
  private static let wordsOfInvitation = 10

  private(set) var lines: [Line] = []
  /// How many of them are of each author.
  private(set) var counts: [Int: Int] = [:]
  /// Lines that waited and were too many.
  private(set) var lost = 0
  private(set) var question: Question?
  /// Whether a question has closed since they were last told what has waited.
  private(set) var isOver = false
  /// When a voice has read out what they were told so far.
  private(set) var silentAt = Duration.zero
  /// Whether an alarm is set to when the voice has caught up.
  var isAwaited = false
  /// How many lines have waited since they were last told.
  private var newLines = 0
  /// Whether some of that has waited for a question, or has to wait for one now.
  private var isForQuestion = false
  private var comings: [Message] = []
  private var crowd = CrowdChange()
  /// What they were told in this activity of who sees their answers.
  private var promises: [Promise] = []
  /// What a list has read to them last in this activity, as far as they have heard it.
  private var list: [Text] = []
  /// The last gallery, which they read a piece at a time.
  private var gallery: Gallery?

  /// A list that is too long to be heard at once.
  private struct Gallery: Equatable {
    let title: Text
    let items: [Text]
    /// How many pieces were read.
    var read = 0
  }

  private struct Promise: Equatable {
    let privacy: Privacy
    let few: Bool
    let isForReady: Bool
  }

  /// Whether there is something to tell of.
  var hasNews: Bool { newLines > 0 || !comings.isEmpty }

  // MARK: The voice

  /// Whether people who chat wait until the voice has caught up. Once they wait, they do so until it is silent.
  func isBehind(at now: Duration) -> Bool { silentAt > now + (hasNews ? .zero : Self.mostBehind) }

  /// Whether what has waited waits on, for nothing but the voice.
  func waitsForVoice(at now: Duration) -> Bool { !isForQuestion && silentAt > now }

  /// They are told something that takes so long to read out.
  mutating func noteSpoken(_ time: Duration, at now: Duration) {
    silentAt = max(silentAt, now) + time
  }

  /// They have typed: a key silences the voice of a screen reader.
  mutating func noteTyped(at now: Duration) {
    silentAt = min(silentAt, now)
    if let heardAt = question?.heardAt { question?.heardAt = min(heardAt, now) }
  }

  // MARK: Hearing

  /// - Parameter name: what they are called.
  mutating func hear(
    _ message: Message, _ attention: Attention, as name: String, at now: Duration
  ) -> Hearing {
    if case .activity = message { (promises, list) = ([], []) }
    if case .list(let title, let items, _) = message {
      guard items.count > Self.mostItems else {
        list = items
        return .asItIs
      }
      list = []
      gallery = Gallery(title: title, items: items)
      return .begun(nextPiece())
    }
    if case .closed(let id) = message {
      isOver = true
      if question?.id == id { question = nil }
    }
    if case .reminder = message, question != nil, attention == .asked { return .nothing }
    if case .prompt(let prompt) = message { return hear(prompt, at: now) }
    if case .scores(let rows, false, .public, _) = message, attention == .awaiting {
      return hear(rows.rows, as: name)
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

  /// The standings between two questions: the first of them and their own, since the next question is near.
  private func hear(_ rows: [ScoreRow], as name: String) -> Hearing {
    let told = rows.enumerated().filter { $0.offset < Self.mostItems || $0.element.name == name }
    guard told.count < rows.count else { return .asItIs }
    return .changed(.scores(rows: Paged(told.map(\.element)), final: false, scope: .public))
  }

  private mutating func hear(_ prompt: OpenPrompt, at now: Duration) -> Hearing {
    isOver = false
    isForQuestion = hasNews
    var heard = prompt
    let promise = Promise(
      privacy: prompt.privacy, few: prompt.few, isForReady: prompt.kind == .ready)
    if promises.contains(promise) { heard.known.privacy = true } else { promises.append(promise) }
    let marks = prompt.marks
    let choices = prompt.choices.indices.map(marks.line)
    heard.known.choices =
      !choices.isEmpty && choices.count == list.count
      && zip(choices, list).allSatisfy(Self.isRead)
    if prompt.asked == nil {
      let read = [prompt.text] + (heard.known.choices ? [] : choices)
      let words = read.reduce(Self.wordsOfInvitation) {
        $0 + $1.words().split(separator: " ").count
      }
      let time = Duration.seconds(prompt.seconds)
      // Read to them again, it is counted down as before.
      let left = question?.id == prompt.id ? question?.marks : nil
      question = Question(
        id: prompt.id,
        heardAt: max(now, silentAt) + UnhurriedVoice.time(words: words),
        marks: prompt.isUntimed ? [] : (left ?? [time / 2, time / 10]).filter { $0 < time })
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
    gallery.read = index + 1
    let (number, count) = (index + 1, gallery.items.count)
    if number == count { list = gallery.items }
    self.gallery = gallery
    return [
      .list(
        title: index == 0 ? gallery.title : "", items: [gallery.items[index]], numbered: false),
      .notice(
        number == count
          ? .pieceLast(number: number, count: count)
          : number == 1
            ? .pieceMore(number: number, count: count) : .pieceNext(number: number, count: count)),
    ]
  }

  // MARK: What waits

  /// - Parameter attention: for what it waits; where that is free, for the voice alone.
  mutating func hold(_ line: Line, _ attention: Attention) {
    lines.append(line)
    counts[line.author, default: 0] += 1
    newLines += 1
    if attention != .free { isForQuestion = true }
    guard lines.count > Self.mostLines else { return }
    drop(lines.removeFirst().author)
    lost += 1
  }

  /// A line of theirs waits no more.
  private mutating func drop(_ author: Int) {
    let left = counts[author, default: 1] - 1
    counts[author] = left > 0 ? left : nil
  }

  mutating func forgetLines() { (lines, counts, lost, newLines) = ([], [:], 0, 0) }

  /// The oldest of the lines, which no longer wait.
  /// - Parameter isHeard: whether they would read now what an author has said; the rest is forgotten.
  mutating func takeLines(_ isHeard: (_ author: Int) -> Bool) -> [Line] {
    let heard = lines.filter { isHeard($0.author) }
    forgetLines()
    lines = Array(heard.dropFirst(Self.mostLinesAtOnce))
    counts = lines.reduce(into: [:]) { $0[$1.author, default: 0] += 1 }
    return Array(heard.prefix(Self.mostLinesAtOnce))
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

  /// Who came and went, and how many lines wait, where there is something new to tell.
  /// - Parameter waiting: how many of the lines they would read now.
  mutating func takeNews(waiting: Int) -> [Message] {
    defer {
      (comings, crowd, newLines) = ([], CrowdChange(), 0)
      (isOver, isForQuestion) = (false, false)
    }
    let gone: [Message] = comings.count > 1 ? [.crowd(crowd)] : comings
    return gone + (newLines > 0 && waiting > 0 ? [.notice(.missedWaited(count: waiting))] : [])
  }

  // MARK: Time

  /// The mark that comes next, of the question that is open.
  var nextMark: Duration? { question?.marks.first }

  /// So much time is left.
  /// - Returns: whether they are to hear it now.
  mutating func passMark(left: Duration, at now: Duration) -> Bool {
    guard let question, let next = question.marks.first, left <= next else { return false }
    self.question?.marks.removeAll { left <= $0 }
    return now >= question.heardAt
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
    } else if case .returned(_, let here) = message {
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
