import ActivityKit
import EventPlan
import Synchronization
import TextProtocol

@testable import EventRuntime

/// A live event with a disk that writes when it is told to and a clock that moves when it is told to.
final class Occasion {
  let dispatcher = ManualDispatcher()
  let disk = Disk()
  var event: PlannedEvent
  var modules: [ModuleDefinition] = PropertyTests.known
  private(set) var live: LiveEvent
  private(set) var heard: [(message: Message, to: Recipients)] = []
  private(set) var log: [String] = []
  private(set) var replies: [LiveEvent.Reply] = []
  /// What modules in processes of their own were asked, and which of these were ended.
  private(set) var asked: [ModuleCall] = []
  private(set) var ended: [ModuleRun] = []
  /// Whether writes are carried out as they come.
  var isPrompt = true
  /// Whether there is more to be done first than what can wait.
  var isBusy = false

  /// Whether what is worked out on another thread takes until a test says so.
  var isSlowElsewhere = false

  /// How often something was to be worked out on another thread.
  private(set) var encodings = 0

  private let box: Box
  private var chores: [() -> Void] = []
  private var elsewhere: [() -> Void] = []

  private final class Box { weak var occasion: Occasion? }

  static let opening = Opening(occurrence: 1, event: "test", title: "Test", seed: 1, wall: 0)

  init(_ event: PlannedEvent) {
    self.event = event
    let box = Box()
    self.box = box
    live = LiveEvent(Self.opening, of: event, dispatcher: dispatcher, ports: Self.ports(disk, box))
    box.occasion = self
    settle()
  }

  /// An event of one activity that is running, with a facilitator in seat 1 and participants after.
  static func running(_ steps: [Script.Step], with people: [String] = ["ana", "ben"]) -> Occasion {
    let occasion = Occasion(.scripted([Script(steps)]))
    occasion.gather(people)
    occasion.control(.start)
    return occasion
  }

  private static func ports(_ disk: Disk, _ box: Box) -> LiveEvent.Ports {
    LiveEvent.Ports(
      write: { disk.waiting.append($0) },
      say: { box.occasion?.heard.append(($0, $1)) },
      afterwards: { box.occasion?.doAfterwards($0) },
      elsewhere: { work, done in box.occasion?.doElsewhere { done(work()) } },
      log: { box.occasion?.log.append($0) },
      modules: LiveEvent.Ports.Modules(
        ask: { box.occasion?.asked.append($0) }, end: { box.occasion?.ended.append($0) }))
  }

  func gather(_ people: [String]) {
    submit(.join(name: "rosa", role: .facilitator, codeHash: nil))
    for name in people { submit(.join(name: name, role: .participant, codeHash: name)) }
  }

  func submit(_ input: Input) {
    live.submit(input) { self.replies.append($0) }
    settle()
  }

  func control(_ control: Control) { submit(.control(control, by: 1)) }

  func line(_ seat: Int, _ line: String) {
    if case .input(let input) = live.state.read(line, from: seat, at: live.now) { submit(input) }
  }

  private func settle() {
    while isPrompt, !disk.waiting.isEmpty { commit() }
  }

  /// What the event leaves for when everything is said.
  func doChores() {
    while !chores.isEmpty { chores.removeFirst()() }
  }

  /// What is worked out elsewhere is there at once, unless it takes its time.
  private func doElsewhere(_ work: @escaping () -> Void) {
    encodings += 1
    if isSlowElsewhere { elsewhere.append(work) } else { work() }
  }

  /// What was worked out elsewhere is there.
  func finishElsewhere() {
    while !elsewhere.isEmpty { elsewhere.removeFirst()() }
    settle()
    if !isBusy { doChores() }
  }

  private func doAfterwards(_ chore: @escaping () -> Void) { chores.append(chore) }

  /// Carries out the write in flight.
  func commit() {
    guard let writes = disk.waiting.first else { return }
    disk.waiting.removeFirst()
    disk.carryOut(writes)
    live.wrote(.success(()))
    if !isBusy { doChores() }
  }

  /// The write in flight fails.
  func fail() {
    guard !disk.waiting.isEmpty else { return }
    disk.waiting.removeFirst()
    live.wrote(.failure(WriteFailure("disk full")))
  }

  /// Moves time on, waking the event when it asks for it.
  func advance(by time: Duration) {
    let end = dispatcher.now + time
    var count = 0
    while let wake = live.nextWake, wake <= end, count < 100_000 {
      count += 1
      dispatcher.move(to: wake)
      live.wake()
      settle()
    }
    precondition(count < 100_000, "it wakes without end")
    dispatcher.move(to: end)
  }

  /// The process dies; the write in flight is lost. It starts again after a while.
  func kill(downFor time: Duration = .minutes(5)) throws {
    disk.waiting = []
    chores = []
    elsewhere = []
    dispatcher.move(to: dispatcher.now + time)
    let recovery = try Recovery(disk.saved, of: event, modules: modules)
    heard = []
    live = LiveEvent(
      recovery, of: event, dispatcher: dispatcher, ports: Self.ports(disk, box))
    settle()
  }

  func forget() {
    heard = []
    log = []
    replies = []
    asked = []
    ended = []
  }

  var remaining: Duration? { live.state.remaining(at: live.now) }
  var kinds: [Message.Kind] { heard.map(\.message.kind) }
  var notices: [NoticeCode] {
    heard.compactMap { if case .notice(let notice) = $0.message { notice.code } else { nil } }
  }
  /// What activities said to everyone.
  var said: [String] {
    heard.filter { $0.to == .everyone }.compactMap {
      if case .say(let text) = $0.message { text } else { nil }
    }
  }
}

/// What the records do with writes.
final class Disk {
  var waiting: [[Write]] = []
  private(set) var transactions = 0
  private(set) var opening: Opening?
  private(set) var snapshot: (through: Int, state: [UInt8])?
  private(set) var entries: [Entry] = []
  /// Also those that a snapshot has replaced.
  private(set) var history: [Entry] = []
  private(set) var clock = Duration.zero
  private(set) var seen = Moment(elapsed: 0, wall: 0)
  private(set) var isClosed = false
  private(set) var erasures = 0
  /// By the row they are written to.
  private(set) var rows: [String: Fact] = [:]
  private(set) var withdrawn: Set<Int> = []
  /// Rows that were written again with something else.
  private(set) var conflicts: [String] = []

  var saved: SavedOccurrence {
    SavedOccurrence(
      opening: opening ?? Occasion.opening, snapshot: snapshot, entries: entries, clock: clock,
      seen: seen)
  }

  func damageSnapshot(_ state: [UInt8]) { snapshot = (snapshot?.through ?? 0, state) }

  func carryOut(_ writes: [Write]) {
    transactions += 1
    for write in writes {
      switch write {
      case .open(let opening): self.opening = opening
      case .entry(_, let entry):
        entries.append(entry)
        history.append(entry)
        see(entry.moment)
      case .facts(_, let moment, let facts):
        for fact in facts {
          keep(fact)
          keep(fact, at: moment)
        }
      case .snapshot(_, let through, let state):
        snapshot = (through, state)
        entries.removeAll { $0.number <= through }
      case .clock(_, let time, let moment):
        clock = max(clock, time)
        see(moment)
      case .timeZone: break
      case .erase: erasures += 1
      case .close: isClosed = true
      }
    }
  }

  private func keep(_ fact: Fact) {
    switch fact {
    case .scored(let run, let number, _, _, _): keep(fact, as: "score \(run)/\(number)")
    case .seated(let seat, let name, _, _, _):
      // Somebody may have been given another name since.
      rows["seat \(seat)"] = fact
      keep(fact, as: "seat \(seat) \(name)")
    case .activityBegan(let run, _, _, _): keep(fact, as: "run \(run)")
    case .entered(let seat, let entry): keep(fact, as: "entry \(seat)/\(entry)")
    case .answered(let run, _, let answer, _, _, _): rows["answer \(run)/\(answer)"] = fact
    case .answerWithdrawn(let run, _, let answer): rows["answer \(run)/\(answer)"] = nil
    case .moderated(let number, _, _, _, _): keep(fact, as: "act \(number)")
    case .agreed(let seat, let text): keep(fact, as: "agreed \(seat)/\(text)")
    case .personalCode(let seat, _): rows["code \(seat)"] = fact
    case .withdrawn(let run): withdrawn.insert(run)
    case .departed, .started, .activityEnded, .ended: break
    }
  }

  private func see(_ moment: Moment) {
    if moment.elapsed >= seen.elapsed { seen = moment }
  }

  /// How long the stretches of attendance of a seat are that are over, in milliseconds.
  func presence(of seat: Int) -> [Int64] {
    stretches.filter { $0.key.seat == seat }.sorted { $0.key.entry < $1.key.entry }
      .compactMap { stretch in stretch.value.left.map { $0 - stretch.value.joined } }
  }

  private struct Stretch: Hashable {
    let seat: Int
    let entry: Int
  }

  private var stretches: [Stretch: (joined: Int64, left: Int64?)] = [:]

  private func keep(_ fact: Fact, at moment: Moment) {
    switch fact {
    case .entered(let seat, let entry):
      stretches[Stretch(seat: seat, entry: entry)] = (moment.elapsed, nil)
    case .departed(let seat, let entry, _):
      stretches[Stretch(seat: seat, entry: entry)]?.left = moment.elapsed
    default: break
    }
  }

  private func keep(_ fact: Fact, as row: String) {
    if let old = rows.updateValue(fact, forKey: row), old != fact { conflicts.append(row) }
  }

  /// The points that the records count.
  func points(_ seat: Int) -> Int {
    rows.values.reduce(0) { sum, fact in
      guard case .scored(let run, _, seat, let points, _) = fact, !withdrawn.contains(run) else {
        return sum
      }
      return sum + points
    }
  }
}

/// Time that moves when a test moves it.
final class ManualDispatcher: Dispatcher {
  private let time = Mutex(Duration.seconds(1_000))

  var now: Duration { time.withLock { $0 } }
  private let step = Mutex(Int64(0))

  var wallClock: Int64 { 1_800_000_000_000 + step.withLock { $0 } + now.milliseconds }

  /// Somebody sets the clock on the wall.
  func setClock(by step: Duration) { self.step.withLock { $0 += step.milliseconds } }

  func move(to moment: Duration) { time.withLock { $0 = max($0, moment) } }

  func perform(_ work: @escaping @Sendable () -> Void) { work() }

  func schedule(at moment: Duration, _ work: @escaping @Sendable () -> Void) -> any Alarm {
    preconditionFailure("a live event does not set alarms itself")
  }

  func enqueue(_ job: consuming ExecutorJob) {
    preconditionFailure("a live event has no tasks")
  }
}
