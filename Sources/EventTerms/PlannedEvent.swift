import ActivityKit
public import Foundation
public import Messages

/// Something people come to, as the plan declares it.
public struct PlannedEvent: Sendable, Equatable {
  public enum Start: Sendable, Equatable {
    /// A facilitator starts it.
    case onDemand
    case at(Date)
    case every(Series)
  }

  /// Lower-case letters, digits and hyphens, 1 to 40 of them; unique in the plan.
  public let slug: String
  /// 1 to 80 characters on one line.
  public package(set) var title: String
  /// At most 2,000 characters, possibly several lines; empty when the plan says nothing.
  public package(set) var about: String
  public package(set) var starts: Start
  /// The zone of its times, by its IANA name; nil for that of the house.
  public package(set) var timeZone: String?
  /// Who alone facilitates in the house; nil where several do, or nobody.
  public package(set) var facilitator: String?
  /// Who begins it when its time has come.
  public package(set) var beginning = EventBeginning.automatic
  /// How long after its time a facilitator who is to begin it may come; nil for as late as they like.
  public package(set) var lateFacilitator: Duration?
  /// What becomes of it where none has come by then.
  public package(set) var withoutFacilitator = FacilitatorAbsence.coFacilitator
  /// How many participants have to be there before it begins by itself, at least 1.
  public package(set) var atLeast = 1
  /// How long before its time people may come in; nil for as early as they like.
  public package(set) var doorsOpen: Duration?
  /// How long it is meant to take; nil where nobody said.
  public package(set) var length: Duration?
  /// How many people may hold a seat, 1 to 100,000.
  public package(set) var capacity: Int
  /// How long a place that is free again is kept for the next one on the waiting list.
  public package(set) var holdPlace = Duration.minutes(2)
  public package(set) var scores: ScoreVisibility
  /// Where somebody finds help outside the house, in 200 characters at most on one line; shown to
  /// whoever calls for help, and to nobody else.
  public package(set) var crisisLine: String?
  public package(set) var keep: Keeping
  /// Whether people are asked to come under the names they are known by; without it any name does.
  public package(set) var usesRealNames: Bool
  /// Below so many answers the counts of an anonymous prompt are not shown, 1 to 100.
  public package(set) var tallyFloor: Int
  public package(set) var access: EventAccess
  /// What people agree to before they come in; nil when there is nothing to agree to.
  public package(set) var agreement: Agreement?
  /// In order; at least one. Where agendas take turns, the first of them.
  public package(set) var agenda: [PlannedActivity]
  /// Of whoever has chosen none; nil for that of the house.
  public package(set) var language: Language?
  public package(set) var pace = EventPace.everyoneWaits
  public package(set) var timing = EventTiming.normal
  /// nil where no module of the house takes polls that are not planned.
  public package(set) var polls: UnplannedPolls?
  /// What can be added to its agenda while it is on.
  public package(set) var loaded = LoadedModules([])

  public init(
    slug: String, title: String, about: String = "", starts: Start = .onDemand, capacity: Int = 40,
    scores: ScoreVisibility = .public, crisisLine: String? = nil, keep: Keeping = Keeping(),
    usesRealNames: Bool = false, tallyFloor: Int = PlannedEvent.defaultTallyFloor,
    access: EventAccess = .open, agreement: Agreement? = nil, agenda: [PlannedActivity]
  ) {
    self.slug = slug
    self.title = title
    self.about = about
    self.starts = starts
    self.capacity = capacity
    self.scores = scores
    self.crisisLine = crisisLine
    self.keep = keep
    self.usesRealNames = usesRealNames
    self.tallyFloor = tallyFloor
    self.access = access
    self.agreement = agreement
    self.agenda = agenda
  }

  /// When it starts, where that is one time.
  public var time: Date? { if case .at(let date) = starts { date } else { nil } }

  /// The event at one date of its series.
  package func occurrence(at slot: Series.Slot, of series: Series) -> PlannedEvent {
    var event = once(at: slot.start)
    event.agenda = series.turn(at: slot)?.activities ?? agenda
    guard let difference = series.difference(on: slot.day) else { return event }
    event.title = difference.title ?? title
    event.about = difference.about ?? about
    event.agenda = difference.agenda ?? event.agenda
    return event
  }

  /// The event as it is next held: at its next date, if it repeats.
  package func next(after time: Date) -> PlannedEvent {
    guard case .every(let series) = starts, let slot = series.next(1, after: time).first else {
      return self
    }
    return occurrence(at: slot, of: series)
  }

  /// The event as if it were held at one time alone.
  package func once(at time: Date) -> PlannedEvent {
    var event = self
    event.starts = .at(time)
    return event
  }

  /// What is on at any of its dates: of all agendas that take turns, and of single occurrences.
  public var activities: [PlannedActivity] {
    guard case .every(let series) = starts else { return agenda }
    var all = series.rotation.isEmpty ? agenda : series.rotation.flatMap(\.activities)
    for (day, _) in series.changes.sorted(by: { $0.key < $1.key }) {
      all += series.difference(on: day)?.agenda ?? []
    }
    return all
  }

  /// Whether activities keep something for its next occurrence.
  public var stores: Bool { agenda.contains { $0.activity.stores } }

  /// Whether people are asked how it was.
  public var asksFeedback: Bool { agenda.contains { !$0.activity.feedback.isEmpty } }

  /// How long after its time an event can still be joined.
  public static let lateness = Duration.hours(12)

  /// Two people could tell from a count what the other one answered.
  public static let defaultTallyFloor = 3
}
