public import ActivityKit
public import EventTerms
public import Messages

/// An occurrence rebuilt from its snapshot and the journal since.
public struct Recovery {
  public let opening: Opening
  let state: EventState
  let clock: Duration
  let nextEntry: Int
  /// What has to be written again because it may not have been before the stop.
  let writes: [Write]
  /// The seats that were connected when the house stopped.
  public let wereHere: [Int]
  /// Those of them for whom the clock waits: whoever is asked something, or else whoever was there.
  var awaited: [Int] {
    let asked = wereHere.filter { state.seat($0)?.role.takesPart == true }
    return asked.isEmpty ? wereHere : asked
  }
  /// When anything of it was last saved before the stop.
  let lastSeen: Moment
  /// What could not be taken up as it was, for the log and the facilitator.
  public let notes: [Sentence]
  /// Where inputs made the process trap, for the log.
  public let traps: [String]
  /// The same for everyone else: which activities had to be ended.
  let cuts: [Notice]
  private let event: PlannedEvent

  /// - Parameter watch: knows which entries made the process trap: one that did so twice is left
  ///   out, and the activity it was for is ended.
  /// - Throws: an error that says why the snapshot or the journal cannot be read.
  public init(
    _ saved: SavedOccurrence, of event: PlannedEvent, modules: [ModuleDefinition],
    watch: (any InputWatch)? = nil
  ) throws {
    if let damage = saved.damage { throw damage }
    opening = saved.opening
    self.event = event
    var state = EventState(seed: saved.opening.seed)
    if let snapshot = saved.snapshot {
      state = try Snapshot.decode(snapshot.state, modules: modules)
    }
    var notes: [Sentence] = []
    var cuts: [Notice] = []
    var found: [String] = []
    var writes: [Write] = []
    if let note = state.findPlace(in: event) { notes.append(note) }
    let traps = watch?.traps(of: saved.opening.occurrence) ?? [:]
    for entry in saved.entries {
      watch?.willCarryOut(entry: entry.number, of: saved.opening.occurrence)
      let outcomes: [Outcome]
      if traps[entry.number] != nil {
        let place = watch?.place(of: entry.number, of: opening.occurrence)
        found.append(state.trap(at: place, by: entry.input, of: event))
      }
      if let count = traps[entry.number], count >= 2 {
        notes.append(.changesLeftOut(activity: state.runningTitle))
        cuts.append(.activityFailedCutShort(activity: state.runningTitle))
        outcomes = state.leaveOut(entry, ending: count - 1, of: event)
      } else {
        outcomes = state.apply(entry, of: event)
      }
      watch?.didCarryOut()
      let facts = outcomes.compactMap(\.fact).filter(opening.keeps)
      if !facts.isEmpty {
        writes.append(.facts(occurrence: opening.occurrence, at: entry.moment, facts))
      }
    }
    clock = max(saved.clock, state.lastAt)
    lastSeen = saved.seen
    if let (note, facts) = state.restartUnreadable(of: event, at: clock) {
      notes.append(note)
      writes.append(.facts(occurrence: opening.occurrence, at: lastSeen, facts))
    } else if let note = state.progress.noteOnAbsence(from: state.adapted(event)) {
      notes.append(note)
    }
    if state.phase == .ended {
      writes.append(.close(occurrence: opening.occurrence))
    } else {
      state.seating.capacity = event.capacity
      // What the plan or the program changed is settled now, whatever changes before the next stop.
      writes.append(
        .snapshot(
          occurrence: opening.occurrence, through: state.lastEntry,
          state: try Snapshot.encode(state)))
      // Prompts may have closed since, whose answers the entries before hold.
      writes.append(.erase)
    }
    nextEntry = state.lastEntry + 1
    // In a clean stop everyone dropped at the moment at which the clock stopped.
    wereHere = state.seats.filter { [clock] in
      $0.standing == .here || $0.standing == .away && $0.awaySince == clock
    }.map(\.number)
    self.state = state
    self.writes = writes
    self.notes = notes
    self.cuts = cuts
    self.traps = found
  }

  /// Whether the occurrence had ended and only its closing was not written any more.
  public var isOver: Bool { state.phase == .ended }

  /// What closes the occurrence for good instead of taking it up, with its records kept.
  public var closing: [Write] {
    var state = state
    let end = Entry(number: nextEntry, at: clock, moment: lastSeen, input: .control(.end, by: nil))
    let facts = state.apply(end, of: event).compactMap(\.fact).filter(opening.keeps)
    return writes + [
      .facts(occurrence: opening.occurrence, at: lastSeen, facts),
      .close(occurrence: opening.occurrence),
    ]
  }
}

extension EventState {
  /// What was going on when an input made the process trap, without a word that people gave.
  fileprivate func trap(at place: String?, by input: Input, of event: PlannedEvent) -> String {
    let first = phase == .gathering ? adapted(event).agenda.first : nil
    let (title, module) = (first?.title ?? runningTitle, first?.module ?? progress.shownModule)
    let cue = phase == .gathering ? "begin" : stage?.pendingCue ?? "none"
    let kind = "\(input)".prefix { $0 != "(" }
    return "the program stopped in '\(title)' (module '\(module)', next cue '\(cue)', "
      + "input '\(kind)')" + (place.map { ", at \($0)" } ?? "")
  }
}

/// Making a decoded state fit the program of today.
extension EventState {
  /// Begins the running activity again if its saved state cannot be read: now, so that nobody loses
  /// time to a question that was not there.
  fileprivate mutating func restartUnreadable(
    of event: PlannedEvent, at now: Duration
  ) -> (note: Sentence, [Fact])? {
    if progress.insertion != nil { return restartUnreadablePoll(of: event, at: now) }
    guard phase == .running, case .unreadable(let why) = slot.content else { return nil }
    let title = runningTitle
    let isThere = progress.giveUpRun(in: adapted(event))
    lastAt = now
    var work = Work(
      event: adapted(event), of: event, now: now, stopped: company.stopped ?? [])
    work.keep(.activityEnded(run: run, how: "restarted"))
    slot.content = .empty
    if isThere { withdraw(place: place, in: &work) } else { endStopping(in: &work) }
    beginActivity(in: &work)
    let note: Sentence =
      isThere
      ? .changesBeginsAgain(activity: title, why: why)
      : .changesCannotBeFinished(activity: title, why: why)
    return (note, work.outcomes.compactMap(\.fact))
  }

  /// What is asked in between is left out where it, or what is to go on after it, cannot be read.
  private mutating func restartUnreadablePoll(
    of event: PlannedEvent, at now: Duration
  ) -> (note: Sentence, [Fact])? {
    var isUnreadable = isSuspendedUnreadable
    if case .unreadable = slot.content { isUnreadable = true }
    guard isUnreadable else { return nil }
    let title = runningTitle
    lastAt = now
    var work = Work(
      event: adapted(event), of: event, now: now, stopped: company.stopped ?? [])
    goOnAfterInserted("restarted", in: &work)
    let rest = restartUnreadable(of: event, at: now)
    return (
      rest?.note ?? .changesPollGone(activity: title),
      work.outcomes.compactMap(\.fact) + (rest?.1 ?? [])
    )
  }
}

extension Outcome {
  fileprivate var fact: Fact? { if case .keep(let fact) = self { fact } else { nil } }
}
