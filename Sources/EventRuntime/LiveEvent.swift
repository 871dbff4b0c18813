import ActivityKit
public import EventTerms
import Foundation
public import Messages
import RemoteModules

/// An occurrence while it is live: the thin shell around ``EventState`` that gives it a clock, an alarm
/// and a journal.
///
/// An input is journaled, then applied, then its outcomes are told. While a write is in flight the
/// next inputs gather, so commits are grouped without a timer. What the disk does not take is tried
/// again. It sets its own alarm to what is due next, and ends by itself when everybody has left it for
/// long enough. It is confined to the dispatcher of its house and never waits.
public final class LiveEvent {
  /// What became of an input; given to whoever handed it in before anything is said.
  public enum Reply: Sendable, Equatable {
    case done
    case seated(Int)
    case refused(Refusal)
    /// Whoever handed it in lacks the right.
    case forbidden(advice: Sentence?)
  }

  struct Pending {
    let entry: Entry
    let reply: (Reply) -> Void
  }

  public let opening: Opening
  /// With what whoever leads has changed of it.
  public private(set) var event: PlannedEvent
  /// As the plan has it.
  public private(set) var plan: PlannedEvent
  public private(set) var state: EventState

  let services: Services
  /// Who hears it. Set by whoever makes it: nothing is said before the first write is on disk.
  public weak var listener: (any Listener)?
  var clock: Stopwatch
  private let elapsed: ElapsedTime
  var hold: RecoveryHold?
  /// What facilitators are told when they come after a restart.
  let news: [Notice]
  /// What everyone else is told then.
  let cuts: [Notice]
  var informed: Set<Int> = []
  var isStopped = false

  private var nextEntry: Int
  var queue: [Write] = []
  private(set) var queued: [Pending] = []
  private(set) var inFlight: (writes: [Write], pending: [Pending])?
  /// Whether the journal has not reported back yet. What it could not write stays in flight.
  private var isWriting = false
  /// Whether what is in line is to be written in a moment.
  private var isPumpDue = false
  /// Whether it is not known yet what activities of the event have stored before.
  private var isRecalling = false
  var isTickPending = false
  /// The dispatcher's time at which something was last handed in that tells how far the event has come.
  var savedAt: Duration
  /// The prompts of which the journal, or the last snapshot, may hold what nothing may link to
  /// anybody once they have closed.
  var secrets: Set<Int> = []
  /// Whether the event has advanced since the last snapshot.
  private var hasAdvanced = false
  var snapshots = SnapshotProgress()

  /// Requests to a module that were outstanding when the house stopped, and are sent again once the
  /// clock runs. Until then nobody may be there to hear what comes of them.
  var unsent: [ModuleRequest] = []
  /// The run of the activity that goes on, if a process is needed for it.
  var remoteRun: Int?

  var trouble: Trouble?
  /// What the plan says by now, until the entries in flight are carried out by what it said before.
  private var adopting: PlannedEvent?
  private var recorder: InputRecorder?
  var speech = SpeechLog()

  var alarm: (moment: Duration, alarm: any Alarm)?
  /// Ends the occurrence, which everybody has left.
  var closing: (any Alarm)?

  /// Opens a new occurrence.
  /// - Parameter news: what facilitators are told when they come.
  public init(
    _ opening: Opening, of event: PlannedEvent, news: [Notice] = [], services: Services
  ) {
    let dispatcher = services.dispatcher
    self.opening = opening
    (self.event, plan) = (event, event)
    self.services = services
    services.recorder?.open(occurrence: opening.occurrence, of: opening.event)
    recorder = InputRecorder(services.recorder, of: opening.occurrence)
    state = EventState(seed: opening.seed)
    clock = Stopwatch(at: .zero, runningSince: dispatcher.now)
    elapsed = ElapsedTime(from: dispatcher.now)
    savedAt = dispatcher.now
    (self.news, cuts) = (news, [])
    nextEntry = 1
    state.seating.capacity = event.capacity
    queue = [.open(opening)]
    isRecalling = true
    services.journal.stored(for: opening.event) { [confined] result in
      confined.perform { $0.recall(result) }
    }
  }

  /// Begins with what activities of the event have stored before. Nothing goes to disk until that is known: the first
  /// snapshot holds it.
  private func recall(_ result: Result<[StoredValue], WriteFailure>) {
    isRecalling = false
    switch result {
    case .success(let values): state.stores = StoreBook(values)
    case .failure(let failure):
      log("cannot read what activities have stored, so they begin without it: \(failure)")
      state.stores = .unread
    }
    takeSnapshot()
    pump()
    listener?.didWrite()
  }

  /// Takes up an occurrence that was live when the house stopped; see ``Recovery``.
  public init(_ recovery: Recovery, of event: PlannedEvent, services: Services) {
    let dispatcher = services.dispatcher
    opening = recovery.opening
    (self.event, plan) = (recovery.state.adapted(event), event)
    self.services = services
    recorder = InputRecorder(services.recorder, of: opening.occurrence)
    state = recovery.state
    clock = Stopwatch(at: recovery.clock, runningSince: nil)
    elapsed = ElapsedTime(after: recovery.lastSeen, from: dispatcher.now)
    savedAt = dispatcher.now
    nextEntry = recovery.nextEntry
    queue = recovery.writes
    hold = RecoveryHold(.restart, waitingFor: recovery.awaited)
    (news, cuts) = (recovery.notes.map { Notice(.recovered, $0) }, recovery.cuts)
    secrets = state.openSecrets
    unsent = state.outstanding
    remoteRun = state.remoteRun
    pump()
    for seat in recovery.wereHere where state.seat(seat)?.standing == .here {
      submit(.drop(seat: seat), at: recovery.lastSeen) { _ in }
    }
  }

  /// Ends an occurrence that was live when the house stopped: nothing of it goes on, and what closes it
  /// is written as often as it takes.
  public init(closing opening: Opening, by writes: [Write], services: Services) {
    let dispatcher = services.dispatcher
    self.opening = opening
    plan = PlannedEvent(slug: opening.event, title: opening.title, agenda: [])
    event = plan
    self.services = services
    state = EventState(seed: opening.seed)
    state.progress.end()
    clock = Stopwatch(at: .zero, runningSince: nil)
    elapsed = ElapsedTime(from: dispatcher.now)
    savedAt = dispatcher.now
    (news, cuts) = ([], [])
    nextEntry = 1
    queue = writes
    pump()
  }

  /// How long things are kept: as promised when the occurrence was opened, or shorter where the plan
  /// has become stricter since.
  public var keep: Keeping { (opening.keep ?? event.keep).shortened(to: event.keep) }

  var dispatcher: any Dispatcher { services.dispatcher }

  var confined: Confined<LiveEvent> { Confined(self, to: dispatcher) }

  func say(_ message: Message, to recipients: Recipients) {
    listener?.say(message, to: recipients)
  }

  func log(_ text: String) { listener?.log(text) }

  // MARK: Inputs

  /// The event's clock now.
  public var now: Duration { clock.time(at: dispatcher.now) }

  /// When whatever happens now happens, for the records.
  var moment: Moment {
    Moment(elapsed: elapsed.time(at: dispatcher.now), wall: dispatcher.wallClock)
  }

  /// Hands in an input. `reply` is called when it is on disk and carried out, or refused.
  public func submit(_ input: Input, reply: @escaping (Reply) -> Void) {
    guard state.phase != .ended else { return reply(Self.isOver) }
    if trouble != nil, queued.count >= 10_000 {
      reply(.refused(.notSaved))
      return
    }
    submit(input, at: moment, reply: reply)
  }

  private func submit(_ input: Input, at moment: Moment, reply: @escaping (Reply) -> Void) {
    if case .control(let control, let seat) = input, [.start, .resume].contains(control),
      seat.map({ state.may($0, control.right) }) ?? true
    {
      resumeAfterRestart()
    }
    let input = state.resolved(input)
    if case .reveal(let seat, let answers) = input, answers?.isEmpty != false {
      return reply(.refused(state.nothingToReveal(by: seat)))
    }
    let entry = Entry(number: nextEntry, at: now, moment: moment, input: input)
    noteSecret(in: input)
    if !snapshots.isAwaited { savedAt = dispatcher.now }
    nextEntry += 1
    queue.append(.entry(occurrence: opening.occurrence, entry))
    queued.append(Pending(entry: entry, reply: reply))
    pump()
  }

  func pump() {
    guard inFlight == nil, !queue.isEmpty, !isRecalling else { return }
    isPumpDue = false
    if snapshots.isAwaited { return keepTime() }
    let writes = queue
    inFlight = (writes, queued)
    queue = []
    queued = []
    write(writes)
  }

  /// What follows from entries that are on disk would follow from them after a crash as well. So a little of it waits
  /// a moment for the next entry, to go with that in one commit, and keeps no entry waiting for a commit of its own.
  private func pumpSoon() {
    guard queue.count <= Self.few, queue.allSatisfy(\.isOfFacts) else {
      return pump()
    }
    guard !queue.isEmpty, !isPumpDue else { return }
    isPumpDue = true
    dispatcher.performLater { [confined] in
      confined.here {
        if $0.isPumpDue { $0.pump() }
        $0.listener?.didWrite()
      }
    }
  }

  private static let few = 8

  /// Until a snapshot is there, only how far the clock has come goes to disk.
  private func keepTime() {
    let writes = queue.filter(\.isOfClock)
    guard !writes.isEmpty else { return }
    inFlight = (writes, [])
    queue.removeAll(where: \.isOfClock)
    write(writes)
  }

  func write(_ writes: [Write]) {
    isWriting = true
    let begun = dispatcher.now
    services.journal.write(writes) { [confined] result in
      confined.perform { $0.wrote(result, since: begun) }
    }
  }

  /// The result of the writes in flight.
  private func wrote(_ result: Result<Void, WriteFailure>, since begun: Duration) {
    isWriting = false
    services.tally.noteCommit(after: dispatcher.now - begun, isWritten: (try? result.get()) != nil)
    take(result)
    endWhenDeserted()
    setAlarm()
    listener?.didWrite()
  }

  private func take(_ result: Result<Void, WriteFailure>) {
    switch result {
    case .success:
      recoverFromTrouble()
      guard let batch = inFlight else { return }
      // Still in flight meanwhile, so that what comes in by the way gathers in one write.
      let (phase, run) = (state.phase, state.run)
      for pending in batch.pending { carryOut(pending) }
      inFlight = nil
      if (state.phase, state.run) != (phase, run) {
        snapshots.isAwaited = state.phase != .ended
        hasAdvanced = true
        // What was open before something was asked in between is open again, and its secrets are on disk.
        secrets.formUnion(state.openSecrets)
      }
      if let plan = adopting { adopt(plan) }
      if hasAdvanced || holdsSecrets { takeSnapshotSoon() }
      hasAdvanced = false
      if phase != .ended, state.phase == .ended { close() }
      pumpSoon()
    case .failure(let failure):
      runIntoTrouble(failure)
    }
  }

  /// How many inputs wait for the disk.
  public var waiting: Int { queued.count + (inFlight?.pending.count ?? 0) }

  /// Whether everything is on disk.
  public var isSettled: Bool { inFlight == nil && queue.isEmpty }

  /// Whether something is being written, or worked out to be written, and is reported by
  /// ``Listener/didWrite()``.
  public var isBusy: Bool {
    isWriting || isPumpDue || isRecalling || snapshots.isDue || snapshots.isUnderWay
  }

  private func carryOut(_ pending: Pending) {
    let (phase, run) = (state.phase, state.run)
    services.watch?.willCarryOut(entry: pending.entry.number, of: opening.occurrence)
    let open = recorder == nil ? [] : state.openPrompts
    let edits = state.changes.edits
    let outcomes = state.apply(pending.entry, of: plan)
    if state.changes.edits != edits { event = state.adapted(plan) }
    services.watch?.didCarryOut()
    if pending.entry.input == .tick { isTickPending = false }
    var reply = Reply.done
    var facts: [Fact] = []
    for outcome in outcomes {
      switch outcome {
      case .seated(let seat): reply = .seated(seat)
      case .refused(let refusal): reply = .refused(refusal)
      case .forbidden(let advice): reply = .forbidden(advice: advice)
      case .keep(let fact): if opening.keeps(fact) { facts.append(fact) }
      case .advanced: hasAdvanced = true
      case .say, .hands, .run, .asks: break
      }
    }
    if case .seated(let seat) = reply, let before = pending.entry.input.before {
      speech.carry(from: before, to: seat)
    }
    record(pending.entry, open, reply)
    if !facts.isEmpty {
      queue.append(
        .facts(occurrence: opening.occurrence, at: pending.entry.moment, facts))
    }
    pending.reply(reply)
    for outcome in outcomes {
      switch outcome {
      case .say(let message, let recipients): say(message, to: recipients)
      case .hands(let recipients): say(hands, to: recipients)
      case .run(let seats): listener?.tellRun(to: seats)
      case .asks(let request): ask(request)
      case .seated, .keep, .refused, .forbidden, .advanced: break
      }
    }
    if (state.phase, state.run) != (phase, run) { followRemote() }
    noteArrival(reply)
    if state.here == 0 { waitForSomebody() }
  }

  /// Records what was carried out, and nothing that was refused.
  private func record(_ entry: Entry, _ open: [LivePrompt], _ reply: Reply) {
    guard recorder != nil else { return }
    var seated: (Int, Bool)?
    switch reply {
    case .refused, .forbidden: return
    case .seated(let seat): seated = (seat, state.seat(seat)?.entries == 1)
    case .done: break
    }
    recorder?.note(entry, to: open, seated: seated, state: state)
  }

  private static let isOver = Reply.refused(.eventOverOver)

  /// The occurrence is over: what has come in since is not journaled any more.
  private func close() {
    queue.removeAll { if case .entry = $0 { true } else { false } }
    queue.append(.close(occurrence: opening.occurrence))
    let late = queued
    queued = []
    for pending in late { pending.reply(Self.isOver) }
  }

  // MARK: Another plan

  /// Goes on by what the plan says now. What runs is finished as it was; what follows comes from the
  /// new agenda.
  ///
  /// A snapshot goes to disk with or before the next entry, so a replay never mixes two plans.
  public func adopt(_ plan: PlannedEvent) {
    guard inFlight?.pending.isEmpty ?? true else {
      adopting = plan
      return
    }
    adopting = nil
    guard state.phase != .ended else { return }
    (self.plan, event) = (plan, state.adapted(plan))
    state.seating.capacity = plan.capacity
    if let note = state.findPlace(in: plan) ?? state.progress.noteOnAbsence(from: event) {
      listener?.log(note)
      say(.notice(Notice(.reloaded, note)), to: .holders(of: .lead))
    }
    takeSnapshot()
    secrets.formUnion(state.openSecrets)
    pump()
    setAlarm()
  }
}

extension Write {
  fileprivate var isOfClock: Bool { if case .clock = self { true } else { false } }
  fileprivate var isOfFacts: Bool { if case .facts = self { true } else { false } }
}
