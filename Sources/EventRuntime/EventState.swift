import ActivityKit
import EventTerms
import Messages

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

  public internal(set) var phase = Phase.gathering
  /// By number. Some may be missing: seats that nobody had any use of are cleared away.
  public internal(set) var seats: [Seat] = []
  /// The last number that was given out, where its seat may have been cleared away; no number is given
  /// out twice.
  var lastSeat: Int?
  public internal(set) var isPaused = false
  /// The event's time at which it started; nil while people gather.
  public internal(set) var startedAt: Duration?
  /// The index in the agenda of the activity that is running, or was last.
  public internal(set) var place = 0
  /// The number of the last entry applied.
  public internal(set) var lastEntry = 0
  /// The event's clock at the last entry.
  public internal(set) var lastAt = Duration.zero

  /// How many participants may have a seat, as the plan said when it came into force: whoever was let
  /// in then is let in again when the entries since are carried out by another plan after a restart.
  var capacity: Int?
  var company = Company()
  var random: RandomSource
  var slot = StageSlot()
  /// The title and module of the activity at `place`, as it was when it began.
  var runningTitle = ""
  var runningModule = ""
  /// The title that followed on the agenda then.
  var followingTitle: String?
  /// Set once the running activity is on the agenda no more and `place` is that before what follows.
  var isOffAgenda: Bool?
  /// Runs of activities so far, and awards in the current one.
  var run = 0
  var awards = 0
  /// Prompts so far in the occurrence.
  var prompts = 0
  var scores = ScoreBook()
  /// The prompt that closed last.
  var justClosed: JustClosed?
  /// Those before it, for people who were not asked the last one; nil where there are none.
  var closedBefore: [JustClosed]?
  /// The run in which people were told how to talk while any line is an answer; nil before the first.
  var toldToTalk: Int?
  /// The muted who know that no turn to speak of this activity comes to them; nil where nobody does.
  var turnless: [Int]?
  /// Until when people read what the activity has said to everyone, in the event's time; nil before it has
  /// said something.
  var unreadUntil: Duration?
  /// When somebody last controlled the event, in its time; nil before that.
  var controlledAt: Duration?
  /// What those who watch were told last of how many have answered; nil before the first prompt.
  var answerCount: AnswerCount?
  /// When people were last to themselves, in the event's time.
  var aloneUntil: Duration?
  /// Who stayed out of the groups of an activity; nil where nobody has.
  var stays: [Stays]?
  /// The rules of the room.
  var order = RoomOrder()
  /// The seat of the co-facilitator who leads while no facilitator is here.
  public internal(set) var taken: Int?

  public init(seed: UInt64) { random = RandomSource(seed: seed) }

  /// Carries out one entry.
  public mutating func apply(_ entry: Entry, of event: PlannedEvent) -> [Outcome] {
    lastEntry = entry.number
    lastAt = max(lastAt, entry.at)
    company.tallyFloor = event.tallyFloor
    company.hidesScores = event.scores == .private
    company.goesOn = event.pace == .ownPace ? true : nil
    company.isUntimed = event.timing == .off ? true : nil
    company.muted = order.speech.muted(at: lastAt)?.sorted { $0.seat < $1.seat }
    var work = Work(event: event, now: lastAt)
    let mark = requestMark
    carryOut(entry.input, in: &work)
    settlePrompt(in: &work)
    if !isPaused { passTurnsOfTheMuted(in: &work) }
    tellOfFew(in: &work)
    tellLingering(in: &work)
    if !isPaused { regroupTheAlone(in: &work) }
    tellAnswerCount(in: &work)
    noteRequests(since: mark, in: &work)
    return work.outcomes
  }

  private mutating func carryOut(_ input: Input, in work: inout Work) {
    guard phase != .ended else { return work.refuse(.eventOverOver) }
    switch input {
    case .join(let name, let role, let codeHash, let person, let agreed, let before):
      join(name, role, codeHash, person, agreed, before: before, in: &work)
    case .enter(let seat, let agreed, let role, let before):
      enter(seat, agreed, role, before: before, in: &work)
    case .keepCode(let seat, let hash): keepCode(seat, hash, in: &work)
    case .setLanguage(let seat, let language): setLanguage(language, of: seat, in: &work)
    case .setPace(let seat, let pace): setPace(pace, of: seat, in: &work)
    case .setScreen(let seat, let screen): changeSeat(seat) { $0.screen = screen }
    case .drop(let seat): depart(seat, .dropped, in: &work)
    case .leave(let seat): depart(seat, .left, in: &work)
    case .answer(let seat, let prompt, let value, let isPart):
      answer(seat, prompt, value, isPart: isPart == true, in: &work)
    case .pass(let seat, let prompt): pass(seat, prompt, in: &work)
    case .withdraw(let seat, let prompt): withdraw(seat, prompt, in: &work)
    case .done(let seat): done(seat, in: &work)
    case .reveal(let seat, let answers): reveal(seat, answers ?? [], in: &work)
    case .stay(let seat, let comesBack):
      comesBack == true ? joinGroups(seat, in: &work) : stay(seat, in: &work)
    case .clearAway(let seats): clearAway(seats, in: &work)
    case .ignore(let seat, let other, let isIgnored):
      ignore(other, by: seat, isIgnored, in: &work)
    case .control(let control, let by): self.control(control, by: by, in: &work)
    case .moderate(let act, let by): moderate(act, by: by, in: &work)
    case .tick:
      let (now, company) = (work.now, company)
      withStage(in: &work) { $0.tick(at: now, among: company) }
    case .replied(let run, let request, let reply):
      replied(reply, to: request, of: run, in: &work)
    }
  }

  // MARK: The stage

  var stage: Stage? {
    if case .running(let stage) = slot.content { stage } else { nil }
  }

  /// Lets the stage do something and carries out what comes of it.
  mutating func withStage(in work: inout Work, _ act: (Stage) -> [StageOutput]) {
    guard case .running(var stage) = slot.content else { return }
    // Taken out while it changes: it is copied only where somebody else still has it.
    slot.content = .empty
    if !isKnownUniquelyReferenced(&stage) { stage = Stage(copying: stage) }
    let output = act(stage)
    slot.content = .running(stage)
    relay(output, in: &work)
  }

  /// Closes the open prompt, now or soon, if nobody is waited for.
  mutating func settlePrompt(in work: inout Work) {
    guard openPrompt != nil else { return }
    let (now, company) = (work.now, company)
    withStage(in: &work) { $0.settle(at: now, among: company) }
  }

  /// The event's time at which something is due; nil while nothing is, or while paused.
  public var wake: Duration? {
    guard phase == .running, let stage, let due = stage.wake else { return nil }
    if let end = nextGoneFromGroup { return min(due, end) }
    guard let open = stage.openPrompt else { return due }
    var next = due
    if let end = company.nextGivingUp(after: lastAt, { !open.hasResponded($0) }) {
      next = min(next, end)
    }
    if let answerCountDue { next = min(next, answerCountDue) }
    return next
  }

  /// The place in the agenda of what is running or was last; nil before the start.
  public var reached: Int? { phase == .gathering ? nil : place }

  /// The prompt that is open now.
  public var openPrompt: LivePrompt? { stage?.openPrompt }

  /// The prompt that is open, if nothing on disk may link an answer to its author once it has closed.
  var openSecret: Int? {
    openPrompt.flatMap { $0.prompt.privacy.hidesAuthor ? $0.id : nil }
  }

  /// What is left of what is going on, at the event's time `now`, for those who have the usual time; nil where
  /// there is no limit.
  public func remaining(at now: Duration) -> Duration? { remaining(at: now, of: .usual) }

  func remaining(at now: Duration, of pace: Pace) -> Duration? {
    phase == .running ? stage?.remaining(at: now, of: pace) : nil
  }

  // MARK: Seats

  public func seat(_ number: Int) -> Seat? { place(ofSeat: number).map { seats[$0] } }

  /// Where a seat is among those that there are.
  private func place(ofSeat number: Int) -> Int? {
    // Until some are cleared away none is missing.
    if number > 0, number <= seats.count, seats[number - 1].number == number { return number - 1 }
    var (low, high) = (0, seats.count)
    while low < high {
      let middle = (low + high) / 2
      if seats[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < seats.count && seats[low].number == number ? low : nil
  }

  /// Changes a seat, if there is one of that number.
  mutating func changeSeat(_ number: Int, _ change: (inout Seat) -> Void) {
    if let place = place(ofSeat: number) { change(&seats[place]) }
  }

  public func seat(codeHash: String) -> Seat? { seats.first { $0.codeHash == codeHash } }

  /// How many people are here, facilitators included.
  public internal(set) var here = 0

  func name(_ person: Person.ID) -> String { seat(person.seat)?.name ?? "someone" }
}

/// What one entry works with: the plan, the time, and the outcomes so far.
struct Work {
  let event: PlannedEvent
  let now: Duration
  private(set) var outcomes: [Outcome] = []

  init(event: PlannedEvent, now: Duration) {
    self.event = event
    self.now = now
  }

  mutating func say(_ message: Message, to recipients: Recipients = .everyone) {
    outcomes.append(.say(message, to: recipients))
  }

  mutating func notice(_ notice: Notice, to recipients: Recipients = .everyone) {
    say(.notice(notice), to: recipients)
  }

  mutating func keep(_ fact: Fact) { outcomes.append(.keep(fact)) }
  mutating func seated(_ seat: Int) { outcomes.append(.seated(seat)) }
  mutating func refuse(_ refusal: Refusal) { outcomes.append(.refused(refusal)) }
  mutating func forbid(advice: Sentence?) { outcomes.append(.forbidden(advice: advice)) }
  mutating func show(_ outcome: Outcome) { outcomes.append(outcome) }
  mutating func advanced() { outcomes.append(.advanced) }
}
