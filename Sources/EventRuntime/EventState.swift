import ActivityKit
public import EventTerms
public import Messages

/// Everything about a live occurrence that outlasts the program: a pure value that inputs change.
///
/// The same entries applied to the same state give the same outcomes in every process.
public struct EventState: Codable, Sendable {
  public enum Phase: String, Codable, Sendable {
    /// People arrive; nothing has started.
    case gathering
    /// An activity is running.
    case running
    /// The agenda is done; people may stay and talk.
    case afterwards
    /// The occurrence is over.
    case ended
  }

  /// The number of the last entry applied.
  public internal(set) var lastEntry = 0
  /// The event's clock at the last entry.
  public internal(set) var lastAt = Duration.zero

  var seating = Seating()
  var progress = AgendaProgress()
  /// What whoever leads has changed of the agenda.
  var changes = AgendaChanges()
  /// What they have just left, as long as that can be undone.
  var left: LeftActivity?
  var random: RandomSource
  var slot = StageSlot()
  /// What stands still while something is asked in between; nil while that is nothing.
  var suspended: StageSlot?
  var prompts = Prompts()
  var scores = ScoreBook()
  /// The rules of the room.
  var order = RoomOrder()
  var leading = Leading()
  var keepsakes = Keepsakes()
  var stores = StoreBook()

  public init(seed: UInt64) { random = RandomSource(seed: seed) }

  /// Carries out one entry.
  public mutating func apply(_ entry: Entry, of event: PlannedEvent) -> [Outcome] {
    lastEntry = entry.number
    lastAt = max(lastAt, entry.at)
    seating.company.goBy(
      event, muted: order.speech.muted(at: lastAt), hands: order.hands.up)
    var work = Work(
      event: adapted(event), of: event, now: lastAt, wall: entry.moment.wall,
      stopped: company.stopped ?? [])
    let mark = requestMark
    carryOut(entry.input, in: &work)
    forgetLeft(after: entry.input)
    settlePrompts(in: &work)
    if !isPaused { passTurnsOfTheMuted(in: &work) }
    tellOfFew(in: &work)
    tellLingering(in: &work)
    if !isPaused { regroupTheAlone(in: &work) }
    tellAnswerCount(in: &work)
    noteRequests(since: mark, in: &work)
    if work.isRunChanged { tellFollowers(in: &work) }
    return work.outcomes
  }

  private mutating func carryOut(_ input: Input, in work: inout Work) {
    guard phase != .ended else { return work.refuse(.eventOverOver) }
    switch input {
    case .join(let name, let role, let codeHash, let person, let agreed, let before):
      join(name, role, codeHash, person, agreed, before: before, in: &work)
    case .enter(let seat, let agreed, let role, let before):
      enter(seat, agreed, role, before: before, in: &work)
    case .keepCode(let seat, let hash): seating.keepCode(seat, hash, in: &work)
    case .setLanguage(let seat, let language): seating.setLanguage(language, of: seat, in: &work)
    case .setPace(let seat, let pace): seating.setPace(pace, of: seat, in: &work)
    case .setScreen(let seat, let screen): seating.setScreen(screen, of: seat, in: &work)
    case .drop(let seat): depart(seat, .dropped, in: &work)
    case .leave(let seat): depart(seat, .left, in: &work)
    case .answer(let seat, let prompt, let value, let isPart):
      answer(seat, prompt, value, isPart: isPart == true, in: &work)
    case .pass(let seat, let prompt): pass(seat, prompt, in: &work)
    case .withdraw(let seat, let prompt): withdraw(seat, prompt, in: &work)
    case .undo(let seat, let prompt): undo(seat, prompt, in: &work)
    case .done(let seat): done(seat, in: &work)
    case .reveal(let seat, let answers): reveal(seat, answers ?? [], in: &work)
    case .call(let seat, let command, let text): call(command, text, by: seat, in: &work)
    case .stay(let seat, let comesBack):
      comesBack == true ? joinGroups(seat, in: &work) : stay(seat, in: &work)
    case .stop(let seat, let comesBack):
      comesBack == true ? comeBack(seat, in: &work) : stop(seat, in: &work)
    case .clearAway(let seats): clearAway(seats, in: &work)
    case .ignore(let seat, let other, let isIgnored):
      ignore(other, by: seat, isIgnored, in: &work)
    case .control(let control, let by): self.control(control, by: by, in: &work)
    case .moderate(let act, let by): moderate(act, by: by, in: &work)
    case .group(let act, let by): self.act(act, by: by, in: &work)
    case .tick: tick(in: &work)
    case .replied(let run, let request, let reply):
      replied(reply, to: request, of: run, in: &work)
    }
  }

  // MARK: The stage

  var stage: Stage? {
    if case .running(let stage) = slot.content { stage } else { nil }
  }

  /// Lets the stage do something, at the time of the entry and among the people there are, and carries out what
  /// comes of it.
  mutating func withStage(
    in work: inout Work, _ act: (Stage, Duration, Company) -> [StageOutput]
  ) {
    let store = stores[progress.storeKey]
    let output = slot.act(at: work.now, among: company) { stage, now, company in
      stage.store = store
      return act(stage, now, company)
    }
    relay(output, in: &work)
  }

  /// Closes the open prompts, now or soon, if nobody is waited for.
  mutating func settlePrompts(in work: inout Work) {
    if stage?.asking != nil { withStage(in: &work) { $0.settle(at: $1, among: $2) } }
  }

  /// The event's time at which something is due; nil while nothing is, or while paused.
  public var wake: Duration? {
    guard let closing = changes.closing, phase != .ended else { return wakeOfStage }
    return min(closing.next, wakeOfStage ?? closing.next)
  }

  private var wakeOfStage: Duration? {
    guard phase == .running, let stage, let due = stage.wake else { return nil }
    if let end = nextGoneFromGroup { return min(due, end) }
    guard let asking = stage.asking else { return due }
    var next = due
    if let end = company.nextGivingUp(after: lastAt, { !asking.hasResponded($0) }) {
      next = min(next, end)
    }
    if let answerCountDue { next = min(next, answerCountDue) }
    return next
  }

  // MARK: The agenda

  public var phase: Phase { progress.phase }
  public var isPaused: Bool { progress.isPaused }
  /// The event's time at which it started; nil while people gather.
  public var startedAt: Duration? { progress.startedAt }
  /// The index in the agenda of the activity that is running, or was last.
  public var place: Int { progress.place }
  var run: Int { progress.run }
  var runningTitle: String { progress.shownTitle }

  /// The place in the agenda of what is running or was last; nil before the start.
  public var reached: Int? { progress.agendaPhase == .gathering ? nil : place }

  /// The prompts that are open now, each to people of its own.
  public var openPrompts: [LivePrompt] { stage?.openPrompts ?? [] }

  /// Those of them of which nothing on disk may link an answer to its author once they have closed.
  var openSecrets: Set<Int> {
    Set(openPrompts.filter(\.prompt.privacy.hidesAuthor).map(\.id))
  }

  /// What is left of what is going on, at the event's time `now`, for those who have the usual time; nil where
  /// there is no limit.
  public func remaining(at now: Duration) -> Duration? { remaining(at: now, of: .usual) }

  func remaining(at now: Duration, of pace: Pace) -> Duration? {
    phase == .running ? stage?.remaining(at: now, of: pace) : nil
  }

  // MARK: Seats

  public var seats: [Seat] { seating.seats }
  /// How many people are here, facilitators included.
  public var here: Int { seating.here }
  /// How many take part, here or away.
  public var participants: Int { company.everyone.count }
  /// How many more participants may come in.
  public func freePlaces(in event: PlannedEvent) -> Int { seating.freePlaces(in: event) }
  var company: Company { seating.company }

  public func seat(_ number: Int) -> Seat? { seating.seat(number) }
  public func seat(codeHash: String) -> Seat? { seats.first { $0.codeHash == codeHash } }
  func name(_ person: Person.ID) -> String { seating.name(person) }

  // MARK: Who leads

  /// The seat of the co-facilitator who leads while no facilitator is here.
  public var taken: Int? { leading.taken }

  /// Whether the holder of a seat has a right, by their role or because they took the event.
  public func may(_ number: Int, _ right: Right) -> Bool {
    seat(number).map { leading.may($0, right) } ?? false
  }

  /// Which commands are open to the holder of a seat.
  public func access(of number: Int) -> CommandAccess {
    seat(number).map { leading.access(of: $0) } ?? .anyone
  }
}
