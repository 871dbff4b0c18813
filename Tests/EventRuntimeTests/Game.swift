import ActivityKit
import EventPlan
import EventTerms
import Messages
import TextProtocol
import Words

@testable import EventRuntime

/// An event played on ``EventState`` alone, with a clock that moves when told to.
struct Game {
  let event: PlannedEvent
  private(set) var state: EventState
  private(set) var now = Duration.zero
  private(set) var entries: [Entry] = []
  /// By entry.
  private(set) var outcomes: [[Outcome]] = []

  init(_ event: PlannedEvent, seed: UInt64 = 1) {
    self.event = event
    state = EventState(seed: seed)
  }

  /// An event of one activity that is running, with a facilitator in seat 1 and participants after.
  static func running(
    _ steps: [Script.Step], enough: Int? = nil, scores: ScoreVisibility = .public,
    with people: [String] = ["ana", "ben", "cai"]
  ) -> Game {
    var game = Game(.scripted([Script(steps, enough: enough)], scores: scores))
    game.gather(people)
    game.control(.start)
    return game
  }

  mutating func gather(_ people: [String]) {
    send(.join(name: "rosa", role: .facilitator, codeHash: nil))
    for name in people { send(.join(name: name, role: .participant, codeHash: "hash of \(name)")) }
  }

  @discardableResult mutating func send(_ input: Input) -> [Outcome] {
    let entry = Entry(
      number: state.lastEntry + 1, at: now,
      moment: Moment(elapsed: now.milliseconds, wall: now.milliseconds),
      input: state.resolved(input))
    entries.append(entry)
    outcomes.append(state.apply(entry, of: event))
    return outcomes[outcomes.count - 1]
  }

  @discardableResult mutating func control(_ control: Control) -> [Outcome] {
    send(.control(control, by: 1))
  }

  /// Sends a line as somebody seated would.
  @discardableResult mutating func line(_ seat: Int, _ line: String) -> [Outcome] {
    switch state.read(line, from: seat, at: now) {
    case .input(let input): send(input)
    case .speech(let recipients): [.say(.chat(from: "\(seat)", text: line), to: recipients)]
    case .kept, .request: []
    case .refused(let refusal): [.refused(refusal)]
    }
  }

  /// Moves time on, doing what is due on the way, each thing at its moment.
  @discardableResult mutating func advance(by time: Duration) -> [Outcome] {
    let end = now + time
    var heard: [Outcome] = []
    while let due = state.wake, due <= end {
      now = max(now, due)
      heard += send(.tick)
    }
    now = end
    return heard
  }

  /// Moves time on without doing what is due, as when the house is busy.
  mutating func drift(by time: Duration) { now += time }

  var remaining: Duration? { state.remaining(at: now) }
  var prompt: Int { state.openPrompt?.id ?? 0 }
  func points(_ seat: Int) -> Int { state.scores.total(of: seat) }

  /// Puts the state through a snapshot.
  mutating func restore() throws {
    state = try Snapshot.decode(Snapshot.encode(state), modules: [ModuleDefinition(Script.self)])
  }
}

extension EventState {
  /// The prompt that is open, or the first of several.
  var openPrompt: LivePrompt? { openPrompts.first }
}

extension PlannedEvent {
  static func scripted(
    _ scripts: [Script], capacity: Int = 100, scores: ScoreVisibility = .public
  ) -> PlannedEvent {
    let titles = ["One", "Two", "Three", "Four"]
    return PlannedEvent(
      slug: "test", title: "Test", capacity: capacity, scores: scores,
      agenda: scripts.enumerated().map { index, script in
        PlannedActivity(title: titles[index % 4], module: Script.name, activity: script)
      })
  }
}

extension [Outcome] {
  /// What a seat that is present hears; facilitators are told apart by the caller.
  func heard(by seat: Int, facilitator: Bool = false) -> [Message] {
    compactMap { outcome in
      guard case .say(let message, let recipients) = outcome else { return nil }
      if case .others(let stopped, _) = recipients, stopped.contains(seat) { return nil }
      return switch recipients.all {
      case .everyone: message
      case .everyoneBut(let other): other == seat ? nil : message
      case .seats(let seats): seats.contains(seat) ? message : nil
      case .facilitators: facilitator ? message : nil
      case .facilitatorsBut(let other): facilitator && other != seat ? message : nil
      case .holders(of: .takePart): facilitator ? nil : message
      case .holders: facilitator ? message : nil
      case .authors(let only): only.map { $0 == seat } ?? !facilitator ? message : nil
      // Within one there is no other.
      case .others: nil
      }
    }
  }

  /// What activities said.
  var said: [String] {
    compactMap { if case .say(.say(let text), _) = $0 { Voice.english.text(text) } else { nil } }
  }

  var kinds: [Message.Kind] {
    compactMap { if case .say(let message, _) = $0 { message.kind } else { nil } }
  }

  var facts: [Fact] { compactMap { if case .keep(let fact) = $0 { fact } else { nil } } }

  var refusal: ErrorCode? {
    for outcome in self {
      if case .refused(let refusal) = outcome { return refusal.code }
      if case .forbidden = outcome { return .notAllowed }
    }
    return nil
  }
}

extension Message {
  static func say(_ text: String) -> Message { .say(Sentence(Text(text))) }
}
