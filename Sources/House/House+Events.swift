import ActivityKit
import EventPlan
import EventRuntime
import Foundation
import Logging
import TextProtocol

/// Occurrences: opened, taken up again, kept going, closed.
extension House {
  /// What the house found of occurrences that were live when it last stopped.
  public struct Opened: Sendable {
    /// Titles of the occurrences that go on.
    public var resumed: [String] = []
    /// What could not go on, in sentences.
    public var problems: [String] = []

    public init() {}
  }

  /// Takes up what was live and sets the timers of events that have a time.
  /// - Parameter fresh: ends what was live instead, with its records kept.
  /// - Throws: an error of the journal when it cannot be read.
  public func open(fresh: Bool = false) throws -> Opened {
    var opened = Opened()
    nextOccurrence = try journal.nextOccurrence()
    for saved in try journal.liveOccurrences() {
      takeUp(saved, fresh: fresh, &opened)
    }
    for event in options.plan.events { scheduleStart(of: event) }
    keepTimeZone()
    purgeDaily()
    return opened
  }

  private func takeUp(_ saved: SavedOccurrence, fresh: Bool, _ opened: inout Opened) {
    let slug = saved.opening.event
    guard let event = directory.event(slug: slug) else {
      if fresh {
        close(saved.opening, by: [.close(occurrence: saved.opening.occurrence)])
      } else {
        opened.problems.append(
          "'\(saved.opening.title)' was live but '\(slug)' is not in the plan any more. "
            + "It stays as it is; start with --fresh to end it.")
      }
      return
    }
    do {
      let recovery = try Recovery(saved, of: event, modules: options.modules, watch: options.watch)
      if fresh || recovery.isOver {
        return close(saved.opening, by: recovery.closing)
      }
      let room = install(recovery.opening) { ports in
        LiveEvent(recovery, of: event, dispatcher: self.dispatcher, ports: ports)
      }
      for seat in room.live.state.seats {
        room.names.add(FoldedName(seat.name), of: seat.number)
        index(room, seat.number)
      }
      opened.resumed.append(event.title)
      opened.problems += recovery.notes.map(Voice.english.text)
    } catch {
      if fresh {
        return close(saved.opening, by: [.close(occurrence: saved.opening.occurrence)])
      }
      let problem =
        "'\(event.title)' was live but cannot be taken up: \(error). It stays as it is; start with "
        + "--fresh to end it."
      opened.problems.append(problem)
      log.error("\(problem)", metadata: ["occurrence": "\(saved.opening.occurrence)"])
      setAside.insert(slug)
    }
  }

  /// Nothing goes on of it, but until its end is on disk it has its place among what has ended.
  private func close(_ opening: Opening, by writes: [Write]) {
    let live = LiveEvent(
      closing: opening, by: writes, dispatcher: dispatcher, ports: ports(of: opening))
    ending[opening.occurrence] = LiveRoom(live, broadcaster.makeAudience())
  }

  /// The live occurrence of an event, opened if there is none.
  func room(for event: PlannedEvent) -> LiveRoom? {
    if let room = current[event.slug] { return room }
    guard !isShuttingDown else { return nil }
    let opening = Opening(
      occurrence: nextOccurrence, event: event.slug, title: event.title, seed: entropy.next(),
      wall: dispatcher.wallClock, keep: event.keep)
    nextOccurrence += 1
    log.info("open", metadata: ["event": "\(event.slug)", "occurrence": "\(opening.occurrence)"])
    options.recorder?.open(occurrence: opening.occurrence, of: event.slug)
    let news: [Notice] = setAside.remove(event.slug) == nil ? [] : [.recoveredSetAside]
    return install(opening) { ports in
      LiveEvent(opening, of: event, news: news, dispatcher: self.dispatcher, ports: ports)
    }
  }

  private func install(
    _ opening: Opening, _ make: (LiveEvent.Ports) -> LiveEvent
  ) -> LiveRoom {
    let room = LiveRoom(make(ports(of: opening)), broadcaster.makeAudience())
    rooms[opening.occurrence] = room
    current[opening.event] = room
    rearm(room)
    return room
  }

  private func ports(of opening: Opening) -> LiveEvent.Ports {
    let occurrence = opening.occurrence
    return LiveEvent.Ports(
      write: { self.write($0, of: occurrence) },
      say: { message, recipients in self.say(message, recipients, in: occurrence) },
      afterwards: { self.doAfterwards($0) },
      elsewhere: { self.doElsewhere($0, then: $1) },
      log: { self.log.warning("\($0)", metadata: ["event": "\(opening.event)"]) },
      watch: options.watch, modules: modulePorts(),
      record: options.recorder.map { recorder in { recorder.note($0, in: occurrence) } })
  }

  private func say(_ message: Message, _ recipients: Recipients, in occurrence: Int64) {
    guard let room = rooms[occurrence] else { return }
    tellHeldComings(in: room)
    guard !gather(message, recipients, in: room) else { return }
    if case .floor = message, case .everyoneBut(let seat) = recipients {
      tellComing(of: seat, in: room)
    }
    room.send(message, to: recipients, by: broadcaster)
  }

  // MARK: Writes

  private func write(_ writes: [Write], of occurrence: Int64) {
    unfinishedWrites += 1
    journal.write(writes) { result in
      self.post { $0.wrote(result, of: occurrence) }
    }
  }

  private func wrote(_ result: Result<Void, WriteFailure>, of occurrence: Int64) {
    if let room = rooms[occurrence] ?? ending[occurrence] {
      room.live.wrote(result)
      if room.live.cannotSave { releaseAll(in: room) }
      if room.live.state.phase == .ended {
        dissolve(room)
        forgetEnded(room)
      } else {
        closeWhenDeserted(room)
      }
      rearm(room)
    }
    finishedWrite()
  }

  /// Does something once what was said has gone out, and one such thing at a time.
  private func doAfterwards(_ chore: @escaping () -> Void) {
    unfinishedWrites += 1
    chores.append(chore)
    if chores.count == 1 { doChoreLater() }
  }

  private func doChoreLater() {
    dispatcher.performLater { [weak self] in self?.assumeIsolated { $0.doChore() } }
  }

  private func doChore() {
    chores[0]()
    chores.removeFirst()
    if !chores.isEmpty { doChoreLater() }
    finishedWrite()
  }

  /// Has something worked out on another thread.
  private func doElsewhere(
    _ work: @escaping LiveEvent.Ports.Work,
    then done: @escaping (Result<[UInt8], any Error>) -> Void
  ) {
    unfinishedWrites += 1
    let number = (awaited.keys.max() ?? 0) + 1
    awaited[number] = done
    dispatcher.performElsewhere(work) { [weak self] result in
      self?.assumeIsolated { $0.take(result, of: number) }
    }
  }

  private func take(_ result: Result<[UInt8], any Error>, of number: Int) {
    awaited.removeValue(forKey: number)?(result)
    finishedWrite()
  }

  /// One write, or what leads to one, less is under way.
  func finishedWrite() {
    unfinishedWrites -= 1
    if unfinishedWrites == 0 {
      for done in whenWritten { done() }
      whenWritten = []
    }
  }

  // MARK: Time

  /// Sets the timer to when the event next has something to do.
  func rearm(_ room: LiveRoom) {
    let wake = room.live.nextWake
    if room.alarm?.moment == wake { return }
    room.alarm?.alarm.cancel()
    room.alarm = nil
    guard let wake else { return }
    let occurrence = room.occurrence
    let alarm = dispatcher.schedule(at: wake) { [weak self] in
      self?.assumeIsolated { $0.wake(occurrence) }
    }
    room.alarm = (wake, alarm)
  }

  private func wake(_ occurrence: Int64) {
    guard let room = rooms[occurrence] ?? ending[occurrence] else { return }
    room.alarm = nil
    room.live.wake()
    rearm(room)
  }

  func scheduleStart(of event: PlannedEvent) {
    startAlarms.removeValue(forKey: event.slug)?.cancel()
    guard case .at(let date) = event.starts else { return }
    let left = date.timeIntervalSince1970 - Double(dispatcher.wallClock) / 1_000
    guard left > 0 else { return }
    // Looked at again at least daily, since the wall clock may be set.
    let moment = dispatcher.now + .seconds(min(left, 86_400))
    startAlarms[event.slug] = dispatcher.schedule(at: moment) { [weak self] in
      self?.assumeIsolated { house in
        if let room = house.current[event.slug] { house.startIfDue(room) }
        house.scheduleStart(of: event)
      }
    }
  }

  /// Starts an event whose time has come, once somebody is there.
  func startIfDue(_ room: LiveRoom) {
    guard isDue(room.live.event), room.live.state.phase == .gathering, !room.occupants.isEmpty
    else { return }
    submit(.control(.start, by: nil), to: room)
  }

  /// Whether the event has a time and it has come.
  func isDue(_ event: PlannedEvent) -> Bool {
    guard case .at(let date) = event.starts else { return false }
    return Double(dispatcher.wallClock) / 1_000 >= date.timeIntervalSince1970
  }

  func nearestEvent(to word: String) -> String? {
    Spelling.nearest(to: word, among: events.map(\.slug))
  }

  // MARK: Closing

  /// An occurrence that has ended lets its people go.
  private func dissolve(_ room: LiveRoom) {
    guard rooms[room.occurrence] != nil else { return }
    log.info("end", metadata: ["event": "\(room.slug)", "occurrence": "\(room.occurrence)"])
    tellComings(in: room)
    rooms[room.occurrence] = nil
    if current[room.slug] === room { current[room.slug] = nil }
    ending[room.occurrence] = room
    room.closing?.cancel()
    codes = codes.filter { $0.value.room !== room }
    let event = room.live.event
    let again: Sentence? =
      latest(event)?.starts == .onDemand ? .adviceJoinsAnew(event: event.title) : nil
    for (seat, visitor) in room.occupants.sorted(by: { $0.key < $1.key }) {
      unseat(visitor, from: room, seat)
      visitor.seats[room.occurrence] = nil
      visitor.ownSeats[room.occurrence] = nil
      visitor.before = (room.live.event.title, isOver: true)
      visitor.notice(.hintEventOver(again: again))
    }
  }

  /// Once its end is on disk nothing is left to do for an occurrence but to delete what it promised
  /// to keep no longer. Until then its writes are tried again.
  private func forgetEnded(_ room: LiveRoom) {
    if room.live.isSettled, ending.removeValue(forKey: room.occurrence) != nil { isPurgeDue = true }
    // Once for those that end together, and without waiting for one that cannot be saved.
    guard isPurgeDue, ending.values.allSatisfy(\.live.cannotSave) else { return }
    isPurgeDue = false
    purge()
  }

  /// How long a deserted occurrence waits for somebody to come back.
  private func patience(_ room: LiveRoom) -> Duration? {
    let state = room.live.state
    let isAwaited = state.seats.contains { $0.standing == .away }
    switch state.phase {
    case .gathering, .afterwards: return isAwaited ? .minutes(15) : .zero
    case .running: return isAwaited ? .hours(6) : .minutes(15)
    case .ended: return nil
    }
  }

  private func closeWhenDeserted(_ room: LiveRoom) {
    guard room.live.state.here == 0, !room.live.state.seats.isEmpty, !isShuttingDown else {
      room.closing?.cancel()
      room.closing = nil
      return
    }
    guard room.closing == nil, let patience = patience(room) else { return }
    let occurrence = room.occurrence
    room.closing = dispatcher.schedule(at: dispatcher.now + patience) { [weak self] in
      self?.assumeIsolated { house in
        guard let room = house.rooms[occurrence], room.live.state.here == 0 else { return }
        house.submit(.control(.end, by: nil), to: room)
      }
    }
  }

  /// Tells everyone, closes the intervals of attendance and the connections. Live occurrences are
  /// left as they are, to be taken up at the next start.
  /// - Parameter done: called when everything is on disk.
  public func shutDown(then done: @escaping @Sendable () -> Void) {
    isShuttingDown = true
    for visitor in visitors.values {
      if case .seated(let room, let seat) = visitor.place {
        room.vacate(seat)
        room.live.stop()
        submit(.drop(seat: seat), to: room)
        visitor.place = .door
      }
      dismiss(visitor, .shuttingDownSeatsKept)
    }
    for room in unsettledRooms { room.live.tryAgain() }
    if unfinishedWrites == 0 { done() } else { whenWritten.append(done) }
  }

  /// The titles of the events of which something is not on disk.
  public var unsaved: [String] { unsettledRooms.map(\.live.event.title).sorted() }

  private var unsettledRooms: [LiveRoom] {
    (Array(rooms.values) + ending.values).filter { !$0.live.isSettled }
  }
}
