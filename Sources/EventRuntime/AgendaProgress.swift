import ActivityKit
import EventTerms
import Messages

/// How far an event has come: whether it goes on, and which activity of the agenda is on. Stored beside the
/// other parts of a state.
struct AgendaProgress: Codable, Sendable {
  private(set) var phase = EventState.Phase.gathering
  private(set) var isPaused = false
  /// The event's time at which it started; nil while people gather.
  private(set) var startedAt: Duration?
  /// The same by the clock on the wall, in milliseconds since 1970; shown, and nothing is decided by it.
  private(set) var startedOn: Int64?
  /// The index in the agenda of the activity that is running, or was last.
  private(set) var place = 0
  /// The title and module of the activity at `place`, as it was when it began.
  private(set) var runningTitle = ""
  private(set) var runningModule = ""
  /// What its store is called; nil where it has no name.
  private var runningStore: String?
  /// The title that followed on the agenda then.
  private(set) var followingTitle: String?
  /// Set once the running activity is on the agenda no more and `place` is that before what follows.
  private var isOffAgenda: Bool?
  /// The number of the run that is on, or was last.
  private(set) var run = 0
  /// The highest number of a run, where what was asked in between had it; nil before that.
  private var latestRun: Int?
  /// What is asked in between; nil while that is nothing.
  private(set) var insertion: Insertion?
  /// The muted who know that no turn to speak of this activity comes to them; nil where nobody does.
  private(set) var turnless: [Int]?
  /// Until when people read what the activity has said to everyone, in the event's time; nil before it has
  /// said something.
  private var unreadUntil: Duration?
  /// When somebody last controlled the event, in its time; nil before that.
  var controlledAt: Duration?
  /// Who stayed out of the groups of an activity; nil where nobody has.
  private(set) var stays: [Stays]?
  /// What has begun, each once; nil where a version that did not note it began the event.
  private var begun: [Begun]?

  /// Where what runs stores something.
  var storeKey: StoreBook.Key {
    StoreBook.Key(module: shownModule, name: insertion == nil ? runningStore ?? "" : "")
  }

  // MARK: Start, pause, end

  /// - Returns: whether that was done; otherwise it is refused. So of the others.
  mutating func start(in work: inout Work) -> Bool {
    guard phase == .gathering else { return work.refused(.alreadyStarted) }
    work.keep(.started)
    (startedAt, phase, place, begun) = (work.now, .running, 0, [])
    startedOn = work.wall
    return true
  }

  mutating func pause(in work: inout Work) -> Bool {
    guard isRunning(in: &work) else { return false }
    guard !isPaused else { return work.refused(.alreadyPaused) }
    isPaused = true
    return true
  }

  mutating func resume(in work: inout Work) -> Bool {
    guard isRunning(in: &work) else { return false }
    guard isPaused else { return work.refused(.notPaused) }
    isPaused = false
    return true
  }

  /// Whether an activity runs; otherwise what was to be done is refused.
  func isRunning(in work: inout Work) -> Bool {
    guard phase == .running else { return work.refused(.nothingRunningNoActivity) }
    return true
  }

  /// A pause is of one activity: it ends when that is left, and people are told.
  mutating func endPause(in work: inout Work) {
    guard isPaused else { return }
    isPaused = false
    work.say(.resumed())
  }

  mutating func end() { phase = .ended }

  // MARK: What is asked in between

  mutating func beginInsertion(_ begun: Insertion, in work: inout Work) {
    work.changedRun()
    run = max(run, latestRun ?? 0) + 1
    (insertion, latestRun) = (begun, run)
    (phase, isPaused) = (.running, false)
  }

  /// What it has interrupted is on again.
  mutating func endInsertion() {
    guard let insertion else { return }
    (phase, isPaused, run) = (insertion.phase, insertion.wasPaused, insertion.run)
    self.insertion = nil
  }

  // MARK: From activity to activity

  /// The activity at `place` begins, or the agenda is done.
  /// - Returns: nil where it is.
  mutating func begin(in work: inout Work) -> PlannedActivity? {
    guard place < work.event.agenda.count else {
      finish(in: &work)
      return nil
    }
    let planned = work.event.agenda[place]
    run = max(run, latestRun ?? 0) + 1
    (turnless, unreadUntil) = (nil, nil)
    (runningTitle, runningModule) = (planned.title, planned.module)
    runningStore = planned.store.isEmpty ? nil : planned.store
    noteBegun(at: work.now)
    work.changedRun()
    (followingTitle, isOffAgenda) = (work.event.title(at: place + 1), nil)
    work.keep(
      .activityBegan(
        run: run, place: place + 1, module: planned.module, title: planned.title,
        planned: planned.activity.length, items: planned.activity.feedback.nonEmpty))
    work.say(heading(in: work.event))
    return planned
  }

  private mutating func finish(in work: inout Work) {
    (phase, isPaused) = (.afterwards, false)
    work.changedRun()
    place = max(0, work.event.agenda.count - 1)
    work.notice(.agendaDoneStay)
    work.notice(.facilitatingEndCloses, to: .holders(of: .end))
    work.advanced()
  }

  mutating func moveOn(by count: Int = 1) { place += count }

  /// Goes on to an activity that the plan has got since the agenda was done.
  /// - Returns: whether there is one.
  mutating func moveOnFromAfterwards(in event: PlannedEvent) -> Bool {
    guard phase == .afterwards, place + 1 < event.agenda.count else { return false }
    phase = .running
    place += 1
    return true
  }

  /// To the activity before the one that runs, or to the last one again once all are done.
  mutating func goBack() {
    place = placesOfBack[0]
    phase = .running
  }

  /// To any activity of the agenda.
  mutating func go(to place: Int) { (self.place, phase) = (place, .running) }

  /// What was left by mistake is on again.
  mutating func takeUp(_ left: LeftActivity, in work: inout Work) {
    run = max(run, latestRun ?? 0) + 1
    (place, runningTitle, runningModule) = (left.place, left.title, left.module)
    (runningStore, turnless, unreadUntil) = (left.store, nil, nil)
    noteBegun(at: work.now)
    noteFollowing(in: work.event)
    work.keep(
      .activityBegan(run: run, place: place + 1, module: runningModule, title: runningTitle))
    work.changedRun()
    work.say(heading(in: work.event))
  }

  /// What is needed to take it up again, with its stage.
  func left(on slot: StageSlot) -> LeftActivity {
    LeftActivity(
      place: place, title: runningTitle, module: runningModule, store: runningStore, slot: slot)
  }

  /// What follows on the agenda has changed.
  mutating func noteFollowing(in event: PlannedEvent) {
    guard isRunning(at: place, of: event) else { return }
    followingTitle = event.title(at: place + 1)
  }

  /// The places of the agenda of which nothing counts any more once somebody goes back.
  var placesOfBack: [Int] { phase == .running ? [max(0, place - 1), place] : [place] }

  // MARK: What people are told

  /// The place of the activity on the agenda, counted from 1.
  func number(in event: PlannedEvent) -> Int { min(max(place, 0) + 1, event.agenda.count) }

  func heading(in event: PlannedEvent) -> Message {
    .activity(
      title: shownTitle, module: shownModule, number: insertion == nil ? number(in: event) : nil,
      of: event.agenda.count, asks: insertion.map { $0.module != GroupTime.name } ?? false)
  }

  func rows(of event: PlannedEvent) -> [AgendaRow] {
    let done = Set(placesBegun(in: event).keys)
    return event.agenda.enumerated().map { index, item in
      let before: AgendaState = done.contains(index) ? .done : .missed
      let state: AgendaState =
        switch agendaPhase {
        case .gathering: .next
        case .running: index < place ? before : index == place ? .now : .next
        case .afterwards: index <= place ? before : .next
        case .ended: before
        }
      return AgendaRow(
        number: index + 1, title: item.title, module: item.module, state: state,
        // Without a clock nobody can tell.
        seconds: item.planned(in: event)?.secondsUp)
    }
  }

  mutating func noteTurnless(_ seats: [Int]) { turnless = (turnless ?? []) + seats }

  /// Notes that everyone is shown what takes so long to read.
  mutating func noteReading(for time: Duration, at now: Duration) {
    let read = max(unreadUntil ?? now, now) + time
    unreadUntil = min(read, now + ReadingTime.most)
  }

  /// How long people read still before the next activity begins; nil where nobody waits for them.
  func unread(in work: Work) -> Duration? {
    let unread = (unreadUntil ?? work.now) - work.now
    if let insertion {
      // A question that is open behind it would push even a short result off the screen.
      return unread > .zero && insertion.phase == .running ? max(unread, ReadingTime.least) : nil
    }
    let isFollowed = place + 1 < work.event.agenda.count
    return unread >= ReadingTime.least && isFollowed ? unread : nil
  }
}

// MARK: - Another plan

/// Making it fit a plan that is another one than before: after a restart, or when the plan was read again
/// meanwhile.
extension AgendaProgress {
  /// Finds the running activity in an agenda that may have changed. If it is there no more, the one
  /// that followed it, or what stands in its place, comes next. Doing it twice changes nothing.
  /// - Parameters:
  ///   - apart: the seats of those who stay out of groups.
  ///   - scores: in which what runs may be at another place now.
  /// - Returns: what a facilitator should know of it.
  mutating func findPlace(
    in event: PlannedEvent, apart: Set<Int>, scores: inout ScoreBook
  ) -> Sentence? {
    switch agendaPhase {
    case .gathering, .ended: return nil
    case .afterwards:
      findLastPlace(in: event, scores: &scores)
      return nil
    case .running: break
    }
    if isRunning(at: place, of: event) {
      settle(at: place, of: event, apart: apart)
      return nil
    }
    let places = event.agenda.indices.filter { isRunning(at: $0, of: event) }
    if let moved = nearest(of: places, to: place) {
      scores.moveLatest(to: moved)
      settle(at: moved, of: event, apart: apart)
      return .changesMoved(activity: runningTitle, number: moved + 1)
    }
    let followers = event.agenda.indices.filter { event.agenda[$0].title == followingTitle }
    if let next = nearest(of: followers, to: isOffAgenda == true ? place + 1 : place) {
      move(to: next - 1, in: event, apart: apart)
      isOffAgenda = true
    } else {
      move(to: min(place, event.agenda.count), in: event, apart: apart)
    }
    return nil
  }

  private mutating func settle(at place: Int, of event: PlannedEvent, apart: Set<Int>) {
    move(to: place, in: event, apart: apart)
    (followingTitle, isOffAgenda) = (event.title(at: place + 1), nil)
  }

  /// What runs is at another place now.
  private mutating func move(to moved: Int, in event: PlannedEvent, apart: Set<Int>) {
    forgetStays()
    place = moved
    keepStays(of: apart, in: event)
  }

  /// What is new after the last activity that was played is still to come.
  private mutating func findLastPlace(in event: PlannedEvent, scores: inout ScoreBook) {
    let last = event.agenda.indices.last { isRunning(at: $0, of: event) } ?? event.agenda.count - 1
    guard last != place else { return }
    scores.moveLatest(to: last)
    place = last
  }

  private func nearest(of places: [Int], to place: Int) -> Int? {
    places.min { abs($0 - place) < abs($1 - place) }
  }

  func isRunning(at place: Int, of event: PlannedEvent) -> Bool {
    event.agenda.indices.contains(place) && event.agenda[place].title == runningTitle
      && event.agenda[place].module == runningModule
  }

  /// What ran cannot go on: where the agenda has it no more, what followed it comes.
  /// - Returns: whether it is there to begin again.
  mutating func giveUpRun(in event: PlannedEvent) -> Bool {
    guard !isRunning(at: place, of: event) else { return true }
    if let next = event.title(at: place + 1), next == followingTitle { place += 1 }
    return false
  }

  func noteOnAbsence(from event: PlannedEvent) -> Sentence? {
    guard agendaPhase == .running, !isRunning(at: place, of: event) else { return nil }
    return event.title(at: place + 1).map { .changesGone(activity: runningTitle, next: $0) }
      ?? .changesGoneLast(activity: runningTitle)
  }
}

extension PlannedEvent {
  /// The title of an activity of the agenda; nil outside of it.
  func title(at place: Int) -> String? {
    agenda.indices.contains(place) ? agenda[place].title : nil
  }
}

// MARK: - What has begun

/// An activity of the agenda that has begun, as it was then.
private struct Begun: Codable, Sendable, Equatable {
  /// The index in the agenda.
  let place: Int
  let title: String
  let module: String
  /// The event's time at which it began; nil once it is over.
  var since: Duration?
  /// How long it took before; nil where a version that did not note it began the event.
  var spent: Duration?
}

extension AgendaProgress {
  fileprivate mutating func noteBegun(at now: Duration) {
    guard let places = begun?.indices else { return }
    let known = places.first {
      begun?[$0].place == place && begun?[$0].title == runningTitle
        && begun?[$0].module == runningModule
    }
    if let known {
      begun?[known].since = now
    } else {
      begun?.append(
        Begun(place: place, title: runningTitle, module: runningModule, since: now, spent: .zero))
    }
  }

  /// What was on is over; not what is asked in between.
  mutating func noteEnded(at now: Duration) {
    guard insertion == nil, let last = begun?.firstIndex(where: { $0.since != nil }) else { return }
    let spent = begun?[last].time(at: now)
    begun?[last].spent = spent
    begun?[last].since = nil
  }

  /// How long the activities of the agenda have taken, by their place: what ran in between and stood still
  /// meanwhile among that.
  func timesTaken(in event: PlannedEvent, at now: Duration) -> [Int: Duration] {
    placesBegun(in: event).compactMapValues { $0.time(at: now) }
  }

  /// What has begun, by its place in the agenda. What a new plan has put before them was never on; what it has given
  /// another title was.
  private func placesBegun(in event: PlannedEvent) -> [Int: Begun] {
    guard var left = begun else {
      return Dictionary(
        uniqueKeysWithValues: event.agenda.enumerated().map {
          ($0, Begun(place: $0, title: $1.title, module: $1.module))
        })
    }
    var places: [Int: Begun] = [:]
    for likeness in Likeness.allCases {
      for (place, item) in event.agenda.enumerated() where places[place] == nil {
        let found = left.firstIndex {
          $0.module == item.module && (likeness == .module || $0.title == item.title)
            && (likeness != .all || $0.place == place)
        }
        guard let found else { continue }
        places[place] = left.remove(at: found)
      }
    }
    return places
  }

  /// How much of it is the same, the most first.
  private enum Likeness: CaseIterable { case all, title, module }
}

extension Begun {
  fileprivate func time(at now: Duration) -> Duration? {
    spent.map { $0 + (since.map { now - $0 } ?? .zero) }
  }
}

extension PlannedActivity {
  /// How long it is planned to take. Without a clock nobody can tell, unless whoever leads gives it a time.
  func planned(in event: PlannedEvent) -> Duration? {
    event.timing == .off ? limit : expected
  }
}

// MARK: - Staying out of groups

/// Who stayed in the main room during the groups of an activity, for when that is played again.
struct Stays: Codable, Sendable, Equatable {
  /// The index in the agenda.
  let place: Int
  let title: String
  let module: String
  var seats: Set<Int>
}

extension AgendaProgress {
  /// Who stays out of the groups of what runs, as they said when it was played before.
  var stayedBefore: Set<Int> { stays?.first(where: isOfWhatRuns)?.seats ?? [] }

  /// Follows from who is apart and what runs alone, so that a journal leads to the same before and after
  /// another plan. What the agenda does not have is not played again.
  mutating func keepStays(of apart: Set<Int>, in event: PlannedEvent) {
    forgetStays()
    guard !apart.isEmpty, isRunning(at: place, of: event) else { return }
    stays =
      (stays ?? []) + [
        Stays(place: place, title: runningTitle, module: runningModule, seats: apart)
      ]
  }

  private mutating func forgetStays() {
    let others = stays?.filter { !isOfWhatRuns($0) } ?? []
    stays = others.isEmpty ? nil : others
  }

  private func isOfWhatRuns(_ stays: Stays) -> Bool {
    stays.place == place && stays.title == runningTitle && stays.module == runningModule
  }
}

extension [Text] {
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
