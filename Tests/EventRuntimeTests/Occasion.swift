import ActivityKit
import EventPlan
import EventTerms
import Messages
import RemoteModules
import Synchronization
import TextProtocol
import Words

@testable import EventRuntime

/// A live event with a disk that writes when it is told to and a clock that moves when it is told to.
final class Occasion: LiveEvent.Listener {
  let dispatcher = ManualDispatcher()
  let disk = Disk()
  var event: PlannedEvent
  var modules: [ModuleDefinition] = PropertyTests.known {
    didSet { services.programs.modules = modules }
  }
  private(set) var live: LiveEvent
  private(set) var heard: [(message: Message, to: Recipients)] = []
  /// Whom the run sheet was told, each time.
  private(set) var told: [[Int]] = []
  private(set) var logged: [String] = []
  private(set) var replies: [LiveEvent.Reply] = []
  /// Whether writes are carried out as they come.
  var isPrompt = true
  /// Whether there is more to be done first than what can wait.
  var isBusy = false

  private let services: LiveEvent.Services
  private let requests = Requests()

  /// What has been counted.
  var tally: RuntimeTally { services.tally }

  static let opening = Opening(occurrence: 1, event: "test", title: "Test", seed: 1, wall: 0)

  /// - Parameter stored: what activities have stored at occurrences before; nil where that cannot be read.
  init(_ event: PlannedEvent, stored: [StoredValue]? = []) {
    self.event = event
    disk.remembered = stored
    services = LiveEvent.Services(
      dispatcher: dispatcher, journal: disk, programs: ModulePrograms(modules, on: requests))
    live = LiveEvent(Self.opening, of: event, services: services)
    live.listener = self
    settle()
  }

  /// An event of one activity that is running, with a facilitator in seat 1 and participants after.
  static func running(_ steps: [Script.Step], with people: [String] = ["ana", "ben"]) -> Occasion {
    let occasion = Occasion(.scripted([Script(steps)]))
    occasion.gather(people)
    occasion.control(.start)
    return occasion
  }

  func say(_ message: Message, to recipients: Recipients) { heard.append((message, recipients)) }
  func tellRun(to seats: [Int]) { told.append(seats) }
  func log(_ text: String) { logged.append(text) }
  func log(_ note: Sentence) { log(Voice.english.text(note)) }
  func didWrite() {}

  /// What modules in processes of their own were asked, and which of these were ended.
  var asked: [ModuleCall] { requests.all.withLock(\.asked) }
  var ended: [ModuleRun] { requests.all.withLock(\.ended) }

  /// Whether what is worked out on another thread takes until a test says so.
  var isSlowElsewhere: Bool {
    get { dispatcher.state.withLock(\.isSlowElsewhere) }
    set { dispatcher.state.withLock { $0.isSlowElsewhere = newValue } }
  }

  /// How often something was to be worked out on another thread.
  var encodings: Int { dispatcher.state.withLock(\.workedOut) }

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
    while let chore = dispatcher.take(from: \.later) { chore() }
  }

  /// What was worked out elsewhere is there.
  func finishElsewhere() {
    while let done = dispatcher.take(from: \.elsewhere) { done() }
    settle()
    if !isBusy { doChores() }
  }

  /// Carries out the write in flight.
  func commit() {
    guard disk.commit() else { return }
    if !isBusy { doChores() }
  }

  /// The write in flight fails.
  func fail() { disk.fail() }

  /// Moves time on, with the alarms that go off on the way.
  func advance(by time: Duration) {
    let end = dispatcher.now + time
    var count = 0
    while count < 100_000, let alarm = dispatcher.nextAlarm(until: end) {
      count += 1
      alarm()
      settle()
    }
    precondition(count < 100_000, "it wakes without end")
    dispatcher.move(to: end)
  }

  /// The process dies; the write in flight is lost. It starts again after a while.
  func kill(downFor time: Duration = .minutes(5)) throws {
    disk.loseWaiting()
    dispatcher.forgetAll()
    dispatcher.move(to: dispatcher.now + time)
    let recovery = try Recovery(disk.saved, of: event, modules: modules)
    heard = []
    logged += recovery.traps + recovery.notes.map(Voice.english.text)
    live = LiveEvent(recovery, of: event, services: services)
    live.listener = self
    settle()
  }

  func forget() {
    heard = []
    logged = []
    replies = []
    requests.all.withLock { $0 = ([], []) }
  }

  var remaining: Duration? { live.state.remaining(at: live.now) }
  var kinds: [Message.Kind] { heard.map(\.message.kind) }
  var notices: [NoticeCode] {
    heard.compactMap { if case .notice(let notice) = $0.message { notice.code } else { nil } }
  }
  /// What activities said to everyone.
  var said: [String] {
    heard.filter { $0.to == .everyone }.compactMap {
      if case .say(let text) = $0.message { Voice.english.text(text) } else { nil }
    }
  }
}

/// Keeps what modules in processes of their own are asked; the tests reply.
private final class Requests: ModuleHost {
  let all = Mutex<(asked: [ModuleCall], ended: [ModuleRun])>(([], []))

  func send(
    _ call: ModuleCall, to module: ModuleDefinition,
    then reply: @escaping @Sendable (ModuleReply) -> Void
  ) {
    all.withLock { $0.asked.append(call) }
  }

  func end(_ run: ModuleRun) { all.withLock { $0.ended.append(run) } }
  func stop() {}
}

/// What the records do with writes.
///
/// Sendable, since a test has one thread.
final class Disk: Journal, @unchecked Sendable {
  private var calls: [(writes: [Write], done: @Sendable (Result<Void, WriteFailure>) -> Void)] = []
  var waiting: [[Write]] { calls.map(\.writes) }
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
  /// What activities have stored at occurrences before; nil where that cannot be read.
  var remembered: [StoredValue]? = []
  /// Rows that were written again with something else.
  private(set) var conflicts: [String] = []

  var saved: SavedOccurrence {
    SavedOccurrence(
      opening: opening ?? Occasion.opening, snapshot: snapshot, entries: entries, clock: clock,
      seen: seen)
  }

  func write(
    _ writes: [Write], then done: @escaping @Sendable (Result<Void, WriteFailure>) -> Void
  ) {
    calls.append((writes, done))
  }

  /// Carries out what has waited longest.
  /// - Returns: whether there was anything.
  func commit() -> Bool {
    guard !calls.isEmpty else { return false }
    let (writes, done) = calls.removeFirst()
    carryOut(writes)
    done(.success(()))
    return true
  }

  func fail() {
    guard !calls.isEmpty else { return }
    calls.removeFirst().done(.failure(WriteFailure("disk full")))
  }

  func loseWaiting() { calls = [] }

  func liveOccurrences() -> [SavedOccurrence] { [saved] }
  func nextOccurrence() -> Int64 { Occasion.opening.occurrence + 1 }
  func lastHeld() -> [String: Int64] { [:] }
  func reminderTimes() -> [String: Set<Duration>] { [:] }

  func takeReminders(
    of date: EventDate, startingIn left: Duration,
    then done: @escaping @Sendable (Result<[Reminder], WriteFailure>) -> Void
  ) {
    done(.success([]))
  }

  func stored(
    for event: String,
    then done: @escaping @Sendable (Result<[StoredValue], WriteFailure>) -> Void
  ) {
    done(remembered.map { .success($0) } ?? .failure(WriteFailure("it cannot be read")))
  }

  func purge(
    _ terms: [String: Keeping], others: Keeping, at wall: Int64,
    then done: @escaping @Sendable (Result<Purged, WriteFailure>) -> Void
  ) {
    done(.success(Purged()))
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
      case .timeZone, .intention: break
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
    case .activityBegan(let run, _, _, _, _, _): keep(fact, as: "run \(run)")
    case .entered(let seat, let entry): keep(fact, as: "entry \(seat)/\(entry)")
    case .answered(let run, _, let answer, _, _, _, _): rows["answer \(run)/\(answer)"] = fact
    case .answerWithdrawn(let run, _, let answer): rows["answer \(run)/\(answer)"] = nil
    case .moderated(let number, _, _, _, _): keep(fact, as: "act \(number)")
    case .agreed(let seat, let text): keep(fact, as: "agreed \(seat)/\(text)")
    case .personalCode(let seat, _): rows["code \(seat)"] = fact
    case .language(let seat, _): rows["language \(seat)"] = fact
    case .pace(let seat, _): rows["pace \(seat)"] = fact
    case .zone(let seat, _): rows["zone \(seat)"] = fact
    case .withdrawn(let run): withdrawn.insert(run)
    case .stored(let module, let name, let seat, _):
      rows["store \(module) \(name) \(seat ?? 0)"] = fact
    case .absorbed(let seat, _, _): rows["absorbed \(seat)"] = fact
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
  struct State {
    var now = Duration.seconds(1_000)
    var step = Int64(0)
    var later: [@Sendable () -> Void] = []
    var isSlowElsewhere = false
    var workedOut = 0
    var elsewhere: [@Sendable () -> Void] = []
    var alarms: [Int: (moment: Duration, work: @Sendable () -> Void)] = [:]
    var lastAlarm = 0
  }

  let state = Mutex(State())

  var now: Duration { state.withLock(\.now) }
  var wallClock: Int64 { state.withLock { 1_800_000_000_000 + $0.step + $0.now.milliseconds } }

  /// Somebody sets the clock on the wall.
  func setClock(by step: Duration) { state.withLock { $0.step += step.milliseconds } }

  func move(to moment: Duration) { state.withLock { $0.now = max($0.now, moment) } }

  func perform(_ work: @escaping @Sendable () -> Void) { work() }

  func performLater(_ work: @escaping @Sendable () -> Void) {
    state.withLock { $0.later.append(work) }
  }

  /// It is there at once, unless it takes its time.
  func performElsewhere<Product: Sendable>(
    _ work: @escaping @Sendable () -> Product, then done: @escaping @Sendable (Product) -> Void
  ) {
    let isSlow = state.withLock { state in
      state.workedOut += 1
      if state.isSlowElsewhere { state.elsewhere.append { done(work()) } }
      return state.isSlowElsewhere
    }
    if !isSlow { done(work()) }
  }

  func take(
    from list: WritableKeyPath<State, [@Sendable () -> Void]> & Sendable
  ) -> (@Sendable () -> Void)? {
    state.withLock { $0[keyPath: list].isEmpty ? nil : $0[keyPath: list].removeFirst() }
  }

  func schedule(at moment: Duration, _ work: @escaping @Sendable () -> Void) -> any Alarm {
    state.withLock { state in
      state.lastAlarm += 1
      state.alarms[state.lastAlarm] = (moment, work)
      return ManualAlarm(number: state.lastAlarm, dispatcher: self)
    }
  }

  /// Takes the alarm that goes off next until then, and moves time on to it.
  func nextAlarm(until end: Duration) -> (@Sendable () -> Void)? {
    state.withLock { state in
      let next = state.alarms.min { ($0.value.moment, $0.key) < ($1.value.moment, $1.key) }
      guard let (number, alarm) = next, alarm.moment <= end else { return nil }
      state.alarms[number] = nil
      state.now = max(state.now, alarm.moment)
      return alarm.work
    }
  }

  /// Forgets all that was to be done, as when a process dies.
  func forgetAll() {
    state.withLock { ($0.later, $0.elsewhere, $0.alarms) = ([], [], [:]) }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    preconditionFailure("a live event has no tasks")
  }

  /// A test has one thread.
  func checkIsolated() {}
}

private struct ManualAlarm: Alarm {
  let number: Int
  let dispatcher: ManualDispatcher

  func cancel() { dispatcher.state.withLock { $0.alarms[number] = nil } }
}
