import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import Logging
import Messages
import TextProtocol
import Words

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
    rooms.count(from: try journal.nextOccurrence())
    for saved in try journal.liveOccurrences() {
      takeUp(saved, fresh: fresh, &opened)
    }
    let held = try journal.lastHeld().mapValues { Date(timeIntervalSince1970: Double($0) / 1_000) }
    directory.begin(held: held, reminderTimes: try journal.reminderTimes()) { [weak self] slug in
      self?.assumeIsolated { house in
        if let room = house.rooms[of: slug] { house.startIfDue(room) }
        house.sendReminders(of: slug)
      }
    }
    for slug in directory.remindedEvents { sendReminders(of: slug) }
    upkeep.begin { [weak self] in self?.assumeIsolated { $0.finishIfWritten() } }
    return opened
  }

  private func takeUp(_ saved: SavedOccurrence, fresh: Bool, _ opened: inout Opened) {
    let slug = saved.opening.event
    let time = saved.opening.scheduled.map { Date(timeIntervalSince1970: Double($0) / 1_000) }
    guard let event = directory.event(slug: slug, at: time) else {
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
      let recovery = try Recovery(
        saved, of: event, modules: services.programs.modules, watch: options.watch)
      if fresh || recovery.isOver {
        return close(saved.opening, by: recovery.closing)
      }
      opened.resumed.append(event.title)
      let notes = recovery.notes.map(Voice.english.text)
      opened.problems += notes
      let traps = recovery.traps
      let room = install(LiveEvent(recovery, of: event, services: services))
      for seat in room.live.state.seats {
        room.names.add(FoldedName(seat.name), of: seat.number)
        rooms.indexCode(of: seat.number, in: room)
      }
      for note in traps + notes { room.log(note) }
    } catch {
      if fresh {
        return close(saved.opening, by: [.close(occurrence: saved.opening.occurrence)])
      }
      let problem =
        "'\(event.title)' was live but cannot be taken up: \(error). It stays as it is; start with "
        + "--fresh to end it."
      opened.problems.append(problem)
      log.error("\(problem)", metadata: ["occurrence": "\(saved.opening.occurrence)"])
      rooms.setAside(slug)
    }
  }

  /// Nothing goes on of it, but until its end is on disk it has its place among what has ended.
  private func close(_ opening: Opening, by writes: [Write]) {
    rooms.end(LiveRoom(LiveEvent(closing: opening, by: writes, services: services), of: self))
  }

  /// The live occurrence of an event, opened if there is none.
  func room(for event: PlannedEvent) -> LiveRoom? {
    if let room = rooms[of: event.slug] { return room }
    guard !isShuttingDown else { return nil }
    let opening = Opening(
      occurrence: rooms.takeNumber(), event: event.slug, title: event.title, seed: entropy.next(),
      wall: dispatcher.wallClock, keep: event.keep,
      scheduled: event.time.map { Int64($0.timeIntervalSince1970 * 1_000) },
      tallyFloor: event.tallyFloor)
    log.info("open", metadata: ["event": "\(event.slug)", "occurrence": "\(opening.occurrence)"])
    let news: [Notice] = rooms.takeSetAside(event.slug) ? [.recoveredSetAside] : []
    return install(LiveEvent(opening, of: event, news: news, services: services))
  }

  private func install(_ live: LiveEvent) -> LiveRoom {
    let room = LiveRoom(live, of: self)
    rooms.add(room)
    directory.noteOpening(of: live.event)
    return room
  }

  /// Something of an occurrence is on disk, or could not be written.
  func follow(_ occurrence: Int64) {
    if let room = rooms.any(occurrence) {
      if room.live.cannotSave { releaseAll(in: room) }
      if room.live.state.phase == .ended {
        dissolve(room)
        forgetEnded(room)
      } else {
        offerPlaces(in: room)
      }
    }
    finishIfWritten()
  }

  // MARK: Closing

  /// An occurrence that has ended lets its people go.
  private func dissolve(_ room: LiveRoom) {
    guard rooms.isLive(room) else { return }
    log.info("end", metadata: ["event": "\(room.slug)", "occurrence": "\(room.occurrence)"])
    room.tellComings()
    closeWaitingList(of: room)
    rooms.end(room)
    let event = room.live.event
    if rooms[of: room.slug] == nil { directory.noteEnd(of: event) }
    let (state, scores) = (room.live.state, event.scores)
    let board = scores == .public ? state.scores(for: 0, in: event, page: 1) : nil
    for (seat, visitor) in room.occupants.sorted(by: { $0.key < $1.key }) {
      room.speakToTheEnd(to: seat)
      unseat(visitor, from: room, seat)
      if scores != .off { visitor.scores = board ?? state.scores(for: seat, in: event, page: 1) }
      visitor.seats[room.occurrence] = nil
      visitor.ownSeats[room.occurrence] = nil
      visitor.codes[SeatPlace(occurrence: room.occurrence, seat: seat)] = nil
      visitor.door.before = (room.live.event.title, isOver: true)
      visitor.notice(.hintEventOver(again: advice(onComingAgainTo: event, visitor)))
    }
  }

  /// What whoever was at an event is told of the next time.
  private func advice(onComingAgainTo event: PlannedEvent, _ visitor: Visitor) -> Sentence? {
    guard let next = directory.latest(event) else { return nil }
    if next.starts == .onDemand { return .adviceJoinsAnew(event: event.title) }
    guard !directory.isDue(next) else { return nil }
    return directory.start(of: next, in: zone(of: visitor)).map {
      .adviceNextTime(event: event.title, when: $0)
    }
  }

  /// Once its end is on disk nothing is left to do for an occurrence but to delete what it promised
  /// to keep no longer. Until then its writes are tried again.
  private func forgetEnded(_ room: LiveRoom) {
    if room.live.isSettled, rooms.remove(room) { upkeep.noteEnd() }
    // Once for those that end together, and without waiting for one that cannot be saved.
    if rooms.cannotEnd { upkeep.purgeAfterEnds() }
  }

  /// Tells everyone, closes the intervals of attendance and the connections. Live occurrences are
  /// left as they are, to be taken up at the next start.
  /// - Parameter done: called when everything is on disk.
  public func shutDown(then done: @escaping @Sendable () -> Void) {
    shutdown = shutdown ?? []
    for (_, visitor) in visitors.sorted(by: { $0.key < $1.key }) {
      if case .seated(let room, let seat) = visitor.place {
        room.vacate(seat)
        room.live.stop()
        submit(.drop(seat: seat), to: room)
        visitor.place = .outside
      }
      dismiss(visitor, .shuttingDownSeatsKept)
    }
    for room in rooms.unsettled { room.live.tryAgain() }
    shutdown?.append(done)
    finishIfWritten()
  }

  /// A shutdown is done once everything is written, or cannot be.
  func finishIfWritten() {
    guard let waiting = shutdown, !waiting.isEmpty, !upkeep.isBusy, !rooms.areBusy else { return }
    shutdown = []
    for done in waiting { done() }
  }

  /// The titles of the events that are live, in the order in which they were opened.
  public var liveTitles: [String] { rooms.all.map(\.live.event.title) }

  /// The titles of the events of which something is not on disk.
  public var unsaved: [String] { rooms.unsettled.map(\.live.event.title).sorted() }
}
