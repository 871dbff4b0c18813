import ActivityKit
import ActivityTesting
import EventRuntime
import EventTerms
import Foundation
import Messages
import RemoteModules

/// An evening of an activity or two, played on the state of an event alone: without a house, so that ten thousand take
/// no longer than a cup of tea. A second state goes through a snapshot before each entry, and has to do the same.
struct ShortEvening {
  /// One thing that happens.
  enum Act: Sendable {
    case input(Input)
    /// Somebody types a line, and the state says what it means.
    case line(seat: Int, String)
    case wait(Duration)
    /// Until the next thing is due.
    case waitForWhatIsDue
  }

  let seed: UInt64
  let event: PlannedEvent
  /// What has happened, but for what is due and what programs reply.
  private(set) var acts: [Act] = []
  private(set) var entries = 0

  /// Is told of each thing before it is done.
  private var note: (String) -> Void = { _ in }
  private var umpire: Umpire
  private var state: EventState
  private var restored: EventState
  private var now = Duration.zero
  /// What programs have not replied to yet, in order.
  private var waiting: [ModuleRequest] = []
  /// No activity has so many steps.
  private static let mostSkips = 400
  private static let mostDueAtOnce = 1_000

  /// - Parameter events: of which one or two are the evening's agenda.
  init(seed: UInt64, of events: [PlannedEvent] = ShortEvening.events) {
    var random = RandomSource(seed: seed)
    // One after the other, so that each is played as often.
    var event = events[Int(seed % UInt64(events.count))]
    if Int.random(in: 0..<4, using: &random) == 0 {
      event.agenda += events[Int.random(in: 0..<events.count, using: &random)].agenda
    }
    event.capacity = [4, 8, 40][Int.random(in: 0..<3, using: &random)]
    event.scores = ScoreVisibility.allCases.randomElement(using: &random) ?? .public
    event.tallyFloor = Int.random(in: 1...3, using: &random)
    event.pace = EventPace.allCases.randomElement(using: &random) ?? .everyoneWaits
    self.init(seed: seed, event)
  }

  /// The same evening, before anything has happened.
  init(of evening: ShortEvening) { self.init(seed: evening.seed, evening.event) }

  private init(seed: UInt64, _ event: PlannedEvent) {
    (self.seed, self.event) = (seed, event)
    state = EventState(seed: seed)
    restored = state
    umpire = Umpire(of: event)
  }

  /// An event for each module that ships, in each of its formats.
  static let events: [PlannedEvent] = SampleAgenda.items.map(planned)

  static func planned(_ activity: String) -> PlannedEvent {
    SampleAgenda.event(activity, of: EveningPlan.modules)
  }

  /// The first promise that was broken.
  var violation: Violation? { umpire.violation }

  // MARK: Playing

  /// Plays it to its end, drawing what happens.
  /// - Parameters:
  ///   - length: how many things happen between the start and the end.
  ///   - note: is told of each before it is done, so that a trap has its cause before it.
  /// - Returns: the first promise that was broken.
  @discardableResult
  mutating func play(length: Int = 14, note: @escaping (String) -> Void = { _ in }) -> Violation? {
    self.note = note
    var random = RandomPlay(seed: seed)
    let people = Int.random(in: 2...6, using: &random.random)
    carryOut(.input(.join(name: "rosa", role: .facilitator, codeHash: nil)))
    for name in ["ana", "ben", "cai", "dee", "eva", "fay"].prefix(people) {
      carryOut(.input(.join(name: name, role: .participant, codeHash: "hash of \(name)")))
    }
    carryOut(.input(.control(.start, by: 1)))
    for _ in 0..<length where state.phase != .ended { carryOut(drawn(&random)) }
    finish()
    return violation
  }

  /// Plays these things alone.
  mutating func play(_ acts: [Act], note: @escaping (String) -> Void) -> Violation? {
    self.note = note
    for act in acts { carryOut(act) }
    finish()
    return violation
  }

  private func drawn(_ play: inout RandomPlay) -> Act {
    switch Int.random(in: 0..<10, using: &play.random) {
    case 0...2: .waitForWhatIsDue
    case 3: .wait(play.pause())
    case 4:
      .line(seat: Int.random(in: 1...state.seats.count, using: &play.random), play.line())
    default: .input(play.input(for: state))
    }
  }

  private mutating func carryOut(_ act: Act) {
    guard violation == nil else { return }
    acts.append(act)
    reply()
    switch act {
    case .input(let input): send(input)
    case .line(let seat, let line): type(line, by: seat)
    case .wait(let time):
      let end = now + time
      var count = 0
      while let due = state.wake, due <= end, violation == nil {
        count += 1
        guard count < Self.mostDueAtOnce else {
          return umpire.fail(.stuck, "something is due again and again")
        }
        now = max(now, due)
        send(.tick)
      }
      now = end
    case .waitForWhatIsDue:
      guard let due = state.wake else { return }
      now = max(now, due)
      send(.tick)
    }
  }

  private mutating func type(_ line: String, by seat: Int) {
    guard state.seat(seat)?.standing == .here else { return }
    note("seat \(seat) types: \(line)")
    switch state.read(line, from: seat, at: now) {
    case .input(let input): send(input)
    case .speech(let recipients):
      umpire.checkSpeech(of: seat, line, to: recipients, in: state)
    case .kept, .refused, .request: break
    }
  }

  /// Applies an input to both states.
  private mutating func send(_ input: Input) {
    guard violation == nil else { return }
    let entry = Entry(
      number: state.lastEntry + 1, at: now,
      moment: Moment(elapsed: now.milliseconds, wall: now.milliseconds),
      input: state.resolved(input))
    note("\(now.milliseconds) ms: \(entry.input)")
    entries += 1
    let outcomes = state.apply(entry, of: event)
    umpire.look(at: outcomes, of: entry, in: state)
    restore()
    let change = Self.lasting(restored.apply(entry, of: event))
      .difference(from: Self.lasting(outcomes)).map { "\($0)" }
    if !change.isEmpty {
      umpire.fail(
        .replay,
        "after a restart something else comes of \(entry.input): \(change.joined(separator: "; "))")
    }
    for case .asks(let request) in outcomes { waiting.append(request) }
    // Mostly at once; some wait until the next thing has happened.
    if entry.number % 4 != 0 { reply() }
  }

  /// What comes after a restart as well. Who wrote a piece without a name is on no disk, so nobody is told then that
  /// theirs was kept back.
  private static func lasting(_ outcomes: [Outcome]) -> [Outcome] {
    outcomes.filter {
      guard case .say(.notice(let notice), _) = $0 else { return true }
      return notice.sentence.key != .noticesHeldBack
    }
  }

  private mutating func restore() {
    do {
      let decoder = JSONDecoder()
      decoder.userInfo[.modules] = EveningPlan.modules
      restored = try decoder.decode(EventState.self, from: JSONEncoder().encode(restored))
    } catch {
      umpire.fail(.replay, "a snapshot cannot be read: \(error)")
    }
  }

  /// Programs reply to all that they were asked, as the simulation has them do.
  private mutating func reply() {
    while !waiting.isEmpty, violation == nil {
      let request = waiting.removeFirst()
      guard let call = state.call(request, of: 1) else { continue }
      var random = RandomSource(seed: UInt64(bitPattern: request.seed))
      let reply = ScriptedModules.reply(to: call, &random)
      send(.replied(run: call.run.run, request: request.number, reply))
    }
  }

  /// Whatever has happened, skipping brings it to its end.
  private mutating func finish() {
    reply()
    if state.phase == .gathering { send(.control(.start, by: nil)) }
    umpire.checkSnapshot(of: restored)
    for _ in 0..<Self.mostSkips where state.phase == .running && violation == nil {
      reply()
      now += .seconds(1)
      send(.control(.skip, by: nil))
    }
    guard violation == nil, state.phase != .ended else { return }
    guard state.phase == .afterwards else {
      return umpire.fail(.end, "it does not come to its end by /skip")
    }
    send(.control(.end, by: nil))
    if state.phase != .ended { umpire.fail(.end, "it does not end") }
  }
}
