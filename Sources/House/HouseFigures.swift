import EventPlan
public import EventRuntime
import EventTerms

/// How a house fares, without a word of who is there: what is now, and what was counted since it was opened.
public struct HouseFigures: Codable, Sendable, Equatable {
  public var house: String
  public var version: String
  /// When it was opened, in seconds since 1970.
  public var openSince: Int64
  public var isClosing = false
  /// Whether the disk takes what is to be written.
  public var canSave = true
  /// Lines that people have sent, and those of them that wait for an answer to the one before.
  public var lines = 0
  public var linesWaiting = 0
  /// Connections that were lost because their readers were too slow.
  public var readersLost = 0
  public var runtime = RuntimeFigures()
  /// The events that are live, in the order in which they were opened.
  public var events: [EventFigures] = []

  public init(house: String, version: String, openSince: Int64) {
    self.house = house
    self.version = version
    self.openSince = openSince
  }
}

/// The same of a live occurrence.
public struct EventFigures: Codable, Sendable, Equatable {
  public var event: String
  public var title: String
  public var occurrence: Int64
  public var phase: EventState.Phase
  /// Seats whose people are here, and whose people are away.
  public var here: Int
  public var away: Int
  /// Inputs that wait for the disk.
  public var inputsWaiting: Int

  public init(
    event: String, title: String, occurrence: Int64, phase: EventState.Phase, here: Int, away: Int,
    inputsWaiting: Int
  ) {
    self.event = event
    self.title = title
    self.occurrence = occurrence
    self.phase = phase
    self.here = here
    self.away = away
    self.inputsWaiting = inputsWaiting
  }
}

extension House {
  public var figures: HouseFigures {
    var figures = HouseFigures(
      house: options.plan.name, version: options.version, openSince: openedAt / 1_000)
    figures.isClosing = isShuttingDown
    figures.canSave = !rooms.unsettled.contains(where: \.live.cannotSave)
    figures.lines = linesTaken
    for visitor in visitors.values { figures.linesWaiting += visitor.backlog.count }
    figures.readersLost = readersLost
    figures.runtime = services.tally.figures
    figures.events = rooms.all.map(\.figures)
    return figures
  }
}

extension LiveRoom {
  fileprivate var figures: EventFigures {
    let state = live.state
    return EventFigures(
      event: slug, title: live.event.title, occurrence: occurrence, phase: state.phase,
      here: state.here, away: state.seats.count { $0.standing == .away },
      inputsWaiting: live.waiting)
  }
}
