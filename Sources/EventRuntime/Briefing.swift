import ActivityKit
import Messages

/// What everyone in the room is working with, for whoever comes late or returns.
///
/// No author of a module writes it: it is what the activity said to everyone at its beginning and left
/// time to read, and what it said last. What was said about a question stands below that question, and
/// what was said of turns to speak stays while turn follows turn.
struct Briefing: Codable, Sendable, Equatable {
  /// The first words of the activity.
  private(set) var introduction: [Effect] = []
  /// The question that closed; said before what followed.
  private var heading: [Effect] = []
  /// The topics of the groups that ended, in place of a question; nil where there are none.
  private var pastTopics: [Text]?
  /// What was said last, before the step that goes on.
  private var latest: [Effect] = []
  /// How many at the end of these are of the turn that goes on.
  private var turn = 0
  /// What was said since the step before.
  private var fresh: [Effect] = []
  private var isBlank = true
  /// Whether nothing was said since the introduction.
  private var isIntroducing = false
  private var isTurn = false
  /// How long the step waits that goes on; nil where it does something else.
  private var wait: Duration?
  /// All that everyone was told since the activity began, as far as it is remembered; nil where that is
  /// nothing.
  private(set) var history: [Line]?
  /// How many lines before these are not remembered any more; nil of none.
  private var forgotten: Int?
  /// Which lines of all that everyone was told belong to the step that goes on alone, and which did to one that is
  /// over: offers, announcements, times, breaths.
  private var passing: [Int]?
  private var past: [Int]?
  /// What was said since the step before, line by line, and whether a phase of it was shown.
  private var freshPlaces: [Int]?
  private var hasPhase: Bool?
  /// What was told to some alone, as far as it is remembered; nil where that is nothing.
  private var own: [OwnLine]?
  /// What these take; nil where it is not known.
  private var ownSize: Int?

  /// A line of what somebody was told.
  enum Line: Codable, Sendable, Equatable {
    /// In the words of the activity.
    case text(Text)
    case sentence(Sentence)
  }

  private struct OwnLine: Codable, Sendable, Equatable {
    let people: [Person.ID]
    let line: Line
    /// How many lines everyone had been told before.
    let place: Int

    /// In bytes, about. A few words to many are mostly the people.
    var size: Int { line.size + 8 * people.count }
  }

  /// More is for the history.
  private static let most = 60
  /// So many lines are remembered, the latest.
  static let mostLines = 200
  /// So many lines that were told to some alone are remembered at least, unless they take more bytes than this.
  static let mostOwnLines = 2_000
  static let mostOwnBytes = 256 << 10

  /// What the activity said last, below what it is about.
  var current: [Effect] { latest.isEmpty ? [] : heading + latest }

  /// The same, with the time that is left of the wait where it says how long that is.
  func current(left: Duration?) -> [Effect] {
    current.map { effect in
      if case .say(let text) = effect { .say(timed(text, left: left)) } else { effect }
    }
  }

  private func timed(_ text: Text, left: Duration?) -> Text {
    guard let wait, let left else { return text }
    return text.with(.duration(left), for: .duration(wait))
  }

  /// What the groups talked about, where that stands above what was said last.
  var topics: [Text] { latest.isEmpty ? [] : pastTopics ?? [] }

  /// Whether a question or the topics stand above what was said last.
  var isHeaded: Bool { !(heading.isEmpty && topics.isEmpty) && !latest.isEmpty }

  /// Whether those who have written something were offered to put their name to it.
  var offersToSign: Bool {
    (introduction + current).contains {
      if case .say(let text) = $0 { text.offersToSign } else { false }
    }
  }

  /// Something was said or shown.
  mutating func note(_ effect: Effect) {
    switch effect {
    case .sayOf(_, _, let text): return note(.say(text))
    // Over by the time that somebody comes.
    case .show(.phase): hasPhase = true
    case .say, .show:
      if fresh.count < Self.most {
        fresh.append(effect)
        freshPlaces = (freshPlaces ?? []) + [place]
      }
    case .tell(let people, let text):
      for line in Line.all(of: text) { remember(line, of: people) }
    case .tellFacilitators, .award, .takeBack, .teams, .awardTeam, .result, .store, .board, .fault:
      break
    }
    remember(effect.lines)
  }

  private mutating func remember(_ lines: [Line]) {
    guard !lines.isEmpty else { return }
    let all = (history ?? []) + lines
    let gone = max(0, all.count - Self.mostLines)
    history = Array(all.dropFirst(gone))
    if gone > 0 { forgotten = (forgotten ?? 0) + gone }
  }

  /// How many lines everyone was told so far.
  private var place: Int { (forgotten ?? 0) + (history?.count ?? 0) }

  /// Finds out what of the fresh lines is of the step that goes on alone.
  private mutating func notePassing() {
    for (effect, place) in zip(fresh, freshPlaces ?? []) {
      guard case .say(let text) = effect, hasPhase == true || isOfStep(text) else { continue }
      passing = (passing ?? []) + Array(place..<(place + effect.lines.count))
    }
    (freshPlaces, hasPhase) = (nil, nil)
  }

  private func isOfStep(_ text: Text) -> Bool {
    text.offersToSign || text.announcesGroups || wait.map { text.has(.duration($0)) } == true
  }

  /// Some were told something of their own.
  mutating func remember(_ line: Line, of people: [Person.ID]) {
    let place = place
    let before = ownSize ?? (own ?? []).reduce(0) { $0 + $1.size }
    let told = OwnLine(people: people, line: line, place: place)
    own = own ?? []
    own?.append(told)
    ownSize = before + told.size
    forgetOwnLines()
  }

  /// Not one by one, which would move the others each time.
  private mutating func forgetOwnLines() {
    guard let lines = own, let size = ownSize,
      lines.count >= 2 * Self.mostOwnLines || size >= 2 * Self.mostOwnBytes
    else { return }
    var (count, kept) = (0, 0)
    for line in lines.reversed() {
      guard count < Self.mostOwnLines, kept + line.size <= Self.mostOwnBytes else { break }
      count += 1
      kept += line.size
    }
    (own, ownSize) = (Array(lines.suffix(count)), kept)
  }

  /// What a person was told since the activity began, alone or with everyone, without what is past, and without
  /// what everyone was told last of these lines in a row.
  /// - Parameter left: what is left of the step.
  func history(
    of person: Person.ID, without open: [Line] = [], left: Duration? = nil
  ) -> [Line] {
    let (all, start) = (history ?? [], forgotten ?? 0)
    let isOpen = Self.lastRange(of: open, in: all)
    let (past, passing) = (Set(past ?? []), Set(passing ?? []))
    var told = (own ?? []).filter { $0.place >= start && $0.people.contains(person) }[...]
    var lines: [Line] = []
    for (index, line) in all.enumerated() {
      while let next = told.first, next.place <= start + index {
        lines.append(next.line)
        told.removeFirst()
      }
      guard !isOpen.contains(index), !past.contains(start + index) else { continue }
      if passing.contains(start + index), case .text(let text) = line {
        lines.append(.text(timed(text, left: left)))
      } else {
        lines.append(line)
      }
    }
    return lines + told.map(\.line)
  }

  private static func lastRange(of some: [Line], in all: [Line]) -> Range<Int> {
    guard !some.isEmpty, all.count >= some.count,
      let start = (0...all.count - some.count).last(where: {
        all[$0..<$0 + some.count].elementsEqual(some)
      })
    else { return 0..<0 }
    return start..<start + some.count
  }

  /// Somebody has another seat.
  mutating func move(_ person: Person.ID, to other: Person.ID) {
    own = own?.map { line in
      OwnLine(
        people: line.people.map { $0 == person ? other : $0 }, line: line.line, place: line.place)
    }
  }

  /// What was said came in the middle of a step, which goes on.
  mutating func goOn() {
    notePassing()
    guard !fresh.isEmpty else { return }
    latest = Array((latest + fresh).suffix(Self.most))
    fresh = []
  }

  /// A question to all has closed, or the groups are over.
  mutating func head(_ texts: [Text], topics: [Text] = []) {
    heading = texts.map(Effect.say)
    pastTopics = topics.isEmpty ? nil : topics
    latest = []
    turn = 0
  }

  /// Time on one's own is over. What it was about belongs to the introduction, if nothing was said since.
  mutating func endAlone(_ topics: [Text]) {
    guard isBlank || isIntroducing else { return head(topics) }
    introduction += topics.map(Effect.say)
    (isBlank, isIntroducing) = (false, true)
  }

  /// A step begins that takes time.
  mutating func begin<Cue>(_ next: Next<Cue>) {
    past = ((past ?? []) + (passing ?? [])).filter { $0 >= forgotten ?? 0 }
    passing = nil
    remember(next.lines)
    let wasTurn = isTurn
    isTurn = false
    wait = if case .wait(let time, _) = next { time } else { nil }
    notePassing()
    defer {
      // What is said after something has been done is no introduction.
      if !next.isQuiet { isBlank = false }
      fresh = []
    }
    switch next {
    case .wait, .alone:
      if !introduce() { replace() }
    case .ask(let prompts, _, _, _):
      if prompts.contains(where: { $0.audience == .everyone }) {
        // The question stands for itself, with what was said right before it.
        (heading, pastTopics, latest, turn) = ([], nil, fresh, 0)
        if !fresh.isEmpty { isIntroducing = false }
      } else if !introduce() {
        replace()
      }
    case .split:
      if !introduce() { replace() }
      forgetAnnouncement()
    case .floor:
      isTurn = true
      if wasTurn, !fresh.isEmpty { latest.removeLast(min(turn, fresh.count)) }
      if !wasTurn || !fresh.isEmpty { turn = fresh.count }
      latest = Array((latest + fresh).suffix(Self.most))
      if !fresh.isEmpty { isIntroducing = false }
    case .go, .finish: break
    }
  }

  /// Takes what was said for the introduction, if it is the first that was.
  private mutating func introduce() -> Bool {
    guard isBlank, !fresh.isEmpty else { return false }
    introduction = fresh
    (isBlank, isIntroducing) = (false, true)
    return true
  }

  private mutating func replace() {
    guard !fresh.isEmpty else { return }
    // Only the first words after a question are about it.
    if !latest.isEmpty { (heading, pastTopics) = ([], nil) }
    // Lists are to be read while people go on about them, until one takes their place.
    let titles = fresh.compactMap(\.listTitle)
    let lists = latest.filter { effect in effect.listTitle.map { !titles.contains($0) } == true }
    (latest, turn, isIntroducing) = (Array((lists + fresh).suffix(Self.most)), 0, false)
  }

  /// Groups are announced before they are made, in the last line.
  private mutating func forgetAnnouncement() {
    if !latest.isEmpty {
      latest.removeLast()
    } else if isIntroducing {
      introduction.removeLast()
    }
    isIntroducing = false
  }
}

extension Text {
  fileprivate func has(_ argument: Argument) -> Bool { with(.number(0), for: argument) != self }

  /// The same with another argument in the place of one.
  fileprivate func with(_ new: Argument, for old: Argument) -> Text {
    switch self {
    case .verbatim, .translations: self
    case .sentence(let key, let arguments):
      .sentence(
        key,
        arguments.map { argument in
          if case .text(let text?) = argument { return .text(text.with(new, for: old)) }
          return argument == old ? new : argument
        })
    case .joined(let parts): .joined(parts.map { $0.with(new, for: old) })
    }
  }
}

extension Effect {
  fileprivate var listTitle: Text? {
    if case .show(.list(let title, _, _)) = self { title } else { nil }
  }
}

extension Next {
  /// Whether people have time to take in what was said before it.
  fileprivate var isQuiet: Bool {
    switch self {
    case .wait, .alone: true
    case .go, .ask, .split, .floor, .finish: false
    }
  }
}

// MARK: The history

extension Briefing.Line {
  /// In bytes of text.
  fileprivate var size: Int {
    switch self {
    case .text(let text): text.size
    case .sentence(let sentence): sentence.size
    }
  }

  /// The lines of a text.
  fileprivate static func all(of text: Text) -> [Briefing.Line] {
    guard case .verbatim(let text) = text else { return [.text(text)] }
    return text.split(whereSeparator: \.isNewline).map { line in line.drop { $0 == " " } }
      .filter { !$0.isEmpty }.map { .text(Text(String($0))) }
  }

  /// What groups are to talk about.
  fileprivate static func all(ofTopics topics: [Text]) -> [Briefing.Line] {
    topics.enumerated().map { index, topic in
      .sentence(
        index == 0
          ? .activitiesTopic(topic: Sentence(topic)) : .activitiesOrTopic(topic: Sentence(topic)))
    }
  }
}

extension Effect {
  /// What everyone reads of it, line by line.
  fileprivate var lines: [Briefing.Line] {
    switch self {
    case .say(let text), .sayOf(_, _, let text): Briefing.Line.all(of: text)
    case .show(.tally(let title, let counts)):
      Briefing.Line.all(of: title)
        + counts.map { Briefing.Line.sentence($0.sentence(of: Sentence($0.label))) }
    case .show(.list(let title, let items, let numbered)):
      Briefing.Line.all(of: title)
        + items.enumerated().map { index, item in
          Briefing.Line.text(numbered ? "\(index + 1). \(item)" : "- \(item)")
        }
    // The standings of before are of no use.
    case .show(.scores), .show(.phase), .tell, .tellFacilitators, .award, .takeBack, .teams,
      .awardTeam, .result, .store, .board, .fault:
      []
    }
  }
}

extension Next {
  /// What everyone reads as it begins, line by line. A question to some is theirs.
  fileprivate var lines: [Briefing.Line] {
    switch self {
    case .alone(let topics, _, _): topics.flatMap { Briefing.Line.all(of: $0) }
    case .ask(let prompts, _, _, _):
      prompts.filter { $0.audience == .everyone }.flatMap(\.question.lines)
    case .split(_, let topics, let asked, _, _):
      Briefing.Line.all(ofTopics: topics) + (asked?.question.lines ?? [])
    case .go, .wait, .floor, .finish: []
    }
  }
}

extension Stage {
  /// What a person was told, alone or with everyone, without what is open and is told by itself.
  func history(of person: Person.ID, at now: Duration) -> [Briefing.Line] {
    briefing.history(of: person, without: scene.lines, left: remaining(at: now))
  }
}

extension Stage.Scene {
  /// What the history has of it.
  fileprivate var lines: [Briefing.Line] {
    switch self {
    case .prompt(let asking):
      asking.prompts.map(\.prompt).filter { $0.audience == .everyone }.flatMap(\.question.lines)
    case .alone(let topics): topics.flatMap { Briefing.Line.all(of: $0) }
    case .breakout(_, let topics, let asking):
      Briefing.Line.all(ofTopics: topics) + (asking?.open.prompt.question.lines ?? [])
    case .quiet, .floor, .held: []
    }
  }
}

extension Question {
  fileprivate var lines: [Briefing.Line] {
    guard case .choice(let choices) = kind else { return Briefing.Line.all(of: text) }
    let marks = ChoiceMarks(choices.labels)
    return Briefing.Line.all(of: text)
      + choices.labels.indices.map { Briefing.Line.text(marks.line($0)) }
  }
}
