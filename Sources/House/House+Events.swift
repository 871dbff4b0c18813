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
    upkeep.begin()
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
      let recovery = try Recovery(
        saved, of: event, modules: services.programs.modules, watch: options.watch)
      if fresh || recovery.isOver {
        return close(saved.opening, by: recovery.closing)
      }
      let room = install(LiveEvent(recovery, of: event, services: services))
      for seat in room.live.state.seats {
        room.names.add(FoldedName(seat.name), of: seat.number)
        index(room, seat.number)
      }
      opened.resumed.append(event.title)
      let notes = recovery.notes.map(Voice.english.text)
      opened.problems += notes
      for note in recovery.traps + notes { room.log(note) }
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
    ending[opening.occurrence] = LiveRoom(
      LiveEvent(closing: opening, by: writes, services: services), of: self)
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
    let news: [Notice] = setAside.remove(event.slug) == nil ? [] : [.recoveredSetAside]
    return install(LiveEvent(opening, of: event, news: news, services: services))
  }

  private func install(_ live: LiveEvent) -> LiveRoom {
    let room = LiveRoom(live, of: self)
    rooms[room.occurrence] = room
    current[room.slug] = room
    return room
  }

  /// Something of an occurrence is on disk, or could not be written.
  func follow(_ occurrence: Int64) {
    if let room = rooms[occurrence] ?? ending[occurrence] {
      if room.live.cannotSave { releaseAll(in: room) }
      if room.live.state.phase == .ended {
        dissolve(room)
        forgetEnded(room)
      }
    }
    finishIfWritten()
  }

  // MARK: Time

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
    room.tellComings()
    rooms[room.occurrence] = nil
    if current[room.slug] === room { current[room.slug] = nil }
    ending[room.occurrence] = room
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
    if room.live.isSettled, ending.removeValue(forKey: room.occurrence) != nil { upkeep.noteEnd() }
    // Once for those that end together, and without waiting for one that cannot be saved.
    if ending.values.allSatisfy(\.live.cannotSave) { upkeep.purgeAfterEnds() }
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
    whenWritten.append(done)
    finishIfWritten()
  }

  /// A shutdown is done once everything is written, or cannot be.
  func finishIfWritten() {
    guard !whenWritten.isEmpty, !upkeep.isBusy,
      !(Array(rooms.values) + ending.values).contains(where: \.live.isBusy)
    else { return }
    for done in whenWritten { done() }
    whenWritten = []
  }

  /// The titles of the events of which something is not on disk.
  public var unsaved: [String] { unsettledRooms.map(\.live.event.title).sorted() }

  private var unsettledRooms: [LiveRoom] {
    (Array(rooms.values) + ending.values).filter { !$0.live.isSettled }
  }
}
