import ActivityKit
import EventPlan
import TextProtocol

/// An occurrence rebuilt from its snapshot and the journal since.
public struct Recovery {
  public let opening: Opening
  let state: EventState
  let clock: Duration
  let nextEntry: Int
  /// What has to be written again because it may not have been before the stop.
  let writes: [Write]
  /// The seats that were connected.
  public let wereHere: [Int]
  let lastWall: Int64
  /// What could not be taken up as it was, in words for the log and the facilitator.
  public let notes: [String]

  /// - Throws: an error that says why the snapshot cannot be read.
  public init(_ saved: SavedOccurrence, of event: PlannedEvent, modules: [any Module.Type]) throws {
    opening = saved.opening
    var state = EventState(seed: saved.opening.seed)
    state.lastWall = saved.opening.wall
    if let snapshot = saved.snapshot {
      state = try Snapshot.decode(snapshot.state, modules: modules)
    }
    var notes: [String] = []
    var writes: [Write] = []
    if let note = state.repair(for: event, at: state.lastAt, into: &writes, opening.occurrence) {
      notes.append(note)
    }
    for entry in saved.entries {
      let facts = state.apply(entry, of: event).compactMap { outcome in
        if case .keep(let fact) = outcome { fact } else { nil }
      }
      if !facts.isEmpty {
        writes.append(.facts(occurrence: opening.occurrence, wall: entry.wall, facts))
      }
    }
    if state.phase == .ended { writes.append(.close(occurrence: opening.occurrence)) }
    clock = max(saved.clock, state.lastAt)
    lastWall = state.lastWall + (clock - state.lastAt).milliseconds
    nextEntry = state.lastEntry + 1
    wereHere = state.seats.filter { $0.standing == .here }.map(\.number)
    self.state = state
    self.writes = writes
    self.notes = notes
  }

  /// Whether the occurrence had ended and only its closing was not written any more.
  public var isOver: Bool { state.phase == .ended }

  /// What closes the occurrence for good instead of taking it up, with its records kept.
  public var closing: [Write] {
    let departures = state.seats.filter { $0.standing == .here }
      .map { Fact.departed(seat: $0.number, entry: $0.entries, how: .ended) }
    return writes + [
      .facts(occurrence: opening.occurrence, wall: lastWall, departures + [.ended]),
      .close(occurrence: opening.occurrence),
    ]
  }
}

extension EventState {
  /// Makes a decoded state fit the program and the plan of today; what had to be done, in words.
  mutating func repair(
    for event: PlannedEvent, at now: Duration, into writes: inout [Write], _ occurrence: Int64
  ) -> String? {
    guard phase == .running else { return nil }
    var note: String?
    let isSame =
      event.agenda.indices.contains(place) && event.agenda[place].title == runningTitle
      && event.agenda[place].module == runningModule
    if !isSame {
      let moved = event.agenda.firstIndex {
        $0.title == runningTitle && $0.module == runningModule
      }
      if let moved {
        note = "'\(runningTitle)' is now number \(moved + 1) of the agenda; it goes on from there"
        place = moved
      } else {
        note =
          "'\(runningTitle)' is not on the agenda any more; it is finished as it was, then number "
          + "\(min(place + 2, event.agenda.count)) follows"
        place = min(place, event.agenda.count - 1)
      }
    }
    guard case .unreadable(let why) = slot.content else { return note }
    slot.content = .empty
    var turn = Turn(event: event, now: now)
    for run in scores.withdraw(place: place) { turn.keep(.withdrawn(run: run)) }
    beginActivity(in: &turn)
    let facts = turn.outcomes.compactMap { outcome in
      if case .keep(let fact) = outcome { fact } else { nil }
    }
    writes.append(.facts(occurrence: occurrence, wall: lastWall, facts))
    return "'\(runningTitle)' begins again, because \(why)"
  }
}
